"""Languages to look for spelling in: their names, the one that follows the window's, and the button to choose by."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.spelling.dictionaries import LANGUAGES
from app.spelling.service import OFF
from ui.text import locale_of
from ui.widgets import QuietButton


def of_window(language: str) -> str:
    """Returns the language of dictionaries that follows the window's.

    Args:
        language: Of the window, "en" or "nl".
    """
    if language == "nl":
        return "nl_NL"
    return "en_US" if locale_of(language).name() == "en_US" else "en_GB"


def title_of(language: str) -> str:
    """Returns what a language, or `OFF`, is called."""
    if language == OFF:
        return QCoreApplication.translate("Spelling", "off")
    return {"en_GB": "English (GB)", "en_US": "English (US)", "nl_NL": "Nederlands"}[language]


class LanguageButton(QuietButton):
    """Says in which language words are looked through, and lets another one be chosen.

    Signals:
        chosen: A language, or `OFF`, was chosen.

    Args:
        name: The `objectName`.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", name, face="small", parent=parent)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.tr("Spelling"))
        self._group = QActionGroup(self._menu)
        self.languages: dict[str, QAction] = {}
        for language in (*LANGUAGES, OFF):
            action = QAction(title_of(language), self._menu)
            action.setObjectName(f"{name}.{language.lower()}")
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, language=language: self.chosen.emit(language))
            self._group.addAction(action)
            self._menu.addAction(action)
            self.languages[language] = action
        self.setMenu(self._menu)
        self.setToolTip(self.tr("F7 goes to the next word that the dictionary does not know."))
        self.show_language(OFF)

    def show_language(self, language: str) -> None:
        """Shows which language it is now."""
        self.languages[language].setChecked(True)
        self.say(self.tr("Spelling: {language}").format(language=title_of(language)))
