"""The silent day on Today: to be planned, to come, or to go on with."""

from collections.abc import Callable
from datetime import date

from ui.theme import current
from ui.today.picture import Silence
from ui.widgets import Card, FlowLayout, Heading, PrimaryButton, SecondaryButton, Text
from ui.wording import dates


class SilenceCard(Card):
    """Leads to the silent day.

    Args:
        silence: What there is of it.
        today: The day at this computer.
        go: Called when she wants to go there.
    """

    def __init__(self, silence: Silence, today: date, go: Callable[[], None]) -> None:
        super().__init__("mist", 22)
        self.column.setSpacing(current().space(8))
        if silence.waits:
            title, action = self.tr("Your silent day"), self.tr("Go back to it")
            words = self.tr("A part of it was begun. You can go on where you were, or end it.")
        elif silence.begins is None:
            title, action = self.tr("The silent day"), self.tr("Plan it")
            words = self.tr(
                "A whole day, two halves, or three times two hours: as suits your home and your strength."
            )
        else:
            title, action = self.tr("Your silent day"), self.tr("See the plan")
            day = silence.begins.date()
            named = self.tr("today") if day == today else dates.full_day(day)
            words = self.tr("It begins {day}, at {time}.").format(day=named, time=dates.clock_time(silence.begins))
        self.column.addWidget(Heading(title, 4, "deep"))
        self.column.addWidget(Text(words, colour="deep"))
        kind = PrimaryButton if silence.waits else SecondaryButton
        button = kind(action, "today.silent_day", "moon")
        button.setAccessibleName(f"{title}: {action}")
        button.clicked.connect(lambda: go())
        row = FlowLayout(12)
        row.addWidget(button)
        self.column.addLayout(row)
