"""A forgotten passphrase: the recovery sheet gives the vault another one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import HavenError
from app.vault.passphrase import LEAST
from ui.errors import sentence
from ui.theme import current
from ui.widgets import (
    Card,
    Field,
    FlowLayout,
    Heading,
    MessagePanel,
    PassphraseField,
    PrimaryButton,
    QuietButton,
    ScrollPage,
    Soft,
    labelled,
)


class ForgottenPage(QWidget):
    """Asks for the code of the recovery sheet and for a new passphrase.

    Signals:
        reset_asked(str, str): The code as it was typed, and the new passphrase.
        back_asked(): Back to the locked door.
        help_asked(): "I need help now" was chosen.
    """

    reset_asked = Signal(str, str)
    back_asked = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName("forgotten")
        page = ScrollPage("forgotten.page", self.tr("Forgotten passphrase"), widest=700)
        page.column.setSpacing(theme.space(14))
        page.column.addWidget(Heading(self.tr("A new passphrase, from your recovery sheet")))
        words = self.tr(
            "The code on the sheet opens your vault. Nothing in it changes; only the passphrase becomes another one. "
            "Without the sheet nobody can open it, not even the clinic."
        )
        page.column.addWidget(Soft(words, "lead"))
        card = Card()
        self.code = Field("forgotten.code", "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        hint = self.tr("All nine groups. Capitals, spaces and dashes do not matter.")
        card.column.addWidget(labelled(self.tr("The code on the sheet"), self.code, hint=hint))
        show, hide = self.tr("Show"), self.tr("Hide")
        least = self.tr("At least %n characters. Several words in a row are easy to keep in mind.", "", LEAST)
        self.new = PassphraseField(self.tr("The new passphrase"), "forgotten.new", show, hide, least)
        self.again = PassphraseField(self.tr("The new passphrase once more"), "forgotten.again", show, hide)
        for field in (self.new, self.again):
            card.column.addWidget(field)
            field.field.returnPressed.connect(self._ask)
        self.trouble = MessagePanel("", "", "circle-alert", "sand")
        self.trouble.setObjectName("forgotten.trouble")
        self.trouble.hide()
        card.column.addWidget(self.trouble)
        self.open_button = PrimaryButton(self.tr("Open Haven"), "forgotten.open")
        self.open_button.clicked.connect(self._ask)
        back = QuietButton(self.tr("Back"), "forgotten.back", "arrow-left")
        back.clicked.connect(self.back_asked)
        row = FlowLayout()
        row.addWidget(self.open_button)
        row.addWidget(back)
        help_button = QuietButton(self.tr("I need help now"), "forgotten.help", "life-buoy")
        help_button.clicked.connect(self.help_asked)
        row.addWidget(help_button)
        card.column.addLayout(row)
        page.column.addWidget(card)
        page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self.setFocusProxy(self.code)

    def show_trouble(self, error: HavenError) -> None:
        """Says why it did not open; what was typed can be corrected."""
        self._work(False)
        self.trouble.say(sentence(error))
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        new = self.new.text()
        if not self.code.text().strip():
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        elif len(new) < LEAST:
            self.trouble.say(self.tr("The new passphrase needs at least %n characters.", "", LEAST))
        elif new != self.again.text():
            self.trouble.say(self.tr("The two new passphrases differ. Nothing was changed."))
        elif self.open_button.isEnabled():
            self.trouble.hide()
            self._work(True)
            self.reset_asked.emit(self.code.text(), new)

    def _work(self, working: bool) -> None:
        self.open_button.setEnabled(not working)
        self.open_button.say(self.tr("One moment…") if working else self.tr("Open Haven"))
