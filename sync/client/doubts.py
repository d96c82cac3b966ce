"""What is kept as evidence, by stream and by whose computer it came from: what a dossier shows as not trusted."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import msgspec

from app.model.ids import DeviceId, PersonId, StreamId
from app.vault.certificates import Certificates
from app.vault.database import Database
from app.vault.people import People
from app.vault.streams import Streams
from sync.protocol.wire import (
    CarriedItem,
    CommitItem,
    Deletion,
    DeviceCertificate,
    DeviceItem,
    EpochItem,
    ErasureItem,
    GrantItem,
    Item,
    Record,
    RevocationItem,
    StatementItem,
)
from sync.trust.errors import TrustFailure
from sync.trust.statements import decode, read_commit, read_core, read_cover, read_epoch, read_revocation

MOST: Final = 2_000
"""Exhibits that are looked into; of more only the number counts."""


@dataclass(frozen=True)
class Doubt:
    """Things of one kind that came from one computer and could not be believed or opened.

    Attributes:
        kind: The name of the error that it rests on, for instance "BadSignature".
        author: The name of the person whose computer it claims to come from, or nothing when that is not known.
        device: The beginning of that computer's number, or nothing.
        count: How many things.
        since: When the first of them came.
    """

    kind: str
    author: str
    device: str
    count: int
    since: datetime


@dataclass(frozen=True)
class _Source:
    """Where an exhibit claims to belong.

    Attributes:
        stream: To which stream, or None.
        device: A device's number or the hash of its certificate, or nothing.
        person: Whom it is about, or None.
    """

    stream: StreamId | None = None
    device: bytes = b""
    person: PersonId | None = None


class Doubts:
    """The evidence of a vault in words that a dossier can show. Only reads; an exhibit is looked into once."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._sources: dict[int, _Source] = {}

    def count(self) -> int:
        """Returns how many exhibits are kept."""
        row = self._db.row("SELECT count(*) FROM exhibits")
        return int(row[0]) if row else 0

    def of_stream(self, stream: StreamId) -> tuple[Doubt, ...]:
        """Returns what cannot be trusted in a stream, what came first first."""
        care = Streams(self._db).get(stream)
        patient = None if care is None else care.patient
        found: Counter[tuple[str, str, str]] = Counter()
        since: dict[tuple[str, str, str], datetime] = {}
        rows = self._db.rows(f"SELECT rowid, kind, stream, at FROM exhibits ORDER BY rowid LIMIT {MOST}")
        for number, kind, named, at in rows:
            source = self._source(number)
            is_about = source.person is not None and source.person == patient
            if stream not in (named, source.stream) and not is_about:
                continue
            key = (kind, *self._author(source.device))
            found[key] += 1
            since.setdefault(key, datetime.fromtimestamp(at, UTC))
        return tuple(
            Doubt(kind, author, device, count, since[kind, author, device])
            for (kind, author, device), count in found.items()
        )

    def _source(self, number: int) -> _Source:
        if number not in self._sources:
            row = self._db.row("SELECT shown FROM exhibits WHERE rowid = ?", (number,))
            self._sources[number] = _look_into(bytes(row[0]) if row else b"")
        return self._sources[number]

    def _author(self, device: bytes) -> tuple[str, str]:
        """Returns name and number of the computer that something claims to come from."""
        if not device:
            return "", ""
        certificates = Certificates(self._db)
        by_hash = certificates.get(device)
        known = (by_hash,) if by_hash is not None else certificates.of_device(DeviceId(device.hex()))
        if not known:
            return "", device.hex()[:8]
        pinned = known[-1]
        person = People(self._db).get(pinned.person)
        return (person.name if person is not None else ""), str(pinned.device)[:8]


def _look_into(shown: bytes) -> _Source:
    """Returns where an exhibit claims to belong; nothing of it is believed."""
    with suppress(msgspec.DecodeError, msgspec.ValidationError, TrustFailure):
        return _source_of(msgspec.msgpack.decode(shown, type=Item | CarriedItem))
    with suppress(msgspec.DecodeError, msgspec.ValidationError, TrustFailure):
        core = read_core(msgspec.msgpack.decode(shown, type=Record).core)
        return _Source(StreamId(core.stream.hex()), core.device)
    return _Source()


def _source_of(item: Item | CarriedItem) -> _Source:
    match item:
        case CommitItem(commit=commit) | CarriedItem(commit=commit):
            body = read_commit(commit.signed)
            return _Source(StreamId(body.stream.hex()), body.device)
        case EpochItem(epoch=signed):
            epoch = read_epoch(signed)
            return _Source(StreamId(epoch.stream.hex()), epoch.cutter)
        case GrantItem(grant=grant):
            return _Source(StreamId(grant.stream.hex()), grant.granter)
        case DeviceItem(certificate=signed):
            certificate = decode(DeviceCertificate, signed.body)
            return _Source(device=certificate.device, person=PersonId(certificate.person.hex()))
        case RevocationItem(revocation=signed):
            revocation = read_revocation(signed)
            return _Source(device=revocation.revoker, person=PersonId(revocation.person.hex()))
        case StatementItem(cover=signed) if signed is not None:
            return _Source(person=PersonId(read_cover(signed).patient.hex()))
        case ErasureItem(deletion=signed):
            return _Source(person=PersonId(decode(Deletion, signed.body).person.hex()))
        case _:
            return _Source()
