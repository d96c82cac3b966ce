"""A device's chain of records: what every reader checks, the server included.

Chains run over record hashes, so a body can be erased and the chain still verifies.
"""

from dataclasses import dataclass

from sync.protocol import limits
from sync.protocol.wire import Commit, DeviceCertificate, Record
from sync.trust import labels
from sync.trust.errors import ChainBroken, ChainForked, ChainGap, TooLarge
from sync.trust.hashes import ZERO, ciphertext_digest, record_hash
from sync.trust.signing import verify
from sync.trust.statements import read_commit, read_core

CORE_VERSION = 1


@dataclass(frozen=True)
class ChainState:
    """How far a chain is known.

    Attributes:
        chain: 16 bytes.
        counter: Of the last known record; 0 before the first.
        hash: Of the last known record; 32 zero bytes before the first.
    """

    chain: bytes
    counter: int = 0
    hash: bytes = ZERO


def extend(state: ChainState | None, commit: Commit, certificate: DeviceCertificate) -> ChainState:
    """Checks that a commit continues its chain and holds in itself.

    Whether the device was a member of the records' epochs is for the caller to check, and whether a repeated commit
    is the one that is here already (by its hash, before calling this).

    Args:
        state: The chain so far; None when nothing of it is known.
        commit: As received.
        certificate: Of the device that claims to have written it, opened.

    Returns:
        The chain with this commit.

    Raises:
        BadSignature: The device did not sign it.
        ChainForked: It begins at a counter that is known already.
        ChainGap: Records are missing before it.
        ChainBroken: It contradicts itself or its chain.
        TooLarge: Too many records, or one that is too large.
        Malformed: Something inside is not the struct it should be.
    """
    body = read_commit(commit.signed)
    if not commit.records or len(commit.records) > limits.RECORDS_PER_COMMIT:
        raise TooLarge(f"a commit has 1 to {limits.RECORDS_PER_COMMIT} records")
    if body.device != certificate.device:
        raise ChainBroken("the commit is of another device")
    verify(certificate.signing_key, labels.COMMIT, commit.signed)
    known = state if state is not None else ChainState(body.chain)
    if body.chain != known.chain:
        raise ChainBroken("the commit is of another chain")
    if body.first <= known.counter:
        raise ChainForked("these counters are known already")
    if body.first > known.counter + 1:
        raise ChainGap("records are missing before these")
    if body.last != body.first + len(commit.records) - 1:
        raise ChainBroken("the commit counts otherwise than its records")
    previous = known.hash
    for counter, record in enumerate(commit.records, body.first):
        _check_record(record, counter, previous, (body.stream, body.device, body.chain))
        previous = record_hash(record)
    if previous != body.last_hash:
        raise ChainBroken("the commit signs for another last record")
    return ChainState(body.chain, body.last, previous)


def _check_record(record: Record, counter: int, previous: bytes, place: tuple[bytes, bytes, bytes]) -> None:
    core = read_core(record.core)
    if core.version != CORE_VERSION:
        raise ChainBroken("a record is of a version that is not known")
    if (core.stream, core.device, core.chain) != place:
        raise ChainBroken("a record is of another stream, device or chain")
    if core.counter != counter or core.previous != previous:
        raise ChainBroken("a record does not follow the one before")
    if len(record.sealed) > limits.SEALED_RECORD:
        raise TooLarge("a record is too large")
    if len(record.digest) != limits.HASH:
        raise ChainBroken("a digest has the wrong size")
    if record.sealed and ciphertext_digest(record.sealed) != record.digest:
        raise ChainBroken("a digest is not of its ciphertext")
