"""Everything that was written, and where words were found."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.diary.views import EntryView
from app.vault.search import SearchHit
from ui.diary.side import RowButton
from ui.diary.words import state_in_list
from ui.layouts import Trickle
from ui.passages import Marked, ReadingText
from ui.spoken.words import only_spoken
from ui.text import Words
from ui.theme import current
from ui.widgets import Card, Heading, SecondaryButton, Soft, Text
from ui.wording import dates

diary = Words("diary")

AT_ONCE = 25
"""Entries that are added to the list in one go."""


class EntryList(QWidget):
    """Entries, newest first, each a card that opens.

    Signals:
        entry_wanted(str): An entry is to be read.

    Args:
        entries: The entries.
        today: The day at this computer.
    """

    entry_wanted = Signal(str)

    def __init__(self, entries: Sequence[EntryView], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(12))
        if not entries:
            column.addWidget(
                Text(self.tr("Nothing is written yet. When you write a line, it will be here, for you alone."))
            )
        self._today = today
        self._later = list(entries)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(current().space(12))
        column.addLayout(self._cards)
        self._more = SecondaryButton(self.tr("Show earlier ones"), "diary.more")
        self._more.clicked.connect(self._show_more)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._show_more()

    def _show_more(self) -> None:
        """Adds as many as the window can lay out without being felt."""
        shown, self._later = self._later[:AT_ONCE], self._later[AT_ONCE:]
        self._filling = Trickle(self._cards, (self._card(entry, self._today) for entry in shown), self)
        self._more.setVisible(bool(self._later))

    def _card(self, entry: EntryView, today: date) -> Card:
        card = Card(padding=16)
        card.column.setSpacing(current().space(2))
        when = dates.day_and_time(entry.written_at, today)
        state = state_in_list(entry)
        about = self.tr("Week {week} · {title} · {when} · {state}").format(
            week=entry.week, title=entry.title, when=when, state=state
        )
        card.column.addWidget(Soft(about, "small"))
        words = entry.first_words or only_spoken(entry.sounds) or entry.title
        button = RowButton(words, f"diary.entry_{entry.id[:8]}", face="body")
        button.setAccessibleName(f"{words}. {about}")
        button.clicked.connect(lambda: self.entry_wanted.emit(entry.id))
        card.column.addWidget(button)
        return card


class HitList(QWidget):
    """Where words were found, in entries and letters.

    Signals:
        entry_wanted(str): An entry is to be read.
        letter_wanted(str): A letter is to be read.

    Args:
        hits: The places.
        words: What was looked for.
        today: The day at this computer.
    """

    entry_wanted = Signal(str)
    letter_wanted = Signal(str)

    def __init__(self, hits: Sequence[SearchHit], words: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(12))
        column.addWidget(Soft(found(len(hits), words)))
        cards = QVBoxLayout()
        cards.setSpacing(current().space(12))
        column.addLayout(cards)
        column.addStretch(1)
        self._filling = Trickle(cards, (self._card(hit, place, today) for place, hit in enumerate(hits)), self)

    def _card(self, hit: SearchHit, place: int, today: date) -> Card:
        card = Card(padding=16)
        card.column.setSpacing(current().space(4))
        when = dates.day_and_time(hit.at, today)
        kind = self.tr("Letter") if hit.kind == "letter" else self.tr("Diary")
        card.column.addWidget(Heading(hit.title or kind, 4))
        card.column.addWidget(Soft(f"{kind} · {when}", "small"))
        marks = [Marked(start, end) for start, end in hit.marks]
        card.column.addWidget(ReadingText(hit.excerpt, f"diary.excerpt_{place}", hit.title or kind, "diary", marks))
        button = RowButton(self.tr("Open it"), f"diary.hit_{place}", face="small_strong")
        button.setAccessibleName(self.tr("Open: {title}, {when}").format(title=hit.title or kind, when=when))
        signal = self.letter_wanted if hit.kind == "letter" else self.entry_wanted
        button.clicked.connect(lambda: signal.emit(hit.id))
        card.column.addWidget(button)
        return card


def found(count: int, words: str) -> str:
    """Says how often words were found."""
    if count == 0:
        return QCoreApplication.translate(
            "diary", "“{words}” was not found. Beginnings of words are enough; other words may help."
        ).format(words=words)
    if count == 1:
        return QCoreApplication.translate("diary", "“{words}” was found once.").format(words=words)
    return diary.tr("“{words}” was found %n times.", "", count).format(words=words)
