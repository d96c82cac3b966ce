"""The picture, recordings and course of the clinic's policy: sent by the clinic's office, fetched by everybody."""

from collections.abc import Callable

import msgspec

from app.errors import BadSignature, HavenError, Refused, TrustError
from app.model.change_set import ChangeSet
from app.vault.clinic_statements import ClinicStatements
from app.vault.database import Database
from app.vault.policy_files import PolicyFiles
from sync.client.blobs import Blob, check, fetch_part, upload
from sync.client.pins import decode_signed
from sync.client.transport import Signer, Transport
from sync.protocol import limits
from sync.protocol.wire import Policy, PolicyFile


def send(db: Database, transport: Transport, signer: Signer, clinic: bytes) -> None:
    """Sends what the server does not have yet of the present policy's files.

    Args:
        db: The clinic's vault.
        transport: To the server.
        signer: The clinic's key.
        clinic: Its fingerprint.

    Raises:
        Offline, Refused, ClockWrong: It was not taken; it waits.
    """
    files, kept = {file.blob: file for file in _named(db)}, PolicyFiles(db)
    for waiting in kept.waiting():
        if waiting.blob in files:
            upload(transport, signer, _blob(files[waiting.blob]), clinic[: limits.ID], waiting.content)
            with db.transaction():
                kept.sent(waiting.blob)


def receive(
    db: Database, transport: Transport, signer: Signer, stop: Callable[[], bool]
) -> tuple[ChangeSet, HavenError | None]:
    """Fetches what the present policy names and is not here yet, and forgets what it names no more.

    Args:
        db: The vault's connection on the net lane.
        transport: To the server.
        signer: Whose key.
        stop: Is asked before each part; whether the rest is left for the next time.

    Returns:
        What changed, and what hindered; a greeting without its picture hinders nothing else.

    Raises:
        Offline, ClockWrong: The server cannot be asked; the parts that came are kept.
    """
    files, kept = _named(db), PolicyFiles(db)
    names = tuple(file.blob for file in files)
    changes, problem = ChangeSet(), None
    for file in files:
        if kept.has(file.blob):
            continue
        try:
            if not _receive(db, transport, signer, _blob(file), stop):
                return changes, problem
        except (Refused, TrustError) as error:
            problem = problem or error
            continue
        changes |= ChangeSet.of("policy", "file")
    if kept.has_others(names):
        with db.transaction():
            kept.drop_others(names)
    return changes, problem


def _receive(db: Database, transport: Transport, signer: Signer, blob: Blob, stop: Callable[[], bool]) -> bool:
    """Fetches the parts of a file that are not here yet, and returns whether all of it is here now.

    Raises:
        Offline, Refused, ClockWrong: It was not given.
        Undecipherable, BadSignature: It is not what was promised.
    """
    kept = PolicyFiles(db)
    here = kept.parts(blob.id)
    for part in range(blob.parts):
        if part in here:
            continue
        if stop():
            return False
        content = fetch_part(transport, signer, blob, part)
        with db.transaction():
            kept.keep_part(blob.id, part, content)
    try:
        check(blob, kept.joined(blob.id))
    except BadSignature:
        with db.transaction():
            kept.drop_parts(blob.id)
        raise
    with db.transaction():
        kept.complete(blob.id)
    return True


def _named(db: Database) -> tuple[PolicyFile, ...]:
    """Returns the files of the newest policy, which was verified when it came."""
    newest = ClinicStatements(db).newest("policy")
    if newest is None:
        return ()
    return msgspec.msgpack.decode(decode_signed(newest.signed).body, type=Policy).files


def _blob(file: PolicyFile) -> Blob:
    return Blob(file.blob, file.key, file.size, file.digest)
