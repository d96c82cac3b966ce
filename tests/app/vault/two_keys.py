"""What tests of rekeying share: a filled vault, all that is in it, and one whose raw keys are known."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.clock import SystemClock
from app.errors import VaultDamaged
from app.paths import Profile
from app.vault import header as headers
from app.vault.backup import back_up
from app.vault.cost import FLOOR
from app.vault.database import Database
from app.vault.header import Header
from app.vault.rekeying import Rekeying, finish
from app.vault.slots import wrap

KEYS = (bytes([1]) * 32, bytes([2]) * 32)


@dataclass(frozen=True)
class TwoKeys:
    """A closed vault that is to get another key; no passphrase has to be stretched for it.

    Attributes:
        old: Its header, for the first of `KEYS`.
        new: The header for the second.
        profile: Where it lies; tests copy it.
    """

    old: Header
    new: Header
    profile: Profile

    def rekeying(self, profile: Profile) -> Rekeying:
        """Returns what gives a copy of it the other key."""
        return Rekeying(profile, KEYS[0], self.old, KEYS[1], self.new)

    def state_of(self, profile: Profile) -> tuple[str, dict[str, object]]:
        """Opens a copy as the next start of Haven would, and returns which vault it is and what is in it."""
        finish(profile)
        header = headers.load(profile)
        assert header in (self.old, self.new)
        key, other = KEYS if header == self.old else reversed(KEYS)
        try:
            Database(profile.database, other)
        except VaultDamaged:
            pass
        else:
            raise AssertionError("both keys open it")
        database = Database(profile.database, key)
        database.check()
        found = everything(database)
        database.close()
        left = set(contents(profile.folder)) - {profile.lock.name}
        assert len(left) == (4 if header == self.old else 3), left
        return ("old" if header == self.old else "new"), found


def two_keys(folder: Path) -> TwoKeys:
    """Makes such a vault."""
    old = header_for(KEYS[0])
    made = TwoKeys(old, header_for(KEYS[1], old), Profile(folder))
    place(made.profile, old, 40)
    return made


def header_for(key: bytes, like: Header | None = None) -> Header:
    """Returns a header whose slots nobody has to open; making real ones is what takes long."""
    template = like or Header(bytes(16), (wrap(key, bytes(16), "recovery", bytes(20), FLOOR),))
    slots = (msgspec.structs.replace(slot, wrapped=key + bytes(16)) for slot in template.slots)
    return Header(template.vault, tuple(slots))


def place(profile: Profile, header: Header, rows: int) -> None:
    """Writes a closed vault with some rows and a copy from before an upgrade."""
    profile.folder.mkdir()
    database = Database(profile.database, KEYS[0], create=True)
    fill(database, rows)
    back_up(database, profile, KEYS[0], SystemClock().now())
    database.close()
    headers.save(profile, header)


def copy(source: Path, target: Path) -> None:
    """Copies all files of a folder."""
    for file in source.rglob("*"):
        if file.is_file():
            place = target / file.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.read_bytes())


def fill(database: Database, rows: int) -> None:
    """Writes rows with gaps in their numbers, and words for the search."""
    database.execute("CREATE TABLE kept (line TEXT)")
    database.execute("CREATE INDEX kept_line ON kept (line)")
    database.execute("CREATE VIRTUAL TABLE found USING fts5 (line)")
    with database.transaction():
        database.executemany("INSERT INTO kept VALUES (?)", [(f"heron {n}" * 50,) for n in range(rows)])
        database.executemany("INSERT INTO found VALUES (?)", [(f"canal {n}",) for n in range(rows)])
        database.execute("DELETE FROM kept WHERE rowid % 7 = 0")


def everything(database: Database) -> dict[str, object]:
    """Every row of every table with its number, and what SQLite keeps about the file itself."""
    tables = [
        (name, sql)
        for name, sql in database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        if "VIRTUAL" not in sql
    ]
    found: dict[str, object] = {
        name: database.rows(f'SELECT {"" if "WITHOUT ROWID" in sql else "rowid, "}* FROM "{name}"')
        for name, sql in tables
    }
    found["schema"] = database.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")
    for pragma in ("user_version", "application_id", "auto_vacuum"):
        found[pragma] = database.row(f"PRAGMA {pragma}")
    return found


def contents(folder: Path) -> dict[str, bytes]:
    """Returns all files below a folder with their content."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
