"""A small search beside the caret: type, arrow keys, Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from typing_extensions import override

from app.phrases.finding import find
from app.vault.phrases import Phrase
from ui.phrase_list import PhraseList
from ui.review.popup import Popup
from ui.theme import current
from ui.widgets import Field, Soft

WIDTH, HEIGHT = 380, 330
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PhrasePopup(Popup):
    """Finds a phrase.

    Signals:
        taken(object): A `Phrase` was chosen.

    Args:
        phrases: All phrases.
        editor: Where it is going to be put; gets the focus back.
        ground: What it stands on.
        within: The card in which it stays.
        language: Of the letter; phrases in another one are found by typing.
    """

    taken = Signal(object)

    def __init__(
        self, phrases: Sequence[Phrase], editor: QTextEdit, ground: QWidget, within: QWidget, language: str = ""
    ) -> None:
        super().__init__(editor, ground, within)
        self._phrases = tuple(phrases)
        self._language = language
        self._editor = editor
        self.setObjectName("review.phrases")
        self.setAccessibleName(self.tr("Your phrases"))
        self.field = Field("review.phrases.search", self.tr("Search your phrases"))
        self.field.setAccessibleName(self.tr("Search your phrases; arrow keys choose, Enter puts in"))
        self.list = PhraseList("review.phrases.list", self.tr("Phrases that were found"), 200)
        none = (
            self.tr("No phrase has all of these words.")
            if phrases
            else self.tr("There are no phrases yet. They are written at “Phrases”, at the left.")
        )
        self._none = Soft(none, "small")
        for widget in (self.field, self._none, self.list):
            self.column.addWidget(widget)
        self.column.setSpacing(current().space(8))
        self.field.textChanged.connect(self._search)
        self.list.phrase_chosen.connect(self._announce)
        self.list.clicked.connect(lambda _index: self.take())
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self._search("")

    def open(self) -> None:
        """Shows itself beside the caret, and takes the keyboard."""
        theme, view, caret = current(), self._editor.viewport(), self._editor.cursorRect()
        gap = theme.space(6)
        below = view.mapTo(self.stands_on, caret.bottomLeft()) + QPoint(0, gap)
        above = below.y() - caret.height() - 2 * gap
        self.open_at(below, above, theme.px(WIDTH), min(theme.px(HEIGHT), self._wanted()), self.field)

    def _wanted(self) -> int:
        """Returns the height in which everything that was found is shown, and nothing below it."""
        margins = self.column.contentsMargins()
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.model().rowCount()))
        shown = rows + 2 * self.list.frameWidth() + current().space(8) if rows else self._none.sizeHint().height()
        search = self.field.sizeHint().height() + self.column.spacing()
        return margins.top() + search + shown + margins.bottom()

    def take(self) -> None:
        """Puts in the phrase at the cursor, if there is one."""
        phrase = self.list.chosen
        if phrase is not None:
            self.shut()
            self.taken.emit(phrase)

    def _search(self, typed: str) -> None:
        found = find(self._phrases, typed, self._language)
        self.list.rows.show_phrases(found)
        self._none.setVisible(not found)
        self.list.setVisible(bool(found))
        self.list.choose(0)

    def _announce(self, phrase: Phrase) -> None:
        """Lets a screen reader say which phrase the arrow keys came to; the focus stays in the field."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, phrase.name))

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
            return True
        if watched is self.field and event.key() in MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)
