"""People with a recovery sheet, further computers of theirs, and everything that a vault shows."""

from dataclasses import replace
from typing import Any

from app.clock import Clock
from app.diary.service import Diary, EntryVersion, EntryView
from app.letters.service import Letters
from app.model.ids import EntryId
from app.model.states import Withdrawal
from app.planning.service import Planning
from app.practice.log import PracticeLog
from app.review.service import Review
from app.vault.database import Database
from app.vault.notes import Notes
from app.vault.people import People
from app.vault.plans import Plans
from app.vault.streams import Streams
from sync.client.enrolment import Enrolment
from sync.client.identity import Identity
from sync.client.invitation import Invitation
from sync.client.own_stream import OwnStream
from sync.client.pins import Pins
from sync.client.recovery import RecoveryCode
from sync.client.restoring import Restoring, look
from sync.client.transport import Transport
from sync.client.welcome import look as look_at
from tests.integration.conftest import Party, World


def enrol(world: World, invitation: Invitation, folder: str, name: str) -> tuple[Party, RecoveryCode]:
    """Enrols somebody who keeps her recovery sheet."""
    vault, transport, code = world.new_vault(folder), Transport(invitation.server, world.clock), RecoveryCode.new()
    party = Party(vault, world.clock, transport)
    world.parties.append(party)
    enrolment = Enrolment(vault.database, world.clock)
    enrolment.begin(look_at(invitation, world.clock, transport), code, name=name)
    enrolment.finish(transport)
    return party, code


def meet(world: World) -> tuple[Party, Party, RecoveryCode, RecoveryCode]:
    """Returns a therapist and a patient who know each other, and their sheets."""
    invitation = world.office.invite_therapist("Dr Annemarie Kuipers")
    way = Transport(world.server.url, world.clock)
    world.office.publish(way)
    therapist, of_therapist = enrol(world, invitation, "therapist", "Dr Annemarie Kuipers")
    assert world.office.admit(way).admitted == ("Dr Annemarie Kuipers",)
    world.office.publish(way)
    way.close()
    assert therapist.sync().problem is None
    patient, of_patient = enrol(world, world.invite(therapist), "patient", "Truus")
    for party in (therapist, patient, therapist, patient):
        assert party.sync().problem is None
    world.introduce(therapist, patient)
    synced(patient, therapist)
    return therapist, patient, of_therapist, of_patient


def computer(world: World, folder: str, code: RecoveryCode, way: Transport | None = None) -> Party:
    """Returns one more computer of the person whose sheet it is; nothing but the sheet is known there."""
    vault, transport = world.new_vault(folder), way or Transport(world.server.url, world.clock)
    party = Party(vault, world.clock, transport)
    world.parties.append(party)
    restoring = Restoring(vault.database, world.clock)
    restoring.begin(look(code, world.server.url, world.clock, transport), code)
    restoring.finish(transport)
    return party


def admit(world: World) -> tuple[str, ...]:
    """Has the clinic list the further computers of its staff; returns whose."""
    way = Transport(world.server.url, world.clock)
    admission = world.office.admit(way)
    world.office.publish(way)
    way.close()
    return admission.added


def synced(*parties: Party) -> None:
    """Syncs each in turn, twice, with everything told at once and nothing in the way."""
    for party in (*parties, *parties):
        tell_everything(party)
        assert party.sync().problem is None


def tell_everything(party: Party) -> None:
    """Tells what could have waited for some minutes."""
    me, pins = Identity.of_vault(party.db), Pins.of_vault(party.db, party.clock)
    assert me is not None
    assert pins is not None
    OwnStream(party.db, party.clock, me, pins).tell(everything=True)


def shown(party: Party) -> dict[str, Any]:
    """Returns everything that a person sees of her vault, and what it knows of people."""
    db, clock = party.db, party.clock
    people = People(db).all()
    me = People(db).me()
    assert me is not None
    found: dict[str, Any] = {
        "people": people,
        "preferences": db.rows("SELECT name, value FROM preferences WHERE name <> 'device' ORDER BY name"),
        "letters": Letters(db, clock).all(),
        "letter drafts": db.rows("SELECT * FROM letter_drafts ORDER BY patient"),
        "note drafts": db.rows("SELECT * FROM note_drafts ORDER BY note"),
        "found": Diary(db, clock).search("water"),
        "doors": db.rows("SELECT invitation, person, name, state FROM doors ORDER BY invitation"),
        "streams": Streams(db).all(),
    }
    found |= _of_patient(db, clock) if me.role == "patient" else _of_therapist(db, clock)
    return found


def _of_patient(db: Database, clock: Clock) -> dict[str, Any]:
    diary, log, planning = Diary(db, clock), PracticeLog(db, clock), Planning(db, clock)
    entries = [EntryId(row[0]) for row in db.rows("SELECT entry FROM entries ORDER BY entry")]
    stream = Streams(db).mine()
    return {
        "recent": tuple(_private_again(view) for view in diary.recent(1000)),
        "entries": {
            view.id: (_private_again(view), _versions(diary, view)) for entry in entries if (view := diary.get(entry))
        },
        "removed": db.rows("SELECT entry, removed, week, title FROM entries ORDER BY entry"),
        "practices": log.recent(1000),
        "sharing": log.sharing,
        "plan": Plans(db).of(stream.id) if stream else (),
        "pauses": planning.pauses.all(),
        "quiet moments": planning.week.moments(),
        "after": (planning.after.mix(), [planning.after.returns(entry) for entry in entries]),
    }


def _private_again(view: EntryView) -> EntryView:
    """What was withdrawn before it was opened is erased everywhere: it is private, as if it had never been shared."""
    if view.withdrawal is not Withdrawal.WITHDRAWN:
        return view
    return replace(
        view, withdrawal=Withdrawal.NONE, delivery=None, shared_version=None, edited_since_shared=False, notes=()
    )


def _versions(diary: Diary, view: EntryView) -> tuple[EntryVersion, ...]:
    versions = diary.versions(view.id)
    if view.withdrawal is not Withdrawal.WITHDRAWN:
        return versions
    return tuple(replace(version, change=None, delivery=None) for version in versions)


def _of_therapist(db: Database, clock: Clock) -> dict[str, Any]:
    review, notes = Review(db, clock), Notes(db)
    patients = [person.id for person in People(db).patients()]
    return {
        "caseload": review.caseload(),
        "dossiers": [review.dossier(patient) for patient in patients],
        "drafts": [notes.drafts(patient) for patient in patients],
    }
