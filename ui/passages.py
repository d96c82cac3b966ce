"""Her own words with the therapist's notes in the clay margin beside them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.vault.notes import NoteView
from ui.layouts import Columns
from ui.theme import current
from ui.widgets import Text

LINE_HEIGHT = 130
BETWEEN_PARAGRAPHS = 55
NOTES_BESIDE = 480
"""Width at 100 % text from which notes stand beside the words."""


@dataclass(frozen=True)
class Marked:
    """Words that a note belongs to, as characters of the text; or that she marked herself.

    Attributes:
        start: The first character.
        end: One past the last.
        asked: Whether she marked them "please answer this".
    """

    start: int
    end: int
    asked: bool = False


class ReadingText(QTextEdit):
    """Plain text to be read and selected, as high as its words need; marked passages have the clay ground.

    Args:
        text: What somebody wrote; never read as markup.
        name: The `objectName`.
        label: The accessible name, usually the question.
        face: "diary" or "letter".
        marks: Passages with notes.
    """

    def __init__(
        self,
        text: str,
        name: str,
        label: str,
        face: str = "diary",
        marks: Sequence[Marked] = (),
        line_height: int = LINE_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setFont(current().font(face))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._heights: dict[int, int] = {}
        self._measured: QTextDocument | None = None
        self.viewport().setAutoFillBackground(False)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.document().setDocumentMargin(1)
        self.setPlainText(text)
        self._dress(marks, line_height)
        self.document().contentsChanged.connect(self._forget_heights)

    def _dress(self, marks: Sequence[Marked], line_height: int) -> None:
        shape = QTextBlockFormat()
        shape.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(shape)
        self._narrow_empty_lines()
        tokens = current().tokens
        clay = QTextCharFormat()
        clay.setBackground(tokens.claymist)
        clay.setForeground(tokens.clay_ink if tokens.borders else tokens.ink)
        if tokens.borders:
            clay.setFontUnderline(True)
        sand = QTextCharFormat()
        sand.setBackground(tokens.sand)
        sand.setForeground(tokens.sand_ink)
        sand.setFontUnderline(True)
        length = max(0, self.document().characterCount() - 1)
        for mark in marks:
            cursor.setPosition(min(utf16(self.toPlainText(), mark.start), length))
            cursor.setPosition(min(utf16(self.toPlainText(), mark.end), length), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(sand if mark.asked else clay)

    def _narrow_empty_lines(self) -> None:
        """An empty line between paragraphs is room to breathe, not a line of its own."""
        shape = QTextBlockFormat()
        shape.setLineHeight(BETWEEN_PARAGRAPHS, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block = self.document().begin()
        while block.isValid():
            if not block.text().strip() and block.next().isValid():
                QTextCursor(block).mergeBlockFormat(shape)
            block = block.next()

    def _forget_heights(self) -> None:
        self._heights.clear()
        self._measured = None
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        """Measures on a copy, so that asking changes nothing on the screen."""
        if width not in self._heights:
            if self._measured is None:
                self._measured = self.document().clone(self)
            self._measured.setTextWidth(max(1, width))
            self._heights[width] = max(1, math.ceil(self._measured.size().height()))
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        width = self.width() if self.isVisible() else current().px(260)
        return QSize(current().px(260), self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(120), 0)


class NoteColumn(QWidget):
    """Notes below each other behind a clay line.

    Args:
        notes: The notes.
        quoted: Whether each quotes the words it belongs to.
    """

    def __init__(self, notes: Sequence[NoteView], quoted: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(14), 0, 0, 0)
        column.setSpacing(theme.space(10))
        for note in notes:
            if quoted:
                column.addWidget(Text(_quoted(note.quote), "quote", "ink"))
            words = Text(note.text, "body", "clay_ink")
            words.setObjectName("note")
            words.setAccessibleName(
                QCoreApplication.translate("passages", "Note to “{quote}”: {text}").format(
                    quote=note.quote, text=note.text
                )
            )
            column.addWidget(words)
        column.addStretch(1)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, max(3, current().px(3)), self.height(), current().tokens.clay)
        painter.end()


def passage(
    text: str, name: str, label: str, notes: Sequence[NoteView], asked: Sequence[Marked] = (), face: str = "diary"
) -> QWidget:
    """Returns words, with their notes beside them when there are any.

    Notes whose words are not in the text any more, because they belong to an earlier version, quote them.

    Args:
        text: The words.
        name: The `objectName` of the text.
        label: Its accessible name, usually the question.
        notes: Notes to this answer.
        asked: What she marked "please answer this".
        face: "diary" or "letter".
    """
    here = [note for note in notes if text[note.start : note.end] == note.quote]
    elsewhere = [note for note in notes if note not in here]
    words = ReadingText(text, name, label, face, [*asked, *(Marked(note.start, note.end) for note in here)])
    if not notes:
        return words
    margin = QWidget()
    column = QVBoxLayout(margin)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().space(10))
    if here:
        column.addWidget(NoteColumn(here))
    if elsewhere:
        column.addWidget(NoteColumn(elsewhere, quoted=True))
    column.addStretch(1)
    return Columns((words, margin), (1, 1), NOTES_BESIDE, level=False, gap=18)


def utf16(text: str, characters: int) -> int:
    """Returns a place in a QTextDocument, which counts in UTF-16, for a place counted in characters."""
    return len(text[:characters].encode("utf-16-le")) // 2


def _quoted(quote: str) -> str:
    return QCoreApplication.translate("passages", "“{words}”").format(words=quote)
