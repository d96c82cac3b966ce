"""What every test can ask for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from app.clock import SetClock
from app.paths import Profile

settings.register_profile("haven", deadline=None)
settings.load_profile("haven")


@pytest.fixture
def clock() -> SetClock:
    """A clock that stands on a Monday morning in spring."""
    return SetClock(datetime(2027, 3, 1, 9, 0, tzinfo=UTC))


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """The empty folder of a person."""
    return Profile(tmp_path / "profile")
