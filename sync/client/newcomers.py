"""Who comes with an epoch: certificates that a known root or colleague vouches for, people, and saying one's name."""

from collections.abc import Sequence

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.changes import Introduced
from app.model.ids import PersonId, StreamId
from app.vault.certificates import Certificates
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.notices import Notices
from app.vault.people import People, Person, Standing
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Streams
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.pins import Pins, decode_signed, pinned_certificate
from sync.protocol.wire import DeviceCertificate, Epoch, Signed
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash
from sync.trust.statements import open_certificate, open_epoch, read_epoch


class Newcomers:
    """Meets those who come in.

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

    def meet(self, epoch: Signed, certificates: Sequence[Signed], known: KnownDevices) -> KnownDevices:
        """Pins certificates that came with an epoch, as far as somebody who is known vouches for them.

        A device is believed because her person's root signed it. A patient who was invited again has another root;
        for the other therapists in care a listed colleague who is in care with them vouches: in the very next epoch
        she lets her in and all of her old devices out.

        Args:
            epoch: Which they came with; nothing of it is believed here but a colleague's signature.
            certificates: As they came.
            known: The devices before.

        Returns:
            The devices after.
        """
        claimed = read_epoch(epoch)
        fresh = [signed for signed in certificates if known.pinned(certificate_hash(signed)) is None]
        for signed in fresh:
            try:
                certificate = open_certificate(signed)
            except TrustFailure:
                continue
            person = PersonId(certificate.person.hex())
            role = _role_in(claimed, certificate_hash(signed))
            if role is None:
                continue
            if certificate.root in known.roots(person):
                self._pin(signed, known.role(person), "root")  # whose it is says so, not an epoch that nobody signed
                known = KnownDevices(self._db, self._pins)
            elif self._was_invited_again(epoch, claimed, certificate, role, known):
                self._pin(signed, role, "colleague", supersedes=person)
                known = KnownDevices(self._db, self._pins)
        return known

    def _pin(self, signed: Signed, role: str, vouched_by: str, *, supersedes: PersonId | None = None) -> None:
        certificates = Certificates(self._db)
        with self._db.transaction():
            if supersedes is not None:
                certificates.supersede(supersedes)
                about = certificate_hash(signed).hex()
                Notices(self._db).tell("invited-again", self._clock.now(), about=about, person=supersedes)
            certificates.pin(pinned_certificate(signed, role, vouched_by))

    def _was_invited_again(
        self, epoch: Signed, claimed: Epoch, certificate: DeviceCertificate, role: str, known: KnownDevices
    ) -> bool:
        person = PersonId(certificate.person.hex())
        stream = Streams(self._db).get(StreamId(claimed.stream.hex()))
        if stream is None or stream.kind != "care" or stream.patient != person or person == self._me.person:
            return False
        cutter = known.now.get(claimed.cutter)
        if role != "patient" or cutter is None or cutter.role != "therapist" or not known.is_believed(cutter.hash):
            return False
        present = StreamKeys(self._db).newest(stream.id)
        if present is None or (claimed.number, claimed.previous) != (present.number + 1, present.hash):
            return False
        if known.person(cutter.hash) not in people_in(read_epoch(decode_signed(present.signed)), known):
            return False
        if any(known.person(member.certificate) == person for member in claimed.members):
            return False
        try:
            open_epoch(epoch, cutter.certificate.signing_key)
        except TrustFailure:
            return False
        return True

    def welcome(self, epoch: Epoch, present: Epoch | None, known: KnownDevices) -> ChangeSet:
        """Notes colleagues who came into a care stream, and says one's own name to them; inside a transaction.

        What was said before lies in earlier epochs, which they cannot open.
        """
        if present is None or epoch.kind != "care":
            return ChangeSet()
        coming = people_in(epoch, known) - people_in(present, known)
        people, me = People(self._db), People(self._db).me()
        stream = Streams(self._db).get(StreamId(epoch.stream.hex()))
        if not coming or stream is None or me is None:
            return ChangeSet()
        for person in coming - {me.id}:
            if people.get(person) is None:
                of = stream.id if stream.patient == me.id else None
                now = self._clock.now()
                people.save(Person(person, "therapist", "", Standing.CLINIC, stream=of, since=now))
        if me.id not in coming and self._me.hash in {member.certificate for member in epoch.members}:
            self.introduce(stream.id, stream.patient)
        return ChangeSet.of("person", *coming)

    def introduce(self, stream: StreamId, patient: PersonId) -> None:
        """Says one's name in a stream; inside a transaction."""
        people = People(self._db)
        me, about = people.me(), people.get(patient)
        if me is None:
            return
        if me.id == patient:
            begun = None if me.started_on is None else me.started_on.isoformat()
            said = Introduced(name=me.name, role="patient", started_on=begun)
        else:
            weekday = None if about is None else about.feedback_weekday
            said = Introduced(name=me.name, role="therapist", feedback_weekday=weekday)
        Journal(self._db, self._clock).write(stream, said)


def people_in(epoch: Epoch, known: KnownDevices) -> frozenset[PersonId]:
    """Returns the people of an epoch, as far as their devices are known."""
    found = (known.person(member.certificate) for member in epoch.members)
    return frozenset(person for person in found if person is not None)


def _role_in(epoch: Epoch, certificate: bytes) -> str | None:
    roles = {member.certificate: member.role for member in epoch.members}
    return roles.get(certificate)
