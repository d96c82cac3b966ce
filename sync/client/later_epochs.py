"""Epochs that come with the changes: known ones again, those that follow them, and the first of further streams."""

from dataclasses import dataclass, replace

import msgspec

from app.clock import Clock
from app.errors import HavenError, HistoryHidden, HistoryRolledBack, TrustError, UnknownSender
from app.model.change_set import ChangeSet
from app.model.ids import PersonId, StreamId
from app.vault.chains import Heads
from app.vault.covers import Consents
from app.vault.database import Database
from app.vault.evidence import Evidence, Exhibit
from app.vault.reopenings import Reopenings
from app.vault.stream_keys import StoredEpoch, StreamKeys
from app.vault.streams import Stream, Streams
from sync.client.believing import Believed, NotYet
from sync.client.epochs import encoded, granted_key
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.newcomers import Newcomers
from sync.client.pins import Pins, decode_signed
from sync.client.refusals import distrust
from sync.protocol.wire import Consent, Epoch, EpochItem, Grant, ReceiptBody
from sync.trust import succession
from sync.trust.errors import ConsentMissing, NotASuccessor, SuccessionFailure, TrustFailure
from sync.trust.hashes import epoch_hash
from sync.trust.statements import decode, open_consent, open_epoch, read_consent, read_epoch


@dataclass(frozen=True)
class _Judged:
    """Whether an epoch may follow, and what is wrong with it if it only might have once."""

    disputed: bool = False
    problem: HavenError | None = None


class LaterEpochs:
    """Follows a stream from one epoch to the next.

    The first epoch of a care stream is believed only from an enrolment, the own one or one whose proof held, or by
    the word of a therapist whom the clinic lists (`sync.client.joining`). A later one follows the epoch before it by
    the rules of `sync.trust.succession`. One that was right when it was cut, and in which somebody is who was taken
    out since, is read; nothing is sealed for it, and the next one is cut.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._keys = StreamKeys(db)

    def take(self, item: EpochItem) -> Believed:
        """Verifies an epoch and keeps it with its key, if there is a grant for this device; one transaction.

        Raises:
            NotYet: It does not follow on what is known, or somebody in it was not vouched for so far.
            HistoryRolledBack: Another epoch with this number was shown before; both are kept.
            TrustFailure: A signature or the commitment does not hold.
        """
        digest = epoch_hash(item.epoch)
        stored = self._keys.get(digest)
        if stored is not None:
            return self._add_key(stored, item.grant)
        claimed = read_epoch(item.epoch)
        stream = StreamId(claimed.stream.hex())
        newcomers = Newcomers(self._db, self._clock, self._me, self._pins)
        known = newcomers.meet(item.epoch, item.certificates, KnownDevices(self._db, self._pins))
        cutter = known.once.get(claimed.cutter)
        if cutter is None:
            raise NotYet(UnknownSender())
        epoch = open_epoch(item.epoch, cutter.certificate.signing_key)
        self._check_number(item, stream, epoch.number)
        present = self._before(epoch, stream)
        judged = self._judge(epoch, present, known)
        key, problem = self._key(item.grant, epoch, digest, known)
        problem = judged.problem or problem
        with self._db.transaction():
            stored = StoredEpoch(digest, stream, epoch.number, encoded(item.epoch), key, judged.disputed)
            self._keys.save(stored)
            changes = self._begin(epoch, stream) | newcomers.welcome(epoch, present, known)
            if problem is not None:
                shown = msgspec.msgpack.encode(item)
                Evidence(self._db).keep(Exhibit(type(problem).__name__, stream, shown), self._clock.now())
        return Believed(changes | ChangeSet.of("sync", "epoch"), problem)

    def _check_number(self, item: EpochItem, stream: StreamId, number: int) -> None:
        other = self._keys.at(stream, number)
        if other is None:
            return
        with self._db.transaction():
            exhibit = Exhibit("HistoryRolledBack", stream, encoded(item.epoch), other.signed)
            Evidence(self._db).keep(exhibit, self._clock.now())
        raise HistoryRolledBack

    def _before(self, epoch: Epoch, stream: StreamId) -> Epoch | None:
        """Returns the epoch that it follows, None for the first of a stream that may begin like this."""
        if epoch.number == 1:
            if epoch.kind == "care":
                raise NotYet(UnknownSender())
            return None
        newest = self._keys.newest(stream)
        if newest is None or newest.hash != epoch.previous:
            raise NotYet(UnknownSender())
        return read_epoch(decode_signed(newest.signed))

    def _judge(self, epoch: Epoch, present: Epoch | None, known: KnownDevices) -> _Judged:
        """Says whether an epoch may follow, as things stand or as they stood once.

        Raises:
            NotYet: It may not, as far as is known.
            NotASuccessor: It never can.
        """
        if present is None:
            return self._judge_first(epoch, known)
        consent = self._consent(epoch, known)
        stream = StreamId(epoch.stream.hex())
        newest = Consents(self._db).newest(stream)
        replaced = consent is not None and newest is not None and consent.number < newest.number
        now = self._shown_until(stream)
        usable = None if replaced else consent
        try:
            succession.check_next(present, epoch, known.now, consent=usable, now=now)
            return _Judged()
        except NotASuccessor:
            raise
        except SuccessionFailure as failure:
            without_consent = isinstance(failure, ConsentMissing)
        try:
            succession.check_next(present, epoch, known.once, consent=consent, now=now)
        except SuccessionFailure:
            raise NotYet(UnknownSender()) from None
        return _Judged(disputed=True, problem=UnknownSender() if replaced and without_consent else None)

    def _judge_first(self, epoch: Epoch, known: KnownDevices) -> _Judged:
        if epoch.kind == "team" and not self._is_of_the_care(epoch, known):
            raise NotYet(UnknownSender())
        if epoch.kind == "own" and epoch.subject.hex() != self._me.person:
            raise NotASuccessor("an own stream is of this person alone")
        try:
            succession.check_first(epoch, known.now)
            return _Judged()
        except SuccessionFailure:
            pass
        try:
            succession.check_first(epoch, known.once)
        except SuccessionFailure:
            raise NotYet(UnknownSender()) from None
        return _Judged(disputed=True)

    def _is_of_the_care(self, epoch: Epoch, known: KnownDevices) -> bool:
        """Says whether everybody in a team is or was in care of the patient, and the owner of this vault too."""
        care = Streams(self._db).of_patient(PersonId(epoch.subject.hex()))
        if care is None:
            return False
        inside = {
            known.person(member.certificate)
            for stored in self._keys.all(care.id)
            for member in read_epoch(decode_signed(stored.signed)).members
            if member.role == "therapist"
        }
        people = {known.person(member.certificate) for member in epoch.members}
        return people <= inside and self._me.person in people

    def _consent(self, epoch: Epoch, known: KnownDevices) -> Consent | None:
        """Returns the consent inside an epoch when a device of the owner's signed it."""
        if epoch.consent is None:
            return None
        device = known.once.get(read_consent(epoch.consent).device)
        if device is None or device.role != "patient" or device.certificate.person != epoch.subject:
            return None
        return open_consent(epoch.consent, device.certificate.signing_key)

    def _shown_until(self, stream: StreamId) -> float:
        """Returns the server's time of the last commit before; an epoch that was cut in time stays right later."""
        newest = Heads(self._db).newest(stream)
        return 0.0 if newest is None else float(decode(ReceiptBody, decode_signed(newest.receipt).body).time)

    def _key(
        self, grant: Grant | None, epoch: Epoch, digest: bytes, known: KnownDevices
    ) -> tuple[bytes | None, HavenError | None]:
        """Returns the key when a grant for this device holds, and what is wrong with one that does not."""
        if grant is None or grant.recipient != self._me.hash:
            return None, None
        try:
            return granted_key(grant, epoch, digest, self._me, known, self._pins.fingerprints), None
        except TrustFailure as failure:
            return None, distrust(failure)
        except TrustError as error:
            return None, error

    def _add_key(self, stored: StoredEpoch, grant: Grant | None) -> Believed:
        """Adds the key to an epoch that was known without it."""
        if stored.key is not None or grant is None or grant.recipient != self._me.hash:
            return Believed()
        known = KnownDevices(self._db, self._pins)
        epoch = read_epoch(decode_signed(stored.signed))
        key = granted_key(grant, epoch, stored.hash, self._me, known, self._pins.fingerprints)
        with self._db.transaction():
            add_key(self._db, stored, key)
        return Believed(ChangeSet.of("sync", "epoch"))

    def check_keys(self) -> HavenError | None:
        """After everything was fetched: whose epoch this device is a member of has to have a grant for it.

        Returns:
            `HistoryHidden`, once for each epoch, when none was shown; it is read as soon as one is.
        """
        error: HavenError | None = None
        for stream in Streams(self._db).all():
            for stored in self._keys.all(stream.id):
                if stored.key is not None or self._me.hash not in _members(stored):
                    continue
                exhibit = Exhibit("HistoryHidden", stored.stream, stored.signed)
                with self._db.transaction():
                    if Evidence(self._db).keep(exhibit, self._clock.now()):
                        error = HistoryHidden()
        return error

    def _begin(self, epoch: Epoch, stream: StreamId) -> ChangeSet:
        """Makes room for a stream whose first epoch this is; inside a transaction."""
        if epoch.number != 1:
            return ChangeSet()
        subject = PersonId(epoch.subject.hex())
        Streams(self._db).save(Stream(id=stream, kind=epoch.kind, patient=subject, held=False))
        return ChangeSet.of("sync", "stream")


def add_key(db: Database, stored: StoredEpoch, key: bytes) -> None:
    """Keeps the key of an epoch that was known without it, and has its stream read again; inside a transaction."""
    StreamKeys(db).save(replace(stored, key=key))
    Reopenings(db).add(stored.stream)
    Evidence(db).explain([stored.signed])


def _members(stored: StoredEpoch) -> frozenset[bytes]:
    return frozenset(member.certificate for member in read_epoch(decode_signed(stored.signed)).members)
