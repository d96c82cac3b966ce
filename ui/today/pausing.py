"""A pause on Today: until when, and the way out of it."""

from collections.abc import Callable

from app.model.calendar import Stretch
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, QuietButton, SecondaryButton, Text
from ui.wording import dates


class PauseCard(Card):
    """Says that nothing is expected, and until when.

    Args:
        pause: Its days.
        therapist: The therapist's name.
        left: Whether she left the clinic, so that nobody there sees it.
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
