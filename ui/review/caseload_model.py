"""The caseload as a table: one row for each patient, facts in columns."""

from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.review.views import CaseRow
from app.vault.people import Standing
from ui.review import words
from ui.wording.dates import local

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    PATIENT = 0
    WEEK = 1
    DUE = 2
    SINCE = 3
    PRACTICE = 4
    SEEN = 5


class Tone(StrEnum):
    """How a fact is set; its words say it all the same."""

    PLAIN = "plain"
    SOFT = "soft"
    STRONG = "strong"
    DUE = "due"
    CLAY = "clay"
    SAND = "sand"


Cell = tuple[str, Tone]
"""What stands in a cell, and how it is set."""


class Role(IntEnum):
    """Roles beyond Qt's own."""

    TONE = Qt.ItemDataRole.UserRole + 1
    MINUTES = Qt.ItemDataRole.UserRole + 2
    CASE = Qt.ItemDataRole.UserRole + 3
    ASIDE = Qt.ItemDataRole.UserRole + 4
    """Week and last sight in one line, for a narrow window."""
    FULL_ASIDE = Qt.ItemDataRole.UserRole + 5
    """All that has no column in a very narrow window."""


DAYS_WORTH_A_CHIP = 7
"""Nothing shared for so many days stands in a chip; a shorter silence is said plainly."""


def since_last_letter(row: CaseRow) -> tuple[str, Tone]:
    """Returns what came since the last letter, in words, with the tone it is set in."""
    translate = QCoreApplication.translate
    if row.left:
        return words.no_longer_in_care(), Tone.SOFT
    if row.person.standing is Standing.INVITED:
        return translate("review", "invited, not started yet"), Tone.SOFT
    if row.digits_waiting:
        return translate("review", "compare the six digits"), Tone.SAND
    told = [words.you_cover(row.covering_until)] if row.covering else []
    told += [words.ended_on(row.ended.on_day)] if row.ended is not None else []
    told += [words.paused_until(row.paused.last)] if row.paused is not None else []
    told += [words.leaves_on(row.leaves_on)] if row.leaves_on is not None else []
    told += [words.diaries(row.new_entries)] if row.new_entries else []
    if row.asks:
        told.append(words.sentences_marked(row.asks))
    if row.calls_open:
        told.append(translate("review", "asks for a call"))
    if row.safety_open:
        told.append(translate("review", "answered a safety question"))
    if row.wants_answer:
        return words.joined(told), Tone.CLAY
    if row.ended is not None and not row.new_entries:
        return words.joined(told), Tone.SOFT
    if told:
        return words.joined(told), Tone.SAND if row.asks or row.covering else Tone.PLAIN
    if row.not_started_days is not None:
        return words.not_started(row.not_started_days), Tone.CLAY
    if row.nothing_shared_days is None:
        return translate("review", "nothing shared yet"), Tone.SOFT
    tone = Tone.CLAY if row.nothing_shared_days >= DAYS_WORTH_A_CHIP else Tone.SOFT
    return words.nothing_shared(row.nothing_shared_days), tone


class CaseloadModel(QAbstractTableModel):
    """Immutable rows of the caseload, in the order in which they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CaseRow, ...] = ()
        self._cells: list[tuple[Cell, ...]] = []
        self._asides: dict[int, tuple[str, str]] = {}
        self._now = datetime.min
        self._today = date.min

    def show_rows(self, rows: tuple[CaseRow, ...], now: datetime) -> None:
        """Takes new rows; says as little as possible of what changed."""
        same_people = [row.person.id for row in rows] == [row.person.id for row in self._rows]
        same_day = local(now).date() == self._today
        self._now, self._today = now, local(now).date()
        cells = [self._cells_of(row) for row in rows]
        self._asides = {}
        if same_people and same_day and rows:
            was = list(zip(self._rows, self._cells, strict=True))
            self._rows, self._cells = rows, cells
            fresh = [at for at, one in enumerate(zip(rows, cells, strict=True)) if one != was[at]]
            if fresh:
                self.dataChanged.emit(self.index(fresh[0], 0), self.index(fresh[-1], len(Column) - 1))
            return
        self.beginResetModel()
        self._rows, self._cells = rows, cells
        self.endResetModel()

    def cell(self, row: int, column: Column) -> Cell:
        """Returns what stands in a cell, in words, and the tone it is set in."""
        return self._cells[row][column]

    def asides(self, row: int) -> tuple[str, str]:
        """Returns what stands under a name in a narrow window, and in a very narrow one; a wide one never asks."""
        if row not in self._asides:
            self._asides[row] = self._aside(self._rows[row]), self._full_aside(self._rows[row])
        return self._asides[row]

    def _cells_of(self, row: CaseRow) -> tuple[Cell, ...]:
        since = since_last_letter(row)
        return tuple(
            since if column is Column.SINCE else (self._words(row, column), self._tone(row, column))
            for column in Column
        )

    def case(self, row: int) -> CaseRow | None:
        """Returns the case of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, person: str) -> int:
        """Returns the row of a patient, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.person.id == person), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Patient"),
            self.tr("Week"),
            self.tr("Letter due"),
            self.tr("Since your last letter"),
            self.tr("Practice, 7 days"),
            self.tr("Last seen"),
        )[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.case(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._practice(row) if column is Column.PRACTICE else self._cells[index.row()][column][0]
            case Role.TONE:
                return self._cells[index.row()][column][1].value
            case Role.MINUTES:
                return row.practice_minutes if column is Column.PRACTICE and row.practice_shared else None
            case Role.ASIDE:
                return self.asides(index.row())[0] if column is Column.PATIENT else None
            case Role.FULL_ASIDE:
                return self.asides(index.row())[1] if column is Column.PATIENT else None
            case Role.CASE:
                return row
        return None

    def _words(self, row: CaseRow, column: Column) -> str:
        match column:
            case Column.PATIENT:
                return row.person.name
            case Column.WEEK:
                return self.tr("silent day") if row.silent_day else words.week_number(row.week)
            case Column.DUE:
                return words.letter_due(row.due, self._today, overdue=row.overdue_days is not None)
            case Column.SINCE:
                return ""  # `since_last_letter` says it together with its tone
            case Column.PRACTICE:
                return ""  # its bars are painted; who asks for words gets them from `data`
            case Column.SEEN:
                return words.last_seen(row.last_seen, self._now)

    def _practice(self, row: CaseRow) -> str:
        if row.person.standing is not Standing.KNOWN:
            return ""
        if not row.practice_shared:
            return self.tr("not shared")
        return words.minutes_by_day(row.practice_minutes, self._today)

    def _aside(self, row: CaseRow) -> str:
        """What stands under the name when the columns have no room."""
        if row.week is None:
            return ""
        week = self.tr("silent day") if row.silent_day else self.tr("week {week}").format(week=row.week)
        if row.last_seen is None:
            return week
        return self.tr("{week} · seen {when}").format(week=week, when=words.last_seen(row.last_seen, self._now))

    def _full_aside(self, row: CaseRow) -> str:
        told = [self._aside(row)]
        if row.due is not None:
            told.append(
                self.tr("letter due {when}").format(
                    when=words.letter_due(row.due, self._today, overdue=row.overdue_days is not None)
                )
            )
        if row.practice_shared and row.person.standing is Standing.KNOWN:
            told.append(self.tr("practice {minutes}").format(minutes=words.minutes(sum(row.practice_minutes))))
        return " · ".join(each for each in told if each)

    def _tone(self, row: CaseRow, column: Column) -> Tone:
        match column:
            case Column.PATIENT:
                return Tone.STRONG
            case Column.DUE:
                return Tone.DUE if row.is_due else Tone.PLAIN
            case Column.SEEN:
                return Tone.SOFT
            case Column.WEEK | Column.PRACTICE | Column.SINCE:
                return Tone.PLAIN
