"""`haven-clinic kit` as a process, and a program that its kit belongs to."""

import sys
from pathlib import Path

import pytest

from app.clock import SystemClock
from app.errors import KeyChanged
from sync.client import codes
from sync.client.invitation import Invitation
from sync.client.welcome import look
from tests.integration.conftest import ServerProcess
from tests.integration.test_clinic_commands import Desk, desk, server
from ui import clinic_kit
from ui.enrol import start

__all__ = ["desk", "server"]

pytestmark = pytest.mark.timeout(300)

TOML = """country = "NL"

[clinic]
name = "Harbour"

[[help]]
kind = "clinic"
number = "+31 24 555 01 00"
"""


def kit_of(desk: Desk) -> Path:
    """Signs a kit; returns the folder of resources in which it lies."""
    own = desk.folder / "own.toml"
    own.write_text(TOML)
    folder = desk.folder / "resources"
    folder.mkdir(exist_ok=True)
    assert "Clinic kit:" in desk.run("kit", own, "--out", folder / clinic_kit.NAME)
    return folder


def test_a_kit_is_signed_with_the_clinics_key_and_its_servers_address(desk: Desk, server: ServerProcess) -> None:
    kit = clinic_kit.built_in(kit_of(desk))
    assert kit is not None
    assert (kit.name, kit.signed.server) == ("Harbour", server.url)
    assert codes.encode(kit.signed.fingerprint) == desk.status()["fingerprint"]


def test_a_mistake_is_told_before_anything_is_signed(desk: Desk) -> None:
    own = desk.folder / "own.toml"
    own.write_text(TOML.replace("number", "nmuber"))
    said = desk.run("kit", own, "--out", desk.folder / "clinic.toml", code=2)
    assert said == "The clinic's policy cannot be used. own.toml:6: help[1].number is needed.\n"
    assert not (desk.folder / "clinic.toml").exists()


def test_another_clinics_invitation_is_refused_by_a_program_with_a_kit(
    desk: Desk, server: ServerProcess, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = desk.folder / "vos.haven-invitation"
    desk.run("invite", "--name", "H. Vos", "--file", file)
    folder = kit_of(desk)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder.parent), raising=False)
    invitation = Invitation.from_file(file)
    greeting, _ = start.greet(invitation, SystemClock())
    assert greeting.clinic == "Harbour"
    with pytest.raises(KeyChanged):
        look(invitation, SystemClock(), expected=bytes(range(32)))


def test_a_kit_from_before_a_rotation_still_lets_in(
    desk: Desk, server: ServerProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = kit_of(desk)
    desk.run("rotate")
    file = desk.folder / "vos.haven-invitation"
    desk.run("invite", "--name", "H. Vos", "--file", file)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder.parent), raising=False)
    greeting, _ = start.greet(Invitation.from_file(file), SystemClock())
    assert greeting.clinic == "Harbour"
