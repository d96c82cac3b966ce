"""Findings of a self-check, each a pure judgement of something that was measured."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final, Literal

from app.errors import ClockWrong, HavenError, Offline
from app.vault.storage import is_read_only

Subject = Literal["vault", "space", "sound", "microphone", "connection", "waiting", "clock"]
Outcome = Literal[
    "well",
    "damaged",  # the vault
    "little",  # space
    "full",
    "read-only",
    "none",  # no device, no clinic
    "offline",  # the connection
    "refused",
    "waits",  # something that has not left yet
    "ahead",  # the clock
    "behind",
    "far-off",
    "unknown",
]

LITTLE_SPACE: Final = 500 * 2**20
"""Below this a course file or an hour of speaking may no longer fit."""
_NO_FAULT: Final = {("connection", "none"), ("clock", "unknown"), ("microphone", "none")}
NO_SPACE: Final = 20 * 2**20
CLOCK_MAY_DIFFER: Final = timedelta(minutes=2)
"""A server takes signed requests of a clock that differs by less; times on letters are then right enough too."""


@dataclass(frozen=True)
class Finding:
    """What was found about one thing.

    Attributes:
        subject: What was looked at.
        outcome: What was found.
        amount: Bytes that are free, devices, things that wait, or minutes by which the clock is wrong.
    """

    subject: Subject
    outcome: Outcome
    amount: int = 0

    @property
    def is_well(self) -> bool:
        """Whether nothing has to be done about it."""
        return self.outcome in ("well", "waits") or (self.subject, self.outcome) in _NO_FAULT


def of_vault(check: Callable[[], None]) -> Finding:
    """Checks every page of a vault.

    Args:
        check: `Database.check`.
    """
    try:
        check()
    except HavenError:
        return Finding("vault", "damaged")
    return Finding("vault", "well")


def of_space(folder: Path) -> Finding:
    """Looks how much room there is where a profile lies."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return Finding("space", "unknown")
    return judge_space(free, writable=not is_read_only(folder))


def judge_space(free: int, *, writable: bool) -> Finding:
    """Judges the room on a disk, in bytes."""
    if not writable:
        return Finding("space", "read-only", free)
    if free < NO_SPACE:
        return Finding("space", "full", free)
    return Finding("space", "little" if free < LITTLE_SPACE else "well", free)


def of_devices(subject: Literal["sound", "microphone"], count: int) -> Finding:
    """Judges how many devices there are."""
    return Finding(subject, "well" if count else "none", count)


def of_waiting(count: int) -> Finding:
    """Judges what has not left this computer yet: that is no fault, and worth knowing."""
    return Finding("waiting", "waits" if count else "well", count)


def of_reach(reach: Callable[[], timedelta] | None) -> tuple[Finding, Finding]:
    """Asks the clinic's server, and returns what that says of the connection and of this computer's clock.

    Args:
        reach: Asks it, and returns how far its clock is ahead of this one; None without a clinic.
    """
    if reach is None:
        return Finding("connection", "none"), Finding("clock", "unknown")
    try:
        offset = reach()
    except Offline:
        return Finding("connection", "offline"), Finding("clock", "unknown")
    except ClockWrong:
        return Finding("connection", "well"), Finding("clock", "far-off")
    except HavenError:
        return Finding("connection", "refused"), Finding("clock", "unknown")
    return Finding("connection", "well"), judge_clock(offset)


def judge_clock(offset: timedelta) -> Finding:
    """Judges a clock by how far the clinic's is ahead of it."""
    minutes = max(1, round(abs(offset) / timedelta(minutes=1)))
    if abs(offset) <= CLOCK_MAY_DIFFER:
        return Finding("clock", "well")
    return Finding("clock", "behind" if offset > timedelta() else "ahead", minutes)
