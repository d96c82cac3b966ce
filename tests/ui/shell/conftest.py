"""A program over a vault that was made beforehand, without a clinic."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.clock import SetClock, SystemClock
from app.model.ids import PersonId, new_id
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.people import People, Person, Standing
from app.vault.vault import Vault
from ui.program import Program

PASSPHRASE = "a window over the water"


@dataclass
class Made:
    """Profiles that are copied for each test, so that a key is derived only once."""

    patient: Path
    reviewer: Path


def make(folder: Path, role: str) -> Path:
    clock = SystemClock()
    vault = Vault.create(Profile(folder), PASSPHRASE, clock=clock, cost=FLOOR)
    with vault.database.transaction():
        People(vault.database).save(
            Person(
                id=PersonId(new_id()),
                role="therapist" if role == "reviewer" else "patient",
                name="Marijke",
                standing=Standing.ME,
                feedback_weekday=0,
                started_on=date(2027, 2, 15) if role == "patient" else None,
                since=clock.now(),
            )
        )
    vault.close()
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("made")
    return Made(make(folder / "patient", "patient"), make(folder / "reviewer", "reviewer"))


@pytest.fixture
def begin(
    qtbot: QtBot, qapp: QApplication, made: Made, profile: Profile, clock: SetClock
) -> Iterator[Callable[[str], Program]]:
    """Starts a program, locked, and ends it after the test."""
    programs: list[Program] = []

    def start(role: str) -> Program:
        shutil.copytree(made.reviewer if role == "reviewer" else made.patient, profile.folder, dirs_exist_ok=True)
        program = Program(profile, "reviewer" if role == "reviewer" else "patient", clock)
        programs.append(program)
        program.start()
        return program

    yield start
    for program in programs:
        if not program.is_over:
            with qtbot.waitSignal(program.ended):
                program.shut_down()
        program.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def unlocked(qtbot: QtBot, begin: Callable[[str], Program]) -> Callable[[str], Program]:
    """Starts a program and unlocks it."""

    def start(role: str) -> Program:
        program = begin(role)
        with qtbot.waitSignal(program.unlocked):
            program.unlock(PASSPHRASE)
        return program

    return start
