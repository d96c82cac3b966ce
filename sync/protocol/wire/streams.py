"""Epochs, grants, records, commits and receipts: what streams are made of."""

from sync.protocol.wire.base import Role, Signed, StreamKind, Wire


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
        consent: The owner's signed cover consent (`Consent`), or None.
        cutter: Certificate hash of the device that made it.
        kind: What the stream is for; the same in all of its epochs.
        subject: Whose care, or whose own stream it is: a person's id; the same in all of its epochs.
            Empty for streams that were begun before there were kinds.
    """

    stream: bytes
    number: int
    previous: bytes
    members: tuple[Member, ...]
    commitment: bytes
    closing: tuple[ClosingHead, ...]
    consent: Signed | None
    cutter: bytes
    kind: StreamKind = "care"
    subject: bytes = b""


class Grant(Wire, frozen=True, array_like=True):
    """An epoch's key, sealed to one device with HPKE and signed by the granting device.

    Attributes:
        stream: 16 bytes.
        epoch: Hash of the `Epoch`.
        recipient: Certificate hash; or, for an `own` stream, H("recovery", the person's recovery key), so that the
            recovery sheet opens it.
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
