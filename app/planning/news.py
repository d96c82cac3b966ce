"""What was bent for her lately, how far it was read from the vault, and that she had it before her eyes."""

from dataclasses import dataclass, field
from datetime import datetime

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.changes import Opened
from app.model.guiding import BENDING
from app.model.ids import ChangeId
from app.planning.guidance import Guidance, read_guidance
from app.vault.changes import Status
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.moments import to_micros
from app.vault.people import People
from app.vault.recordings import whole
from app.vault.streams import Streams


@dataclass(frozen=True)
class Lately:
    """What was bent after a moment; two are the same when they come to the same, whenever they were read.

    Attributes:
        guidance: What it comes to.
        after: The moment.
        arrived: Up to which change of this vault, in the order of arrival, it was read.
    """

    guidance: Guidance
    after: datetime = field(compare=False)
    arrived: int = field(compare=False)


class News:
    """Reads what was bent, and writes, once, that she saw it."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._journal = Journal(db, clock)
        self._people = People(db)
        self._streams = Streams(db)

    def after(self, moment: datetime) -> Lately:
        """Returns what was bent after a moment."""
        arrived = self._db.rows("SELECT COALESCE(MAX(number), 0) FROM changes")[0][0]
        return Lately(read_guidance(self._db).since(moment), moment, arrived)

    def see(self, lately: Lately) -> ChangeSet:
        """Writes that this was before her eyes: what came later was not, nor what is spoken and not here yet."""
        me, stream = self._people.me(), self._streams.mine()
        if me is None or stream is None:
            return ChangeSet()
        with self._db.transaction():
            rows = self._db.rows(
                "SELECT c.id FROM changes c WHERE c.stream = ? AND c.author <> ? AND c.created > ? AND c.number <= ? "
                f"AND c.status = ? AND c.kind IN ({', '.join('?' * len(BENDING))}) AND {whole('c')} AND NOT EXISTS "
                "(SELECT 1 FROM evidence e WHERE e.stream = c.stream AND e.change = c.id AND e.person = ? "
                "AND e.state = 3) ORDER BY c.number",
                (stream.id, me.id, to_micros(lately.after), lately.arrived, Status.APPLIED, *BENDING, me.id),
            )
            seen = tuple(ChangeId(row[0]) for row in rows)
            if seen:
                self._journal.write(stream.id, Opened(changes=seen))
        return ChangeSet.of("state", *seen) if seen else ChangeSet()
