"""Taking computers out: who may say so, saying it, and believing it when somebody else does."""

from datetime import UTC, datetime
from typing import Final

from app.clock import Clock
from app.errors import Refused, UnknownSender
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.vault.certificates import Certificates
from app.vault.database import Database
from app.vault.doors import Doors
from app.vault.notices import Notices
from app.vault.people import People
from app.vault.revocations import Revocations, StoredRevocation
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Streams
from sync.client.believing import Believed, NotYet
from sync.client.epochs import encoded
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.newcomers import people_in
from sync.client.pins import Pins, decode_signed, pinned_certificate
from sync.client.transport import Transport
from sync.protocol import problems
from sync.protocol.wire import DeviceItem, Revocation, RevocationItem, RevocationRequest, Signed
from sync.trust import labels
from sync.trust.hashes import certificate_hash, root_hash
from sync.trust.signing import sign_struct
from sync.trust.statements import open_certificate, open_revocation, read_epoch, read_revocation
from sync.trust.succession import Device

_FINAL: Final = frozenset({problems.REVOCATION_REFUSED.name, problems.NOT_ALLOWED.name})


class Revoking:
    """Devices that come, and devices that are taken out.

    Args:
        db: The vault's connection on the calling lane.
        clock: This computer's.
        me: This device.
        pins: The clinic.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._revocations = Revocations(db)

    def take_device(self, item: DeviceItem) -> Believed:
        """Believes another computer of somebody because the root that is known of her signed it; one transaction.

        Raises:
            NotYet: No root is known of this person.
            UnknownSender: Another root signed it.
            TrustFailure: It does not hold in itself.
        """
        certificate = open_certificate(item.certificate)
        person, digest = PersonId(certificate.person.hex()), certificate_hash(item.certificate)
        known = KnownDevices(self._db, self._pins)
        before = known.pinned(digest)
        if before is not None and before.vouched_by != "history":
            return Believed()
        roots = known.roots(person)
        if not roots or certificate.root not in roots:
            raise NotYet(UnknownSender())
        with self._db.transaction():
            Certificates(self._db).pin(pinned_certificate(item.certificate, known.role(person), "root"))
            changes = Notices(self._db).tell("computer-added", self._clock.now(), about=digest.hex(), person=person)
        return Believed(changes | ChangeSet.of("person", person))

    def take(self, item: RevocationItem) -> Believed:
        """Believes a revocation by somebody who may revoke; one transaction.

        Raises:
            NotYet: Who revoked, or whose it is, is not known.
            UnknownSender: It is somebody else's.
            TrustFailure: It does not hold.
        """
        claimed = read_revocation(item.revocation)
        if self._revocations.get(claimed.certificate) is not None:
            return Believed()
        known = KnownDevices(self._db, self._pins)
        revocation = open_revocation(item.revocation, self._key_of(claimed, known))
        pinned = known.pinned(revocation.certificate)
        if pinned is None:
            raise NotYet(UnknownSender())  # whose it is decides who may say so
        if pinned.person != revocation.person.hex():
            raise UnknownSender
        at = datetime.fromtimestamp(revocation.issued_at, UTC)
        with self._db.transaction():
            changes = self._keep(revocation, item.revocation, at, waiting=False)
        return Believed(changes)

    def _key_of(self, claimed: Revocation, known: KnownDevices) -> bytes:
        """Returns the key with which a revocation has to be signed.

        Raises:
            NotYet: Nobody is known who may say this and whose key it is.
        """
        person = PersonId(claimed.person.hex())
        for root in known.all_roots(person):
            if root_hash(root) == claimed.revoker:
                return root
        revoker = known.once.get(claimed.revoker)
        already = self._revocations.get(claimed.revoker)
        if revoker is None or already is not None or claimed.revoker == claimed.certificate:
            raise NotYet(UnknownSender())
        if revoker.certificate.person == claimed.person or self._is_inviter(revoker, person):
            return revoker.certificate.signing_key
        raise NotYet(UnknownSender())

    def _is_inviter(self, device: Device, person: PersonId) -> bool:
        """Says whether a therapist's device may speak for a patient, as this vault knows them."""
        if device.role != "therapist" or not device.listed:
            return False
        therapist = device.certificate.person.hex()
        if therapist == self._me.person:
            return Doors(self._db).of_person(person) is not None or People(self._db).get(person) is not None
        if person == self._me.person:
            known_from_paper = (pinned for pinned in Certificates(self._db).of_person(PersonId(therapist)))
            present = People(self._db).therapist()
            return any(pinned.vouched_by == "invitation" for pinned in known_from_paper) or (
                present is not None and present.id == therapist
            )
        return PersonId(therapist) in self._were_in_care_of(person)

    def _were_in_care_of(self, patient: PersonId) -> frozenset[PersonId]:
        """Returns everybody who is or was in a patient's care stream; whoever invited her is among them."""
        care = Streams(self._db).of_patient(patient)
        known = KnownDevices(self._db, self._pins)
        stored = () if care is None else StreamKeys(self._db).all(care.id)
        inside = (people_in(read_epoch(decode_signed(epoch.signed)), known) for epoch in stored)
        return frozenset().union(*inside)

    def revoke(self, certificate: bytes, person: PersonId) -> ChangeSet:
        """Signs that a device is not to be trusted any more; it goes out with the next sync. One transaction.

        Args:
            certificate: Hash of its certificate.
            person: Whose it is.
        """
        now = self._clock.now()
        revocation = Revocation(
            certificate=certificate,
            person=bytes.fromhex(person),
            revoker=self._me.hash,
            issued_at=int(now.timestamp()),
        )
        signed = sign_struct(self._me.keys.signing, labels.REVOCATION, revocation)
        with self._db.transaction():
            return self._keep(revocation, signed, now, waiting=True)

    def _keep(self, revocation: Revocation, signed: Signed, at: datetime, *, waiting: bool) -> ChangeSet:
        person, digest = PersonId(revocation.person.hex()), revocation.certificate
        stored = StoredRevocation(digest, person, revocation.revoker, at, encoded(signed), waiting)
        if not self._revocations.add(stored):
            return ChangeSet()
        told = Notices(self._db).tell("computer-revoked", self._clock.now(), about=digest.hex(), person=person)
        return told | ChangeSet.of("person", person)

    def send(self, transport: Transport) -> bool:
        """Sends what was revoked here; returns whether there was anything to send.

        One that the server refuses is not sent again: it counts on this computer all the same.

        Raises:
            SyncError: The server cannot be asked.
        """
        waiting = self._revocations.waiting()
        for revocation in waiting:
            request = RevocationRequest((decode_signed(revocation.signed),))
            try:
                transport.send("/v1/revocations", request, self._me.signer)
            except Refused as refused:
                if refused.problem not in _FINAL:
                    raise
            with self._db.transaction():
                self._revocations.sent(revocation.certificate)
        return bool(waiting)
