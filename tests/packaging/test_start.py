"""How soon the packaged program shows its first window, beside a bare window packaged in the same way."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.clock import SystemClock
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.vault import Vault
from tests.packaging.first_paint import compare, median_ratio, told

MOST = 1.3
PAIRS = 15


@pytest.mark.packaging
@pytest.mark.timeout(300)
def test_the_first_window_comes_almost_as_soon_as_a_bare_one(
    dist: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    profile = tmp_path / "profile"
    Vault.create(Profile(profile), "a quiet harbour", clock=SystemClock(), cost=FLOOR).close()
    haven, bare = dist / "haven" / "haven", dist / "haven-bare" / "haven-bare"
    assert os.access(bare, os.X_OK)
    pairs = compare([str(haven), "--profile", str(profile)], [str(bare)], PAIRS)
    record_property("figures", told(pairs))
    assert median_ratio(pairs, "cpu") <= MOST, told(pairs)
