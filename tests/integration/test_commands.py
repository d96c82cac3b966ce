"""`haven-clinic` and `haven-sync` as processes, against a real server."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.clock import SystemClock
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.vault import Vault
from sync.client.enrolment import Enrolment
from sync.client.invitation import Invitation
from sync.client.recovery import RecoveryCode
from sync.client.welcome import look
from tests.integration.conftest import PASSPHRASE, ServerProcess


def run(module: str, *arguments: object, code: int = 0, feed: str = PASSPHRASE) -> str:
    command = [sys.executable, "-m", module, *map(str, arguments), "--passphrase-fd", "0"]
    done = subprocess.run(command, input=feed, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == code, (done.stdout, done.stderr)
    return done.stdout if code == 0 else done.stderr


@pytest.fixture
def server(tmp_path: Path):
    found = ServerProcess(tmp_path)
    yield found
    found.stop()


def test_a_clinic_is_made_and_a_therapist_admitted_and_synced(tmp_path: Path, server: ServerProcess) -> None:
    office = ["--profile", tmp_path / "office"]
    policy = tmp_path / "clinic.toml"
    policy.write_text('country = "NL"\n[[help]]\nkind = "clinic"\nnumber = "+31 24 000 00 00"\n')
    first = tmp_path / "first"
    key = server.data / "server-key.pub"
    made = ["--server", server.url, "--server-key", key, "--name", "Harbour", "--policy", policy, "--out", first]
    nowhere = [*made[:-1], tmp_path / "nowhere" / "first"]
    assert "cannot be written" in run("ui.commands.clinic", "init", *office, *nowhere, code=2)
    assert "at least 10" in run("ui.commands.clinic", "init", *office, *made, code=2, feed="kort")
    assert "https" in run("ui.commands.clinic", "init", *office, "--server", "http://a.example", *made[2:], code=2)
    assert not (tmp_path / "office").exists()
    said = run("ui.commands.clinic", "init", *office, *made)
    assert "Recovery code: " in said
    assert "already" in run("ui.commands.clinic", "init", *office, *made, code=6)
    server.load(first)
    server.start()

    letter = tmp_path / "kuipers.haven-invitation"
    invite = ["invite", *office, "--role", "therapist", "--name", "Dr Kuipers", "--file", letter]
    assert server.url in run("ui.commands.clinic", *invite)
    enrol(tmp_path / "therapist", Invitation.from_file(letter))
    assert "Admitted: Dr Kuipers" in run("ui.commands.clinic", "roster", *office)
    assert "unchanged" in run("ui.commands.clinic", "roster", *office)
    policy.write_text('[[help]]\nkind = "clinic"\nnumber = "call us"\n')
    assert "help[1].number" in run("ui.commands.clinic", "policy", *office, policy, code=2)
    policy.write_text('country = "GB"\n')
    assert "number: 2" in run("ui.commands.clinic", "policy", *office, policy)

    vault = ["--profile", tmp_path / "therapist", "--json"]
    report = json.loads(run("sync.client.command", *vault))
    assert report["synced"]
    assert report["items"] == []
    assert report["evidence"] == {}
    assert "That passphrase" in run("sync.client.command", *vault, code=4, feed="another one")
    assert "no vault" in run("sync.client.command", "--profile", tmp_path / "nobody", code=6)
    assert "not enrolled" in run("sync.client.command", *office, code=2)
    assert "begin with https" in run("sync.client.command", *vault, "--server", "http://clinic.example", code=2)
    server.stop()
    assert "cannot be reached" in run("sync.client.command", *vault, code=3)


def enrol(folder: Path, invitation: Invitation) -> None:
    clock = SystemClock()
    with Vault.create(Profile(folder), PASSPHRASE, clock=clock, cost=FLOOR) as vault:
        enrolment = Enrolment(vault.database, clock)
        enrolment.begin(look(invitation, clock), RecoveryCode.new(), name="Dr Kuipers")
        enrolment.finish()


def test_the_passphrase_is_never_taken_from_the_command_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sync.client.command", "--profile", str(tmp_path), "--passphrase", "secret"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
