"""Without a network: what is waiting goes sealed into a file, and with a USB stick to another computer."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.model.change_set import ChangeSet
from sync.client.exchange.destinations import Destination, destinations
from ui.layouts import bring_into_view
from ui.settings.sheet import Sheet
from ui.settings.stick_reading import ReadingCard
from ui.settings.stick_writing import WritingCard
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, Heading, IconLabel


class StickSheet(Sheet):
    """Writes files for other computers and reads those that came from there.

    Opened with `file`, a path, it reads that file at once.
    """

    name: ClassVar[str] = "stick"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Without a network: USB stick"),
            self.tr("What waits on this computer goes into a sealed file, and with a USB stick to another computer."),
        )
        therapist = context.services.review is not None
        self.writing = WritingCard(context, self.background, therapist=therapist)
        self.reading = ReadingCard(context, self.background)
        for card in (self.writing, self.reading):
            card.told.connect(lambda widget: bring_into_view(self.area, widget))
        self.column.addWidget(self.writing)
        self.column.addWidget(self.reading)
        self.column.addWidget(self._good_to_know())
        self.column.addStretch(1)

    def _good_to_know(self) -> QWidget:
        card = Card("mist")
        card.column.setSpacing(current().space(10))
        card.column.addWidget(Heading(self.tr("Good to know"), 4, "deep"))
        for icon, words in (
            (
                "lock",
                self.tr(
                    "Only the computers that a file is for can open it. Whoever finds the stick can read nothing."
                ),
            ),
            (
                "rotate-cw",
                self.tr("A file can be read twice, or an older one after a newer one. Nothing comes double."),
            ),
            (
                "inbox",
                self.tr(
                    "What went into a file stays here as well, and goes to the clinic by itself as soon as there is "
                    "a network."
                ),
            ),
        ):
            card.column.addWidget(IconLabel(icon, words, colour="deep"))
        return card

    @override
    def look(self) -> None:
        db, clock = self.context.services.vault.database, self.context.clock

        def work() -> tuple[Destination, ...]:
            return destinations(db, clock)

        self.background.run("vault", work, self.writing.show_destinations, topic="settings.stick")

    @override
    def given(self, arguments: Mapping[str, object]) -> None:
        path = arguments.get("file")
        if isinstance(path, Path):
            self.reading.read_from((path,))
            bring_into_view(self.area, self.reading)

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("person", "sync", "state", "notice"):
            self.look()
