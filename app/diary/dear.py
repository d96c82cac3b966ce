"""Moments that she marked as dear: her own mark, among her preferences, so that it reaches her other computers.

Nobody else sees it, also where the entry itself is shared.
"""

from typing import Final

from app.diary.service import Diary
from app.diary.views import EntryView
from app.model.change_set import ChangeSet
from app.model.ids import EntryId
from app.vault.database import Database
from app.vault.preferences import Preferences

_DEAR: Final = "diary.dear."


class Dear:
    """Marks entries and finds them again.

    Args:
        db: The vault.
        diary: The entries.
    """

    def __init__(self, db: Database, diary: Diary) -> None:
        self._db = db
        self._diary = diary
        self._preferences = Preferences(db)

    def is_dear(self, entry: EntryId) -> bool:
        """Says whether an entry is marked."""
        return self._preferences.get(_DEAR + entry, False)

    def mark(self, entry: EntryId, *, dear: bool = True) -> ChangeSet:
        """Marks an entry, or takes the mark away."""
        with self._db.transaction():
            if dear:
                self._preferences.put(_DEAR + entry, True)
            else:
                self._preferences.delete(_DEAR + entry)
        return ChangeSet.of("entry", entry)

    def all(self) -> tuple[EntryView, ...]:
        """Returns the marked entries, newest first; one that was removed comes back with its mark."""
        names = self._preferences.names(_DEAR)
        marked = [EntryId(name.removeprefix(_DEAR)) for name in names]
        found = [self._diary.get(entry) for entry in marked if not self._is_removed(entry)]
        there = [entry for entry in found if entry is not None]
        return tuple(sorted(there, key=lambda entry: entry.written_at, reverse=True))

    def _is_removed(self, entry: EntryId) -> bool:
        return self._db.row("SELECT 1 FROM entries WHERE entry = ? AND removed IS NOT NULL", (entry,)) is not None
