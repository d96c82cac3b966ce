"""What tests of the window share: a dressed application, and a context whose lanes are done at once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.vault.rekeying import Rekeying
from ui.services import Services
from ui.shell.settings import Settings
from ui.text import Translations
from ui.theme import theme, wear

T = TypeVar("T")
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves out what is no news: least sizes on the offscreen platform, no sound server, a device that has gone."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(
                pytest.mark.qt_log_ignore("propagateSizeHints", "PulseAudio", "Failed to get sink information")
            )


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """The application in its light dress, speaking English."""
    speaking = Translations()
    speaking.speak("en")
    wear(qapp, theme.make("light", 100))
    yield qapp
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Callable[[str, int], None]]:
    """Dresses the application otherwise for one test: `dressed("dark", 150)`."""
    yield lambda name, percent: wear(qapp, theme.make(name, percent))
    wear(qapp, theme.make("light", 100))


class AtOnce:
    """Lanes without threads: work is done where it is asked for, and answered at once."""

    def __init__(self) -> None:
        self.errors: list[HavenError] = []

    def run(
        self,
        lane: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[HavenError], None] | None = None,
        *,
        topic: str = "",
    ) -> None:
        assert lane in ("vault", "net", "cpu", "sound")
        try:
            value = work()
        except HavenError as error:
            (failed or self.errors.append)(error)
        else:
            done(value)


class Bench:
    """A shell's context for one page: it remembers what the page asked for.

    Attributes:
        gone: (page, arguments) of every `go`.
        said: (text, undo) of every `say`.
        failures: Errors that were told.
        changes: Change sets that were told.
        syncs: How often a sync was asked for.
        full: What takes the whole window.
        rekeyings: Other keys for the vault that were asked for.
        erasures: How often it was asked that everything be erased.
        reminders: How often a reminder was to be shown.
        way: What shows it.
    """

    def __init__(self, clock: SetClock, settings: Settings, services: Services | None = None) -> None:
        self.clock = clock
        self.settings = settings
        self.background = AtOnce()
        self.gone: list[tuple[str, dict[str, object]]] = []
        self.said: list[tuple[str, Callable[[], None] | None]] = []
        self.failures: list[HavenError] = []
        self.changes: list[ChangeSet] = []
        self.syncs = 0
        self.full: QWidget | None = None
        self.rekeyings: list[Rekeying] = []
        self.erasures = 0
        self.reminders = 0
        self.way = "desktop"
        self._services = services

    @property
    def services(self) -> Services:
        assert self._services is not None, "this page's test gave no services"
        return self._services

    def give(self, services: Services) -> None:
        self._services = services

    def go(self, page: str, **arguments: object) -> None:
        self.gone.append((page, arguments))

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.said.append((text, undo))

    def fail(self, error: HavenError) -> None:
        self.failures.append(error)

    def changed(self, changes: ChangeSet) -> None:
        self.changes.append(changes)

    def sync_now(self) -> None:
        self.syncs += 1

    def show_full(self, widget: QWidget) -> None:
        self.full = widget

    def close_full(self) -> None:
        if self.full is not None:
            self.full.deleteLater()
            self.full = None

    def rekey(self, rekeying: Rekeying) -> None:
        self.rekeyings.append(rekeying)

    def erase(self) -> None:
        self.erasures += 1

    def show_reminder(self, told: Callable[[str], None]) -> None:
        self.reminders += 1
        told(self.way)


@pytest.fixture
def settings(qapp: QApplication, tmp_path: Path) -> Settings:
    """Settings that nobody has touched."""
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def bench(clock: SetClock, settings: Settings) -> Bench:
    """A context without services; `bench.give(services)` adds them."""
    return Bench(clock, settings)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Shows a widget in a window of its own until the end of the test."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
