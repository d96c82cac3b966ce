"""An answer as it was shared: read with a caret, words chosen by mouse or keyboard, passages with notes marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from ui.review.growing import GrowingText
from ui.review.offsets import Offsets, sentence_around
from ui.theme import current
from ui.widgets.carrying import marked

LINE_HEIGHT = 128
PASSAGE = "application/x-haven-passage"
"""What tells a passage that is dragged from other words."""


@dataclass(frozen=True)
class Mark:
    """Words that are marked.

    Attributes:
        start: The first character.
        end: One past the last character.
        asked: Whether the patient marked them ("please answer this"); otherwise the therapist's note does.
    """

    start: int
    end: int
    asked: bool = False


class PassageView(GrowingText):
    """One answer, to be read. Plain text only: what somebody wrote is never read as markup.

    Signals:
        note_wanted: A note is wanted at these characters (first, one past the last).
        selection_changed: Whether words are chosen now.
        reached: The caret came here, by keyboard or mouse.
        laid_out: Its lines may have moved.

    Args:
        text: The answer.
        name: The `objectName`.
        title: The question, for the accessible name.
    """

    note_wanted = Signal(int, int)
    selection_changed = Signal(bool)
    reached = Signal()
    laid_out = Signal()

    def __init__(self, text: str, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "diary", line_height=LINE_HEIGHT, parent=parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(title)
        self.setAccessibleDescription(self.tr("Choose words with Shift and the arrow keys; Enter begins a note."))
        self.setCursorWidth(2)
        self._text = text
        self._offsets = Offsets(text)
        self.show_text(text)
        self.selectionChanged.connect(lambda: self.selection_changed.emit(self.textCursor().hasSelection()))

    @property
    def text(self) -> str:
        """The answer as it was shared."""
        return self._text

    @property
    def chosen(self) -> tuple[int, int]:
        """The chosen characters, or those of the sentence in which the caret stands."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            start = self._offsets.start(cursor.selectionStart())
            end = self._offsets.end(cursor.selectionEnd())
            while start < end and self._text[start].isspace():
                start += 1
            while end > start and self._text[end - 1].isspace():
                end -= 1
            if start < end:
                return start, end
        return sentence_around(self._text, self._offsets.start(cursor.position()))

    def choose(self, start: int, end: int) -> None:
        """Chooses characters, as if they had been selected by hand."""
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.position(start))
        cursor.setPosition(self._offsets.position(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def want_note(self) -> None:
        """Asks for a note at the chosen words."""
        start, end = self.chosen
        if start < end:
            self.note_wanted.emit(start, end)
            self.release()

    def release(self) -> None:
        """Chooses nothing any more; the caret stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Marks passages. An underline tells them apart for those who see no tint."""
        self.setExtraSelections([self._selection(mark) for mark in sorted(marks, key=lambda mark: not mark.asked)])

    def line_of(self, character: int) -> int:
        """Returns how far down, in pixels, the line of a character begins."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.position(character))
        return self.cursorRect(cursor).top()

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        tokens = current().tokens
        form = QTextCharFormat()
        ground, line = (tokens.sand, tokens.sand_ink) if mark.asked else (tokens.claymist, tokens.clay)
        if not tokens.borders:
            form.setBackground(ground)
        style = QTextCharFormat.UnderlineStyle
        form.setUnderlineStyle(style.DotLine if mark.asked else style.SingleUnderline)
        form.setUnderlineColor(QColor(line))
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.position(mark.start))
        cursor.setPosition(self._offsets.position(mark.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = form
        return selection

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.laid_out.emit()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        mime = QMimeData()
        start, end = self.chosen
        mime.setText(self._text[start:end])
        mime.setData(PASSAGE, b"1")
        return marked(self, mime)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.want_note()
            return
        super().keyPressEvent(event)
