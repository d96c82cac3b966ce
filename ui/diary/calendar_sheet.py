"""The calendar on the page: a week with everything in it, or a month of which one day is open."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.diary.views import EntryView
from app.practice.log import whole_minutes
from app.vault.practices import PracticeView
from ui.diary.calendar import CalendarPicture, DayPages
from ui.diary.month import MonthGrid
from ui.diary.side import RowButton
from ui.diary.words import state_in_list
from ui.layouts import clear
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, Option, QuietButton, Separator, Soft
from ui.wording import dates


class CalendarSheet(QWidget):
    """Goes through weeks and months.

    Signals:
        spread(str): "week" or "month" is wanted.
        stepped(int): So many weeks or months forward, or back.
        today_wanted: Today is to be opened.
        day_wanted(object): A day is to be opened.
        entry_wanted(str): An entry is to be read.
        progress_wanted: What was practised is to be looked at.
    """

    spread = Signal(str)
    stepped = Signal(int)
    today_wanted = Signal()
    day_wanted = Signal(object)
    entry_wanted = Signal(str)
    progress_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(14))
        column.addLayout(self._head())
        self._name = Heading("", 2)
        self._name.setObjectName("diary.calendar_name")
        column.addWidget(self._name)
        self.grid = MonthGrid()
        self.grid.chosen.connect(self.day_wanted)
        column.addWidget(self.grid)
        self._days = QVBoxLayout()
        self._days.setSpacing(theme.space(12))
        column.addLayout(self._days)
        column.addStretch(1)
        self._shown: CalendarPicture | None = None

    def _head(self) -> FlowLayout:
        row = FlowLayout(8)
        group = QButtonGroup(self)
        self._week = Option(self.tr("Week"), "diary.week_view")
        self._month = Option(self.tr("Month"), "diary.month_view")
        for option, reach in ((self._week, "week"), (self._month, "month")):
            group.addButton(option)
            option.clicked.connect(lambda _=False, reach=reach: self.spread.emit(reach))
            row.addWidget(option)
        self._back = QuietButton("", "diary.calendar_back", "chevron-left")
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._on = QuietButton("", "diary.calendar_on", "chevron-right")
        self._on.clicked.connect(lambda: self.stepped.emit(1))
        today = QuietButton(self.tr("Today"), "diary.calendar_today", "sun")
        today.clicked.connect(self.today_wanted)
        for button in (self._back, self._on, today):
            row.addWidget(button)
        return row

    def show_picture(self, picture: CalendarPicture) -> None:
        """Shows a week or a month."""
        if picture == self._shown:
            return
        self._shown = picture
        is_month = picture.reach == "month"
        (self._month if is_month else self._week).setChecked(True)
        names = (
            (self.tr("The month before"), self.tr("The month after"))
            if is_month
            else (self.tr("The week before"), self.tr("The week after"))
        )
        for button, name in zip((self._back, self._on), names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._name.setText(_month_name(picture.chosen) if is_month else self._week_name(picture.chosen))
        self.grid.setVisible(is_month)
        if is_month:
            self.grid.show_days(picture.cells, picture.chosen, picture.today)
        clear(self._days)
        for day in picture.days:
            self._days.addWidget(self._day_card(day, picture.today))

    def _week_name(self, day: date) -> str:
        monday = day - timedelta(days=day.weekday())
        return self.tr("{first} to {last}").format(
            first=dates.day_and_month(monday), last=dates.day_and_month(monday + timedelta(days=6))
        )

    def _day_card(self, day: DayPages, today: date) -> Card:
        card = Card(padding=16)
        card.setObjectName(f"diary.open_day_{day.day.isoformat()}")
        card.column.setSpacing(current().space(4))
        name = dates.full_day(day.day)
        title = self.tr("Today, {day}").format(day=name) if day.day == today else f"{name[:1].upper()}{name[1:]}"
        card.column.addWidget(Heading(title, 4))
        for place, entry in enumerate(day.entries):
            if place:
                card.column.addWidget(Separator())
            self._add_entry(card, entry)
        for practice in day.practices:
            card.column.addWidget(self._practice(practice))
        if not day.entries and not day.practices:
            card.column.addWidget(Soft("—"))
        return card

    def _add_entry(self, card: Card, entry: EntryView) -> None:
        words = entry.first_words or entry.title
        about = self.tr("{title} · {time} · {state}").format(
            title=entry.title, time=dates.clock_time(entry.written_at), state=state_in_list(entry)
        )
        button = RowButton(words, f"diary.calendar_entry_{entry.id[:8]}", face="body")
        button.setAccessibleName(f"{words}. {about}")
        button.clicked.connect(lambda: self.entry_wanted.emit(entry.id))
        card.column.addWidget(Soft(about, "small"))
        card.column.addWidget(button)

    def _practice(self, practice: PracticeView) -> QWidget:
        minutes = whole_minutes(practice.done_s)
        words = self.tr("{practice} · {time}").format(
            practice=practice.title, time=dates.clock_time(practice.started_at)
        )
        button = RowButton(
            self.tr("{words} · %n minute(s)", "", minutes).format(words=words),
            f"diary.calendar_practice_{practice.id[:8]}",
            "wind",
            face="body",
        )
        button.clicked.connect(self.progress_wanted)
        return button


def _month_name(day: date) -> str:
    locale = QLocale()
    name = locale.standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
    return f"{name[:1].upper()}{name[1:]} {day.year}"
