"""How much is here and how far it came: counted before and after something was read, to say what was new in it."""

from dataclasses import dataclass

from app.model.states import DeliveryState
from app.vault.database import Database
from app.vault.people import People


@dataclass(frozen=True)
class Tally:
    """Counts of one moment.

    Attributes:
        things: Changes that were made on other computers; acknowledgements and introductions are not counted.
        arrived: Own changes of which somebody said that they lie on her computer.
    """

    things: int
    arrived: int


def tally(db: Database) -> Tally:
    """Returns the counts as they are now."""
    people = People(db)
    me, device = people.me(), people.device()
    if me is None:
        return Tally(0, 0)
    things = db.row(
        "SELECT COUNT(*) FROM changes WHERE device <> ? "
        "AND kind NOT IN ('received', 'opened', 'introduced', 'entry.dropped')",
        (device,),
    )
    arrived = db.row(
        "SELECT COUNT(*) FROM changes c WHERE c.author = ? AND c.kind <> 'introduced' AND EXISTS (SELECT 1 FROM "
        "evidence e WHERE e.stream = c.stream AND e.change = c.id AND e.person <> c.author AND e.state >= ?)",
        (me.id, DeliveryState.RECEIVED),
    )
    return Tally(int(things[0]) if things else 0, int(arrived[0]) if arrived else 0)
