"""An open vault, and a database without one, for tests of what is kept in them."""

from collections.abc import Iterator

import pytest

from app.clock import SetClock
from app.paths import Profile
from app.vault import migrations
from app.vault.cost import FLOOR
from app.vault.database import Database
from app.vault.vault import Vault


@pytest.fixture
def vault(profile: Profile, clock: SetClock) -> Iterator[Vault]:
    """A new vault with the passphrase "a quiet harbour"; costs one Argon2id derivation."""
    with Vault.create(profile, "a quiet harbour", clock=clock, cost=FLOOR) as made:
        yield made


@pytest.fixture
def database(profile: Profile) -> Iterator[Database]:
    """A new encrypted database in the present version, without key slots and so made in milliseconds."""
    profile.folder.mkdir()
    made = Database(profile.database, bytes(range(32)), create=True)
    migrations.apply(made, migrations.discover())
    yield made
    made.close()
