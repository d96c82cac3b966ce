"""What every test can ask for."""

import gc
import os
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings
from typing_extensions import override

from app.clock import SetClock
from app.paths import Profile
from ui.collector import collect_due

gc.disable()
"""Windows that a test left behind are destroyed where they were made: no lane of a later test comes upon them."""


class OnTheGuiThread(MetaPathFinder):
    """Lets no lane import a module that knows Qt; `ui.classes` says what would come of it."""

    @override
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        on_a_lane = threading.current_thread() is not threading.main_thread()
        if on_a_lane and fullname.split(".")[0] in ("ui", "PySide6"):
            raise ImportError(f"{fullname} is imported on the lane {threading.current_thread().name}")
        return None


sys.meta_path.insert(0, OnTheGuiThread())

settings.register_profile("haven", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "haven"))
"""The suite tries the same examples each time; `HYPOTHESIS_PROFILE=search` looks for new ones."""


@pytest.fixture
def clock() -> SetClock:
    """A clock that stands on a Monday morning in spring."""
    return SetClock(datetime(2027, 3, 1, 9, 0, tzinfo=UTC))


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """The empty folder of a person."""
    return Profile(tmp_path / "profile")


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Collects between tests, on the thread of the tests and of the windows."""
    collect_due()
