"""Epochs: who may read and write a stream, made and checked."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

from app.errors import UnknownSender
from app.vault.stream_keys import StoredEpoch
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.sealing import new_stream_key, open_grant, seal_grant
from sync.protocol.wire import ClosingHead, Epoch, Grant, Member, Signed, StreamKind
from sync.trust import labels
from sync.trust.errors import WrongKey
from sync.trust.hashes import ZERO, certificate_hash, epoch_hash, key_commitment, recovery_hash
from sync.trust.signing import sign_struct, verify_grant
from sync.trust.statements import open_certificate
from sync.trust.succession import Device


def first_epoch(
    me: Identity, stream: bytes, inviter: Sequence[Signed], clinic: bytes
) -> tuple[Signed, tuple[Grant, ...], bytes]:
    """Makes the first epoch of a patient's care stream, on her own device.

    Args:
        me: The patient's device.
        stream: 16 bytes.
        inviter: Certificates of the therapist's devices.
        clinic: The clinic's fingerprint.

    Returns:
        The signed epoch, a grant for each member, and the key.
    """
    key = new_stream_key()
    others = [(certificate_hash(signed), open_certificate(signed).sealing_key) for signed in inviter]
    members = (Member(me.hash, "patient"), *(Member(digest, "therapist") for digest, _ in others))
    epoch = Epoch(
        stream=stream,
        number=1,
        previous=ZERO,
        members=members,
        commitment=key_commitment(stream, 1, ZERO, key),
        closing=(),
        consent=None,
        cutter=me.hash,
        kind="care",
        subject=bytes.fromhex(me.person),
    )
    signed = sign_struct(me.keys.signing, labels.EPOCH, epoch)
    digest = epoch_hash(signed)
    granter = (me.hash, me.keys.signing)
    recipients = [(me.hash, me.keys.sealing_public), *others]
    grants = tuple(
        seal_grant(key, clinic=clinic, stream=stream, epoch=digest, recipient=recipient, granter=granter)
        for recipient in recipients
    )
    return signed, grants, key


def key_from(
    grants: Sequence[Grant], epoch: Epoch, digest: bytes, me: Identity, granter: Signed, clinics: Sequence[bytes]
) -> bytes:
    """Returns an epoch's key from the grant for this device.

    The granter's signature, the context and the epoch's commitment must all hold before the key is used.

    Args:
        grants: Those that came; the one for this device is looked for.
        epoch: Opened.
        digest: The epoch's hash.
        me: This device.
        granter: The certificate of the device that granted.
        clinics: The clinic's fingerprints (`Pins.fingerprints`): the granter named the one that it knew.

    Raises:
        UnknownSender: There is no grant for this device, or it is of another stream, epoch or granter.
        TrustFailure: Its signature or the commitment does not hold.
        Undecipherable: It does not open.
    """
    expected_granter = open_certificate(granter).signing_key
    for grant in grants:
        if (grant.recipient, grant.granter) == (me.hash, certificate_hash(granter)):
            return key_of(grant, epoch, digest, granter=expected_granter, private=me.keys.sealing, clinics=clinics)
    raise UnknownSender


def granted_key(
    grant: Grant, epoch: Epoch, digest: bytes, me: Identity, known: KnownDevices, clinics: Sequence[bytes]
) -> bytes:
    """Returns an epoch's key from a grant of any device that was ever believed; see `key_from`."""
    granter = known.once.get(grant.granter)
    if granter is None or grant.recipient != me.hash:
        raise UnknownSender
    signing_key = granter.certificate.signing_key
    return key_of(grant, epoch, digest, granter=signing_key, private=me.keys.sealing, clinics=clinics)


def key_of(
    grant: Grant,
    epoch: Epoch,
    digest: bytes,
    *,
    granter: bytes,
    private: MLKEM768X25519PrivateKey,
    clinics: Sequence[bytes],
) -> bytes:
    """Returns the key that was granted to a private key: a device's, or the one on the recovery sheet.

    Args:
        grant: For that key.
        epoch: Opened.
        digest: The epoch's hash.
        granter: The signing key of the device that granted.
        private: The receiving key.
        clinics: The clinic's fingerprints (`Pins.fingerprints`): the granter named the one that it knew.

    Raises:
        UnknownSender: It is of another stream or epoch.
        TrustFailure: Its signature or the commitment does not hold.
        Undecipherable: It does not open.
    """
    if (grant.stream, grant.epoch) != (epoch.stream, digest):
        raise UnknownSender
    verify_grant(granter, grant)
    key = open_grant(grant, private, *clinics)
    if key_commitment(epoch.stream, epoch.number, epoch.previous, key) != epoch.commitment:
        raise WrongKey("the key is not the one that the epoch commits to")
    return key


@dataclass(frozen=True)
class Cut:
    """A new epoch before anybody has it.

    Attributes:
        signed: `Epoch`.
        grants: For each member, and in an own stream for the recovery sheet.
        key: The new key.
    """

    signed: Signed
    grants: tuple[Grant, ...]
    key: bytes

    def __repr__(self) -> str:
        return "Cut(…)"


def make_epoch(
    me: Identity,
    clinic: bytes,
    *,
    stream: bytes,
    kind: StreamKind,
    subject: bytes,
    members: Sequence[Device],
    after: StoredEpoch | None = None,
    closing: Sequence[ClosingHead] = (),
    consent: Signed | None = None,
    recovery: bytes | None = None,
) -> Cut:
    """Makes the next epoch of a stream, or the first of a new one, with a fresh key and its grants.

    Args:
        me: The cutting device.
        clinic: The clinic's fingerprint.
        stream: 16 bytes.
        kind: What the stream is for.
        subject: Whose care, or whose own stream it is.
        members: Devices that are in it.
        after: The present epoch, None for the first.
        closing: Last records that are accepted of departing devices.
        consent: The owner's, when somebody comes in by it.
        recovery: For an own stream, the public half of the recovery key.
    """
    key = new_stream_key()
    number, previous = (1, ZERO) if after is None else (after.number + 1, after.hash)
    epoch = Epoch(
        stream=stream,
        number=number,
        previous=previous,
        members=tuple(Member(device.hash, device.role) for device in members),
        commitment=key_commitment(stream, number, previous, key),
        closing=tuple(closing),
        consent=consent,
        cutter=me.hash,
        kind=kind,
        subject=subject,
    )
    signed = sign_struct(me.keys.signing, labels.EPOCH, epoch)
    recipients = [(device.hash, device.certificate.sealing_key) for device in members]
    if recovery is not None:
        recipients.append((recovery_hash(recovery), recovery))
    grants = tuple(
        seal_grant(
            key,
            clinic=clinic,
            stream=stream,
            epoch=epoch_hash(signed),
            recipient=recipient,
            granter=(me.hash, me.keys.signing),
        )
        for recipient in recipients
    )
    return Cut(signed, grants, key)


def encoded(signed: Signed) -> bytes:
    """Returns a signed thing as the vault keeps it."""
    return msgspec.msgpack.encode(signed)
