"""Eras of the server's history, and the state between a restore from backup and the era that it begins.

After a restore the clinic has to say so before anything new gets a place: until a statement with a higher era
arrives, what would be ordered is refused, and clients keep it. Reading works.
"""

from typing import Final

from sqlalchemy import Connection, delete, insert, select, update

from sync.protocol import problems
from sync.server.refusals import Refusal
from sync.server.tables import clinic, server_state

_RESTORED: Final = "restored"
RETRY_AFTER: Final = 300
"""Seconds; the clinic's administrator has to act."""


def mark_restored(connection: Connection, restored_to: int) -> None:
    """Notes that this database came from a backup.

    Args:
        connection: Inside a transaction.
        restored_to: Unix seconds of the backup.
    """
    connection.execute(delete(server_state).where(server_state.c.name == _RESTORED))
    connection.execute(insert(server_state).values(name=_RESTORED, value=str(restored_to)))


def is_restored(connection: Connection) -> bool:
    """Returns whether the clinic still has to open a new era after a restore."""
    return connection.scalar(select(server_state.c.value).where(server_state.c.name == _RESTORED)) is not None


def check_open(connection: Connection) -> None:
    """Lets something new get its place.

    Raises:
        Refusal: The server was restored, and no new era was opened since.
    """
    if is_restored(connection):
        raise Refusal(problems.ERA_NEEDED, retry_after=RETRY_AFTER)


def present(connection: Connection) -> int:
    """Returns the present era; 0 before the first statement."""
    return connection.scalar(select(clinic.c.era)) or 0


def move_on(connection: Connection, era: int) -> None:
    """Notes the era of a new statement; a higher one than before ends the wait after a restore."""
    if era > present(connection):
        connection.execute(delete(server_state).where(server_state.c.name == _RESTORED))
    connection.execute(update(clinic).values(era=era))
