"""The numbered steps from an empty database to the present one.

Each step is a module `m0001_what_it_brings.py` in this package with a constant `SQL`: one text, or a tuple of texts.
The number of the last step that was taken is the database's `PRAGMA user_version`. A step that was released is never
changed; what should be different is a new step.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlcipher3.dbapi2 import complete_statement

from app.errors import VaultDamaged, VaultFromNewerHaven
from app.vault.database import Database

_NAME: Final = re.compile(r"m(\d{4})_\w+")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step.

    Attributes:
        number: Its place in the order, from 1.
        statements: Single SQL statements.
    """

    number: int
    statements: tuple[str, ...]

    @classmethod
    def of(cls, number: int, sql: str | tuple[str, ...]) -> "Migration":
        """Returns a step from one text or several, each of which may hold several statements."""
        texts = (sql,) if isinstance(sql, str) else sql
        return cls(number, tuple(statement for text in texts for statement in _split(text)))


def discover() -> tuple[Migration, ...]:
    """Returns the steps of this version of Haven, in order."""
    found = [
        Migration.of(int(match[1]), importlib.import_module(f"{__name__}.{module.name}").SQL)
        for module in pkgutil.iter_modules(__path__)
        if (match := _NAME.fullmatch(module.name))
    ]
    return tuple(sorted(found, key=lambda migration: migration.number))


def version(db: Database) -> int:
    """Returns the number of the last step that was taken, 0 for none."""
    found = db.row("PRAGMA user_version")
    return int(found[0]) if found else 0


def missing(db: Database, migrations: Sequence[Migration]) -> tuple[Migration, ...]:
    """Returns the steps that the database still needs, without changing anything.

    Raises:
        VaultFromNewerHaven: It has taken steps that this version does not know.
    """
    present = version(db)
    if present > max((migration.number for migration in migrations), default=0):
        raise VaultFromNewerHaven
    return tuple(migration for migration in migrations if migration.number > present)


def apply(db: Database, migrations: Sequence[Migration]) -> None:
    """Takes the steps in one transaction: all of them or none.

    References are not enforced while tables are rebuilt, but checked as a whole before the end
    (https://www.sqlite.org/lang_altertable.html#otheralter).

    Raises:
        VaultDamaged: The data do not fit together after the steps; nothing was changed.
        DiskFull, ReadOnlyPlace: Nothing was changed.
    """
    db.execute("PRAGMA foreign_keys = OFF")
    try:
        with db.transaction():
            for migration in migrations:
                for statement in migration.statements:
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {migration.number}")
            if db.row("PRAGMA foreign_key_check") is not None:
                raise VaultDamaged
    finally:
        db.execute("PRAGMA foreign_keys = ON")


def _split(sql: str) -> Iterator[str]:
    """Yields the statements of a text; a semicolon inside a string or a trigger does not end one."""
    statement = ""
    for part in re.split(r"(?<=;)", sql):
        statement += part
        if complete_statement(statement):
            yield statement.strip()
            statement = ""
    if statement.strip():
        yield statement.strip()
