"""What the therapist changed, on Today: what, why, and from when; until she put it aside."""

from collections.abc import Callable, Sequence
from datetime import date

from ui.rested import Rested
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, QuietButton, SecondaryButton, Text
from ui.wording import dates
from ui.wording.adapted import Line


class ChangedCard(Card):
    """The news of her plan.

    Args:
        therapist: The therapist's name.
        lines: What was changed, the newest first; at least one.
        today: The day at this computer.
        aside: Called when she has read it.
        write: Called when she wants to write about it.

    Attributes:
        eyes: Knows whether she had it before hers.
    """

    def __init__(
        self,
        therapist: str,
        lines: Sequence[Line],
        today: date,
        aside: Callable[[], None],
        write: Callable[[], None],
    ) -> None:
        super().__init__("claymist", 22)
        self.setObjectName("today.changed")
        self.column.setSpacing(current().space(8))
        self.column.addWidget(Heading(self.tr("Changed for you"), 4, "clay_ink"))
        days = [dates.local(line.said_at).date() for line in lines]
        for line, day, after in zip(lines, days, [*days[1:], None], strict=True):
            self.column.addWidget(Text(line.words, colour="clay_ink"))
            if line.quoted:
                self.column.addWidget(Text(line.quoted, "letter", "clay_ink"))
            if day != after:
                since = self.tr("Since {day}").format(day=dates.near_day(day, today))
                self.column.addWidget(Text(since, "small", "clay_ink"))
                self.column.addSpacing(current().space(4))
        row = FlowLayout(12)
        self._read = SecondaryButton(self.tr("All right"), "today.changed.aside", "check")
        self._read.setAccessibleDescription(self.tr("Puts this note aside; the plan stays."))
        self._read.clicked.connect(lambda: aside())
        name = therapist or self.tr("your therapist")
        ask = QuietButton(self.tr("Write to {name} about it").format(name=name), "today.changed.write", "pencil")
        ask.clicked.connect(lambda: write())
        row.addWidget(self._read)
        row.addWidget(ask)
        self.column.addLayout(row)
        self.eyes = Rested(self, self.is_read)

    def is_read(self) -> bool:
        """Says whether its end is in sight."""
        return self._read.visibleRegion().boundingRect().height() >= self._read.height() > 0
