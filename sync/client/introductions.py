"""The six digits: shown on both sides, compared aloud, and then the way is free."""

from dataclasses import replace

from app.clock import Clock
from app.errors import BadSignature
from app.model.change_set import ChangeSet
from app.model.changes import Change, Introduced
from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.people import People, Standing
from app.vault.streams import Streams
from app.vault.sync_state import SyncState
from sync.client.enrolment import NONCE_HASH, PROOF
from sync.client.proof import nonce_hash, six_digits


class Introductions:
    """Who is enrolled, and who is known because the digits agreed.

    Args:
        db: The vault's connection on the calling lane.
        clock: This computer's.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def digits(self, person: PersonId) -> str | None:
        """Returns the six digits to compare with a person, or None while they cannot be told yet."""
        found = People(self._db).get(person)
        return None if found is None else found.digits

    def confirm(self, person: PersonId) -> ChangeSet:
        """Notes that the digits agreed: the person is known, and what waited for it may leave. One transaction.

        Does nothing for somebody without digits or who is known already.
        """
        people, streams = People(self._db), Streams(self._db)
        with self._db.transaction():
            found = people.get(person)
            if found is None or found.digits is None or found.standing is not Standing.ENROLLED:
                return ChangeSet()
            people.save(replace(found, standing=Standing.KNOWN, since=self._clock.now()))
            stream = None if found.stream is None else streams.get(found.stream)
            if stream is not None:
                streams.save(replace(stream, held=False))
        return ChangeSet.of("person", person) | ChangeSet.of("state", "held")

    def reveal(self, change: Change) -> ChangeSet:
        """Takes the nonce from the inviter's introduction, on the new person's side; inside a transaction.

        A colleague who reads what was before reads there what an inviter said to somebody else.

        Raises:
            BadSignature: The nonce is not the one to which the invitation's envelope committed.
        """
        if not isinstance(change.body, Introduced) or change.body.nonce is None:
            return ChangeSet()
        state = SyncState(self._db)
        committed, proof = state.get(NONCE_HASH), state.get(PROOF)
        found = People(self._db).get(change.author)
        mine = Streams(self._db).mine()
        if mine is None or mine.id != change.stream:
            return ChangeSet()
        if committed is None or proof is None or found is None or found.digits is not None:
            return ChangeSet()
        try:
            nonce = bytes.fromhex(change.body.nonce)
        except ValueError:
            raise BadSignature from None
        if nonce_hash(nonce) != committed:
            raise BadSignature
        People(self._db).save(replace(found, digits=six_digits(proof, nonce)))
        return ChangeSet.of("person", change.author)
