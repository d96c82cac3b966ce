"""What Haven noticed: every notice again, newest first, and the proof of what does not fit."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from app.model.change_set import ChangeSet
from ui.layouts import Trickle, clear
from ui.notices.card import NoticeCard
from ui.notices.proof import ask_to_save_proof
from ui.notices.reading import Told, read
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import MessagePanel
from ui.wording.dates import local


@dataclass(frozen=True)
class Noticed:
    """What stands on the sheet.

    Attributes:
        told: Every notice, newest first.
        exhibits: How many proofs are kept.
    """

    told: tuple[Told, ...]
    exhibits: int


class NoticedSheet(Sheet):
    """Everything that was told, to read again."""

    name: ClassVar[str] = "noticed"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("What Haven noticed"),
            self.tr("Everything that was told to you, the newest first. Nothing is taken away from here."),
        )
        self.proof = MessagePanel(self.tr("The proof"), " ", "shield-check", "sand")
        self.proof.setObjectName("settings.noticed.proof")
        self.proof.offer(
            self.tr("Save the proof…"), "settings.noticed.save_proof", lambda: ask_to_save_proof(self, context)
        )
        self.proof.hide()
        self.empty = MessagePanel(
            self.tr("Nothing so far"), self.tr("When something happens that you should know, it stands here."), "bell"
        )
        self.empty.hide()
        self.column.addWidget(self.proof)
        self.column.addWidget(self.empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(current().space(12))
        self.column.addLayout(self._list)
        self.column.addStretch(1)
        self._shown: Noticed | None = None
        self._filling: Trickle | None = None

    @override
    def look(self) -> None:
        services = self.context.services
        today = local(self.context.clock.now()).date()

        def work() -> Noticed:
            return Noticed(read(services, today, all_of_them=True), services.doubts.count())

        self.background.run("vault", work, self._show, topic="settings.noticed")

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("notice", "person", "policy"):
            self.look()

    def _show(self, noticed: Noticed) -> None:
        if noticed == self._shown:
            return
        self._shown = noticed
        if self._filling is not None:
            self._filling.deleteLater()
        clear(self._list)
        self.empty.setVisible(not noticed.told)
        self.proof.setVisible(noticed.exhibits > 0)
        if noticed.exhibits:
            self.proof.say(
                self.tr(
                    "%n things arrived that could not be believed or opened. They are kept as they came, and can be "
                    "saved as a file for the clinic or for somebody who looks into it. No diary stands in it.",
                    "",
                    noticed.exhibits,
                )
            )
        self._filling = Trickle(self._list, (self._card(each) for each in noticed.told), self)

    def _card(self, told: Told) -> NoticeCard:
        card = NoticeCard(told, aside=True)
        card.proof_wanted.connect(lambda: ask_to_save_proof(self, self.context))
        card.sheet_wanted.connect(lambda sheet: self.context.go("settings", sheet=sheet))
        card.digits_wanted.connect(lambda: self.context.go("caseload", person=told.notice.person, digits=True))
        return card
