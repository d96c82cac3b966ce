"""What stories share: a stage in `stories-out/`, and everybody's files in a folder that is thrown away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.stories.loop import Loop
from tests.stories.stage import Stage

OUT = Path(__file__).resolve().parents[2] / "stories-out"


@pytest.fixture
def loop(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[Loop]:
    """Everybody of the weekly loop; their windows, vaults and server are closed at the end."""
    qapp.setQuitOnLastWindowClosed(False)
    name = request.node.name.removeprefix("test_")
    stage = Stage(OUT / name)
    found = Loop(stage, tmp_path / "files")
    yield found
    found.end()
    stage.report()
