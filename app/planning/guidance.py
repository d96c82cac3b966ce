"""What her therapists bent to her: the order of weeks, plans, what is spared, pauses, practices recorded for her."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.model.calendar import STRAIGHT
from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.given_practices import GivenPractice, GivenPractices
from app.vault.paths import PathRows, PathView
from app.vault.pauses import PauseRows, PauseView
from app.vault.people import People
from app.vault.plans import Plans, PlanView
from app.vault.recordings import Sounds, SoundView
from app.vault.sparings import SparingRows, SparingView
from app.vault.streams import Streams

Kind = Literal["path", "plan", "sparing", "pause", "given"]


@dataclass(frozen=True)
class GivenOffer:
    """A practice that was recorded for her.

    Attributes:
        practice: The practice.
        sounds: What is heard, one after the other.
    """

    practice: GivenPractice
    sounds: tuple[SoundView, ...]

    @property
    def is_here(self) -> bool:
        """Whether all of it is on this computer."""
        return bool(self.sounds) and all(sound.here for sound in self.sounds)

    @property
    def length_s(self) -> float:
        """How long what was recorded is, in seconds."""
        return sum(sound.milliseconds for sound in self.sounds) / 1000


@dataclass(frozen=True)
class Guidance:
    """Everything that was bent, and by whom.

    Attributes:
        path: The order of weeks, or None when nobody set one.
        plans: Of each week that is not as the course has it.
        sparing: What her therapist set to be spared, or None.
        pauses: The pauses that a therapist set, the earliest first.
        given: The practices that were recorded for her, the newest first.
        names: Of the therapists.
    """

    path: PathView | None = None
    plans: tuple[PlanView, ...] = ()
    sparing: SparingView | None = None
    pauses: tuple[PauseView, ...] = ()
    given: tuple[GivenOffer, ...] = ()
    names: tuple[tuple[PersonId, str], ...] = ()

    def name_of(self, author: PersonId | None) -> str:
        """Returns the name of whoever did it, or nothing while it is not known."""
        return dict(self.names).get(author or PersonId(""), "")

    def said(self) -> Iterator[tuple[Kind, datetime]]:
        """Yields what was changed and when."""
        if self.path is not None:
            yield "path", self.path.said_at
        for plan in self.plans:
            yield "plan", plan.said_at
        if self.sparing is not None:
            yield "sparing", self.sparing.said_at
        for pause in self.pauses:
            yield "pause", pause.said_at
        for each in self.given:
            yield "given", each.practice.given_at

    def since(self, moment: datetime) -> "Guidance":
        """Returns only what was changed after a moment."""
        return Guidance(
            path=self.path if self.path is not None and self.path.said_at > moment else None,
            plans=tuple(each for each in self.plans if each.said_at > moment),
            sparing=self.sparing if self.sparing is not None and self.sparing.said_at > moment else None,
            pauses=tuple(each for each in self.pauses if each.said_at > moment),
            given=tuple(each for each in self.given if each.practice.given_at > moment),
            names=self.names,
        )

    @property
    def positions(self) -> tuple[int, ...]:
        """What each calendar week of her course holds."""
        return self.path.positions if self.path is not None else STRAIGHT


def read_guidance(db: Database) -> Guidance:
    """Reads what was bent for the patient whose vault this is."""
    stream, people = Streams(db).mine(), People(db)
    if stream is None:
        return Guidance()
    me = people.me()
    given = GivenPractices(db).of(stream.id)
    sounds = Sounds(db).of(stream.id, [each.change for each in given])
    return Guidance(
        path=PathRows(db).of(stream.id),
        plans=Plans(db).views(stream.id),
        sparing=SparingRows(db).of(stream.id),
        pauses=tuple(
            pause for pause in PauseRows(db).of(stream.id) if pause.author not in (None, me.id if me else None)
        ),
        given=tuple(GivenOffer(each, sounds.get(each.change, ())) for each in given),
        names=tuple((person.id, person.name) for person in people.all() if person.role == "therapist"),
    )
