"""Sentences marked "please answer this": they stay with their words while these are still being written."""

from collections.abc import Iterable

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.passages import utf16
from ui.theme import current
from ui.widgets import Paper

Span = tuple[int, int]
"""First character and one past the last."""


class Asking:
    """The marked sentences of one sheet. Each is a cursor, so that typing before it or in it moves it along.

    Args:
        paper: The sheet.
        spans: What was marked before.
    """

    def __init__(self, paper: Paper, spans: Iterable[Span]) -> None:
        self._paper = paper
        self._cursors: list[QTextCursor] = []
        text = paper.words()
        for start, end in spans:
            if 0 <= start < end <= len(text):
                self._add(utf16(text, start), utf16(text, end))
        self._show()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The marked sentences in characters, in their order; what was deleted is not among them."""
        raw = self._paper.words().encode("utf-16-le")
        found = [
            tuple(len(raw[: 2 * place].decode("utf-16-le")) for place in (one.selectionStart(), one.selectionEnd()))
            for one in self._cursors
            if one.hasSelection()
        ]
        return tuple(sorted((start, end) for start, end in found))

    def toggle(self) -> None:
        """Marks the selected words, or the sentence at the cursor; what is marked there already is marked no more."""
        start, end = self._wanted()
        if start == end:
            return
        touched = [one for one in self._cursors if one.selectionStart() < end and start < one.selectionEnd()]
        if touched:
            self._cursors = [one for one in self._cursors if one not in touched]
        else:
            self._add(start, end)
        self._show()

    def _wanted(self) -> Span:
        cursor = self._paper.textCursor()
        text = self._paper.words()
        if cursor.hasSelection():
            return cursor.selectionStart(), cursor.selectionEnd()
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
        finder.setPosition(min(cursor.position(), utf16(text, len(text))))
        if not finder.isAtBoundary() or cursor.position() == utf16(text, len(text)):
            finder.toPreviousBoundary()
        start = max(0, finder.position())
        end = finder.toNextBoundary()
        raw = text.encode("utf-16-le")
        words = raw[2 * start : 2 * (end if end > 0 else len(raw) // 2)].decode("utf-16-le")
        start += utf16(words, len(words) - len(words.lstrip()))
        return start, start + utf16(words.strip(), len(words.strip()))

    def _add(self, start: int, end: int) -> None:
        cursor = QTextCursor(self._paper.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._cursors.append(cursor)

    def _show(self) -> None:
        tokens = current().tokens
        shape = QTextCharFormat()
        shape.setBackground(tokens.sand)
        shape.setForeground(tokens.sand_ink)
        shape.setFontUnderline(True)
        shown = []
        for cursor in self._cursors:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, shape
            shown.append(mark)
        self._paper.setExtraSelections(shown)
