"""A patient's computers in the dossier: taking out one that is lost, and inviting her again."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.vault.people import Standing
from sync.client.computers import Computer
from sync.client.invitation import Invitation
from ui.attached import Attached
from ui.computers import rows
from ui.layouts import clear
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, PrimaryButton, QuietButton, SecondaryButton, Separator, Text
from ui.wording.dates import local


class _Title(QuietButton):
    padding: ClassVar[tuple[int, int]] = (4, 8)


class ComputersCard(Card):
    """Folded away until it is needed: a telephone call about a lost computer.

    Args:
        context: The shell.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current()
        self._context = context
        self._background = Attached(context.background, self)
        self._person: PersonId | None = None
        self._shown: tuple[Computer, ...] | None = None
        self.column.setSpacing(theme.space(12))
        self.fold = _Title(self.tr("Computers of this patient"), "review.computers", "chevron-right")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        head = FlowLayout()
        head.addWidget(self.fold)
        self.column.addLayout(head)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.space(12))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space(12))
        inside.addLayout(self._list)
        inside.addWidget(Separator())
        inside.addWidget(Heading(self.tr("Computer and recovery sheet are both gone"), 4))
        inside.addWidget(
            Text(
                self.tr(
                    "A new invitation brings back what was shared with you, after the two of you have compared the "
                    "six digits again. What your patient kept private does not come back; nobody else has it. The "
                    "old computers are taken out."
                )
            )
        )
        self.again = SecondaryButton(self.tr("Invite again…"), "review.invite_again", "user-plus")
        self.again.clicked.connect(self._ask_again)
        row = FlowLayout(12)
        row.addWidget(self.again)
        inside.addLayout(row)
        self._sure = self._make_sure()
        inside.addWidget(self._sure)
        self._sure.hide()
        self.column.addWidget(self._inside)
        self._inside.hide()
        self.hide()

    def _make_sure(self) -> Card:
        card = Card("sand", 18)
        card.column.setSpacing(current().space(10))
        words = self.tr("Please make sure, by phone or in person, that it is your patient who asks.")
        card.column.addWidget(Text(words, colour="sand_ink"))
        self.not_now = PrimaryButton(self.tr("Not now"), "review.invite_again.keep")
        self.not_now.clicked.connect(self._sure_hidden)
        self.invite = SecondaryButton(self.tr("Make the invitation"), "review.invite_again.make", "mail")
        self.invite.clicked.connect(self._invite)
        row = FlowLayout(12)
        row.addWidget(self.not_now)
        row.addWidget(self.invite)
        card.column.addLayout(row)
        return card

    def show_person(self, person: PersonId | None) -> None:
        """Shows the computers of a patient, folded away."""
        if person != self._person:
            self._person, self._shown = person, None
            self.fold.setChecked(False)
            self.hide()
        self.look()

    def look(self) -> None:
        """Looks again which computers there are."""
        person, services = self._person, self._context.services
        if person is None:
            return

        def work() -> tuple[bool, tuple[Computer, ...]]:
            found = services.people.get(person)
            known = found is not None and found.standing is not Standing.INVITED
            mine = services.review is None or services.review.is_in_care(person)
            return known and mine, services.computers.of(person)

        def done(answer: tuple[bool, tuple[Computer, ...]]) -> None:
            if person == self._person:
                self.setVisible(answer[0])
                self._show(answer[1])

        self._background.run("vault", work, done)

    def _unfold(self, unfolded: bool) -> None:
        self.fold.picture = "chevron-down" if unfolded else "chevron-right"
        self.fold.update()
        self._inside.setVisible(unfolded)
        self._sure.hide()

    def _show(self, computers: tuple[Computer, ...]) -> None:
        if computers == self._shown:
            return
        self._shown = computers
        clear(self._list)
        today = local(self._context.clock.now()).date()
        if not computers:
            self._list.addWidget(Text(self.tr("None is known here.")))
        for row in rows(computers, today, self._what(), self._revoke):
            self._list.addWidget(row)

    def _what(self) -> tuple[str, ...]:
        return (
            self.tr(
                "From then on that computer can no longer send or fetch anything, and nothing new is sealed for it. "
                "Your patient is told on the others."
            ),
            self.tr(
                "It cannot delete what lies on it already; that stays locked behind its passphrase. It cannot be "
                "undone; with the recovery sheet your patient can add a computer anew."
            ),
        )

    def _revoke(self, computer: Computer) -> None:
        person, computers = self._person, self._context.services.computers
        if person is None:
            return

        def done(changes: ChangeSet) -> None:
            self._context.changed(changes)
            self._context.sync_now()
            self._context.say(self.tr("It is taken out. The clinic hears of it with the next connection."))
            self.look()
            self.fold.setFocus(Qt.FocusReason.OtherFocusReason)

        self._background.run("vault", lambda: computers.revoke_of(person, computer.certificate_hash), done)

    def _ask_again(self) -> None:
        self._sure.show()
        self.not_now.setFocus()

    def _sure_hidden(self) -> None:
        self._sure.hide()
        self.again.setFocus()

    def _invite(self) -> None:
        person, inviting = self._person, self._context.services.inviting
        if person is None or inviting is None:
            return
        self.invite.setEnabled(False)

        def done(invitation: Invitation | None) -> None:
            self.invite.setEnabled(True)
            self._sure.hide()
            self._context.changed(ChangeSet.of("person", person))
            if invitation is not None:
                self._context.go("caseload", person=person)

        def failed(error: HavenError) -> None:
            self.invite.setEnabled(True)
            self._context.fail(error)

        self._background.run("net", lambda: inviting.invite_again(person), done, failed)
