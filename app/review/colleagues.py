"""The therapists in care of a patient, and what they tell each other; the patient knows that they do."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.changes import TeamNote
from app.model.ids import ChangeId, PersonId, StreamId
from app.model.states import DeliveryState
from app.vault.care_members import CareMember, CareMembers
from app.vault.changes import ChangeTable
from app.vault.database import Database
from app.vault.deliveries import Deliveries
from app.vault.journal import Journal
from app.vault.people import People
from app.vault.preferences import Preferences
from app.vault.streams import Streams

_DRAFT: Final = "team.draft."


@dataclass(frozen=True)
class ColleagueNote:
    """One note among colleagues.

    Attributes:
        id: The change that says it.
        author: Who wrote it, by name; nothing when nobody is known by that id.
        mine: Whether it was written here or on another of the therapist's computers.
        text: What it says.
        written_at: By the author's clock.
        delivered: For an own note, whether the clinic's server acknowledged it; true for those of others.
        hand_over: Whether it hands the patient over.
        read: Whether the reader marked it as read.
        read_by: For an own hand-over, who marked it as read, by name; nothing for a name that is not known.
    """

    id: ChangeId
    author: str
    mine: bool
    text: str
    written_at: datetime
    delivered: bool
    hand_over: bool = False
    read: bool = False
    read_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Colleague:
    """A therapist in care of a patient.

    Attributes:
        name: As she wants to be addressed; nothing until she introduced herself.
        me: Whether it is the owner of this vault.
        covering: Whether she covers for a colleague only.
        until: When her cover ends, or None.
    """

    name: str
    me: bool
    covering: bool
    until: datetime | None


@dataclass(frozen=True)
class Team:
    """Everybody in care of a patient, and their notes.

    Attributes:
        colleagues: The therapists in care now.
        notes: Oldest first.
        can_write: Whether a note reaches anybody: the reader is in care of her, and so is a colleague, with whom the
            stream among them began.
    """

    colleagues: tuple[Colleague, ...]
    notes: tuple[ColleagueNote, ...]
    can_write: bool

    @property
    def mine(self) -> Colleague | None:
        """The owner of this vault among them, or None."""
        return next((each for each in self.colleagues if each.me), None)


class Colleagues:
    """What a therapist can do among colleagues. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._preferences = Preferences(db)
        self._journal = Journal(db, clock)
        self._changes = ChangeTable(db)
        self._deliveries = Deliveries(db)
        self._members = CareMembers(db)
        self._people = People(db)
        self._streams = Streams(db)

    def team(self, patient: PersonId) -> Team:
        """Returns the therapists in care of a patient and their notes."""
        care, team = self._streams.of_patient(patient), self._streams.team_of(patient)
        members = self._members.of(care.id) if care is not None else ()
        notes = self._notes(team.id) if team is not None else ()
        inside = tuple(self._colleague(each) for each in members if each.present)
        can_write = team is not None and len(inside) > 1 and any(each.me for each in inside)
        return Team(inside, notes, can_write)

    def write(self, patient: PersonId, text: str) -> ChangeSet:
        """Writes a note to the colleagues in care of a patient; nothing happens when there are none, or no words."""
        team = self._streams.team_of(patient)
        if team is None or not text.strip() or not self.team(patient).can_write:
            return ChangeSet()
        with self._db.transaction():
            change = self._journal.write(team.id, TeamNote(text=text.strip()))
            self._preferences.delete(_DRAFT + patient)
        return ChangeSet.of("note", change.id)

    def keep_draft(self, patient: PersonId, text: str) -> datetime:
        """Keeps a note that is being written, and returns when it was kept."""
        with self._db.transaction():
            self._preferences.put(_DRAFT + patient, text)
        return self._clock.now()

    def draft(self, patient: PersonId) -> str:
        """Returns the note that is being written, possibly none."""
        return self._preferences.get(_DRAFT + patient, "")

    def _colleague(self, member: CareMember) -> Colleague:
        person, me = self._people.get(member.person), self._people.me()
        mine = me is not None and member.person == me.id
        return Colleague(person.name if person is not None else "", mine, member.covering, member.until)

    def _notes(self, stream: StreamId) -> tuple[ColleagueNote, ...]:
        rows = self._db.rows(
            "SELECT id FROM changes WHERE stream = ? AND kind = 'team.note' AND status = 0 ORDER BY lamport, device",
            (stream,),
        )
        changes = self._changes.of_ids(stream, [row[0] for row in rows])
        states = self._deliveries.of((stream, change.id) for change in changes)
        me = self._people.me()
        readers = self._readers(stream)
        found = []
        for change in changes:
            if not isinstance(change.body, TeamNote):
                continue
            mine = me is not None and change.author == me.id
            author = self._people.get(change.author)
            found.append(
                ColleagueNote(
                    change.id,
                    author.name if author is not None else "",
                    mine,
                    change.body.text,
                    change.created,
                    not mine or states[stream, change.id].state is not DeliveryState.KEPT,
                    change.body.hand_over,
                    me is not None and me.id in readers.get(change.id, ()),
                    tuple(self._name(each) for each in readers.get(change.id, ()) if mine and each != change.author),
                )
            )
        return tuple(found)

    def _readers(self, stream: StreamId) -> dict[ChangeId, tuple[PersonId, ...]]:
        """Returns who marked which note of a stream as read, in the order in which they did."""
        found: dict[ChangeId, tuple[PersonId, ...]] = {}
        for change, person in self._db.rows(
            "SELECT change, person FROM evidence WHERE stream = ? AND state = ? ORDER BY at, person",
            (stream, DeliveryState.OPENED),
        ):
            found[ChangeId(change)] = (*found.get(ChangeId(change), ()), PersonId(person))
        return found

    def _name(self, id: PersonId) -> str:
        person = self._people.get(id)
        return person.name if person is not None else ""
