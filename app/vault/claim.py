"""The lock of a vault: one process at a time has it, and its end lets go of it."""

from contextlib import ExitStack

from filelock import FileLock, Timeout

from app.errors import VaultInUse
from app.paths import Profile
from app.vault.storage import writing


def take(profile: Profile, held: ExitStack) -> None:
    """Takes the lock of a profile until `held` is closed.

    Raises:
        VaultInUse: Another process has it.
        DiskFull, ReadOnlyPlace: The lock cannot be made.
    """
    lock = FileLock(profile.lock, timeout=0, thread_local=False, fallback_to_soft=False)
    with writing():
        try:
            lock.acquire()
        except Timeout as error:
            raise VaultInUse from error
    held.callback(lock.release)
