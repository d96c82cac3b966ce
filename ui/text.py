"""Languages: which there are, and loading their translations."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

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


class Words:
    """Texts of module functions, under a context of their own.

    Linguist's reader knows a counted text only by a call of `tr`, and takes the name before it for the context. So an
    instance is called as its context: `review.tr("%n days ago", "", days)`.
    """

    def __init__(self, context: str) -> None:
        self._context = context

    def tr(self, text: str, comment: str = "", number: int = -1) -> str:
        """Returns a text in the language of the window, in the form for a number when there is one."""
        return QCoreApplication.translate(self._context, text, comment, number)


class Translations(QObject):
    """The translators of the application; English is the source and needs none of its own.

    The plural forms of English stand in `haven_en`, when it was made. A translator tells every window when it goes,
    so each is owned by this object and goes with it, on the GUI thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Makes the application speak a language, the dates and numbers of `QLocale()` included."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        QLocale.setDefault(locale_of(language))
        folder = resources() / "translations"
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, where in ((f"qtbase_{language}", qt), (f"haven_{language}", str(folder))):
            translator = QTranslator(self)
            if translator.load(name, where):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
            else:
                translator.deleteLater()


def locale_of(language: str) -> QLocale:
    """Returns the locale of a language; the computer's own region when it speaks it."""
    system = QLocale.system()
    if system.name().split("_")[0] == language:
        return system
    return QLocale({"nl": "nl_NL"}.get(language, "en_GB"))
