"""Fields with a label; the label is also the accessible name, so that no field goes without."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.theme import current
from ui.widgets.buttons import QuietButton
from ui.widgets.text import Soft, Text


def labelled(label: str, field: QWidget, name: str = "", hint: str = "") -> QWidget:
    """Returns a field under its label, with the accessible name and description set.

    Args:
        label: What the field asks for.
        field: The field.
        name: Its `objectName`; left as it is when empty.
        hint: A soft line below, also the accessible description.
    """
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().space(6))
    words = Text(label, "label", parent=box)
    words.setBuddy(field)
    if name:
        field.setObjectName(name)
    field.setAccessibleName(label)
    column.addWidget(words)
    column.addWidget(field)
    if hint:
        field.setAccessibleDescription(hint)
        column.addWidget(Soft(hint, "small", parent=box))
    return box


class Field(QLineEdit):
    """One line to type into, at least 44 px high.

    Args:
        name: The `objectName`.
        placeholder: Soft words that go when something is typed; never the only label.
    """

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFont(current().font("body"))
        self.setPlaceholderText(placeholder)
        self.setMinimumHeight(current().target)


class PassphraseField(QWidget):
    """A passphrase with its label and a button that shows what was typed.

    Args:
        label: What is asked for.
        name: The `objectName` of the field; the button gets ".show" behind it.
        show: Words of the button.
        hide: Words of the button while shown.
        hint: A soft line below.
    """

    def __init__(
        self, label: str, name: str, show: str, hide: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current()
        self._words = (show, hide)
        self.field = Field(name, parent=self)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.field.setAccessibleName(label)
        self.button = QuietButton(show, f"{name}.show", parent=self)
        self.button.setCheckable(True)
        self.button.toggled.connect(self._show)
        title = Text(label, "label", parent=self)
        title.setBuddy(self.field)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(8))
        grid.setVerticalSpacing(theme.space(6))
        grid.addWidget(title, 0, 0, 1, 2)
        grid.addWidget(self.field, 1, 0)
        grid.addWidget(self.button, 1, 1)
        grid.setColumnStretch(0, 1)
        if hint:
            below: QLabel = Soft(hint, "small", parent=self)
            self.field.setAccessibleDescription(hint)
            grid.addWidget(below, 2, 0, 1, 2)
        self.setFocusProxy(self.field)

    def text(self) -> str:
        """Returns what was typed."""
        return self.field.text()

    def clear(self) -> None:
        """Empties the field."""
        self.field.clear()

    def _show(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.button.say(self._words[1] if shown else self._words[0])
