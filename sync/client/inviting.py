"""Opening a door for somebody, and checking who came through it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from app.clock import Clock
from app.errors import InvitationError, Offline, Refused
from app.model.change_set import ChangeSet
from app.model.ids import PersonId, StreamId, new_id
from app.vault.database import Database
from app.vault.doors import Doors, OwnDoor
from app.vault.people import People, Person, Standing
from app.vault.streams import Streams
from app.vault.sync_state import SyncState
from sync.client import clinic_key
from sync.client.door_making import Inviter, make_door
from sync.client.identity import Identity
from sync.client.invitation import Invitation
from sync.client.pins import CLINIC_NAME, Pins, decode_signed
from sync.client.transport import Transport
from sync.protocol import problems
from sync.protocol.wire import InvitationRequest
from sync.trust.hashes import certificate_hash
from sync.trust.statements import open_roster

VALID_FOR: Final = timedelta(days=28)


@dataclass(frozen=True)
class OpenInvitation:
    """An invitation that nobody has used yet.

    Attributes:
        person: The id that the new person gets.
        name: As the inviter wrote it.
        invitation: For printing the letter again.
        at_the_clinic: Whether the server has it; until then the code does not work yet.
        made_at: When it was made.
        expires_at: Until when it holds.
        mark: The clinic's mark for the letter: the fingerprint of its key, in groups.
    """

    person: PersonId
    name: str
    invitation: Invitation
    at_the_clinic: bool
    made_at: datetime
    expires_at: datetime
    mark: str = ""


class Inviting:
    """Invitations of one therapist.

    Args:
        db: The vault's connection on the calling lane.
        clock: This computer's.
        transport: To the clinic's server.
    """

    def __init__(self, db: Database, clock: Clock, transport: Transport) -> None:
        self._db = db
        self._clock = clock
        self._transport = transport
        self._doors = Doors(db)

    def invite_patient(self, name: str, feedback_weekday: int) -> Invitation:
        """Makes an invitation, keeps it, and opens the door at the server.

        When the server cannot be reached, the invitation is kept and the door is opened with the next sync;
        `pending` says which ones wait.

        Args:
            name: For the letter and for the therapist's own list; never in the clear on the server.
            feedback_weekday: The agreed day of letters, Monday = 0.

        Raises:
            Refused: The clinic has not listed this therapist yet, or the server refuses for another reason.
        """
        return self._invite(PersonId(new_id()), name.strip(), feedback_weekday, None)

    def invite_again(self, person: PersonId) -> Invitation | None:
        """Makes an invitation for a patient who lost her computer and her recovery sheet.

        When she redeems it, her old computers are taken out, what she shared comes back to her once the six digits
        were compared, and what was hers alone does not. Invitations made for her before are closed.

        Args:
            person: A patient in care here.

        Returns:
            The invitation, or None when nobody is known who could be invited again.

        Raises:
            Refused: The clinic does not list this therapist, or the server refuses for another reason.
        """
        patient, stream = People(self._db).get(person), Streams(self._db).of_patient(person)
        if patient is None or stream is None or patient.role != "patient":
            return None
        for door in self._doors.in_state("made", "open"):
            if door.person == person:
                self.close(Invitation(door.secret, door.server))
        return self._invite(person, patient.name, patient.feedback_weekday, stream.id)

    def close(self, invitation: Invitation) -> ChangeSet:
        """Closes an invitation that nobody used; offline, the server hears of it with the next sync.

        Raises:
            Refused: The server refuses.
        """
        me, _ = self._me()
        door = self._doors.get(invitation.id)
        if door is None or door.state not in ("made", "open"):
            return ChangeSet()
        with self._db.transaction():
            self._doors.close(door.invitation, at_the_server=door.state == "made")
            person = People(self._db).get(door.person)
            if person is not None and person.standing is Standing.INVITED:
                People(self._db).remove(door.person)
        with suppress(Offline):
            self._close_waiting(me)
        return ChangeSet.of("person", door.person)

    def _close_waiting(self, me: Identity) -> None:
        """Tells the server which invitations were closed here."""
        for door in self._doors.closing():
            with suppress(InvitationError):  # it was used or closed before, or never came there
                self._transport.remove(f"/v1/invitations/{door.invitation.hex()}", me.signer)
            with self._db.transaction():
                self._doors.close(door.invitation, at_the_server=True)

    def _invite(
        self, person: PersonId, name: str, feedback_weekday: int | None, again: StreamId | None
    ) -> Invitation:
        me, pins = self._me()
        door = make_door(
            self._inviter(me, pins),
            self._transport.server,
            person=person,
            name=name,
            role="patient",
            feedback_weekday=feedback_weekday,
            now=self._clock.now() + self._transport.offset,
            valid_for=VALID_FOR,
            again=again,
        )
        with self._db.transaction():
            self._doors.save(door)
        try:
            with suppress(Offline):
                self._post(door, me)
        except Refused:
            with self._db.transaction():
                self._doors.mark(door.invitation, "closed")
            raise
        with self._db.transaction():
            self._note(door)
        return Invitation(door.secret, door.server)

    def pending(self) -> tuple[OpenInvitation, ...]:
        """Returns the invitations that nobody used yet, oldest first."""
        return tuple(
            OpenInvitation(
                person=door.person,
                name=door.name,
                invitation=Invitation(door.secret, door.server),
                at_the_clinic=door.state == "open",
                made_at=datetime.fromtimestamp(door.made_at, UTC),
                expires_at=datetime.fromtimestamp(door.expires_at, UTC),
                mark=clinic_key.known(self._db),
            )
            for door in self._doors.in_state("made", "open")
        )

    def post_waiting(self) -> ChangeSet:
        """Opens the doors that could not be opened when they were made, and closes those that were closed here.

        Raises:
            Offline, Refused, ClockWrong: It still cannot be done.
        """
        changes = ChangeSet()
        me, _ = self._me()
        for door in self._doors.in_state("made"):
            self._post(door, me)
            changes |= ChangeSet.of("person", door.person)
        self._close_waiting(me)
        return changes

    def _post(self, door: OwnDoor, me: Identity) -> None:
        self._transport.send("/v1/invitations", InvitationRequest(decode_signed(door.signed)), me.signer)
        with self._db.transaction():
            self._doors.mark(door.invitation, "open")
            self._note(door)

    def _note(self, door: OwnDoor) -> None:
        """Notes whom a door waits for, if a sudden end did not leave time for it before."""
        people = People(self._db)
        if people.get(door.person) is None:
            invited = Person(
                id=door.person,
                role="patient",
                name=door.name,
                standing=Standing.INVITED,
                feedback_weekday=door.feedback_weekday,
                since=self._clock.now(),
            )
            people.save(invited)

    def _inviter(self, me: Identity, pins: Pins) -> Inviter:
        statement, roster = pins.signed("statement"), pins.signed("roster")
        myself = People(self._db).me()
        listed = roster is not None and me.hash in {
            certificate_hash(entry.certificate) for entry in open_roster(roster, pins.key).staff
        }
        if statement is None or myself is None or not listed:
            raise Refused(problems.CERTIFICATE_PENDING.name, problems.CERTIFICATE_PENDING.title)
        return Inviter(
            statement=statement,
            policy=pins.signed("policy"),
            roster=roster,
            certificates=(me.certificate,),
            clinic_name=SyncState(self._db).text(CLINIC_NAME) or "",
            inviter_name=myself.name,
            id=me.hash,
            key=me.keys.signing,
        )

    def _me(self) -> tuple[Identity, Pins]:
        me, pins = Identity.of_vault(self._db), Pins.of_vault(self._db, self._clock)
        if me is None or pins is None or me.role != "therapist":
            raise Refused(problems.NOT_ALLOWED.name, problems.NOT_ALLOWED.title)
        return me, pins
