"""An invitation code in large groups, with the ways to hand it over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sync.client.inviting import OpenInvitation
from ui.printing.invitation_letter import groups_in_lines
from ui.theme import current
from ui.widgets import Card, FlowLayout, PrimaryButton, QuietButton, SecondaryButton, Soft, StateLine, Text
from ui.wording.dates import full_day, local


class CodeCard(Card):
    """Shows a code.

    Signals:
        print_wanted, pdf_wanted, file_wanted: The letter on paper, as PDF, or the invitation as a file.
        finished: The therapist is done here.
    """

    print_wanted = Signal()
    pdf_wanted = Signal()
    file_wanted = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=30, parent=parent)
        theme = current()
        self._code = Text("", "code", "deep", wrap=False)
        self._code.setObjectName("invite.code")
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._server = Soft("")
        self._until = Soft("")
        self.state = StateLine("")
        self.print = PrimaryButton(self.tr("Print the letter…"), "invite.print", "printer")
        self.pdf = SecondaryButton(self.tr("Letter as PDF…"), "invite.pdf", "file-text")
        self.file = SecondaryButton(self.tr("Invitation file…"), "invite.file", "shield-check")
        self.done = QuietButton(self.tr("Done"), "invite.done")
        self.print.clicked.connect(self.print_wanted)
        self.pdf.clicked.connect(self.pdf_wanted)
        self.file.clicked.connect(self.file_wanted)
        self.done.clicked.connect(self.finished)
        self.column.setSpacing(theme.space(14))
        self.column.addWidget(
            Text(
                self.tr(
                    "Hand this over in person, on paper or as a file. Whoever holds it can enrol, "
                    "so please send it to nobody else; the six digits that you compare afterwards tell you who came."
                )
            )
        )
        self.column.addWidget(self._code)
        for line in (self._server, self._until, self.state):
            self.column.addWidget(line)
        row = FlowLayout(12)
        for button in (self.print, self.pdf, self.file, self.done):
            row.addWidget(button)
        self.column.addLayout(row)

    def show_invitation(self, shown: OpenInvitation) -> None:
        """Shows an invitation."""
        self._code.setText(groups_in_lines(shown.invitation.code))
        self._code.setAccessibleName(self.tr("Invitation code: {code}").format(code=shown.invitation.code))
        self._server.setText(self.tr("Clinic's server: {server}").format(server=shown.invitation.server))
        until = full_day(local(shown.expires_at).date())
        self._until.setText(self.tr("Can be used once, until {day}.").format(day=until))
        if shown.at_the_clinic:
            self.state.show_state(self.tr("The clinic knows this invitation; it can be used."))
        else:
            self.state.show_state(
                self.tr("The clinic could not be reached. The code works after the next connection."), "edge"
            )

    def clear(self) -> None:
        """Shows nothing."""
        self._code.setText("")
        self._code.setAccessibleName("")
