"""Another key for the whole vault: what helps when somebody knows the passphrase.

Changing the passphrase wraps the same vault key anew. Whoever once copied the header and knows the old passphrase has
that key, and with it every later state of the database. So here everything is encrypted again, under a new random
key.

At any moment the vault is the old one or the new one, and opens as that:

1. `vault.db.rekeyed`: the database, copied page by page and encrypted with the new key, compared row by row, and on
   the disk. Nothing that was there is touched; what a crash leaves of it is removed when the vault is opened.
2. `vault.rekeyed`: the new header, written as a whole. With it the vault is the new one.
3. `finish` puts both in their places and destroys what the old key opened: the database, its log, both headers, the
   copies that were taken before upgrades. Each step can be repeated, `vault.rekeyed` goes last, and every opening
   begins with `finish`; so a crash, a power cut or a full disk in between only puts it off.

What is destroyed is overwritten first. A solid-state disk may keep what was overwritten for some time, and copies
that somebody made earlier are out of reach: both still open with the old passphrase.
"""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from app.errors import StorageError, VaultDamaged, VaultInUse
from app.paths import Profile
from app.vault import header as headers
from app.vault.claim import take
from app.vault.database import Database, beside
from app.vault.header import Header
from app.vault.storage import (
    discard,
    discard_unfinished,
    overwrite,
    sync_file,
    sync_folder,
    write_atomically,
    writing,
)

log = logging.getLogger("haven.vault")

_COPYING: Final = 0.6
"""How far it is when the copy is written; comparing it with the original takes the rest."""
_SURE: Final = 0.95


class Rekeying:
    """A vault's next key and header, made by `Vault.rekeying` while it is open and carried out once it is closed.

    Args:
        profile: Where the vault lies.
        key: The vault key until now.
        header: The header until now.
        next_key: The vault key from then on.
        next_header: The header from then on.
    """

    def __init__(self, profile: Profile, key: bytes, header: Header, next_key: bytes, next_header: Header) -> None:
        self._profile = profile
        self._key = key
        self._header = header
        self._next_key = next_key
        self._next_header = next_header

    def __repr__(self) -> str:
        return "Rekeying(…)"

    @property
    def has_recovery(self) -> bool:
        """Whether a recovery code opens the vault from then on."""
        return self._next_header.slot("recovery") is not None

    def run(self, told: Callable[[float], None] = lambda _: None) -> None:
        """Encrypts everything anew; the vault has to be closed, and stays closed.

        When it returns, the vault is the new one. What could not be put in its place, because the disk became full
        just then, is when it is opened.

        Args:
            told: Is told how far it is, from 0 to 1; whatever it raises ends the attempt.

        Raises:
            VaultInUse: Another process has it, or changed its passphrase meanwhile.
            VaultDamaged: The database cannot be read as a whole.
            DiskFull, ReadOnlyPlace: There is no room for the copy.
            After each of these the vault is the old one, unchanged.
        """
        profile = self._profile
        with ExitStack() as held:
            take(profile, held)
            finish(profile)
            if headers.load(profile) != self._header:
                raise VaultInUse
            self._copy(told)
            self._decide()
            told(1.0)
            try:
                finish(profile)
            except StorageError as error:
                log.warning("the vault has another key; the rest is done when it is opened: %s", type(error).__name__)

    def _copy(self, told: Callable[[float], None]) -> None:
        """Writes the database under the new key, or nothing."""
        path = _copy_of(self._profile)
        with ExitStack() as undo:
            undo.callback(discard, path, *beside(path))
            source = Database(self._profile.database, self._key)
            undo.callback(source.close)
            source.check()
            source.copy_under(path, self._next_key, lambda done: told(done * _COPYING))
            copy = Database(path, self._next_key)
            undo.callback(copy.close)
            copy.check()
            if not source.is_like(copy, lambda done: told(_COPYING + done * (_SURE - _COPYING))):
                raise VaultDamaged
            copy.checkpoint()
            copy.close()
            source.close()
            with writing():
                sync_file(path)
                sync_folder(path.parent)
            undo.pop_all()

    def _decide(self) -> None:
        """Makes the vault the new one, in one step."""
        decision = _decision_of(self._profile)
        try:
            write_atomically(decision, headers.encode(self._next_header))
        except StorageError:
            if headers.read(decision) is None:
                discard(_copy_of(self._profile))
                raise


def finish(profile: Profile) -> None:
    """Ends a rekeying that was decided, and removes what is left of one that was not; the lock has to be held.

    Raises:
        VaultDamaged: The new header cannot be read; nothing was touched.
        VaultFromNewerHaven: A later version began it; nothing was touched.
        DiskFull, ReadOnlyPlace: It is not done yet, and may be tried again.
    """
    decision, copy = _decision_of(profile), _copy_of(profile)
    data = headers.read(decision)
    if data is None:
        discard(copy, *beside(copy))
        discard_unfinished(decision)
        return
    header = headers.decode(data)
    with writing():
        sync_folder(profile.folder)  # what was decided is on the disk before anything is destroyed
        for old in beside(profile.database):
            _destroy(old)
        if _is_there(copy):
            overwrite(profile.database)
            copy.replace(profile.database)
            sync_folder(profile.folder)
    for path in (profile.header, headers.copy_of(profile)):
        if headers.read(path) != data:
            overwrite(path)
    headers.save(profile, header)
    with writing():
        for old in profile.backups.glob("vault-*"):
            _destroy(old)
        decision.unlink()
        sync_folder(profile.folder)
    log.info("the vault has another key")


def _destroy(path: Path) -> None:
    overwrite(path)
    path.unlink(missing_ok=True)


def _is_there(path: Path) -> bool:
    """Whether there is such a file; unlike `Path.exists`, a disk that does not answer is no answer."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    return True


def _copy_of(profile: Profile) -> Path:
    """Returns where the database under the new key lies until it is in its place."""
    return profile.database.with_name(profile.database.name + ".rekeyed")


def _decision_of(profile: Profile) -> Path:
    """Returns the file that holds the new header from the moment on in which the vault is the new one."""
    return profile.folder / "vault.rekeyed"
