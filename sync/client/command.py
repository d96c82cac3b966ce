"""`haven-sync`: syncs a vault once, without a window; or writes and reads an exchange file when there is no network.

    haven-sync --profile DIR [--server URL] [--json]
    haven-sync export --profile DIR --to FILE [--for WHOM] [--json]
    haven-sync import --profile DIR FILE [--json]

Exit codes: 0 done; 2 called wrongly; 3 the server cannot be reached or refused, or this person left, everything is
kept; 4 wrong passphrase; 5 something could not be trusted and was kept as evidence; 6 the vault or the disk; 7 the
exchange file cannot be used or written.
"""

import argparse
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from app.clock import SystemClock
from app.errors import (
    ExchangeError,
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
from sync.client.exchange import reports
from sync.client.exchange.service import Exchange
from sync.client.transport import Transport

SYNCED: Final = 0
CALLED_WRONGLY: Final = 2
NOT_REACHED: Final = 3
WRONG_PASSPHRASE: Final = 4
NOT_TRUSTED: Final = 5
VAULT_PROBLEM: Final = 6
FILE_PROBLEM: Final = 7


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
    given = sys.argv[1:] if arguments is None else arguments
    parsed = reports.parse(given) if given and given[0] in reports.COMMANDS else _parser().parse_args(given)
    try:
        passphrase = passphrases.read(parsed)
    except passphrases.NoPassphrase as error:
        print(error, file=sys.stderr)
        return CALLED_WRONGLY
    try:
        with Vault.open(Profile(parsed.profile), passphrase, clock=SystemClock()) as vault:
            match getattr(parsed, "command", None):
                case "export":
                    return _export(vault.database, parsed)
                case "import":
                    return _import(vault.database, parsed)
                case _:
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
        case ExchangeError():
            return FILE_PROBLEM
        case _:
            return CALLED_WRONGLY


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="haven-sync",
        description="Sync a vault with the clinic's server once, without a window. See also haven-sync export --help"
        " and haven-sync import --help.",
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
    with _log(parsed):
        try:
            outcome = SyncEngine(db, clock, transport).sync()
        finally:
            transport.close()
    report = _report(db, outcome)
    _print(parsed, report, f"sent {report.sent}, received {report.received}, waiting {report.waiting}")
    if outcome.problem is not None:
        print(outcome.problem, file=sys.stderr)
    return exit_code(outcome.problem)


def _export(db: Database, parsed: argparse.Namespace) -> int:
    exchange = Exchange(db, SystemClock())
    to = reports.destination(exchange, parsed.destination)
    if to is None:
        print("Say with --for whom the file is for:", file=sys.stderr)
        for each in exchange.destinations():
            print(f"  {each.name}  {', '.join(each.people)}".rstrip(), file=sys.stderr)
        return CALLED_WRONGLY
    with _log(parsed):
        written = exchange.write(to.name, parsed.to)
    report = reports.exported(written, to)
    _print(parsed, report, f"wrote {report.file}: {report.things} not confirmed so far, {report.left_out} left out")
    return SYNCED


def _import(db: Database, parsed: argparse.Namespace) -> int:
    with _log(parsed):
        taken = Exchange(db, SystemClock()).read(parsed.file)
    report = reports.imported(db, taken)
    _print(parsed, report, f"took over {report.things}, arrived {report.arrived}, missing {report.missing}")
    if taken.problem is not None:
        print(taken.problem, file=sys.stderr)
    return exit_code(taken.problem)


@contextmanager
def _log(parsed: argparse.Namespace) -> Iterator[None]:
    """Writes the vault's log meanwhile."""
    with writing():
        handler = start(Profile(parsed.profile).log)
    try:
        yield
    finally:
        logging.getLogger("haven").removeHandler(handler)
        handler.close()


def _print(parsed: argparse.Namespace, report: msgspec.Struct, line: str) -> None:
    print(msgspec.json.format(msgspec.json.encode(report)).decode() if parsed.json else line)


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
