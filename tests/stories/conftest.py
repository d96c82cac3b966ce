"""What stories share: a stage in `stories-out/`, and everybody's files in a folder that is thrown away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.stories.circle import Circle
from tests.stories.loop import Loop
from tests.stories.stage import Stage

OUT = Path(__file__).resolve().parents[2] / "stories-out"


@pytest.fixture
def stage(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Stage]:
    """The stage of one story; its report is written at the end."""
    qapp.setQuitOnLastWindowClosed(False)
    found = Stage(OUT / request.node.name.removeprefix("test_"))
    yield found
    found.report()


@pytest.fixture
def loop(stage: Stage, tmp_path: Path) -> Iterator[Loop]:
    """Everybody of the weekly loop; their windows, vaults and server are closed at the end."""
    found = Loop(stage, tmp_path / "files")
    yield found
    found.end()


@pytest.fixture(scope="session")
def beginning(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Circle:
    """Everybody's closed files as they are when patient and therapist know each other; made once, and copied."""
    qapp.setQuitOnLastWindowClosed(False)
    found = Circle(Stage(OUT / "beginning"), tmp_path_factory.mktemp("beginning") / "files")
    try:
        found.begin()
    finally:
        found.end()
        found.stage.report()
    return found


@pytest.fixture
def circle(beginning: Circle, stage: Stage, tmp_path: Path) -> Iterator[Circle]:
    """Patient and therapist know each other, and both windows are open; others join them."""
    found = Circle(stage, tmp_path / "files")
    try:
        found.go_on(beginning)
        yield found
    finally:
        found.end()
