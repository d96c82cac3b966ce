"""A therapist's vault with invented patients, and the small part of the window that pages know."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.course.pack import Course
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.paths import Profile, resources
from app.tasks import Lanes
from app.vault.cost import FLOOR
from app.vault.vault import Vault
from tests.ui.review.world import World
from ui import theme
from ui.relay import Relay
from ui.services import Services
from ui.shell.session import Session
from ui.shell.settings import Settings
from ui.theme.theme import make


class Shell:
    """A `Context` that remembers what pages asked of it."""

    def __init__(self, services: Services, lanes: Lanes, clock: SetClock, folder: Path) -> None:
        self.services = services
        self.clock = clock
        self.settings = Settings(folder / "settings.json")
        self.background = Relay(lanes, self.fail)
        self.gone: list[tuple[str, dict[str, object]]] = []
        self.said: list[str] = []
        self.undo: Callable[[], None] | None = None
        self.failures: list[HavenError] = []
        self.changes: list[ChangeSet] = []
        self.syncs = 0
        self.pages: list[QWidget] = []  # qtbot itself holds pages weakly

    def go(self, page: str, **arguments: object) -> None:
        self.gone.append((page, arguments))

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.said.append(text)
        self.undo = undo

    def fail(self, error: HavenError) -> None:
        self.failures.append(error)

    def changed(self, changes: ChangeSet) -> None:
        self.changes.append(changes)

    def sync_now(self) -> None:
        self.syncs += 1

    def show_full(self, widget: object) -> None:
        raise AssertionError("no page of a therapist takes the whole window")

    def close_full(self) -> None:
        raise AssertionError("no page of a therapist takes the whole window")

    def rekey(self, rekeying: object) -> None:
        raise AssertionError("only the settings ask for another key")

    def erase(self) -> None:
        raise AssertionError("only a patient erases everything")

    def show_reminder(self, told: object) -> None:
        raise AssertionError("a therapist is not reminded")


class NoSync:
    """Sync that is asked for and has nowhere to go."""

    def sync_now(self) -> None:
        """Does nothing: there is no server."""


@pytest.fixture(scope="module")
def course() -> Course:
    """The course that the program ships."""
    return Course.load(resources() / "courses" / "mbct")


@pytest.fixture(autouse=True)
def _worn(qapp: QApplication) -> None:
    theme.wear(qapp, make("light", 100))


@pytest.fixture
def vault(tmp_path: Path, clock: SetClock) -> Iterator[Vault]:
    """A new vault."""
    with Vault.create(Profile(tmp_path / "profile"), "a quiet harbour", clock=clock, cost=FLOOR) as made:
        yield made


@pytest.fixture
def world(vault: Vault, clock: SetClock) -> World:
    """A therapist without patients."""
    return World(vault, clock)


@pytest.fixture
def shell(world: World, clock: SetClock, course: Course, tmp_path: Path, qtbot: QtBot) -> Iterator[Shell]:
    """The window around the page."""
    lanes = Lanes()
    session = Session(world.vault, Profile(tmp_path / "profile"), clock, course, NoSync())
    made = Shell(session.services, lanes, clock, tmp_path)
    yield made
    lanes.close()
    QApplication.sendPostedEvents()


def idle(qtbot: QtBot, shell: Shell) -> None:
    """Waits until every answer was delivered."""
    qtbot.waitUntil(lambda: shell.background.pending == 0)
