"""Whether a therapist's letters have left: how many wait here, and when the newest of the others was delivered."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.model.ids import ChangeId, PersonId, StreamId
from app.model.states import DeliveryState
from app.vault.database import Database
from app.vault.deliveries import Deliveries

_LATEST: Final = 20
"""So many letters are looked at for the newest word; a treatment's worth of them would change nothing."""
_GONE: Final = "NOT IN (SELECT stream FROM care_members WHERE person = ? AND NOT present)"


@dataclass(frozen=True)
class Posted:
    """Where the letters are.

    Attributes:
        waiting: Letters that have not been delivered to the clinic yet; one to somebody who is no longer in the
            reader's care waits for nothing any more.
        at: The newest evidence about the latest letters that were delivered, or None when none ever was.
    """

    waiting: int
    at: datetime | None


def posted(db: Database, me: PersonId) -> Posted:
    """Returns where somebody's letters are, from two queries however many there are."""
    waiting = db.row(
        "SELECT COUNT(*) FROM outbox o WHERE o.kind = 'letter.sent' AND o.delivered IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM evidence e WHERE e.stream = o.stream AND e.change = o.change) "
        f"AND o.stream {_GONE}",
        (me,),
    )
    latest = db.rows(
        f"SELECT stream, change FROM letters WHERE author = ? AND stream {_GONE} ORDER BY sent DESC LIMIT ?",
        (me, me, _LATEST),
    )
    states = Deliveries(db).of((StreamId(stream), ChangeId(change)) for stream, change in latest)
    delivered = [each.since for each in states.values() if each.state is not DeliveryState.KEPT]
    return Posted(int(waiting[0]) if waiting else 0, max(delivered, default=None))
