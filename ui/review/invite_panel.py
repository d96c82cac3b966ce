"""Inviting a patient: a name and a day, and then a code to hand over."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError, PrintFailed
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from sync.client.invitation import SUFFIX, Invitation
from sync.client.inviting import Inviting, OpenInvitation
from ui.attached import Attached
from ui.printing.document import pdf
from ui.printing.invitation_letter import make_letter
from ui.review.code_card import CodeCard
from ui.review.letter_files import ask_for_file, print_document
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import (
    Card,
    Field,
    FlowLayout,
    Heading,
    MessagePanel,
    Option,
    PrimaryButton,
    QuietButton,
    ScrollPage,
    StateLine,
    Text,
    labelled,
)
from ui.wording.dates import local, weekday_named

WORKDAYS = 5
WEEK = 7


class InvitePanel(QWidget):
    """Asks for name and feedback day; then shows the code, to be printed or saved.

    Signals:
        finished: The therapist is done here.
    """

    finished = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._background = Attached(context.background, self)
        self._shown: OpenInvitation | None = None
        self._person: PersonId | None = None
        self.form = self._make_form()
        self.code = CodeCard()
        self.code.print_wanted.connect(self._print)
        self.code.pdf_wanted.connect(self._ask_for_pdf)
        self.code.file_wanted.connect(self._ask_for_file)
        self.code.finished.connect(self._finish)
        self.gone = MessagePanel(
            self.tr("This invitation is not open any more"),
            self.tr("It was used, or its time is over. You can make a new one."),
            "info",
        )
        self.gone.offer(self.tr("New invitation"), "invite.anew", self.begin)
        self.gone.offer(self.tr("My patients"), "invite.gone.back", self._finish)
        self._title = Heading("", 1)
        self._steps = QStackedWidget()
        for step in (self.form, self.code, self.gone):
            self._steps.addWidget(step)
        scroll = ScrollPage("invite.scroll", self.tr("Invite a patient"), widest=820)
        scroll.column.addWidget(self._title)
        scroll.column.addWidget(self._steps)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _make_form(self) -> Card:
        theme = current()
        self.name = Field("invite.name")
        self.name.textChanged.connect(lambda _text: self._weigh())
        self.name.returnPressed.connect(self._make)
        self._days = QButtonGroup(self)
        self.days: list[Option] = []
        choices = QWidget()
        flow = FlowLayout(8)
        choices.setLayout(flow)
        for number in range(WEEK):
            day = Option(weekday_named(number), f"invite.day.{number}")
            self._days.addButton(day, number)
            self.days.append(day)
            flow.addWidget(day)
        self._days.idToggled.connect(lambda _id, _on: self._weigh())
        self.make = PrimaryButton(self.tr("Make the invitation"), "invite.make", "mail")
        self.make.clicked.connect(self._make)
        cancel = QuietButton(self.tr("Not now"), "invite.cancel")
        cancel.clicked.connect(self._finish)
        self._busy = StateLine("", "edge")
        self._busy.hide()
        card = Card(padding=30)
        card.column.setSpacing(theme.space(18))
        card.column.addWidget(
            labelled(
                self.tr("Name"),
                self.name,
                hint=self.tr(
                    "As your patient wants to be addressed. It stands on the letter and in your own list; "
                    "the server never sees it."
                ),
            )
        )
        card.column.addWidget(Text(self.tr("On which day does your letter come?"), "label"))
        card.column.addWidget(choices)
        row = FlowLayout(12)
        row.addWidget(self.make)
        row.addWidget(cancel)
        card.column.addLayout(row)
        card.column.addWidget(self._busy)
        return card

    def begin(self) -> None:
        """Starts a new invitation."""
        self._person = self._shown = None
        self._title.setText(self.tr("Invite a patient"))
        self.name.clear()
        self._busy.show_state("")
        self._days.setExclusive(False)
        for day in self.days:
            day.setChecked(False)
        self._days.setExclusive(True)
        today = local(self.context.clock.now()).weekday()
        self.days[min(today, WORKDAYS - 1)].setChecked(True)
        self._steps.setCurrentWidget(self.form)
        self._weigh()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_again(self, person: PersonId) -> None:
        """Shows an invitation that nobody has used yet."""
        inviting = self._inviting()
        if inviting is None:
            return
        self._person = person
        self._find(inviting, lambda each: each.person == person)

    def put_away(self) -> None:
        """Forgets the code that is shown; it can be shown again."""
        self._shown = None
        self.code.clear()
        if self._steps.currentWidget() is self.code:
            self._steps.setCurrentWidget(self.form)

    def _inviting(self) -> Inviting | None:
        inviting = self.context.services.inviting
        if inviting is None:
            self._busy.show_state(self.tr("This computer has not joined a clinic yet; nobody can be invited."))
        return inviting

    def _weigh(self) -> None:
        self.make.setEnabled(bool(self.name.text().strip()) and self._days.checkedId() >= 0)

    def _make(self) -> None:
        inviting, name, day = self._inviting(), self.name.text().strip(), self._days.checkedId()
        if inviting is None or not self.make.isEnabled():
            return
        self.make.setEnabled(False)
        self._busy.show_state(self.tr("One moment: the invitation is made…"))

        def done(invitation: Invitation) -> None:
            self.context.changed(ChangeSet.of("person"))
            self._find(inviting, lambda each: each.invitation == invitation)

        def failed(error: HavenError) -> None:
            self._busy.show_state("")
            self._weigh()
            self.context.fail(error)

        self._background.run("net", lambda: inviting.invite_patient(name, day), done, failed)

    def _find(self, inviting: Inviting, wanted: Callable[[OpenInvitation], bool]) -> None:
        def work() -> OpenInvitation | None:
            return next((each for each in inviting.pending() if wanted(each)), None)

        self._background.run("net", work, self._show)

    def _show(self, found: OpenInvitation | None) -> None:
        if found is None:
            self._title.setText(self.tr("Invitation"))
            self._steps.setCurrentWidget(self.gone)
            return
        self._shown = found
        self._title.setText(self.tr("Invitation for {name}").format(name=found.name))
        self.code.show_invitation(found)
        self._steps.setCurrentWidget(self.code)
        self.code.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        self.put_away()
        self.finished.emit()

    def _print(self) -> None:
        if self._shown is not None:
            print_document(self, self._letter(self._shown))

    def _ask_for_pdf(self) -> None:
        if self._shown is not None:
            name = self.tr("Invitation to Haven") + ".pdf"
            ask_for_file(self, self.tr("Save the letter"), name, "PDF (*.pdf)", self.save_pdf)

    def _ask_for_file(self) -> None:
        if self._shown is not None:
            kind = self.tr("Invitation (*{suffix})").format(suffix=SUFFIX)
            name = self.tr("invitation") + SUFFIX
            ask_for_file(self, self.tr("Save the invitation as a file"), name, kind, self.save_file)

    def _letter(self, shown: OpenInvitation) -> QTextDocument:
        day = local(shown.expires_at).date()
        return make_letter(shown.invitation, shown.name, day, fingerprint=shown.mark)

    def save_pdf(self, path: Path) -> None:
        """Saves the letter as a PDF file."""
        if self._shown is None:
            return
        content = pdf(self._letter(self._shown))

        def work() -> None:
            try:
                path.write_bytes(content)
            except OSError:
                raise PrintFailed from None

        self._background.run("cpu", work, lambda _: self.context.say(self.tr("The letter was saved.")))

    def save_file(self, path: Path) -> None:
        """Saves the invitation as a file that opens with Haven."""
        if self._shown is None:
            return
        invitation = self._shown.invitation
        self._background.run(
            "cpu", lambda: invitation.write(path), lambda _: self.context.say(self.tr("The invitation was saved."))
        )

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._finish()
            return
        super().keyPressEvent(event)
