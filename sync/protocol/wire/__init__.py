"""The structs that travel, one set for both ends.

Structs are msgpack arrays (`array_like`): short, ordered, and extended only at their end. The same routes answer
JSON for people and tools; bytes are then base64.

A signed thing travels as `Signed`: the body's bytes as they were signed, never re-encoded before hashing. The
struct inside is named in the docstring of each field. Sizes: ids 16 bytes, hashes and Ed25519 keys 32, signatures
64, X-Wing public keys 1,216 (draft-connolly-cfrg-xwing-kem).
"""

from sync.protocol.wire.base import Role, Signed, Wire
from sync.protocol.wire.messages import (
    AppendAnswer,
    AppendRequest,
    ChangesAnswer,
    ClinicAnswer,
    CommitItem,
    EnrolmentAnswer,
    EnrolmentItem,
    EnrolmentRequest,
    EpochItem,
    EpochRequest,
    InvitationRequest,
    Item,
    PersonAnswer,
    Problem,
    Publication,
    StatementItem,
)
from sync.protocol.wire.statements import (
    ClinicStatement,
    DeviceCertificate,
    Door,
    Envelope,
    Policy,
    Roster,
    RosterEntry,
)
from sync.protocol.wire.streams import (
    ClosingHead,
    Commit,
    CommitBody,
    Core,
    Epoch,
    Grant,
    Known,
    Member,
    ReceiptBody,
    Record,
)

__all__ = [
    "AppendAnswer",
    "AppendRequest",
    "ChangesAnswer",
    "ClinicAnswer",
    "ClinicStatement",
    "ClosingHead",
    "Commit",
    "CommitBody",
    "CommitItem",
    "Core",
    "DeviceCertificate",
    "Door",
    "EnrolmentAnswer",
    "EnrolmentItem",
    "EnrolmentRequest",
    "Envelope",
    "Epoch",
    "EpochItem",
    "EpochRequest",
    "Grant",
    "InvitationRequest",
    "Item",
    "Known",
    "Member",
    "PersonAnswer",
    "Policy",
    "Problem",
    "Publication",
    "ReceiptBody",
    "Record",
    "Role",
    "Roster",
    "RosterEntry",
    "Signed",
    "StatementItem",
    "Wire",
]
