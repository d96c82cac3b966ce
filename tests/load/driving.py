"""Everybody's computers: the first fetch, the rhythm of a day, and whether all is there afterwards."""

import asyncio
import gc
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any

from tests.load.book import Book, Watched, machine
from tests.load.computers import Computer
from tests.load.filling import Filled
from tests.load.house import House
from tests.load.scale import Scale

log = logging.getLogger("haven.load")

_AT_ONCE = 16
"""Computers that fetch at once for the first time."""
Day = Callable[["Drive"], Coroutine[Any, Any, None]]
"""What happens to the servers while the computers are on; when it ends, they are switched off."""


class Drive:
    """All computers of a house, for one day or for several.

    Attributes:
        computers: All of them.
        first: Notes of the day's first fetch.
        book: Notes of the time after it.
        seconds: How long the first fetch took.
        records: How many records were opened by their readers, in the streams that were written in.
        busy: Which share of all processors was at work, for whomever.
        watched: The processes of the servers and of their database.
    """

    def __init__(self, house: House, filled: Filled, scale: Scale) -> None:
        self.first, self.book = Book(), Book()
        self.seconds = 0.0
        self.records = 0
        self.busy = 0.0
        self.watched: list[Watched] = []
        self._house = house
        self._scale = scale
        self.computers = [Computer(enrolled, house.seal, number) for number, enrolled in enumerate(filled.computers)]

    def _begin(self) -> None:
        """Takes new notes, and finds out where the servers are now."""
        self.first, self.book = Book(), Book()
        house, urls, circle = self._house, self._house.urls, 1 + self._scale.driving_each
        for number, computer in enumerate(self.computers):
            # In one circle of a therapist and her patients every second computer speaks to another process.
            computer.reach(urls[(number + number // circle) % len(urls)])
            computer.book = self.first
        self.watched = [
            Watched(f"server {number}", server.process.pid, cpu=[], memory=[])
            for number, server in enumerate(house.servers, 1)
            if server.process is not None
        ]
        if house.cluster is not None:
            self.watched.append(Watched("PostgreSQL", house.cluster.pid, children=True, cpu=[], memory=[]))

    async def run(self, day: Day) -> None:
        """Lets everybody fetch, then poll and post in their rhythm for a day, and in the end fetch what is left."""
        self._begin()
        try:
            await self._fetch_first()
            gc.collect()
            gc.freeze()
            await self._live(day)
            await self._each(Computer.fetch)
            await self._compare()
        finally:
            gc.unfreeze()
            for computer in self.computers:
                await computer.close()

    async def _fetch_first(self) -> None:
        began = time.monotonic()
        await self._each(Computer.fetch)
        self.seconds = time.monotonic() - began
        log.info("everybody fetched what was there, after %.0f s", self.seconds)
        for computer in self.computers:
            computer.book = self.book

    async def _live(self, day: Day) -> None:
        over = asyncio.Event()
        begin = asyncio.get_running_loop().time() + 1
        async with asyncio.TaskGroup() as tasks:
            for number, computer in enumerate(self.computers):
                share = number / len(self.computers)
                tasks.create_task(computer.live(self._scale, share, begin, over))
            before = machine()
            await day(self)
            after = machine()
            over.set()
        self.busy = (after[0] - before[0]) / (after[1] - before[1])

    async def _each(self, work: Callable[[Computer], Awaitable[object]]) -> None:
        gate = asyncio.Semaphore(_AT_ONCE)

        async def through(computer: Computer) -> None:
            async with gate:
                await work(computer)

        async with asyncio.TaskGroup() as tasks:
            for computer in self.computers:
                tasks.create_task(through(computer))

    async def _compare(self) -> None:
        """Compares what everybody wrote, what the server has, and what each reader was given along the way."""
        readers = self._readers()

        async def compare(computer: Computer) -> None:
            for chain in computer.chains:
                there = await computer.history(chain.stream)
                for reader in readers[chain.stream]:
                    followed = reader.followed[chain.stream]
                    assert [name for name, _ in followed.commits] == there, "a reader was given other commits"
                    came = followed.of_device(computer.me.keys.device)
                    assert came == chain.written, "what came is not what was written, once each and in order"

        await self._each(compare)
        followed = [reader.followed[stream] for stream, both in readers.items() for reader in both]
        assert not any(stream.receipts for stream in followed), "what was acknowledged did not come"
        self.records = sum(stream.records for stream in followed)

    def _readers(self) -> dict[bytes, Sequence[Computer]]:
        found: dict[bytes, list[Computer]] = {}
        for computer in self.computers:
            for chain in computer.chains:
                found.setdefault(chain.stream, []).append(computer)
        assert all(len(both) == 2 for both in found.values())
        return dict(found)
