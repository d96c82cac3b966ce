"""What was spoken, to the server before the change that names it, and from there before it is acknowledged."""

from collections.abc import Callable

from app.clock import Clock
from app.errors import HavenError, Refused, SoundUndecodable, TrustError
from app.model.change_set import ChangeSet
from app.model.ids import StreamId
from app.vault.database import Database
from app.vault.recordings import Upload
from app.vault.sound_files import SoundFiles
from app.vault.sound_travel import SoundTravel, Wanted
from app.vault.streams import Streams
from sync.client.blobs import Blob, upload
from sync.client.sound_keeping import SoundKeeping
from sync.client.transport import Signer, Transport
from sync.protocol import problems

_NOT_YET = frozenset({problems.NOT_A_MEMBER.name, problems.STREAM_UNKNOWN.name, problems.CERTIFICATE_PENDING.name})
"""Refusals that pass by themselves: an epoch is still to come."""


class SoundPost:
    """Carries sounds.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        transport: To the server.
        signer: Whose key.
    """

    def __init__(self, db: Database, clock: Clock, transport: Transport, signer: Signer) -> None:
        self._db = db
        self._clock = clock
        self._transport = transport
        self._signer = signer
        self._files = SoundFiles.of(db)
        self._travel = SoundTravel(db)
        self._keeping = SoundKeeping(db, clock)

    def send(self, stop: Callable[[], bool]) -> HavenError | None:
        """Sends what the server does not have yet; what hinders one sound does not hinder the others.

        Args:
            stop: Is asked before each sound; whether the rest is left for the next time.

        Raises:
            Offline, ClockWrong: The server cannot be asked; what was sent stays there.

        Returns:
            What stood in the way.
        """
        problem: HavenError | None = None
        for waiting in self._travel.uploads(self._clock.now()):
            if stop():
                break
            stream = waiting.stream or self._own()
            if stream is None:
                continue
            try:
                self._send(waiting, stream)
            except Refused as refused:
                if refused.problem not in _NOT_YET:
                    problem = problem or refused
        return problem

    def _send(self, waiting: Upload, stream: str) -> None:
        try:
            content = self._files.open(waiting.source, waiting.source_key, waiting.digest)
        except SoundUndecodable:
            content = None  # the file is gone, or the disk lost some of it: what was written need not wait for it
        if content is not None:
            blob = Blob(waiting.blob, waiting.key, len(content), waiting.digest)
            upload(self._transport, self._signer, blob, bytes.fromhex(stream), content)
        with self._db.transaction():
            still_wanted = self._travel.sent(waiting.blob)
            if not still_wanted:
                self._travel.delete(waiting.blob)  # it was called back while it was sent

    def fetch(self, stop: Callable[[], bool]) -> tuple[ChangeSet, HavenError | None]:
        """Fetches the sounds that are not here yet, and acknowledges what they belong to.

        Args:
            stop: Is asked before each part; whether the rest is left for the next time.

        Raises:
            Offline, ClockWrong: The server cannot be asked; the parts that came are kept.

        Returns:
            What changed, and what stood in the way of a sound.
        """
        changes = ChangeSet()
        problem: HavenError | None = None
        for wanted in self._travel.wanted():
            try:
                fetched = self._fetch(wanted, stop)
            except Refused as refused:
                if refused.problem not in {*_NOT_YET, problems.BLOB_UNKNOWN.name}:
                    problem = problem or refused
                continue
            except TrustError as error:
                problem = problem or error
                continue
            if fetched is None:
                break
            changes |= fetched
        return changes, problem

    def _fetch(self, wanted: Wanted, stop: Callable[[], bool]) -> ChangeSet | None:
        """Fetches what is missing of a sound; returns None when it was stopped before it was whole."""
        parts = Blob(wanted.blob, wanted.key, wanted.size, wanted.digest).parts
        changes = ChangeSet()
        for part in range(self._keeping.next_part(wanted), parts):
            if stop():
                return None
            sealed = self._transport.get_part(f"/v1/blobs/{wanted.blob.hex()}/{part}", self._signer)
            changes |= self._keeping.take(wanted, part, sealed)
        return changes

    def delete(self) -> None:
        """Has deleted at the server what was taken away here.

        Raises:
            Offline, ClockWrong: It waits.
        """
        for blob in self._travel.deletions():
            try:
                self._transport.remove(f"/v1/blobs/{blob.hex()}", self._signer)
            except Refused as refused:
                if refused.problem not in {problems.BLOB_UNKNOWN.name, problems.NOT_ALLOWED.name}:
                    return
            with self._db.transaction():
                self._travel.deleted(blob)

    def sweep(self) -> None:
        """Removes files that nothing speaks of any more."""
        names = self._files.names()
        self._files.remove(names - self._travel.names())

    def _own(self) -> StreamId | None:
        own = Streams(self._db).own()
        return None if own is None else own.id
