"""What makes practising fit a person: what she spares, and what was too much for her lately.

All of it is hers and travels to her other computers alone; what her therapist set to be spared comes on top of it.
Nothing here judges: it counts what she said herself.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from app.clock import Clock
from app.course.script import Demand
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.practice.sparing import Need, demands
from app.vault.database import Database
from app.vault.moments import EPOCH, from_micros, to_micros
from app.vault.people import People
from app.vault.practices import PracticeRows, PracticeView
from app.vault.preferences import Preferences
from app.vault.spared import SparedRows, SparedView
from app.vault.sparings import SparingRows, SparingView
from app.vault.streams import Streams

GROUND: Final = "grounding"
"""The script of "Finding the ground"."""
BREATHING: Final = "breathing-space"
"""The script of the breathing space, which is there at any moment."""
BEGUN_S: Final = 60
"""What was left sooner was not the next practice."""
FEW: Final = 5
"""Of the last so many practices it counts what still bothers her."""
TWICE: Final = 2
LATELY: Final = timedelta(days=14)
_ANSWERED: Final = "practice.kindness-answered"
_GENTLER: Final = "practice.gentler-since"
_HINTED: Final = "practice.hinted"


def still_bothers(recent: Iterable[PracticeView], since: datetime) -> bool:
    """Says whether she answered twice, within her last few practices, that something still bothers her.

    Args:
        recent: Her practices, newest first.
        since: What began before it does not count (any more).
    """
    few = [practice for practice in recent if practice.started_at > since][:FEW]
    return sum(practice.lingering is True for practice in few) >= TWICE


class Fitting:
    """What fits one patient. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._spared = SparedRows(db)
        self._people = People(db)
        self._sparings = SparingRows(db)
        self._streams = Streams(db)
        self._practices = PracticeRows(db)
        self._preferences = Preferences(db)

    def spared(self) -> tuple[SparedView, ...]:
        """Returns what she spares, and who said so."""
        return self._spared.all()

    def spare(self) -> frozenset[Demand]:
        """Returns what of her body no practice may ask: what she spares, and what her therapist set."""
        found = self.set_for_her()
        return demands((*(each.need for each in self._spared.all()), *(found.needs if found is not None else ())))

    def set_for_her(self) -> SparingView | None:
        """Returns what her therapist set to be spared, or None; she cannot take it away."""
        stream = self._streams.mine()
        return None if stream is None else self._sparings.of(stream.id)

    def choose(self, need: Need, spared: bool, set_by: PersonId | None = None) -> ChangeSet:
        """Spares something from now on, or no longer.

        Args:
            need: What it is about.
            spared: Whether it is to be spared.
            set_by: Who says so; the patient herself when None.
        """
        me = self._people.me()
        who = set_by or (me.id if me is not None else PersonId(""))
        with self._db.transaction():
            if spared:
                changed = self._spared.put(SparedView(need, who, self._clock.now()))
            else:
                changed = self._spared.remove(need)
            return ChangeSet.of("settings", need) if changed else ChangeSet()

    def offers_kindness(self) -> bool:
        """Says whether to offer what may help when practices go on bothering her; again only when it happens anew."""
        since = max(self._moment(_ANSWERED), self._clock.now() - LATELY)
        return still_bothers(self._practices.recent(2 * FEW), since)

    def answer_kindness(self, *, gentler: bool = False) -> ChangeSet:
        """Notes that she took the offer, or waved it away.

        Args:
            gentler: Whether she wants something gentler the next time.
        """
        with self._db.transaction():
            self._note(_ANSWERED)
            if gentler:
                self._note(_GENTLER)
        return ChangeSet.of("settings", "practice")

    def take_back_gentler(self) -> ChangeSet:
        """Takes the wish for something gentler back."""
        with self._db.transaction():
            self._preferences.delete(_GENTLER)
        return ChangeSet.of("settings", "practice")

    def gentler(self) -> bool:
        """Says whether the next practice is to be gentler: until one was done.

        Neither finding the ground nor the breathing space is that one, nor is what was left within a minute.
        """
        since = self._moment(_GENTLER)
        if since == EPOCH:
            return False
        later = self._practices.between(since, self._clock.now() + timedelta(days=1))
        done = (each for each in later if each.started_at > since and each.done_s >= BEGUN_S)
        return all(each.script in (GROUND, BREATHING) for each in done)

    def hint(self) -> bool:
        """Says whether to hint at headphones and a quiet room: the first time that this is asked, ever."""
        if self._preferences.get(_HINTED, False):
            return False
        with self._db.transaction():
            self._preferences.put(_HINTED, True)
        return True

    def _note(self, name: str) -> None:
        self._preferences.put(name, to_micros(self._clock.now()))

    def _moment(self, name: str) -> datetime:
        """Returns a moment that was noted; the beginning of time when none was, or when it lies ahead."""
        moment = from_micros(self._preferences.get(name, 0))
        return moment if moment <= self._clock.now() else EPOCH
