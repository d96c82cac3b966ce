"""The sheet of one phrase: what it is called, its words with their blanks, its language."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.phrases.draft import PhraseDraft, Words
from ui.text import LANGUAGES
from ui.theme import current
from ui.widgets import Card, Field, FlowLayout, Heading, Option, Paper, QuietButton, Soft, Text, labelled
from ui.wording.dates import clock_time


class PhraseSheet(Card):
    """Where a phrase is written.

    Signals:
        written(object): Name, text and language as they are now.
        removal_wanted(): The phrase is to be removed.
    """

    written = Signal(object)
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(current().space(12))
        self.kept = Soft("", "small")
        self.kept.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.addWidget(Heading(self.tr("Your words"), 3, wrap=False))
        head.addWidget(self.kept, 1)
        self.name = Field("phrases.name", self.tr("for instance “tired is allowed”"))
        self.paper = Paper("phrases.text", self.tr("The words"), lines=5, face="letter", framed=True)
        hint = self.tr(
            "{name} becomes the first name of whom you write to. Any other words in curly brackets, like {blank}, "
            "stay open until you fill them in; a letter with an open blank is not sent."
        ).format(name="{name}", blank="{…}")
        self.column.addLayout(head)
        self.column.addWidget(labelled(self.tr("What you call it"), self.name))
        self.column.addWidget(labelled(self.tr("The words"), self.paper, hint=hint))
        self.column.addWidget(Text(self.tr("In which language"), "label"))
        self.column.addLayout(self._make_languages())
        self.remove = QuietButton(self.tr("Remove this phrase"), "phrases.remove", "trash-2")
        self.remove.clicked.connect(self.removal_wanted)
        self.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.name.textEdited.connect(self._tell)
        self.paper.written.connect(self._tell)

    def _make_languages(self) -> FlowLayout:
        row = FlowLayout(8)
        self._group = QButtonGroup(self)
        self.languages: dict[str, Option] = {}
        for number, (code, label) in enumerate((*LANGUAGES.items(), ("", self.tr("in any")))):
            option = Option(label, f"phrases.language_{code or 'any'}")
            self._group.addButton(option, number)
            self.languages[code] = option
            row.addWidget(option)
        self._group.buttonClicked.connect(lambda _button: self._tell())
        return row

    def words(self) -> Words:
        """Returns name, text and language as they stand here."""
        language = next((code for code, option in self.languages.items() if option.isChecked()), "")
        return self.name.text(), self.paper.words(), language

    def show_draft(self, draft: PhraseDraft) -> None:
        """Shows a phrase in place of what stood here."""
        name, text, language = draft.words
        self.name.setText(name)
        self.paper.write(text)
        self.languages.get(language, self.languages[""]).setChecked(True)
        self.kept.setText("")

    def say_kept(self, at: datetime) -> None:
        """Says when it was last kept."""
        self.kept.setText(self.tr("kept {time}").format(time=clock_time(at)))

    def _tell(self) -> None:
        words = self.words()
        if not words[1].strip():
            self.kept.setText(self.tr("without words nothing is kept"))
        self.written.emit(words)
