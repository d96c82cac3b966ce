"""What a run came to: for people as a table, for programs as JSON in `load-out/`."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from tests.load.book import Growth, Taken, Watched
from tests.load.computers import NEWS
from tests.load.driving import Drive
from tests.load.filling import Filled
from tests.load.house import House

OUT = Path("load-out")
_MIB = 1024 * 1024


class Process(msgspec.Struct, frozen=True):
    """What a process used while the computers were on.

    Attributes:
        name: Whose.
        cpu: Seconds of processor.
        share: Of one processor, on average.
        memory: How it went; None for PostgreSQL, whose processes share theirs.
        samples: Resident bytes every few seconds.
    """

    name: str
    cpu: float
    share: float
    memory: Growth | None
    samples: list[int]


class Report(msgspec.Struct, frozen=True):
    """One run."""

    store: str
    processors: int
    load_average: float
    busy: float
    patients: int
    commits_before: int
    fill_seconds: float
    size_before: int
    computers: int
    first_seconds: float
    first_bytes: int
    seconds: float
    acknowledged: int
    records_read: int
    failures: dict[str, int]
    first: list[Taken]
    taken: list[Taken]
    processes: list[Process]
    size_after: int
    checked: dict[str, Any]

    def write(self) -> Path:
        """Writes it as JSON and returns the file."""
        OUT.mkdir(exist_ok=True)
        file = OUT / f"{self.store}.json"
        file.write_bytes(msgspec.json.format(msgspec.json.encode(self)))
        return file

    def text(self) -> str:
        """Returns it as a person reads it."""
        lines = [
            f"{self.store}: {self.patients} patients, {self.commits_before} commits before "
            f"({self.fill_seconds:.0f} s, {self.size_before / _MIB:.0f} MiB on disk)",
            f"first fetch of {self.computers} computers: {self.first_bytes / _MIB:.0f} MiB "
            f"in {self.first_seconds:.0f} s",
            f"then {self.seconds:.0f} s: {self.acknowledged} commits acknowledged, "
            f"failures: {self.failures or 'none'}",
            f"{'milliseconds':<32}{'number':>8}{'p50':>9}{'p95':>9}{'p99':>9}{'longest':>9}",
        ]
        for row in self.taken:
            lines.append(
                f"{row.kind:<32}{row.number:>8}{row.p50:>9.1f}{row.p95:>9.1f}{row.p99:>9.1f}{row.longest:>9.1f}"
            )
        for process in self.processes:
            lines.append(f"{process.name}: {process.cpu:.1f} s of processor, {100 * process.share:.0f} % of one")
            if process.memory is not None:
                grown = process.memory
                lines.append(
                    f"{process.name}: {grown.begin / _MIB:.1f} MiB at first, {grown.settled / _MIB:.1f} settled, "
                    f"{grown.end / _MIB:.1f} at the end, {grown.most / _MIB:.1f} at most"
                )
        lines.append(f"the database at the end: {self.size_after / _MIB:.0f} MiB; check: {self.checked}")
        lines.append(
            f"{self.processors} processors, {100 * self.busy:.0f} % of them at work for whomever, "
            f"load average {self.load_average:.1f}"
        )
        return "\n".join(lines)


def report(
    store: str,
    house: House,
    filled: Filled,
    drive: Drive,
    *,
    seconds: float,
    before: int,
) -> Report:
    """Puts together what a day came to, and checks the database when its servers have ended."""
    return Report(
        store=store,
        processors=os.cpu_count() or 1,
        load_average=round(os.getloadavg()[2], 1),
        busy=round(drive.busy, 3),
        patients=filled.patients,
        commits_before=filled.commits,
        fill_seconds=round(filled.seconds, 1),
        size_before=before,
        computers=len(drive.computers),
        first_seconds=round(drive.seconds, 1),
        first_bytes=drive.first.received(NEWS),
        seconds=seconds,
        acknowledged=drive.book.acknowledged,
        records_read=drive.records,
        failures=dict(drive.first.failures + drive.book.failures),
        first=drive.first.table(),
        taken=drive.book.table(),
        processes=_processes(drive.watched, seconds),
        size_after=house.size,
        checked=house.check(),
    )


def _processes(watched: Sequence[Watched], seconds: float) -> list[Process]:
    return [
        Process(
            each.name,
            round(each.used, 1),
            round(each.used / seconds, 3),
            None if each.children else each.growth(),
            each.memory,
        )
        for each in watched
    ]
