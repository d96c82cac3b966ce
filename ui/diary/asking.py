"""Sentences marked "please answer this": they stay with their words while these are still being written."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.passages import utf16
from ui.theme import current
from ui.widgets import Paper

Span = tuple[int, int]
"""First character and one past the last."""
ASK_KEY: Final = "Ctrl+M"
"""Marks, and unmarks, without the mouse."""
_ENDS: Final = ".?!…"


class _Mark:
    """One marked sentence. Its two ends are cursors, so that typing before it or in it moves them along.

    What is typed right behind it belongs to it while its last sentence is not finished, and no longer.
    """

    def __init__(self, paper: Paper, start: int, end: int) -> None:
        self._first, self._last = QTextCursor(paper.document()), QTextCursor(paper.document())
        self._first.setPosition(start)
        self._last.setPosition(end)
        self.settle()

    @property
    def start(self) -> int:
        """Where it begins, as a QTextDocument counts."""
        return min(self._first.position(), self._last.position())

    @property
    def end(self) -> int:
        """One past its last character."""
        return max(self._first.position(), self._last.position())

    def settle(self) -> None:
        """Looks whether its sentence is finished."""
        before = QTextCursor(self._last)
        before.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor)
        self._last.setKeepPositionOnInsert(before.selectedText() in tuple(_ENDS))

    def cursor(self) -> QTextCursor:
        """Returns its words as a selection."""
        chosen = QTextCursor(self._first)
        chosen.setPosition(self.start)
        chosen.setPosition(self.end, QTextCursor.MoveMode.KeepAnchor)
        return chosen


class Asking:
    """The marked sentences of one sheet.

    Args:
        paper: The sheet.
        spans: What was marked before.
    """

    def __init__(self, paper: Paper, spans: Iterable[Span]) -> None:
        self._paper = paper
        self._marks: list[_Mark] = []
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
            tuple(len(raw[: 2 * place].decode("utf-16-le", "ignore")) for place in (one.start, one.end))
            for one in self._marks
        ]
        return tuple(sorted((start, end) for start, end in found if start < end))

    def settle(self) -> None:
        """Follows what was typed: shows the marks where they are now."""
        for one in self._marks:
            one.settle()
        if self._marks:
            self._show()

    def toggle(self) -> None:
        """Marks the selected words, or the sentence at the cursor; what is marked there already is marked no more."""
        start, end = self._wanted()
        if start == end:
            return
        touched = [one for one in self._marks if one.start < end and start < one.end]
        if touched:
            self._marks = [one for one in self._marks if one not in touched]
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
        self._marks.append(_Mark(self._paper, start, end))

    def _show(self) -> None:
        tokens = current().tokens
        shape = QTextCharFormat()
        shape.setBackground(tokens.sand)
        shape.setForeground(tokens.sand_ink)
        shape.setFontUnderline(True)
        shown = []
        for one in self._marks:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = one.cursor(), shape
            shown.append(mark)
        self._paper.setExtraSelections(shown)
