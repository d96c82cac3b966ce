"""A pause on Today: until when, and the way out of it."""

from collections.abc import Callable

from app.model.calendar import Stretch
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, QuietButton, SecondaryButton, Text
from ui.wording import dates
from ui.wording.adapted import quoted


class PauseCard(Card):
    """Says that nothing is expected, and until when.

    Args:
        pause: Its days.
        therapist: The therapist's name.
        left: Whether she left the clinic, so that nobody there sees it.
        set_by: Who set it, and why, when it was not she.
        change: Called when other days are wanted.
        end: Called when it is over.
    """

    def __init__(
        self,
        pause: Stretch,
        therapist: str,
        change: Callable[[], None],
        end: Callable[[], None],
        *,
        left: bool = False,
        set_by: tuple[str, str] | None = None,
    ) -> None:
        super().__init__("mist")
        self.setObjectName("today.pause")
        self.column.setSpacing(current().space(12))
        if pause.last is None:
            title = self.tr("You are in a pause")
        else:
            title = self.tr("You are in a pause until {day}").format(day=dates.full_day(pause.last))
        name = therapist or self.tr("your therapist")
        self.column.addWidget(Heading(title, 3, "deep"))
        if set_by is not None:
            who, reason = set_by
            said = self.tr("{name} set this pause. You can change or end it like one of your own.")
            self.column.addWidget(Text(said.format(name=who or self.tr("Your therapist")), colour="deep"))
            if reason.strip():
                self.column.addWidget(Text(quoted(reason), "letter", "deep"))
        if left:
            words = self.tr(
                "Nothing is expected of you, and no day of it counts. The course waits where you left it. Everything "
                "stays open to you, if you feel like it."
            )
        else:
            words = self.tr(
                "Nothing is expected of you, and no day of it counts. The course waits where you left it. The pause "
                "is shared with {name}, and nothing else. Everything stays open to you, if you feel like it."
            )
        self.column.addWidget(Text(words.format(name=name), colour="deep"))
        row = FlowLayout(12)
        over = SecondaryButton(self.tr("The pause is over"), "today.pause.end")
        over.clicked.connect(lambda: end())
        other = QuietButton(self.tr("Other days…"), "today.pause.change")
        other.clicked.connect(lambda: change())
        row.addWidget(over)
        row.addWidget(other)
        self.column.addLayout(row)
