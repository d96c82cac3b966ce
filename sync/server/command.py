"""The `haven-server` command: make, feed, run, list, check, back up and restore an inbox server."""

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
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from sync.protocol import limits
from sync.protocol.wire import Publication
from sync.server import backup, checking, database, listing, logs, place, publications, receipt_key, restoring
from sync.server.backup import BackupRefused
from sync.server.place import ListenRefused, Place
from sync.server.refusals import Refusal, StorageFailure
from sync.server.settings import BACKUP_DAYS, Settings
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
    except BackupRefused as failure:
        return _say(REFUSED, str(failure))
    except StorageFailure as failure:
        return _say(STORAGE, str(failure))
    except DatabaseError as error:
        return _say(STORAGE, str(database.storage_failure(error) or "The database cannot be used."))
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
        command.add_argument(
            "--database", metavar="URL", help="postgresql+psycopg://…; without it, SQLite in the data folder"
        )
        command.add_argument("--blobs", type=Path, metavar="DIR", help="folder of the blobs; else in the data folder")
        command.set_defaults(run=run)
        return command

    add("init", _init, "make a data folder and the receipt key, and print its public half")
    importing = add("import", _import, "take what the clinic signed; the first import pins the clinic's key")
    importing.add_argument("file", type=Path, metavar="FILE", help="a publication made by haven-clinic")
    _add_run_options(add("run", _run, "serve until SIGTERM"))
    listed = add("people", _people, "list the pseudonymous people, their roles and what is pending")
    listed.add_argument("--json", action="store_true", help="as JSON")
    add("check", _check, "verify signatures, chains, heads, receipts and blobs")
    add("migrate", _migrate, "bring the database to the form of this haven-server; `run` does so too")
    backing = add("backup", _backup, "write everything into one file, while the server runs")
    backing.add_argument("--out", type=Path, required=True, metavar="FILE", help="a file that is not there yet")
    backing.add_argument("--log", type=Path, metavar="FILE", help="note there that it was done")
    restored = add("restore", _restore, "make a server from a backup; the clinic then opens a new era")
    restored.add_argument("file", type=Path, metavar="FILE", help="a backup made by haven-server")
    return parser


def _add_run_options(running: argparse.ArgumentParser) -> None:
    running.add_argument("--listen", required=True, metavar="HOST:PORT", help="port 0 takes any free one")
    running.add_argument("--authority", metavar="HOST[:PORT]", help="what clients call this server, when it differs")
    running.add_argument("--tls-cert", type=Path, metavar="FILE", help="certificate chain, PEM")
    running.add_argument("--tls-key", type=Path, metavar="FILE", help="its private key, PEM")
    running.add_argument(
        "--behind-proxy",
        nargs="?",
        const=place.THIS_COMPUTER,
        metavar="ADDRESS,…",
        help="a proxy at these addresses (else on this computer) does TLS and says in X-Forwarded-For who asks",
    )
    running.add_argument("--log", type=Path, metavar="FILE", help="write the log there instead of to stderr")
    running.add_argument(
        "--quota",
        type=_whole,
        default=limits.PERSON_QUOTA // limits.MIB,
        metavar="MIB",
        help="what one person's devices may keep, in mebibytes (%(default)s)",
    )
    running.add_argument(
        "--requests-per-minute",
        type=_whole,
        default=limits.REQUESTS_PER_MINUTE,
        metavar="N",
        help="what one device may ask, on average (%(default)s)",
    )
    running.add_argument(
        "--backup-days",
        type=_whole,
        default=BACKUP_DAYS,
        metavar="DAYS",
        help="after how many days backups are deleted; stands in deletion statements (%(default)s)",
    )


def _whole(text: str) -> int:
    number = int(text)
    if not 0 < number < 2**31:
        raise ValueError
    return number


_whole.__name__ = "whole number"  # argparse names it when it refuses


def _settings(options: argparse.Namespace) -> Settings:
    return Settings(options.data, options.database, options.blobs)


def _init(options: argparse.Namespace) -> int:
    settings = _settings(options)
    where = settings.url
    if receipt_key.exists(settings.folder):
        return _say(REFUSED, "There is a server in this folder already; nothing was changed.")
    settings.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    engine = database.open_writer(where)
    try:
        with engine.begin() as connection:
            if database.revision(connection) is not None:
                return _say(REFUSED, "There is a server in this database already; nothing was changed.")
        public = receipt_key.create(settings.folder)
        try:
            database.upgrade(engine)
        except BaseException:
            receipt_key.remove(settings.folder)
            raise
    finally:
        engine.dispose()
    if database.is_sqlite(where):
        (settings.folder / database.FILE).chmod(0o600)
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
    settings = _settings(options)
    public = public_bytes(receipt_key.load(settings.folder))

    def work(connection: Connection) -> None:
        publications.pin(connection, publication)
        publications.publish(connection, publication, public)

    _in_transaction(database.open_writer(settings.url), work)
    print("Imported.")
    return DONE


def _run(options: argparse.Namespace) -> int:
    from sync.server import serving  # what answers HTTP takes half a second that no other command needs

    where = Place.parse(options.listen, options.authority, options.tls_cert, options.tls_key, options.behind_proxy)
    settings = Settings(
        options.data,
        options.database,
        options.blobs,
        options.quota * limits.MIB,
        options.requests_per_minute,
        options.backup_days,
    )
    with ExitStack() as stack:
        stack.callback(logging.shutdown)
        logs.start(options.log)
        serving.run(settings, where)
    return DONE


def _people(options: argparse.Namespace) -> int:
    rows = _read(_settings(options), listing.people)
    if options.json:
        print(msgspec.json.encode(rows).decode())
        return DONE
    for row in rows:
        enrolled = time.strftime("%Y-%m-%d", time.gmtime(row.enrolled_at))
        print(f"{row.person}  {row.role:<10}{row.state:<9}{row.devices} device(s)  since {enrolled}")
    return DONE


def _check(options: argparse.Namespace) -> int:
    settings = _settings(options)
    public = public_bytes(receipt_key.load(settings.folder))
    findings = _read(settings, lambda connection: checking.check(connection, public, settings.blob_folder))
    print(json.dumps(asdict(findings)))
    return REFUSED if findings.faults else DONE


def _migrate(options: argparse.Namespace) -> int:
    settings = _settings(options)
    receipt_key.load(settings.folder)
    engine = database.open_writer(settings.url)
    try:
        with engine.begin() as connection:
            before = database.revision(connection)
        database.upgrade(engine)
    finally:
        engine.dispose()
    newest = database.newest_revision()
    print(f"The database has form {newest}." if before == newest else f"Brought from form {before} to {newest}.")
    return DONE


def _backup(options: argparse.Namespace) -> int:
    if options.log is not None:
        logs.start(options.log)
    done = backup.write(_settings(options), options.out, time.time())
    logs.say("backup done", rows=done.rows, parts=done.parts, bytes=done.size)
    print(f"Backup written: {done.rows} rows, {done.parts} parts of blobs, {done.size} bytes.")
    if done.missing:
        return _say(REFUSED, f"{done.missing} parts of blobs are missing in the folder of the blobs; see `check`.")
    return DONE


def _restore(options: argparse.Namespace) -> int:
    done = restoring.restore(_settings(options), options.file)
    made = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(done.made_at))
    print(f"Restored {done.rows} rows and {done.parts} parts of blobs, as they were at {made}.")
    print("Until the clinic opens a new era, this server can be read and takes nothing new.")
    print(f"On the administrator's computer: haven-clinic era --restored-to {made}")
    return DONE


def _in_transaction(engine: Engine, work: Callable[[Connection], T]) -> T:
    try:
        with engine.begin() as connection:
            database.check_revision(connection)
            return work(connection)
    finally:
        engine.dispose()


def _read(settings: Settings, work: Callable[[Connection], T]) -> T:
    receipt_key.load(settings.folder)
    return _in_transaction(database.open_readers(settings.url, 1), work)


def _say(code: int, sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
