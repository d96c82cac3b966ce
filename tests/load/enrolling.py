"""Inviting and enrolling one person through the real routes, with the client's own functions and keys."""

import secrets
import time
from dataclasses import dataclass
from typing import Literal

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clock import SystemClock
from app.model.ids import PersonId, new_id
from app.vault.doors import OwnDoor
from sync.client.door_making import Inviter, make_door
from sync.client.epochs import first_epoch
from sync.client.identity import Identity
from sync.client.invitation import Invitation
from sync.client.inviting import VALID_FOR
from sync.client.keys import DeviceKeys, xwing_public_bytes
from sync.client.proof import make_proof
from sync.client.transport import Signer, Transport
from sync.protocol.wire import (
    DeviceCertificate,
    EnrolmentAnswer,
    EnrolmentRequest,
    Grant,
    InvitationRequest,
    Signed,
)
from sync.trust import labels
from sync.trust.hashes import epoch_hash
from sync.trust.http_signatures import KeyId
from sync.trust.signing import public_bytes, sign_struct
from sync.trust.statements import read_door
from tests.load.chains import Chain


@dataclass(frozen=True)
class Vouched:
    """What an inviter puts into an envelope beside her own certificate."""

    statement: Signed
    policy: Signed | None
    roster: Signed | None


def door(inviter: Inviter, server: str, role: Literal["patient", "therapist"]) -> OwnDoor:
    """Makes an invitation."""
    weekday = 3 if role == "patient" else None
    return make_door(
        inviter,
        server,
        person=PersonId(new_id()),
        name="Somebody",
        role=role,
        feedback_weekday=weekday,
        now=SystemClock().now(),
        valid_for=VALID_FOR,
    )


def enrol_therapist(transport: Transport, made: OwnDoor) -> Identity:
    """Redeems a therapist's invitation."""
    me, recovery = _new_person(made)
    _redeem(transport, made, me, recovery, None, ())
    return me


def enrol_patient(
    transport: Transport, therapist: Identity, vouched: Vouched, clinic: bytes
) -> tuple[Identity, Chain, Chain]:
    """Invites a patient and redeems her invitation.

    Returns:
        Her computer, and the chains of hers and of her therapist's in her care stream.
    """
    inviter = Inviter(
        vouched.statement,
        vouched.policy,
        vouched.roster,
        (therapist.certificate,),
        "The clinic",
        "A therapist",
        therapist.hash,
        therapist.keys.signing,
    )
    made = door(inviter, transport.server, "patient")
    signed = msgspec.msgpack.decode(made.signed, type=Signed)
    transport.send("/v1/invitations", InvitationRequest(signed), therapist.signer)
    me, recovery = _new_person(made)
    stream = secrets.token_bytes(16)
    epoch, grants, key = first_epoch(me, stream, [therapist.certificate], clinic)
    _redeem(transport, made, me, recovery, epoch, grants)
    name = epoch_hash(epoch)
    return me, Chain(stream, name, key), Chain(stream, name, key)


def _new_person(made: OwnDoor) -> tuple[Identity, bytes]:
    """Returns the first computer of whom an invitation is for, and the public half of her recovery key."""
    root, keys = Ed25519PrivateKey.generate(), DeviceKeys.new()
    certificate = DeviceCertificate(
        person=bytes.fromhex(made.person),
        root=public_bytes(root),
        device=keys.device,
        signing_key=public_bytes(keys.signing),
        sealing_key=keys.sealing_public,
        issued_at=int(time.time()),
    )
    signed = sign_struct(root, labels.CERTIFICATE, certificate)
    return Identity.of(keys, signed, made.role), xwing_public_bytes(secrets.token_bytes(32))


def _redeem(
    transport: Transport,
    made: OwnDoor,
    me: Identity,
    recovery: bytes,
    epoch: Signed | None,
    grants: tuple[Grant, ...],
) -> None:
    invitation = Invitation(made.secret, made.server)
    signer = Signer(KeyId("door", invitation.id), invitation.door)
    there = transport.get(f"/v1/invitations/{invitation.id.hex()}", Signed, signer)
    proof = make_proof(invitation.proof_key, read_door(there).envelope, me.certificate, recovery, epoch)
    request = EnrolmentRequest(invitation.id, me.certificate, recovery, epoch, grants, proof)
    transport.post("/v1/enrolments", request, EnrolmentAnswer, signer)
