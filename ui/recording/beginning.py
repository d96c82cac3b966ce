"""Beginning a voice: by what name patients will know it, and in which language it reads."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from app.recording.room import tidy
from ui.text import LANGUAGES
from ui.theme import current
from ui.widgets import Card, Field, FlowLayout, Heading, Option, PrimaryButton, Text, labelled


class BeginningCard(Card):
    """Asks for name and language.

    Signals:
        begun(str, str): A voice of this name is to begin, in this language.

    Args:
        languages: Those of the course.
        language: The one that is proposed.
    """

    begun = Signal(str, str)

    def __init__(self, languages: tuple[str, ...], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(current().space(14))
        self.column.addWidget(Heading(self.tr("Begin a voice"), 3))
        self.name = Field("recording.name")
        self.name.setMaxLength(60)
        hint = self.tr("So it is called where patients choose a voice; your first name is enough.")
        self.column.addWidget(labelled(self.tr("Whose voice is it?"), self.name, "recording.name", hint))
        self.column.addWidget(Text(self.tr("Which language do you read?"), "label"))
        self._languages = QButtonGroup(self)
        row = FlowLayout(10)
        for code in languages:
            option = Option(LANGUAGES.get(code, code), f"recording.language.{code}")
            option.setChecked(code == language or (language not in languages and code == languages[0]))
            self._languages.addButton(option)
            option.setProperty("code", code)
            row.addWidget(option)
        self.column.addLayout(row)
        self.begin = PrimaryButton(self.tr("Begin to read"), "recording.begin", "mic")
        self.begin.clicked.connect(self._begin)
        self.name.returnPressed.connect(self._begin)
        last = FlowLayout()
        last.addWidget(self.begin)
        self.column.addLayout(last)

    def empty(self) -> None:
        """Empties the name: its voice was begun."""
        self.name.clear()

    def _begin(self) -> None:
        name = tidy(self.name.text())
        chosen: QAbstractButton | None = self._languages.checkedButton()
        if not name or chosen is None:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.begun.emit(name, chosen.property("code"))
