"""The window is killed at random moments while somebody speaks into a real microphone."""

import json
import logging
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from app.clock import SystemClock
from app.paths import Profile
from app.practice.sounds import RATE
from app.spoken.service import Spoken
from app.vault.sound_files import SoundFiles
from app.vault.take_file import read_take
from app.vault.vault import Vault
from tests.kills.template import PASSPHRASE, make_template

pytestmark = [
    pytest.mark.chaos,
    pytest.mark.sound,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs PulseAudio and fork"),
]
KILLS = int(os.environ.get("HAVEN_KILLS", "200"))
SEED = int(os.environ.get("HAVEN_KILLS_SEED", "7"))
AT_ONCE = 2
LOST_S = 1.0
"""So much sound may be lost."""
EARLIEST_S, LATEST_S = 0.05, 2.4
"""Between the moment at which the window said that it listens and the end."""
READY_S = 60.0
TONE_HZ = 440.0
ROOT = Path(__file__).parents[2]
LOG = logging.getLogger("haven.kills")


@dataclass(frozen=True)
class Killing:
    """What came of one.

    Attributes:
        number: Which one.
        heard_s: For how long the window had said that it listens.
        kept_s: How much is on the disk.
        whole: Whether a sound was made of it that can be played; true when it was too short to be one.
        like: How much of what was kept is the tone that was played, from 0 to 1.
    """

    number: int
    heard_s: float
    kept_s: float
    whole: bool
    like: float

    @property
    def lost_s(self) -> float:
        """How much of what was said is gone."""
        return max(0.0, self.heard_s - self.kept_s)


@pytest.fixture(scope="module")
def microphone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A sound server whose only microphone hears one long tone; gives the environment to reach it."""
    folder = tmp_path_factory.mktemp("pulse")
    environment = os.environ | {"XDG_RUNTIME_DIR": str(folder), "PULSE_SERVER": f"unix:{folder}/native"}
    server = ["pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--use-pid-file=yes"]
    server += ["--disable-shm=yes", "--realtime=no", "--high-priority=no", "--log-target=null"]
    server += ["-L", f"module-native-protocol-unix auth-anonymous=1 socket={folder}/native"]
    server += ["-L", f"module-null-sink sink_name=throat rate={RATE} channels=1"]
    server += ["-L", "module-remap-source master=throat.monitor source_name=microphone"]
    subprocess.run(server, check=True, env=environment, capture_output=True)
    tone = folder / "tone.raw"
    at = np.arange(RATE) / RATE  # whole waves, so that one second joins the next without a seam
    tone.write_bytes((0.3 * 32767 * np.sin(2 * np.pi * TONE_HZ * at)).astype("<i2").tobytes())
    play = f"pacat --device=throat --raw --format=s16le --rate={RATE} --channels=1"
    voice = ["sh", "-c", f"while cat {tone}; do :; done | {play}"]
    subprocess.run(["pactl", "set-default-source", "microphone"], check=True, env=environment, capture_output=True)
    with subprocess.Popen(voice, env=environment, start_new_session=True) as speaking:
        yield environment
        os.killpg(speaking.pid, signal.SIGKILL)
    subprocess.run(["pactl", "exit"], check=True, env=environment, capture_output=True)


def kill_one(number: int, template: Path, place: Path, program: "subprocess.Popen[str]") -> Killing:
    """Lets somebody speak to a copy of the vault, kills the window, and looks what was kept."""
    chance = random.Random(SEED * 100_003 + number)
    folder, log = place / f"vault-{number}", place / f"told-{number}.jsonl"
    shutil.copytree(template, folder)
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(json.dumps({"profile": str(folder), "log": str(log)}) + "\n")
    program.stdin.flush()
    window = int(program.stdout.readline())
    handle = os.pidfd_open(window)
    try:
        since = wait_until_it_listens(log, handle)
        gone, _, _ = select.select([handle], [], [], chance.uniform(EARLIEST_S, LATEST_S))
        assert not gone, f"window {number} ended by itself"
        killed_at = time.monotonic()
        signal.pidfd_send_signal(handle, signal.SIGKILL)
        assert select.select([handle], [], [], READY_S)[0], f"window {number} lives on"
    finally:
        os.close(handle)
    found = look(number, killed_at - since, folder)
    shutil.rmtree(folder)
    return found


def wait_until_it_listens(log: Path, handle: int) -> float:
    """Waits until the window says that it listens, and returns since when it did."""
    until = time.monotonic() + READY_S
    while time.monotonic() < until:
        told = log.read_text() if log.exists() else ""
        if told.endswith("\n"):
            words = json.loads(told)
            assert "listening" in words, words
            return float(words["listening"])
        gone, _, _ = select.select([handle], [], [], 0.01)
        assert not gone, "the window ended before anything was said"
    raise AssertionError("nobody listened")


def look(number: int, heard_s: float, folder: Path) -> Killing:
    """Opens the vault as the program does afterwards: makes a sound of the take that was left, and plays it."""
    clock, profile = SystemClock(), Profile(folder)
    with Vault.open(profile, PASSPHRASE, clock=clock) as vault:
        spoken, takes = Spoken(vault.database, clock), SoundFiles.of(vault.database)
        kept: list[np.ndarray] = []
        whole = True
        for recording in spoken.unfinished():
            assert recording.take is not None
            kept += [samples for samples, _ in read_take(takes.take(recording.id), recording.take)]
            sound = spoken.encode(recording)
            spoken.keep(recording.id, sound, recovered=True)
            if sound is not None:
                (view,) = spoken.of("entry", recording.subject)
                whole = whole and spoken.content(view)[:4] == b"OggS" and view.milliseconds == sound.milliseconds
        assert spoken.unfinished() == ()
    samples = np.concatenate(kept) if kept else np.zeros(0, np.float32)
    return Killing(number, heard_s, len(samples) / RATE, whole, likeness(samples))


def likeness(samples: np.ndarray) -> float:
    """Returns how much of the second half of what was kept is the tone."""
    part = samples[len(samples) // 2 :].astype(np.float64)
    if len(part) < RATE // 10:
        return 1.0
    turn = np.exp(-2j * np.pi * TONE_HZ * np.arange(len(part)) / RATE)
    energy = float(np.sum(part**2))
    return float(2 * abs(np.sum(part * turn)) ** 2 / len(part) / energy) if energy else 0.0


def test_barrier_2_at_most_the_last_second_of_what_was_said_is_lost(
    tmp_path: Path, microphone: dict[str, str]
) -> None:
    template = tmp_path / "template"
    make_template(template)
    command = [sys.executable, "-m", "tests.kills.speaker"]
    environment = microphone | {"QT_QPA_PLATFORM": "offscreen"}

    def some(first: int) -> list[Killing]:
        with subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        ) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == "ready\n"
            part = [kill_one(number, template, tmp_path, program) for number in range(first, KILLS, AT_ONCE)]
            program.kill()
            return part

    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = [each for some_of_them in pool.map(some, range(AT_ONCE)) for each in some_of_them]
    lost = sorted(each.lost_s for each in found)
    LOG.info(
        "%d kills; %.1f s said, %.1f s kept; lost %.0f ms in the middle, %.0f ms at most",
        len(found),
        sum(each.heard_s for each in found),
        sum(each.kept_s for each in found),
        lost[len(lost) // 2] * 1000,
        lost[-1] * 1000,
    )
    assert len(found) == KILLS
    assert lost[-1] <= LOST_S, [each for each in found if each.lost_s > LOST_S]
    assert all(each.whole for each in found)
    assert min(each.like for each in found) > 0.8, min(found, key=lambda each: each.like)
    assert sum(each.kept_s > 1 for each in found) > KILLS / 5, "hardly anything was said"
