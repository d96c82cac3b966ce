"""The process is killed in the middle of writing: every commit that was reported is there."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.clock import SetClock
from app.errors import VaultInUse
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.vault import Vault

PASSPHRASE = "a quiet harbour"
WRITER = """
import sys
from pathlib import Path
from app.clock import SystemClock
from app.paths import Profile
from app.vault.vault import Vault

vault = Vault.open(Profile(Path(sys.argv[1])), "a quiet harbour", clock=SystemClock())
number = vault.database.row("SELECT coalesce(max(n), 0) FROM kept")[0]
while True:
    number += 1
    with vault.database.transaction():
        vault.database.execute("INSERT INTO kept VALUES (?, ?)", (number, "x" * (number * 37 % 9000)))
    print(number, flush=True)
"""
ROOT = Path(__file__).parents[3]


def start(profile: Profile) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, profile.folder], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def last_report(writer: subprocess.Popen[str], commits: int) -> int:
    """Waits for some commits, kills the writer without warning, and returns the last commit it reported."""
    assert writer.stdout is not None
    with writer:
        reports = [writer.stdout.readline() for _ in range(commits)]
        os.kill(writer.pid, signal.SIGKILL)
        reports += [line for line in writer.stdout if line.endswith("\n")]
    assert writer.returncode == -signal.SIGKILL
    return int(reports[-1])


@pytest.fixture
def profile(profile: Profile, clock: SetClock) -> Profile:
    with Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR) as vault:
        vault.database.execute("CREATE TABLE kept (n INTEGER PRIMARY KEY, filler TEXT)")
    return profile


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_every_reported_commit_survives_a_kill(profile: Profile, clock: SetClock) -> None:
    for commits in (1, 40, 300):
        reported = last_report(start(profile), commits)
        with Vault.open(profile, PASSPHRASE, clock=clock) as vault:
            numbers = [number for (number,) in vault.database.rows("SELECT n FROM kept ORDER BY n")]
        assert numbers == list(range(1, len(numbers) + 1))
        assert reported <= len(numbers) <= reported + 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_another_process_that_has_the_vault_is_noticed_and_its_end_too(profile: Profile, clock: SetClock) -> None:
    writer = start(profile)
    assert writer.stdout is not None
    writer.stdout.readline()
    with pytest.raises(VaultInUse):
        Vault.open(profile, PASSPHRASE, clock=clock)
    last_report(writer, 1)
    Vault.open(profile, PASSPHRASE, clock=clock).close()
