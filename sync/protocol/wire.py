"""The structs that travel, one set for both ends.

Structs are msgpack arrays (`array_like`): short, ordered, and extended only at their end. The same routes answer
JSON for people and tools; bytes are then base64.

A signed thing travels as `Signed`: the body's bytes as they were signed, never re-encoded before hashing. The
struct inside is named in the docstring of each field. Sizes: ids 16 bytes, hashes and Ed25519 keys 32, signatures
64, X-Wing public keys 1,216 (draft-connolly-cfrg-xwing-kem).
"""

from typing import Literal

import msgspec

Role = Literal["patient", "therapist", "clinic"]


class Wire(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=False):
    """The root of all structs that travel."""


class Signed(Wire, frozen=True, array_like=True):
    """Bytes and an Ed25519 signature over a label and these bytes.

    Attributes:
        body: The msgpack of the struct that is signed.
        signature: 64 bytes over H-prefix label ‖ body (see `sync.trust.labels`).
    """

    body: bytes
    signature: bytes


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


class Member(Wire, frozen=True, array_like=True):
    """One device that may read and write an epoch of a stream.

    Attributes:
        certificate: Hash of the `DeviceCertificate`.
        role: In this stream.
    """

    certificate: bytes
    role: Role


class ClosingHead(Wire, frozen=True, array_like=True):
    """The last record that is accepted of a departing device's chain."""

    chain: bytes
    counter: int
    record_hash: bytes


class Epoch(Wire, frozen=True, array_like=True):
    """Who may read and write a stream from here on; signed by the cutting device.

    Attributes:
        stream: 16 bytes.
        number: 1 for the first.
        previous: Hash of the epoch before, 32 zero bytes for the first.
        members: Devices and roles.
        commitment: H("epoch-key", stream ‖ number ‖ previous ‖ key).
        closing: Closing heads of departing devices.
        consent: The owner's signed cover consent, or None.
        cutter: Certificate hash of the device that made it.
    """

    stream: bytes
    number: int
    previous: bytes
    members: tuple[Member, ...]
    commitment: bytes
    closing: tuple[ClosingHead, ...]
    consent: Signed | None
    cutter: bytes


class Grant(Wire, frozen=True, array_like=True):
    """An epoch's key, sealed to one device with HPKE and signed by the granting device.

    Attributes:
        stream: 16 bytes.
        epoch: Hash of the `Epoch`.
        recipient: Certificate hash.
        granter: Certificate hash.
        sealed: HPKE (RFC 9180) encapsulation and ciphertext.
        signature: 64 bytes over label ‖ msgpack of all the fields before.
    """

    stream: bytes
    epoch: bytes
    recipient: bytes
    granter: bytes
    sealed: bytes
    signature: bytes


class Known(Wire, frozen=True, array_like=True):
    """The newest state of a stream that a device knew when it wrote."""

    era: int
    position: int
    head: bytes


class Core(Wire, frozen=True, array_like=True):
    """The clear part of a record.

    Attributes:
        version: 1.
        stream: 16 bytes.
        epoch: Hash of the epoch whose key seals the body.
        id: 16 random bytes, the id of the change inside.
        device: 16 bytes.
        chain: 16 random bytes; a restored or copied vault starts a new chain.
        counter: 1 for the first record of the chain.
        previous: Hash of the chain's record before, 32 zero bytes for the first.
        known: Newest state known to the writer.
        roster: Number and hash of the newest roster known; (0, 32 zero bytes) when none.
        salt: 32 random bytes for the record key.
    """

    version: int
    stream: bytes
    epoch: bytes
    id: bytes
    device: bytes
    chain: bytes
    counter: int
    previous: bytes
    known: Known
    roster: tuple[int, bytes]
    salt: bytes


class Record(Wire, frozen=True, array_like=True):
    """A sealed change.

    Attributes:
        core: msgpack of `Core`, as hashed and authenticated.
        sealed: ChaCha20-Poly1305 ciphertext of the padded body; empty when the body was erased.
        digest: SHA-256 of the ciphertext; the chain runs over it, so a body can be erased.
    """

    core: bytes
    sealed: bytes
    digest: bytes


class CommitBody(Wire, frozen=True, array_like=True):
    """What a device signs for up to 100 records of one chain.

    Attributes:
        stream: 16 bytes.
        device: 16 bytes.
        chain: 16 bytes.
        first: Counter of the first record.
        last: Counter of the last record.
        last_hash: Hash of the last record.
    """

    stream: bytes
    device: bytes
    chain: bytes
    first: int
    last: int
    last_hash: bytes


class Commit(Wire, frozen=True, array_like=True):
    """The unit of append, page, receipt and exchange file. Its hash is H("commit", signed.body).

    Attributes:
        signed: `CommitBody`, signed by the device.
        records: In the order of their counters.
    """

    signed: Signed
    records: tuple[Record, ...]


class ReceiptBody(Wire, frozen=True, array_like=True):
    """What the server signs for a commit it stored.

    Attributes:
        clinic: The clinic's fingerprint.
        era: The server's era.
        stream: 16 bytes.
        position: n, 1 for the stream's first commit.
        commit: The commit's hash.
        head: head_n = H("head", head_{n-1} ‖ n as 8 bytes big-endian ‖ commit hash); head_0 is 32 zero bytes.
        time: Unix seconds.
        receipt_key: The key that signs.
    """

    clinic: bytes
    era: int
    stream: bytes
    position: int
    commit: bytes
    head: bytes
    time: int
    receipt_key: bytes


class EnrolmentRequest(Wire, frozen=True, array_like=True):
    """Redeems an invitation. The HTTP request is signed with the door key.

    Attributes:
        invitation: 16 bytes.
        certificate: `DeviceCertificate` signed by the new root.
        recovery: Public half of the recovery keys (the root's X-Wing public key), 1,216 bytes.
        epoch: `Epoch` 1 of the care stream, signed by the new device; None for therapists.
        grants: Grants of that epoch.
        proof: HMAC-SHA-256 under the invitation's MAC key over H("proof", envelope hash ‖ certificate hash ‖
            H(recovery) ‖ epoch hash or 32 zero bytes).
    """

    invitation: bytes
    certificate: Signed
    recovery: bytes
    epoch: Signed | None
    grants: tuple[Grant, ...]
    proof: bytes


class EnrolmentAnswer(Wire, frozen=True, array_like=True):
    """The server took the enrolment.

    Attributes:
        person: The person's id.
        time: Unix seconds.
    """

    person: bytes
    time: int


class ClinicAnswer(Wire, frozen=True, array_like=True):
    """`GET /v1/clinic`.

    Attributes:
        statement: `ClinicStatement`.
        policy: `Policy` or None.
        roster: `Roster` or None.
        time: Unix seconds with fraction, from which a client learns its clock's offset.
        versions: Protocol versions that this server speaks.
    """

    statement: Signed
    policy: Signed | None
    roster: Signed | None
    time: float
    versions: tuple[int, ...]


class AppendRequest(Wire, frozen=True, array_like=True):
    """`POST /v1/streams/{id}/commits`: commits in the order in which they were made; idempotent."""

    commits: tuple[Commit, ...]


class AppendAnswer(Wire, frozen=True, array_like=True):
    """One receipt for each commit, in the order of the request (`ReceiptBody`, signed by the receipt key)."""

    receipts: tuple[Signed, ...]


class EpochRequest(Wire, frozen=True, array_like=True):
    """`POST /v1/epochs`: a new epoch with all of its grants; compare-and-swap on `previous`."""

    epoch: Signed
    grants: tuple[Grant, ...]


class CommitItem(Wire, frozen=True, array_like=True, tag="commit", tag_field="type"):
    """A commit with its receipt."""

    commit: Commit
    receipt: Signed


class EpochItem(Wire, frozen=True, array_like=True, tag="epoch", tag_field="type"):
    """An epoch (`Epoch`) and the grant for the asking device, when there is one.

    Attributes:
        epoch: `Epoch`.
        certificates: The `DeviceCertificate`s of its members.
        grant: For the asking device, or None.
    """

    epoch: Signed
    certificates: tuple[Signed, ...]
    grant: Grant | None


class EnrolmentItem(Wire, frozen=True, array_like=True, tag="enrolment", tag_field="type"):
    """Somebody redeemed an invitation of the asking inviter.

    Attributes:
        request: As the new person sent it, for the proof to be checked.
    """

    request: EnrolmentRequest


class StatementItem(Wire, frozen=True, array_like=True, tag="statement", tag_field="type"):
    """The clinic published something; exactly one of the fields is set."""

    statement: Signed | None
    policy: Signed | None
    roster: Signed | None


Item = CommitItem | EpochItem | EnrolmentItem | StatementItem


class ChangesAnswer(Wire, frozen=True, array_like=True):
    """`GET /v1/changes?after=`: one page of everything that concerns the asking device, in the server's order.

    Attributes:
        items: At most `limits.PAGE_ITEMS`.
        cursor: For the next call; opaque.
        more: Whether another page waits.
        time: Unix seconds.
    """

    items: tuple[Item, ...]
    cursor: str
    more: bool
    time: float


class Publication(Wire, frozen=True, array_like=True):
    """`POST /v1/publications` and `haven-server import`: things signed by the clinic key.

    Each is checked against the pinned clinic key before it is stored.

    Attributes:
        statement: `ClinicStatement` or None.
        policy: `Policy` or None.
        roster: `Roster` or None.
        doors: `Door`s signed by the clinic key (invitations of therapists).
    """

    statement: Signed | None = None
    policy: Signed | None = None
    roster: Signed | None = None
    doors: tuple[Signed, ...] = ()


class PersonAnswer(Wire, frozen=True, array_like=True):
    """`GET /v1/people/{id}`.

    Attributes:
        person: 16 bytes.
        certificates: The person's `DeviceCertificate`s that were not revoked, in the order of their enrolment.
    """

    person: bytes
    certificates: tuple[Signed, ...]


class InvitationRequest(Wire, frozen=True, array_like=True):
    """`POST /v1/invitations`: a therapist's device opens a door for a patient (`Door`)."""

    door: Signed


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An RFC 9457 problem; always JSON (`application/problem+json`).

    Attributes:
        type: "urn:haven:problem:" and a stable name from `sync.protocol.problems`.
        title: One plain sentence.
        status: The HTTP status.
        detail: What the asker can use; never an identifier of somebody else.
    """

    type: str
    title: str
    status: int
    detail: str = ""
