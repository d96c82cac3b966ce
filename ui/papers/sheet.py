"""One paper on the page: what it says, its earlier words, and what can be done with it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.diary.living import LETTER
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
        put_away(): No day is being chosen on it any more.

    Attributes:
        paper: What it is.

    Args:
        paper: What it is.
        number: Its place on the page, for names.
        today: The day at this computer.
    """

    write_wanted = Signal()
    open_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    taken_up = Signal(int)
    returns = Signal(object)
    put_away = Signal()

    def __init__(self, paper: Paper, number: int, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.paper, self._number, self._today = paper, number, today
        self._name = f"papers.{paper.form}.{number}"
        self._folds: list[Fold] = []
        self._chooses = False
        self.setObjectName(self._name)
        self.column.addWidget(Heading(paper.title, 3))
        if paper.entry is None:
            self._unwritten()
            return
        when = dates.day_and_time(paper.entry.written_at, today)
        self._called = f"{paper.title}, {when}" if paper.form == LETTER else paper.title
        shared = self.tr("shared") if paper.entry.shared_version is not None else self.tr("only for you")
        written = self.tr("Last written {when}").format(when=when)
        self.column.addWidget(Soft(f"{written} · {shared}", "small"))
        answers = paper.entry.answers
        self._fold(self.tr("What it says"), "words", lambda: said(answers, self._name))
        self.column.addLayout(self._actions())
        if paper.earlier:
            self._fold(self.tr("How it was before"), "earlier", self._earlier)

    def open(self) -> None:
        """Shows what it says."""
        if self._folds:
            self._folds[0].open()

    def open_like(self, other: "PaperCard") -> None:
        """Opens what lies open of the same paper before it changed."""
        opened = {fold.title.objectName().removeprefix(other._name) for fold in other._folds if fold.is_open}
        for fold in self._folds:
            if fold.title.objectName().removeprefix(self._name) in opened:
                fold.open()

    def says(self, paper: Paper, number: int, today: date) -> bool:
        """Says whether exactly this stands on the card."""
        return (self.paper, self._number, self._today) == (paper, number, today)

    def holds(self, paper: Paper) -> bool:
        """Says whether something is being chosen on the card, so that the changed paper must wait."""
        return self._chooses and paper.returns == self.paper.returns

    def _fold(self, words: str, name: str, make: Callable[[], QWidget]) -> None:
        fold = Fold(words, f"{self._name}.{name}", make)
        fold.title.setAccessibleName(f"{words}: {self._called}")
        self._folds.append(fold)
        self.column.addWidget(fold)

    def _unwritten(self) -> None:
        if self.paper.about:
            self.column.addWidget(Soft(self.paper.about))
        row = FlowLayout(12)
        begin = SecondaryButton(self.tr("Begin"), f"{self._name}.begin", "pencil")
        begin.setAccessibleName(self.tr("Begin: {title}").format(title=self.paper.title))
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
            button.setAccessibleName(f"{words}: {self._called}")
            button.clicked.connect(signal)
            row.addWidget(button)
        return row

    def _earlier(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        for version in self.paper.earlier:
            column.addWidget(self._version(version))
        return box

    def _version(self, version: EntryVersion) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, current().space(12))
        when = dates.day_and_time(version.written_at, self._today)
        name = f"{self._name}.earlier.{version.version}"
        written = self.tr("Written {when}").format(when=when)
        column.addWidget(Soft(written, "small"))
        column.addWidget(said(version.answers, name))
        row = FlowLayout(12)
        again = QuietButton(self.tr("Take these words up again"), f"{name}.take_up", "rotate-ccw")
        again.setAccessibleName(f"{again.text()}: {self._called}, {written}")
        again.clicked.connect(lambda: self.taken_up.emit(version.version))
        row.addWidget(again)
        column.addLayout(row)
        return box


class OwnLetterCard(PaperCard):
    """A letter to herself, which may come back on a day."""

    def __init__(self, paper: Paper, number: int, today: date, parent: QWidget | None = None) -> None:
        super().__init__(paper, number, today, parent)
        self._place = QWidget()
        QVBoxLayout(self._place).setContentsMargins(0, 0, 0, 0)
        if paper.entry is not None:
            self.column.addWidget(self._place)
            swap(self._place, self._coming_back())

    def _ask(self) -> None:
        self._chooses = True
        swap(self._place, self._choosing())

    def _leave(self) -> None:
        self._chooses = False
        swap(self._place, self._coming_back())
        self.put_away.emit()

    def _choose(self, day: date) -> None:
        """Lets it come back on a day; the choosing ends when that is kept."""
        if day == self.paper.returns:
            self._leave()
        else:
            self.returns.emit(day)

    def _coming_back(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        row = FlowLayout(12, 4)
        if self.paper.returns is not None:
            if self.paper.returns > self._today:
                words = self.tr("It comes back to you on {day}, on Today.")
            else:
                words = self.tr("It came back to you on {day}, and lies on Today.")
            column.addWidget(Soft(words.format(day=dates.full_day(self.paper.returns))))
            other = QuietButton(self.tr("On another day…"), f"{self._name}.other_day", "calendar")
            other.clicked.connect(self._ask)
            never = QuietButton(self.tr("Not any more"), f"{self._name}.never")
            never.clicked.connect(lambda: self.returns.emit(None))
            row.addWidget(other)
            row.addWidget(never)
        else:
            ask = SecondaryButton(self.tr("Let it come back to you…"), f"{self._name}.return", "calendar")
            ask.clicked.connect(self._ask)
            row.addWidget(ask)
        column.addLayout(row)
        for button in box.findChildren(QPushButton):
            button.setAccessibleName(f"{button.text()}: {self._called}")
        return box

    def _choosing(self) -> QWidget:
        card = Card("mist", 18)
        card.column.addWidget(Heading(self.tr("When would you like to read it again?"), 4, "deep"))
        row = FlowLayout(8)
        for months in LATER_MONTHS:
            button = SecondaryButton(papers.tr("in %n months", "", months), f"{self._name}.in_{months}")
            button.clicked.connect(lambda _=False, months=months: self._choose(months_after(self._today, months)))
            row.addWidget(button)
        card.column.addLayout(row)
        day = DayField(f"{self._name}.day")
        tomorrow = self._today.toordinal() + 1
        first = date.fromordinal(tomorrow)
        day.setMinimumDate(QDate(first.year, first.month, first.day))
        later = FlowLayout(12)
        later.addWidget(labelled(self.tr("Or on a day of your own"), day))
        keep = PrimaryButton(self.tr("On that day"), f"{self._name}.keep_day")
        keep.clicked.connect(lambda: self._choose(date(day.date().year(), day.date().month(), day.date().day())))
        later.addWidget(keep)
        leave = QuietButton(self.tr("Leave it"), f"{self._name}.leave")
        leave.clicked.connect(self._leave)
        later.addWidget(leave)
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
