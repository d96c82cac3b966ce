"""What an exchange file carries: the same records without a server between."""

from sync.protocol.wire.base import Signed, Wire
from sync.protocol.wire.messages import (
    DeviceItem,
    EnrolmentItem,
    EpochItem,
    ErasureItem,
    GrantItem,
    RevocationItem,
    StatementItem,
)
from sync.protocol.wire.streams import Commit


class Exchange(Wire, frozen=True, array_like=True):
    """The letter inside an exchange file; signed by the writing device (label "exchange").

    Attributes:
        file: 16 random bytes; the same as in the clear head of the file.
        sender: The writing device's `DeviceCertificate`.
        recipients: Certificate hashes of the devices that the file is sealed to.
        written_at: Unix seconds, by the writer's clock.
        items: How many items follow.
        digest: SHA-256 of the items, each after its length in four bytes, big-endian.
    """

    file: bytes
    sender: Signed
    recipients: tuple[bytes, ...]
    written_at: int
    items: int
    digest: bytes


class CarriedItem(Wire, frozen=True, array_like=True, tag="carried", tag_field="type"):
    """A commit, and the server's receipt for it if the writer has one."""

    commit: Commit
    receipt: Signed | None


class SoundItem(Wire, frozen=True, array_like=True, tag="sound", tag_field="type"):
    """A part of a sound that a carried change names, sealed as the server has it.

    Attributes:
        blob: Its name.
        part: From 0.
        sealed: Sixteen sealed chunks, fewer in the last part.
    """

    blob: bytes
    part: int
    sealed: bytes


ExchangeItem = (
    CarriedItem
    | EnrolmentItem
    | StatementItem
    | DeviceItem
    | RevocationItem
    | EpochItem
    | GrantItem
    | ErasureItem
    | SoundItem
)
"""What may stand in an exchange file. A grant is for one of the recipients; the others pass over it."""
