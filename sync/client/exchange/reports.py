"""What `haven-sync export` and `haven-sync import` print with `--json`, and their command lines."""

import argparse
from pathlib import Path
from typing import Final

import msgspec

from app.errors import ExchangeNobody
from app.vault.database import Database
from app.vault.evidence import Evidence
from sync.client import passphrases
from sync.client.exchange.destinations import Destination
from sync.client.exchange.reading import TakenOver
from sync.client.exchange.service import Exchange, Written

COMMANDS: Final = ("export", "import")
CODES: Final = (
    "Exit codes: 0 done, 2 called wrongly, 3 this person left, 4 wrong passphrase, 5 something was not trusted and"
    " was kept as evidence, 6 vault or disk, 7 the file cannot be used or written."
)


class ExportReport(msgspec.Struct, frozen=True):
    """A file that was written.

    Attributes:
        file: Where it lies.
        size: In bytes.
        computers: How many computers it is sealed to.
        things: Own items in it that the clinic has not confirmed so far.
        left_out: Own items that stay here for now.
        held: Whether they stay because the six digits were not compared.
    """

    file: str
    size: int
    computers: int
    things: int
    left_out: int
    held: bool


class ImportReport(msgspec.Struct, frozen=True):
    """A file that was taken over.

    Attributes:
        sender: The pseudonymous id of the person whose computer wrote it.
        written_at: When, an ISO moment.
        things: Items of others that were new here.
        arrived: Own items that the file says to have arrived, newly.
        missing: Commits before which something is missing here.
        waiting: Commits that cannot be opened yet.
        newer: Items that need a newer Haven.
        problem: The name of what did not hold, or None.
        sentence: The same as a sentence, or None.
        evidence: What is kept because it could not be believed or opened, by kind.
    """

    sender: str
    written_at: str
    things: int
    arrived: int
    missing: int
    waiting: int
    newer: int
    problem: str | None
    sentence: str | None
    evidence: dict[str, int]


def parse(given: list[str]) -> argparse.Namespace:
    """Reads the command line of `export` or `import`, its name first."""
    name, rest = given[0], given[1:]
    parser = argparse.ArgumentParser(
        prog=f"haven-sync {name}",
        description="Write an exchange file, sealed to other computers."
        if name == "export"
        else "Take over what an exchange file brings.",
        epilog=CODES,
    )
    parser.add_argument("--profile", type=Path, required=True, metavar="DIR", help="the folder of the vault")
    if name == "export":
        parser.add_argument("--to", type=Path, required=True, metavar="FILE", help="the file to write")
        parser.add_argument(
            "--for",
            dest="destination",
            metavar="WHOM",
            help="a patient's id, or “own” for the person's other computers; a patient's file is for her therapist",
        )
    else:
        parser.add_argument("file", type=Path, metavar="FILE", help="the file to read")
    parser.add_argument("--json", action="store_true", help="print what happened as JSON")
    passphrases.add_arguments(parser)
    return parser.parse_args(rest, argparse.Namespace(command=name))


def destination(exchange: Exchange, named: str | None) -> Destination | None:
    """Returns for whom a file is to be written; None when somebody has to be named and is not, or is not known.

    Raises:
        ExchangeNobody: There is nobody at all.
    """
    found = exchange.destinations()
    if not found:
        raise ExchangeNobody
    if named is not None:
        return next((each for each in found if each.name == named), None)
    care = [each for each in found if each.kind == "care"]
    return care[0] if len(care) == 1 else None


def exported(written: Written, to: Destination) -> ExportReport:
    """Returns the report on a file that was written."""
    return ExportReport(
        file=str(written.path),
        size=written.size,
        computers=len(to.devices),
        things=written.things,
        left_out=written.left_out,
        held=written.held,
    )


def imported(db: Database, taken: TakenOver) -> ImportReport:
    """Returns the report on a file that was taken over."""
    problem = taken.problem
    return ImportReport(
        sender=taken.sender,
        written_at=taken.written_at.isoformat(),
        things=taken.things,
        arrived=taken.arrived,
        missing=taken.missing,
        waiting=taken.waiting,
        newer=taken.newer,
        problem=None if problem is None else type(problem).__name__,
        sentence=None if problem is None else str(problem),
        evidence=Evidence(db).counts(),
    )
