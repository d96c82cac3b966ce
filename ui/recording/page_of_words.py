"""The words to be read, large, with what comes before and after in softer ink, so that the tone carries over."""

from PySide6.QtWidgets import QWidget

from app.course.voices import sentences_of
from ui.recording.view import Shown
from ui.theme import current
from ui.widgets import Card, Soft, Text

_LEAST_HEIGHT = 220


class PageOfWords(Card):
    """Three texts in a card that keeps its least height, so that the buttons below seldom jump.

    Args:
        voice: Whose voice it is, and in which language.
    """

    def __init__(self, voice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._voice = voice
        self.place = Text("", "small_strong", "deep")
        self.place.setObjectName("recording.place")
        self.column.addWidget(self.place)
        self.before = Soft("", "letter")
        self.before.setObjectName("recording.before")
        self.words = Text("", "caption")
        self.words.setObjectName("recording.words")
        self.after = Soft("", "letter")
        self.after.setObjectName("recording.after")
        self.column.setSpacing(current().space(14))
        self.setMinimumHeight(current().px(_LEAST_HEIGHT))
        self.column.addStretch(1)
        for text in (self.before, self.words, self.after):
            self.column.addWidget(text)
        self.column.addStretch(1)

    def show_words(self, shown: Shown) -> None:
        """Shows a piece between the last sentence before it and the first after it."""
        kept, count = sum(each.kept for each in shown.practices), sum(each.count for each in shown.practices)
        words = self.tr("{voice} · {practice}, piece {place} of {pieces} · {kept} of {count} in all are kept")
        self.place.setText(
            words.format(
                voice=self._voice,
                practice=shown.practice.title,
                place=shown.place,
                pieces=shown.practice.count,
                kept=kept,
                count=count,
            )
        )
        self.before.setText(sentences_of(shown.before)[-1] if shown.before else "")
        self.before.setVisible(bool(shown.before))
        self.words.setText(shown.passage.text)
        self.after.setText(sentences_of(shown.after)[0] if shown.after else "")
        self.after.setVisible(bool(shown.after))
