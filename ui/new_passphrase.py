"""A new passphrase, typed twice, with honest advice and no rules but a least length."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.vault.passphrase import LEAST, Strength, strength
from ui.theme import current
from ui.widgets import PassphraseField, StateLine


class NewPassphrase(QWidget):
    """Two fields and what is to be said about them.

    Signals:
        entered(): Return was pressed in the second field.

    Args:
        first: What the first field is called.
        second: What the second field is called.
        name: The `objectName` of the first field; the second gets "_again" behind it, the advice ".advice".
        known: Words that somebody close would try first, for instance the person's name.
    """

    entered = Signal()

    def __init__(
        self, first: str, second: str, name: str, known: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known = tuple(known)
        show, hide = self.tr("Show"), self.tr("Hide")
        self.first = PassphraseField(first, name, show, hide)
        self.second = PassphraseField(second, f"{name}_again", show, hide)
        self._advice = StateLine(self._explain(""), "edge")
        self._advice.setObjectName(f"{name}.advice")
        self._alike = StateLine("", "edge")
        self._alike.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(12))
        for widget in (self.first, self._advice, self.second, self._alike):
            column.addWidget(widget)
        self.first.field.textChanged.connect(self._weigh)
        self.second.field.textChanged.connect(self._weigh)
        self.first.field.returnPressed.connect(self.second.field.setFocus)
        self.second.field.returnPressed.connect(self.entered)
        self.setFocusProxy(self.first.field)

    @property
    def advice(self) -> str:
        """What is said about the first field."""
        return self._advice.text

    def know(self, words: Iterable[str]) -> None:
        """Takes note of words that somebody close would try first."""
        self._known = tuple(words)
        self._weigh()

    def chosen(self) -> str | None:
        """Returns the passphrase when it is long enough and typed twice alike; otherwise says what is missing."""
        typed = self.first.text()
        if len(typed) < LEAST:
            self._advice.show_state(self._explain(typed), "clay")
            self.first.field.setFocus()
            return None
        if typed != self.second.text():
            self._alike.show_state(self.tr("The two are not the same yet"), "clay")
            self.second.field.setFocus()
            return None
        return typed

    def clear(self) -> None:
        """Empties both fields."""
        self.first.clear()
        self.second.clear()

    def _weigh(self) -> None:
        typed, again = self.first.text(), self.second.text()
        good = strength(typed, self._known) in (Strength.FAIR, Strength.GOOD)
        self._advice.show_state(self._explain(typed), "good" if good else "edge")
        if not again:
            self._alike.hide()
        elif typed == again:
            self._alike.show_state(self.tr("Both are the same"), "good")
        else:
            self._alike.show_state(self.tr("The two are not the same yet"), "edge")

    def _explain(self, typed: str) -> str:
        match strength(typed, self._known):
            case Strength.TOO_SHORT:
                return self.tr("At least %n characters; anything you like", "", LEAST)
            case Strength.GUESSABLE:
                return self.tr("This is among the first that somebody would try. Another word or two helps")
            case Strength.FAIR:
                return self.tr("Good enough. One more word would make it strong")
            case Strength.GOOD:
                return self.tr("Strong")
