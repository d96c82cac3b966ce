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
        restored_to: For an era that began with a backup: Unix seconds of that backup; 0 otherwise.
        earlier: Fingerprints of the clinic's earlier keys, oldest first, under which receipts were made and stream
            keys sealed before; so that who comes later can check and open what is older than the present key.
    """

    version: int
    clinic_key: bytes
    next_key_hash: bytes
    receipt_key: bytes
    era: int
    issued_at: int
    restored_to: int = 0
    earlier: tuple[bytes, ...] = ()


class Rotation(Wire, frozen=True, array_like=True):
    """The clinic's key gives way to the next one; it needs both.

    The statement inside is the next version, names the new key, and is signed by it. The old key, whose last
    statement committed to the hash of the new one, signs the same bytes.

    Attributes:
        statement: `ClinicStatement`, signed by the new key (label "statement").
        endorsement: The old key's signature over the same body (label "rotation").
    """

    statement: Signed
    endorsement: bytes


class Cover(Wire, frozen=True, array_like=True):
    """A therapist covers for a colleague, or takes over from her; signed by the clinic key (label "cover").

    Attributes:
        clinic: The clinic's fingerprint.
        number: Counts on with each cover of the clinic.
        patient: Whose care it is about.
        absent: The therapist who is covered for.
        covering: The therapist who covers.
        change: Whether the colleague takes over for good, so that the absent one leaves.
        begins_at: Unix seconds.
        ends_at: Unix seconds; 0 until further notice. A cover is ended early by a higher number with an end that
            has passed.
        issued_at: Unix seconds.
    """

    clinic: bytes
    number: int
    patient: bytes
    absent: bytes
    covering: bytes
    change: bool
    begins_at: int
    ends_at: int
    issued_at: int


class Consent(Wire, frozen=True, array_like=True):
    """A patient agrees beforehand that a listed colleague may cover; signed by her device (label "consent").

    Attributes:
        stream: Her care stream.
        number: Counts on; a higher number replaces the ones before it.
        earlier: The number of the last epoch whose key may be granted to a colleague; 0 for none of what came before.
        expires_at: Unix seconds; a consent that was taken back is replaced by one that has expired.
        device: Certificate hash of the device that signs.
    """

    stream: bytes
    number: int
    earlier: int
    expires_at: int
    device: bytes


class Revocation(Wire, frozen=True, array_like=True):
    """A device is no longer to be trusted (label "revocation"); the clinic revokes staff by its roster instead.

    Attributes:
        certificate: Hash of the revoked certificate.
        person: Whose it is.
        revoker: Certificate hash of the device that signs (another device of the person, or a device of the
            inviter's), or H("root", root key) when the person's root signs.
        issued_at: Unix seconds.
    """

    certificate: bytes
    person: bytes
    revoker: bytes
    issued_at: int


class Deletion(Wire, frozen=True, array_like=True):
    """The server attests what it deleted; signed by the receipt key (label "deletion").

    It is the server's word. It cannot prove that no copy was made, and backups are outside of it until they expire.

    Attributes:
        clinic: The clinic's fingerprint.
        person: On whose wish.
        streams: Which streams; of all of them everything was deleted unless `records` is not empty.
        records: Hashes of single records whose bodies were deleted; empty when whole streams were.
        commits: How many commits lost their bodies.
        blobs: How many blobs were deleted.
        backup_days: After how many days backups that still hold it have expired, as the operator says.
        time: Unix seconds.
        receipt_key: The key that signs.
    """

    clinic: bytes
    person: bytes
    streams: tuple[bytes, ...]
    records: tuple[bytes, ...]
    commits: int
    blobs: int
    backup_days: int
    time: int
    receipt_key: bytes


class PolicyFile(Wire, frozen=True, array_like=True):
    """A picture or a recording that a policy names; it lies at the server as a blob of the clinic's own.

    Attributes:
        name: As the policy names it.
        blob: 16 bytes.
        key: Of its STREAM, 32 bytes. It stands in the policy, so whoever reads the policy may read the file.
        size: Clear bytes.
        digest: SHA-256 of the clear bytes.
    """

    name: str
    blob: bytes
    key: bytes
    size: int
    digest: bytes


class Policy(Wire, frozen=True, array_like=True):
    """The clinic's policy; signed by the clinic key. Public: it names nobody but whom the clinic writes into it.

    Attributes:
        clinic: The clinic's fingerprint.
        number: Counts on.
        toml: The policy as written (`app.clinic` reads it).
        issued_at: Unix seconds.
        files: What it names, each once.
    """

    clinic: bytes
    number: int
    toml: str
    issued_at: int
    files: tuple[PolicyFile, ...] = ()


class Kit(Wire, frozen=True, array_like=True):
    """What a clinic puts into the program that it hands out; signed by the clinic key. It never travels.

    Attributes:
        clinic: The clinic's fingerprint.
        server: The address of its server.
        toml: Contacts and help numbers, as a policy has them.
        issued_at: Unix seconds.
    """

    clinic: bytes
    server: str
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
        again: The person who is invited again after her computer and her sheet were lost, 16 bytes; empty otherwise.
            Her new root then takes the place of the old one, and her old devices are revoked.
    """

    invitation: bytes
    door_key: bytes
    envelope: bytes
    inviter: bytes
    role: Role
    expires_at: int
    again: bytes = b""


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
        again: Whether the person was here before; then no first epoch comes with the enrolment, and the inviter's
            device cuts the next epoch of the stream that is there.
        stream: For somebody invited again, her care stream; empty otherwise.
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
    again: bool = False
    stream: bytes = b""
