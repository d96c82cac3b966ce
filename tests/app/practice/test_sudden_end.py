"""The program is killed in the middle of a practice: what was done is in the log, to within five seconds."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.clock import SetClock
from app.paths import Profile
from app.practice.log import PracticeLog
from app.vault.cost import FLOOR
from app.vault.vault import Vault

PASSPHRASE = "a quiet harbour"
KEPT_EVERY_S = 5
PLAYER = """
import sys
from pathlib import Path
from app.clock import SystemClock
from app.paths import Profile
from app.practice.log import PracticeLog
from app.vault.vault import Vault

clock = SystemClock()
vault = Vault.open(Profile(Path(sys.argv[1])), "a quiet harbour", clock=clock)
log = PracticeLog(vault.database, clock)
practice = log.begin("body-scan", "Body scan", 2400)
for second in range(1, 2400):
    if second % 5 == 0:
        log.progress(practice, second)
    print(second, flush=True)
"""
ROOT = Path(__file__).parents[3]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_kill_at_a_random_second_loses_less_than_five(profile: Profile, clock: SetClock) -> None:
    Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR).close()
    chance = random.Random(7)
    for _ in range(3):
        wanted = chance.randrange(25, 400)
        player = subprocess.Popen(
            [sys.executable, "-c", PLAYER, profile.folder], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert player.stdout is not None
        with player:
            heard = [int(player.stdout.readline()) for _ in range(wanted)]
            os.kill(player.pid, signal.SIGKILL)
            heard += [int(line) for line in player.stdout if line.endswith("\n")]
        with Vault.open(profile, PASSPHRASE, clock=clock) as vault:
            log = PracticeLog(vault.database, clock)
            log.recover()
            done = log.recent()[0]
            # One that was being kept while it was killed may be there before it could be said.
            assert heard[-1] - KEPT_EVERY_S < done.done_s <= heard[-1] + 1
            assert done.finished
            assert vault.database.row("SELECT value FROM preferences WHERE name = 'practice.unasked'") is not None
