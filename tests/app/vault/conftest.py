"""Places that are full or cannot be written to: a small file system of their own."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


class SmallDisk:
    """A mounted file system in memory.

    Args:
        folder: Where it is mounted.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def fill(self, *, leave: int = 0) -> None:
        """Writes until nothing more goes onto it, then gives back some bytes."""
        size = 0
        with self._filler.open("ab", buffering=0) as file:
            try:
                while True:
                    size += file.write(bytes(4096))
            except OSError:
                pass
        if leave:
            with self._filler.open("r+b") as file:
                file.truncate(max(0, self._filler.stat().st_size - leave))

    def make_space(self) -> None:
        """Gives back everything that `fill` took."""
        self._filler.unlink(missing_ok=True)

    def read_only(self, yes: bool) -> None:
        """Mounts it anew, to be written to or not."""
        subprocess.run(["mount", "-o", f"remount,{'ro' if yes else 'rw'}", self.folder], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A disk of 4 MiB; skips where this user may not mount anything."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        tried = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=4m,mode=700", "tmpfs", folder], capture_output=True, check=False
        )
    except FileNotFoundError:
        pytest.skip("this system has no mount command")
    if tried.returncode:
        pytest.skip("this user may not mount a file system")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)
