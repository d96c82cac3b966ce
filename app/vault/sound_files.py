"""Sealed sounds beside the vault: one file for each, named by what the vault's tables say of it.

A whole sound lies there exactly as the server has it (`sealed_stream`), under a key that stands in the vault alone.
What is being spoken lies in a take (`take_file`).
"""

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from app.errors import SoundUndecodable, Undecipherable
from app.vault.database import Database
from app.vault.sealed_stream import seal, unseal
from app.vault.storage import discard, make_folder, sync_folder, write_atomically, writing


class SoundFiles:
    """The folder of sealed sounds of one vault. May be used on any lane.

    Args:
        folder: As `Profile.voice` names it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def of(cls, db: Database) -> "SoundFiles":
        """Returns the folder beside a vault."""
        return cls(db.path.parent / "voice")

    def write(self, blob: bytes, content: bytes, key: bytes) -> None:
        """Seals a sound into its file.

        Raises:
            DiskFull, ReadOnlyPlace: There is no such file then.
        """
        make_folder(self.folder)
        write_atomically(self._path(blob), seal(content, key))

    def sealed(self, blob: bytes) -> bytes | None:
        """Returns a sound as it lies there, sealed, or None when it is not here."""
        try:
            return self._path(blob).read_bytes()
        except OSError:
            return None

    def open(self, blob: bytes, key: bytes, digest: bytes) -> bytes:
        """Returns a sound, in the clear and in memory alone.

        Raises:
            SoundUndecodable: It is not here, or not as it was written.
        """
        sealed = self.sealed(blob)
        try:
            content = None if sealed is None else unseal(sealed, key)
        except Undecipherable:
            content = None
        if content is None or hashlib.sha256(content).digest() != digest:
            raise SoundUndecodable("a recording")
        return content

    def part_size(self, blob: bytes) -> int:
        """Returns how many sealed bytes of a sound were fetched."""
        try:
            return self._part(blob).stat().st_size
        except OSError:
            return 0

    def add_part(self, blob: bytes, at: int, sealed: bytes) -> None:
        """Keeps a fetched part behind what was fetched before.

        Args:
            blob: The sound.
            at: How many sealed bytes come before it; what is written behind them is cut off.
            sealed: As the server gave it.

        Raises:
            DiskFull, ReadOnlyPlace: It is not kept.
        """
        make_folder(self.folder)
        with writing(), self._part(blob).open("ab") as file:
            file.truncate(at)
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())

    def fetched(self, blob: bytes) -> bytes:
        """Returns everything that was fetched of a sound, sealed."""
        try:
            return self._part(blob).read_bytes()
        except OSError:
            return b""

    def complete(self, blob: bytes) -> None:
        """Makes a whole sound of what was fetched, which was checked.

        Raises:
            DiskFull, ReadOnlyPlace: It stays what was fetched.
        """
        with writing():
            self._part(blob).replace(self._path(blob))
            sync_folder(self.folder)

    def drop_part(self, blob: bytes) -> None:
        """Forgets what was fetched of a sound."""
        discard(self._part(blob))

    def take(self, recording: str) -> Path:
        """Returns the file of what is being spoken."""
        return self.folder / f"{recording}.take"

    def drop_take(self, recording: str) -> None:
        """Forgets a take that became a sound."""
        discard(self.take(recording))

    def names(self) -> frozenset[str]:
        """Returns the names of all files that are here.

        Whoever removes some asks the vault afterwards which of them it speaks of: it speaks of a file before there
        is one.
        """
        with suppress(OSError):
            return frozenset(path.name for path in self.folder.iterdir())
        return frozenset()

    def remove(self, names: Iterable[str]) -> None:
        """Removes files."""
        discard(*(self.folder / name for name in names))

    def _path(self, blob: bytes) -> Path:
        return self.folder / blob.hex()

    def _part(self, blob: bytes) -> Path:
        return self.folder / f"{blob.hex()}.part"
