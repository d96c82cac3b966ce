"""Becoming somebody: an invitation is redeemed once, and an interrupted try goes on where it stopped.

Whoever was here before, and lost both computer and recovery sheet, is invited again: she keeps her id and gets a new
root, and the inviter's device lets her into the care stream that is there (`sync.client.later_epochs`).

The keys and the exact request are in the vault before anything is sent; a repetition sends the same bytes, and the
server answers them in the same way. The root signs the device's certificate and is then forgotten; it can be made
again from the recovery sheet alone.
"""

import secrets
from datetime import date

import msgspec

from app.clock import Clock
from app.errors import InvitationError
from app.model.change_set import ChangeSet
from app.model.changes import Introduced
from app.model.ids import PersonId, StreamId
from app.vault.certificates import Certificates
from app.vault.clinic_statements import ClinicStatements, Published
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.keyring import Keyring
from app.vault.people import People, Person, Standing
from app.vault.stream_keys import StoredEpoch, StreamKeys
from app.vault.streams import Stream, Streams
from app.vault.sync_state import SyncState
from sync.client import identity as names
from sync.client.epochs import first_epoch
from sync.client.identity import Identity
from sync.client.invitation import Invitation
from sync.client.keys import DeviceKeys
from sync.client.pins import Pins, pinned_certificate, staff_of
from sync.client.proof import make_proof
from sync.client.recovery import RECOVERY, RecoveryCode
from sync.client.transport import Signer, Transport
from sync.client.welcome import Welcome
from sync.protocol.wire import DeviceCertificate, EnrolmentAnswer, EnrolmentRequest, Envelope, Grant, Signed, Wire
from sync.trust import labels
from sync.trust.hashes import epoch_hash, roster_hash
from sync.trust.http_signatures import KeyId
from sync.trust.labels import h
from sync.trust.signing import public_bytes, sign_struct
from sync.trust.statements import open_certificate, open_policy, open_roster, open_statement, read_epoch

UNDER_WAY = "enrolment"
NONCE_HASH = "enrolment.nonce_hash"
PROOF = "enrolment.proof"
REQUEST = "enrolment.request"
"""Where a patient's vault keeps how she came in, for an inviter who hears of it by an exchange file."""


class _UnderWay(Wire, frozen=True, array_like=True):
    """Everything that is needed to go on with an enrolment after a crash."""

    secret: bytes
    server: str
    clinic_key: bytes
    envelope: Envelope
    request: bytes
    signing_seed: bytes
    sealing_seed: bytes
    stream_key: bytes
    name: str
    started_on: str | None

    def __repr__(self) -> str:
        return "_UnderWay(…)"


class Enrolment:
    """The enrolment of one vault; each step is one transaction.

    Args:
        db: The vault's connection on the calling lane.
        clock: This computer's.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._state = SyncState(db)

    @property
    def is_under_way(self) -> bool:
        """Whether `begin` was done and `finish` was not."""
        return self._state.get(UNDER_WAY) is not None

    @property
    def is_finished(self) -> bool:
        """Whether this vault is somebody's."""
        return Identity.of_vault(self._db) is not None

    def begin(self, welcome: Welcome, recovery: RecoveryCode, *, name: str, started_on: date | None = None) -> None:
        """Makes the keys and the request and keeps them; nothing is sent yet.

        A repetition with the same invitation changes nothing; another invitation takes the place of one that was
        begun and not finished.

        Args:
            welcome: The invitation that was looked at.
            recovery: From which the root comes; not kept.
            name: As the person wants to be addressed.
            started_on: For a patient, the day on which week 0 begins; today when it is None.
        """
        if self.is_finished:
            return
        stored = self._under_way()
        if stored is not None and stored.secret == welcome.invitation.secret:
            return
        day = started_on if started_on is not None else self._clock.now().date()
        is_patient = welcome.role == "patient"
        made = self._make(welcome, recovery, name.strip() or welcome.name, day.isoformat() if is_patient else None)
        with self._db.transaction():
            self._state.put(UNDER_WAY, msgspec.msgpack.encode(made))
            self._state.put(names.SERVER, made.server)

    def _make(self, welcome: Welcome, recovery: RecoveryCode, name: str, started_on: str | None) -> _UnderWay:
        keys = DeviceKeys.new()
        certificate = sign_struct(
            recovery.root,
            labels.CERTIFICATE,
            DeviceCertificate(
                person=welcome.envelope.person,
                root=public_bytes(recovery.root),
                device=keys.device,
                signing_key=public_bytes(keys.signing),
                sealing_key=keys.sealing_public,
                issued_at=int(self._clock.now().timestamp()),
            ),
        )
        me = Identity.of(keys, certificate, welcome.role)
        epoch: Signed | None = None
        grants: tuple[Grant, ...] = ()
        stream_key = b""
        if is_newcomer(welcome.envelope):
            stream = secrets.token_bytes(16)
            epoch, grants, stream_key = first_epoch(me, stream, welcome.envelope.inviter, welcome.fingerprint)
        proof = make_proof(welcome.invitation.proof_key, welcome.sealed, certificate, recovery.sealing_public, epoch)
        request = EnrolmentRequest(
            invitation=welcome.invitation.id,
            certificate=certificate,
            recovery=recovery.sealing_public,
            epoch=epoch,
            grants=grants,
            proof=proof,
        )
        return _UnderWay(
            secret=welcome.invitation.secret,
            server=welcome.invitation.server,
            clinic_key=welcome.clinic_key,
            envelope=welcome.envelope,
            request=msgspec.msgpack.encode(request),
            signing_seed=keys.signing_seed,
            sealing_seed=keys.sealing_seed,
            stream_key=stream_key,
            name=name,
            started_on=started_on,
        )

    def finish(self, transport: Transport | None = None) -> ChangeSet:
        """Sends the request, again if need be, and makes this vault the new person's.

        Args:
            transport: To the invitation's server; one is made when it is None.

        Returns:
            What changed; empty when there was nothing to finish.

        Raises:
            InvitationError: The server does not take this invitation; the way is free for another one.
            Offline, Refused, ClockWrong, TooOld: It is not known or not yet done; `finish` may be called again.
        """
        stored = self._under_way()
        if stored is None:
            return ChangeSet()
        invitation = Invitation(stored.secret, stored.server)
        way = transport if transport is not None else Transport(stored.server, self._clock)
        try:
            signer = Signer(KeyId("door", invitation.id), invitation.door)
            way.post("/v1/enrolments", stored.request, EnrolmentAnswer, signer)
        except InvitationError:
            with self._db.transaction():
                self._state.delete(UNDER_WAY)
            raise
        finally:
            if transport is None:
                way.close()
        with self._db.transaction():
            return self._settle(stored)

    def _under_way(self) -> _UnderWay | None:
        data = self._state.get(UNDER_WAY)
        return None if data is None else msgspec.msgpack.decode(data, type=_UnderWay)

    def _settle(self, stored: _UnderWay) -> ChangeSet:
        """Writes down who this vault is and whom it trusts."""
        request = msgspec.msgpack.decode(stored.request, type=EnrolmentRequest)
        envelope = stored.envelope
        me = Identity.of(
            DeviceKeys(b"", stored.signing_seed, stored.sealing_seed), request.certificate, envelope.role
        )
        keyring = Keyring(self._db)
        keyring.put(names.SIGNING, stored.signing_seed)
        keyring.put(names.SEALING, stored.sealing_seed)
        self._state.put(names.CERTIFICATE, msgspec.msgpack.encode(request.certificate))
        self._state.put(names.ROLE, envelope.role)
        self._state.put(names.SERVER, stored.server)
        self._state.put(NONCE_HASH, envelope.nonce_hash)
        self._state.put(PROOF, request.proof)
        if request.epoch is not None:
            self._state.put(REQUEST, stored.request)
        self._state.put(RECOVERY, request.recovery)
        self._trust(stored, request)
        self._save_people(stored, request, me)
        self._state.delete(UNDER_WAY)
        return ChangeSet.of("person", me.person) | ChangeSet.of("sync", "enrolled")

    def _trust(self, stored: _UnderWay, request: EnrolmentRequest) -> None:
        """Pins the clinic, the inviter and oneself; who is on the invitation counts as known from there."""
        envelope = stored.envelope
        Pins.begin(self._db, self._clock, stored.clinic_key, envelope.clinic_name)
        published, certificates = ClinicStatements(self._db), Certificates(self._db)
        for inviter in envelope.inviter:
            certificates.pin(pinned_certificate(inviter, "therapist", "invitation"))
        statement = open_statement(envelope.statement, stored.clinic_key)
        digest = h(labels.STATEMENT, envelope.statement.body)
        signed = msgspec.msgpack.encode(envelope.statement)
        published.save(Published("statement", statement.version, digest, signed))
        if envelope.policy is not None:
            policy = open_policy(envelope.policy, stored.clinic_key)
            digest = h(labels.POLICY, envelope.policy.body)
            published.save(Published("policy", policy.number, digest, msgspec.msgpack.encode(envelope.policy)))
        if envelope.roster is not None:
            roster = open_roster(envelope.roster, stored.clinic_key)
            digest = roster_hash(envelope.roster)
            published.save(Published("roster", roster.number, digest, msgspec.msgpack.encode(envelope.roster)))
            for pinned in staff_of(roster):
                certificates.pin(pinned)
        certificates.pin(pinned_certificate(request.certificate, envelope.role, "self"))

    def _save_people(self, stored: _UnderWay, request: EnrolmentRequest, me: Identity) -> None:
        envelope, people = stored.envelope, People(self._db)
        now = self._clock.now()
        stream = _care_stream(envelope, request)
        begun = None if stored.started_on is None else date.fromisoformat(stored.started_on)
        people.set_device(me.device)
        people.save(
            Person(
                id=me.person,
                role="patient" if envelope.role == "patient" else "therapist",
                name=stored.name,
                standing=Standing.ME,
                stream=stream,
                feedback_weekday=envelope.feedback_weekday,
                started_on=begun,
                digits=None,
                since=now,
            )
        )
        if stream is None:
            return
        therapist = open_certificate(envelope.inviter[0])
        people.save(
            Person(
                id=PersonId(therapist.person.hex()),
                role="therapist",
                name=envelope.inviter_name,
                standing=Standing.ENROLLED,
                stream=stream,
                feedback_weekday=envelope.feedback_weekday,
                started_on=None,
                digits=None,
                since=now,
            )
        )
        Streams(self._db).save(Stream(id=stream, kind="care", patient=me.person, held=True))
        if request.epoch is not None:
            StreamKeys(self._db).save(
                StoredEpoch(
                    epoch_hash(request.epoch), stream, 1, msgspec.msgpack.encode(request.epoch), stored.stream_key
                )
            )
        Journal(self._db, self._clock).write(
            stream, Introduced(name=stored.name, role="patient", started_on=stored.started_on)
        )


def is_newcomer(envelope: Envelope) -> bool:
    """Says whether an invitation is for a patient who was not here before, and who therefore begins her stream."""
    return envelope.role == "patient" and not envelope.again


def _care_stream(envelope: Envelope, request: EnrolmentRequest) -> StreamId | None:
    """Returns the care stream of a patient: the one she begins, or the one in which she was before."""
    if request.epoch is not None:
        return StreamId(read_epoch(request.epoch).stream.hex())
    return StreamId(envelope.stream.hex()) if envelope.again else None
