"""An open vault for tests of what is kept in it."""

from collections.abc import Iterator

import pytest

from app.clock import SetClock
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.database import Database
from app.vault.vault import Vault


@pytest.fixture
def vault(profile: Profile, clock: SetClock) -> Iterator[Vault]:
    """A new vault with the passphrase "a quiet harbour", in the temporary folder of this test."""
    with Vault.create(profile, "a quiet harbour", clock=clock, cost=FLOOR) as made:
        yield made


@pytest.fixture
def database(vault: Vault) -> Database:
    """The writing connection of `vault`."""
    return vault.database
