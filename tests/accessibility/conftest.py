"""The same application and fixtures as for the tests of the window."""

from pathlib import Path

import pytest

from tests.ui.conftest import bench, dressed, qapp, settings, shown
from tests.ui.shell.conftest import begin, made, unlocked

__all__ = ["begin", "bench", "dressed", "made", "qapp", "settings", "shown", "unlocked"]

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves out what is no news: that no sound server tells the sheet of the sound its devices."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("PulseAudio"))
