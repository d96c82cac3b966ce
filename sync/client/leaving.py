"""Leaving: all that the server stores of a person is deleted, attested by a statement that says its limits."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.clock import Clock
from app.errors import BadSignature, PersonLeft, Refused
from app.vault.database import Database
from app.vault.storage import write_atomically
from app.vault.sync_state import SyncState
from sync.client.erasing import LEFT, Erasing
from sync.client.identity import Identity
from sync.client.pins import Pins, decode_signed
from sync.client.transport import Transport
from sync.protocol import problems
from sync.protocol.wire import Deletion, DeletionAnswer

SENTENCE = (
    "The clinic's server states that on {day} it deleted what this person stored there: {streams} streams, {commits} "
    "commits and {blobs} files. Backups that still hold it expire within {days} days of that. This is the server's "
    "signed word. It cannot prove that no copy was made elsewhere, and what other people's computers had already "
    "received stays with them."
)


class DeletionFile(msgspec.Struct, frozen=True):
    """The statement as a file, JSON.

    Attributes:
        format: "haven-deletion-1".
        sentence: What it says, and what it cannot prove.
        person: The person's pseudonymous id at the clinic.
        deleted_at: An ISO moment.
        backup_days: After how many days backups have expired.
        receipt_key: The server's Ed25519 public key that signed, in base64.
        body: The statement as it was signed, in base64.
        signature: Over the label "deletion" and the body, in base64.
    """

    format: str
    sentence: str
    person: str
    deleted_at: str
    backup_days: int
    receipt_key: bytes
    body: bytes
    signature: bytes


class Leaving:
    """Leaves the clinic's server; what is kept on this computer stays.

    Args:
        db: The vault's connection on the net lane.
        clock: This computer's.
        transport: To the clinic's server.
    """

    def __init__(self, db: Database, clock: Clock, transport: Transport) -> None:
        self._db = db
        self._clock = clock
        self._transport = transport

    def leave(self) -> Deletion:
        """Has everything deleted, checks the server's word on it and keeps it. Repeating it changes nothing.

        After that sync is over for this vault (`PersonLeft`).

        Raises:
            SyncError: It is not known whether it was done, or it was refused; `leave` may be called again.
            BadSignature, KeyChanged: The answer is not the server's word; it may be called again.
        """
        me, pins = Identity.of_vault(self._db), Pins.of_vault(self._db, self._clock)
        if me is None or pins is None:
            raise Refused(problems.NOT_ALLOWED.name, problems.NOT_ALLOWED.title)
        present = statement_of(self._db)
        if present is not None:
            return present
        answer = self._transport.delete(f"/v1/people/{me.person}", DeletionAnswer, me.signer)
        deletion = pins.deletion(answer.deletion)
        if deletion.person.hex() != me.person or deletion.records:
            raise BadSignature
        Erasing(self._db, self._clock, me, pins).take(answer.deletion, asked=True)
        return deletion


def statement_of(db: Database) -> Deletion | None:
    """Returns the statement under which this vault's person left, or None."""
    kept = SyncState(db).get(LEFT)
    return None if kept is None else msgspec.msgpack.decode(decode_signed(kept).body, type=Deletion)


def check_not_left(db: Database) -> None:
    """Lets sync begin.

    Raises:
        PersonLeft: This vault's person left.
    """
    if SyncState(db).get(LEFT) is not None:
        raise PersonLeft


def save_statement(db: Database, path: Path) -> None:
    """Writes the deletion statement as a file that can be read and checked.

    Raises:
        LookupError: Nobody left; a fault of the caller.
        DiskFull, ReadOnlyPlace: It cannot be written.
    """
    kept = SyncState(db).get(LEFT)
    if kept is None:
        raise LookupError("nobody left")
    signed = decode_signed(kept)
    deletion = msgspec.msgpack.decode(signed.body, type=Deletion)
    day = datetime.fromtimestamp(deletion.time, UTC)
    sentence = SENTENCE.format(
        day=day.date().isoformat(),
        streams=len(deletion.streams),
        commits=deletion.commits,
        blobs=deletion.blobs,
        days=deletion.backup_days,
    )
    content = DeletionFile(
        format="haven-deletion-1",
        sentence=sentence,
        person=deletion.person.hex(),
        deleted_at=day.isoformat(),
        backup_days=deletion.backup_days,
        receipt_key=deletion.receipt_key,
        body=signed.body,
        signature=signed.signature,
    )
    write_atomically(path, msgspec.json.format(msgspec.json.encode(content)) + b"\n")
