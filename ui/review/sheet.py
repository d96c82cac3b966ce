"""An entry as it was shared, question by question, with the margin for notes beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.diary.views import EntryView
from app.model.changes import Answer
from app.model.states import Withdrawal
from app.vault.notes import NoteView
from ui.layouts import Trickle
from ui.rested import Rested
from ui.review.drafts import NoteDraft, Passage
from ui.review.growing import GrowingText
from ui.review.margin import NoteBox, NoteMargin, SentNote
from ui.review.passages import Mark, PassageView
from ui.shell.context import Context
from ui.spoken.sound_list import SoundList
from ui.theme import current
from ui.widgets import Soft, Text
from ui.wording.dates import clock_time, full_day, local, short_weekday

SCALE_TOP = 10


def hfw(widget: QWidget) -> None:
    """Lets a widget's height follow its width, as its layout says."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class AnswerRow(QWidget):
    """One question with its answer, and the margin.

    Signals:
        note_wanted: A note is wanted at a `Passage`.
        note_written: A `NoteDraft` and the words typed so far.
        note_removed: A `NoteDraft` is to be taken away.
        phrases_wanted: A phrase is wanted in the note that was just begun.

    Args:
        entry: The entry.
        answer: The answer.
        number: Its place on the page, for names.
    """

    note_wanted = Signal(object)
    note_written = Signal(object, str)
    note_removed = Signal(object)
    phrases_wanted = Signal()

    def __init__(self, entry: EntryView, answer: Answer, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._entry = entry
        self._answer = answer
        self._number = number
        self._boxes: dict[NoteDraft, NoteBox] = {}
        self._made = 0
        chosen = ", ".join(answer.words)
        self.passage = PassageView(answer.text, f"review.passage.{number}", answer.prompt)
        if not answer.text.strip():
            self.passage.hide()
        self.margin = NoteMargin(f"review.add_note.{number}", answer.prompt, can_add=bool(answer.text.strip()))
        reading = QWidget()
        hfw(reading)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        prompt = Text(answer.prompt, "label")
        inset = theme.space(4)
        prompt.setContentsMargins(inset, 0, 0, 0)
        column.addWidget(prompt)
        column.addWidget(self.passage)
        for line in self._facts(answer, chosen):
            line.setContentsMargins(inset, theme.space(2), 0, 0)
            column.addWidget(line)
        column.addStretch(1)
        hfw(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(16))
        self._row.addWidget(reading, 10)
        self._row.addWidget(self.margin, 11)
        self.passage.note_wanted.connect(self._want)
        self.margin.add_wanted.connect(self.passage.want_note)
        self.margin.phrases_wanted.connect(self.passage.want_note)
        self.margin.phrases_wanted.connect(self.phrases_wanted)
        self.passage.selection_changed.connect(self.margin.offer_note)
        self.passage.laid_out.connect(self._place_notes)
        self._sent = [
            SentNote(note, note.version != entry.version) for note in entry.notes if self._is_at(note.question)
        ]
        self.show_notes(())

    def _facts(self, answer: Answer, chosen: str) -> list[Text]:
        lines = []
        if chosen:
            lines.append(Text(self.tr("Chosen: {words}").format(words=chosen), "diary"))
        if answer.number is not None:
            number = self.tr("{number} of {top}").format(number=answer.number, top=SCALE_TOP)
            lines.append(Text(number, "diary"))
        for question, start, end in self._entry.asks:
            if question == answer.question:
                quote = answer.text[start:end]
                lines.append(Soft(self.tr("Asks for an answer: “{quote}”").format(quote=quote), "small"))
        return lines

    @property
    def question(self) -> str:
        """The question's `linkId`."""
        return self._answer.question

    @property
    def words_begin(self) -> int:
        """How far down, in pixels, the first line of the answer ends."""
        return self.passage.y() + self.passage.fontMetrics().height()

    def shows(self, note: NoteDraft) -> bool:
        """Says whether a note belongs beside this answer."""
        return note.passage.entry == self._entry.id and self._is_at(note.passage.question)

    def _is_at(self, question: str) -> bool:
        """Says whether a question is this one; the first answer also takes notes to questions that are gone."""
        answers = self._entry.answers
        first = answers[0] is self._answer and all(answer.question != question for answer in answers)
        return question == self.question or first

    def show_notes(self, notes: Sequence[NoteDraft]) -> None:
        """Shows the notes that are being written here, after those that were sent."""
        self._boxes = {note: self._boxes.get(note) or self._make_box(note) for note in notes}
        boxes: list[NoteBox | SentNote] = [*self._sent, *self._boxes.values()]
        self._find_lines(boxes)
        boxes.sort(key=lambda box: box.line)
        self.margin.show_notes(boxes)
        passages: list[Passage | NoteView] = [note.passage for note in notes]
        passages += [note.view for note in self._sent]
        marks = [Mark(at.start, at.end) for at in passages if self._is_current(at)]
        asked = [
            Mark(start, end, asked=True) for question, start, end in self._entry.asks if question == self.question
        ]
        self.passage.show_marks([*marks, *asked])

    def box(self, note: NoteDraft) -> NoteBox | None:
        """Returns the box in which a note is written."""
        return self._boxes.get(note)

    def editors(self) -> list[GrowingText]:
        """Returns the notes that can be written in, from top to bottom."""
        return [box.editor for box in self.margin.notes if isinstance(box, NoteBox)]

    def _is_current(self, at: Passage | NoteView) -> bool:
        return at.version == self._entry.version and at.question == self.question

    def _make_box(self, note: NoteDraft) -> NoteBox:
        self._made += 1
        box = NoteBox(note, f"{self._number}.{self._made}", quoted=not self._is_current(note.passage))
        box.written.connect(lambda text: self.note_written.emit(note, text))
        box.removal_wanted.connect(lambda: self.note_removed.emit(note))
        box.left.connect(self.passage.setFocus)
        return box

    def _find_lines(self, boxes: Sequence[NoteBox | SentNote]) -> None:
        """Finds the line of every note's passage.

        A note begins about a line above its passage, where the eye that comes from the left looks for it.
        """
        stacked = self._row.direction() is QBoxLayout.Direction.TopToBottom
        for box in boxes:
            at = box.note.passage if isinstance(box, NoteBox) else box.view
            box.line = 0 if stacked or not self._is_current(at) else self.passage.line_of(at.start)

    def _place_notes(self) -> None:
        """Puts the notes where their passages stand now."""
        if self.margin.notes:
            self._find_lines(self.margin.notes)
            self.margin.arrange()
            self.margin.updateGeometry()

    def _want(self, start: int, end: int) -> None:
        at = self._entry
        self.note_wanted.emit(Passage(at.id, at.version, self.question, start, end, self._answer.text[start:end]))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        narrow = event.size().width() < current().px(360)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction is not self._row.direction():
            self._row.setDirection(direction)
        super().resizeEvent(event)
        self._place_notes()


class EntrySheet(QWidget):
    """One entry.

    Signals:
        painted: It rested before somebody's eyes for the first time; carries the `EntryView`.

    Attributes:
        rows: Its answers.
        eyes: Knows whether it was before somebody's.

    Args:
        entry: The entry.
        number: Its place on the page, for names.
        context: The shell.
    """

    painted = Signal(object)

    def __init__(self, entry: EntryView, number: int, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.entry = entry
        when = local(entry.written_at)
        title = self.tr("{title} · {day}, {time}").format(
            title=entry.title, day=full_day(when.date()), time=clock_time(entry.written_at)
        )
        if entry.version > 1:
            title = self.tr("{title} · written anew").format(title=title)
        head = Soft(title, "small")
        head.setContentsMargins(theme.space(4), 0, 0, 0)
        hfw(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        column.addWidget(head)
        if entry.withdrawal is not Withdrawal.NONE:
            column.addWidget(Soft(self.tr("It was asked to withdraw this, after it had been opened."), "small"))
        self.rows = [
            AnswerRow(entry, answer, f"{number}.{place}") for place, answer in enumerate(entry.answers, start=1)
        ]
        for row in self.rows:
            column.addWidget(row)
        self.sounds = SoundList(context, f"review.spoken.{number}", speeds=True)
        self.sounds.show_sounds(entry.sounds)
        column.addWidget(self.sounds)
        if not self.rows and not entry.sounds:
            column.addWidget(Soft(self.tr("Shared without words.")))
        self.setAccessibleName(title)
        self.eyes = Rested(self, self._is_seen)
        self.eyes.rested.connect(lambda: self.painted.emit(entry))

    def show_notes(self, notes: Sequence[NoteDraft]) -> None:
        """Puts every note beside its answer."""
        for row in self.rows:
            row.show_notes([note for note in notes if row.shows(note)])

    def close_margins(self, closed: bool) -> None:
        """Lets no note be added, or lets one again."""
        for row in self.rows:
            row.margin.close_margin(closed)

    def hold_notes(self, held: bool) -> None:
        """Keeps the notes from being written in, or lets them be written in again."""
        for row in self.rows:
            for editor in row.editors():
                editor.setReadOnly(held)

    def looks_other_than(self, entry: EntryView) -> bool:
        """Says whether the same version has to be shown anew."""
        mine, theirs = self.entry, entry
        return (mine.notes, mine.withdrawal, mine.sounds) != (theirs.notes, theirs.withdrawal, theirs.sounds)

    def _is_seen(self) -> bool:
        """Says whether words of it are in sight; a heading at the edge of the card is not enough."""
        visible = [row.visibleRegion().boundingRect().height() for row in self.rows]
        words = self.rows[0].words_begin if self.rows else 0
        return max(visible, default=self.visibleRegion().boundingRect().height()) > words


class DiarySheets(QWidget):
    """The entries one after the other, in the order in which they were written.

    The first of them is there at once; those below the fold come little by little, while the reader reads. Whoever
    asks for them gets them all.

    Signals:
        note_wanted, note_written, note_removed, phrases_wanted: As of `AnswerRow`.
        painted: As of `EntrySheet`.

    Args:
        context: The shell.
        first: The number of the first sheet, for names.
    """

    note_wanted = Signal(object)
    note_written = Signal(object, str)
    note_removed = Signal(object)
    phrases_wanted = Signal()
    painted = Signal(object)

    def __init__(self, context: Context, first: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._next = first
        self._sheets: dict[tuple[str, int], EntrySheet] = {}
        self._filling: Trickle | None = None
        self._notes: Sequence[NoteDraft] = ()
        self._closed = self._held = False
        hfw(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().space(22))

    @property
    def sheets(self) -> tuple[EntrySheet, ...]:
        """The sheets, in order."""
        if self._filling is not None:
            self._filling.finish()
        return self.made

    @property
    def made(self) -> tuple[EntrySheet, ...]:
        """The sheets that are there already, in order."""
        return tuple(self._sheets.values())

    @property
    def rows(self) -> tuple[AnswerRow, ...]:
        """All answers, in order."""
        return tuple(row for sheet in self.sheets for row in sheet.rows)

    def show_entries(self, entries: Sequence[EntryView]) -> None:
        """Shows entries; a sheet that stays as it was is not touched, so that nobody loses her place."""
        if self._filling is not None:
            self._filling.stop()
        kept = self._keep(entries)
        for gone in (sheet for key, sheet in self._sheets.items() if key not in kept):
            self._drop(gone)
        self._sheets = {}
        last = max((place for place, entry in enumerate(entries) if key_of(entry) in kept), default=0)
        for place, entry in enumerate(entries[: last + 1]):
            sheet = kept.get(key_of(entry)) or self._make(entry)
            self._sheets[key_of(entry)] = sheet
            if self._column.indexOf(sheet) != place:
                self._column.insertWidget(place, sheet)
        self._filling = Trickle(self._column, map(self._make_below, entries[last + 1 :]), self)

    def _keep(self, entries: Sequence[EntryView]) -> dict[tuple[str, int], EntrySheet]:
        """Returns the sheets that stay as they are."""
        found = ((key_of(entry), self._sheets.get(key_of(entry)), entry) for entry in entries)
        return {key: sheet for key, sheet, entry in found if sheet is not None and not sheet.looks_other_than(entry)}

    def _make_below(self, entry: EntryView) -> EntrySheet:
        sheet = self._sheets[key_of(entry)] = self._make(entry)
        sheet.setParent(self)
        sheet.resize(self.width(), sheet.heightForWidth(self.width()))
        sheet.show()  # before it lies in the column: what is shown there lays the whole page out
        return sheet

    def show_notes(self, notes: Sequence[NoteDraft]) -> None:
        """Puts every note beside its answer."""
        self._notes = notes
        for sheet in self.made:
            sheet.show_notes(notes)

    def close_margins(self, closed: bool) -> None:
        """Lets no note be added: it would reach nobody; or lets one again."""
        self._closed = closed
        for sheet in self.made:
            sheet.close_margins(closed)

    def hold_notes(self, held: bool) -> None:
        """Keeps the notes from being written in, or lets them be written in again."""
        self._held = held
        for sheet in self.made:
            sheet.hold_notes(held)

    def row_of(self, note: NoteDraft) -> AnswerRow | None:
        """Returns the answer beside which a note stands."""
        return next((row for row in self.rows if row.shows(note)), None)

    def _make(self, entry: EntryView) -> EntrySheet:
        sheet = EntrySheet(entry, self._next, self._context)
        self._next += 1
        sheet.painted.connect(self.painted)
        for row in sheet.rows:
            row.note_wanted.connect(self.note_wanted)
            row.note_written.connect(self.note_written)
            row.note_removed.connect(self.note_removed)
            row.phrases_wanted.connect(self.phrases_wanted)
        sheet.close_margins(self._closed)
        sheet.show_notes(self._notes)
        sheet.hold_notes(self._held)
        return sheet

    def _drop(self, sheet: EntrySheet) -> None:
        sheet.sounds.stop()
        self._column.removeWidget(sheet)
        sheet.hide()
        sheet.deleteLater()


def key_of(entry: EntryView) -> tuple[str, int]:
    """Returns what tells a version of an entry from all others."""
    return entry.id, entry.version


def day_of(entry: EntryView) -> str:
    """Returns the short name of the day on which an entry was written, for the links above the sheets."""
    return short_weekday(local(entry.written_at).date())
