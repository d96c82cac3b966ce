"""What every test can ask for."""

import gc
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from app.clock import SetClock
from app.paths import Profile
from ui.collector import collect_due

gc.disable()
"""Windows that a test left behind are destroyed where they were made: no lane of a later test comes upon them."""

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
