"""The vault that every window begins with: a patient in week 2, and a therapist she knows."""

from datetime import timedelta
from pathlib import Path

from app.clock import SystemClock
from app.model.calendar import local_day
from app.model.ids import StreamId, new_id
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.vault import Vault
from tests.homes import Home, person

PASSPHRASE = "a quiet harbour"


def make_template(folder: Path) -> None:
    """Makes the vault in a folder that is copied for every window."""
    clock = SystemClock()
    with Vault.create(Profile(folder), PASSPHRASE, clock=clock, cost=FLOOR) as vault:
        stream = StreamId(new_id())
        began = local_day(clock.now()) - timedelta(days=16)
        anna = person("patient", "Anna", stream=stream, feedback_weekday=0, started_on=began)
        home = Home.over(vault.database, clock, anna)
        home.knows(person("therapist", "Tom", feedback_weekday=0), stream, anna.id)
