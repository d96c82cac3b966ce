"""Sentences that the patient marked with "please answer this", collected: one press leads to each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.diary.views import EntryView
from app.model.ids import EntryId
from ui.layouts import clear
from ui.review.drafts import NoteDraft, Passage
from ui.review.letter_chips import TintChip
from ui.theme import current
from ui.widgets import FlowLayout, Soft
from ui.wording.dates import local, short_weekday, weekday

SHORT = 27
"""Characters of a sentence on its chip, which has room for its day and for "answered" as well."""


@dataclass(frozen=True)
class Ask:
    """A marked sentence.

    Attributes:
        entry: The entry.
        version: Its version.
        question: The question whose answer holds it.
        start: Its first character.
        end: One past its last character.
        words: The sentence.
        answered: Whether a note stands at it.
        day: On which day the entry was written.
    """

    entry: EntryId
    version: int
    question: str
    start: int
    end: int
    words: str
    answered: bool
    day: date


def collect(entries: Sequence[EntryView], notes: Sequence[NoteDraft]) -> tuple[Ask, ...]:
    """Returns the marked sentences in the order of the entries and of their words.

    Args:
        entries: What was shared since the last letter.
        notes: The notes that are being written; one without words answers nothing.
    """
    drafted = [note.passage for note in notes if note.text.strip()]
    found = []
    for entry in entries:
        texts = {answer.question: answer.text for answer in entry.answers}
        order, day = list(texts), local(entry.written_at).date()
        sent = [
            Passage(note.entry, note.version, note.question, note.start, note.end, note.quote) for note in entry.notes
        ]
        for question, start, end in sorted(
            (ask for ask in entry.asks if ask[0] in texts), key=lambda ask: (order.index(ask[0]), ask[1])
        ):
            at = (entry.id, entry.version, question)
            answered = any(
                (note.entry, note.version, note.question) == at and note.start < end and start < note.end
                for note in (*drafted, *sent)
            )
            found.append(Ask(*at, start, end, texts[question][start:end], answered, day))
    return tuple(found)


class AsksStrip(QWidget):
    """The strip. It hides itself when nothing was marked.

    Signals:
        ask_wanted(object): An `Ask` is to be brought before the eyes.
    """

    ask_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Ask, ...] = ()
        self._chips: list[TintChip] = []
        self._flow = FlowLayout(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(4))
        column.addWidget(Soft(self.tr("Please answer this"), "small_strong"))
        column.addLayout(self._flow)
        self.setAccessibleName(self.tr("Sentences marked “please answer this”"))
        self.hide()

    @property
    def asks(self) -> tuple[Ask, ...]:
        """What is shown."""
        return self._shown

    def show_asks(self, asks: tuple[Ask, ...]) -> None:
        """Shows marked sentences; nothing moves when nothing changed."""
        if asks == self._shown:
            return
        focused = next((number for number, chip in enumerate(self._chips) if chip.hasFocus()), None)
        self._shown = asks
        clear(self._flow)
        self._chips = []
        for number, ask in enumerate(asks):
            words = self.tr("{day}: “{words}” · answered") if ask.answered else self.tr("{day}: “{words}”")
            short = ask.words if len(ask.words) <= SHORT else ask.words[: SHORT - 1].rstrip() + "…"
            chip = TintChip(
                words.format(day=short_weekday(ask.day), words=short),
                f"review.ask_{number}",
                "mist" if ask.answered else "sand",
                "check" if ask.answered else "",
            )
            said = (
                self.tr("{day}: “{words}”, answered by a note")
                if ask.answered
                else self.tr("{day}: “{words}”, not answered yet")
            )
            chip.setAccessibleName(said.format(day=weekday(ask.day), words=ask.words))
            chip.setToolTip(ask.words)
            chip.clicked.connect(lambda _=False, ask=ask: self.ask_wanted.emit(ask))
            self._flow.addWidget(chip)
            self._chips.append(chip)
        self.setVisible(bool(asks))
        if focused is not None and focused < len(asks):
            self._chips[focused].setFocus()
