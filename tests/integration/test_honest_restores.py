"""A server that comes back from a backup, with the clinic's word and without it."""

import shutil
from pathlib import Path

import pytest

from app.errors import EraNeeded, HistoryRolledBack
from app.model.states import DeliveryState
from app.vault.deliveries import Deliveries
from app.vault.evidence import Evidence
from app.vault.notices import Notices
from app.vault.outbox import Outbox
from sync.client.transport import Transport
from tests.integration.conftest import Party, World
from tests.integration.test_weekly_loop import share_entry


@pytest.fixture
def meeting(world: World) -> tuple[World, Party, Party]:
    therapist, patient = world.meet()
    for party in (patient, therapist, patient, therapist):
        assert party.sync().problem is None
    return world, therapist, patient


def back_up(world: World) -> Path:
    file = world.folder / "backup"
    world.server._command("backup", "--out", str(file))
    return file


def restore(world: World, file: Path) -> None:
    world.server.stop()
    shutil.move(world.server.data, world.folder / "lost server")
    world.server._command("restore", str(file))
    world.server.start()


def open_era(world: World, restored_to: int = 0) -> None:
    world.office.begin_era(restored_to)
    way = Transport(world.server.url, world.clock)
    world.office.publish(way)
    way.close()


def words(party: Party) -> list[str]:
    return [row[0] for row in party.db.rows("SELECT first_words FROM shared_entries ORDER BY place")]


def states(party: Party) -> set[DeliveryState]:
    rows = party.db.rows("SELECT stream, id FROM changes WHERE kind = 'entry.shared'")
    return {delivery.state for delivery in Deliveries(party.db).of(tuple(row) for row in rows).values()}


def notices(party: Party) -> dict[str, dict[str, str]]:
    return {notice.kind: dict(notice.fields) for notice in Notices(party.db).all()}


def test_what_an_honest_restore_lost_is_delivered_again_in_order_and_told_without_alarm(
    meeting: tuple[World, Party, Party],
) -> None:
    world, therapist, patient = meeting
    share_entry(patient, "Before the backup.")
    assert patient.sync().problem is None
    file = back_up(world)
    for line in ("Read and lost.", "Lost too."):
        share_entry(patient, line)
        assert patient.sync().problem is None
    assert therapist.sync().problem is None
    assert patient.sync().problem is None
    share_entry(patient, "Never read and lost.")
    assert patient.sync().problem is None
    restore(world, file)

    share_entry(patient, "Written while the server waits.")
    outcome = patient.sync()
    assert isinstance(outcome.problem, EraNeeded)
    assert outcome.problem.retry_after
    assert isinstance(therapist.sync().problem, EraNeeded)
    assert Evidence(patient.db).counts() == {}

    open_era(world)
    for party in (patient, therapist, patient, therapist, patient):
        assert party.sync().problem is None
    lines = ["Before the backup.", "Read and lost.", "Lost too.", "Never read and lost."]
    assert words(therapist) == [*lines, "Written while the server waits."]
    assert states(patient) == {DeliveryState.RECEIVED}
    assert Outbox(patient.db).counts()[0] == 0
    for party in (patient, therapist):
        assert Evidence(party.db).counts() == {}
        assert set(notices(party)) == {"history-restored"}
    assert int(notices(patient)["history-restored"]["again"]) >= 3
    assert notices(patient)["history-restored"]["to"]
    newcomer = world.enrol(world.invite(therapist, "Bea"), "bea", "Bea")
    for party in (newcomer, therapist, newcomer):
        assert party.sync().problem is None


def test_what_was_delivered_loses_its_receipt_until_the_server_has_it_again(
    meeting: tuple[World, Party, Party],
) -> None:
    world, _, patient = meeting
    file = back_up(world)
    share_entry(patient, "Here, then gone.")
    assert patient.sync().problem is None
    assert states(patient) == {DeliveryState.DELIVERED}
    restore(world, file)
    open_era(world)
    seen = []
    for steps in range(40):
        left = iter(range(steps))
        patient.engine.sync(lambda left=left: next(left, None) is None)
        seen.append(states(patient))
    assert {DeliveryState.KEPT} in seen
    assert seen[-1] == {DeliveryState.DELIVERED}
    assert Outbox(patient.db).counts()[0] == 0
    assert Evidence(patient.db).counts() == {}


def test_a_restore_that_lost_more_than_the_clinic_says_is_an_alarm(meeting: tuple[World, Party, Party]) -> None:
    world, _, patient = meeting
    file = back_up(world)
    share_entry(patient, "The clinic says that this is there.")
    assert patient.sync().problem is None
    restore(world, file)
    open_era(world, restored_to=int(world.clock.now().timestamp()) + 3600)
    outcome = patient.sync()
    assert isinstance(outcome.problem, HistoryRolledBack)
    assert "history-rolled-back" in notices(patient)
    assert states(patient) == {DeliveryState.DELIVERED}
    assert patient.sync().problem is None


def test_an_older_state_without_a_new_era_is_told_and_everything_is_kept(meeting: tuple[World, Party, Party]) -> None:
    world, therapist, patient = meeting
    world.server.stop()
    shutil.copytree(world.server.data, world.folder / "older")
    world.server.start()
    share_entry(patient, "Shown once.")
    assert patient.sync().problem is None
    assert therapist.sync().problem is None
    world.server.stop()
    shutil.move(world.server.data, world.folder / "newer")
    shutil.copytree(world.folder / "older", world.server.data)
    world.server.start()

    for party in (therapist, patient):
        assert isinstance(party.sync().problem, HistoryRolledBack)
        exhibits = [each for each in Evidence(party.db).all() if each.kind == "HistoryRolledBack"]
        assert any(exhibit.against for exhibit in exhibits)
        assert "history-rolled-back" in notices(party)
    assert words(therapist) == ["Shown once."]
    share_entry(patient, "Written to a server that went back.")
    assert patient.sync().problem is not None
    assert Outbox(patient.db).counts()[0] == 1

    world.server.stop()
    shutil.rmtree(world.server.data)
    shutil.move(world.folder / "newer", world.server.data)
    world.server.start()
    for party in (patient, therapist, patient):
        assert party.sync().problem is None
    assert words(therapist) == ["Shown once.", "Written to a server that went back."]
    assert Outbox(patient.db).counts()[0] == 0
