"""`haven-sync`: syncs a vault once, without a window.

Exit codes: 0 synced; 2 called wrongly; 3 the server cannot be reached or refused, everything is kept; 4 wrong
passphrase; 5 something could not be trusted and was kept as evidence; 6 the vault or the disk.
"""

import argparse
import logging
import sys
from pathlib import Path
from typing import Final

import msgspec

from app.clock import SystemClock
from app.errors import (
    HavenError,
    InvitationError,
    InvitationUnreadable,
    StorageError,
    SyncError,
    TrustError,
    VaultError,
    WrongPassphrase,
)
from app.log import start
from app.paths import Profile
from app.vault.database import Database
from app.vault.evidence import Evidence
from app.vault.items import ItemState, item_states
from app.vault.outbox import Outbox
from app.vault.storage import writing
from app.vault.vault import Vault
from sync.client import passphrases
from sync.client.engine import SyncEngine, SyncOutcome
from sync.client.enrolment import Enrolment
from sync.client.transport import Transport

SYNCED: Final = 0
CALLED_WRONGLY: Final = 2
NOT_REACHED: Final = 3
WRONG_PASSPHRASE: Final = 4
NOT_TRUSTED: Final = 5
VAULT_PROBLEM: Final = 6


class Report(msgspec.Struct, frozen=True):
    """What `--json` prints.

    Attributes:
        synced: Whether everything went through.
        sent: Changes that the clinic acknowledged now.
        received: Changes of others that were accepted now.
        waiting: Own items that wait to be sent.
        delivered: Own items that were ever delivered.
        problem: The name of what stood in the way, or None.
        sentence: The same as a sentence, or None.
        evidence: What is kept because it could not be believed or opened, by kind.
        items: Each item with its state; no content.
    """

    synced: bool
    sent: int
    received: int
    waiting: int
    delivered: int
    problem: str | None
    sentence: str | None
    evidence: dict[str, int]
    items: tuple[ItemState, ...]


def main(arguments: list[str] | None = None) -> int:
    """Runs the command and returns its exit code."""
    parsed = _parser().parse_args(arguments)
    try:
        passphrase = passphrases.read(parsed)
    except passphrases.NoPassphrase as error:
        print(error, file=sys.stderr)
        return CALLED_WRONGLY
    try:
        with Vault.open(Profile(parsed.profile), passphrase, clock=SystemClock()) as vault:
            return _sync(vault.database, parsed)
    except HavenError as error:
        print(error, file=sys.stderr)
        return exit_code(error)


def exit_code(error: HavenError | None) -> int:
    """Returns the exit code that an error stands for."""
    match error:
        case None:
            return SYNCED
        case WrongPassphrase():
            return WRONG_PASSPHRASE
        case VaultError() | StorageError():
            return VAULT_PROBLEM
        case TrustError():
            return NOT_TRUSTED
        case SyncError() | InvitationError():
            return NOT_REACHED
        case _:
            return CALLED_WRONGLY


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="haven-sync",
        description="Sync a vault with the clinic's server once, without a window.",
        epilog="Exit codes: 0 synced, 2 called wrongly, 3 not reached or refused, 4 wrong passphrase,"
        " 5 not trusted, 6 vault or disk.",
    )
    parser.add_argument("--profile", type=Path, required=True, metavar="DIR", help="the folder of the vault")
    parser.add_argument("--server", metavar="URL", help="ask this address, once; the clinic's pinned key must answer")
    parser.add_argument("--json", action="store_true", help="print what happened as JSON")
    passphrases.add_arguments(parser)
    return parser


def _sync(db: Database, parsed: argparse.Namespace) -> int:
    clock = SystemClock()
    enrolment = Enrolment(db, clock)
    if not enrolment.is_finished and not enrolment.is_under_way:
        print("This vault is not enrolled at a clinic yet.", file=sys.stderr)
        return CALLED_WRONGLY
    try:
        transport = Transport.of_vault(db, clock, parsed.server)
    except InvitationUnreadable as error:
        print(error.detail or error, file=sys.stderr)
        return CALLED_WRONGLY
    with writing():
        handler = start(Profile(parsed.profile).log)
    try:
        outcome = SyncEngine(db, clock, transport).sync()
    finally:
        transport.close()
        logging.getLogger("haven").removeHandler(handler)
        handler.close()
    report = _report(db, outcome)
    if parsed.json:
        print(msgspec.json.format(msgspec.json.encode(report)).decode())
    else:
        print(f"sent {report.sent}, received {report.received}, waiting {report.waiting}")
    if outcome.problem is not None:
        print(outcome.problem, file=sys.stderr)
    return exit_code(outcome.problem)


def _report(db: Database, outcome: SyncOutcome) -> Report:
    waiting, delivered = Outbox(db).counts()
    problem = outcome.problem
    return Report(
        synced=problem is None,
        sent=outcome.sent,
        received=outcome.received,
        waiting=waiting,
        delivered=delivered,
        problem=None if problem is None else type(problem).__name__,
        sentence=None if problem is None else str(problem),
        evidence=Evidence(db).counts(),
        items=item_states(db),
    )


if __name__ == "__main__":
    sys.exit(main())
