"""What is measured: how long each kind of request took, what failed, and what the processes used."""

import asyncio
import os
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from tests.load.line import Answer

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
EVERY = 5.0
"""Seconds between two looks at a process."""


class Taken(msgspec.Struct, frozen=True):
    """How long one kind of request took, in milliseconds."""

    kind: str
    number: int
    p50: float
    p95: float
    p99: float
    longest: float


@dataclass
class Book:
    """Notes of one run.

    Attributes:
        acknowledged: Commits for which a receipt came.
        failures: What failed, and how often.
        lateness: Seconds from when a request was due until the driver began with it.
    """

    acknowledged: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    lateness: list[float] = field(default_factory=list)
    _moved: asyncio.Event = field(default_factory=asyncio.Event)
    _seconds: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    _bytes: Counter[str] = field(default_factory=Counter)

    def took(self, kind: str, answer: Answer) -> None:
        """Notes an answer."""
        self._seconds[kind].append(answer.seconds)
        self._bytes[kind] += len(answer.content)

    def acknowledge(self) -> None:
        """Notes a receipt."""
        self.acknowledged += 1
        self._moved.set()

    async def until(self, number: int) -> None:
        """Waits until so many commits are acknowledged."""
        while self.acknowledged < number:
            self._moved.clear()
            await self._moved.wait()

    def late(self, seconds: float) -> None:
        """Notes how much later than it was due a request began."""
        self.lateness.append(seconds)

    def failed(self, what: str) -> None:
        """Notes a failure."""
        self.failures[what] += 1

    def number(self, kind: str) -> int:
        """Returns how many answers of a kind there were."""
        return len(self._seconds[kind])

    def received(self, kind: str) -> int:
        """Returns how many bytes came in answers of a kind."""
        return self._bytes[kind]

    def table(self) -> list[Taken]:
        """Returns the latencies of each kind, of all polls together, and the driver's own delay."""
        rows = [_taken(kind, values) for kind, values in sorted(self._seconds.items()) if values]
        polls = [second for kind, values in self._seconds.items() if kind.startswith("poll") for second in values]
        if polls:
            rows.append(_taken("every poll", polls))
        if self.lateness:
            rows.append(_taken("(begun later than due)", self.lateness))
        return rows


def _taken(kind: str, seconds: Sequence[float]) -> Taken:
    ordered = sorted(seconds)
    points = [round(1000 * percentile(ordered, share), 1) for share in (0.5, 0.95, 0.99, 1.0)]
    return Taken(kind, len(ordered), *points)


def percentile(ordered: Sequence[float], share: float) -> float:
    """Returns the smallest value that at least this share of the values do not exceed (nearest rank)."""
    rank = max(1, -(-round(share * 1_000_000) * len(ordered) // 1_000_000))
    return ordered[rank - 1]


class Watched(msgspec.Struct):
    """What one process, or one family of processes, used.

    Attributes:
        name: Whose.
        pid: Of the process.
        children: Whether its children are counted and not itself, as for PostgreSQL, whose children do the work.
        cpu: Seconds of processor at each look.
        memory: Resident bytes at each look; empty for children, who share theirs.
    """

    name: str
    pid: int
    children: bool = False
    cpu: list[float] = []
    memory: list[int] = []

    def look(self) -> None:
        """Looks once."""
        if self.children:
            ended = _seconds(self.pid, 13)
            self.cpu.append(ended + sum(_seconds(pid, 11) for pid in _children(self.pid)))
            return
        self.cpu.append(_seconds(self.pid, 11))
        self.memory.append(int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * _PAGE)

    @property
    def used(self) -> float:
        """Seconds of processor from the first look to the last."""
        return self.cpu[-1] - self.cpu[0]

    def growth(self) -> "Growth":
        """Returns how its memory went."""
        part = max(1, len(self.memory) // 10)
        first, last = self.memory[part : 2 * part] or self.memory[:1], self.memory[-part:]
        return Growth(self.memory[0], sum(first) // len(first), sum(last) // len(last), max(self.memory))


class Growth(msgspec.Struct, frozen=True):
    """Resident memory of a process in bytes.

    Attributes:
        begin: When the computers were switched on.
        settled: On average over the second tenth of the time.
        end: On average over its last tenth.
        most: At most.
    """

    begin: int
    settled: int
    end: int
    most: int

    @property
    def ratio(self) -> float:
        """By how much it grew after it had settled."""
        return self.end / self.settled


async def watch(watched: Sequence[Watched], seconds: float, every: float = EVERY) -> None:
    """Looks at processes now, regularly, and after so many seconds for the last time."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while True:
        for each in watched:
            each.look()
        left = end - loop.time()
        if left <= 0:
            return
        await asyncio.sleep(min(every, left))


def machine() -> tuple[int, int]:
    """Returns how long all processors together were at work, and how long they were there, in ticks (proc(5))."""
    ticks = [int(field) for field in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    return sum(ticks) - ticks[3] - ticks[4], sum(ticks)


def _seconds(pid: int, first: int) -> float:
    """Returns the seconds of processor in two fields: from 11 on its own, from 13 on those of children that ended."""
    fields = _stat(pid)
    return sum(int(field) for field in fields[first : first + 2]) / _TICKS


def _children(parent: int) -> list[int]:
    pids = [int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit()]
    return [pid for pid in pids if (fields := _stat(pid)) and int(fields[1]) == parent]


def _stat(pid: int) -> list[str]:
    """Returns what stands after the name in /proc/PID/stat (proc(5)); nothing when the process has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
