"""Ten years of diary are taken away: in proportion to a month, in no more memory, and the window stays awake."""

import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.course.pack import Course
from app.exports.package import write_package
from app.exports.service import fhir_part, json_part
from app.exports.telling import Told
from app.paths import resources
from app.tasks import Lane
from tests.lives import Life
from ui.printing.document import screen_dots
from ui.printing.everything import pdf_part

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]
LOG = logging.getLogger("haven.tests")
SHORT, LONG = 365, 3650
TICK_MS = 5


@dataclass
class Run:
    """How an export went.

    Attributes:
        seconds: How long it took.
        grown: By how many MiB the process grew at most.
        latest: The longest time in ms by which a tick of the window came late.
    """

    seconds: float
    grown: float
    latest: float


@pytest.fixture(scope="module")
def long_life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    found = Life(tmp_path_factory.mktemp("long"))
    found.days(LONG)
    yield found
    found.close()


@pytest.fixture(scope="module")
def short_life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    found = Life(tmp_path_factory.mktemp("short"))
    found.days(SHORT)
    yield found
    found.close()


def resident() -> float:
    """MiB of memory that the process has now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def export(life: Life, folder: Path) -> Run:
    """Writes book, JSON and bundle on a lane while a window ticks, and watches both."""
    course, dots, told = Course.load(resources() / "courses" / "mbct"), screen_dots(), Told()

    def work() -> Path:
        with life.db.snapshot():
            parts = [
                pdf_part(life.db, course, dots, "book.pdf"),
                json_part(life.db, folder / "none", (), life.clock.now()),
                fhir_part(life.db, course, "en", life.clock.now()),
            ]
            return write_package(folder, "Haven", parts, told)

    loop, over = QEventLoop(), threading.Event()
    ticks, late = QTimer(), [0.0]
    ticks.setTimerType(Qt.TimerType.PreciseTimer)
    ticks.setInterval(TICK_MS)
    last = [time.perf_counter()]
    before, grown = resident(), [0.0]

    def tick() -> None:
        now = time.perf_counter()
        late[0] = max(late[0], (now - last[0]) * 1000 - TICK_MS)
        last[0] = now
        grown[0] = max(grown[0], resident() - before)
        if over.is_set():
            loop.quit()

    ticks.timeout.connect(tick)
    lane, begun = Lane("cpu"), time.perf_counter()
    done = lane.submit(work)
    done.add_done_callback(lambda _: over.set())
    ticks.start()
    loop.exec()
    ticks.stop()
    seconds = time.perf_counter() - begun
    done.result()
    lane.close(drain=True)
    return Run(seconds, grown[0], late[0])


def test_ten_years_take_as_much_longer_as_they_are_and_no_more_memory(
    short_life: Life,
    long_life: Life,
    tmp_path: Path,
    qapp: QApplication,
) -> None:
    for name in ("warm", "short", "long"):
        (tmp_path / name).mkdir()
    export(short_life, tmp_path / "warm")
    short, long = export(short_life, tmp_path / "short"), export(long_life, tmp_path / "long")
    LOG.info("%d days: %s; %d days: %s", SHORT, short, LONG, long)
    assert long.seconds < short.seconds * LONG / SHORT * 1.5, (short, long)
    assert long.grown < short.grown + 32, (short, long)
    assert long.latest < max(200.0, long.seconds * 1000 / 20), (short, long)
