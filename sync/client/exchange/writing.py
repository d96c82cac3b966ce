"""What goes into an exchange file: everything in its streams that a recipient may not have.

Nothing is made for the file but the grants: commits are sealed and stored as for sending, so that they go to the
server later byte for byte as they went into the file.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import SoundUndecodable
from app.model.ids import DeviceId, PersonId, StreamId
from app.vault.certificates import Certificates
from app.vault.chains import Heads
from app.vault.clinic_statements import ClinicStatements
from app.vault.covers import Covers
from app.vault.database import Database
from app.vault.erasures import Erasures
from app.vault.kept_commits import KeptCommits, QuotedStates
from app.vault.outbox import Outbox
from app.vault.people import People
from app.vault.revocations import Revocations
from app.vault.sealed_stream import seal
from app.vault.shared_entries import SharedEntries
from app.vault.sound_files import SoundFiles
from app.vault.sound_travel import SoundTravel
from app.vault.stream_keys import StoredEpoch, StreamKeys
from app.vault.streams import Stream
from app.vault.sync_state import SyncState
from sync.client.enrolment import REQUEST
from sync.client.exchange.destinations import Destination
from sync.client.granting import Granting
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.newcomers import people_in
from sync.client.outgoing import Outgoing
from sync.client.own_stream import OwnStream
from sync.client.pins import Pins, decode_signed
from sync.protocol import limits
from sync.protocol.wire import (
    CarriedItem,
    Commit,
    DeviceItem,
    EnrolmentItem,
    EnrolmentRequest,
    EpochItem,
    ErasureItem,
    ExchangeItem,
    GrantItem,
    Record,
    RevocationItem,
    Rotation,
    SoundItem,
    StatementItem,
)
from sync.trust.statements import read_core, read_epoch

SOUNDS: Final = limits.EXCHANGE * 3 // 4
"""Bytes of sounds in one file; what finds no room comes with the next one, or from the server."""


class Writing:
    """Gathers what one file carries.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
        to: For whom.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins, to: Destination) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._to = to
        self._known = KnownDevices(db, pins)

    def seal(self) -> None:
        """Seals and stores whatever may leave now, in short transactions, exactly as for sending.

        What waits for the six digits, or can still be taken back, stays where it is.
        """
        if self._to.kind == "own":
            OwnStream(self._db, self._clock, self._me, self._pins).tell(everything=True)
        outgoing = Outgoing(self._db, self._clock, self._me, self._pins)
        for stream in self._to.streams:
            while outgoing.seal(stream.id, by_hand=True):
                pass

    def items(self) -> Iterator[ExchangeItem]:
        """Yields everything in the order in which it is best read: what vouches for something comes before it."""
        yield from self._clinic()
        yield from self._arrival()
        yield from self._computers()
        for stream in self._to.streams:
            yield from self._epochs(stream)
        for stream in self._to.streams:
            yield from self._commits(stream)
        yield from self._sounds()

    def _clinic(self) -> Iterator[ExchangeItem]:
        """Yields what the clinic says: its keys one after the other, itself, its staff, and who covers."""
        for published in ClinicStatements(self._db).all("rotation"):
            rotation = msgspec.msgpack.decode(published.signed, type=Rotation)
            yield StatementItem(None, None, None, rotation=rotation)
        yield StatementItem(self._pins.signed("statement"), None, None)
        policy, roster = self._pins.signed("policy"), self._pins.signed("roster")
        if policy is not None:
            yield StatementItem(None, policy, None)
        if roster is not None:
            yield StatementItem(None, None, roster)
        for patient in dict.fromkeys(stream.patient for stream in self._to.streams if stream.kind == "care"):
            for cover in Covers(self._db).of_patient(patient):
                yield StatementItem(None, None, None, cover=decode_signed(cover.signed))

    def _arrival(self) -> Iterator[ExchangeItem]:
        """Yields how this patient came in, as long as her therapist was not heard of."""
        request, therapist = SyncState(self._db).get(REQUEST), People(self._db).therapist()
        if request is not None and self._to.held and (therapist is None or therapist.digits is None):
            yield EnrolmentItem(msgspec.msgpack.decode(request, type=EnrolmentRequest))

    def _computers(self) -> Iterator[ExchangeItem]:
        """Yields everybody's computers, those that were taken out, and what was deleted on whose wish."""
        people = self._people()
        for pinned in Certificates(self._db).all():
            if pinned.person in people and not pinned.superseded and pinned.vouched_by != "history":
                yield DeviceItem(decode_signed(pinned.signed))
        for revocation in Revocations(self._db).all():
            if revocation.person in people:
                yield RevocationItem(decode_signed(revocation.signed))
        for person in sorted(people):
            for statement in Erasures(self._db).statements(person):
                yield ErasureItem(decode_signed(statement))

    def _people(self) -> frozenset[PersonId]:
        found = {self._me.person}
        for stream in self._to.streams:
            for stored in StreamKeys(self._db).all(stream.id):
                found |= people_in(read_epoch(decode_signed(stored.signed)), self._known)
        return frozenset(found)

    def _epochs(self, stream: Stream) -> Iterator[ExchangeItem]:
        """Yields the epochs of a stream with the certificates of their members, and then the grants."""
        stored = tuple(reversed(StreamKeys(self._db).all(stream.id)))
        certificates = Certificates(self._db)
        for each in stored:
            members = read_epoch(decode_signed(each.signed)).members
            known = (certificates.get(member.certificate) for member in members)
            signed = tuple(decode_signed(pinned.signed) for pinned in known if pinned is not None)
            yield EpochItem(decode_signed(each.signed), signed, None)
        for each in stored:
            yield from self._grants(stream, each)

    def _grants(self, stream: Stream, stored: StoredEpoch) -> Iterator[ExchangeItem]:
        """Yields the key of an epoch for each recipient who was in it or may read what was before her."""
        if stored.key is None or stored.disputed:
            return
        now = self._clock.now().timestamp()
        granting = Granting(self._db, self._clock, self._me, self._pins)
        epoch, roster_holds = read_epoch(decode_signed(stored.signed)), self._known.roster_holds(now)
        members = {member.certificate for member in epoch.members}
        for device in self._to.devices:
            if device.role == "therapist" and not roster_holds:
                continue
            if device.hash in members or granting.should_read(device, epoch, stream, self._known, now):
                yield GrantItem(granting.seal(stored, stored.key, device))

    def _commits(self, stream: Stream) -> Iterator[ExchangeItem]:
        """Yields the commits of a stream, own ones and others', each with its receipt if there is one."""
        withdrawn = {bytes.fromhex(change) for change in SharedEntries(self._db).withdrawn(stream.id)}
        heads = Heads(self._db)
        for digest, device, commit in self._known_commits(stream.id):
            if all(each.certificate.device.hex() == device for each in self._to.devices):
                continue
            head = heads.of(stream.id, digest)
            if head is not None and self._have_passed(stream.id, head.era, head.position):
                continue
            records = tuple(_without(record, withdrawn) for record in commit.records)
            receipt = None if head is None else decode_signed(head.receipt)
            yield CarriedItem(Commit(commit.signed, records), receipt)

    def _sounds(self) -> Iterator[ExchangeItem]:
        """Yields what was spoken and is not known to have arrived, the newest first, as far as a file has room."""
        travel, files, left = SoundTravel(self._db), SoundFiles.of(self._db), SOUNDS
        people = {PersonId(device.certificate.person.hex()) for device in self._to.devices}
        known = [each for stream in self._to.streams for each in travel.to_carry(stream.id, people)]
        for each in known if self._to.kind != "own" else [*known, *travel.of_own()]:
            with suppress(SoundUndecodable):
                sealed = seal(files.open(each.source, each.source_key, each.digest), each.key)
                left -= len(sealed)
                if left < 0:
                    return
                for at in range(0, len(sealed), limits.BLOB_PART):
                    yield SoundItem(each.blob, at // limits.BLOB_PART, sealed[at : at + limits.BLOB_PART])

    def _known_commits(self, stream: StreamId) -> Iterator[tuple[bytes, DeviceId, Commit]]:
        for digest, sealed in Outbox(self._db).sealed(stream):
            yield digest, self._me.device, msgspec.msgpack.decode(sealed, type=Commit)
        for kept in KeptCommits(self._db).of(stream):
            records = tuple(Record(record.core, record.sealed, record.hash) for record in kept.records)
            yield kept.digest, kept.device, Commit(decode_signed(kept.signed), records)

    def _have_passed(self, stream: StreamId, era: int, position: int) -> bool:
        """Whether every recipient said that she knows a later state of a stream.

        Own computers alone are believed to have everything before it: there is much, and it comes round often. A
        patient or a therapist may need the very thing that a server left out.
        """
        if self._to.kind != "own":
            return False
        quoted = QuotedStates(self._db)
        states = [quoted.of(stream, DeviceId(device.certificate.device.hex())) for device in self._to.devices]
        return all(known_era == era and known_position >= position for known_era, known_position in states)


def _without(record: Record, withdrawn: set[bytes]) -> Record:
    """Returns a record, without its body when what it shared was withdrawn."""
    return msgspec.structs.replace(record, sealed=b"") if read_core(record.core).id in withdrawn else record
