"""What was acknowledged stays, whatever happens to the process; many at once get dense positions."""

import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
import pytest
import requests
from sqlalchemy import URL, Connection, insert, text

from sync.protocol import problems, wire
from sync.server import database
from sync.server.refusals import Refusal
from sync.server.tables import staff
from sync.server.writer import BatchLost, Operation, Writer
from sync.trust.statements import open_receipt
from tests import databases
from tests.sync.server.conftest import Server
from tests.sync.server.world import Caller, Device, World


def positions(world: World, server: Server, receipts: list[wire.Signed]) -> list[int]:
    return sorted(open_receipt(signed, server.public_key, world.clinic.fingerprint).position for signed in receipts)


def test_appends_from_many_threads_get_dense_positions(world: World, server: Server) -> None:
    patient = world.new_patient()
    therapist = world.therapist

    def write(device: Device, number: int) -> list[wire.Signed]:
        mine = World.__new__(World)
        mine.caller, mine.clinic = Caller(server.url), world.clinic
        own = Device.__new__(Device)
        own.__dict__.update(device.__dict__)
        own.chain, own.counter, own.last = bytes([number]) * 16, 0, bytes(32)
        return [
            mine.append(own, patient.stream, own.write(patient.stream, patient.epoch, [b"x"]))[0] for _ in range(15)
        ]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(write, [patient, therapist] * 4, range(8)))
    receipts = [receipt for answer in answers for receipt in answer]
    assert positions(world, server, receipts) == list(range(1, 121))
    for device in (patient, therapist):
        got = [
            item
            for item in world.all_changes(device.auth)
            if isinstance(item, wire.CommitItem)
            and open_receipt(item.receipt, server.public_key, world.clinic.fingerprint).stream == patient.stream
        ]
        assert positions(world, server, [item.receipt for item in got]) == list(range(1, 121))
        heads = [open_receipt(i.receipt, server.public_key, world.clinic.fingerprint).position for i in got]
        assert heads == sorted(heads)


def test_kill_9_in_the_middle_of_appends_loses_nothing_that_was_acknowledged(own_server: Server) -> None:
    clinic = own_server.set_up()
    own_server.start()
    world = World(Caller(own_server.url), clinic)
    patient = world.new_patient()
    acknowledged: list[wire.Commit] = []
    enough = threading.Event()

    def write() -> None:
        try:
            while True:
                commit = patient.write(patient.stream, patient.epoch, [b"x" * 500])
                world.append(patient, patient.stream, commit)
                acknowledged.append(commit)
                if len(acknowledged) == 40:
                    enough.set()
        except requests.ConnectionError:
            return

    writer = threading.Thread(target=write)
    writer.start()
    assert enough.wait(60)
    assert own_server.stop(signal.SIGKILL) == -signal.SIGKILL
    writer.join(60)
    own_server.start()
    world.caller = Caller(own_server.url)
    got = [item.commit for item in world.all_changes(patient.auth) if isinstance(item, wire.CommitItem)]
    assert got[: len(acknowledged)] == acknowledged
    assert len(got) <= len(acknowledged) + 1
    assert own_server.stop() == 0
    checked = own_server.command("check", "--data", str(own_server.folder))
    assert checked.returncode == 0, checked.stdout


class TestWriter:
    @pytest.fixture
    def url(self, tmp_path: Path, kind: str) -> URL:
        where = database.locate(tmp_path, databases.new(kind))
        engine = database.open_writer(where)
        database.upgrade(engine)
        engine.dispose()
        return where

    def test_what_waits_together_is_written_together_and_a_refusal_disturbs_nobody(self, url: URL) -> None:
        engine = database.open_writer(url)
        writer = Writer(engine)
        began, go_on = threading.Event(), threading.Event()

        def hold(_connection: object) -> None:
            began.set()
            assert go_on.wait(30)

        def put(name: bytes, refuse: bool) -> Operation[Any]:
            def operation(connection: Connection) -> Any:
                connection.execute(insert(staff).values(certificate=name))
                if refuse:
                    raise Refusal(problems.NOT_ALLOWED)
                return connection.exec_driver_sql("SELECT count(*) FROM staff").scalar()

            return operation

        first = writer.submit(hold)
        assert began.wait(30)
        futures = [writer.submit(put(bytes([n]), n == 3)) for n in range(6)]
        go_on.set()
        assert first.result(30) is None
        assert [future.result(30) for n, future in enumerate(futures) if n != 3] == [1, 2, 3, 4, 5]
        assert isinstance(futures[3].exception(30), Refusal)
        writer.close()
        engine.dispose()

    def test_a_mistake_in_an_operation_stores_nothing_and_the_writer_goes_on(
        self, url: URL, caplog: pytest.LogCaptureFixture
    ) -> None:
        engine = database.open_writer(url)
        writer = Writer(engine)
        broken = writer.submit(lambda connection: connection.execute(insert(staff).values(certificate=None)))
        assert isinstance(broken.exception(30), BatchLost)
        unwritable = writer.submit(lambda connection: connection.execute(text("INSERT INTO nowhere VALUES (1)")))
        assert isinstance(unwritable.exception(30), BatchLost)
        assert writer.submit(lambda connection: connection.execute(text("SELECT 1")).scalar()).result(30) == 1
        writer.close()
        engine.dispose()
        said = [record.getMessage() for record in caplog.records]
        assert said[0] == "writing failed: IntegrityError"
        assert said[1] in ("writing failed: OperationalError", "writing failed: ProgrammingError")
        caplog.clear()


def test_the_answers_of_a_large_stream_stay_one_struct(world: World) -> None:
    patient = world.new_patient()
    world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"x"] * 100))
    page = world.changes(patient.auth)
    commits = [item for item in page.items if isinstance(item, wire.CommitItem)]
    assert len(commits[0].commit.records) == 100
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(page), type=wire.ChangesAnswer) == page
