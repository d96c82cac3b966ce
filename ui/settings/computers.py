"""Your computers: which there are, taking out a lost one, and how another is added."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from app.model.change_set import ChangeSet
from sync.client.computers import Computer
from ui.computers import rows
from ui.layouts import clear
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, Heading, IconLabel, Separator, Text
from ui.wording.dates import local


class ComputersSheet(Sheet):
    """The own computers."""

    name: ClassVar[str] = "computers"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Your computers"),
            self.tr("Each of them has a key of its own. What you write on one comes to the others by itself."),
        )
        self._shown: tuple[Computer, ...] | None = None
        self._card = Card()
        self._list = QVBoxLayout()
        self._list.setSpacing(current().space(12))
        self._card.column.addLayout(self._list)
        self._card.hide()
        self.column.addWidget(self._card)
        self.column.addWidget(self._add())
        self.column.addStretch(1)

    def _add(self) -> Card:
        card = Card("mist")
        card.column.addWidget(Heading(self.tr("To add another computer"), 4, "deep"))
        for icon, words in (
            ("monitor", self.tr("Install Haven on the other computer and start it.")),
            ("rotate-ccw", self.tr("Choose “I have a recovery sheet” instead of an invitation.")),
            (
                "file-text",
                self.tr("Type code and address from your recovery sheet. Everything comes by itself then."),
            ),
        ):
            card.column.addWidget(IconLabel(icon, words, colour="deep"))
        return card

    @override
    def look(self) -> None:
        computers = self.context.services.computers
        self.background.run("vault", computers.all, self._show, topic="settings.computers")

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("person", "notice", "sync"):
            self.look()

    def _what(self) -> tuple[str, ...]:
        return (
            self.tr(
                "From then on that computer can no longer send or fetch anything, and nothing new is sealed for it. "
                "The people you share with are told."
            ),
            self.tr(
                "It cannot delete what lies on it already; that stays locked behind its passphrase. If somebody "
                "knows that passphrase, please phone the clinic. It cannot be undone, but the computer can be "
                "added anew."
            ),
        )

    def _show(self, computers: tuple[Computer, ...]) -> None:
        if computers == self._shown:
            return
        self._shown = computers
        clear(self._list)
        today = local(self.context.clock.now()).date()
        if not computers:
            self._list.addWidget(Text(self.tr("This computer has not joined a clinic yet.")))
        for place, row in enumerate(rows(computers, today, self._what(), self._revoke)):
            if place:
                self._list.addWidget(Separator())
            self._list.addWidget(row)
        self._card.show()

    def _revoke(self, computer: Computer) -> None:
        computers = self.context.services.computers

        def done(changes: ChangeSet) -> None:
            self.context.changed(changes)
            self.context.sync_now()
            self.context.say(self.tr("It is taken out. The clinic hears of it with the next connection."))
            self.look()
            self.take_focus()

        self.background.run("vault", lambda: computers.revoke(computer.certificate_hash), done)
