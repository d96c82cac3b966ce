"""A practice in the log, told or changed by hand."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QTimeEdit, QWidget

from app.practice.log import Done, PracticeView, whole_minutes
from ui.afterwards.taps import TwoTaps
from ui.theme import current
from ui.widgets import (
    Card,
    DayField,
    Field,
    FlowLayout,
    Heading,
    PrimaryButton,
    QuietButton,
    Soft,
    labelled,
)
from ui.wording import dates

MOST_MINUTES = 600
USUAL_MINUTES = 10
_OTHER = ""
"""The script of what is not in the course."""


class PracticeSheet(Card):
    """What it was, when, how long, how it was, and a line.

    Signals:
        kept(object): A `Done`, as it stands on the sheet.
        removed(): It is to be taken out of the log.
        closed(): Nothing is to happen.

    Args:
        choices: (script, title) of the practices of the course.
        now: The present moment.
        practice: What is changed; None for a practice without the computer.
        who_reads: Who reads what is written here, in words.
    """

    kept = Signal(object)
    removed = Signal()
    closed = Signal()

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        now: datetime,
        practice: PracticeView | None = None,
        who_reads: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName("progress.sheet")
        self.practice = practice
        self._now = now
        self.column.setSpacing(current().space(14))
        self._head()
        if who_reads:
            self.column.addWidget(Soft(who_reads))
        self._what(choices)
        self._when()
        self._taps = TwoTaps("progress.sheet")
        self.column.addWidget(self._taps)
        self._line = Field("progress.sheet.line")
        self.column.addWidget(labelled(self.tr("A line in your own words"), self._line))
        self._buttons()
        if practice is not None:
            self._taps.show_answers(practice.after, practice.lingering)
            self._line.setText(practice.line)
        self._shown_line = self._line.text()

    def take_focus(self) -> None:
        """Puts the cursor where one begins."""
        (self._kind if self.practice is None else self._minutes).setFocus()

    def done(self) -> Done:
        """Returns what stands on the sheet; what she left as it was is as it was, to the letter."""
        script, title = self._what_it_was()
        return Done(
            script=script,
            title=title,
            started_at=self._started_at(),
            done_s=self._done_s(),
            after=self._taps.after,
            lingering=self._taps.lingering,
            line=self._line_in_words(),
        )

    def _head(self) -> None:
        if self.practice is None:
            self.column.addWidget(Heading(self.tr("Practised without the computer"), 3))
            self.column.addWidget(
                Soft(self.tr("As far as you remember. Everything but the minutes may be left open."))
            )
            return
        when = dates.day_and_time(self.practice.started_at, dates.local(self._now).date())
        about = self.tr("{title}, {when}").format(title=self.practice.title, when=when)
        self.column.addWidget(Heading(about, 3))

    def _what(self, choices: Sequence[tuple[str, str]]) -> None:
        self._kind = QComboBox()
        self._kind.setMinimumHeight(current().target)
        self._kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        before = self.practice
        scripts = [script for script, _ in choices]
        if before is not None and before.script not in (*scripts, _OTHER):  # no longer, or never, in the course
            self._kind.addItem(before.title, before.script)
        for script, title in choices:
            self._kind.addItem(title, script)
        self._kind.addItem(self.tr("Something else"), _OTHER)
        self._title = Field("progress.sheet.title")
        own = labelled(self.tr("What it was"), self._title)
        if before is not None:
            self._kind.setCurrentIndex(self._kind.findData(before.script))
            if before.script == _OTHER:
                self._title.setText(before.title)
        self._shown_title = self._title.text()
        self._kind.currentIndexChanged.connect(lambda: own.setVisible(self._kind.currentData() == _OTHER))
        own.setVisible(self._kind.currentData() == _OTHER)
        self.column.addWidget(labelled(self.tr("Practice"), self._kind, "progress.sheet.kind"))
        self.column.addWidget(own)

    def _when(self) -> None:
        self._minutes = QSpinBox()
        usual = USUAL_MINUTES if self.practice is None else whole_minutes(self.practice.done_s)
        self._minutes.setRange(1, max(MOST_MINUTES, usual))
        self._minutes.setMinimumHeight(current().target)
        self._minutes.setValue(usual)
        self._day = DayField("progress.sheet.day")
        self._time = QTimeEdit()
        self._time.setDisplayFormat("HH:mm")
        self._time.setMinimumHeight(current().target)
        self._show_start()
        # A clock that was set back leaves practices of tomorrow, which stay where they are unless she moves them.
        self._day.setMaximumDate(max(self._day.date(), _qt(dates.local(self._now).date())))
        self._minutes.valueChanged.connect(self._follow)
        for field in (self._time, self._minutes):
            field.setFont(current().font("body"))
            field.setMinimumWidth(current().px(110))
            field.lineEdit().setTextMargins(current().space(13), 0, 0, 0)
        row = FlowLayout(16)
        row.addWidget(labelled(self.tr("Day"), self._day))
        row.addWidget(labelled(self.tr("Begun at"), self._time, "progress.sheet.time"))
        row.addWidget(labelled(self.tr("Minutes"), self._minutes, "progress.sheet.minutes"))
        self.column.addLayout(row)

    def _buttons(self) -> None:
        row = FlowLayout(12)
        words = self.tr("Put it in the log") if self.practice is None else self.tr("Done")
        keep = PrimaryButton(words, "progress.sheet.keep")
        keep.clicked.connect(lambda: self.kept.emit(self.done()))
        row.addWidget(keep)
        if self.practice is not None:
            remove = QuietButton(self.tr("Take it out of the log"), "progress.sheet.remove", "trash-2")
            remove.clicked.connect(self.removed)
            row.addWidget(remove)
        close = QuietButton(self.tr("Leave it as it is"), "progress.sheet.close")
        if self.practice is None:
            close.say(self.tr("Not now"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        self.column.addLayout(row)

    def _what_it_was(self) -> tuple[str, str]:
        """Returns its script and its title; the title as it was read then, when it is the same practice."""
        script, before = str(self._kind.currentData()), self.practice
        left = script != _OTHER or self._title.text() == self._shown_title
        if before is not None and script == before.script and left:
            return before.script, before.title
        if script == _OTHER:
            return script, self._title.text().strip() or self.tr("A practice of my own")
        return script, self._kind.currentText()

    def _line_in_words(self) -> str:
        before, words = self.practice, self._line.text()
        return before.line if before is not None and words == self._shown_line else words.strip()

    def _before(self) -> datetime:
        """Returns when it began as far as is known: what is told now ended now."""
        if self.practice is not None:
            return self.practice.started_at
        return self._now - timedelta(minutes=self._minutes.value())

    def _show_start(self) -> None:
        started = dates.local(self._before())
        self._day.setDate(_qt(started.date()))
        self._time.setTime(QTime(started.hour, started.minute))
        self._shown_start = self._start_in_fields()

    def _follow(self) -> None:
        """Lets the beginning follow the minutes, until she says when it was."""
        if self._start_in_fields() == self._shown_start:
            self._show_start()

    def _start_in_fields(self) -> datetime:
        day, clock = self._day.date(), self._time.time()
        return datetime.combine(date(day.year(), day.month(), day.day()), time(clock.hour(), clock.minute()))

    def _started_at(self) -> datetime:
        """Returns when it began, to the microsecond where she left it as it was; never in the future."""
        said = self._start_in_fields()
        if said == self._shown_start:
            return self._before()
        return min(said.astimezone(self._now.tzinfo), self._now)

    def _done_s(self) -> int:
        """Returns how long it was, to the second where she left the minutes as they were."""
        minutes, practice = self._minutes.value(), self.practice
        if practice is not None and minutes == whole_minutes(practice.done_s):
            return practice.done_s
        return minutes * 60


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
