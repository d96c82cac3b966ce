from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from app.clock import SetClock
from app.model.ids import PersonId
from app.paths import Profile
from app.review.colours import COLOURS, Colours
from app.vault.cost import FLOOR
from app.vault.people import People, Person, Standing
from app.vault.vault import Vault
from tests.ui.review.world import MORNING


@pytest.fixture
def vault(tmp_path: Path, clock: SetClock) -> Iterator[Vault]:
    with Vault.create(Profile(tmp_path), "a quiet harbour", clock=clock, cost=FLOOR) as made:
        yield made


def enrol(vault: Vault, number: int, day: int | None = None) -> PersonId:
    person = PersonId(f"{number:032x}")
    since = MORNING + timedelta(days=number if day is None else day)
    with vault.database.transaction():
        People(vault.database).save(Person(person, "patient", f"P {number}", Standing.INVITED, since=since))
    return person


def test_neighbours_differ_and_every_colour_is_used(vault: Vault) -> None:
    people = [enrol(vault, number) for number in range(1, 21)]

    found = Colours(vault.database).of_all()
    numbers = [found[person] for person in people]

    assert numbers[:COLOURS] == list(range(1, COLOURS + 1))
    assert all(one != other for one, other in pairwise(numbers))
    assert set(numbers) == set(range(1, COLOURS + 1))


def test_a_colour_stays_when_somebody_comes_or_the_order_changes(vault: Vault) -> None:
    people = [enrol(vault, number) for number in range(1, 5)]
    Colours(vault.database).keep()
    before = Colours(vault.database).of_all()
    enrol(vault, 2, day=90)  # her digits were compared: the day of her standing is a later one
    enrol(vault, 30, day=0)

    after = Colours(vault.database).of_all()

    assert {person: after[person] for person in people} == before
    assert len(after) == 5


def test_another_colour_can_be_chosen_and_is_kept_for_other_computers(vault: Vault) -> None:
    anna, bram = enrol(vault, 1), enrol(vault, 2)
    colours = Colours(vault.database)
    colours.keep()

    assert colours.choose(anna, 7).touches("person")

    assert Colours(vault.database).of_all() == {anna: 7, bram: 2}
    row = vault.database.row(
        "SELECT COUNT(*) FROM own_dirty WHERE item = 'preference' AND key = ?", (f"patient.colour.{anna}",)
    )
    assert row == (1,)


@pytest.mark.parametrize("colour", [0, 9, -1])
def test_a_colour_that_there_is_not_is_refused(vault: Vault, colour: int) -> None:
    anna = enrol(vault, 1)
    colours = Colours(vault.database)
    colours.of_all()

    with pytest.raises(ValueError, match=str(colour)):
        colours.choose(anna, colour)
    assert colours.of_all() == {anna: 1}


def test_keeping_again_writes_nothing(vault: Vault) -> None:
    enrol(vault, 1)
    colours = Colours(vault.database)
    colours.keep()
    assert vault.database.rows("SELECT key FROM own_dirty WHERE item = 'preference'")
    with vault.database.transaction():
        vault.database.execute("DELETE FROM own_dirty")
    colours.keep()

    assert vault.database.rows("SELECT key FROM own_dirty") == []
