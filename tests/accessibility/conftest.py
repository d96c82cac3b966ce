"""The same application and fixtures as for the tests of the window."""

from tests.ui.conftest import bench, dressed, qapp, settings, shown
from tests.ui.shell.conftest import begin, made, unlocked

__all__ = ["begin", "bench", "dressed", "made", "qapp", "settings", "shown", "unlocked"]
