"""What a patient agrees to beyond her treatment: that it is discussed with a supervisor, that its counts are studied.

Both are off until she says so, and hold until she says otherwise.
"""

from dataclasses import dataclass

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.changes import UseChosen
from app.model.guiding import Use
from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.journal import Journal, touched
from app.vault.streams import Stream, Streams
from app.vault.uses import Uses, UseView

__all__ = ["Agreed", "Agreements", "UseView"]


@dataclass(frozen=True)
class Agreed:
    """What was chosen in one treatment.

    Attributes:
        supervision: About the supervisor, or None while nothing was chosen.
        research: About the study, or None while nothing was chosen.
    """

    supervision: UseView | None = None
    research: UseView | None = None

    def allows(self, use: Use) -> bool:
        """Whether a use is agreed to; what was never chosen is not."""
        choice = self.supervision if use == "supervision" else self.research
        return choice is not None and choice.allowed


class Agreements:
    """A patient's choices, read on both sides. The method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._journal = Journal(db, clock)
        self._streams = Streams(db)
        self._uses = Uses(db)

    def mine(self) -> Agreed | None:
        """Returns what she chose, or None while there is nobody to whom it could be said."""
        stream = self._streams.mine()
        return None if stream is None else self._in(stream)

    def of(self, patient: PersonId) -> Agreed:
        """Returns what a patient chose, as her therapist has it."""
        stream = self._streams.of_patient(patient)
        return Agreed() if stream is None else self._in(stream)

    def choose(self, use: Use, *, allowed: bool) -> ChangeSet:
        """Keeps a choice and tells her therapist's side; the same once more changes nothing."""
        with self._db.transaction():
            stream, before = self._streams.mine(), self.mine()
            if stream is None or before is None or before.allows(use) is allowed:
                return ChangeSet()
            return touched(self._journal.write(stream.id, UseChosen(use=use, allowed=allowed)))

    def _in(self, stream: Stream) -> Agreed:
        return Agreed(self._uses.of(stream.id, "supervision"), self._uses.of(stream.id, "research"))
