"""What is asked of the server and what it answers."""

import msgspec

from sync.protocol.wire.base import Signed, Wire
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
