"""Closing Haven while a vault is being opened or made leaves none open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.paths import Profile
from app.vault.vault import Vault
from tests.ui.shell.conftest import PASSPHRASE
from ui.enrol.flow import FirstRun
from ui.program import Program

Start = Callable[[str], Program]


@pytest.fixture
def open_vaults(monkeypatch: pytest.MonkeyPatch) -> list[Vault]:
    """The vaults that were opened or made and not closed yet."""
    found: list[Vault] = []
    opened, created, closed = Vault.open, Vault.create, Vault.close

    def remember(made: Callable[..., Vault]) -> Callable[..., Vault]:
        def make(*args: object, **kwargs: object) -> Vault:
            vault = made(*args, **kwargs)
            found.append(vault)
            return vault

        return make

    def forget(vault: Vault) -> None:
        if vault in found:
            found.remove(vault)
        closed(vault)

    monkeypatch.setattr(Vault, "open", remember(opened))
    monkeypatch.setattr(Vault, "create", remember(created))
    monkeypatch.setattr(Vault, "close", forget)
    return found


def test_closing_while_the_vault_is_being_unlocked_closes_the_vault(
    qtbot: QtBot, begin: Start, open_vaults: list[Vault]
) -> None:
    program = begin("patient")
    with qtbot.waitSignal(program.ended, timeout=30_000):
        program.unlock(PASSPHRASE)
        program.shut_down()
    assert open_vaults == []
    assert program.session is None


def test_closing_while_the_session_is_being_built_closes_the_vault(
    qtbot: QtBot, begin: Start, open_vaults: list[Vault]
) -> None:
    program = begin("patient")
    with qtbot.waitSignal(program.ended, timeout=30_000):
        program.door.opened.connect(lambda: program.shut_down())
        program.unlock(PASSPHRASE)
    assert open_vaults == []
    assert program.session is None


@pytest.fixture
def newcomer(qtbot: QtBot, profile: Profile, clock: SetClock) -> Program:
    program = Program(profile, "patient", clock)
    program.start()
    return program


def first_run(program: Program) -> FirstRun:
    bare = program.window.bare
    assert isinstance(bare, FirstRun)
    return bare


def test_closing_while_the_first_run_makes_the_vault_closes_the_vault(
    qtbot: QtBot, newcomer: Program, open_vaults: list[Vault]
) -> None:
    with qtbot.waitSignal(newcomer.ended, timeout=30_000):
        first_run(newcomer)._journey.choose_passphrase(PASSPHRASE)
        newcomer.shut_down()
    assert Vault.exists(newcomer.profile)
    assert open_vaults == []
    newcomer.deleteLater()


def test_another_invitation_is_not_taken_while_the_vault_is_being_made(
    qtbot: QtBot, newcomer: Program, tmp_path: Path, open_vaults: list[Vault]
) -> None:
    flow = first_run(newcomer)
    flow._journey.choose_passphrase(PASSPHRASE)
    newcomer.open_file(tmp_path / "second.haven-invitation")
    assert first_run(newcomer) is flow
    with qtbot.waitSignal(newcomer.ended, timeout=30_000):
        newcomer.shut_down()
    assert open_vaults == []
    newcomer.deleteLater()
