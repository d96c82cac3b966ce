"""Progress: what was practised, as facts. An empty day is an empty day."""

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.practice.log import Done, PracticeView, Removed, whole_minutes
from ui.attached import Attached
from ui.errors import sentence
from ui.layouts import Columns, clear, scroll_to
from ui.printing.sending import ask_and_print
from ui.progress.dear import DearCard
from ui.progress.numbers import NumbersCard
from ui.progress.paper import document_of
from ui.progress.presenter import ProgressPresenter, Record, WeekOfPractice
from ui.progress.sheet import PracticeSheet
from ui.shell.context import Context
from ui.shell.page import Page
from ui.theme import current
from ui.widgets import (
    BarStrip,
    Card,
    FlowLayout,
    Heading,
    MessagePanel,
    QuietButton,
    ScrollPage,
    SecondaryButton,
    Separator,
    Soft,
    Text,
)
from ui.wording import dates
from ui.wording.moments import pause_words

AT_ONCE = 25
"""Practices that are added to the list in one go."""


class ProgressPage(Page):
    """Bars by day, and the practices as they went."""

    name = "progress"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        background = Attached(context.background, self, context.changed)
        self._presenter = ProgressPresenter(self, context, background, dates.spoken())
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
        add = SecondaryButton(self.tr("I practised without the computer"), "progress.add", "plus")
        add.clicked.connect(lambda: self._open(None))
        self._print = QuietButton(self.tr("Print"), "progress.print", "printer")
        self._print.setAccessibleName(self.tr("Print what stands on this page"))
        self._print.clicked.connect(self._ask_and_print)
        row = FlowLayout(12)
        row.addWidget(add)
        row.addWidget(self._print)
        self._scroll.column.addLayout(row)
        self._place = QVBoxLayout()
        self._sheet: PracticeSheet | None = None
        self._scroll.column.addLayout(self._place)
        self._scroll.column.addLayout(self._body)
        self._scroll.column.addStretch(1)
        self._record: Record | None = None

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self._presenter.start()

    @override
    def left(self) -> None:
        if self._sheet is not None and self._sheet.practice is not None:
            self._keep(self._sheet.practice, self._sheet.done())

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
        else:
            self._body.addWidget(Columns((self._weeks(record), self._list(record)), (4, 5), 860, level=False))
        self._body.addWidget(NumbersCard(record))
        self._body.addWidget(DearCard(record, self._presenter.read))

    def _ask_and_print(self) -> None:
        if self._record is not None:
            ask_and_print(self, document_of(self._record))

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self._trouble.say(sentence(error))

    def say_removed(self, removed: Removed) -> None:
        """Says that a practice was taken out, and offers to put it back."""
        if removed.shared:
            name = self._record.therapist if self._record is not None else ""
            words = self.tr("Taken out of your log, and out of what {name} sees.").format(
                name=name or self.tr("your therapist")
            )
        else:
            words = self.tr("Taken out of your log.")
        self.context.say(words, lambda: self._presenter.put_back(removed))

    def _open(self, practice: PracticeView | None) -> None:
        """Opens the sheet of a practice, or of one without the computer; what was changed on another is kept."""
        self.left()
        self._close()
        record = self._record
        choices = record.choices if record is not None else ()
        sheet = PracticeSheet(choices, self.context.clock.now(), practice, self._who_reads(practice, record))
        sheet.kept.connect(lambda done: self._keep(practice, done))
        sheet.closed.connect(self._close)
        if practice is not None:
            sheet.removed.connect(lambda: self._remove(practice))
        self._sheet = sheet
        self._place.addWidget(sheet)
        scroll_to(self._scroll, sheet)
        sheet.take_focus()

    def _keep(self, practice: PracticeView | None, done: Done) -> None:
        self._close()
        self._presenter.keep(practice, done)

    def _remove(self, practice: PracticeView) -> None:
        self._close()
        self._presenter.remove(practice)

    def _close(self) -> None:
        """Takes the sheet away; the keyboard goes back to where it was opened."""
        if self._sheet is None:
            return
        sheet, self._sheet = self._sheet, None
        name = "progress.add" if sheet.practice is None else f"progress.change.{sheet.practice.id}"
        clear(self._place)
        button = self.findChild(QPushButton, name)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_shared(self, record: Record) -> str:
        """Says who sees what, as it is: a practice stays with whom it was practised for."""
        name = record.therapist or self.tr("your therapist")
        mixed = any(record.differs(practice) for practice in record.practices)
        if record.shared and mixed:
            words = self.tr(
                "You share with {name} what you practise now. Where it says so, only you see a practice. "
                "You can change that in Settings."
            )
        elif record.shared:
            words = self.tr("You share this with {name}. You can change that in Settings.")
        elif mixed:
            words = self.tr(
                "Only you see what you practise now. Where it says so, {name} still sees a practice, until you take "
                "it out of the log. You can change that in Settings."
            )
        else:
            words = self.tr("Only you see this. You can change that in Settings.")
        return words.format(name=name)

    def _who_reads(self, practice: PracticeView | None, record: Record | None) -> str:
        """Says who reads what is written on the sheet."""
        if record is None or not (record.shared if practice is None else practice.id in record.shared_ones):
            return self.tr("Only you see this practice.")
        name = record.therapist or self.tr("your therapist")
        words = self.tr("Shared with {name}, who sees what you change here.")
        if practice is None:
            words = self.tr("Shared with {name}, who sees what you write here.")
        return words.format(name=name)

    def _seen_by(self, practice: PracticeView, record: Record) -> str:
        """Says who sees a practice."""
        if practice.id not in record.shared_ones:
            return self.tr("only you see it")
        return self.tr("{name} sees it").format(name=record.therapist or self.tr("your therapist"))

    def _weeks(self, record: Record) -> Card:
        card = Card()
        card.column.addWidget(Heading(self.tr("Minutes by day"), 3))
        letters = [QLocale().dayName(day, QLocale.FormatType.NarrowFormat).upper() for day in range(1, 8)]
        fullest = max((max(week.minutes) for week in record.weeks), default=0)
        for place, week in enumerate(record.weeks):
            if place:
                card.column.addWidget(Separator())
            name = self._name_of(week, place)
            if week.practices:
                name = self.tr("{week} · %n practices", "", week.practices).format(week=name)
            for pause in week.pauses:
                name += " · " + self.tr("a pause, {days}").format(days=pause_words(pause))
            card.column.addWidget(Soft(name, "small"))
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
        minutes = whole_minutes(practice.done_s)
        grid.addWidget(Soft(self.tr("%n min", "", minutes), wrap=False), 0, 1)
        when = dates.day_and_time(practice.started_at, record.today)
        stayed = self.tr("something still bothered you") if practice.lingering else ""
        seen_by = self._seen_by(practice, record) if record.differs(practice) else ""
        facts = [when, self._how(practice), stayed, seen_by]
        grid.addWidget(Soft(" · ".join(fact for fact in facts if fact), "small"), 1, 0, 1, 2)
        if practice.line.strip():
            grid.addWidget(Text(practice.line, "quote"), 2, 0, 1, 2)
        change = QuietButton(self.tr("Change"), f"progress.change.{practice.id}", "pencil")
        change.setAccessibleName(self.tr("Change: {title}, {when}").format(title=practice.title, when=when))
        change.clicked.connect(lambda: self._open(practice))
        grid.addWidget(change, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
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
