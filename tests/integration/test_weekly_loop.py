"""The weekly loop through a real server: two vaults, digits, an entry there and a letter back."""

from app.diary.service import Diary
from app.model.changes import Answer
from app.model.states import DeliveryState
from app.vault.evidence import Evidence
from app.vault.outbox import Outbox
from app.vault.people import Standing
from app.vault.streams import Streams
from tests.integration.conftest import Party, World


def share_entry(patient: Party, words: str) -> str:
    diary = Diary(patient.db, patient.clock)
    entry = diary.begin("pleasant-moments", "Pleasant moments", 2)
    diary.keep(entry, (Answer(question="what", prompt="What happened?", text=words),))
    diary.share(entry)
    return entry


def test_two_vaults_meet_and_an_entry_arrives(world: World) -> None:
    therapist = world.admit_therapist()
    invitation = world.invite(therapist)
    patient = world.enrol(invitation, "patient", "Truus")
    entry = share_entry(patient, "The light on the water.")

    assert patient.sync().problem is None
    outcome = therapist.sync()
    assert outcome.problem is None
    known = therapist.people.patients()[0]
    assert (known.standing, known.name) == (Standing.ENROLLED, "Truus")
    assert patient.sync().problem is None
    assert Diary(patient.db, patient.clock).get(entry).delivery.state is DeliveryState.KEPT

    world.introduce(therapist, patient)
    assert patient.sync().sent >= 1
    assert Diary(patient.db, patient.clock).get(entry).delivery.state is DeliveryState.DELIVERED
    outcome = therapist.sync()
    assert outcome.problem is None
    assert outcome.changes.touches("entry")
    outcome = patient.sync()
    assert outcome.problem is None
    assert Diary(patient.db, patient.clock).get(entry).delivery.state is DeliveryState.RECEIVED
    for party in (therapist, patient):
        assert Evidence(party.db).counts() == {}
        assert Outbox(party.db).counts()[0] == 0
        assert not Streams(party.db).all()[0].held
    world.server.stop()
    world.server.check()
