"""Making a door: the sealed envelope and what the server keeps of an invitation."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.model.ids import PersonId, StreamId
from app.vault.doors import OwnDoor
from sync.client.invitation import Invitation
from sync.client.proof import nonce_hash
from sync.client.sealing import seal_envelope
from sync.protocol.wire import Door, Envelope, Signed
from sync.trust import labels
from sync.trust.signing import public_bytes, sign_struct


@dataclass(frozen=True)
class Inviter:
    """Who invites and what she vouches for.

    Attributes:
        statement: The clinic's statement.
        policy: The clinic's policy, or None.
        roster: The clinic's roster, or None when the clinic itself invites before there is one.
        certificates: Of the inviter's devices; empty when the clinic itself invites.
        clinic_name: For reading.
        inviter_name: For reading.
        id: Certificate hash of the inviting device, or the clinic's fingerprint.
        key: Signs the door.
    """

    statement: Signed
    policy: Signed | None
    roster: Signed | None
    certificates: tuple[Signed, ...]
    clinic_name: str
    inviter_name: str
    id: bytes
    key: Ed25519PrivateKey


def make_door(
    inviter: Inviter,
    server: str,
    *,
    person: PersonId,
    name: str,
    role: Literal["patient", "therapist"],
    feedback_weekday: int | None,
    now: datetime,
    valid_for: timedelta,
    again: StreamId | None = None,
) -> OwnDoor:
    """Makes a fresh invitation with its signed door.

    Args:
        inviter: Who invites.
        server: The address for the letter.
        person: The id that the new person gets.
        name: As the inviter writes it.
        role: Whom it invites.
        feedback_weekday: Monday = 0, for patients.
        now: By the server's clock as far as it is known.
        valid_for: How long the code works.
        again: For somebody who was here before, her care stream.
    """
    invitation = Invitation.new(server)
    nonce = secrets.token_bytes(32)
    made_at = int(now.timestamp())
    expires_at = int((now + valid_for).timestamp())
    envelope = Envelope(
        statement=inviter.statement,
        policy=inviter.policy,
        roster=inviter.roster,
        inviter=inviter.certificates,
        person=bytes.fromhex(person),
        role=role,
        expires_at=expires_at,
        nonce_hash=nonce_hash(nonce),
        clinic_name=inviter.clinic_name,
        inviter_name=inviter.inviter_name,
        name=name,
        feedback_weekday=feedback_weekday,
        again=again is not None,
        stream=b"" if again is None else bytes.fromhex(again),
    )
    door = Door(
        invitation=invitation.id,
        door_key=public_bytes(invitation.door),
        envelope=seal_envelope(invitation.envelope_key, invitation.id, envelope),
        inviter=inviter.id,
        role=role,
        expires_at=expires_at,
        again=b"" if again is None else bytes.fromhex(person),
    )
    return OwnDoor(
        invitation=invitation.id,
        secret=invitation.secret,
        server=invitation.server,
        person=person,
        name=name,
        role=role,
        feedback_weekday=feedback_weekday,
        nonce=nonce,
        signed=msgspec.msgpack.encode(sign_struct(inviter.key, labels.DOOR, door)),
        made_at=made_at,
        expires_at=expires_at,
        again=again is not None,
    )
