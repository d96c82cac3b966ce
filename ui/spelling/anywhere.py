"""Spelling wherever somebody writes on a page: a place is looked through from when it first has the focus."""

from collections.abc import Collection

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from ui.shell.context import Context
from ui.spelling.checker import Checker
from ui.spelling.languages import LanguageButton
from ui.spelling.marking import Marking


class SpellingOnPage(QObject):
    """Looks through what is written on a page. What was written long ago and is not touched is left alone.

    Args:
        context: The shell.
        page: Where.
        on: Whether words are looked through before anybody chose.
        fields: The fields of one line that words are written in; others hold names and what is searched for.
    """

    def __init__(self, context: Context, page: QWidget, *, on: bool, fields: Collection[str] = ()) -> None:
        super().__init__(page)
        self.checker = Checker(context, on, self)
        self._page = page
        self._fields = frozenset(fields)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus)

    def show_person(self, person: PersonId | str) -> None:
        """Takes up what was chosen for somebody."""
        self.checker.show_person(person)

    def changed(self, changes: ChangeSet) -> None:
        """Looks again when what was chosen changed, here or on another computer."""
        if changes.touches("settings"):
            self.checker.look_again()

    def make_button(self, name: str) -> LanguageButton:
        """Returns a button that shows the language and lets another be chosen."""
        button = LanguageButton(name)
        self.checker.language_changed.connect(button.show_language)
        button.chosen.connect(self.checker.choose)
        return button

    def marking_of(self, editor: QWidget) -> Marking | None:
        """Returns the spelling of an editor, once it had the focus."""
        return next((each for each in editor.children() if isinstance(each, Marking)), None)

    def _focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not isValid(self._page) or not self._page.isAncestorOf(now):
            return
        if isinstance(now, QLineEdit):
            if now.objectName() not in self._fields:
                return
        elif not isinstance(now, QTextEdit) or now.isReadOnly():
            return
        if self.marking_of(now) is None:
            Marking(now, self.checker)
