"""A colour for each patient of a therapist, so that the eye says beside the name whose dossier is open."""

from collections.abc import Iterable, Mapping
from typing import Final

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.people import People, Person
from app.vault.preferences import Preferences

COLOURS: Final = 8
"""So many colours there are, numbered from 1; what each looks like is the theme's."""
_COLOUR: Final = "patient.colour."


class Colours:
    """Given in the order of enrolment, so that two who came one after the other differ, and kept once they are given.

    Kept among the preferences, which travel to own computers.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._people = People(db)
        self._preferences = Preferences(db)

    def of_all(self, patients: Iterable[Person] | None = None) -> dict[PersonId, int]:
        """Returns every patient's colour, also that of somebody for whom none is kept yet.

        Args:
            patients: All of them, when they were read already.
        """
        found = self._kept()
        before = 0
        for person in self._people.patients() if patients is None else patients:
            if person.id not in found:
                found[person.id] = _next(before, found)
            before = found[person.id]
        return found

    def keep(self) -> None:
        """Keeps the colours of those who have none yet; one transaction, and none when all are kept."""
        kept = self._kept()
        fresh = {person: number for person, number in self.of_all().items() if person not in kept}
        if fresh:
            with self._db.transaction():
                for person, number in fresh.items():
                    self._preferences.put(_COLOUR + person, number)

    def choose(self, person: PersonId, colour: int) -> ChangeSet:
        """Gives somebody another colour.

        Raises:
            ValueError: There is no such colour.
        """
        if not 1 <= colour <= COLOURS:
            raise ValueError(colour)
        with self._db.transaction():
            self._preferences.put(_COLOUR + person, colour)
        return ChangeSet.of("person", person)

    def _kept(self) -> dict[PersonId, int]:
        rows = self._db.rows(
            "SELECT name, value FROM preferences WHERE substr(name, 1, ?) = ? ORDER BY name", (len(_COLOUR), _COLOUR)
        )
        found = {PersonId(name.removeprefix(_COLOUR)): int(value) for name, value in rows if value.isdecimal()}
        return {person: number for person, number in found.items() if 1 <= number <= COLOURS}


def _next(before: int, given: Mapping[PersonId, int]) -> int:
    """Returns the colour that the fewest have, from the one after the last on; never the last one's."""
    counts = [0] * (COLOURS + 1)
    for number in given.values():
        counts[number] += 1
    order = [(before + step) % COLOURS + 1 for step in range(COLOURS - 1 if before else COLOURS)]
    return min(order, key=lambda number: counts[number])
