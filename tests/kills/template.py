"""The vaults that windows begin with: a patient in week 2 and a therapist she knows, and the therapist's own."""

from datetime import timedelta
from pathlib import Path

from app.clock import SystemClock
from app.model.calendar import local_day
from app.model.changes import Answer, Change, EntryShared
from app.model.ids import ChangeId, DeviceId, EntryId, StreamId, new_id
from app.paths import Profile
from app.phrases.service import Phrases
from app.vault.cost import FLOOR
from app.vault.vault import Vault
from tests.homes import Home, person

PASSPHRASE = "a quiet harbour"
SHARED = "Tea on the balcony. The light was very still."


def make_template(folder: Path) -> None:
    """Makes the vault in a folder that is copied for every window."""
    clock = SystemClock()
    with Vault.create(Profile(folder), PASSPHRASE, clock=clock, cost=FLOOR) as vault:
        stream = StreamId(new_id())
        began = local_day(clock.now()) - timedelta(days=16)
        anna = person("patient", "Anna", stream=stream, feedback_weekday=0, started_on=began)
        home = Home.over(vault.database, clock, anna)
        home.knows(person("therapist", "Tom", feedback_weekday=0), stream, anna.id)


def make_therapists_template(folder: Path) -> None:
    """Makes the vault of a therapist whose patient shared a page, with a phrase to put in."""
    clock = SystemClock()
    with Vault.create(Profile(folder), PASSPHRASE, clock=clock, cost=FLOOR) as vault:
        stream = StreamId(new_id())
        began = local_day(clock.now()) - timedelta(days=16)
        anna = person("patient", "Anna", stream=stream, feedback_weekday=0, started_on=began)
        home = Home.over(vault.database, clock, person("therapist", "Tom", feedback_weekday=0))
        home.knows(anna, stream, anna.id)
        shared = EntryShared(
            entry=EntryId(new_id()),
            version=1,
            form="free-page",
            title="A free page",
            week=2,
            written_at=clock.now(),
            answers=(Answer(question="page", prompt="What is on your mind?", text=SHARED),),
        )
        change = Change(
            id=ChangeId(new_id()),
            stream=stream,
            author=anna.id,
            device=DeviceId(new_id()),
            lamport=1,
            created=clock.now(),
            body=shared,
        )
        with vault.database.transaction():
            home.journal.accept(change)
        Phrases(vault.database, clock).keep("rest", "Rest is a practice, {name}.")
