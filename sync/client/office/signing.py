"""The clinic's keys in the administrator's vault, and what they sign: each kind counts on by itself."""

import secrets
from datetime import datetime
from typing import Final

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clock import Clock
from app.errors import VaultDamaged, VaultMissing
from app.vault.clinic_keys import ClinicKeys
from app.vault.clinic_statements import ClinicStatements, Kind, Published
from app.vault.database import Database
from app.vault.keyring import Keyring
from sync.client.pins import decode_signed
from sync.protocol.wire import ClinicStatement, Kit, Policy, Roster, RosterEntry, Rotation, Signed
from sync.trust import labels
from sync.trust.hashes import fingerprint, next_key_hash, roster_hash
from sync.trust.labels import h
from sync.trust.signing import public_bytes, sign, sign_struct

SIGNING: Final = "clinic.signing"
NEXT: Final = "clinic.next"
FORMER: Final = "clinic.former."
"""Where the keyring keeps the keys that rotations replaced, by their place."""


class Signing:
    """Signs under the present key. Writes expect a transaction.

    Args:
        db: The connection of the vault that holds the clinic key.
        clock: This computer's.

    Raises:
        VaultMissing: There is no clinic key in this vault.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._clock = clock
        self._keyring = Keyring(db)
        self._keys = ClinicKeys(db)
        self._published = ClinicStatements(db)
        self.key = self._private(SIGNING)

    def _private(self, name: str) -> Ed25519PrivateKey:
        seed = self._keyring.get(name)
        if seed is None:
            raise VaultMissing("It holds no clinic key.")
        return Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def fingerprint(self) -> bytes:
        """Of the present key."""
        return fingerprint(public_bytes(self.key))

    @property
    def now(self) -> int:
        """Unix seconds."""
        return int(self._clock.now().timestamp())

    @property
    def place(self) -> int:
        """The present key's place among the clinic's keys."""
        present = self._keys.present()
        if present is None:
            raise VaultDamaged
        return present.place

    def all(self, kind: Kind) -> tuple[Published, ...]:
        """Returns everything of a kind, oldest first."""
        return self._published.all(kind)

    def signed(self, kind: Kind) -> Signed | None:
        """Returns the newest of a kind as it travels, or None."""
        newest = self._published.newest(kind)
        return None if newest is None else decode_signed(newest.signed)

    def needed(self, kind: Kind) -> Signed:
        """Returns the newest of a kind that is always there."""
        found = self.signed(kind)
        if found is None:
            raise VaultDamaged
        return found

    @property
    def statement(self) -> ClinicStatement:
        """The newest statement."""
        return msgspec.msgpack.decode(self.needed("statement").body, type=ClinicStatement)

    @property
    def roster(self) -> Roster:
        """The newest roster."""
        return msgspec.msgpack.decode(self.needed("roster").body, type=Roster)

    @property
    def policy(self) -> Policy | None:
        """The newest policy, or None."""
        signed = self.signed("policy")
        return None if signed is None else msgspec.msgpack.decode(signed.body, type=Policy)

    def keep(self, kind: Kind, number: int, digest: bytes, travelling: Signed | Rotation) -> None:
        """Keeps what was signed under the present key."""
        data = msgspec.msgpack.encode(travelling)
        self._published.save(Published(kind, number, digest, data, self.place))

    def state(self, statement: ClinicStatement) -> Signed:
        """Signs a statement about the clinic and keeps it."""
        signed = sign_struct(self.key, labels.STATEMENT, statement)
        self.keep("statement", statement.version, h(labels.STATEMENT, signed.body), signed)
        return signed

    def list_staff(self, staff: tuple[RosterEntry, ...], revoked: tuple[bytes, ...]) -> None:
        """Signs the next roster and keeps it."""
        newest = self._published.newest("roster")
        number, previous = (1, bytes(32)) if newest is None else (newest.number + 1, newest.hash)
        roster = Roster(
            clinic=self.fingerprint,
            number=number,
            previous=previous,
            staff=staff,
            revoked=revoked,
            issued_at=self.now,
        )
        signed = sign_struct(self.key, labels.ROSTER, roster)
        self.keep("roster", number, roster_hash(signed), signed)

    def set_policy(self, policy: Policy) -> int:
        """Signs the next policy, numbered and dated here, and keeps it; returns its number."""
        newest = self._published.newest("policy")
        number = 1 if newest is None else newest.number + 1
        numbered = msgspec.structs.replace(policy, clinic=self.fingerprint, number=number, issued_at=self.now)
        signed = sign_struct(self.key, labels.POLICY, numbered)
        self.keep("policy", number, h(labels.POLICY, signed.body), signed)
        return number

    def sign_kit(self, server: str, toml: str) -> tuple[bytes, Kit, bytes]:
        """Returns the present key, what it says for the program that the clinic hands out, and its signature."""
        kit = Kit(clinic=self.fingerprint, server=server, toml=toml, issued_at=self.now)
        return public_bytes(self.key), kit, sign_struct(self.key, labels.KIT, kit).signature

    def sign_course(self, contents: bytes) -> bytes:
        """Returns what says that the clinic gives a course: the present key's fingerprint and its signature.

        Args:
            contents: The list of the course file, as it lies there.
        """
        return self.fingerprint + sign(self.key, labels.COURSE, contents).signature

    def rotate(self) -> Rotation:
        """Puts the next key in the place of the present one and signs the statement that says so with both."""
        before, former, place = self.statement, self.key, self.place
        following = secrets.token_bytes(32)
        self._keyring.put(f"{FORMER}{place}", former.private_bytes_raw())
        self._keyring.put(SIGNING, self._private(NEXT).private_bytes_raw())
        self._keyring.put(NEXT, following)
        self.key = self._private(SIGNING)
        self._keys.add(public_bytes(self.key), "rotation", self._clock.now())
        statement = msgspec.structs.replace(
            before,
            version=before.version + 1,
            clinic_key=public_bytes(self.key),
            next_key_hash=committed(following),
            issued_at=self.now,
            earlier=(*before.earlier, fingerprint(public_bytes(former))),
        )
        signed = self.state(statement)
        endorsement = former.sign(labels.labelled(labels.ROTATION, signed.body))
        rotation = Rotation(statement=signed, endorsement=endorsement)
        self.keep("rotation", statement.version, h(labels.ROTATION, signed.body), rotation)
        return rotation

    @property
    def rotations(self) -> tuple[Rotation, ...]:
        """Every rotation so far, oldest first."""
        return tuple(
            msgspec.msgpack.decode(published.signed, type=Rotation) for published in self._published.all("rotation")
        )

    def since(self) -> datetime | None:
        """Returns since when the present key holds."""
        present = self._keys.present()
        return None if present is None else present.at


def committed(seed: bytes) -> bytes:
    """Returns the commitment to the key that comes from a seed."""
    return next_key_hash(public_bytes(Ed25519PrivateKey.from_private_bytes(seed)))
