"""Every command of `haven-clinic` as a process, against a real server process and real vaults."""

import json
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.clock import SystemClock
from app.errors import InvitationClosed
from app.paths import Profile, resources
from app.vault.cost import FLOOR
from app.vault.vault import Vault
from sync.client.enrolment import Enrolment
from sync.client.invitation import Invitation
from sync.client.recovery import RecoveryCode
from sync.client.welcome import look
from tests.integration.conftest import PASSPHRASE, ServerProcess


class Desk:
    """The administrator's computer, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.profile = folder / "office"

    def run(self, command: str, *options: object, code: int = 0, feed: str = PASSPHRASE) -> str:
        line = [sys.executable, "-m", "ui.commands.clinic", command, "--profile", self.profile, *options]
        done = subprocess.run(
            [*map(str, line), "--passphrase-fd", "0"],
            input=feed,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == code, (done.stdout, done.stderr)
        return done.stdout if code == 0 else done.stderr

    def status(self) -> dict:
        return json.loads(self.run("status", "--json"))

    def enrol(self, name: str) -> Path:
        """Invites somebody of the staff, and lets her enrol; returns the folder of her vault."""
        letter = self.folder / f"{name}.haven-invitation"
        self.run("invite", "--name", name, "--file", letter)
        return enrolled(self.folder / name, Invitation.from_file(letter), name)


def enrolled(folder: Path, invitation: Invitation, name: str) -> Path:
    clock = SystemClock()
    with Vault.create(Profile(folder), PASSPHRASE, clock=clock, cost=FLOOR) as vault:
        enrolment = Enrolment(vault.database, clock)
        enrolment.begin(look(invitation, clock), RecoveryCode.new(), name=name)
        enrolment.finish()
    return folder


def synced(folder: Path) -> dict:
    line = [sys.executable, "-m", "sync.client.command", "--profile", folder, "--json", "--passphrase-fd", "0"]
    done = subprocess.run(
        [*map(str, line)], input=PASSPHRASE, capture_output=True, text=True, timeout=60, check=False
    )
    return json.loads(done.stdout)


@pytest.fixture
def server(tmp_path: Path):
    found = ServerProcess(tmp_path)
    yield found
    found.stop()


@pytest.fixture
def desk(tmp_path: Path, server: ServerProcess) -> Desk:
    """A clinic whose server runs."""
    found = Desk(tmp_path)
    first = tmp_path / "first"
    key = server.data / "server-key.pub"
    found.run("init", "--server", server.url, "--server-key", key, "--name", "Harbour", "--out", first)
    server.load(first)
    server.start()
    return found


def test_an_invitation_is_printed_closed_and_then_opens_nothing(desk: Desk) -> None:
    letter, file = desk.folder / "letter.pdf", desk.folder / "vos.haven-invitation"
    said = desk.run("invite", "--name", "H. Vos", "--file", file, "--pdf", letter, "--language", "nl")
    assert "Valid once, until" in said
    assert letter.read_bytes().startswith(b"%PDF")
    invitation = Invitation.from_file(file)
    assert look(invitation, SystemClock()).name == "H. Vos"
    assert desk.status()["invitations"][0]["state"] == "open"
    assert "no open invitation" in desk.run("close", "Nobody", code=2)
    assert "Closed: the invitation of H. Vos" in desk.run("close", "h. vos")
    with pytest.raises(InvitationClosed):
        look(invitation, SystemClock())
    assert "no open invitation" in desk.run("close", "H. Vos", code=2)
    assert desk.status()["invitations"][0]["state"] == "closed"
    assert "cannot be written" in desk.run("invite", "--name", "X", "--pdf", "/nowhere/x.pdf", code=2)
    assert "needs the name" in desk.run("invite", "--name", " ", code=2)


def test_what_could_not_be_published_waits_and_goes_out_later(desk: Desk, server: ServerProcess) -> None:
    server.stop()
    file = desk.folder / "vos.haven-invitation"
    assert "cannot be reached" in desk.run("invite", "--name", "H. Vos", "--file", file, code=3)
    assert desk.status()["invitations"][0]["state"] == "not at the server yet"
    server.start()
    assert "Published." in desk.run("publish")
    assert look(Invitation.from_file(file), SystemClock()).name == "H. Vos"


def test_without_a_network_a_publication_is_taken_to_the_server(desk: Desk, server: ServerProcess) -> None:
    server.stop()
    file, out = desk.folder / "vos.haven-invitation", desk.folder / "publication"
    assert "haven-server import" in desk.run("invite", "--name", "H. Vos", "--file", file, "--out", out)
    server.load(out)
    server.start()
    assert look(Invitation.from_file(file), SystemClock()).name == "H. Vos"


def test_somebody_is_revoked_for_good(desk: Desk) -> None:
    vos, kuipers = desk.enrol("H. Vos"), desk.enrol("A. Kuipers")
    assert "Admitted: H. Vos" in desk.run("roster")
    assert synced(vos)["synced"]
    assert "Nobody of the staff" in desk.run("revoke", "Jansen", code=2)
    device = desk.status()["staff"][0]["devices"][0]["id"]
    assert "no single computer" in desk.run("revoke", "H. Vos", "--device", "zz", code=2)
    assert f"the computer {device}" in desk.run("revoke", "H. Vos", "--device", device)
    assert "revoked before" in desk.run("revoke", "H. Vos", "--device", device, code=2)
    assert synced(vos)["problem"] == "DeviceRevoked"
    assert "It cannot be taken back" in desk.run("revoke", "H. Vos")
    assert "revoked before" in desk.run("revoke", "H. Vos", code=2)
    assert "unchanged" in desk.run("roster")
    states = {member["name"]: member["state"] for member in desk.status()["staff"]}
    assert states == {"H. Vos": "revoked", "A. Kuipers": "listed"}
    assert synced(kuipers)["synced"]


def test_cover_is_arranged_and_ended(desk: Desk) -> None:
    for name in ("H. Vos", "A. Kuipers"):
        desk.enrol(name)
    desk.run("roster")
    pair = ["--from", "H. Vos", "--to", "A. Kuipers"]
    patient = "ab" * 16
    last = (date.today() + timedelta(days=20)).isoformat()
    assert "nobody's care" in desk.run("cover", *pair, "--all", code=2)
    assert "either --patient" in desk.run("cover", *pair, code=2)
    assert "is no pseudonym" in desk.run("cover", *pair, "--patient", "Truus", code=2)
    assert "is no day" in desk.run("cover", *pair, "--patient", patient, "--until", "soon", code=2)
    assert "before it begins" in desk.run("cover", *pair, "--patient", patient, "--until", "2020-01-01", code=2)
    assert "for herself" in desk.run("cover", "--from", "H. Vos", "--to", "H. Vos", "--patient", patient, code=2)
    said = desk.run("cover", *pair, "--patient", patient, "--until", last)
    assert f"A. Kuipers covers for H. Vos in 1 care(s) until {last}." in said
    (cover,) = desk.status()["covers"]
    assert (cover["patient"], cover["covering"]) == (patient, "A. Kuipers")
    assert "no longer" in desk.run("cover", *pair, "--all", "--end")
    assert desk.status()["covers"] == []
    assert "that this would end" in desk.run("cover", *pair, "--all", "--end", code=2)


def test_a_policy_is_checked_with_its_files_and_holds_covers_to_its_rules(desk: Desk) -> None:
    for name in ("H. Vos", "A. Kuipers"):
        desk.enrol(name)
    desk.run("roster")
    policy, photo = desk.folder / "clinic.toml", desk.folder / "els.png"
    policy.write_text('[person]\nname = "Els"\nphoto = "els.png"\n\n[cover]\nlongest_days = 0.5\n')
    assert "clinic.toml:6: cover.longest_days is a whole number" in desk.run("policy", policy, code=2)
    policy.write_text('[person]\nname = "Els"\nphoto = "els.png"\n\n[cover]\nlongest_days = 7\n')
    assert "els.png: there is no such file" in desk.run("policy", policy, "--check", code=2)
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert "els.png: the picture is damaged" in desk.run("policy", policy, code=2)
    shutil.copy(resources() / "fonts" / ".." / "icons" / "mail.svg", photo)
    assert "no JPEG or PNG" in desk.run("policy", policy, code=2)
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0)
    assert picture.save(str(photo))
    assert "is in order" in desk.run("policy", policy, "--check")
    assert desk.status()["policy"] is None
    assert "Policy number: 1" in desk.run("policy", policy)
    cover = ["cover", "--from", "H. Vos", "--to", "A. Kuipers", "--patient", "ab" * 16]
    assert "7 days at most" in desk.run(*cover, code=2)
    late = (date.today() + timedelta(days=9)).isoformat()
    assert "and this is more" in desk.run(*cover, "--until", late, code=2)
    desk.run(*cover, "--until", (date.today() + timedelta(days=5)).isoformat())
    assert "takes over from" in desk.run(*cover, "--change")


def test_an_era_is_opened_and_the_key_rotates_while_everybody_goes_on(desk: Desk) -> None:
    vos = desk.enrol("H. Vos")
    desk.run("roster")
    assert synced(vos)["synced"]
    assert "has not come yet" in desk.run("era", "--restored-to", "2999-01-01", code=2)
    assert "is no moment" in desk.run("era", "--restored-to", "yesterday", code=2)
    assert "Era: 2" in desk.run("era", "--restored-to", "2026-01-02T03:00")
    waiting = desk.folder / "late.haven-invitation"
    desk.run("invite", "--name", "Late", "--file", waiting)
    before = desk.status()
    said = desk.run("rotate")
    assert "stay as they are and still work: Late" in said
    after = desk.status()
    assert after["fingerprint"] != before["fingerprint"]
    assert after["fingerprint"] in said
    assert (after["roster"], after["era"]) == (before["roster"] + 1, 2)
    assert synced(vos)["synced"]
    enrolled(desk.folder / "late", Invitation.from_file(waiting), "Late")
    assert "Admitted: Late" in desk.run("roster")
    assert synced(desk.folder / "late")["synced"]
    desk.run("rotate")
    assert synced(vos)["synced"]
    assert synced(desk.folder / "late")["synced"]


def test_the_mark_of_the_key_is_printed_and_a_forgotten_passphrase_replaced(desk: Desk, tmp_path: Path) -> None:
    sheet = tmp_path / "key.pdf"
    said = desk.run("key", "--pdf", sheet)
    assert desk.status()["fingerprint"] in said
    assert sheet.read_bytes().startswith(b"%PDF")
    wrong = tmp_path / "wrong"
    wrong.write_text(RecoveryCode.new().text)
    fresh = "another passphrase of several words"
    assert "Nothing was changed" in desk.run("recover", "--code-file", wrong, code=4, feed=fresh)
    desk.run("status")


def test_the_recovery_code_of_init_opens_the_vault(tmp_path: Path, server: ServerProcess) -> None:
    desk, code = Desk(tmp_path), tmp_path / "code"
    key = server.data / "server-key.pub"
    said = desk.run(
        "init", "--server", server.url, "--server-key", key, "--name", "Harbour", "--out", tmp_path / "first"
    )
    code.write_text(said.split("Recovery code: ")[1].split("\n")[0])
    fresh = "another passphrase of several words"
    assert "opens the clinic's vault" in desk.run("recover", "--code-file", code, feed=fresh)
    assert "That passphrase" in desk.run("status", code=4)
    desk.run("status", feed=fresh)


def test_a_passphrase_that_somebody_knows_is_replaced_together_with_the_vaults_key(
    tmp_path: Path, desk: Desk
) -> None:
    fresh = "another passphrase of several words"
    new, copied = tmp_path / "new", (tmp_path / "office" / "vault.header").read_bytes()
    fingerprint = desk.status()["fingerprint"]
    assert "--new-passphrase-file" in desk.run("rekey", code=2)
    new.write_text("short")
    assert "at least" in desk.run("rekey", "--new-passphrase-file", new, code=2)
    new.write_text(PASSPHRASE)
    assert "one until now" in desk.run("rekey", "--new-passphrase-file", new, code=2)
    new.write_text(fresh)
    assert "That passphrase" in desk.run("rekey", "--new-passphrase-file", new, code=4, feed="not this one at all")
    said = desk.run("rekey", "--new-passphrase-file", new)
    assert "Copies of its folder" in said
    assert "That passphrase" in desk.run("status", code=4)
    assert json.loads(desk.run("status", "--json", feed=fresh))["fingerprint"] == fingerprint
    code = tmp_path / "code"
    code.write_text(said.split("Recovery code: ")[1].split("\n")[0])
    assert "opens the clinic's vault" in desk.run("recover", "--code-file", code, feed="a third passphrase of words")
    assert copied not in (path.read_bytes() for path in (tmp_path / "office").iterdir())
