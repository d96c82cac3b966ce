"""Looking at an invitation before using it: who invites, to which clinic, and whether it may be believed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.clock import Clock
from app.errors import BadSignature, InvitationExpired, KeyChanged, RosterTooOld, UnknownSender
from app.model.ids import PersonId
from sync.client.blobs import Blob, check, fetch_part
from sync.client.invitation import Invitation
from sync.client.refusals import distrust
from sync.client.rotations import successors
from sync.client.sealing import open_envelope
from sync.client.transport import Signer, Transport
from sync.protocol import limits
from sync.protocol.wire import ClinicAnswer, ClinicStatement, Door, Envelope, Policy, PolicyFile, Roster, Signed
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash, fingerprint
from sync.trust.http_signatures import KeyId
from sync.trust.signing import public_bytes
from sync.trust.statements import (
    decode,
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
        files: The files that the policy names.
    """

    invitation: Invitation
    envelope: Envelope
    sealed: bytes
    clinic_key: bytes
    policy: str | None
    files: tuple[PolicyFile, ...] = ()

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
    def again(self) -> bool:
        """Whether she was here before: what she shared comes back, what was hers alone does not."""
        return self.envelope.again

    @property
    def expires_at(self) -> datetime:
        """Until when it holds."""
        return datetime.fromtimestamp(self.envelope.expires_at, UTC)

    @property
    def fingerprint(self) -> bytes:
        """The clinic's fingerprint."""
        return fingerprint(self.clinic_key)


def look(
    invitation: Invitation, clock: Clock, transport: Transport | None = None, *, expected: bytes | None = None
) -> Welcome:
    """Fetches an invitation's door, opens its envelope and checks that everything fits together.

    Nothing is used up by looking, and nothing is written.

    Args:
        invitation: As typed or read.
        clock: This computer's.
        transport: To the invitation's server; one is made when it is None.
        expected: A key that the clinic must have or have had; any when it is None.

    Raises:
        InvitationUnknown, InvitationUsed, InvitationExpired, InvitationClosed: The server says so.
        Offline, Refused, TooOld, ClockWrong: The server cannot be asked.
        KeyChanged: The server is not the one of the inviting clinic.
        BadSignature, UnknownSender, Undecipherable: The invitation contradicts itself.
        RosterTooOld: A patient would let her therapist in on a list of staff that may have changed since.
    """
    way = transport if transport is not None else Transport(invitation.server, clock)
    try:
        answer = way.clinic()
        signer = Signer(KeyId("door", invitation.id), invitation.door)
        signed = way.get(f"/v1/invitations/{invitation.id.hex()}", Signed, signer)
        welcome, now = _opened(invitation, signed, answer), clock.now() + way.offset
        if expected is not None:
            _check_expected(expected, welcome, answer)
        if welcome.expires_at < now:
            raise InvitationExpired
        if welcome.role == "patient":
            _check_roster_age(welcome.envelope, answer.roster, now)
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
    keys = _keys(envelope.statement, answer)
    if read_statement(answer.statement).clinic_key != keys[-1]:
        raise KeyChanged
    open_statement(answer.statement, keys[-1])
    door = open_door(signed, _inviter_key(claimed, envelope, answer.roster, keys))
    _check_agreement(invitation, door, envelope)
    policy: Policy | None = None
    if answer.policy is not None:
        policy = open_policy(answer.policy, keys[-1])
    elif envelope.policy is not None:
        policy = open_policy(envelope.policy, clinic_key)
    if policy is None:
        return Welcome(invitation, envelope, door.envelope, clinic_key, None)
    return Welcome(invitation, envelope, door.envelope, clinic_key, policy.toml, policy.files)


def fetch_file(welcome: Welcome, name: str, clock: Clock, transport: Transport | None = None) -> bytes | None:
    """Fetches a file of the clinic's policy before anybody enrolled, with the key of the open invitation.

    Args:
        welcome: As `look` returned it.
        name: The file's, as the policy names it.
        clock: This computer's.
        transport: To the invitation's server; one is made when it is None.

    Returns:
        Its content; None when the policy names no such file.

    Raises:
        Offline, Refused, ClockWrong: It is not given now.
        BadSignature, Undecipherable: It is not what the policy promises.
    """
    file = next((file for file in welcome.files if file.name == name), None)
    if file is None:
        return None
    blob = Blob(file.blob, file.key, file.size, file.digest)
    signer = Signer(KeyId("door", welcome.invitation.id), welcome.invitation.door)
    way = transport if transport is not None else Transport(welcome.invitation.server, clock)
    try:
        content = b"".join(fetch_part(way, signer, blob, part) for part in range(blob.parts))
    finally:
        if transport is None:
            way.close()
    check(blob, content)
    return content


def _check_expected(key: bytes, welcome: Welcome, answer: ClinicAnswer) -> None:
    """Raises `KeyChanged` unless the clinic that invites has the key, or had it before a rotation."""
    keys = _keys(welcome.envelope.statement, answer)
    present = open_statement(answer.statement, keys[-1])
    if key not in keys and fingerprint(key) not in present.earlier:
        raise KeyChanged


def _keys(statement: Signed, answer: ClinicAnswer) -> tuple[bytes, ...]:
    """Returns the clinic's keys from the one in an invitation to the present one, each vouched for by the one before.

    Raises:
        TrustFailure: Something on the way does not hold.
    """
    first = open_statement(statement, read_statement(statement).clinic_key)
    later = successors(first, answer.rotations)
    return (first.clinic_key, *(brought.clinic_key for _, brought in later))


def _inviter_key(door: Door, envelope: Envelope, published: Signed | None, keys: Sequence[bytes]) -> bytes:
    """Returns the key that must have signed the door: the clinic's, or that of a therapist on its newest roster.

    Args:
        door: As it claims to be.
        envelope: Sealed when the invitation was made, under the first of the keys.
        published: The roster of today, under the last of the keys.
        keys: The clinic's.
    """
    for key in keys:
        if door.inviter == fingerprint(key):
            return key
    if envelope.roster is not None:
        open_roster(envelope.roster, keys[0])
    if published is not None:
        open_roster(published, keys[-1])
    newest = _newest_roster(envelope, published)
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


def _newest_roster(envelope: Envelope, published: Signed | None) -> Roster | None:
    """Returns the roster with the higher number; the signatures of both are for the caller to check."""
    rosters = [decode(Roster, signed.body) for signed in (envelope.roster, published) if signed is not None]
    return max(rosters, key=lambda roster: roster.number, default=None)


def _check_roster_age(envelope: Envelope, published: Signed | None, now: datetime) -> None:
    """Raises `RosterTooOld` unless the newest roster is new enough to let somebody in on it."""
    newest = _newest_roster(envelope, published)
    if newest is None or now.timestamp() - newest.issued_at > limits.ROSTER_DAYS * 24 * 3600:
        raise RosterTooOld


def _check_agreement(invitation: Invitation, door: Door, envelope: Envelope) -> None:
    """Raises `BadSignature` when door, envelope and secret speak of different things."""
    if door.invitation != invitation.id or door.door_key != public_bytes(invitation.door):
        raise BadSignature
    if (door.role, door.expires_at) != (envelope.role, envelope.expires_at):
        raise BadSignature
    if len(envelope.person) != 16 or len(envelope.nonce_hash) != 32:
        raise BadSignature
    if door.again != (envelope.person if envelope.again else b""):
        raise BadSignature
    if len(envelope.stream) != (16 if envelope.again else 0) or (envelope.again and envelope.role != "patient"):
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
