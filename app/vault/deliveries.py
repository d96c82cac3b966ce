"""Where the own changes are, from evidence alone: the vault's commit, a receipt, the reader's word."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.model.ids import ChangeId, StreamId
from app.model.states import DeliveryState
from app.vault.database import Database
from app.vault.moments import from_micros

_QUERY = """
SELECT c.stream, c.id, c.created,
       COALESCE(o.delivered, (SELECT MIN(e.at) FROM evidence e WHERE e.stream = c.stream AND e.change = c.id
        AND e.state = 1 AND e.person = c.author)),
       (SELECT MIN(e.at) FROM evidence e WHERE e.stream = c.stream AND e.change = c.id AND e.state = 2
        AND e.by_patient <> (c.author = s.patient)),
       (SELECT MIN(e.at) FROM evidence e WHERE e.stream = c.stream AND e.change = c.id AND e.state = 3
        AND e.by_patient <> (c.author = s.patient))
FROM json_each(?) wanted
JOIN changes c ON c.stream = json_extract(wanted.value, '$[0]') AND c.id = json_extract(wanted.value, '$[1]')
JOIN streams s ON s.id = c.stream
LEFT JOIN outbox o ON o.change = c.id AND o.stream = c.stream
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

    def of(self, changes: Iterable[tuple[StreamId, ChangeId]]) -> dict[tuple[StreamId, ChangeId], Delivery]:
        """Returns the deliveries of the changes that are in this vault.

        A change is named with its stream: ids stand in the clear part of records, so that somebody could use one a
        second time in a stream of her own.
        """
        found: dict[tuple[StreamId, ChangeId], Delivery] = {}
        for stream, id, created, delivered, received, opened in self._db.rows(_QUERY, (json.dumps(list(changes)),)):
            evidence = (created, delivered, received, opened)
            state = max(state for state in DeliveryState if evidence[state] is not None)
            found[StreamId(stream), ChangeId(id)] = Delivery(state, from_micros(evidence[state]))
        return found
