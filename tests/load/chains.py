"""What a computer writes into a stream and what it reads there, checked as a reader does."""

import secrets
from dataclasses import dataclass, field

from sync.client.epochs import key_of
from sync.client.identity import Identity
from sync.client.sealing import open_record, seal_record
from sync.protocol.wire import (
    Commit,
    CommitBody,
    CommitItem,
    Core,
    DeviceCertificate,
    EpochItem,
    Known,
    ReceiptBody,
    Signed,
)
from sync.trust import labels
from sync.trust.chains import CORE_VERSION, ChainState, extend
from sync.trust.hashes import ZERO, certificate_hash, commit_hash, epoch_hash, head, record_hash
from sync.trust.signing import sign_struct
from sync.trust.statements import open_certificate, open_epoch, open_receipt, read_commit, read_core

_LINE = b"Sat by the water for a while before the others woke. The light went over it, and the thoughts came along. "
START = Known(1, 0, ZERO)
"""What a device knows of a stream before it has heard of any commit."""


@dataclass
class Chain:
    """One computer's chain in one stream, and the stream's key to write with.

    Attributes:
        stream: 16 bytes.
        epoch: Hash of the present one.
        key: Of that epoch.
        chain: 16 bytes.
        counter: Of the last record.
        last: Its hash.
        written: Hashes of all commits so far, in their order.
    """

    stream: bytes
    epoch: bytes
    key: bytes
    chain: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    counter: int = 0
    last: bytes = ZERO
    written: list[bytes] = field(default_factory=list)

    def write(self, me: Identity, records: int = 2, known: Known = START) -> Commit:
        """Seals the next records into a commit; each says which one it is."""
        first = self.counter + 1
        sealed = []
        for _ in range(records):
            self.counter += 1
            core = Core(
                version=CORE_VERSION,
                stream=self.stream,
                epoch=self.epoch,
                id=secrets.token_bytes(16),
                device=me.keys.device,
                chain=self.chain,
                counter=self.counter,
                previous=self.last,
                known=known,
                roster=(0, ZERO),
                salt=secrets.token_bytes(32),
            )
            record = seal_record(self.key, core, text(self.chain, self.counter))
            sealed.append(record)
            self.last = record_hash(record)
        body = CommitBody(self.stream, me.keys.device, self.chain, first, self.counter, self.last)
        commit = Commit(sign_struct(me.keys.signing, labels.COMMIT, body), tuple(sealed))
        self.written.append(commit_hash(commit))
        return commit


def text(chain: bytes, counter: int) -> bytes:
    """Returns what a record says: which one it is, and as much besides as a page of a diary has."""
    return f"{chain.hex()} {counter} ".encode() + _LINE * (2 + counter % 6)


@dataclass
class Followed:
    """A stream as one computer has read it, from its first commit on.

    Attributes:
        key: Of its epoch, from the grant.
        writers: Certificates by device.
        known: The newest position and head.
        commits: Hash and device of every commit, in the order in which they came.
        records: How many records were opened.
        receipts: Heads by position, from receipts for own commits that have not come by yet.
    """

    key: bytes
    writers: dict[bytes, DeviceCertificate]
    known: Known = START
    commits: list[tuple[bytes, bytes]] = field(default_factory=list)
    records: int = 0
    receipts: dict[int, bytes] = field(default_factory=dict)
    _chains: dict[bytes, ChainState] = field(default_factory=dict)

    @classmethod
    def of(cls, item: EpochItem, me: Identity, clinic: bytes) -> "Followed":
        """Begins with the stream's first epoch, whose key was granted to this computer."""
        certificates = {certificate_hash(signed): open_certificate(signed) for signed in item.certificates}
        assert item.grant is not None, "an epoch came without a grant"
        granter = certificates[item.grant.granter].signing_key
        epoch = open_epoch(item.epoch, granter)
        key = key_of(
            item.grant,
            epoch,
            epoch_hash(item.epoch),
            granter=granter,
            private=me.keys.sealing,
            clinics=(clinic,),
        )
        return cls(key, {certificate.device: certificate for certificate in certificates.values()})

    def take(self, item: CommitItem, receipt: ReceiptBody) -> None:
        """Takes the next commit: it has to follow the one before in the stream, and its records in their chain."""
        name = commit_hash(item.commit)
        position = self.known.position + 1
        assert receipt.position == position, f"position {receipt.position} came after {position - 1}"
        assert receipt.commit == name, "a receipt is for another commit"
        assert receipt.head == head(self.known.head, position, name), "a head does not follow the one before"
        promised = self.receipts.pop(position, receipt.head)
        assert promised == receipt.head, "an own commit came with another head than its receipt said"
        body = read_commit(item.commit.signed)
        self._chains[body.chain] = extend(self._chains.get(body.chain), item.commit, self.writers[body.device])
        for counter, record in enumerate(item.commit.records, body.first):
            opened = open_record(self.key, read_core(record.core).salt, record)
            assert opened == text(body.chain, counter), "a record says something else than was written"
        self.records += len(item.commit.records)
        self.known = Known(receipt.era, position, receipt.head)
        self.commits.append((name, body.device))

    def of_device(self, device: bytes) -> list[bytes]:
        """Returns the commits of one device in the order in which they came."""
        return [name for name, writer in self.commits if writer == device]


@dataclass(frozen=True)
class Seal:
    """Whose receipts hold.

    Attributes:
        clinic: The clinic's fingerprint.
        receipt_key: The server's.
    """

    clinic: bytes
    receipt_key: bytes

    def open(self, signed: Signed) -> ReceiptBody:
        """Opens a receipt."""
        return open_receipt(signed, self.receipt_key, self.clinic)

    def acknowledge(self, sent: Commit, signed: Signed) -> ReceiptBody:
        """Opens the receipt for a commit that was sent."""
        receipt = self.open(signed)
        assert receipt.commit == commit_hash(sent), "a receipt is for another commit"
        assert receipt.stream == read_commit(sent.signed).stream, "a receipt is of another stream"
        return receipt
