"""The window is killed at random moments while somebody writes, taps, files elsewhere and shares."""

import json
import logging
import math
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.clock import SystemClock
from app.diary.service import Diary
from app.paths import Profile
from app.vault.vault import Vault
from tests.kills.template import PASSPHRASE, make_template

pytestmark = [
    pytest.mark.chaos,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL and no fork"),
]
KILLS = int(os.environ.get("HAVEN_KILLS", "200"))
SEED = int(os.environ.get("HAVEN_KILLS_SEED", "7"))
AT_ONCE = 2
SEEN_S = 1.0
"""What stood on the screen for so long is kept."""
EARLIEST_S, LATEST_S = 0.05, 2.6
"""Between the first words on the screen and the end."""
READY_S = 60.0
ROOT = Path(__file__).parents[2]
LOG = logging.getLogger("haven.kills")


@dataclass(frozen=True)
class Killing:
    """What came of one.

    Attributes:
        number: Which one.
        seen: How many states of the screen were told.
        behind_s: How old the newest state was that the vault holds, when the window was killed.
        shared: How often something had been shared.
        trouble: What was lost, or nothing.
    """

    number: int
    seen: int
    behind_s: float
    shared: int
    trouble: str


@contextmanager
def typists(module: str = "tests.kills.typist") -> Iterator["subprocess.Popen[str]"]:
    """A program that makes one window after the other."""
    program = subprocess.Popen(
        [sys.executable, "-m", module],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        yield program
        program.kill()


def kill_one(
    number: int,
    template: Path,
    place: Path,
    program: "subprocess.Popen[str]",
    look: Callable[[int, list[dict[str, Any]], float, Path], Killing] | None = None,
) -> Killing:
    """Lets somebody write in a copy of the vault, kills the window, and compares.

    Args:
        number: Which killing.
        template: The vault that is copied.
        place: Where to.
        program: Makes the window.
        look: Compares what was told with what the vault holds; as of the patient's diary by default.
    """
    chance = random.Random(SEED * 100_003 + number)
    folder, log = place / f"vault-{number}", place / f"screen-{number}.jsonl"
    shutil.copytree(template, folder)
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(json.dumps({"profile": str(folder), "seed": chance.random(), "log": str(log)}) + "\n")
    program.stdin.flush()
    window = int(program.stdout.readline())
    handle = os.pidfd_open(window)
    try:
        wait_for_words(log, handle)
        gone, _, _ = select.select([handle], [], [], chance.uniform(EARLIEST_S, LATEST_S))
        assert not gone, f"window {number} ended by itself"
        killed_at = time.monotonic()
        signal.pidfd_send_signal(handle, signal.SIGKILL)
        assert select.select([handle], [], [], READY_S)[0], f"window {number} lives on"
    finally:
        os.close(handle)
    found = (look or compare)(number, states(log), killed_at, folder)
    shutil.rmtree(folder)
    return found


def wait_for_words(log: Path, handle: int) -> None:
    """Waits until words stand on the screen."""
    until = time.monotonic() + READY_S
    while time.monotonic() < until:
        if any(state.get("words") for state in states(log)):
            return
        gone, _, _ = select.select([handle], [], [], 0.02)
        assert not gone, "the window ended before anything was written"
    raise AssertionError("nothing was written")


def states(log: Path) -> list[dict[str, Any]]:
    """Returns what stood on the screen and was about to happen, oldest first; a line that was cut off is left out."""
    if not log.exists():
        return []
    return [json.loads(line) for line in log.read_text().split("\n")[:-1]]


def compare(number: int, seen: list[dict[str, Any]], killed_at: float, folder: Path) -> Killing:
    """Opens the vault and looks which state of the screen it holds."""
    clock = SystemClock()
    with Vault.open(Profile(folder), PASSPHRASE, clock=clock) as vault:
        diary = Diary(vault.database, clock)
        entries = diary.recent()
        row = vault.database.row("SELECT count(*) FROM changes WHERE kind = 'entry.shared'")
        vault.database.check()
    shared = int(row[0]) if row else 0
    kept: dict[str, Any] = {"words": {}, "chips": [], "form": ""}
    if entries:
        kept["form"] = entries[0].form
        kept["words"] = {each.question: each.text for each in entries[0].answers if each.text.strip()}
        kept["chips"] = sorted(word for each in entries[0].answers for word in each.words)
    about_to = bool(seen) and "about" in seen[-1]
    seen = on_the_screen(seen)
    past = [place for place, state in enumerate(seen) if state["at"] <= killed_at - SEEN_S]
    from_here = past[-1] if past else 0
    painted = [state for state in seen if state["at"] < math.inf]
    holding = [place for place, state in enumerate(seen) if is_same(state, kept)]
    if about_to and not holding and is_one_press_further(seen[-1], kept):
        holding = [len(seen) - 1]
    trouble = ""
    if past and (not holding or holding[-1] < from_here):
        trouble = f"kept {kept}, and a second before {seen[from_here]} stood on the screen"
    elif past and shared < seen[from_here]["shared"]:
        trouble = f"{shared} of {seen[from_here]['shared']} shared pages are on their way"
    elif len(entries) > 1:
        trouble = f"{len(entries)} entries instead of one"
    behind = 0.0
    if holding and holding[-1] + 1 < len(painted):
        behind = killed_at - seen[holding[-1] + 1]["at"]
    return Killing(number, len(seen), max(0.0, behind), shared, trouble)


def is_same(state: dict[str, Any], kept: dict[str, Any]) -> bool:
    """Says whether the vault holds what stood on the screen."""
    if not state["words"] and not state["chips"]:
        return not kept["words"] and not kept["chips"]
    return all(state[part] == kept[part] for part in ("words", "chips", "form"))


def on_the_screen(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Returns the states with the moment at which each was painted; one that never was has none, and comes last."""
    found: list[dict[str, Any]] = []
    for line in told:
        if "shown" in line:
            if found:
                found[-1]["at"] = line["at"]
        elif "words" in line:
            found.append({**line, "at": math.inf})
    return found


def is_one_press_further(state: dict[str, Any], kept: dict[str, Any]) -> bool:
    """Says whether the vault holds what a press on a word, or on another page, makes of what stood on the screen.

    The window is killed now and then after the program did what was pressed, and before that could be told.
    """
    same_words = sorted(state["words"].values()) == sorted(kept["words"].values())
    return same_words and len(set(state["chips"]) ^ set(kept["chips"])) <= 1


def test_nothing_is_lost_that_was_on_the_screen_for_a_second(tmp_path: Path) -> None:
    template = tmp_path / "template"
    make_template(template)

    def some(first: int) -> list[Killing]:
        with typists() as program:
            return [kill_one(number, template, tmp_path, program) for number in range(first, KILLS, AT_ONCE)]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = [each for some_of_them in pool.map(some, range(AT_ONCE)) for each in some_of_them]
    lost = [each for each in found if each.trouble]
    behind = sorted(each.behind_s for each in found)
    LOG.info(
        "%d kills, %d states of the screen, %d shared; behind by %.0f ms in the middle, %.0f ms at most; %d lost",
        len(found),
        sum(each.seen for each in found),
        sum(each.shared for each in found),
        behind[len(behind) // 2] * 1000,
        behind[-1] * 1000,
        len(lost),
    )
    assert len(found) == KILLS
    assert not lost, "\n".join(f"{each.number}: {each.trouble}" for each in lost)
    assert sum(each.seen for each in found) > 20 * KILLS, "hardly anything was written"
