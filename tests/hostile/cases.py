"""What a case is, and the list of all of them.

Each is one row of the table "A hostile server" in `docs/security.md`; `tests/contract` compares the two.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.errors import HavenError, Refused
from sync.client.refusals import unreadable
from sync.protocol import problems
from tests.hostile.pair import Pair

Play = Callable[[Pair], HavenError | None]
UNREADABLE = "answer-unreadable"


@dataclass(frozen=True)
class Case:
    """One thing that a hostile server does.

    When it is over, the server is honest again, and everything that both wrote arrives.

    Attributes:
        name: Stable; its row on the page has the same.
        does: What the server does, in a few words.
        holds: What happens then, besides that nothing is lost or believed.
        play: Does it to two people and returns what one of them was told.
        told: The error that must be told; None when nothing is.
        refused: For `Refused`: the name of the problem.
        kept: Kinds of evidence that somebody must hold afterwards; when there are none, nobody holds anything.
        later: What is told once more when everything is fetched again, because the server signed a contradiction.
        again: Whether what was missed comes only when everything is fetched once more.
        era: Whether it comes only in a new era, which the clinic opens.
    """

    name: str
    does: str
    holds: str
    play: Play
    told: type[HavenError] | None = None
    refused: str = ""
    kept: tuple[type[HavenError], ...] = ()
    later: tuple[type[HavenError], ...] = ()
    again: bool = False
    era: bool = False

    @property
    def sentence(self) -> str:
        """What a person reads; empty when nothing is said."""
        if self.told is None:
            return ""
        if self.told is not Refused:
            return self.told.sentence
        if self.refused == UNREADABLE:
            return str(unreadable())
        return str(Refused(self.refused, problems.ALL[self.refused].title))

    @property
    def row(self) -> str:
        """The row on the page."""
        return f"| {self.name} | {self.does} | {self.holds} | {self.sentence or '–'} |"


CASES: list[Case] = []


def case(
    name: str,
    does: str,
    holds: str,
    told: type[HavenError] | None = None,
    *,
    refused: str = "",
    kept: tuple[type[HavenError], ...] = (),
    later: tuple[type[HavenError], ...] = (),
    again: bool = False,
    era: bool = False,
) -> Callable[[Play], Play]:
    """Adds a case to the list."""

    def add(play: Play) -> Play:
        assert name not in {known.name for known in CASES}, name
        CASES.append(Case(name, does, holds, play, told, refused, kept, later, again, era))
        return play

    return add
