"""Where the own changes are, from evidence alone: the vault's commit, a receipt, the reader's word."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.model.ids import ChangeId
from app.model.states import DeliveryState
from app.vault.database import Database
from app.vault.moments import from_micros

_QUERY = """
SELECT c.id, c.created, o.delivered,
       (SELECT MIN(e.at) FROM evidence e WHERE e.stream = c.stream AND e.change = c.id AND e.state = 2
        AND e.by_patient <> (c.author = s.patient)),
       (SELECT MIN(e.at) FROM evidence e WHERE e.stream = c.stream AND e.change = c.id AND e.state = 3
        AND e.by_patient <> (c.author = s.patient))
FROM json_each(?) wanted
JOIN changes c ON c.id = wanted.value
JOIN streams s ON s.id = c.stream
LEFT JOIN outbox o ON o.change = c.id
"""


@dataclass(frozen=True)
class Delivery:
    """A state and the moment of the evidence it rests on.

    Attributes:
        state: The furthest state for which there is evidence.
        since: When that evidence was made: kept, receipted, received or opened.
    """

    state: DeliveryState
    since: datetime


class Deliveries:
    """Reads the state of changes.

    A later state never gives way to an earlier one: each evidence is a row that is only ever added.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, ids: Iterable[ChangeId]) -> dict[ChangeId, Delivery]:
        """Returns the deliveries of the changes that are in this vault."""
        found: dict[ChangeId, Delivery] = {}
        for id, created, delivered, received, opened in self._db.rows(_QUERY, (json.dumps(list(ids)),)):
            evidence = (created, delivered, received, opened)
            state = max(state for state in DeliveryState if evidence[state] is not None)
            found[ChangeId(id)] = Delivery(state, from_micros(evidence[state]))
        return found
