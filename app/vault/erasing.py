"""Erasing everything of a person from this computer: the key first, then all files.

Every word lies in a database that opens with a random key alone, and that key lies in the header, wrapped by
passphrase and recovery code. When both copies of the header are gone, nobody can open the database or a copy of it
(crypto-erase, NIST SP 800-88r1, 2.6); what follows is tidying up.
"""

import os
from contextlib import ExitStack
from pathlib import Path

from app.errors import EraseUnfinished, ReadOnlyPlace
from app.log import let_go
from app.paths import Profile
from app.vault import header as headers
from app.vault.claim import take
from app.vault.storage import overwrite, sync_folder


def erase(profile: Profile) -> None:
    """Erases everything in the folder of a closed vault; may be called again when it was interrupted.

    Args:
        profile: Whose files.

    Raises:
        VaultInUse: Another process has the vault open; nothing was changed.
        ReadOnlyPlace, DiskFull: The folder cannot be written to; nothing was changed.
        EraseUnfinished: The key is gone; some files could not be removed.
    """
    if not profile.folder.is_dir():
        return
    with ExitStack() as held:
        take(profile, held)
        keys = sorted(path for path in profile.folder.iterdir() if path.is_file() and _holds_slots(path, profile))
        for path in keys:
            overwrite(path)
        left = [path for path in keys if not _is_removed(path)]
        if any(headers.MAGIC in (headers.read(path) or b"") for path in left):
            raise ReadOnlyPlace
        sync_folder(profile.folder)
        let_go(profile.log)
        for path in _bottom_up(profile.folder):
            if path != profile.lock and not path.is_dir():
                if path.suffix not in (".db", ".db-wal"):  # without a key those say nothing
                    overwrite(path)
                if not _is_removed(path):
                    left.append(path)
            elif path.is_dir() and not path.is_symlink():
                _remove_folder(path)
        sync_folder(profile.folder)
    _is_removed(profile.lock)
    if left:
        raise EraseUnfinished


def _holds_slots(path: Path, profile: Profile) -> bool:
    """Says whether a file is a copy of the header, also one that a new lock was about to write."""
    known = {profile.header, headers.copy_of(profile)}
    return path in known or path.name.startswith((profile.header.name, "vault.rekey"))


def _bottom_up(folder: Path) -> list[Path]:
    found = []
    for at, folders, files in os.walk(folder, topdown=False):
        found += [Path(at) / name for name in (*files, *folders)]
    return found


def _is_removed(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _remove_folder(path: Path) -> None:
    try:
        path.rmdir()
    except OSError:
        return
