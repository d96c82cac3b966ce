"""Everything that travels, as ids, kinds and states: for commands and reports, without a word of content."""

from dataclasses import dataclass
from datetime import datetime

from app.model.ids import ChangeId, StreamId
from app.vault.database import Database
from app.vault.deliveries import Deliveries


@dataclass(frozen=True)
class ItemState:
    """Where one change is.

    Attributes:
        id: The change.
        kind: For instance "entry.shared".
        topic: What it is about: the id of the entry, letter or practice.
        own: Whether it was made here.
        state: "kept", "delivered", "received" or "opened".
        since: When the evidence for the state was made.
    """

    id: ChangeId
    kind: str
    topic: str | None
    own: bool
    state: str
    since: datetime


def item_states(db: Database) -> tuple[ItemState, ...]:
    """Returns all own and received items in their order; acknowledgements are left out."""
    rows = db.rows(
        "SELECT stream, id, kind, topic, author = (SELECT id FROM people WHERE standing = 'me') FROM changes"
        " WHERE kind NOT IN ('received', 'opened', 'introduced', 'own.kept') ORDER BY stream, lamport, device"
    )
    deliveries = Deliveries(db).of((StreamId(row[0]), ChangeId(row[1])) for row in rows)
    found = []
    for stream, id, kind, topic, own in rows:
        delivery = deliveries.get((StreamId(stream), ChangeId(id)))
        if delivery is not None:
            state = delivery.state.name.lower()
            found.append(ItemState(ChangeId(id), kind, topic, bool(own), state, delivery.since))
    return tuple(found)
