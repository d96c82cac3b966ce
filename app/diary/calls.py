"""The patient's own "I want to be called"."""

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.changes import CallAsked
from app.vault.calls import CallRows, CallView
from app.vault.database import Database
from app.vault.journal import Journal, touched
from app.vault.streams import Streams

__all__ = ["CallView", "Calls"]


class Calls:
    """Asks to be called, and says truthfully how far that has come."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._journal = Journal(db, clock)
        self._streams = Streams(db)
        self._calls = CallRows(db)

    def ask_for_call(self, line: str = "") -> ChangeSet:
        """Asks to be called. While one wish is open, or nobody is there to read it, nothing changes.

        Args:
            line: A line in her own words, possibly none.
        """
        with self._db.transaction():
            stream = self._streams.mine_to_share()
            if stream is None or self._calls.of(stream.id, open_only=True):
                return ChangeSet()
            return touched(self._journal.write(stream.id, CallAsked(line=line)))

    def open_call(self) -> CallView | None:
        """Returns the wish that nobody has answered yet, or None."""
        stream = self._streams.mine()
        found = self._calls.of(stream.id, open_only=True) if stream else ()
        return found[0] if found else None

    def last_call(self) -> CallView | None:
        """Returns the newest wish, answered or not, or None."""
        stream = self._streams.mine()
        found = self._calls.of(stream.id, open_only=False) if stream else ()
        return found[-1] if found else None
