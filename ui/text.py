"""Languages: which there are, and loading their translations."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.paths import resources

LANGUAGES = {"en": "English", "nl": "Nederlands"}
"""The languages of the window, by their own names."""


def of_computer() -> str:
    """Returns the first of the computer's languages that Haven speaks, English otherwise."""
    for tag in QLocale.system().uiLanguages():
        code = tag.split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


class Translations:
    """The translators of the application; English is the source and needs none of its own.

    The plural forms of English stand in `haven_en`, when it was made.
    """

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Makes the application speak a language, the dates and numbers of `QLocale()` included."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(locale_of(language))
        folder = resources() / "translations"
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, where in ((f"qtbase_{language}", qt), (f"haven_{language}", str(folder))):
            translator = QTranslator()
            if translator.load(name, where):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)


def locale_of(language: str) -> QLocale:
    """Returns the locale of a language; the computer's own region when it speaks it."""
    system = QLocale.system()
    if system.name().split("_")[0] == language:
        return system
    return QLocale({"nl": "nl_NL"}.get(language, "en_GB"))
