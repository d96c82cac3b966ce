"""The end of the treatment on Today: that it ended, what the therapist says, and what stays."""

from collections.abc import Callable

from app.vault.endings import Ending
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, PrimaryButton, QuietButton, Quote, Text
from ui.wording.dates import full_day


class EndedCard(Card):
    """Says it once; put aside, it is still found behind the path.

    Args:
        ending: How it ended.
        therapist: The therapist's name.
        read: Called when she wants to read what stays with her.
        aside: Called when it is put aside.
    """

    def __init__(self, ending: Ending, therapist: str, read: Callable[[], None], aside: Callable[[], None]) -> None:
        super().__init__("mist")
        self.setObjectName("today.ended")
        self.column.setSpacing(current().space(12))
        name = therapist or self.tr("your therapist")
        self.column.addWidget(Heading(self.tr("Your treatment with {name} has ended").format(name=name), 3, "deep"))
        if ending.words.strip():
            self.column.addWidget(Quote(ending.words.strip()))
        words = self.tr(
            "The last day: {day}. Everything in Haven stays yours: the course, your diary and the letters."
        )
        self.column.addWidget(Text(words.format(day=full_day(ending.on_day))))
        row = FlowLayout(12)
        read_button = PrimaryButton(self.tr("What stays with you"), "today.ended.read")
        read_button.clicked.connect(lambda: read())
        aside_button = QuietButton(self.tr("Put aside"), "today.ended.aside")
        aside_button.clicked.connect(lambda: aside())
        for button in (read_button, aside_button):
            row.addWidget(button)
        self.column.addLayout(row)
