"""The locked door: a passphrase opens it, and help is here without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import current
from ui.widgets import (
    Dusk,
    FlowLayout,
    Heading,
    PassphraseField,
    PrimaryButton,
    QuietButton,
    ScrollPage,
    Soft,
    Text,
)

if TYPE_CHECKING:
    from app.errors import HavenError
    from ui.widgets import MessagePanel


class LockPage(QWidget):
    """Asks for the passphrase.

    Signals:
        passphrase_entered(str): What was typed.
        help_asked(): "I need help now" was chosen.
        forgotten(): The passphrase is not known any more.
    """

    passphrase_entered = Signal(str)
    help_asked = Signal()
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName("lock")
        aside = Dusk(night=True)
        aside.setMinimumWidth(theme.space(260))
        aside.column.addStretch(1)
        aside.column.addWidget(Text("Haven", "display", "dusk_ink"))
        aside.column.addWidget(Text(self.tr("A quiet place, kept on this computer."), "lead", "dusk_soft"))
        aside.column.addStretch(2)
        self._aside = aside
        page = ScrollPage("lock.page", self.tr("Unlock Haven"))
        page.column.setSpacing(theme.space(14))
        page.column.addStretch(2)
        page.column.addWidget(Heading(self.tr("Welcome back")))
        page.column.addWidget(Soft(self.tr("What is written here is locked. Only your passphrase opens it.")))
        page.column.addSpacing(theme.space(8))
        self.passphrase = PassphraseField(
            self.tr("Your passphrase"), "lock.passphrase", self.tr("Show"), self.tr("Hide")
        )
        self.passphrase.field.returnPressed.connect(self._enter)
        page.column.addWidget(self.passphrase)
        self._column = page.column
        self._trouble: MessagePanel | None = None
        self.open_button = PrimaryButton(self.tr("Open Haven"), "lock.open")
        self.open_button.clicked.connect(self._enter)
        row = FlowLayout()
        row.addWidget(self.open_button)
        self.forgotten_button = QuietButton(self.tr("I forgot my passphrase"), "lock.forgotten")
        self.forgotten_button.clicked.connect(self.forgotten)
        row.addWidget(self.forgotten_button)
        page.column.addLayout(row)
        page.column.addStretch(3)
        self.help_button = QuietButton(self.tr("I need help now"), "lock.help", "life-buoy")
        self.help_button.clicked.connect(self.help_asked)
        foot = FlowLayout()
        foot.addWidget(self.help_button)
        page.column.addLayout(foot)
        page.content.setMaximumWidth(theme.px(620))
        middle = QVBoxLayout()
        middle.addWidget(page)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(aside, 2)
        both.addLayout(middle, 3)
        self.setFocusProxy(self.passphrase)

    @property
    def trouble(self) -> MessagePanel:
        """Where it says why it did not open; made when it is first needed, which is seldom."""
        if self._trouble is None:
            from ui.widgets import MessagePanel

            self._trouble = MessagePanel("", "", "circle-alert", "sand")
            self._trouble.setObjectName("lock.trouble")
            self._trouble.hide()
            self._column.insertWidget(self._column.indexOf(self.passphrase) + 1, self._trouble)
        return self._trouble

    def show_working(self, working: bool) -> None:
        """Says that the passphrase is being tried; that takes about half a second, on purpose."""
        self.open_button.setEnabled(not working)
        self.passphrase.field.setReadOnly(working)
        self.open_button.say(self.tr("One moment…") if working else self.tr("Open Haven"))

    def show_trouble(self, error: HavenError) -> None:
        """Says why it did not open; what was typed can be corrected."""
        from ui.errors import sentence

        self.show_working(False)
        self.trouble.say(sentence(error))
        self.passphrase.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase.field.selectAll()

    def _enter(self) -> None:
        if self.passphrase.text() and self.open_button.isEnabled():
            if self._trouble is not None:
                self._trouble.hide()
            self.show_working(True)
            self.passphrase_entered.emit(self.passphrase.text())
