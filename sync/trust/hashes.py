"""Hashes that identify things and tie them together."""

import hashlib
from typing import Final

from sync.protocol.wire import Commit, Record, Signed
from sync.trust import labels
from sync.trust.labels import h

ZERO: Final = bytes(32)
"""Stands where nothing came before: head_0, and what the first record, roster or epoch calls previous."""


def number_bytes(number: int) -> bytes:
    """Returns a counter as eight bytes, big-endian."""
    return number.to_bytes(8, "big")


def fingerprint(clinic_key: bytes) -> bytes:
    """Returns the clinic's fingerprint, which stands on every invitation."""
    return h(labels.CLINIC, clinic_key)


def next_key_hash(next_clinic_key: bytes) -> bytes:
    """Returns the commitment to the clinic's next key."""
    return h(labels.NEXT_CLINIC_KEY, next_clinic_key)


def certificate_hash(signed: Signed) -> bytes:
    """Returns the identity of a device certificate."""
    return h(labels.CERTIFICATE, signed.body)


def root_hash(root: bytes) -> bytes:
    """Returns the name of a person's root key: how it signs requests and revocations."""
    return h(labels.ROOT, root)


def recovery_hash(recovery: bytes) -> bytes:
    """Returns the name of a person's recovery key, under which grants wait for the recovery sheet."""
    return h(labels.RECOVERY, recovery)


def roster_hash(signed: Signed) -> bytes:
    """Returns the identity of a roster, as the next roster and record cores quote it."""
    return h(labels.ROSTER, signed.body)


def epoch_hash(signed: Signed) -> bytes:
    """Returns the identity of an epoch."""
    return h(labels.EPOCH, signed.body)


def key_commitment(stream: bytes, number: int, previous: bytes, key: bytes) -> bytes:
    """Returns the commitment to an epoch's key that stands in the epoch; checked before the key is used."""
    return h(labels.EPOCH_KEY, stream + number_bytes(number) + previous + key)


def record_hash(record: Record) -> bytes:
    """Returns the hash of a record: over its core and its ciphertext's digest, so that the body may be erased."""
    return h(labels.RECORD, record.core + record.digest)


def ciphertext_digest(sealed: bytes) -> bytes:
    """Returns SHA-256 of a record's ciphertext, the `digest` of the record."""
    return hashlib.sha256(sealed).digest()


def commit_hash(commit: Commit) -> bytes:
    """Returns the identity of a commit."""
    return h(labels.COMMIT, commit.signed.body)


def head(previous: bytes, position: int, commit: bytes) -> bytes:
    """Returns head_n from head_{n-1}, n and the hash of the nth commit of a stream."""
    return h(labels.HEAD, previous + number_bytes(position) + commit)


def proof_message(envelope: bytes, certificate: Signed, recovery: bytes, epoch: Signed | None) -> bytes:
    """Returns what the new person's proof is an HMAC of.

    Args:
        envelope: The sealed envelope as it stands in the door.
        certificate: The new device's certificate.
        recovery: Public half of the recovery keys.
        epoch: The first epoch, or None for therapists.
    """
    parts = (
        h(labels.ENVELOPE, envelope),
        certificate_hash(certificate),
        h(labels.RECOVERY, recovery),
        ZERO if epoch is None else epoch_hash(epoch),
    )
    return h(labels.PROOF, b"".join(parts))
