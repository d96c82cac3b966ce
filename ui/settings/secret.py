"""Somebody knows the passphrase: everything on this computer gets another key."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.errors import HavenError, WrongPassphrase, WrongRecoveryCode
from app.vault.people import People
from app.vault.rekeying import Rekeying
from app.vault.vault import Vault
from sync.client.recovery import RecoveryCode, is_hers
from ui.errors import sentence
from ui.new_passphrase import NewPassphrase
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import (
    Card,
    Chip,
    Field,
    FlowLayout,
    Heading,
    IconLabel,
    MessagePanel,
    PassphraseField,
    PrimaryButton,
    Soft,
    labelled,
)


class SecretSheet(Sheet):
    """Says what a new lock does and what it cannot do, and asks for what it takes."""

    name: ClassVar[str] = "secret"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Somebody knows my passphrase"),
            self.tr(
                "Changing the passphrase keeps out whoever only knows the words. If that person could also get at "
                "this computer or its files, give everything a new lock."
            ),
        )
        self._busy = False
        self.column.addWidget(self._make_words(therapist=context.services.review is not None))
        self.column.addWidget(self._make_form(context.services.vault))
        self.column.addStretch(1)

    def _make_words(self, *, therapist: bool) -> QWidget:
        out = (
            self.tr(
                "Please tell the clinic then: it can take this computer out, so that nothing new is sealed for it."
            )
            if therapist
            else self.tr(
                "Please phone the clinic then: your therapist can take this computer out, so that nothing new is "
                "sealed for it."
            )
        )
        card = Card()
        card.column.setSpacing(current().space(12))
        for title, lines in (
            (
                self.tr("What it does"),
                (
                    (
                        "lock",
                        self.tr(
                            "Everything that Haven keeps on this computer is encrypted anew. The passphrase until "
                            "now opens nothing here any more."
                        ),
                    ),
                    ("trash-2", self.tr("The old files are overwritten, with the copies from before an update.")),
                ),
            ),
            (
                self.tr("What it cannot do"),
                (
                    (
                        "info",
                        self.tr(
                            "A copy that was made before, on a USB stick or in a backup of the whole disk, still "
                            "opens with the passphrase until now. What stood in it can be read there."
                        ),
                    ),
                    (
                        "info",
                        self.tr(
                            "Such a copy could also fetch what is new, in the name of this computer. {what_to_do}"
                        ).format(what_to_do=out),
                    ),
                    (
                        "monitor",
                        self.tr(
                            "If somebody could install something on this computer, it may read along while you "
                            "type, the new passphrase too. No lock helps against that. Have the computer set up anew "
                            "first, or go on with another one."
                        ),
                    ),
                    (
                        "key",
                        self.tr(
                            "Each of your computers has a lock of its own. Does the same passphrase open them? "
                            "Then please do this there too."
                        ),
                    ),
                ),
            ),
        ):
            card.column.addWidget(Heading(title, 4))
            for icon, line in lines:
                card.column.addWidget(IconLabel(icon, line))
        return card

    def _make_form(self, vault: Vault) -> QWidget:
        card = Card()
        card.column.setSpacing(current().space(12))
        show, hide = self.tr("Show"), self.tr("Hide")
        card.column.addWidget(Heading(self.tr("A new lock for everything"), 3))
        self.old = PassphraseField(self.tr("The passphrase until now"), "settings.secret.old", show, hide)
        self.new = NewPassphrase(
            self.tr("The new passphrase"), self.tr("The new passphrase once more"), "settings.secret.new"
        )
        self.code = Field("settings.secret.code", "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        hint = self.tr("All nine groups. Capitals, spaces and dashes do not matter.")
        self._code_box = labelled(self.tr("The code on your recovery sheet"), self.code, hint=hint)
        why = (
            self.tr("Haven keeps the code nowhere. With it your sheet stays good as it is.")
            if vault.has_recovery
            else self.tr("At present no sheet opens Haven on this computer. With the code yours does again.")
        )
        self._why = Soft(why, "small")
        self.without = Chip(self.tr("I do not have the sheet here"), "settings.secret.without")
        self.without.toggled.connect(self._show_code)
        self._unsheeted = MessagePanel(
            "",
            self.tr(
                "Then the sheet no longer opens Haven on this computer: should you forget the new passphrase, nobody "
                "can open it here. What the clinic's server keeps for you can still be restored with the sheet. You "
                "can do this again when you have it."
            ),
            "info",
            "sand",
        )
        self._unsheeted.setObjectName("settings.secret.without_says")
        self._unsheeted.hide()
        for widget in (self.old, self.new, self._code_box, self._why):
            card.column.addWidget(widget)
        row = FlowLayout()
        row.addWidget(self.without)
        card.column.addLayout(row)
        card.column.addWidget(self._unsheeted)
        self.trouble = MessagePanel("", "", "circle-alert", "sand")
        self.trouble.setObjectName("settings.secret.trouble")
        self.trouble.hide()
        card.column.addWidget(self.trouble)
        words = self.tr(
            "What you were writing is kept, Haven closes, and after a moment the new passphrase opens it."
        )
        card.column.addWidget(Soft(words, "small"))
        self.button = PrimaryButton(self.tr("Give everything a new lock"), "settings.secret.go", "lock")
        self.button.clicked.connect(self._go)
        for field in (self.old.field, self.code):
            field.returnPressed.connect(self._go)
        self.new.entered.connect(self._go)
        foot = FlowLayout()
        foot.addWidget(self.button)
        card.column.addLayout(foot)
        return card

    @override
    def look(self) -> None:
        people = self.context.services.people
        self.background.run("vault", lambda: names_of(people), self.new.know, topic="settings.secret")

    @override
    def left(self) -> None:
        for field in (self.old, self.new, self.code):
            field.clear()
        self.trouble.hide()

    def _show_code(self, without: bool) -> None:
        self._code_box.setVisible(not without)
        self._why.setVisible(not without)
        self._unsheeted.setVisible(without)

    def _go(self) -> None:
        if self._busy:
            return
        old, typed = self.old.text(), "" if self.without.isChecked() else self.code.text().strip()
        if not old:
            self.old.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        new = self.new.chosen()
        if new is None:
            return
        if new == old:
            self.trouble.say(self.tr("That is the passphrase until now. Please choose another one."))
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not typed and not self.without.isChecked():
            self.trouble.say(self.tr("Please type the code of your recovery sheet, or choose that it is not here."))
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._prepare(old, new, typed)

    def _prepare(self, old: str, new: str, typed: str) -> None:
        self._work(True)
        vault = self.context.services.vault

        def done(rekeying: Rekeying) -> None:
            self._work(False)
            self.context.rekey(rekeying)

        def failed(error: HavenError) -> None:
            self._work(False)
            self.trouble.say(sentence(error))
            if isinstance(error, WrongPassphrase):
                self.old.setFocus(Qt.FocusReason.OtherFocusReason)
            elif isinstance(error, WrongRecoveryCode):
                self.code.setFocus(Qt.FocusReason.OtherFocusReason)

        self.background.run("cpu", lambda: prepare(vault, old, new, typed), done, failed)

    def _work(self, working: bool) -> None:
        self._busy = working
        self.trouble.hide()
        self.button.setEnabled(not working)
        self.button.say(self.tr("One moment…") if working else self.tr("Give everything a new lock"))


def names_of(people: People) -> tuple[str, ...]:
    """Returns the words of the person's own name; on the vault lane."""
    me = people.me()
    return () if me is None else tuple(me.name.split())


def prepare(vault: Vault, old: str, new: str, typed: str) -> Rekeying:
    """Returns what gives a vault another key; on the cpu lane.

    Args:
        vault: The open vault.
        old: The passphrase until now.
        new: The passphrase from then on.
        typed: The recovery code as it was typed, or nothing.

    Raises:
        WrongPassphrase, WrongRecoveryCode: What was typed does not open the vault.
    """
    code = RecoveryCode.parse(typed) if typed else None
    if code is not None and not vault.has_recovery and not is_hers(vault.database, code):
        raise WrongRecoveryCode
    return vault.rekeying(old, new, None if code is None else code.data)
