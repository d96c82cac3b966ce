"""The left card: what was shared since the last letter, with its margin, and what was shared before."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.diary.views import EntryView
from app.review.views import Dossier
from ui.review.days import DayLinks
from ui.review.drafts import NoteDraft
from ui.review.growing import GrowingText
from ui.review.practice_panel import PracticePanel
from ui.review.sheet import DiarySheets, EntrySheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, Heading, QuietButton, ScrollPage, Separator, Soft

EARLIER_FIRST = 1000
"""Numbers of the sheets of earlier entries, so that no two names are the same."""


ROOMY = 630
"""Height of the card at 100 % text from which the practice stays in sight."""


class DiaryPanel(Card):
    """Everything that was shared, to be read and annotated.

    Signals:
        note_wanted, note_written, note_removed, phrases_wanted: As of `ui.review.sheet.AnswerRow`.
        entry_seen: An entry came before somebody's eyes; carries the `EntryView`.

    Args:
        context: The shell.
    """

    note_wanted = Signal(object)
    note_written = Signal(object, str)
    note_removed = Signal(object)
    phrases_wanted = Signal()
    entry_seen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current()
        self.days = DayLinks()
        self.sheets = DiarySheets(context)
        self.earlier = DiarySheets(context, EARLIER_FIRST)
        self.practice = PracticePanel()
        self._dossier: Dossier | None = None
        self._nothing = Soft("", "diary")
        self.toggle = QuietButton("", "review.earlier", "chevron-down", face="small_strong")
        self.toggle.setCheckable(True)
        self.toggle.setToolTip(self.tr("Ctrl+Shift+E"))
        self.toggle.toggled.connect(lambda _on: self._show_earlier())
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._heading = Heading(self.tr("Diary, as it was shared"), 3)
        self._head.addWidget(self._heading, 1)
        self._head.addWidget(self.days, 0, Qt.AlignmentFlag.AlignVCenter)
        self.area = ScrollPage("review.diary", self.tr("Diary, as it was shared"), margins=False)
        self._fill_scroll()
        self.column.addLayout(self._head)
        self.column.addWidget(self.area, 1)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.space(12))
        below.addWidget(Separator())
        below.addWidget(self.practice)
        self.column.addWidget(self._below)
        self.area.setMinimumHeight(theme.px(300))
        self.column.setSpacing(theme.space(12))
        self.days.entry_wanted.connect(self.show_entry)
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self._mark_day())
        for sheets in (self.sheets, self.earlier):
            sheets.note_wanted.connect(self.note_wanted)
            sheets.note_written.connect(self.note_written)
            sheets.note_removed.connect(self.note_removed)
            sheets.phrases_wanted.connect(self.phrases_wanted)
            sheets.painted.connect(self.entry_seen)

    def _fill_scroll(self) -> None:
        theme = current()
        column = self.area.column
        column.setSpacing(theme.space(16))
        column.addWidget(self._nothing)
        column.addWidget(self.sheets)
        row = QHBoxLayout()
        row.addWidget(self.toggle)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.earlier)
        column.addStretch(1)

    def _place_practice(self) -> None:
        """Keeps the practice in sight below the diary, or lets it scroll with it when there is little height."""
        roomy = self.height() >= current().px(ROOMY)
        inside = self.area.column.indexOf(self._below) >= 0
        if roomy and inside:
            self.area.column.removeWidget(self._below)
            self.column.addWidget(self._below)
        elif not roomy and not inside:
            self.column.removeWidget(self._below)
            self.area.column.insertWidget(self.area.column.count() - 1, self._below)

    def _place_days(self) -> None:
        """Puts the days beside the heading, or below it when they are many."""
        theme = current()
        heading = self._heading.fontMetrics().horizontalAdvance(self._heading.text())
        wanted = heading + self.days.sizeHint().width() + theme.space(16) + 2 * self.column.contentsMargins().left()
        beside = wanted <= self.width()
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(theme.space(12) if beside else 0)
        self._head.setAlignment(self.days, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_practice()
        self._place_days()

    def show_dossier(self, dossier: Dossier, today: date, nothing: str) -> None:
        """Shows what was shared.

        Args:
            dossier: Everything of the patient.
            today: The day at this computer.
            nothing: The sentence for a diary in which nothing new stands.
        """
        other = self._dossier is None or self._dossier.person.id != dossier.person.id
        self._dossier = dossier
        if other:
            self.toggle.setChecked(False)
        self.days.show_entries(dossier.entries)
        self._place_days()
        self.sheets.show_entries(dossier.entries)
        self.sheets.setVisible(bool(dossier.entries))
        self._nothing.setText(nothing)
        self._nothing.setVisible(not dossier.entries)
        self._show_earlier()
        self.practice.show_practice(dossier, today)
        if other:
            self.area.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, self._mark_day)

    def _show_earlier(self) -> None:
        if self._dossier is None:
            return
        earlier, shown = self._dossier.earlier, self.toggle.isChecked()
        self.toggle.setVisible(bool(earlier))
        self.toggle.say(
            self.tr("Hide earlier entries")
            if shown
            else self.tr("Earlier entries ({count})").format(count=len(earlier))
        )
        self.earlier.show_entries(earlier if shown else ())
        self.earlier.setVisible(shown and bool(earlier))
        for sheets in (self.sheets, self.earlier):
            sheets.close_margins(self._dossier.row.left)

    def toggle_earlier(self) -> None:
        """Shows or hides what was shared before the last letter."""
        if not self.toggle.isHidden():
            self.toggle.toggle()

    def show_notes(self, notes: Sequence[NoteDraft]) -> None:
        """Puts every note beside its passage."""
        self.sheets.show_notes(notes)
        self.earlier.show_notes(notes)

    def hold_notes(self, held: bool) -> None:
        """Keeps the notes from being written in, or lets them be written in again."""
        self.sheets.hold_notes(held)
        self.earlier.hold_notes(held)

    def show_entry(self, entry: EntryView) -> None:
        """Scrolls to an entry."""
        sheet = self._sheet_of(entry)
        if sheet is None:
            return
        top = sheet.mapTo(self.area.content, QPoint(0, 0)).y()
        self.area.verticalScrollBar().setValue(top)
        self.days.mark(entry)
        if sheet.rows:
            sheet.rows[0].passage.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_note(self, note: NoteDraft) -> None:
        """Puts the cursor into a note."""
        for sheets in (self.sheets, self.earlier):
            row = sheets.row_of(note)
            box = row.box(note) if row is not None else None
            if box is not None:
                box.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                QTimer.singleShot(0, box, lambda box=box: self.area.ensureWidgetVisible(box, 0, current().space(24)))
                return

    def editor_of(self, note: NoteDraft) -> GrowingText | None:
        """Returns where a note is written."""
        rows = (sheets.row_of(note) for sheets in (self.sheets, self.earlier))
        boxes = (row.box(note) for row in rows if row is not None)
        return next((box.editor for box in boxes if box is not None), None)

    def _sheet_of(self, entry: EntryView) -> EntrySheet | None:
        return next((sheet for sheet in self.sheets.sheets if sheet.entry.id == entry.id), None)

    def _mark_day(self) -> None:
        """Marks the day whose entry stands at the top."""
        at = self.area.verticalScrollBar().value() + current().space(40)
        reading = None
        for sheet in self.sheets.made:
            if reading is None or sheet.mapTo(self.area.content, QPoint(0, 0)).y() <= at:
                reading = sheet
        if reading is not None:
            self.days.mark(reading.entry)

    def first_passage(self) -> QWidget | None:
        """Returns the first answer that can be read."""
        made = [row for sheet in (*self.sheets.made, *self.earlier.made) for row in sheet.rows]
        first = next((row for row in made if row.passage.isVisibleTo(self)), None)
        if first is None:
            rows = (*self.sheets.rows, *self.earlier.rows)
            first = next((row for row in rows if row.passage.isVisibleTo(self)), None)
        return None if first is None else first.passage

    def note_editors(self) -> list[GrowingText]:
        """Returns the notes that can be written in, from top to bottom."""
        rows = (*self.sheets.rows, *self.earlier.rows)
        return [editor for row in rows for editor in row.editors()]

    def adders(self) -> list[QWidget]:
        """Returns the buttons that add a note, from top to bottom."""
        rows = (*self.sheets.rows, *self.earlier.rows)
        return [row.margin.add for row in rows if row.margin.add.isVisibleTo(self)]
