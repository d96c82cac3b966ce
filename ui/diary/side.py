"""Beside the page: the therapist's newest note, this week, and finding again."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.diary.views import EntryView
from app.vault.notes import NoteView
from ui.diary.desk import DayRow, Side
from ui.diary.numbers import NumbersCard
from ui.diary.words import state_in_list
from ui.layouts import clear
from ui.spoken.words import only_spoken
from ui.theme import current
from ui.widgets import Card, Field, Heading, QuietButton, Quote, Separator, Soft, Text
from ui.wording import dates


class SearchField(Field):
    """Words to look for; Escape empties it.

    Signals:
        given_up: Escape was pressed.
    """

    given_up = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.given_up.emit()
            return
        super().keyPressEvent(event)


class SideColumn(QWidget):
    """The column at the right.

    Signals:
        entry_wanted(str): An entry is to be read.
        search_wanted(str): Words are looked for.
        older_wanted: The list of everything is wanted.
        page_wanted: The page that is written on is wanted again.
        calendar_wanted: The weeks and months are wanted.

    Attributes:
        find_field: Words to look for.
        numbers: The day in three numbers.
    """

    entry_wanted = Signal(str)
    search_wanted = Signal(str)
    older_wanted = Signal()
    page_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(16))
        self._note = QVBoxLayout()
        column.addLayout(self._note)
        week = Card()
        week.column.addWidget(Heading(self.tr("This week"), 4))
        self._week = QVBoxLayout()
        self._week.setSpacing(0)
        week.column.addLayout(self._week)
        column.addWidget(week)
        calendar = QuietButton(self.tr("Week and month"), "diary.calendar", "calendar")
        calendar.clicked.connect(self.calendar_wanted)
        self.find_field = SearchField("diary.search", self.tr("Find in diary and letters"))
        self.find_field.setAccessibleName(self.tr("Find in diary and letters"))
        self.find_field.textChanged.connect(self.search_wanted)
        self.find_field.given_up.connect(self.page_wanted)
        column.addWidget(self.find_field)
        older = QuietButton(self.tr("Everything you wrote"), "diary.older", "notebook-pen")
        older.clicked.connect(self.older_wanted)
        for button in (older, calendar):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.numbers = NumbersCard()
        column.addWidget(self.numbers)
        column.addStretch(1)

    def show_side(self, side: Side) -> None:
        """Shows this week and the newest note."""
        clear(self._note)
        if side.noted is not None:
            self._note.addWidget(self._note_card(*side.noted, side))
        clear(self._week)
        for place, row in enumerate(side.rows):
            if place:
                self._week.addWidget(Separator())
            again = place > 0 and side.rows[place - 1].day == row.day
            self._week.addWidget(WeekRow(row, side, self.entry_wanted.emit, named=not again))

    def _note_card(self, entry: EntryView, note: NoteView, side: Side) -> Card:
        card = Card("claymist")
        card.setObjectName("diary.note")
        day = dates.near_day(dates.local(entry.written_at).date(), side.today)
        title = self.tr("From your therapist, about {day}").format(day=day)
        card.column.addWidget(Heading(title, 4, "clay_ink"))
        card.column.addWidget(Quote(self.tr("“{words}”").format(words=note.text), "clay_ink"))
        button = RowButton(self.tr("Read it beside your words"), "diary.read_note", face="small_strong")
        button.clicked.connect(lambda: self.entry_wanted.emit(entry.id))
        card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card


class RowButton(QuietButton):
    """Words in a list that open something; they begin where the words above them begin."""

    padding: ClassVar[tuple[int, int]] = (6, 5)
    least_height: ClassVar[int] = 36
    centred: bool = False


class WeekRow(QWidget):
    """A day of this week: what was written, and where it is.

    Args:
        row: The day.
        side: The day at this computer.
        read: Called with the entry's id when it is wanted.
        named: Whether the day is named; a second entry of a day stands below the first.
    """

    def __init__(self, row: DayRow, side: Side, read: Callable[[str], None], named: bool = True) -> None:
        super().__init__()
        theme = current()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.space(3), 0, theme.space(3))
        grid.setHorizontalSpacing(theme.space(6))
        grid.setColumnMinimumWidth(0, theme.px(40))
        grid.setColumnStretch(1, 1)
        day = Soft(dates.short_weekday(row.day) if named else "", wrap=False)
        grid.addWidget(day, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        if row.entry is None:
            dash = Soft("—", wrap=False)
            dash.setIndent(theme.space(6))
            grid.addWidget(dash, 0, 1)
            self.setMinimumHeight(theme.px(38))
            return
        entry = row.entry
        words = entry.first_words or only_spoken(entry.sounds) or entry.title
        button = RowButton(short(words), f"diary.week_{entry.id[:8]}", face="body")
        state = state_in_list(entry, side.today)
        button.setAccessibleName(
            self.tr("{day}: {words} ({state})").format(day=dates.weekday(row.day), words=words, state=state)
        )
        button.clicked.connect(lambda: read(entry.id))
        grid.addWidget(button, 0, 1)
        where = Text(state, "small", "soft", wrap=True)
        where.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(where, 0, 2)


def short(words: str) -> str:
    """Returns the first few words, for a narrow list."""
    return words if len(words) <= 26 else words[:26].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"
