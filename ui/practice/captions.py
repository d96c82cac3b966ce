"""The words of a practice on the screen: the line that is spoken, the coming one, and the silence."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.practice.timeline import Caption
from ui.practice.words import silence_words
from ui.theme import current
from ui.widgets import Text

_COMING = 0.74
_SPOKEN = 0.85
"""How much of their colour words keep that are not being spoken; still 4.5:1 on the dusk."""


class Captions(QWidget):
    """Three lines that keep their place, so that nothing jumps.

    Args:
        shown: Whether words are on the screen.
        voice: Who speaks, said at the beginning.
    """

    def __init__(self, shown: bool, voice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._voice = voice
        self._caption = Caption()
        self._trouble = ""
        self._hint = ""
        self._passes = False
        self._met = False
        self.line = _centred("caption", "dusk_ink", "player.line")
        self.coming = _centred("caption", "dusk_soft", "player.coming")
        self.below = _centred("body", "dusk_soft", "player.silence")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(2))
        self.coming.set_colour(_veiled(_COMING))
        for text in (self.line, self.coming, self.below):
            text.setMinimumHeight(text.line_height())
            column.addWidget(text)

    def show_caption(self, caption: Caption) -> None:
        """Shows the words of a moment; what was said of the moment before is over."""
        self._caption = caption
        self._hint = ""
        if self._passes:
            sounds = caption.speaking or caption.bell
            if self._met and not sounds:
                self._trouble, self._passes = "", False
            self._met = sounds
        self._say()

    def show_coming(self, shown: bool) -> None:
        """Leaves the coming line out where there is no room for it."""
        self.coming.setVisible(shown)

    def show_words(self, shown: bool) -> None:
        """Shows or hides the words; what cannot be heard is said in any case."""
        self._shown = shown
        self._say()

    def show_trouble(self, sentence: str, *, passes: bool = False) -> None:
        """Says what cannot be heard, also to a screen reader.

        Args:
            sentence: What to say.
            passes: Whether it holds for one sound alone, which comes next: it is said until that one is over.
        """
        self._trouble, self._passes, self._met = sentence, passes, False
        self._say()
        self._alert()

    def show_hint(self, sentence: str) -> None:
        """Says something for this moment, until the next words or the next silence."""
        self._hint = sentence
        self._say()
        self._alert()

    def clear_trouble(self) -> None:
        """Says no more what could not be heard, because it can be heard again."""
        self._trouble, self._passes = "", False
        self._say()

    def _alert(self) -> None:
        QAccessible.updateAccessibility(QAccessibleEvent(self.below, QAccessible.Event.Alert))

    def _say(self) -> None:
        caption = self._caption
        self.line.set_colour(current().tokens.dusk_ink if caption.speaking else _veiled(_SPOKEN))
        self.line.setText(caption.line if self._shown else "")
        self.coming.setText(caption.coming if self._shown else "")
        self.below.setText(self._hint or self._trouble or self._below())

    def _below(self) -> str:
        caption = self._caption
        if caption.bell and not caption.line:
            return self._voice
        if caption.bell:
            return QCoreApplication.translate("player", "The bell")
        if caption.silence and (self._shown or not caption.speaking):
            return silence_words(caption.silence)
        return ""


def _veiled(share: float) -> QColor:
    """Returns the colour of words that are not being spoken."""
    tokens = current().tokens
    colour = QColor(tokens.dusk_soft)
    if not tokens.borders:
        colour.setAlphaF(share)
    return colour


def _centred(face: str, colour: str, name: str) -> Text:
    text = Text("", face, colour)
    text.setObjectName(name)
    text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    return text
