"""The process that rekeys a vault is killed at any moment: the old or the new passphrase opens all of it."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.clock import SetClock
from app.errors import WrongPassphrase
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.vault import Vault

OLD, NEW = "a quiet harbour", "a windy harbour"
ROWS = 3_000
KILLS = 6
ROOT = Path(__file__).parents[2]
REKEYING = """
import sys
from pathlib import Path
from app.clock import SystemClock
from app.paths import Profile
from app.vault.vault import Vault

with Vault.open(Profile(Path(sys.argv[1])), sys.argv[2], clock=SystemClock()) as vault:
    rekeying = vault.rekeying(sys.argv[2], sys.argv[3], None)
print("ready", flush=True)
rekeying.run()
print("done", flush=True)
"""


def start(profile: Profile, old: str, new: str) -> subprocess.Popen[str]:
    """Starts a process that gives the vault another key, and waits until it begins with it."""
    process = subprocess.Popen(
        [sys.executable, "-c", REKEYING, profile.folder, old, new], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def end(process: subprocess.Popen[str], seconds: float) -> bool:
    """Kills it without warning once the seconds are over, and returns whether it said that it was done."""
    with process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        assert process.stdout is not None
        return "done" in process.stdout.read()


def opened_by(profile: Profile, clock: SetClock, *passphrases: str) -> str:
    """Returns the passphrase that opens the vault; everything that was written is there."""
    for passphrase in passphrases:
        try:
            vault = Vault.open(profile, passphrase, clock=clock)
        except WrongPassphrase:
            continue
        with vault:
            kept = vault.database.rows("SELECT line FROM kept ORDER BY rowid")
        assert kept == [(line(number),) for number in range(ROWS)]
        left = {path.name for path in profile.folder.iterdir()} - {profile.lock.name}
        assert left == {"vault.db", "vault.header", "vault.header.copy"}
        return passphrase
    raise AssertionError("no passphrase opens it")


def line(number: int) -> str:
    return f"heron {number} " * (number % 400)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_kill_at_any_moment_leaves_a_vault_with_every_word(profile: Profile, clock: SetClock) -> None:
    with Vault.create(profile, OLD, clock=clock, cost=FLOOR) as vault:
        vault.database.execute("CREATE TABLE kept (line TEXT)")
        with vault.database.transaction():
            vault.database.executemany("INSERT INTO kept VALUES (?)", [(line(number),) for number in range(ROWS)])
    unhindered = start(profile, OLD, NEW)
    begun = time.monotonic()
    assert end(unhindered, 60)
    takes = time.monotonic() - begun
    present, other, chance, stayed = NEW, OLD, random.Random(7), 0
    assert opened_by(profile, clock, other, present) == present
    for number in range(KILLS):
        done = end(start(profile, present, other), takes * chance.uniform(number, number + 1) / KILLS)
        found = opened_by(profile, clock, present, other)
        if found == other:
            present, other = other, present
        else:
            stayed += 1
            assert not done
    assert stayed, "it was never killed before it was decided"
