"""Looking at an invitation before using it: who invites, to which clinic, and whether it may be believed."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.clock import Clock
from app.errors import BadSignature, InvitationExpired, KeyChanged, UnknownSender
from app.model.ids import PersonId
from sync.client.invitation import Invitation
from sync.client.refusals import distrust
from sync.client.sealing import open_envelope
from sync.client.transport import Signer, Transport
from sync.protocol.wire import ClinicAnswer, ClinicStatement, Door, Envelope, Signed
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash, fingerprint
from sync.trust.http_signatures import KeyId
from sync.trust.signing import public_bytes
from sync.trust.statements import (
    open_certificate,
    open_door,
    open_policy,
    open_roster,
    open_statement,
    read_door,
    read_statement,
)


@dataclass(frozen=True)
class Welcome:
    """An invitation that was looked at and holds.

    Attributes:
        invitation: The secret and the server's address.
        envelope: What only the holder of the secret reads.
        sealed: The envelope as it stands in the door.
        clinic_key: The clinic's key, which will be pinned.
        policy: The clinic's policy as written (`app.clinic` reads it), or None.
    """

    invitation: Invitation
    envelope: Envelope
    sealed: bytes
    clinic_key: bytes
    policy: str | None

    def __repr__(self) -> str:
        return f"Welcome({self.role})"

    @property
    def clinic_name(self) -> str:
        """The clinic's name."""
        return self.envelope.clinic_name

    @property
    def inviter_name(self) -> str:
        """Who invites."""
        return self.envelope.inviter_name

    @property
    def name(self) -> str:
        """The new person's name as the inviter wrote it."""
        return self.envelope.name

    @property
    def role(self) -> str:
        """Whom it invites: "patient" or "therapist"."""
        return self.envelope.role

    @property
    def feedback_weekday(self) -> int | None:
        """The agreed day of letters, Monday = 0."""
        return self.envelope.feedback_weekday

    @property
    def person(self) -> PersonId:
        """The id that the new person gets."""
        return PersonId(self.envelope.person.hex())

    @property
    def expires_at(self) -> datetime:
        """Until when it holds."""
        return datetime.fromtimestamp(self.envelope.expires_at, UTC)

    @property
    def fingerprint(self) -> bytes:
        """The clinic's fingerprint."""
        return fingerprint(self.clinic_key)


def look(invitation: Invitation, clock: Clock, transport: Transport | None = None) -> Welcome:
    """Fetches an invitation's door, opens its envelope and checks that everything fits together.

    Nothing is used up by looking, and nothing is written.

    Args:
        invitation: As typed or read.
        clock: This computer's.
        transport: To the invitation's server; one is made when it is None.

    Raises:
        InvitationUnknown, InvitationUsed, InvitationExpired, InvitationClosed: The server says so.
        Offline, Refused, TooOld, ClockWrong: The server cannot be asked.
        KeyChanged: The server is not the one of the inviting clinic.
        BadSignature, UnknownSender, Undecipherable: The invitation contradicts itself.
    """
    way = transport if transport is not None else Transport(invitation.server, clock)
    try:
        answer = way.clinic()
        signer = Signer(KeyId("door", invitation.id), invitation.door)
        signed = way.get(f"/v1/invitations/{invitation.id.hex()}", Signed, signer)
        welcome = _opened(invitation, signed, answer)
        if welcome.expires_at < clock.now() + way.offset:
            raise InvitationExpired
        return welcome
    except TrustFailure as failure:
        raise distrust(failure) from None
    finally:
        if transport is None:
            way.close()


def _opened(invitation: Invitation, signed: Signed, answer: ClinicAnswer) -> Welcome:
    claimed = read_door(signed)
    envelope = open_envelope(invitation.envelope_key, invitation.id, claimed.envelope)
    clinic_key = read_statement(envelope.statement).clinic_key
    open_statement(envelope.statement, clinic_key)
    if read_statement(answer.statement).clinic_key != clinic_key:
        raise KeyChanged
    open_statement(answer.statement, clinic_key)
    door = open_door(signed, _inviter_key(claimed, envelope, answer.roster, clinic_key))
    _check_agreement(invitation, door, envelope)
    newest = answer.policy if answer.policy is not None else envelope.policy
    policy = None if newest is None else open_policy(newest, clinic_key).toml
    return Welcome(invitation, envelope, door.envelope, clinic_key, policy)


def _inviter_key(door: Door, envelope: Envelope, published: Signed | None, clinic_key: bytes) -> bytes:
    """Returns the key that must have signed the door: the clinic's, or that of a therapist on its newest roster."""
    if door.inviter == fingerprint(clinic_key):
        return clinic_key
    rosters = [open_roster(signed, clinic_key) for signed in (envelope.roster, published) if signed is not None]
    newest = max(rosters, key=lambda roster: roster.number, default=None)
    listed: set[bytes] = set()
    if newest is not None:
        listed = {certificate_hash(entry.certificate) for entry in newest.staff} - set(newest.revoked)
    for certificate in envelope.inviter:
        digest = certificate_hash(certificate)
        opened = open_certificate(certificate)
        if digest not in listed:
            raise UnknownSender
        if digest == door.inviter:
            return opened.signing_key
    raise UnknownSender


def _check_agreement(invitation: Invitation, door: Door, envelope: Envelope) -> None:
    """Raises `BadSignature` when door, envelope and secret speak of different things."""
    if door.invitation != invitation.id or door.door_key != public_bytes(invitation.door):
        raise BadSignature
    if (door.role, door.expires_at) != (envelope.role, envelope.expires_at):
        raise BadSignature
    if len(envelope.person) != 16 or len(envelope.nonce_hash) != 32:
        raise BadSignature
    weekday = envelope.feedback_weekday
    if envelope.role == "clinic" or (weekday is not None and not 0 <= weekday <= 6):
        raise BadSignature
    if envelope.role == "patient" and not envelope.inviter:
        raise UnknownSender
    if len({open_certificate(certificate).person for certificate in envelope.inviter}) > 1:
        raise UnknownSender


def statement_of(welcome: Welcome) -> ClinicStatement:
    """Returns the clinic's statement inside an invitation that was looked at."""
    return open_statement(welcome.envelope.statement, welcome.clinic_key)
