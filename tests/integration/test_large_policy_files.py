"""A large file of the policy comes part by part: it gives way to what is written, and goes on where it broke off."""

import secrets
from collections.abc import Callable
from pathlib import Path

import pytest

from app.clinic.present import present_file
from app.diary.service import Diary
from app.errors import Offline
from app.vault.policy_files import PolicyFiles
from sync.client.transport import Signer, Transport
from tests.homes import answer
from tests.integration.conftest import Party, ServerProcess, World

POLICY = '[course]\npack = "clinic.haven-course"\n'
PARTS = 4


class Counting(Transport):
    """A way that counts the parts it brings; what happens before each is for the test to say."""

    brought: list[str]
    before_each: Callable[[int], None]

    def get_part(self, path: str, signer: Signer) -> bytes:
        self.before_each(len(self.brought))
        part = super().get_part(path, signer)
        self.brought.append(path)
        return part


def counting(world: World, party: Party) -> Counting:
    """Puts a counting way in the place of somebody's."""
    party.transport.close()
    party.transport = way = Counting(world.server.url, world.clock)
    way.brought, way.before_each = [], lambda _: None
    party.engine._transport = way
    return way


@pytest.fixture
def met(tmp_path: Path):
    world = World(tmp_path, ServerProcess(tmp_path))
    world.open_clinic()
    world.server.start()
    _, patient = world.meet()
    yield world, patient
    world.close()


def publish(world: World, content: bytes) -> None:
    world.office.set_policy(POLICY, {"clinic.haven-course": content})
    way = Transport(world.server.url, world.clock)
    world.office.publish(way)
    way.close()


def here(party: Party) -> bytes | None:
    return present_file(party.db, "clinic.haven-course")


def rows(party: Party, table: str) -> int:
    found = party.db.row(f"SELECT count(*) FROM {table}")
    assert found is not None
    return int(found[0])


def test_what_came_before_the_connection_broke_off_is_not_fetched_again(met: tuple[World, Party]) -> None:
    world, patient = met
    content = secrets.token_bytes((PARTS - 1 << 20) + 1000)
    publish(world, content)
    way = counting(world, patient)

    def breaks(brought: int) -> None:
        if brought == 2:
            raise Offline

    way.before_each = breaks
    outcome = patient.sync()
    assert isinstance(outcome.problem, Offline)
    assert here(patient) is None
    way.before_each = lambda _: None
    outcome = patient.sync()
    assert outcome.problem is None
    assert outcome.changes.touches("policy")
    assert here(patient) == content
    assert len(way.brought) == len(set(way.brought)) == PARTS


def test_what_is_written_meanwhile_goes_out_before_the_rest_comes(met: tuple[World, Party]) -> None:
    world, patient = met
    content = secrets.token_bytes((PARTS - 1 << 20) + 1000)
    publish(world, content)
    way, diary = counting(world, patient), Diary(patient.db, world.clock)

    def writes(brought: int) -> None:
        if brought == 1:
            entry = diary.begin("free-page", "Free page", 1)
            diary.keep(entry, (answer("The light on the water."),))
            diary.share(entry)

    way.before_each = writes
    first = patient.sync()
    assert (first.problem, len(way.brought), here(patient)) == (None, 2, None)
    way.before_each = lambda _: None
    second = patient.sync()
    assert (second.problem, here(patient)) == (None, content)
    assert second.sent == 1
    assert len(way.brought) == PARTS


def test_a_file_that_is_named_no_more_goes_with_its_parts(met: tuple[World, Party]) -> None:
    world, patient = met
    publish(world, secrets.token_bytes((PARTS - 1 << 20) + 1000))
    assert patient.sync().problem is None
    assert (rows(patient, "policy_files"), rows(patient, "policy_parts")) == (1, PARTS)
    assert PolicyFiles(patient.db).waiting() == ()
    world.office.set_policy("", {})
    way = Transport(world.server.url, world.clock)
    world.office.publish(way)
    way.close()
    assert patient.sync().problem is None
    assert (rows(patient, "policy_files"), rows(patient, "policy_parts")) == (0, 0)
