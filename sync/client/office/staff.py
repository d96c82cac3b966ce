"""Whom the clinic lists: who enrolled by proof, her further computers, and whom it let go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import HavenError, Refused, TrustError, UnknownSender
from app.model.ids import PersonId
from app.vault.certificates import Certificates, Pinned
from app.vault.database import Database
from app.vault.doors import Doors, OwnDoor
from app.vault.evidence import Evidence, Exhibit
from app.vault.sync_state import SyncState
from sync.client.arrivals import believed
from sync.client.office.mistakes import Mistake
from sync.client.office.signing import Signing
from sync.client.pins import decode_signed, pinned_certificate
from sync.client.refusals import distrust
from sync.client.transport import Signer, Transport
from sync.client.turning import Turning
from sync.protocol import problems
from sync.protocol.wire import (
    ChangesAnswer,
    DeviceCertificate,
    DeviceItem,
    EnrolmentItem,
    EnrolmentRequest,
    RevocationItem,
    RosterEntry,
    Signed,
)
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash, root_hash
from sync.trust.http_signatures import KeyId
from sync.trust.statements import open_certificate, open_revocation, read_revocation

_CURSOR: Final = "clinic.cursor"
RENEWED_AFTER: Final = timedelta(days=30)
"""A roster is signed anew when it is this old, long before the 90 days at which nobody is let in on it."""


@dataclass(frozen=True)
class Admission:
    """What a look at the enrolments came to.

    Attributes:
        admitted: Names of those who are on the roster from now on, as the clinic wrote them on their invitations.
        disbelieved: Enrolments, computers and revocations that were not believed; they are kept as evidence.
        changed: Whether there is a new roster to publish.
        added: Names of those of whom another computer is on the roster from now on.
        withdrawn: Names of those of whom a computer was taken out, by themselves, and is revoked from now on.
        renewed: Whether the roster was signed anew for its age alone.
    """

    admitted: tuple[str, ...]
    disbelieved: int
    changed: bool
    added: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    renewed: bool = False


@dataclass(frozen=True)
class Colleague:
    """A member of staff who enrolled.

    Attributes:
        person: Her id.
        name: As the clinic wrote it on her invitation.
        since: Unix seconds of her invitation.
        left_at: Unix seconds since when she is let go, or None.
        devices: Her certificates.
    """

    person: PersonId
    name: str
    since: int
    left_at: int | None
    devices: tuple[Pinned, ...]


class Staff:
    """Members of staff. Each public write is one transaction.

    Args:
        db: The connection of the clinic's vault.
        clock: This computer's.
        signing: The clinic's keys.
    """

    def __init__(self, db: Database, clock: Clock, signing: Signing) -> None:
        self._db = db
        self._clock = clock
        self._signing = signing
        self._state = SyncState(db)
        self._doors = Doors(db)
        self._certificates = Certificates(db)

    def all(self) -> tuple[Colleague, ...]:
        """Returns everybody who enrolled, in the order of their invitations."""
        return tuple(self._colleague(door) for door in self._doors.in_state("used"))

    def _colleague(self, door: OwnDoor) -> Colleague:
        row = self._db.row("SELECT at FROM clinic_departures WHERE person = ?", (door.person,))
        left = None if row is None else int(row[0])
        return Colleague(door.person, door.name, door.made_at, left, self._certificates.of_person(door.person))

    def find(self, named: str) -> Colleague:
        """Returns the member of staff with a name or an id.

        Raises:
            Mistake: Nobody has it, or more than one.
        """
        wanted = named.strip().casefold()
        everybody = self.all()
        found = [one for one in everybody if wanted in (one.name.strip().casefold(), one.person)]
        if len(found) == 1:
            return found[0]
        if not found:
            known = ", ".join(one.name for one in everybody) or "nobody yet"
            raise Mistake(f'Nobody of the staff is called "{named}". Enrolled: {known}.')
        ids = ", ".join(one.person for one in found)
        raise Mistake(f'More than one is called "{named}". Please say which, by the id: {ids}.')

    def admit(self, transport: Transport) -> Admission:
        """Fetches who enrolled and which computers came or went, checks all of it, and renews the roster.

        Raises:
            Offline, Refused, ClockWrong: The server cannot be asked; what was taken before stays.
        """
        signer = Signer(KeyId("clinic", self._signing.fingerprint), self._signing.key)
        admitted: list[str] = []
        added: list[str] = []
        revoked: list[bytes] = []
        disbelieved, turning = 0, Turning()
        while True:
            after = self._state.text(_CURSOR) or ""
            answer = _page(transport, signer, after)
            turning.check(answer, after)
            for item in answer.items:
                try:
                    match item:
                        case EnrolmentItem():
                            admitted += self._admit(item.request)
                        case DeviceItem():
                            added += self._add_device(item.certificate)
                        case RevocationItem():
                            revoked += self._taken_out(item.revocation)
                except (TrustFailure, TrustError) as failure:
                    disbelieved += 1
                    self._keep(distrust(failure) if isinstance(failure, TrustFailure) else failure, item)
            self._revoke(revoked)
            with self._db.transaction():
                self._state.put(_CURSOR, answer.cursor)
            if not answer.more:
                break
        names = tuple(self._name_of(digest) for digest in revoked)
        changed = self.renew()
        is_old = self._clock.now().timestamp() - self._signing.roster.issued_at > RENEWED_AFTER.total_seconds()
        if is_old:
            with self._db.transaction():
                self._sign(self._signing.roster.revoked)
        return Admission(tuple(admitted), disbelieved, changed or is_old, tuple(added), names, is_old)

    def _admit(self, request: EnrolmentRequest) -> list[str]:
        """Pins somebody whose proof holds; returns her name unless she was known."""
        door = believed(self._doors.get(request.invitation), request)
        if door.role != "therapist" or request.epoch is not None:
            raise UnknownSender
        if door.state == "used":
            return []
        pinned = pinned_certificate(request.certificate, "therapist", "proof")
        with self._db.transaction():
            self._certificates.pin(pinned)
            self._doors.mark(door.invitation, "used", msgspec.msgpack.encode(request))
        return [door.name]

    def _add_device(self, certificate: Signed) -> list[str]:
        """Pins another computer of somebody on the staff: her root signed for it. Patients' are passed over."""
        opened = open_certificate(certificate)
        colleague = next((one for one in self.all() if one.person == opened.person.hex()), None)
        if colleague is None:
            return []
        if opened.root not in {_opened(pinned).root for pinned in colleague.devices} or colleague.left_at is not None:
            raise UnknownSender
        if self._certificates.get(certificate_hash(certificate)) is not None:
            return []
        with self._db.transaction():
            self._certificates.pin(pinned_certificate(certificate, "therapist", "proof"))
        return [colleague.name]

    def _taken_out(self, signed: Signed) -> list[bytes]:
        """Returns the certificate of the staff that a revocation takes out: her own other computer or root signed."""
        claimed = read_revocation(signed)
        target = self._certificates.get(claimed.certificate)
        if target is None or target.role != "therapist" or claimed.certificate in self._signing.roster.revoked:
            return []
        for pinned in self._certificates.of_person(target.person):
            inside = _opened(pinned)
            if claimed.revoker == pinned.hash and pinned.hash not in self._signing.roster.revoked:
                open_revocation(signed, inside.signing_key)
                return [claimed.certificate]
            if claimed.revoker == root_hash(inside.root):
                open_revocation(signed, inside.root)
                return [claimed.certificate]
        raise UnknownSender

    def _keep(self, error: HavenError, item: object) -> None:
        with self._db.transaction():
            exhibit = Exhibit(type(error).__name__, None, msgspec.msgpack.encode(item))
            Evidence(self._db).keep(exhibit, self._clock.now())

    def _name_of(self, digest: bytes) -> str:
        pinned = self._certificates.get(digest)
        return next((one.name for one in self.all() if pinned is not None and one.person == pinned.person), "")

    def let_go(self, colleague: Colleague) -> None:
        """Revokes everything of somebody, for good: a computer that she adds later is not listed either.

        Raises:
            Mistake: It was done before.
        """
        if colleague.left_at is not None:
            raise Mistake(f"{colleague.name} was revoked before.")
        with self._db.transaction():
            self._db.execute(
                "INSERT INTO clinic_departures (person, at) VALUES (?, ?)", (colleague.person, self._signing.now)
            )
            self._sign((*self._signing.roster.revoked, *(pinned.hash for pinned in colleague.devices)))

    def revoke_device(self, colleague: Colleague, named: str) -> Pinned:
        """Revokes one computer of somebody, for good.

        Args:
            colleague: Whose.
            named: The beginning of the computer's id, as `people` shows it.

        Raises:
            Mistake: No computer of hers, or more than one, begins like that, or it was revoked before.
        """
        found = [pinned for pinned in colleague.devices if named and pinned.device.startswith(named.lower())]
        if len(found) != 1:
            known = ", ".join(pinned.device[:8] for pinned in colleague.devices)
            raise Mistake(f'"{named}" names no single computer of {colleague.name}. Known: {known}.')
        if found[0].hash in self._signing.roster.revoked:
            raise Mistake("That computer was revoked before.")
        self._revoke([found[0].hash])
        return found[0]

    def _revoke(self, digests: Iterable[bytes]) -> None:
        revoked = self._signing.roster.revoked
        new = [digest for digest in dict.fromkeys(digests) if digest not in revoked]
        if new:
            with self._db.transaction():
                self._sign((*revoked, *new))

    def renew(self) -> bool:
        """Lists everybody who was admitted and not revoked; returns whether the roster changed."""
        present = self._signing.roster
        if present.staff == self._listed(present.revoked):
            return False
        with self._db.transaction():
            self._sign(present.revoked)
        return True

    def _sign(self, revoked: tuple[bytes, ...]) -> None:
        unique = tuple(dict.fromkeys(revoked))
        self._signing.list_staff(self._listed(unique), unique)

    def _listed(self, revoked: tuple[bytes, ...]) -> tuple[RosterEntry, ...]:
        return tuple(
            RosterEntry(role="therapist", certificate=decode_signed(pinned.signed))
            for colleague in self.all()
            if colleague.left_at is None
            for pinned in colleague.devices
            if pinned.hash not in revoked
        )


def _page(transport: Transport, signer: Signer, after: str) -> ChangesAnswer:
    """Fetches a page; from the beginning when the server, restored since, does not know the place any more."""
    try:
        return transport.get("/v1/changes", ChangesAnswer, signer, after=after)
    except Refused as refused:
        if refused.problem != problems.CURSOR_UNKNOWN.name or not after:
            raise
    return transport.get("/v1/changes", ChangesAnswer, signer, after="")


def _opened(pinned: Pinned) -> DeviceCertificate:
    return open_certificate(decode_signed(pinned.signed))
