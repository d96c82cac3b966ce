"""What spelling asks of a place to write: a sheet of many lines, or a field of one."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLineEdit, QMenu, QTextEdit, QWidget

from app.spelling.words import Word
from ui.theme import current


class Sheet(Protocol):
    """A place to write. Places in its text are those of Python's strings."""

    @property
    def widget(self) -> QWidget:
        """What has the focus while somebody writes."""

    @property
    def surfaces(self) -> tuple[QWidget, ...]:
        """What is asked for a menu."""

    @property
    def keeps_marks(self) -> bool:
        """Whether marks move along with their words while somebody writes."""

    def text(self) -> str:
        """Returns what stands on it."""

    def caret(self) -> int:
        """Returns where the caret is."""

    def is_open(self) -> bool:
        """Says whether it can be written on now."""

    def mark(self, words: Sequence[Word]) -> None:
        """Marks these words and no others."""

    def unmark_at_caret(self) -> None:
        """Takes the mark away from the word at the caret."""

    def place_at(self, point: QPoint) -> int:
        """Returns the place in the text under a point of a surface."""

    def select(self, word: Word) -> None:
        """Selects a word and brings it into view."""

    def replace(self, word: Word, text: str) -> None:
        """Puts something else in its place; one step to undo."""

    def below(self, word: Word) -> QPoint:
        """Returns the point of the screen below a word."""

    def menu(self) -> QMenu:
        """Returns its usual menu; whoever asked deletes it."""


def unknown_format() -> QTextCharFormat:
    """Returns how an unknown word is set: a quiet wave below, in the colour of what can be used."""
    form = QTextCharFormat()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    form.setUnderlineColor(current().tokens.tide)
    return form


class Places:
    """Places in Python's strings and in Qt's, which counts a character beyond the first plane twice.

    Args:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._same = text.isascii() or max(text) < "\U00010000"

    def to_qt(self, place: int) -> int:
        """Returns Qt's place."""
        return place if self._same else len(self._text[:place].encode("utf-16-le")) // 2

    def from_qt(self, place: int) -> int:
        """Returns Python's place."""
        if self._same:
            return place
        return len(self._text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", errors="ignore"))


class PaperSheet:
    """A sheet of many lines; words are marked by extra selections, which move along with what is written."""

    keeps_marks = True

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor

    @property
    def widget(self) -> QWidget:
        """The editor."""
        return self._editor

    @property
    def surfaces(self) -> tuple[QWidget, ...]:
        """The editor, asked by key, and its viewport, asked by mouse."""
        return self._editor, self._editor.viewport()

    def text(self) -> str:
        """Returns what stands on it."""
        return self._editor.toPlainText()

    def caret(self) -> int:
        """Returns where the caret is."""
        return Places(self.text()).from_qt(self._editor.textCursor().position())

    def is_open(self) -> bool:
        """Says whether it can be written on now."""
        return not self._editor.isReadOnly()

    def mark(self, words: Sequence[Word]) -> None:
        """Marks these words and no others."""
        form, places = unknown_format(), Places(self.text())
        selections = []
        for word in words:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(word, places)
            selection.format = form
            selections.append(selection)
        if selections or self._editor.extraSelections():
            self._editor.setExtraSelections(selections)

    def unmark_at_caret(self) -> None:
        """Takes the mark away from the word at the caret."""
        at, marks = self._editor.textCursor().position(), self._editor.extraSelections()
        rest = [each for each in marks if not each.cursor.selectionStart() <= at <= each.cursor.selectionEnd()]
        if len(rest) < len(marks):
            self._editor.setExtraSelections(rest)

    def place_at(self, point: QPoint) -> int:
        """Returns the place in the text under a point of the viewport."""
        return Places(self.text()).from_qt(self._editor.cursorForPosition(point).position())

    def select(self, word: Word) -> None:
        """Selects a word and brings it into view."""
        self._editor.setTextCursor(self._cursor(word, Places(self.text())))
        self._editor.ensureCursorVisible()

    def replace(self, word: Word, text: str) -> None:
        """Puts something else in its place; one step to undo."""
        cursor = self._cursor(word, Places(self.text()))
        cursor.insertText(text)
        self._editor.setTextCursor(cursor)

    def below(self, word: Word) -> QPoint:
        """Returns the point of the screen below a word."""
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(Places(self.text()).to_qt(word.start))
        return self._editor.viewport().mapToGlobal(self._editor.cursorRect(cursor).bottomLeft())

    def menu(self) -> QMenu:
        """Returns its usual menu."""
        return self._editor.createStandardContextMenu()

    def _cursor(self, word: Word, places: Places) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(places.to_qt(word.start))
        cursor.setPosition(places.to_qt(word.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor


class LineSheet:
    """A field of one line. Qt sets words in it by the means of input methods alone."""

    keeps_marks = False

    def __init__(self, editor: QLineEdit) -> None:
        self._editor = editor

    @property
    def widget(self) -> QWidget:
        """The field."""
        return self._editor

    @property
    def surfaces(self) -> tuple[QWidget, ...]:
        """The field."""
        return (self._editor,)

    def text(self) -> str:
        """Returns what stands in it."""
        return self._editor.text()

    def caret(self) -> int:
        """Returns where the caret is."""
        return Places(self.text()).from_qt(self._editor.cursorPosition())

    def is_open(self) -> bool:
        """Says whether it can be written in now."""
        return not self._editor.isReadOnly()

    def mark(self, words: Sequence[Word]) -> None:
        """Marks these words and no others."""
        form, places, caret = unknown_format(), Places(self.text()), self._editor.cursorPosition()
        kind = QInputMethodEvent.AttributeType.TextFormat
        marks = [
            QInputMethodEvent.Attribute(
                kind, places.to_qt(word.start) - caret, places.to_qt(word.end) - places.to_qt(word.start), form
            )
            for word in words
        ]
        QCoreApplication.sendEvent(self._editor, QInputMethodEvent("", marks))

    def unmark_at_caret(self) -> None:
        """Marks do not move along here; they are set anew while somebody writes."""

    def place_at(self, point: QPoint) -> int:
        """Returns the place in the text under a point."""
        return Places(self.text()).from_qt(self._editor.cursorPositionAt(point))

    def select(self, word: Word) -> None:
        """Selects a word."""
        places = Places(self.text())
        start = places.to_qt(word.start)
        self._editor.setSelection(start, places.to_qt(word.end) - start)

    def replace(self, word: Word, text: str) -> None:
        """Puts something else in its place; one step to undo."""
        self.select(word)
        self._editor.insert(text)

    def below(self, word: Word) -> QPoint:
        """Returns the point of the screen below a word."""
        before = self.text()[: word.start]
        room = max(0, self._editor.cursorRect().left())  # a long line is scrolled, and the word selected, as a rule
        left = min(room, self._editor.fontMetrics().horizontalAdvance(before) + current().space(14))
        return self._editor.mapToGlobal(QPoint(left, self._editor.height()))

    def menu(self) -> QMenu:
        """Returns its usual menu."""
        menu: QMenu = getattr(self._editor, "make_menu", self._editor.createStandardContextMenu)()
        return menu
