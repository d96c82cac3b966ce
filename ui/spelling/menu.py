"""The menu of an unknown word: what may be meant, "add to my words", "leave it"."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QMenu, QWidget


class WordActions(QWidget):
    """Puts the actions of a word at the top of a menu; invisible itself.

    Signals:
        chosen: A suggestion was chosen.
        added: The word is to be among her own.
        left_alone: The word is to stay as it is.

    Args:
        word: The word.
        menu: Where they are put.
    """

    chosen = Signal(str)
    added = Signal()
    left_alone = Signal()

    def __init__(self, word: str, menu: QMenu) -> None:
        super().__init__(menu)
        self.hide()
        self._word, self._menu = word, menu
        first = menu.actions()[0] if menu.actions() else None
        self._waiting = QAction(self.tr("Looking for suggestions…"), menu)
        self._waiting.setEnabled(False)
        self.add = QAction(self.tr("Add “{word}” to my words").format(word=_shown(word)), menu)
        self.add.setObjectName("spelling.add")
        self.add.triggered.connect(lambda: self.added.emit())
        self.leave = QAction(self.tr("Leave it"), menu)
        self.leave.setObjectName("spelling.leave")
        self.leave.triggered.connect(lambda: self.left_alone.emit())
        actions = [self._waiting, self.add, self.leave]
        if first is None:
            menu.addActions(actions)
        else:
            menu.insertActions(first, actions)
            menu.insertSeparator(first)
        menu.insertSeparator(self.add)
        menu.setAccessibleName(self.tr("Spelling of “{word}”").format(word=word))

    def show_suggestions(self, words: Sequence[str]) -> None:
        """Shows what was found in place of the line that said so."""
        for place, word in enumerate(words):
            action = QAction(_shown(word), self._menu)
            action.setObjectName(f"spelling.suggestion.{place}")
            action.triggered.connect(lambda _on=False, word=word: self.chosen.emit(word))
            self._menu.insertAction(self._waiting, action)
        if words:
            self._menu.removeAction(self._waiting)
        else:
            self._waiting.setText(self.tr("No suggestions"))

    def speak(self, words: Sequence[str]) -> None:
        """Lets a screen reader speak the word and what was found."""
        if words:
            told = self.tr("“{word}” is not known. Suggestions: {words}").format(
                word=self._word, words=", ".join(words)
            )
        else:
            told = self.tr("“{word}” is not known. There are no suggestions.").format(word=self._word)
        self._menu.setAccessibleDescription(told)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._menu, told))


def _shown(word: str) -> str:
    return word.replace("&", "&&")
