"""The clinic's office: its key, what it publishes, and whom it lets in as staff.

The clinic key lives in a vault on the administrator's computer and never on the server. Each statement commits to the
hash of the next key, which is made at the same time. The parts of the office are in `sync.client.office`.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clock import Clock
from app.errors import VaultExists
from app.vault.clinic_keys import ClinicKeys
from app.vault.database import Database
from app.vault.doors import OwnDoor
from app.vault.keyring import Keyring
from app.vault.policy_files import PolicyFiles
from app.vault.sync_state import SyncState
from sync.client import codes, kit, policy_files
from sync.client.blobs import Blob
from sync.client.identity import SERVER
from sync.client.invitation import Invitation, server_address
from sync.client.office.covers import CoverDesk
from sync.client.office.invitations import Invitations
from sync.client.office.signing import NEXT, SIGNING, Signing, committed
from sync.client.office.staff import Admission, Staff
from sync.client.pins import CLINIC_NAME, Pins, decode_signed
from sync.client.transport import Signer, Transport
from sync.protocol.wire import ClinicStatement, Policy, PolicyFile, Publication
from sync.trust.hashes import certificate_hash
from sync.trust.http_signatures import KeyId
from sync.trust.signing import public_bytes

OLD_ROSTER: Final = timedelta(days=60)
"""From this age of the roster on the administrator is warned."""


@dataclass(frozen=True)
class Rotated:
    """What a rotation came to.

    Attributes:
        fingerprint: Of the key that holds from now on.
        covers: How many covers were signed anew.
        doors: Names on invitations that were signed anew; their codes stay.
        waiting: Names on invitations that stay as they are, because the server has them.
    """

    fingerprint: bytes
    covers: int
    doors: tuple[str, ...]
    waiting: tuple[str, ...]


class ClinicOffice:
    """What the clinic's administrator can do. Each write is one transaction.

    Attributes:
        staff: Who enrolled, is listed, was let go.
        invitations: The clinic's own.
        covers: Who covers for whom.

    Args:
        db: The connection of the vault that holds the clinic key.
        clock: This computer's.

    Raises:
        VaultMissing: There is no clinic key in this vault.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._state = SyncState(db)
        self._signing = Signing(db, clock)
        self.staff = Staff(db, clock, self._signing)
        self.invitations = Invitations(db, clock, self._signing)
        self.covers = CoverDesk(db, self._signing)

    @classmethod
    def create(cls, db: Database, clock: Clock, *, server: str, receipt_key: bytes, name: str) -> "ClinicOffice":
        """Makes the clinic's keys and its first statement and roster.

        Args:
            db: The connection of a fresh vault.
            clock: This computer's.
            server: The address that stands on invitations.
            receipt_key: The server's public receipt key, 32 bytes.
            name: The clinic's name; it travels inside sealed envelopes only.

        Raises:
            VaultExists: There is a clinic key already.
            InvitationUnreadable: The address cannot be read.
        """
        keyring, state, address = Keyring(db), SyncState(db), server_address(server)
        if keyring.get(SIGNING) is not None:
            raise VaultExists
        seed, following = secrets.token_bytes(32), secrets.token_bytes(32)
        key = public_bytes(Ed25519PrivateKey.from_private_bytes(seed))
        with db.transaction():
            keyring.put(SIGNING, seed)
            keyring.put(NEXT, following)
            Pins.begin(db, clock, key, name, "own")
            state.put(SERVER, address)
            office = cls(db, clock)
            signing = office._signing
            statement = ClinicStatement(
                version=1,
                clinic_key=key,
                next_key_hash=committed(following),
                receipt_key=receipt_key,
                era=1,
                issued_at=signing.now,
            )
            signing.state(statement)
            signing.list_staff((), ())
        return office

    @property
    def fingerprint(self) -> bytes:
        """Of the clinic's present key."""
        return self._signing.fingerprint

    @property
    def keys(self) -> tuple[bytes, ...]:
        """The clinic's public keys, the present one last."""
        return tuple(pinned.key for pinned in ClinicKeys(self._db).all())

    @property
    def code(self) -> str:
        """The fingerprint in groups with check characters, as people compare it."""
        return codes.encode(self.fingerprint)

    @property
    def server(self) -> str:
        """The server's address."""
        return self._state.text(SERVER) or ""

    @property
    def name(self) -> str:
        """The clinic's name."""
        return self._state.text(CLINIC_NAME) or ""

    @property
    def statement(self) -> ClinicStatement:
        """The newest statement."""
        return self._signing.statement

    @property
    def roster_number(self) -> int:
        """The newest roster's number."""
        return self._signing.roster.number

    @property
    def roster_age(self) -> timedelta:
        """How long ago the newest roster was signed."""
        return timedelta(seconds=self._signing.now - self._signing.roster.issued_at)

    @property
    def policy(self) -> Policy | None:
        """The newest policy, or None."""
        return self._signing.policy

    @property
    def has_waiting_files(self) -> bool:
        """Whether files of the policy wait to be sent."""
        return bool(PolicyFiles(self._db).waiting())

    def state_of(self, certificate: bytes) -> Literal["listed", "revoked", "waiting"]:
        """Says how a certificate of the staff stands on the newest roster."""
        roster = self._signing.roster
        if certificate in roster.revoked:
            return "revoked"
        is_listed = certificate in {certificate_hash(entry.certificate) for entry in roster.staff}
        return "listed" if is_listed else "waiting"

    def set_policy(self, toml: str, files: Mapping[str, bytes] | None = None) -> int:
        """Signs a policy that was checked before (`app.clinic`) and returns its number.

        Args:
            toml: As written.
            files: The content of every file that it names; those that the policy before had already stay at the
                server as they are.
        """
        before = {} if self.policy is None else {(file.name, file.digest): file for file in self.policy.files}
        kept = PolicyFiles(self._db)
        named: list[PolicyFile] = []
        with self._db.transaction():
            for name, content in (files or {}).items():
                digest = hashlib.sha256(content).digest()
                file = before.get((name, digest))
                if file is None:
                    blob = Blob.of(content)
                    file = PolicyFile(name, blob.id, blob.key, blob.size, digest)
                    kept.save(file.blob, content, waiting=True)
                named.append(file)
            kept.drop_others(tuple(file.blob for file in named))
            policy = Policy(clinic=b"", number=0, toml=toml, issued_at=0, files=tuple(named))
            return self._signing.set_policy(policy)

    def sign_kit(self, toml: str) -> str:
        """Returns the text of a signed clinic kit, see `sync.client.kit`.

        Args:
            toml: Contacts and help numbers, which were checked before (`app.clinic`).
        """
        return kit.written(*self._signing.sign_kit(self.server, toml.strip()))

    def sign_course(self, contents: bytes) -> bytes:
        """Signs the list of a course file that was checked before (`app.course`); see `Signing.sign_course`."""
        return self._signing.sign_course(contents)

    def invite_therapist(self, name: str) -> Invitation:
        """Makes an invitation for a member of staff; its door goes out with the next publication."""
        door = self.invitations.invite(name, self.name, self.server)
        return Invitation(door.secret, door.server)

    def begin_era(self, restored_to: int) -> int:
        """Opens the next era of the server's history and returns its number.

        Args:
            restored_to: Unix seconds of the backup to which the server was put back; 0 when it is not known.
        """
        before = self._signing.statement
        with self._db.transaction():
            self._signing.state(
                msgspec.structs.replace(
                    before,
                    version=before.version + 1,
                    era=before.era + 1,
                    issued_at=self._signing.now,
                    restored_to=restored_to,
                )
            )
        return before.era + 1

    def rotate(self) -> Rotated:
        """Lets the next key take the place of the present one; everything that holds is signed anew with it.

        All of it is one transaction: after a crash either the old key holds or the new one, and never half of both.
        """
        arranged = self.covers.present()
        with self._db.transaction():
            self._signing.rotate()
            roster = self._signing.roster
            self._signing.list_staff(roster.staff, roster.revoked)
            policy = self._signing.policy
            if policy is not None:
                self._signing.set_policy(policy)
            covers = self.covers.sign_anew(arranged)
            doors = self.invitations.sign_anew()
        anew = {door.invitation for door in doors}
        waiting = [
            door.name
            for door in self.invitations.all()
            if door.state == "open" and door.expires_at > self._signing.now and door.invitation not in anew
        ]
        return Rotated(self.fingerprint, covers, tuple(door.name for door in doors), tuple(waiting))

    def publication(self) -> Publication:
        """Returns everything that the server should have, for `haven-server import` or for publishing online.

        Doors that can still be used are always in it, so that a publication that was lost takes nothing with it.
        """
        return self._publication(self.invitations.usable())

    def _publication(self, doors: tuple[OwnDoor, ...]) -> Publication:
        return Publication(
            statement=self._signing.needed("statement"),
            policy=self._signing.signed("policy"),
            roster=self._signing.needed("roster"),
            doors=tuple(decode_signed(door.signed) for door in doors),
            covers=self.covers.publishable(),
            rotations=self._signing.rotations,
            closed=self.invitations.closings(),
        )

    def export(self) -> Publication:
        """Returns a publication for a file that somebody takes to the server, and notes that it was handed over."""
        doors = self.invitations.usable()
        publication = self._publication(doors)
        self.invitations.handed_over(doors)
        return publication

    def publish(self, transport: Transport) -> None:
        """Publishes everything online; what the server has already is passed over.

        More doors than one publication holds go out with the next one.

        Raises:
            Offline, Refused: The server did not take it; nothing was changed here.
        """
        doors = self.invitations.usable()
        transport.send("/v1/publications", self._publication(doors), None)
        self.invitations.handed_over(doors)
        signer = Signer(KeyId("clinic", self.fingerprint), self._signing.key)
        policy_files.send(self._db, transport, signer, self.fingerprint)

    def admit(self, transport: Transport) -> Admission:
        """Fetches who enrolled, checks the proofs, and makes a new roster when somebody is new.

        Raises:
            Offline, Refused, ClockWrong: The server cannot be asked; what was taken before stays.
            KeyChanged: The server is not this clinic's.
        """
        self.check_server(transport)
        return self.staff.admit(transport)

    def check_server(self, transport: Transport) -> None:
        """Makes sure that the server is this clinic's.

        Raises:
            Offline, Refused: It cannot be asked.
            KeyChanged: It shows another key.
        """
        pins = Pins(self._db, self._clock, ClinicKeys(self._db).all())
        pins.take_statement(transport.clinic().statement)
