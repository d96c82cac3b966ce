"""A walk: everything is fetched again from the beginning, to compare it with what is known here."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal

from app.vault.database import Database
from app.vault.sync_state import SyncState

Reason = Literal["era", "cursor", "gap", "doubt"]

CURSOR: Final = "cursor"
"""Where the vault keeps how far it has fetched."""

_NUMBER: Final = "walk"
_REASON: Final = "walk.reason"
_ERA: Final = "era"
_DOUBTED: Final = "walk.doubted"
_PATIENCE: Final = timedelta(hours=6)


@dataclass(frozen=True)
class Walk:
    """A walk under way.

    Attributes:
        number: Counts on with each walk.
        reason: "era": the clinic opened a new era. "cursor": the server did not know its own cursor any more. "gap":
            the server says that records before the next ones are missing there. "doubt": something was not believed
            or did not come, and the server may show it rightly by now.
    """

    number: int
    reason: Reason


class Walks:
    """The walk under way, and the era that the vault has followed to. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._state = SyncState(db)

    def present(self) -> Walk | None:
        """Returns the walk under way, or None."""
        match self._state.text(_REASON):
            case "era" | "cursor" | "gap" | "doubt" as reason:
                return Walk(self._number, reason)
            case _:
                return None

    def begin(self, reason: Reason) -> None:
        """Begins at the beginning again; one that was under way is given up for it."""
        self._state.put(_NUMBER, str(self._number + 1))
        self._state.put(_REASON, reason)
        self._state.delete(CURSOR)
        self._state.delete(_DOUBTED)

    def doubt(self, now: datetime) -> None:
        """Notes that something was not believed or did not come; the first such moment stays."""
        if self._state.get(_DOUBTED) is None:
            self._state.put(_DOUBTED, str(int(now.timestamp())))

    def is_due(self, now: datetime) -> bool:
        """Whether a doubt has lasted long enough to look at everything again; a clock that was put back counts."""
        doubted = self._state.text(_DOUBTED)
        if doubted is None or self.present() is not None:
            return False
        return not timedelta() <= now - datetime.fromtimestamp(int(doubted), UTC) < _PATIENCE

    def end(self) -> None:
        """Notes that everything was shown."""
        self._state.delete(_REASON)

    @property
    def era(self) -> int | None:
        """The era that the vault has followed to, or None when that was not noted yet."""
        found = self._state.text(_ERA)
        return None if found is None else int(found)

    def follow(self, era: int) -> None:
        """Notes that the vault has followed to an era."""
        self._state.put(_ERA, str(era))

    @property
    def _number(self) -> int:
        return int(self._state.text(_NUMBER) or "0")
