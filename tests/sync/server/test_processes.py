"""Several processes on one PostgreSQL: no position twice, none left out, and nobody's reading skips anything."""

import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import requests

from sync.protocol import wire
from sync.trust.statements import open_receipt
from tests import databases
from tests.sync.server.cast import afresh
from tests.sync.server.conftest import Server
from tests.sync.server.world import Caller, Clinic, Device, World

PROCESSES = 3
APPENDS = 12


class Balanced(Caller):
    """Signs for the proxy in front of the processes, and sends to one after the other as it would."""

    def __init__(self, servers: list[Server]) -> None:
        super().__init__("https://inbox.example.org", session=self)
        self._turns = cycle(servers)
        self._session = requests.Session()

    def send(self, *arguments: Any, **options: Any) -> Any:
        if not isinstance(arguments[0], requests.PreparedRequest):
            return super().send(*arguments, **options)
        (prepared,) = arguments
        prepared.url = prepared.url.replace(self.url, next(self._turns).url)
        return self._session.send(prepared, **options)


class Several:
    """A clinic whose processes share the database, the receipt key and the folder of the blobs."""

    def __init__(self, folder: Path) -> None:
        first = Server(folder, databases.new("postgresql"))
        self.clinic: Clinic = first.set_up()
        self.servers = [first, *(Server(folder, first.database) for _ in range(PROCESSES - 1))]
        with ThreadPoolExecutor(PROCESSES) as pool:
            list(pool.map(self.start, self.servers))

    def start(self, server: Server) -> None:
        server.start("--behind-proxy", "--authority", "inbox.example.org")

    def world(self) -> World:
        """Everybody with connections of their own."""
        mine = World.__new__(World)
        mine.caller, mine.clinic = Balanced(self.servers), self.clinic
        return mine

    def position(self, signed: wire.Signed) -> int:
        return open_receipt(signed, self.servers[0].public_key, self.clinic.fingerprint).position


@pytest.fixture
def several(tmp_path: Path) -> Iterator[Several]:
    found = Several(tmp_path / "data")
    yield found
    for server in found.servers:
        if server.process is not None:
            assert server.stop() == 0


def test_what_many_append_through_all_of_them_has_every_position_once_and_is_read_without_a_gap(
    several: Several,
) -> None:
    world = World(Balanced(several.servers), several.clinic)
    patient, therapist = world.new_patient(), world.therapist
    over = threading.Event()

    def write(device: Device) -> list[int]:
        mine, own = several.world(), afresh(device)
        commits = (own.write(patient.stream, patient.epoch, [b"x"]) for _ in range(APPENDS))
        return [several.position(mine.append(own, patient.stream, commit)[0]) for commit in commits]

    def read(device: Device) -> list[int]:
        """Polls with its cursor while others write, and once more when they have ended."""
        mine, cursor, found = several.world(), "", []
        while True:
            was_over = over.is_set()
            page = mine.changes(device.auth, cursor)
            found += [several.position(item.receipt) for item in page.items if isinstance(item, wire.CommitItem)]
            cursor = page.cursor
            if was_over and not page.more:
                return found

    with ThreadPoolExecutor(8) as pool:
        reading = [pool.submit(read, device) for device in (patient, therapist)]
        try:
            written = list(pool.map(write, [patient, therapist] * 3))
        finally:
            over.set()
        dense = list(range(1, 6 * APPENDS + 1))
        assert sorted(position for positions in written for position in positions) == dense
        assert all(positions == sorted(positions) for positions in written)
        for found in reading:
            assert found.result(60) == dense


def test_one_that_is_killed_takes_nothing_with_it(several: Several) -> None:
    world = World(Balanced(several.servers), several.clinic)
    patient = world.new_patient()
    acknowledged: list[wire.Commit] = []
    enough = threading.Event()

    def write() -> None:
        alone = several.world()
        alone.caller = Balanced(several.servers[:1])
        try:
            while True:
                commit = patient.write(patient.stream, patient.epoch, [b"x"])
                alone.append(patient, patient.stream, commit)
                acknowledged.append(commit)
                if len(acknowledged) == 10:
                    enough.set()
        except requests.ConnectionError:
            return

    writer = threading.Thread(target=write)
    writer.start()
    assert enough.wait(60)
    killed = several.servers.pop(0)
    killed.stop(signal.SIGKILL)
    writer.join(60)
    rest = World.__new__(World)
    rest.caller, rest.clinic = Balanced(several.servers), several.clinic
    got = [item.commit for item in rest.history(patient, patient.stream).commits]
    assert got[: len(acknowledged)] == acknowledged
    theirs = world.therapist.write(patient.stream, patient.epoch, [b"y"])
    assert several.position(rest.append(world.therapist, patient.stream, theirs)[0]) == len(got) + 1
    checked = several.servers[0].command("check")
    assert checked.returncode == 0, checked.stdout


def test_a_blob_that_came_to_one_is_had_from_another(several: Several) -> None:
    world = World(Balanced(several.servers), several.clinic)
    patient, blob = world.new_patient(), b"b" * 16
    world.put_part(patient.auth, patient.stream, blob, 0, 1, b"sealed")
    for server in several.servers:
        world.caller = Balanced([server])
        assert world.get_part(world.therapist.auth, blob, 0) == b"sealed"
