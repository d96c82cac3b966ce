"""Epochs: who may read and write a stream, made and checked."""

from collections.abc import Sequence

import msgspec

from app.errors import UnknownSender
from sync.client.identity import Identity
from sync.client.sealing import new_stream_key, open_grant, seal_grant
from sync.protocol.wire import Epoch, Grant, Member, Signed
from sync.trust import labels
from sync.trust.errors import WrongKey
from sync.trust.hashes import ZERO, certificate_hash, epoch_hash, key_commitment
from sync.trust.signing import sign_struct, verify_grant
from sync.trust.statements import open_certificate


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
    grants: Sequence[Grant], epoch: Epoch, digest: bytes, me: Identity, granter: Signed, clinic: bytes
) -> bytes:
    """Returns an epoch's key from the grant for this device.

    The granter's signature, the context and the epoch's commitment must all hold before the key is used.

    Args:
        grants: Those that came; the one for this device is looked for.
        epoch: Opened.
        digest: The epoch's hash.
        me: This device.
        granter: The certificate of the device that granted.
        clinic: The clinic's fingerprint.

    Raises:
        UnknownSender: There is no grant for this device, or it is of another stream, epoch or granter.
        TrustFailure: Its signature or the commitment does not hold.
        Undecipherable: It does not open.
    """
    expected = (epoch.stream, digest, me.hash, certificate_hash(granter))
    for grant in grants:
        if (grant.stream, grant.epoch, grant.recipient, grant.granter) == expected:
            verify_grant(open_certificate(granter).signing_key, grant)
            key = open_grant(grant, me.keys.sealing, clinic)
            if key_commitment(epoch.stream, epoch.number, epoch.previous, key) != epoch.commitment:
                raise WrongKey("the key is not the one that the epoch commits to")
            return key
    raise UnknownSender


def encoded(signed: Signed) -> bytes:
    """Returns a signed thing as the vault keeps it."""
    return msgspec.msgpack.encode(signed)
