"""One paper on the page: what it says, its earlier words, and what can be done with it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.diary.views import EntryVersion
from app.model.changes import Answer
from app.planning.after import LATER_MONTHS, months_after
from ui.layouts import swap
from ui.papers.presenter import Paper
from ui.passages import passage
from ui.text import Words
from ui.theme import current
from ui.widgets import (
    Badge,
    Card,
    DayField,
    FlowLayout,
    Fold,
    Heading,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Soft,
    labelled,
)
from ui.wording import dates

papers = Words("papers")


class PaperCard(Card):
    """A paper.

    Signals:
        write_wanted(): It is to be written, or written further.
        open_wanted(): It is wanted where it can be shared and withdrawn.
        print_wanted(), save_wanted(): It is wanted on paper or as a file.
        taken_up(int): An earlier version is to be the present one.
        returns(object): The day on which it is to come back, or None.

    Args:
        paper: What it is.
        number: Its place on the page, for names.
        today: The day at this computer.
        open: Whether its words are shown at once.
    """

    write_wanted = Signal()
    open_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    taken_up = Signal(int)
    returns = Signal(object)

    def __init__(self, paper: Paper, number: int, today: date, *, open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._paper, self._name, self._today = paper, f"papers.{paper.form}.{number}", today
        self.setObjectName(self._name)
        self.column.addWidget(Heading(paper.title, 3))
        if paper.entry is None:
            self._unwritten()
            return
        written = self.tr("Last written {when}").format(when=dates.day_and_time(paper.entry.written_at, today))
        shared = self.tr("shared") if paper.entry.shared_version is not None else self.tr("only for you")
        self.column.addWidget(Soft(f"{written} · {shared}", "small"))
        answers = paper.entry.answers
        words = Fold(self.tr("What it says"), f"{self._name}.words", lambda: said(answers, self._name))
        self.column.addWidget(words)
        if open:
            words.open()
        self.column.addLayout(self._actions())
        if paper.earlier:
            self.column.addWidget(Fold(self.tr("How it was before"), f"{self._name}.earlier", self._earlier))

    def _unwritten(self) -> None:
        if self._paper.about:
            self.column.addWidget(Soft(self._paper.about))
        row = FlowLayout(12)
        begin = SecondaryButton(self.tr("Begin"), f"{self._name}.begin", "pencil")
        begin.setAccessibleName(self.tr("Begin: {title}").format(title=self._paper.title))
        begin.clicked.connect(self.write_wanted)
        row.addWidget(begin)
        self.column.addLayout(row)

    def _actions(self) -> FlowLayout:
        row = FlowLayout(12, 4)
        for words, name, icon, signal in (
            (self.tr("Change or share"), "open", "pencil", self.open_wanted),
            (self.tr("Print"), "print", "printer", self.print_wanted),
            (self.tr("Save as PDF"), "save", "file-text", self.save_wanted),
        ):
            button = QuietButton(words, f"{self._name}.{name}", icon)
            button.setAccessibleName(f"{words}: {self._paper.title}")
            button.clicked.connect(signal)
            row.addWidget(button)
        return row

    def _earlier(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        for version in self._paper.earlier:
            column.addWidget(self._version(version))
        return box

    def _version(self, version: EntryVersion) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, current().space(12))
        when = dates.day_and_time(version.written_at, self._today)
        name = f"{self._name}.earlier.{version.version}"
        column.addWidget(Soft(self.tr("Written {when}").format(when=when), "small"))
        column.addWidget(said(version.answers, name))
        row = FlowLayout(12)
        again = QuietButton(self.tr("Take these words up again"), f"{name}.take_up", "rotate-ccw")
        again.clicked.connect(lambda: self.taken_up.emit(version.version))
        row.addWidget(again)
        column.addLayout(row)
        return box


class OwnLetterCard(PaperCard):
    """A letter to herself, which may come back on a day."""

    def __init__(self, paper: Paper, number: int, today: date, *, open: bool, parent: QWidget | None = None) -> None:
        super().__init__(paper, number, today, open=open, parent=parent)
        if paper.entry is not None:
            self._place = QWidget()
            QVBoxLayout(self._place).setContentsMargins(0, 0, 0, 0)
            self.column.addWidget(self._place)
            swap(self._place, self._coming_back())

    def _coming_back(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        row = FlowLayout(12, 4)
        if self._paper.returns is not None:
            if self._paper.returns > self._today:
                words = self.tr("It comes back to you on {day}, on Today.")
            else:
                words = self.tr("It came back to you on {day}, and lies on Today.")
            column.addWidget(Soft(words.format(day=dates.full_day(self._paper.returns))))
            other = QuietButton(self.tr("On another day…"), f"{self._name}.other_day", "calendar")
            other.clicked.connect(lambda: swap(self._place, self._choosing()))
            never = QuietButton(self.tr("Not any more"), f"{self._name}.never")
            never.clicked.connect(lambda: self.returns.emit(None))
            row.addWidget(other)
            row.addWidget(never)
        else:
            ask = SecondaryButton(self.tr("Let it come back to you…"), f"{self._name}.return", "calendar")
            ask.clicked.connect(lambda: swap(self._place, self._choosing()))
            row.addWidget(ask)
        column.addLayout(row)
        return box

    def _choosing(self) -> QWidget:
        card = Card("mist", 18)
        card.column.addWidget(Heading(self.tr("When would you like to read it again?"), 4, "deep"))
        row = FlowLayout(8)
        for months in LATER_MONTHS:
            button = SecondaryButton(papers.tr("in %n months", "", months), f"{self._name}.in_{months}")
            button.clicked.connect(
                lambda _=False, months=months: self.returns.emit(months_after(self._today, months))
            )
            row.addWidget(button)
        card.column.addLayout(row)
        day = DayField(f"{self._name}.day")
        tomorrow = self._today.toordinal() + 1
        first = date.fromordinal(tomorrow)
        day.setMinimumDate(QDate(first.year, first.month, first.day))
        later = FlowLayout(12)
        later.addWidget(labelled(self.tr("Or on a day of your own"), day))
        keep = PrimaryButton(self.tr("On that day"), f"{self._name}.keep_day")
        keep.clicked.connect(lambda: self.returns.emit(date(day.date().year(), day.date().month(), day.date().day())))
        later.addWidget(keep)
        card.column.addLayout(later)
        return card


def said(answers: Sequence[Answer], name: str) -> QWidget:
    """Returns questions with their answers, to be read."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().space(6))
    for answer in answers:
        column.addWidget(Heading(answer.prompt, 4))
        if answer.words:
            chips = FlowLayout(8)
            for word in answer.words:
                chips.addWidget(Badge(word, "mist"))
            column.addLayout(chips)
        if answer.number is not None:
            column.addWidget(Soft(f"{answer.number} / 10"))
        if answer.text.strip():
            column.addWidget(passage(answer.text, f"{name}.{answer.question}", answer.prompt, (), []))
    return box
