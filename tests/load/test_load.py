"""A clinic of full size: nothing fails, nothing is lost or doubled, memory stays flat; the rest is reported."""

import asyncio
import logging
from contextlib import closing
from pathlib import Path

import pytest

from tests.load.book import watch
from tests.load.driving import Drive
from tests.load.filling import fill
from tests.load.house import House
from tests.load.report import Report, report
from tests.load.scale import STORES, Scale, asked

log = logging.getLogger("haven.load")
FLAT = 1.1
"""A process may end with so much of the memory that it had when it had settled."""


@pytest.mark.load
@pytest.mark.timeout(0)
@pytest.mark.parametrize(("kind", "stores"), asked())
def test_computers_poll_and_post_and_nothing_is_lost_or_doubled(kind: str, stores: list[str], tmp_path: Path) -> None:
    scale = Scale.asked()
    with closing(House(kind, tmp_path)) as house:
        house.start(1)
        filled = fill(house, scale)
        house.stop()
        drive, written = Drive(house, filled, scale), filled.commits
        for store in stores:
            house.start(STORES[store][1])
            before = house.size
            asyncio.run(drive.run(lambda drive: watch(drive.watched, scale.seconds)))
            house.stop()
            done = report(store, house, filled, drive, seconds=scale.seconds, before=before)
            log.info("%s\n%s", done.write(), done.text())
            written += drive.book.acknowledged
            _hold(done, scale, written)


def _hold(done: Report, scale: Scale, written: int) -> None:
    """Everything that has to hold on every machine, however busy it is."""
    assert not done.failures
    assert done.acknowledged >= 0.9 * scale.driving * scale.seconds / scale.post
    assert done.checked["commits"] == written
    assert done.checked["records"] == 2 * written
    assert done.checked["streams"] == scale.patients
    memory = [process.memory for process in done.processes if process.memory is not None]
    assert len(memory) == STORES[done.store][1]
    assert all(grown.ratio < FLAT for grown in memory), memory
