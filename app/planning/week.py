"""Her week: the quiet moments, kept among her own preferences, so that they reach her other computers."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

import msgspec

from app.clock import Clock
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.model.ids import new_id
from app.planning.moments import WEEK_DAYS, Free, QuietMoment, fitted, next_free
from app.planning.pauses import paused_days
from app.vault.database import Database
from app.vault.pauses import PauseRows
from app.vault.practices import PracticeRows
from app.vault.preferences import Preferences

_KEPT: Final = "planning.moments"


class Week:
    """What she plans. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._preferences = Preferences(db)
        self._practices = PracticeRows(db)
        self._pauses = PauseRows(db)

    def moments(self) -> tuple[QuietMoment, ...]:
        """Returns her quiet moments by day and time; none that this version cannot read."""
        text = self._preferences.get(_KEPT, "")
        if not text:
            return ()
        try:
            found = msgspec.json.decode(text, type=tuple[QuietMoment, ...])
        except msgspec.MsgspecError:
            return ()
        return tuple(sorted(map(fitted, found), key=lambda each: (each.weekdays[0], each.begins_min, each.id)))

    def keep(self, moments: tuple[QuietMoment, ...]) -> ChangeSet:
        """Keeps these moments in the place of those before, which brings back what was changed or removed."""
        with self._db.transaction():
            self._preferences.put(_KEPT, msgspec.json.encode(moments).decode())
        return ChangeSet.of("settings", _KEPT)

    def set(self, moment: QuietMoment) -> ChangeSet:
        """Adds a moment (without an id) or changes it."""
        named = moment if moment.id else replace(moment, id=new_id())
        others = tuple(each for each in self.moments() if each.id != named.id)
        return self.keep((*others, fitted(named)))

    def remove(self, id: str) -> ChangeSet:
        """Takes a moment out."""
        return self.keep(tuple(each for each in self.moments() if each.id != id))

    def next_free(self) -> Free | None:
        """Returns the next ten minutes that she keeps free, or None."""
        now = self._clock.now()
        here, today = now.astimezone(), local_day(now)
        practised = self._practices.between(now - timedelta(days=1), now + timedelta(days=1))
        paused = paused_days([pause.days for pause in self._pauses.mine()], today, today + timedelta(days=WEEK_DAYS))
        return next_free(self.moments(), here, [_here(each.started_at, here) for each in practised], paused)


def _here(moment: datetime, here: datetime) -> datetime:
    return moment.astimezone(here.tzinfo)
