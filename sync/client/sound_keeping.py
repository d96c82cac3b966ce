"""Sounds as they arrive, from the server or by hand: part by part, checked when whole, acknowledged then."""

from app.clock import Clock
from app.errors import BadSignature, Undecipherable
from app.model.change_set import ChangeSet
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.sealed_stream import CHUNK, SEALED_CHUNK, unseal
from app.vault.sound_files import SoundFiles
from app.vault.sound_travel import SoundTravel, Wanted
from sync.client.blobs import Blob, check
from sync.protocol import limits


class SoundKeeping:
    """Takes sealed parts of sounds.

    Args:
        db: The net lane's connection.
        clock: This computer's.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._files = SoundFiles.of(db)
        self._travel = SoundTravel(db)

    def next_part(self, wanted: Wanted) -> int:
        """Returns the number of the part that comes next, from 0."""
        return self._files.part_size(wanted.blob) // limits.BLOB_PART

    def take(self, wanted: Wanted, part: int, sealed: bytes) -> ChangeSet:
        """Keeps a part; after the last one the sound is here, and what it belongs to is acknowledged.

        Args:
            wanted: What was promised.
            part: Its number; one that is not the next changes nothing.
            sealed: As it came.

        Raises:
            BadSignature, Undecipherable: It is not what was promised; all of it is fetched anew.
            StorageError: It cannot be kept.
        """
        blob = Blob(wanted.blob, wanted.key, wanted.size, wanted.digest)
        if part != self.next_part(wanted) or part >= blob.parts:
            return ChangeSet()
        whole = wanted.size + (SEALED_CHUNK - CHUNK) * -(-wanted.size // CHUNK)
        at = part * limits.BLOB_PART
        if len(sealed) != min(limits.BLOB_PART, whole - at):
            self._files.drop_part(wanted.blob)
            raise BadSignature
        self._files.add_part(wanted.blob, at, sealed)
        return self._complete(blob) if part == blob.parts - 1 else ChangeSet()

    def _complete(self, blob: Blob) -> ChangeSet:
        try:
            check(blob, unseal(self._files.fetched(blob.id), blob.key))
        except (BadSignature, Undecipherable):
            self._files.drop_part(blob.id)
            raise
        self._files.complete(blob.id)
        journal = Journal(self._db, self._clock)
        with self._db.transaction():
            changes = self._travel.arrived(blob.id)
            for stream, change in self._travel.changes_of(blob.id):
                changes |= journal.acknowledge(stream, [change])
        return changes
