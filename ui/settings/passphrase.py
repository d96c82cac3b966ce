"""Another passphrase, without encrypting anything again."""

from PySide6.QtWidgets import QWidget

from app.errors import HavenError
from app.vault.passphrase import LEAST
from ui.attached import Attached
from ui.errors import sentence
from ui.shell.context import Context
from ui.widgets import Card, FlowLayout, Heading, MessagePanel, PassphraseField, SecondaryButton, Soft


class PassphraseCard(Card):
    """Asks for the old passphrase and twice for the new one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self, context.changed)
        show, hide = self.tr("Show"), self.tr("Hide")
        self.column.addWidget(Heading(self.tr("Your passphrase"), 3))
        words = self.tr("Nobody else knows it and nobody can look it up. Your recovery sheet stays as it is.")
        self.column.addWidget(Soft(words))
        self.old = PassphraseField(self.tr("The passphrase until now"), "settings.old_passphrase", show, hide)
        hint = self.tr("At least %n characters. Several words in a row are easy to keep in mind.", "", LEAST)
        self.new = PassphraseField(self.tr("The new passphrase"), "settings.new_passphrase", show, hide, hint)
        self.again = PassphraseField(
            self.tr("The new passphrase once more"), "settings.new_passphrase_again", show, hide
        )
        for field in (self.old, self.new, self.again):
            self.column.addWidget(field)
        self.trouble = MessagePanel("", "", "circle-alert", "sand")
        self.trouble.setObjectName("settings.passphrase.trouble")
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        self.button = SecondaryButton(self.tr("Change the passphrase"), "settings.change_passphrase", "lock")
        self.button.clicked.connect(self._change)
        row = FlowLayout()
        row.addWidget(self.button)
        self.column.addLayout(row)

    def forget(self) -> None:
        """Empties the fields."""
        for field in (self.old, self.new, self.again):
            field.clear()
        self.trouble.hide()

    def _change(self) -> None:
        old, new = self.old.text(), self.new.text()
        if len(new) < LEAST:
            self.trouble.say(self.tr("The new passphrase needs at least %n characters.", "", LEAST))
            return
        if new != self.again.text():
            self.trouble.say(self.tr("The two new passphrases differ. Nothing was changed."))
            return
        self.trouble.hide()
        self._work(True)
        vault = self._context.services.vault

        def done(_nothing: None) -> None:
            self._work(False)
            self.forget()
            self._context.say(self.tr("From now on the new passphrase opens Haven."))

        def failed(error: HavenError) -> None:
            self._work(False)
            self.trouble.say(sentence(error))

        self._background.run("cpu", lambda: vault.change_passphrase(old, new), done, failed)

    def _work(self, working: bool) -> None:
        self.button.setEnabled(not working)
        self.button.say(self.tr("One moment…") if working else self.tr("Change the passphrase"))
