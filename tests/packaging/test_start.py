"""How soon the packaged program shows its first window, beside a bare window packaged in the same way."""

import logging
import os
from pathlib import Path

import pytest

from app.clock import SystemClock
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.vault import Vault
from tests.packaging.first_paint import compare, median_ratio, told

LOG = logging.getLogger("haven.tests")
MOST = 1.3
PAIRS = 15


@pytest.mark.packaging
@pytest.mark.timeout(300)
def test_the_first_window_comes_almost_as_soon_as_a_bare_one(dist: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    Vault.create(Profile(profile), "a quiet harbour", clock=SystemClock(), cost=FLOOR).close()
    haven, bare = dist / "haven" / "haven", dist / "haven-bare" / "haven-bare"
    assert os.access(bare, os.X_OK)
    pairs = compare([str(haven), "--profile", str(profile)], [str(bare)], PAIRS)
    LOG.info("the first picture, Haven beside a bare window\n%s", told(pairs))
    assert median_ratio(pairs, "cpu") <= MOST, told(pairs)
