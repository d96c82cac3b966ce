"""The clinic's own invitations, for its staff."""

from datetime import timedelta
from typing import Final

import msgspec

from app.clock import Clock
from app.model.ids import PersonId, new_id
from app.vault.clinic_keys import ClinicKeys
from app.vault.database import Database
from app.vault.doors import Doors, OwnDoor
from sync.client.door_making import Inviter, make_door
from sync.client.invitation import Invitation
from sync.client.office.mistakes import Mistake
from sync.client.office.signing import Signing
from sync.client.pins import decode_signed
from sync.protocol import limits
from sync.protocol.wire import Door, Signed
from sync.trust import labels
from sync.trust.hashes import fingerprint
from sync.trust.signing import sign, sign_struct

VALID_FOR: Final = timedelta(days=28)


class Invitations:
    """Doors that the clinic made. Each public write is one transaction, unless it says otherwise.

    Args:
        db: The connection of the clinic's vault.
        clock: This computer's.
        signing: The clinic's keys.
    """

    def __init__(self, db: Database, clock: Clock, signing: Signing) -> None:
        self._db = db
        self._clock = clock
        self._signing = signing
        self._doors = Doors(db)

    def invite(self, name: str, clinic_name: str, server: str) -> OwnDoor:
        """Makes an invitation for a member of staff; its door goes out with the next publication.

        Raises:
            Mistake: No name was given.
        """
        if not name.strip():
            raise Mistake("An invitation needs the name of whom it invites.")
        inviter = Inviter(
            statement=self._signing.needed("statement"),
            policy=self._signing.signed("policy"),
            roster=self._signing.signed("roster"),
            certificates=(),
            clinic_name=clinic_name,
            inviter_name=clinic_name,
            id=self._signing.fingerprint,
            key=self._signing.key,
        )
        door = make_door(
            inviter,
            server,
            person=PersonId(new_id()),
            name=name.strip(),
            role="therapist",
            feedback_weekday=None,
            now=self._clock.now(),
            valid_for=VALID_FOR,
        )
        with self._db.transaction():
            self._doors.save(door)
        return door

    def all(self) -> tuple[OwnDoor, ...]:
        """Returns every invitation that was made, oldest first."""
        return self._doors.in_state("made", "open", "used", "closed")

    def find(self, named: str) -> OwnDoor:
        """Returns the invitation that somebody can still use, by name, id of the person, or code.

        Raises:
            Mistake: There is none, or more than one.
        """
        wanted = named.strip().casefold()
        usable = [door for door in self._doors.in_state("made", "open") if door.expires_at > self._signing.now]
        found = [door for door in usable if wanted in _names(door)]
        if len(found) == 1:
            return found[0]
        if not found:
            known = ", ".join(door.name for door in usable) or "none"
            raise Mistake(f'There is no open invitation for "{named}". Open: {known}.')
        raise Mistake(f'There is more than one open invitation for "{named}". Please give the code of the one meant.')

    def close(self, door: OwnDoor) -> None:
        """Closes an invitation; the server learns of it with the next publication."""
        with self._db.transaction():
            self._doors.mark(door.invitation, "closed")

    def usable(self) -> tuple[OwnDoor, ...]:
        """Returns the doors for one publication: those that the server does not have yet go before the others.

        Doors that an earlier key signed are at the server since; it would not take them again.
        """
        doors = [
            door
            for door in self._doors.in_state("made", "open")
            if door.expires_at > self._signing.now and _door(door).inviter == self._signing.fingerprint
        ]
        doors.sort(key=lambda door: door.state != "made")
        return tuple(doors[: limits.DOORS_PER_PUBLICATION])

    def closings(self) -> tuple[Signed, ...]:
        """Returns what closes the doors that somebody could still use otherwise."""
        doors = [door for door in self._doors.in_state("closed") if door.expires_at > self._signing.now]
        return tuple(
            sign(self._signing.key, labels.CLOSING, decode_signed(door.signed).body)
            for door in doors[-limits.DOORS_PER_PUBLICATION :]
        )

    def handed_over(self, doors: tuple[OwnDoor, ...]) -> None:
        """Notes that doors are at the server, or in a publication file for it."""
        with self._db.transaction():
            for door in doors:
                if door.state == "made":
                    self._doors.mark(door.invitation, "open")

    def sign_anew(self) -> tuple[OwnDoor, ...]:
        """Signs the doors that the server does not have yet under the present key; inside a transaction.

        The letters keep their codes: the envelope is as it was, and whoever opens it follows the rotation.
        """
        anew = self._doors.in_state("made")
        for door in anew:
            signed = sign_struct(
                self._signing.key,
                labels.DOOR,
                msgspec.structs.replace(_door(door), inviter=self._signing.fingerprint),
            )
            self._db.execute(
                "UPDATE doors SET signed = ? WHERE invitation = ?",
                (msgspec.msgpack.encode(signed), door.invitation),
            )
        return anew

    def fingerprint_of(self, door: OwnDoor) -> bytes:
        """Returns the fingerprint that stands on an invitation's letter: of the key of its time."""
        named = _door(door).inviter
        known = {fingerprint(pinned.key) for pinned in ClinicKeys(self._db).all()}
        return named if named in known else self._signing.fingerprint


def _door(door: OwnDoor) -> Door:
    return msgspec.msgpack.decode(decode_signed(door.signed).body, type=Door)


def _names(door: OwnDoor) -> tuple[str, ...]:
    code = Invitation(door.secret, door.server).code
    return door.name.strip().casefold(), str(door.person), code.casefold(), code.replace("-", "").casefold()
