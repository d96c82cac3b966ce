"""What is asked of the server and what it answers."""

import msgspec

from sync.protocol.wire.base import Role, Signed, Wire
from sync.protocol.wire.statements import Rotation
from sync.protocol.wire.streams import Commit, Grant


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
        rotations: Every rotation of the clinic key, oldest first, so that whoever was away for long can follow.
    """

    statement: Signed
    policy: Signed | None
    roster: Signed | None
    time: float
    versions: tuple[int, ...]
    rotations: tuple[Rotation, ...] = ()


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
    """The clinic published something; exactly one of the fields is set.

    Attributes:
        statement: `ClinicStatement`.
        policy: `Policy`.
        roster: `Roster`.
        cover: `Cover`; it goes to the members of that patient's care stream and to the covering therapist alone.
        rotation: The clinic's key gave way to the next one.
    """

    statement: Signed | None
    policy: Signed | None
    roster: Signed | None
    cover: Signed | None = None
    rotation: Rotation | None = None


class DeviceItem(Wire, frozen=True, array_like=True, tag="device", tag_field="type"):
    """A person who shares a stream with the asking device has another device (`DeviceCertificate`).

    The clinic gets it too, for its roster.
    """

    certificate: Signed


class RevocationItem(Wire, frozen=True, array_like=True, tag="revocation", tag_field="type"):
    """A device that shares a stream with the asking one was revoked (`Revocation`)."""

    revocation: Signed


class GrantItem(Wire, frozen=True, array_like=True, tag="grant", tag_field="type"):
    """The key of an earlier epoch, granted to the asking device later."""

    grant: Grant


class ErasureItem(Wire, frozen=True, array_like=True, tag="erasure", tag_field="type"):
    """The server deleted something of a stream of the asking device (`Deletion`)."""

    deletion: Signed


Item = CommitItem | EpochItem | EnrolmentItem | StatementItem | DeviceItem | RevocationItem | GrantItem | ErasureItem


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
        covers: `Cover`s; those that are here already are passed over.
        rotations: Every rotation so far, oldest first; applied before everything else.
        closed: Invitations of the clinic's own to be closed, each `Door` signed again under the label "closing".
    """

    statement: Signed | None = None
    policy: Signed | None = None
    roster: Signed | None = None
    doors: tuple[Signed, ...] = ()
    covers: tuple[Signed, ...] = ()
    rotations: tuple[Rotation, ...] = ()
    closed: tuple[Signed, ...] = ()


class PersonAnswer(Wire, frozen=True, array_like=True):
    """`GET /v1/people/{id}`.

    Attributes:
        person: 16 bytes.
        certificates: The person's `DeviceCertificate`s that were not revoked, in the order of their enrolment.
    """

    person: bytes
    certificates: tuple[Signed, ...]


class CareAnswer(Wire, frozen=True, array_like=True):
    """`GET /v1/care/{id}`, for the clinic key alone: in whose care a member of staff is, so that cover is arranged.

    Attributes:
        person: The member of staff.
        patients: Whose care streams' present epochs one of her devices is a member of, as pseudonyms, in their order.
    """

    person: bytes
    patients: tuple[bytes, ...]


class RecoveryAnswer(Wire, frozen=True, array_like=True):
    """`GET /v1/recovery`, signed by a person's root: who she is here.

    Attributes:
        person: 16 bytes.
        role: Of the person.
        certificates: All of her `DeviceCertificate`s, the revoked ones too, in the order of their enrolment.
        revoked: Hashes of the revoked ones.
        own: Her `own` stream, 16 bytes; empty when she has none yet.
    """

    person: bytes
    role: Role
    certificates: tuple[Signed, ...]
    revoked: tuple[bytes, ...]
    own: bytes


class DeviceRequest(Wire, frozen=True, array_like=True):
    """`POST /v1/devices`, signed by the person's root: another device of hers (`DeviceCertificate`). Idempotent.

    The server delivers to it the history of every stream in which she is a member, with the grants for her recovery
    key. It writes once a device of a member has cut an epoch with it.
    """

    certificate: Signed


class RevocationRequest(Wire, frozen=True, array_like=True):
    """`POST /v1/revocations`: `Revocation`s; signed by the revoker's device, or by the person's root. Idempotent."""

    revocations: tuple[Signed, ...]


class GrantRequest(Wire, frozen=True, array_like=True):
    """`POST /v1/grants`: keys of a stream's earlier epochs for members of its present one. Idempotent."""

    grants: tuple[Grant, ...]


class HistoryAnswer(Wire, frozen=True, array_like=True):
    """`GET /v1/streams/{id}/commits?after=`: commits of one stream after a position, for its members.

    Attributes:
        commits: In the order of their positions.
        more: Whether more follow.
    """

    commits: tuple[CommitItem, ...]
    more: bool


class ErasureRequest(Wire, frozen=True, array_like=True):
    """`POST /v1/erasures`: delete the bodies of these records of mine. Idempotent.

    Attributes:
        stream: 16 bytes.
        records: Hashes of records that the asking device's person wrote.
    """

    stream: bytes
    records: tuple[bytes, ...]


class DeletionAnswer(Wire, frozen=True, array_like=True):
    """What `POST /v1/erasures` and `DELETE /v1/people/{id}` answer: the signed `Deletion`."""

    deletion: Signed


class BlobAnswer(Wire, frozen=True, array_like=True):
    """`GET /v1/blobs/{id}`: which parts of a blob are here.

    Attributes:
        stream: To whom it belongs; the clinic's fingerprint's first 16 bytes for the clinic's own.
        parts: How many parts it has.
        present: The numbers of those that are here, from 0.
    """

    stream: bytes
    parts: int
    present: tuple[int, ...]


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
