"""The `haven-server` command: make, feed, run, list and check an inbox server."""

import argparse
import json
import logging
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from sync.protocol import limits
from sync.protocol.wire import Publication
from sync.server import checking, database, listing, publications, receipt_key, serving
from sync.server.office import DATABASE
from sync.server.refusals import Refusal, StorageFailure
from sync.server.serving import ListenRefused, Place
from sync.trust.signing import public_bytes

DONE: Final = 0
USAGE: Final = 2
REFUSED: Final = 3
STORAGE: Final = 4

T = TypeVar("T")

_EPILOG = """exit codes:
  0  done
  2  usage: the command line cannot be read, or asks for what is not allowed
  3  refused: what was given does not hold, or `check` found a fault
  4  storage: the data folder or the database cannot be used
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except ListenRefused as failure:
        return _say(USAGE, str(failure))
    except Refusal as refusal:
        return _say(REFUSED, f"{refusal.kind.title} {refusal.detail}".strip())
    except StorageFailure as failure:
        return _say(STORAGE, str(failure))
    except DatabaseError:
        return _say(STORAGE, "The database cannot be used.")
    except OSError as error:
        return _say(STORAGE, f"A file or folder cannot be used: {error.strerror}.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="haven-server",
        description="The inbox server of a clinic: it stores and hands on what it cannot read.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        command = commands.add_parser(
            name, help=text, description=text, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        command.add_argument("--data", type=Path, required=True, metavar="DIR", help="the server's data folder")
        command.set_defaults(run=run)
        return command

    add("init", _init, "make a data folder and the receipt key, and print its public half")
    importing = add("import", _import, "take what the clinic signed; the first import pins the clinic's key")
    importing.add_argument("file", type=Path, metavar="FILE", help="a publication made by haven-clinic")
    running = add("run", _run, "serve until SIGTERM")
    running.add_argument("--listen", required=True, metavar="HOST:PORT", help="port 0 takes any free one")
    running.add_argument("--authority", metavar="HOST[:PORT]", help="what clients call this server, when it differs")
    running.add_argument("--tls-cert", type=Path, metavar="FILE", help="certificate chain, PEM")
    running.add_argument("--tls-key", type=Path, metavar="FILE", help="its private key, PEM")
    running.add_argument("--log", type=Path, metavar="FILE", help="write the log there instead of to stderr")
    listed = add("people", _people, "list the pseudonymous people, their roles and what is pending")
    listed.add_argument("--json", action="store_true", help="as JSON")
    add("check", _check, "verify signatures, chains, heads and receipts")
    return parser


def _init(options: argparse.Namespace) -> int:
    folder: Path = options.data
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        public = receipt_key.create(folder)
    except FileExistsError:
        return _say(REFUSED, "There is a server in this folder already; nothing was changed.")
    engine = database.open_writer(folder / DATABASE)
    try:
        database.upgrade(engine)
    finally:
        engine.dispose()
    (folder / DATABASE).chmod(0o600)
    print(public.hex())
    return DONE


def _import(options: argparse.Namespace) -> int:
    file: Path = options.file
    if file.stat().st_size > limits.REQUEST:
        return _say(REFUSED, "The file is too large for a publication.")
    try:
        publication = msgspec.msgpack.decode(file.read_bytes(), type=Publication)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return _say(REFUSED, "The file is not a publication.")
    public = public_bytes(receipt_key.load(options.data))

    def work(connection: Connection) -> None:
        publications.pin(connection, publication)
        publications.publish(connection, publication, public)

    _in_transaction(options.data, work)
    print("Imported.")
    return DONE


def _run(options: argparse.Namespace) -> int:
    place = Place.parse(options.listen, options.authority, options.tls_cert, options.tls_key)
    with ExitStack() as stack:
        stack.callback(logging.shutdown)
        _start_log(options.log)
        serving.run(options.data, place)
    return DONE


def _people(options: argparse.Namespace) -> int:
    receipt_key.load(options.data)
    rows = _in_transaction(options.data, listing.people)
    if options.json:
        print(msgspec.json.encode(rows).decode())
        return DONE
    for row in rows:
        enrolled = time.strftime("%Y-%m-%d", time.gmtime(row.enrolled_at))
        print(f"{row.person}  {row.role:<10}{row.state:<9}{row.devices} device(s)  since {enrolled}")
    return DONE


def _check(options: argparse.Namespace) -> int:
    public = public_bytes(receipt_key.load(options.data))
    findings = _in_transaction(options.data, lambda connection: checking.check(connection, public))
    print(json.dumps(asdict(findings)))
    return REFUSED if findings.faults else DONE


def _in_transaction(folder: Path, work: Callable[[Connection], T]) -> T:
    receipt_key.load(folder)
    engine = database.open_writer(folder / DATABASE)
    try:
        database.upgrade(engine)
        with engine.begin() as connection:
            return work(connection)
    finally:
        engine.dispose()


def _start_log(file: Path | None) -> None:
    handler = logging.StreamHandler(sys.stderr) if file is None else logging.FileHandler(file, encoding="utf-8")
    handler.setFormatter(_Lines())
    root = logging.getLogger("haven")
    root.setLevel(logging.INFO)
    root.propagate = False
    root.addHandler(handler)


class _Lines(logging.Formatter):
    """One JSON object for each line: time, level, what was said."""

    def format(self, record: logging.LogRecord) -> str:
        """Returns the line; arguments are kinds and counts only."""
        fields: dict[str, object] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname,
        }
        request = getattr(record, "request", None)
        return json.dumps(fields | (request if isinstance(request, dict) else {"message": record.getMessage()}))


def _say(code: int, sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
