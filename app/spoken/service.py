"""Speaking instead of writing: begun, kept while it is spoken, finished, taken away and brought back."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.ids import EntryId, PersonId, RecordingId, new_id
from app.vault.database import Database
from app.vault.entries import EntryRows
from app.vault.recordings import Place, Recording, Recordings, SoundView, as_view
from app.vault.sound_files import SoundFiles
from app.vault.sound_travel import SoundTravel

if TYPE_CHECKING:
    from app.vault.take_file import TakeFile

LONGEST_S: Final = 20 * 60
"""The longest recording; whoever has more to say begins another one."""
SHORTEST_MS: Final = 300
"""What is shorter was a slip of the finger."""

__all__ = ["LONGEST_S", "Begun", "Place", "SoundView", "Spoken"]


@dataclass(frozen=True)
class Begun:
    """Something that is being spoken.

    Attributes:
        id: The recording.
        take: Where it is kept, piece by piece; for the sound lane.
    """

    id: RecordingId
    take: TakeFile


@dataclass(frozen=True)
class Encoded:
    """A take that became a sound, in its file.

    Attributes:
        size: Clear bytes.
        digest: SHA-256 of them.
        milliseconds: How long it is.
    """

    size: int
    digest: bytes
    milliseconds: int


class Spoken:
    """What anybody can do with her own voice. Each method that writes is one transaction of its own.

    `encode` and `content` belong on the cpu lane; everything else on the vault lane.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._recordings = Recordings(db)
        self._entries = EntryRows(db)
        self._files = SoundFiles.of(db)

    def begin(self, place: Place, subject: str) -> Begun:
        """Begins a recording; from its first piece on it survives the end of the program.

        Args:
            place: What it belongs to: an entry, the letter being written, or a practice for one patient.
            subject: Which entry; or to which patient the letter or the practice goes, "" for the own therapist.
        """
        from app.vault.take_file import TakeFile

        id = RecordingId(new_id())
        with self._db.transaction():
            key = self._recordings.begin(id, place, subject, self._clock.now())
        return Begun(id, TakeFile(self._files.take(id), key))

    def unfinished(self, but: Collection[RecordingId] = ()) -> tuple[Recording, ...]:
        """Returns what was being spoken when the program ended or was locked.

        Args:
            but: What is being spoken now.
        """
        return tuple(each for each in self._recordings.unfinished() if each.id not in but)

    def get(self, id: RecordingId) -> Recording | None:
        """Returns a recording, or None."""
        return self._recordings.get(id)

    def encode(self, recording: Recording) -> Encoded | None:
        """Makes a sound of a take and seals it into its file; None when hardly anything was said.

        Raises:
            DiskFull, ReadOnlyPlace, TakeUnreadable: The take stays as it is, and can be made a sound of later.
        """
        from app.spoken.coding import encoded  # libraries of sound are not needed before somebody speaks
        from app.vault.take_file import read_take

        if recording.take is None:
            return None
        content, milliseconds = encoded(read_take(self._files.take(recording.id), recording.take))
        if milliseconds < SHORTEST_MS:
            return None
        self._files.write(recording.blob, content, recording.key)
        return Encoded(len(content), hashlib.sha256(content).digest(), milliseconds)

    def keep(self, id: RecordingId, sound: Encoded | None, *, recovered: bool = False) -> ChangeSet:
        """Keeps what `encode` made, with what it belongs to; repeating it changes nothing.

        Args:
            id: The recording.
            sound: What was made; with None the recording is forgotten, because there is nothing in it.
            recovered: Whether the program ended while it was spoken.
        """
        with self._db.transaction():
            found = self._recordings.get(id)
            if found is None or found.size:
                return ChangeSet()
            if sound is None:
                self._recordings.forget(id)
            else:
                self._recordings.finish(id, sound.size, sound.digest, sound.milliseconds, recovered=recovered)
                self._written_anew(found)
        self._files.drop_take(id)
        return self._touched(found)

    def of(self, place: Place, subject: str) -> tuple[SoundView, ...]:
        """Returns what was spoken to something, in the order in which it was."""
        return tuple(map(as_view, self._recordings.of(place, subject)))

    def of_draft(self, patient: PersonId | None) -> tuple[SoundView, ...]:
        """Returns what was spoken to the letter being written."""
        return self.of("draft", patient or "")

    def content(self, sound: SoundView) -> bytes:
        """Returns a sound as an Ogg Opus file, in memory alone.

        Raises:
            SoundUndecodable: It is not here yet, or the disk lost some of it.
        """
        return self._files.open(sound.blob, sound.key, sound.digest)

    def remove(self, id: RecordingId) -> ChangeSet:
        """Takes a recording away; `restore` brings it back until the program is locked or ends."""
        return self._set_removed(id, removed=True)

    def restore(self, id: RecordingId) -> ChangeSet:
        """Brings a recording back that was taken away."""
        return self._set_removed(id, removed=False)

    def purge(self) -> None:
        """Forgets for good what was taken away, and removes its files; after unlocking, before any page is open.

        A sound whose file is gone (a vault that was copied without it, a disk that lost it) is fetched again.
        """
        with self._db.transaction():
            for each in self._recordings.removed():
                self._recordings.forget(each.id)
        names, travel = self._files.names(), SoundTravel(self._db)
        self._files.remove(names - travel.names())
        with self._db.transaction():
            travel.miss(names)

    def _set_removed(self, id: RecordingId, *, removed: bool) -> ChangeSet:
        with self._db.transaction():
            found = self._recordings.get(id)
            if found is None or found.removed == removed:
                return ChangeSet()
            self._recordings.set_removed(id, self._clock.now() if removed else None)
            self._written_anew(found)
        return self._touched(found)

    def _written_anew(self, recording: Recording) -> None:
        """Lets an entry know that it says something else now: what was shared stays as it was shared."""
        if recording.place != "entry":
            return
        entry = EntryId(recording.subject)
        newest, now = self._entries.newest(entry), self._clock.now()
        if newest is None:
            self._entries.keep(entry, (), (), now)
        else:
            self._entries.keep(entry, newest.answers, newest.asks, now, newest.response)

    def _touched(self, recording: Recording) -> ChangeSet:
        kinds: dict[Place, str] = {"entry": "entry", "given": "given"}
        return ChangeSet.of(kinds.get(recording.place, "letter"), recording.subject)
