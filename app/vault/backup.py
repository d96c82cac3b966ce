"""Copies of the database that are taken before it is migrated, encrypted with the same key.

A copy is a whole vault database: it opens with the vault's header. The last three are kept.
"""

from datetime import datetime
from pathlib import Path
from typing import Final

from app.paths import Profile
from app.vault import migrations
from app.vault.database import Database, beside
from app.vault.storage import discard, make_folder, sync_file, sync_folder, writing

KEPT: Final = 3


def back_up(db: Database, profile: Profile, key: bytes, now: datetime) -> Path:
    """Writes a consistent copy, checks every page of it, and lets go of all copies but the last three.

    Args:
        db: An open connection, with no transaction under way.
        profile: Whose backups folder is used.
        key: The vault key.
        now: Goes into the name, with the version of the database.

    Raises:
        DiskFull, ReadOnlyPlace: No copy was left behind; the earlier ones are still there.
        VaultDamaged: The database cannot be read as a whole.
    """
    make_folder(profile.backups)
    name = f"vault-{migrations.version(db):04}-{now:%Y%m%dT%H%M%SZ}.db"
    target, fresh = profile.backups / name, profile.backups / f"{name}.new"
    discard(fresh)
    try:
        db.copy_to(fresh)
        _check(fresh, key)
        with writing():
            sync_file(fresh)
            fresh.replace(target)
            sync_folder(profile.backups)
    finally:
        discard(fresh, *beside(fresh))
    discard(*all_of(profile)[:-KEPT])
    return target


def all_of(profile: Profile) -> list[Path]:
    """Returns the copies of a profile, oldest version and date first."""
    return sorted(profile.backups.glob("vault-*.db"))


def _check(path: Path, key: bytes) -> None:
    copy = Database(path, key)
    try:
        copy.check()
    finally:
        copy.close()
