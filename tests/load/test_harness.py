"""What the load harness itself would notice: a commit that is missing, doubled, altered or in another place."""

import secrets

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.client.epochs import first_epoch
from sync.client.identity import Identity
from sync.client.keys import DeviceKeys
from sync.protocol.wire import Commit, CommitItem, DeviceCertificate, EpochItem, ReceiptBody, Role
from sync.trust import labels
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, commit_hash, epoch_hash, head
from sync.trust.signing import public_bytes, sign_struct
from tests.load.book import Growth, percentile
from tests.load.chains import Chain, Followed, Seal

RECEIPT_KEY = Ed25519PrivateKey.generate()
SEAL = Seal(secrets.token_bytes(32), public_bytes(RECEIPT_KEY))


def somebody(role: Role) -> Identity:
    root, keys = Ed25519PrivateKey.generate(), DeviceKeys.new()
    certificate = DeviceCertificate(
        secrets.token_bytes(16),
        public_bytes(root),
        keys.device,
        public_bytes(keys.signing),
        keys.sealing_public,
        1,
    )
    return Identity.of(keys, sign_struct(root, labels.CERTIFICATE, certificate), role)


class Post:
    """A care stream of two, and an honest server's receipts for what is written there."""

    def __init__(self) -> None:
        self.patient, self.therapist = somebody("patient"), somebody("therapist")
        stream = secrets.token_bytes(16)
        epoch, grants, key = first_epoch(self.patient, stream, [self.therapist.certificate], SEAL.clinic)
        grant = next(grant for grant in grants if grant.recipient == self.therapist.hash)
        item = EpochItem(epoch, (self.patient.certificate, self.therapist.certificate), grant)
        self.followed = Followed.of(item, self.therapist, SEAL.clinic)
        self.chain = Chain(stream, epoch_hash(epoch), key)
        self._position, self._head = 0, ZERO

    def item(self, commit: Commit | None = None) -> CommitItem:
        """Returns the next commit with its receipt."""
        commit = commit or self.chain.write(self.patient)
        self._position += 1
        self._head = head(self._head, self._position, commit_hash(commit))
        receipt = ReceiptBody(
            SEAL.clinic,
            1,
            self.chain.stream,
            self._position,
            commit_hash(commit),
            self._head,
            1,
            SEAL.receipt_key,
        )
        return CommitItem(commit, sign_struct(RECEIPT_KEY, labels.RECEIPT, receipt))

    def take(self, item: CommitItem) -> None:
        self.followed.take(item, SEAL.open(item.receipt))


@pytest.fixture
def post() -> Post:
    return Post()


def test_what_is_whole_is_taken_and_what_was_written_is_what_came(post: Post) -> None:
    for _ in range(3):
        post.take(post.item())
    assert post.followed.of_device(post.patient.keys.device) == post.chain.written
    assert post.followed.records == 6


def test_a_missing_commit_is_noticed(post: Post) -> None:
    post.take(post.item())
    post.item()
    with pytest.raises(AssertionError, match="position 3 came after 1"):
        post.take(post.item())


def test_a_commit_that_comes_twice_is_noticed(post: Post) -> None:
    item = post.item()
    post.take(item)
    with pytest.raises(AssertionError, match="position 1 came after 1"):
        post.take(item)


def test_a_commit_that_is_stored_twice_is_noticed(post: Post) -> None:
    item = post.item()
    post.take(item)
    with pytest.raises(TrustFailure):
        post.take(post.item(item.commit))


def test_another_commit_than_was_acknowledged_is_noticed(post: Post) -> None:
    item = post.item()
    post.followed.receipts[1] = secrets.token_bytes(32)
    with pytest.raises(AssertionError, match="another head"):
        post.take(item)
    other = post.item().receipt
    with pytest.raises(AssertionError, match="another commit"):
        SEAL.acknowledge(item.commit, other)


def test_altered_records_are_noticed(post: Post) -> None:
    item = post.item()
    record = item.commit.records[0]
    altered = msgspec.structs.replace(record, sealed=record.sealed[:-1] + bytes([record.sealed[-1] ^ 1]))
    commit = msgspec.structs.replace(item.commit, records=(altered, *item.commit.records[1:]))
    with pytest.raises(TrustFailure):
        post.take(msgspec.structs.replace(item, commit=commit))


def test_percentiles_are_values_that_were_measured() -> None:
    values = [float(number) for number in range(1, 101)]
    assert [percentile(values, share) for share in (0.5, 0.95, 0.99, 1.0)] == [50, 95, 99, 100]
    assert percentile([7.0], 0.5) == 7.0
    assert Growth(begin=1, settled=100, end=110, most=120).ratio == pytest.approx(1.1)
