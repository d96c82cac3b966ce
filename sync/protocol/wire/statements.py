"""What the clinic and its people say about themselves and each other, signed."""

from sync.protocol.wire.base import Role, Signed, Wire


class ClinicStatement(Wire, frozen=True, array_like=True):
    """What the clinic says about itself; signed by the clinic key.

    Attributes:
        version: Counts on with each statement.
        clinic_key: Ed25519 public key; its fingerprint stands on every invitation.
        next_key_hash: Commitment to the next clinic key, so that rotation needs both.
        receipt_key: The server's Ed25519 public key for receipts.
        era: The present era of the server's history.
        issued_at: Unix seconds.
    """

    version: int
    clinic_key: bytes
    next_key_hash: bytes
    receipt_key: bytes
    era: int
    issued_at: int


class Policy(Wire, frozen=True, array_like=True):
    """The clinic's policy; signed by the clinic key. Public: it names numbers and switches, no person.

    Attributes:
        clinic: The clinic's fingerprint.
        number: Counts on.
        toml: The policy as written (`app.clinic` reads it).
        issued_at: Unix seconds.
    """

    clinic: bytes
    number: int
    toml: str
    issued_at: int


class DeviceCertificate(Wire, frozen=True, array_like=True):
    """A person's root says that a device is hers; signed by the root key.

    Attributes:
        person: 16 bytes, pseudonymous.
        root: The person's Ed25519 root public key.
        device: 16 bytes.
        signing_key: The device's Ed25519 public key.
        sealing_key: The device's X-Wing public key.
        issued_at: Unix seconds.
    """

    person: bytes
    root: bytes
    device: bytes
    signing_key: bytes
    sealing_key: bytes
    issued_at: int


class RosterEntry(Wire, frozen=True, array_like=True):
    """One member of staff in the roster.

    Attributes:
        role: "therapist".
        certificate: `DeviceCertificate`.
    """

    role: Role
    certificate: Signed


class Roster(Wire, frozen=True, array_like=True):
    """The numbered list of valid staff certificates and of revocations; signed by the clinic key.

    Attributes:
        clinic: The clinic's fingerprint.
        number: Counts on.
        previous: Hash of the roster before, 32 zero bytes for the first.
        staff: Valid certificates.
        revoked: Hashes of certificates that are no longer valid.
        issued_at: Unix seconds.
    """

    clinic: bytes
    number: int
    previous: bytes
    staff: tuple[RosterEntry, ...]
    revoked: tuple[bytes, ...]
    issued_at: int


class Door(Wire, frozen=True, array_like=True):
    """What the server keeps of an invitation; signed by the inviter (device key or clinic key).

    Attributes:
        invitation: 16 bytes, derived from the secret.
        door_key: Ed25519 public key derived from the secret; whoever signs with it may enrol.
        envelope: Sealed with a key derived from the secret (`Envelope` inside).
        inviter: Certificate hash of the inviting device, or the clinic's fingerprint.
        role: Whom it invites.
        expires_at: Unix seconds.
    """

    invitation: bytes
    door_key: bytes
    envelope: bytes
    inviter: bytes
    role: Role
    expires_at: int


class Envelope(Wire, frozen=True, array_like=True):
    """What only the holder of the invitation's secret reads.

    Attributes:
        statement: `ClinicStatement`.
        policy: `Policy`, or None when the clinic has none yet.
        roster: `Roster`, or None for the first therapist.
        inviter: The inviter's `DeviceCertificate`s; empty when the clinic key itself invites.
        person: The id the new person gets.
        role: Her or his role.
        expires_at: Unix seconds.
        nonce_hash: Hash of the nonce that the inviter reveals after the proof was checked.
        clinic_name: For reading only; never in the clear on the server.
        inviter_name: For reading only.
        name: The new person's name as the inviter wrote it; can be changed at enrolment.
        feedback_weekday: Monday = 0, for patients.
    """

    statement: Signed
    policy: Signed | None
    roster: Signed | None
    inviter: tuple[Signed, ...]
    person: bytes
    role: Role
    expires_at: int
    nonce_hash: bytes
    clinic_name: str
    inviter_name: str
    name: str
    feedback_weekday: int | None
