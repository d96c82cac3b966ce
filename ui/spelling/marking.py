"""Marks the unknown words of one place to write, after a pause, and never the one that is being typed."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QTextEdit
from typing_extensions import override

from app.spelling.words import Word, words_of
from ui.spelling.checker import Checker
from ui.spelling.menu import WordActions
from ui.spelling.sheets import LineSheet, PaperSheet, Sheet

PAUSE_MS = 400
MOST_MARKED = 100
"""No more words are marked; a letter in another language than the chosen one is no field of waves."""


class Marking(QObject):
    """Spelling of one editor; it goes with it.

    Args:
        editor: Where somebody writes.
        checker: Knows the words.
    """

    def __init__(self, editor: QTextEdit | QLineEdit, checker: Checker) -> None:
        super().__init__(editor)
        self._checker = checker
        self._sheet: Sheet = PaperSheet(editor) if isinstance(editor, QTextEdit) else LineSheet(editor)
        self._types = False
        self._wants_next = False
        self._changing = False
        self.menu: QMenu | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.rest)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self._settle)
        editor.textChanged.connect(self._changed)
        editor.cursorPositionChanged.connect(self._moved)
        for surface in self._sheet.surfaces:
            surface.installEventFilter(self)
        checker.looked.connect(self._look)
        self._look()

    def _changed(self) -> None:
        self._changing = True
        if not self._types:
            self._types = True
            self._sheet.unmark_at_caret()
        if not self._sheet.keeps_marks:
            self._sheet.mark(self._unknown(self._sheet.text()))
        self._pause.start()

    def _moved(self) -> None:
        """The caret moves with what is typed; once it is moved by hand, the word is no longer being typed."""
        if not self._changing and self._types:
            self._types = False
            self._pause.start()
        elif self._changing:
            self._settled.start()

    def _settle(self) -> None:
        self._changing = False

    def rest(self) -> None:
        """Looks through the words now, as it does after a pause."""
        self._pause.stop()
        self._changing = False
        self._look()

    def _look(self) -> None:
        if self._pause.isActive():
            return
        unknown = self._unknown(self._sheet.text())
        self._sheet.mark(unknown)
        if self._wants_next and not self._checker.waits:
            self._go_on()

    def _unknown(self, text: str) -> list[Word]:
        """Returns the unknown words of a text, without the one that is being typed."""
        words = words_of(text) if self._sheet.is_open() else ()
        unknown = self._checker.unknown({word.text for word in words})
        if not unknown:
            return []
        at = self._sheet.caret() if self._types and self._sheet.widget.hasFocus() else -1
        found = [word for word in words if word.text in unknown and not word.start <= at <= word.end]
        return found[:MOST_MARKED]

    def go_to_next(self) -> None:
        """Goes to the next unknown word after the caret, or to the first, and opens its suggestions."""
        self._types = False
        self._pause.stop()
        self._wants_next = True
        self._look()

    def _go_on(self) -> None:
        self._wants_next = False
        found, at = self._unknown(self._sheet.text()), self._sheet.caret()
        word = next((each for each in found if each.end > at or each.start >= at), None) or next(iter(found), None)
        if word is None:
            self._checker.say_none()
            return
        self._sheet.select(word)

        def done(words: tuple[str, ...]) -> None:
            if self._stands(word) and self._sheet.widget.isVisible():
                menu = QMenu(self._sheet.widget)
                actions = self._open(menu, word, self._sheet.below(word))
                actions.show_suggestions(words)
                menu.setActiveAction(menu.actions()[0] if words else actions.add)
                actions.speak(words)

        self._checker.suggest(word.text, done)

    def _stands(self, word: Word) -> bool:
        return self._sheet.text()[word.start : word.end] == word.text

    def _open(self, menu: QMenu, word: Word, where: QPoint) -> WordActions:
        actions = WordActions(word.text, menu)
        actions.chosen.connect(lambda text: self._replace(word, text))
        actions.added.connect(lambda: self._checker.add(word.text))
        actions.left_alone.connect(lambda: self._checker.leave([word.text]))
        self._show(menu, where)
        return actions

    def _show(self, menu: QMenu, where: QPoint) -> None:
        self.menu = menu
        menu.aboutToHide.connect(self._forget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _forget(self) -> None:
        self.menu = None

    def _replace(self, word: Word, text: str) -> None:
        if self._stands(word) and self._sheet.is_open():
            self._sheet.replace(word, text)
            self._types = False

    def _menu_at(self, event: QContextMenuEvent) -> bool:
        """Opens the usual menu with the suggestions above it, where an unknown word was asked for."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self._sheet.caret() if by_key else self._sheet.place_at(event.pos())
        word = next((each for each in self._unknown(self._sheet.text()) if each.start <= at <= each.end), None)
        if word is None:
            return False
        where = self._sheet.below(word) if by_key else event.globalPos()
        menu = self._sheet.menu()
        actions = self._open(menu, word, where)

        def done(words: tuple[str, ...]) -> None:
            if self.menu is menu:
                actions.show_suggestions(words)
                actions.speak(words)

        self._checker.suggest(word.text, done)
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QContextMenuEvent) and self._sheet.is_open():
            return self._menu_at(event)
        if event.type() == QEvent.Type.FocusOut and watched is self._sheet.widget and self._types:
            self._types = False
            self._pause.start()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_F7:
            if self._sheet.is_open():
                self.go_to_next()
            return True
        return super().eventFilter(watched, event)
