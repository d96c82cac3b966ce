"""The power goes out at a random second: the log holds what was heard, to within five seconds."""

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.clock import SystemClock
from app.paths import Profile
from app.practice.log import PracticeLog
from app.vault.vault import Vault
from tests.practice.person import PASSPHRASE

pytestmark = [pytest.mark.alone, pytest.mark.timeout(180)]

SECONDS = random.Random(6).sample(range(7, 24), 3)


@pytest.mark.slow
@pytest.mark.parametrize("second", SECONDS)
def test_what_was_heard_is_kept_when_the_power_goes_out(tmp_path: Path, second: int) -> None:
    folder = tmp_path / "profile"
    command = [sys.executable, "-m", "tests.practice.person", str(folder), "breathing-space", "180", "0"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    heard = 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        patience = threading.Timer(150, process.kill)
        patience.start()
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip().replace(".", "", 1).isdecimal():
                heard = float(line)
            if heard > second:
                process.kill()
                break
        patience.cancel()
        # What was said before the light went out counts as well.
        rest = [line for line in process.stdout if line.strip().replace(".", "", 1).isdecimal()]
        heard = float(rest[-1]) if rest else heard
    assert heard > second
    vault = Vault.open(Profile(folder), PASSPHRASE, clock=SystemClock())
    try:
        log = PracticeLog(vault.database, SystemClock())
        log.recover()
        (done,) = log.recent()
        assert done.finished
        assert heard - 5 <= done.done_s <= heard
    finally:
        vault.close()
