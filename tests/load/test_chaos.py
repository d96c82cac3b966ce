"""Servers are killed again and again while computers post: what was acknowledged is there, once each."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tests.load.driving import Drive
from tests.load.filling import fill
from tests.load.house import House
from tests.load.scale import Scale

SCALE = Scale(patients=24, therapists=4, commits=4, computers=28, poll=1, post=0.6, lost=0.1)
_IN_PEACE = 25
"""Commits that are acknowledged between two blows."""


class Blows:
    """Ends one process after the other while computers post, and starts it again while they try to reach it.

    Args:
        house: Whose processes.
        rounds: How often each of them.
        hand: One thread that lives as long as the house, since PostgreSQL ends with the thread that started it.
    """

    def __init__(self, house: House, rounds: int, hand: ThreadPoolExecutor) -> None:
        blows: list[Callable[[], None]] = [partial(house.kill, number) for number in range(len(house.servers))]
        if house.cluster is not None:
            blows.append(house.kill_database)
        self._blows = blows * rounds
        self._hand = hand

    async def __call__(self, drive: Drive) -> None:
        for blow in self._blows:
            await drive.book.until(drive.book.acknowledged + _IN_PEACE)
            struck = self._hand.submit(blow)
            try:
                await asyncio.wrap_future(struck)
            finally:
                wait([struck])  # nobody closes the house before
        await drive.book.until(drive.book.acknowledged + _IN_PEACE)


@pytest.mark.chaos
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("kind", "processes", "rounds"), [("sqlite", 1, 4), ("postgresql", 2, 2)])
def test_nothing_acknowledged_is_lost_or_doubled_however_often_the_server_is_killed(
    kind: str, processes: int, rounds: int, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(1) as hand, closing(House(kind, tmp_path)) as house:
        house.start(processes)
        filled = fill(house, SCALE)
        drive = Drive(house, filled, SCALE)
        asyncio.run(drive.run(Blows(house, rounds, hand)))
        house.stop()
        checked = house.check()
    assert drive.book.failures["POST: answer lost"]
    assert drive.book.failures["POST: ConnectionRefusedError"], "nobody was interrupted"
    assert checked["commits"] == filled.commits + drive.book.acknowledged
    assert checked["records"] == 2 * checked["commits"]
