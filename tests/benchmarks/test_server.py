"""What the server's processor does for a poll and for an append, as ratios within one run."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.protocol import limits
from tests import databases
from tests.load.book import Watched
from tests.sync.server.conftest import Server
from tests.sync.server.world import Caller, Device, World

pytestmark = pytest.mark.benchmark

TIMES = 300
"""Enough requests for the kernel's clock, which counts processor time in hundredths of a second."""
FEW, MANY = 100, 10_000
NEWS = 100
"""Commits in a poll that has news."""
SAME = 1.5
"""What costs less than so many times as much, measured on a busy machine, costs the same."""


class Clinic:
    """A running server with one patient who writes, and what it spends."""

    def __init__(self, server: Server, world: World) -> None:
        assert server.process is not None
        self.world = world
        self.patient: Device = world.new_patient()
        self._watched = Watched("server", server.process.pid, cpu=[], memory=[])

    def spends(self, work: Callable[[], object], times: int) -> float:
        """Returns how many seconds of processor one of these works costs the server, after some to warm up."""
        for _ in range(10):
            work()
        self._watched.look()
        for _ in range(times):
            work()
        self._watched.look()
        return (self._watched.cpu[-1] - self._watched.cpu[-2]) / times

    def append(self, records: int) -> None:
        """Appends one commit."""
        patient = self.patient
        self.world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"x"] * records))

    def grow_to(self, commits: int) -> None:
        """Appends commits of one record until there are so many."""
        patient = self.patient
        while patient.counter < commits:
            number = min(limits.COMMITS_PER_REQUEST, commits - patient.counter)
            sent = [patient.write(patient.stream, patient.epoch, [b"x"]) for _ in range(number)]
            self.world.append(patient, patient.stream, *sent)

    def poll(self, cursor: str, tag: str = "") -> Any:
        """Asks as the patient's computer does."""
        headers = {"If-None-Match": tag} if tag else {}
        return self.world.caller.send("GET", f"/v1/changes?after={cursor}", headers=headers, **self.patient.auth)

    def polls(self) -> tuple[float, float]:
        """Returns what a poll costs that has nothing new, and one with the newest few commits."""
        before = self.newest()
        self.grow_to(self.patient.counter + NEWS)
        after = self.newest()
        tag = self.poll(after).headers["ETag"]
        assert self.poll(after, tag).status_code == 304
        assert len(self.world.changes(self.patient.auth, before).items) == NEWS
        return self.spends(lambda: self.poll(after, tag), TIMES), self.spends(lambda: self.poll(before), TIMES)

    def newest(self) -> str:
        """Returns the patient's newest cursor."""
        cursor, more = "", True
        while more:
            page = self.world.changes(self.patient.auth, cursor)
            cursor, more = page.cursor, page.more
        return cursor


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    server = Server(tmp_path / "data", databases.new())
    made = server.set_up()
    # One device asks here more often than one at home ever would.
    server.start("--requests-per-minute", "1000000")
    yield Clinic(server, World(Caller(server.url), made))
    assert server.stop() == 0


def test_a_record_in_a_batch_of_a_hundred_costs_a_fraction_of_one_alone(clinic: Clinic) -> None:
    alone = clinic.spends(lambda: clinic.append(1), TIMES)
    together = clinic.spends(lambda: clinic.append(limits.RECORDS_PER_COMMIT), 40) / limits.RECORDS_PER_COMMIT
    assert together < alone / 10, (together, alone)


def test_a_poll_without_news_costs_less_than_one_with(clinic: Clinic) -> None:
    idle, news = clinic.polls()
    assert idle < news, (idle, news)


@pytest.mark.slow
@pytest.mark.timeout(600)  # ten thousand commits are signed and stored first
def test_polls_cost_the_same_over_a_hundred_commits_and_over_ten_thousand(clinic: Clinic) -> None:
    clinic.grow_to(FEW)
    few = clinic.polls()
    clinic.grow_to(MANY)
    many = clinic.polls()
    assert many[0] < SAME * few[0], (few, many)
    assert many[1] < SAME * few[1], (few, many)
