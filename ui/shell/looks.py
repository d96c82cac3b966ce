"""How the program looks and speaks: theme, text size and language, from the settings and the system."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ui.shell.settings import Settings
from ui.text import Translations
from ui.theme import theme, wear


class Looks(QObject):
    """Dresses the application as the settings say.

    Signals:
        changed(): The settings, or the system while it is followed, want other looks; `dress` and build anew.

    Args:
        settings: What is set for this computer.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._translations = Translations(self)
        settings.looks_changed.connect(self.changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.styleHints().colorSchemeChanged.connect(self._system_changed)

    def dress(self) -> None:
        """Puts on fonts, colours and language."""
        settings = self._settings
        self._translations.speak(settings.language)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            wear(application, theme.make(settings.theme, settings.text, settings.moves))

    def _system_changed(self) -> None:
        if self._settings.theme == "system":
            self.changed.emit()
