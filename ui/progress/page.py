"""Progress: what was practised, as facts. An empty day is an empty day."""

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.vault.practices import PracticeView
from ui.errors import sentence
from ui.layouts import Columns, clear
from ui.progress.presenter import ProgressPresenter, Record, WeekOfPractice
from ui.shell.context import Context
from ui.shell.page import Page
from ui.theme import current
from ui.widgets import BarStrip, Card, Heading, MessagePanel, ScrollPage, SecondaryButton, Separator, Soft, Text
from ui.wording import dates

AT_ONCE = 25
"""Practices that are added to the list in one go."""


class ProgressPage(Page):
    """Bars by day, and the practices as they went."""

    name = "progress"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._presenter = ProgressPresenter(self, context)
        self._scroll = ScrollPage("progress.page", self.tr("Progress"))
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scroll)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.hide()
        self._body = QVBoxLayout()
        self._scroll.column.addWidget(Heading(self.tr("What you practised"), 1))
        self._shared = Soft("", "lead")
        self._scroll.column.addWidget(self._shared)
        self._scroll.column.addWidget(self._trouble)
        self._scroll.column.addLayout(self._body)
        self._scroll.column.addStretch(1)
        self._record: Record | None = None

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self._presenter.start()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self._presenter.changed(changes)

    def show_record(self, record: Record) -> None:
        """Shows what was practised."""
        if record == self._record:
            return
        self._record = record
        self._shared.setText(self._say_shared(record))
        clear(self._body)
        if not record.practices:
            panel = MessagePanel(
                self.tr("Nothing yet, and that is fine"),
                self.tr("When you have practised, you find it here: when, what, and how it was."),
            )
            panel.offer(self.tr("See the practices"), "progress.practise", self._presenter.practise)
            self._body.addWidget(panel)
            return
        self._body.addWidget(Columns((self._weeks(record), self._list(record)), (4, 5), 860, level=False))

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self._trouble.say(sentence(error))

    def _say_shared(self, record: Record) -> str:
        if not record.shared:
            return self.tr("Only you see this. You can change that in Settings.")
        name = record.therapist or self.tr("your therapist")
        return self.tr("You share this with {name}. You can change that in Settings.").format(name=name)

    def _weeks(self, record: Record) -> Card:
        card = Card()
        card.column.addWidget(Heading(self.tr("Minutes by day"), 3))
        letters = [QLocale().dayName(day, QLocale.FormatType.NarrowFormat).upper() for day in range(1, 8)]
        fullest = max((max(week.minutes) for week in record.weeks), default=0)
        for place, week in enumerate(record.weeks):
            if place:
                card.column.addWidget(Separator())
            card.column.addWidget(Soft(self._name_of(week, place), "small"))
            strip = BarStrip(week.minutes, self._in_words(week), letters, max(40, fullest))
            strip.setObjectName(f"progress.week_{place}")
            card.column.addWidget(strip)
        return card

    def _name_of(self, week: WeekOfPractice, place: int) -> str:
        if place == 0:
            return self.tr("This week")
        sunday = week.monday + timedelta(days=6)
        return self.tr("{first} to {last}").format(
            first=dates.day_and_month(week.monday), last=dates.day_and_month(sunday)
        )

    def _in_words(self, week: WeekOfPractice) -> str:
        days = [
            self.tr("{day} %n minutes", "", minutes).format(day=dates.weekday(week.monday + timedelta(days=day)))
            for day, minutes in enumerate(week.minutes)
            if minutes
        ]
        return ", ".join(days) if days else self.tr("no practice in this week")

    def _list(self, record: Record) -> Card:
        card = Card()
        card.column.addWidget(Heading(self.tr("Practices"), 3))
        rows = QVBoxLayout()
        card.column.addLayout(rows)
        more = SecondaryButton(self.tr("Show earlier ones"), "progress.more")
        later = list(record.practices)

        def show_more() -> None:
            for practice in later[:AT_ONCE]:
                if rows.count():
                    rows.addWidget(Separator())
                rows.addWidget(self._row(practice, record))
            del later[:AT_ONCE]
            more.setVisible(bool(later))

        more.clicked.connect(show_more)
        card.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        show_more()
        return card

    def _row(self, practice: PracticeView, record: Record) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, current().space(4), 0, current().space(4))
        grid.setVerticalSpacing(0)
        grid.addWidget(Text(practice.title), 0, 0)
        minutes = max(1, round(practice.done_s / 60))
        grid.addWidget(Soft(self.tr("%n min", "", minutes), wrap=False), 0, 1)
        facts = [dates.day_and_time(practice.started_at, record.today), self._how(practice)]
        grid.addWidget(Soft(" · ".join(fact for fact in facts if fact), "small"), 1, 0, 1, 2)
        if practice.line.strip():
            grid.addWidget(Text(practice.line, "quote"), 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        return row

    def _how(self, practice: PracticeView) -> str:
        match practice.after:
            case "lighter":
                return self.tr("lighter afterwards")
            case "same":
                return self.tr("about the same afterwards")
            case "heavier":
                return self.tr("heavier afterwards")
            case None:
                return ""
