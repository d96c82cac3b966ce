"""How large a run is."""

import os
from dataclasses import dataclass

STORES = {"sqlite": ("sqlite", 1), "postgresql": ("postgresql", 1), "postgresql-2": ("postgresql", 2)}
"""What a server stores in and how many processes it has, by the name that `make load` calls them."""


@dataclass(frozen=True)
class Scale:
    """How large a run is; without other words small enough for a try.

    Attributes:
        patients: Who enrolled, each with a care stream.
        therapists: Whose patients they are, in equal numbers.
        commits: Of two records each that are in each stream beforehand.
        computers: Those that poll and post; every therapist's, and patients' for the rest.
        seconds: How long they do so.
        poll: Seconds from one poll of a computer to its next.
        post: Seconds from one post of a computer to its next.
        lost: Which share of the answers is lost on the way, so that the same is sent again.
    """

    patients: int = 40
    therapists: int = 4
    commits: int = 5
    computers: int = 24
    seconds: float = 20
    poll: float = 2
    post: float = 5
    lost: float = 0

    @classmethod
    def asked(cls) -> "Scale":
        """Returns the scale that `make load` asks for, by the environment."""
        if "HAVEN_LOAD_MINUTES" not in os.environ:
            return cls()
        computers = int(os.environ.get("HAVEN_LOAD_DEVICES", "500"))
        return cls(
            patients=int(os.environ.get("HAVEN_LOAD_PATIENTS", "5000")),
            therapists=max(1, computers // 10),
            commits=20,
            computers=computers,
            seconds=60 * float(os.environ["HAVEN_LOAD_MINUTES"]),
            poll=10,
            post=60,
        )

    @property
    def patients_each(self) -> int:
        """How many patients a therapist has."""
        return self.patients // self.therapists

    @property
    def driving_each(self) -> int:
        """How many of them have their computers on."""
        return min(self.patients_each, (self.computers - self.therapists) // self.therapists)

    @property
    def driving(self) -> int:
        """How many computers poll and post."""
        return self.therapists * (1 + self.driving_each)


def asked() -> list[tuple[str, list[str]]]:
    """Returns what `make load` asks for: each kind of database, filled once, and the stores tried over it."""
    names = os.environ.get("HAVEN_LOAD_STORES", "sqlite").split()
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(STORES[name][0], []).append(name)
    assert found, "no store is asked for"
    return list(found.items())
