"""The recorder is killed at random moments of a fast voice: at most the last second is lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

MOMENTS = int(os.environ.get("HAVEN_KILLS", "200"))
SEED = 20_270_301
OPENING_S = 0.1
"""The click of opening the microphone is left out by intention."""


pytestmark = [
    pytest.mark.chaos,
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork"),
]


def test_barrier_2_a_kill_at_any_moment_costs_at_most_the_last_second(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.kills.throat", str(tmp_path), str(SEED), str(MOMENTS)]
    said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=600).stdout
    lives = [json.loads(line) for line in said.splitlines()]
    assert len(lives) == MOMENTS
    lost = [life["heard_s"] - OPENING_S - life["kept_s"] for life in lives]
    assert max(lost) <= 1.0, lives
    assert sum(life["kept_s"] > 0.3 for life in lives) > MOMENTS / 2
    assert max(life["kept_s"] for life in lives) > 1.0
