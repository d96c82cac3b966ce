"""The clinic's office: its key, what it publishes, and whom it lets in as staff.

The clinic key lives in a vault on the administrator's computer and never on the server. Each statement commits to the
hash of the next key, which is made at the same time.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clock import Clock
from app.errors import HavenError, TrustError, UnknownSender, VaultDamaged, VaultExists, VaultMissing
from app.model.ids import PersonId, new_id
from app.vault.certificates import Certificates
from app.vault.clinic_statements import ClinicStatements, Kind, Published
from app.vault.database import Database
from app.vault.doors import Doors, OwnDoor
from app.vault.evidence import Evidence, Exhibit
from app.vault.keyring import Keyring
from app.vault.sync_state import SyncState
from sync.client.arrivals import believed
from sync.client.door_making import Inviter, make_door
from sync.client.epochs import encoded
from sync.client.identity import SERVER
from sync.client.invitation import Invitation, server_address
from sync.client.pins import CLINIC_KEY, CLINIC_NAME, Pins, decode_signed, pinned_certificate
from sync.client.refusals import distrust
from sync.client.transport import Signer, Transport
from sync.protocol import limits
from sync.protocol.wire import (
    ChangesAnswer,
    ClinicStatement,
    EnrolmentItem,
    EnrolmentRequest,
    Policy,
    Publication,
    Roster,
    RosterEntry,
    Signed,
)
from sync.trust import labels
from sync.trust.errors import TrustFailure
from sync.trust.hashes import fingerprint, next_key_hash, roster_hash
from sync.trust.http_signatures import KeyId
from sync.trust.labels import h
from sync.trust.signing import public_bytes, sign_struct

_SIGNING: Final = "clinic.signing"
_NEXT: Final = "clinic.next"
_CURSOR: Final = "clinic.cursor"
VALID_FOR: Final = timedelta(days=28)


@dataclass(frozen=True)
class Admission:
    """What a look at the enrolments came to.

    Attributes:
        admitted: Names of those who are on the roster from now on, as the clinic wrote them on their invitations.
        disbelieved: Enrolments that were not believed; they are kept as evidence.
        changed: Whether there is a new roster to publish.
    """

    admitted: tuple[str, ...]
    disbelieved: int
    changed: bool


class ClinicOffice:
    """What the clinic's administrator can do. Each write is one transaction.

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
        self._published = ClinicStatements(db)
        self._doors = Doors(db)
        seed = Keyring(db).get(_SIGNING)
        if seed is None:
            raise VaultMissing("It holds no clinic key.")
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.fingerprint = fingerprint(public_bytes(self._key))

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
        if keyring.get(_SIGNING) is not None:
            raise VaultExists
        seed, following = secrets.token_bytes(32), secrets.token_bytes(32)
        key = public_bytes(Ed25519PrivateKey.from_private_bytes(seed))
        committed = next_key_hash(public_bytes(Ed25519PrivateKey.from_private_bytes(following)))
        with db.transaction():
            keyring.put(_SIGNING, seed)
            keyring.put(_NEXT, following)
            state.put(CLINIC_KEY, key)
            state.put(CLINIC_NAME, name)
            state.put(SERVER, address)
            office = cls(db, clock)
            office._state_first(receipt_key, committed)
            office._list_staff(())
        return office

    @property
    def server(self) -> str:
        """The server's address."""
        return self._state.text(SERVER) or ""

    @property
    def name(self) -> str:
        """The clinic's name."""
        return self._state.text(CLINIC_NAME) or ""

    def set_policy(self, toml: str) -> int:
        """Signs a policy that was checked before (`app.clinic`) and returns its number."""
        newest = self._published.newest("policy")
        number = 1 if newest is None else newest.number + 1
        policy = Policy(clinic=self.fingerprint, number=number, toml=toml, issued_at=self._now)
        signed = sign_struct(self._key, labels.POLICY, policy)
        with self._db.transaction():
            self._published.save(Published("policy", number, h(labels.POLICY, signed.body), encoded(signed)))
        return number

    def invite_therapist(self, name: str) -> Invitation:
        """Makes an invitation for a member of staff; its door goes out with the next publication."""
        inviter = Inviter(
            statement=self._newest("statement"),
            policy=self._signed("policy"),
            roster=self._signed("roster"),
            certificates=(),
            clinic_name=self.name,
            inviter_name=self.name,
            id=self.fingerprint,
            key=self._key,
        )
        door = make_door(
            inviter,
            self.server,
            person=PersonId(new_id()),
            name=name.strip(),
            role="therapist",
            feedback_weekday=None,
            now=self._clock.now(),
            valid_for=VALID_FOR,
        )
        with self._db.transaction():
            self._doors.save(door)
        return Invitation(door.secret, door.server)

    def publication(self) -> Publication:
        """Returns everything that the server should have, for `haven-server import` or for publishing online.

        Doors that can still be used are always in it, so that a publication that was lost takes nothing with it.
        """
        return Publication(
            statement=self._newest("statement"),
            policy=self._signed("policy"),
            roster=self._signed("roster"),
            doors=tuple(decode_signed(door.signed) for door in self._present()),
        )

    def _present(self) -> tuple[OwnDoor, ...]:
        """Returns the doors for one publication: those that the server does not have yet go before the others."""
        usable = [door for door in self._doors.in_state("made", "open") if door.expires_at > self._now]
        usable.sort(key=lambda door: door.state != "made")
        return tuple(usable[: limits.DOORS_PER_PUBLICATION])

    def publish(self, transport: Transport) -> None:
        """Publishes everything online; what the server has already is passed over.

        More doors than one publication holds go out with the next one.

        Raises:
            Offline, Refused: The server did not take it; nothing was changed here.
        """
        waiting = [door for door in self._present() if door.state == "made"]
        transport.send("/v1/publications", self.publication(), None)
        with self._db.transaction():
            for door in waiting:
                self._doors.mark(door.invitation, "open")

    def admit(self, transport: Transport) -> Admission:
        """Fetches who enrolled, checks the proofs, and makes a new roster when somebody is new.

        Raises:
            Offline, Refused, ClockWrong: The server cannot be asked; what was taken before stays.
            KeyChanged: The server is not this clinic's.
        """
        pins = Pins(self._db, self._clock, public_bytes(self._key))
        pins.take_statement(transport.clinic().statement)
        signer = Signer(KeyId("clinic", self.fingerprint), self._key)
        admitted: list[str] = []
        disbelieved = 0
        while True:
            after = self._state.text(_CURSOR) or ""
            answer = transport.get("/v1/changes", ChangesAnswer, signer, after=after)
            for item in answer.items:
                if isinstance(item, EnrolmentItem):
                    name = self._admit(item.request)
                    admitted += [name] if name else []
                    disbelieved += name is None
            with self._db.transaction():
                self._state.put(_CURSOR, answer.cursor)
            if not answer.more or answer.cursor == after:
                break
        return Admission(tuple(admitted), disbelieved, self._renew_roster())

    def _admit(self, request: EnrolmentRequest) -> str | None:
        """Pins somebody whose proof holds; returns her name, "" when she was known, None when it is not believed."""
        error: HavenError
        try:
            door = believed(self._doors.get(request.invitation), request)
            if door.role != "therapist" or request.epoch is not None:
                raise UnknownSender
            if door.state == "used":
                return ""
            pinned = pinned_certificate(request.certificate, "therapist", "proof")
            with self._db.transaction():
                Certificates(self._db).pin(pinned)
                self._doors.mark(door.invitation, "used", msgspec.msgpack.encode(request))
            return door.name
        except TrustFailure as failure:
            error = distrust(failure)
        except TrustError as distrusted:
            error = distrusted
        with self._db.transaction():
            exhibit = Exhibit(type(error).__name__, None, msgspec.msgpack.encode(request))
            Evidence(self._db).keep(exhibit, self._clock.now())
        return None

    def _renew_roster(self) -> bool:
        """Lists everybody who was admitted; returns whether the roster changed."""
        staff: list[RosterEntry] = []
        for door in self._doors.in_state("used"):
            for pinned in Certificates(self._db).of_person(door.person):
                staff.append(RosterEntry(role="therapist", certificate=decode_signed(pinned.signed)))
        present = msgspec.msgpack.decode(self._newest("roster").body, type=Roster)
        if present.staff == tuple(staff):
            return False
        with self._db.transaction():
            self._list_staff(tuple(staff))
        return True

    def _list_staff(self, staff: tuple[RosterEntry, ...]) -> None:
        newest = self._published.newest("roster")
        number, previous = (1, bytes(32)) if newest is None else (newest.number + 1, newest.hash)
        roster = Roster(
            clinic=self.fingerprint, number=number, previous=previous, staff=staff, revoked=(), issued_at=self._now
        )
        signed = sign_struct(self._key, labels.ROSTER, roster)
        self._published.save(Published("roster", number, roster_hash(signed), encoded(signed)))

    def _state_first(self, receipt_key: bytes, next_hash: bytes) -> None:
        statement = ClinicStatement(
            version=1,
            clinic_key=public_bytes(self._key),
            next_key_hash=next_hash,
            receipt_key=receipt_key,
            era=1,
            issued_at=self._now,
        )
        signed = sign_struct(self._key, labels.STATEMENT, statement)
        self._published.save(Published("statement", 1, h(labels.STATEMENT, signed.body), encoded(signed)))

    def _signed(self, kind: Kind) -> Signed | None:
        newest = self._published.newest(kind)
        return None if newest is None else decode_signed(newest.signed)

    def _newest(self, kind: Kind) -> Signed:
        found = self._signed(kind)
        if found is None:
            raise VaultDamaged
        return found

    @property
    def _now(self) -> int:
        return int(self._clock.now().timestamp())
