"""Cutting epochs: who should be in a stream is compared with who is, and the difference becomes the next epoch."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

import msgspec

from app.clock import Clock
from app.errors import HavenError, KeyChanged, Refused, RosterTooOld, TrustError
from app.model.change_set import ChangeSet
from app.model.ids import PersonId, StreamId
from app.vault.chains import Chains
from app.vault.covers import Consents, Covers, StoredConsent
from app.vault.database import Database
from app.vault.stream_keys import OwnEpochs, StoredEpoch, StreamKeys
from app.vault.streams import Stream, Streams
from app.vault.sync_state import SyncState
from sync.client.covering import people_in_care
from sync.client.epochs import Cut, encoded, make_epoch
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.newcomers import Newcomers, people_in
from sync.client.pins import Pins, decode_signed
from sync.client.recovery import RECOVERY
from sync.client.refusals import distrust
from sync.client.transport import Transport
from sync.protocol import limits, problems
from sync.protocol.wire import ClosingHead, Epoch, EpochRequest
from sync.trust.errors import TrustFailure
from sync.trust.hashes import epoch_hash
from sync.trust.statements import read_consent, read_epoch
from sync.trust.succession import Device

_TOO_OLD = "roster.too-old"
_ERA = "epochs.era"


@dataclass
class Settled:
    """What a step came to.

    Attributes:
        changes: What changed.
        problem: What stood in the way.
        again: Whether everything has to be fetched once more before anything else is done.
    """

    changes: ChangeSet = field(default_factory=ChangeSet)
    problem: HavenError | None = None
    again: bool = False


def take_step(total: Settled, step: Callable[[], Settled]) -> None:
    """Takes a step and adds what it came to; what is refused or not believed in one hinders none of the others.

    Raises:
        KeyChanged: The server is not the clinic's; nothing more is asked of it.
        SyncError: The server cannot be asked.
    """
    try:
        done = step()
    except KeyChanged:
        raise
    except (Refused, TrustError) as error:
        done = Settled(problem=error)
    except TrustFailure as failure:
        done = Settled(problem=distrust(failure))
    total.changes |= done.changes
    total.problem = total.problem or done.problem
    total.again = total.again or done.again


class Cutting:
    """Cuts epochs. Everything that the server has is fetched before.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
        transport: To the clinic's server.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins, transport: Transport) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._transport = transport
        self._keys = StreamKeys(db)
        self._streams = Streams(db)
        self._now = (clock.now() + transport.offset).timestamp()

    def roster_holds(self, known: KnownDevices) -> bool:
        """Whether the roster is new enough to let somebody in on it, by the server's time."""
        return known.roster_holds(self._now)

    def settle(self) -> Settled:
        """Cuts whatever epoch is due in any stream, and begins the team streams that are due.

        Raises:
            SyncError: The server cannot be asked.
        """
        total = Settled()
        streams = self._streams.all()
        for stream in streams:
            take_step(total, partial(self._settle, stream))
        for stream in streams:
            if stream.kind == "care" and self._me.role == "therapist":
                take_step(total, partial(self._begin_team, stream))
        return total

    def _settle(self, stream: Stream) -> Settled:
        stored = self._keys.newest(stream.id)
        known = KnownDevices(self._db, self._pins)
        if stored is None or not known.is_believed(self._me.hash):
            return Settled()
        present = read_epoch(decode_signed(stored.signed))
        if self._me.person not in people_in(present, known):
            return Settled()
        consent = self._consent(stream, known)
        uninvited = self._uninvited(stream, stored, present, known)
        people = self._people(stream, present, known, uninvited, may_let_in=self._may_let_in(stream, consent))
        before = {member.certificate for member in present.members}
        wanted = [device for person in people for device in self._devices(stream, person, before, known)]
        problem: HavenError | None = None
        growth = {device.hash for device in wanted} - before
        if growth and stream.kind != "own" and not self.roster_holds(known):
            problem = self._too_old()
            wanted = [device for device in wanted if device.hash in before]
        if {device.hash for device in wanted} == before and not stored.disputed:
            return Settled(problem=problem)
        if self._me.hash not in {device.hash for device in wanted}:
            return Settled(problem=problem)
        done = self.cut(stream, wanted, consent)
        done.problem = done.problem or problem
        return done

    def _uninvited(
        self, stream: Stream, stored: StoredEpoch, present: Epoch, known: KnownDevices
    ) -> frozenset[PersonId]:
        """Returns who came into a disputed epoch by a consent that the patient had replaced; they do not stay."""
        newest, before = Consents(self._db).newest(stream.id), self._keys.at(stream.id, present.number - 1)
        if not stored.disputed or present.consent is None or newest is None or before is None:
            return frozenset()
        if read_consent(present.consent).number >= newest.number:
            return frozenset()
        return people_in(present, known) - people_in(read_epoch(decode_signed(before.signed)), known)

    def _people(
        self, stream: Stream, present: Epoch, known: KnownDevices, uninvited: frozenset[PersonId], *, may_let_in: bool
    ) -> tuple[PersonId, ...]:
        """Returns who should be in a stream, the patient first."""
        if stream.kind == "own":
            return (self._me.person,)
        inside = people_in(present, known) - {stream.patient} - uninvited
        if stream.kind == "team":
            care = self._streams.of_patient(stream.patient)
            newest = None if care is None else self._keys.newest(care.id)
            if care is None or newest is None:
                return tuple(sorted(inside))
            in_care = people_in(read_epoch(decode_signed(newest.signed)), known) - {stream.patient}
            return tuple(sorted(in_care))
        staff = frozenset(
            PersonId(device.certificate.person.hex())
            for device in known.now.values()
            if device.role == "therapist" and known.is_believed(device.hash)
        )
        covers = Covers(self._db).of_patient(stream.patient)
        therapists = people_in_care(inside, covers, may_let_in=may_let_in, staff=staff, now=self._now)
        return (stream.patient, *sorted(therapists))

    def _devices(
        self, stream: Stream, person: PersonId, before: set[bytes], known: KnownDevices
    ) -> tuple[Device, ...]:
        """Returns the devices of a person that should be in a stream.

        A patient's device that left while she stayed was taken out; who did not hear why does not let it in again.
        """
        left: set[bytes] = set()
        for stored in self._keys.all(stream.id):
            members = read_epoch(decode_signed(stored.signed)).members
            left |= {member.certificate for member in members if member.role == "patient"}
        believed = known.believed_of(person)
        return tuple(device for device in believed if device.hash in before or device.hash not in left)

    def _may_let_in(self, stream: Stream, consent: StoredConsent | None) -> bool:
        return stream.patient == self._me.person or consent is not None

    def _consent(self, stream: Stream, known: KnownDevices) -> StoredConsent | None:
        """Returns the patient's consent when it holds now."""
        newest = Consents(self._db).newest(stream.id) if stream.kind == "care" else None
        if newest is None or newest.expires_at <= self._now:
            return None
        return newest if known.is_believed(read_consent(decode_signed(newest.signed)).device) else None

    def _too_old(self) -> HavenError | None:
        """Returns that the roster is too old, once for each roster."""
        state, number = SyncState(self._db), str(self._pins.roster[0])
        if state.text(_TOO_OLD) == number:
            return None
        with self._db.transaction():
            state.put(_TOO_OLD, number)
        return RosterTooOld()

    def cut(self, stream: Stream, members: Sequence[Device], consent: StoredConsent | None = None) -> Settled:
        """Cuts the next epoch of a stream; when somebody else was faster, nothing was changed.

        Args:
            stream: Which.
            members: Everybody who is in it from now on.
            consent: The patient's, when there is one that holds.

        Raises:
            Refused: The server does not take it.
            SyncError: The server cannot be asked.
        """
        stored = self._keys.newest(stream.id)
        if stored is None:
            return Settled()
        present = read_epoch(decode_signed(stored.signed))
        known = KnownDevices(self._db, self._pins)
        departing = {member.certificate for member in present.members} - {device.hash for device in members}
        cut = make_epoch(
            self._me,
            self._pins.fingerprint,
            stream=present.stream,
            kind=present.kind,
            subject=present.subject,
            members=members,
            after=stored,
            closing=self._closing(stream.id, departing, known),
            consent=None if consent is None else decode_signed(consent.signed),
            recovery=SyncState(self._db).get(RECOVERY) if present.kind == "own" else None,
        )
        return self._send(cut, stream, present, known)

    def _closing(self, stream: StreamId, departing: set[bytes], known: KnownDevices) -> tuple[ClosingHead, ...]:
        """Returns the last records that were accepted here of each device that goes."""
        heads = []
        for digest in sorted(departing):
            pinned = known.pinned(digest)
            if pinned is not None:
                for chain in Chains(self._db).of_device(stream, pinned.device):
                    heads.append(ClosingHead(chain.chain, chain.counter, chain.hash))
        return tuple(heads[-limits.CLOSING_HEADS :])

    def _send(self, cut: Cut, stream: Stream, present: Epoch | None, known: KnownDevices) -> Settled:
        request = EpochRequest(cut.signed, cut.grants)
        try:
            self._transport.send("/v1/epochs", request, self._me.signer)
        except Refused as refused:
            if refused.problem in (problems.EPOCH_SUPERSEDED.name, problems.IDENTITY_TAKEN.name):
                return Settled(again=True)
            raise
        epoch, digest = read_epoch(cut.signed), epoch_hash(cut.signed)
        with self._db.transaction():
            if present is None:
                self._streams.save(stream)
            self._keys.save(StoredEpoch(digest, stream.id, epoch.number, encoded(cut.signed), cut.key))
            OwnEpochs(self._db).keep(digest, stream.id, msgspec.msgpack.encode(request))
            newcomers = Newcomers(self._db, self._clock, self._me, self._pins)
            changes = newcomers.welcome(epoch, present, known)
        return Settled(changes | ChangeSet.of("sync", "epoch"), again=True)

    def _begin_team(self, care: Stream) -> Settled:
        """Begins the stream between the therapists of a patient when there are two."""
        stored = self._keys.newest(care.id)
        known = KnownDevices(self._db, self._pins)
        if stored is None or stored.disputed or self._streams.team_of(care.patient) is not None:
            return Settled()
        present = read_epoch(decode_signed(stored.signed))
        people = people_in(present, known) - {care.patient}
        if len(people) < 2 or self._me.person not in people or not known.is_believed(self._me.hash):
            return Settled()
        members = [device for person in sorted(people) for device in known.believed_of(person)]
        if not self.roster_holds(known):
            return Settled(problem=self._too_old())
        name = secrets.token_bytes(limits.ID)
        subject = bytes.fromhex(care.patient)
        cut = make_epoch(self._me, self._pins.fingerprint, stream=name, kind="team", subject=subject, members=members)
        stream = Stream(id=StreamId(name.hex()), kind="team", patient=care.patient, held=False)
        return self._send(cut, stream, None, known)

    def deliver_again(self) -> Settled:
        """Gives a server that was restored the epochs again that were cut here, once in each era.

        Raises:
            SyncError: The server cannot be asked.
        """
        state, era = SyncState(self._db), str(self._pins.statement.era)
        before = state.text(_ERA)
        if before == era:
            return Settled()
        if before is not None:
            for stream in self._streams.all():
                request = OwnEpochs(self._db).newest(stream.id)
                if request is not None:
                    self._post_again(request)
        with self._db.transaction():
            state.put(_ERA, era)
        return Settled(again=before is not None)

    def _post_again(self, request: bytes) -> None:
        """Sends an epoch as it was sent before; that the server has it, or a later one, is no problem."""
        try:
            self._transport.send("/v1/epochs", request, self._me.signer)
        except Refused as refused:
            if refused.problem == problems.SERVER_ERROR.name:
                raise
