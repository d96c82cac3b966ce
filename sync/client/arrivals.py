"""Checking who came through an own door: the proof, the certificate, the first epoch.

A proof that does not hold is kept as evidence and told; whoever brought it is not believed.
"""

from dataclasses import dataclass, replace

import msgspec

from app.clock import Clock
from app.errors import UnknownSender
from app.model.change_set import ChangeSet
from app.model.changes import Introduced
from app.model.ids import PersonId, StreamId
from app.vault.certificates import Certificates, Pinned
from app.vault.database import Database
from app.vault.doors import Doors, OwnDoor
from app.vault.journal import Journal
from app.vault.notices import Notices
from app.vault.people import People, Person, Standing
from app.vault.stream_keys import StoredEpoch, StreamKeys
from app.vault.streams import Stream, Streams
from sync.client.epochs import encoded, key_from
from sync.client.identity import Identity
from sync.client.invitation import Invitation
from sync.client.pins import Pins, decode_signed, pinned_certificate
from sync.client.proof import proof_holds, six_digits
from sync.client.refusals import distrust
from sync.protocol.wire import EnrolmentRequest, Epoch, Member
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash, epoch_hash
from sync.trust.statements import open_certificate, open_epoch, read_door


def believed(door: OwnDoor | None, request: EnrolmentRequest) -> OwnDoor:
    """Returns the door that an enrolment came through, when its proof holds.

    Raises:
        UnknownSender: There is no such door, it was used by another enrolment or closed, the person is not the one
            who was invited, or the proof is wrong.
        TrustFailure: The certificate does not hold.
    """
    if door is None or door.state == "closed":
        raise UnknownSender
    if door.request is not None and door.request != msgspec.msgpack.encode(request):
        raise UnknownSender
    envelope = read_door(decode_signed(door.signed)).envelope
    if not proof_holds(Invitation(door.secret, door.server).proof_key, envelope, request):
        raise UnknownSender
    if open_certificate(request.certificate).person != bytes.fromhex(door.person):
        raise UnknownSender
    return door


@dataclass(frozen=True)
class _Arrived:
    """A patient whose enrolment held in every part."""

    door: OwnDoor
    certificate: Pinned
    epoch: StoredEpoch
    digits: str


class Arrivals:
    """Takes in the patients whom this therapist invited.

    Args:
        db: The vault's connection on the calling lane.
        clock: This computer's.
        me: The therapist's device.
        pins: The clinic.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins

    def take(self, request: EnrolmentRequest) -> ChangeSet:
        """Checks an enrolment and makes the new person known as enrolled; one transaction.

        That somebody else invited a patient of this therapist's again is passed over here: the next epoch says it.

        Returns:
            What changed; empty when it was taken before.

        Raises:
            HavenError: It is not believed; nothing was changed.
        """
        door = Doors(self._db).get(request.invitation)
        try:
            if door is None and self._is_a_colleagues(request):
                return ChangeSet()
            if door is not None and door.again:
                return self._take_again(believed(door, request), request)
            known = believed(door, request)
            if known.state == "used":
                return ChangeSet()  # taken before, perhaps on another computer, which was in the first epoch
            arrived = self._check(known, request)
        except TrustFailure as failure:
            raise distrust(failure) from None
        with self._db.transaction():
            self._settle(arrived, request)
        return ChangeSet.of("person", arrived.door.person)

    def _is_a_colleagues(self, request: EnrolmentRequest) -> bool:
        person = PersonId(open_certificate(request.certificate).person.hex())
        care = Streams(self._db).of_patient(person)
        return request.epoch is None and care is not None and person != self._me.person

    def _take_again(self, door: OwnDoor, request: EnrolmentRequest) -> ChangeSet:
        """Takes a patient who was invited again: another root, the same person, the same stream.

        Her old computers are no longer hers. The stream is held until the six digits were compared once more; the
        next epoch lets her new computer in (`sync.client.cutting`).
        """
        people, streams = People(self._db), Streams(self._db)
        before, stream = people.get(door.person), streams.of_patient(door.person)
        if door.state == "used":
            return ChangeSet()
        if before is None or stream is None or request.epoch is not None or door.role != "patient":
            raise UnknownSender
        pinned = pinned_certificate(request.certificate, "patient", "proof")
        digits = six_digits(request.proof, door.nonce)
        now = self._clock.now()
        with self._db.transaction():
            certificates = Certificates(self._db)
            certificates.supersede(door.person)
            certificates.pin(pinned)
            people.save(replace(before, standing=Standing.ENROLLED, digits=digits, since=now))
            streams.save(replace(stream, held=True))
            Doors(self._db).mark(door.invitation, "used", msgspec.msgpack.encode(request))
            self._introduce(stream.id, door)
            told = Notices(self._db).tell("invited-again", now, about=pinned.hash.hex(), person=door.person)
        return told | ChangeSet.of("person", door.person)

    def _check(self, door: OwnDoor, request: EnrolmentRequest) -> _Arrived:
        if request.epoch is None or door.role != "patient":
            raise UnknownSender
        certificate = open_certificate(request.certificate)
        epoch = open_epoch(request.epoch, certificate.signing_key)
        if Streams(self._db).get(StreamId(epoch.stream.hex())) is not None:
            raise UnknownSender  # a newcomer begins a stream of her own and names nobody else's
        newcomer = certificate_hash(request.certificate)
        self._check_epoch(epoch, newcomer, bytes.fromhex(door.person))
        digest = epoch_hash(request.epoch)
        key = key_from(request.grants, epoch, digest, self._me, request.certificate, self._pins.fingerprints)
        return _Arrived(
            door=door,
            certificate=pinned_certificate(request.certificate, "patient", "proof"),
            epoch=StoredEpoch(digest, StreamId(epoch.stream.hex()), 1, encoded(request.epoch), key),
            digits=six_digits(request.proof, door.nonce),
        )

    def _check_epoch(self, epoch: Epoch, newcomer: bytes, person: bytes) -> None:
        """Raises `UnknownSender` unless the first epoch is between the patient and this therapist's devices alone.

        It is of her own care: colleagues who cover later take it for the care of whom it names.
        """
        if epoch.kind != "care" or epoch.subject not in (b"", person):
            raise UnknownSender
        mine = {pinned.hash for pinned in Certificates(self._db).of_person(self._me.person)}
        therapists = {member.certificate for member in epoch.members if member.role == "therapist"}
        patients = tuple(member for member in epoch.members if member.role != "therapist")
        if epoch.number != 1 or epoch.cutter != newcomer or patients != (Member(newcomer, "patient"),):
            raise UnknownSender
        if self._me.hash not in therapists or not therapists <= mine:
            raise UnknownSender

    def _settle(self, arrived: _Arrived, request: EnrolmentRequest) -> None:
        door, stream = arrived.door, arrived.epoch.stream
        Certificates(self._db).pin(arrived.certificate)
        StreamKeys(self._db).save(arrived.epoch)
        people = People(self._db)
        people.save(
            Person(
                id=door.person,
                role="patient",
                name=door.name,
                standing=Standing.ENROLLED,
                stream=stream,
                feedback_weekday=door.feedback_weekday,
                digits=arrived.digits,
                since=self._clock.now(),
            )
        )
        Streams(self._db).save(Stream(id=stream, kind="care", patient=door.person, held=True))
        Doors(self._db).mark(door.invitation, "used", msgspec.msgpack.encode(request))
        self._introduce(stream, door)

    def _introduce(self, stream: StreamId, door: OwnDoor) -> None:
        """Says one's name, and reveals the nonce from which both sides derive the six digits."""
        myself = People(self._db).me()
        Journal(self._db, self._clock).write(
            stream,
            Introduced(
                name=myself.name if myself is not None else "",
                role="therapist",
                feedback_weekday=door.feedback_weekday,
                nonce=door.nonce.hex(),
            ),
        )
