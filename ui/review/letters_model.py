"""Letters by patient: a line with the name, and below it hers and the therapist's letters, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.letters.views import LetterView
from ui.review import words
from ui.wording.dates import day_and_time, local

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """Roles beyond Qt's own."""

    LETTER = Qt.ItemDataRole.UserRole + 1
    DETAIL = Qt.ItemDataRole.UserRole + 2
    FRESH = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True)
class Name:
    """The line above the letters of one patient."""

    text: str


def by_patient(letters: Sequence[LetterView], names: dict[str, str]) -> tuple[Name | LetterView, ...]:
    """Returns names and letters in the order in which they are shown: who wrote or was written to last comes first.

    Args:
        letters: All letters.
        names: The patients' names by id.
    """
    rows: list[Name | LetterView] = []
    newest = sorted(letters, key=lambda letter: letter.sent_at, reverse=True)
    people = list(dict.fromkeys(letter.patient for letter in newest))
    for person in people:
        own = [letter for letter in newest if letter.patient == person]
        rows.append(Name(names.get(person or "", own[0].other_name)))
        rows.extend(own)
    return tuple(rows)


class LettersModel(QAbstractListModel):
    """Immutable rows: names and letters."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Name | LetterView, ...] = ()
        self._now = datetime.min

    def show_rows(self, rows: tuple[Name | LetterView, ...], now: datetime) -> None:
        """Takes new rows; says as little as possible of what changed."""
        same = [_key(row) for row in rows] == [_key(row) for row in self._rows]
        self._now = now
        if same and rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def letter(self, row: int) -> LetterView | None:
        """Returns the letter of a row, or None for a name."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, LetterView) else None

    def row_of(self, letter: str) -> int:
        """Returns the row of a letter, or -1."""
        found = (at for at, row in enumerate(self._rows) if isinstance(row, LetterView) and row.id == letter)
        return next(found, -1)

    def first_of(self, person: str | None = None) -> int:
        """Returns the row of the newest letter, of one patient when one is given, or -1."""
        for at, row in enumerate(self._rows):
            if isinstance(row, LetterView) and person in (None, row.patient):
                return at
        return -1

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.letter(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, Name):
            return row.text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._title(row)
            case Role.DETAIL:
                return self._detail(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{title}, {detail}").format(title=self._title(row), detail=self._detail(row))
            case Role.LETTER:
                return row
            case Role.FRESH:
                return not row.from_me and not row.opened
        return None

    def _title(self, letter: LetterView) -> str:
        if letter.subject.strip():
            return letter.subject.strip()
        if letter.from_me:
            return self.tr("Your letter, week {week}").format(week=letter.week)
        return self.tr("Letter from {name}").format(name=letter.other_name)

    def _detail(self, letter: LetterView) -> str:
        if letter.leaves_at is not None and letter.planned:
            return words.letter_state(letter)
        when = day_and_time(letter.sent_at, local(self._now).date())
        way = self.tr("sent {when}") if letter.from_me else self.tr("written {when}")
        return self.tr("{way} · {state}").format(way=way.format(when=when), state=words.letter_state(letter))


def _key(row: Name | LetterView) -> tuple[str, str]:
    return ("name", row.text) if isinstance(row, Name) else ("letter", row.id)
