"""What polling costs, how often one may ask, and how much one may keep."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import event

from sync.protocol import wire
from sync.protocol.versions import JSON, MSGPACK
from sync.server.office import Office
from sync.server.rates import DEVICES, Rates
from sync.server.refusals import Refusal
from sync.server.settings import Settings
from sync.trust import hashes
from tests import databases
from tests.sync.server.in_process import Clock, answering, open_office
from tests.sync.server.test_coming_back import refused
from tests.sync.server.world import Caller, Clinic, World


class TestConditional:
    def poll(self, world: World, auth: dict[str, Any], after: str, tag: str = "") -> Any:
        headers = {"If-None-Match": tag} if tag else {}
        return world.caller.send("GET", f"/v1/changes?after={after}", headers=headers, **auth)

    def test_an_idle_poll_has_no_content(self, world: World) -> None:
        patient = world.new_patient()
        cursor = world.changes(patient.auth).cursor
        first = self.poll(world, patient.auth, cursor)
        assert (first.status_code, bool(first.content)) == (200, True)
        idle = self.poll(world, patient.auth, cursor, first.headers["ETag"])
        assert (idle.status_code, idle.content) == (304, b"")
        assert idle.headers["ETag"] == first.headers["ETag"]
        listed = self.poll(world, patient.auth, cursor, f'"other", {first.headers["ETag"].removeprefix("W/")}')
        assert listed.status_code == 304

    def test_what_came_since_is_answered(self, world: World) -> None:
        patient = world.new_patient()
        cursor = world.changes(patient.auth).cursor
        tag = self.poll(world, patient.auth, cursor).headers["ETag"]
        world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"x"]))
        answer = self.poll(world, patient.auth, cursor, tag)
        assert answer.status_code == 200
        assert len(msgspec.msgpack.decode(answer.content, type=wire.ChangesAnswer).items) == 1
        assert answer.headers["ETag"] != tag

    def test_the_tag_is_the_reader_s_alone(self, world: World) -> None:
        patient = world.new_patient()
        tag = self.poll(world, patient.auth, "").headers["ETag"]
        assert self.poll(world, world.clinic.auth, "", tag).status_code == 200
        clinic_tag = self.poll(world, world.clinic.auth, "").headers["ETag"]
        assert self.poll(world, world.clinic.auth, "", clinic_tag).status_code == 304

    def test_a_cursor_of_another_era_is_not_known(self, world: World) -> None:
        patient = world.new_patient()
        era, _, sequence = world.changes(patient.auth).cursor.partition("-")
        with refused("cursor-unknown"):
            world.changes(patient.auth, f"{int(era) + 1}-{sequence}")
        assert self.poll(world, patient.auth, "garbage").status_code == 400


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(tmp_path: Path, kind: str, clock: Clock) -> tuple[Office, Clinic]:
    settings = Settings(tmp_path / "data", databases.new(kind), requests_per_minute=60, quota=10_000)
    return open_office(settings, monotonic=clock)


@pytest.fixture
def office(opened: tuple[Office, Clinic]) -> Office:
    return opened[0]


@pytest.fixture
def small(opened: tuple[Office, Clinic]) -> Iterator[World]:
    """A server that lets a device ask sixty times a minute, and a person keep ten thousand bytes."""
    with answering(opened[0]) as caller:
        yield World(caller, opened[1])


def test_an_idle_poll_is_one_query(small: World, office: Office) -> None:
    patient = small.new_patient()
    cursor = small.changes(patient.auth).cursor
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    event.listen(office.readers, "before_cursor_execute", note)
    small.caller.call(wire.ChangesAnswer, "GET", f"/v1/changes?after={cursor}", **patient.auth)
    tag = small.caller.send("GET", f"/v1/changes?after={cursor}", **patient.auth).headers["ETag"]
    idle = small.caller.send("GET", f"/v1/changes?after={cursor}", headers={"If-None-Match": tag}, **patient.auth)
    assert idle.status_code == 304
    words = [statement.partition(" ")[0] for statement in asked if statement != "BEGIN"]
    assert words == ["SELECT"] * 3
    assert not any("events" in statement for statement in asked)


def test_a_device_that_asks_too_often_waits_and_others_do_not(small: World, clock: Clock) -> None:
    patient, other = small.new_patient(), small.new_patient()
    for _ in range(60):
        small.changes(patient.auth)
    with refused("too-many-requests") as caught:
        small.changes(patient.auth)
    assert int(caught.value.headers["Retry-After"]) == 1
    assert small.changes(other.auth)
    with refused("signature-invalid"):
        small.changes(other.auth | {"key": patient.key})
    clock.now += 1
    assert small.changes(patient.auth)
    with refused("too-many-requests"):
        small.changes(patient.auth)
    assert small.recovery(patient)


def test_a_bucket_fills_up_to_its_size_and_the_oldest_is_forgotten() -> None:
    clock = Clock()
    rates = Rates(clock, 60)
    for number in range(DEVICES + 1):
        rates.check(number.to_bytes(4, "big"))
    clock.now = 1e6
    for _ in range(60):
        rates.check(b"x")
    with pytest.raises(Refusal):
        rates.check(b"x")


def test_a_person_keeps_only_so_much_and_erasing_gives_room(small: World) -> None:
    patient = small.new_patient()
    commits = [patient.write(patient.stream, patient.epoch, [b"x"]) for _ in range(10)]
    small.append(patient, patient.stream, *commits[:9])
    for _ in range(2):
        with refused("quota-exceeded") as caught:
            small.append(patient, patient.stream, commits[9])
        assert int(caught.value.headers["Retry-After"]) > 0
    small.append(patient, patient.stream, *commits[:9])
    small.append(small.therapist, patient.stream, small.therapist.write(patient.stream, patient.epoch, [b"y"]))
    record = hashes.record_hash(commits[0].records[0])
    small.erase(patient, patient.stream, record)
    small.erase(patient, patient.stream, record)
    small.append(patient, patient.stream, commits[9])
    with refused("quota-exceeded"):
        small.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"z"]))


def test_json_of_a_history_says_the_same(world: World) -> None:
    patient = world.new_patient()
    world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"x"]))
    spoken = World.__new__(World)
    spoken.caller, spoken.clinic = Caller(world.caller.url, JSON), world.clinic
    assert world.caller.media == MSGPACK
    assert spoken.history(patient, patient.stream) == world.history(patient, patient.stream)
