"""What all structs that travel share."""

from typing import Literal

import msgspec

Role = Literal["patient", "therapist", "clinic"]
StreamKind = Literal["care", "team", "own"]
"""`care`: a patient and her therapists. `team`: the therapists in care of a patient. `own`: one person's devices."""


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
