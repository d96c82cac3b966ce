"""Reminders as she sets them: her rhythm and the days she marked lie in the vault and come to her other computers.

Whether this computer reminds is said by the plan beside the vault: there is one, or there is none. So two computers
do not both remind unless she says so on both.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from app.clinic.rules import Reminders
from app.clock import Clock
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.reminders.kept import forget_plan, read_plan, write_plan
from app.reminders.plan import HORIZON, Plan, planned
from app.reminders.rhythm import Rhythm
from app.vault.database import Database
from app.vault.preferences import Preferences

_RHYTHM: Final = "reminders.rhythm"
_MARKED: Final = "reminders.still."

StillDays = Callable[[date, date], frozenset[date]]
"""Returns on which days, from the first to the last, Haven is to be still: a pause, a silent day."""


class Reminding:
    """Her rhythm, the days on which she wants to be left alone, and the plan that they come to.

    Args:
        db: The vault.
        clock: The time.
        path: `Profile.reminders`.
        limits: Returns the clinic's limits as they are now.
        still: Others who ask for stillness. Each is asked again whenever the plan is made.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        path: Path,
        limits: Callable[[], Reminders],
        still: Sequence[StillDays] = (),
    ) -> None:
        self._db = db
        self._clock = clock
        self._path = path
        self._preferences = Preferences(db)
        self._limits = limits
        self._still = tuple(still)

    @property
    def is_on(self) -> bool:
        """Whether this computer reminds."""
        return self._path.exists()

    @property
    def limits(self) -> Reminders:
        """The clinic's limits."""
        return self._limits()

    def rhythm(self) -> Rhythm:
        """Returns her rhythm; the usual one until she set one."""
        text = self._preferences.get(_RHYTHM, "")
        try:
            return msgspec.json.decode(text, type=Rhythm) if text else Rhythm()
        except (msgspec.DecodeError, msgspec.ValidationError):
            return Rhythm()

    def keep(self, rhythm: Rhythm) -> ChangeSet:
        """Keeps her rhythm, and plans by it."""
        with self._db.transaction():
            self._preferences.put(_RHYTHM, msgspec.json.encode(rhythm).decode())
        self.plan()
        return ChangeSet.of("settings")

    def marked(self) -> tuple[date, ...]:
        """Returns the days she marked, from today on, in order."""
        today = local_day(self._clock.now())
        found = []
        for name in self._preferences.names(_MARKED):
            try:
                day = date.fromisoformat(name.removeprefix(_MARKED))
            except ValueError:
                continue
            if day >= today:
                found.append(day)
        return tuple(sorted(found))

    def mark(self, day: date) -> ChangeSet:
        """Marks a day of a scan or a treatment: Haven is still then."""
        with self._db.transaction():
            self._preferences.put(_MARKED + day.isoformat(), True)
        self.plan()
        return ChangeSet.of("settings")

    def unmark(self, day: date) -> ChangeSet:
        """Takes a mark away."""
        with self._db.transaction():
            self._preferences.delete(_MARKED + day.isoformat())
        self.plan()
        return ChangeSet.of("settings")

    def switch(self, *, on: bool) -> ChangeSet:
        """Lets this computer remind, or not."""
        if on:
            self._write(read_plan(self._path) or Plan())
        else:
            forget_plan(self._path)
        return ChangeSet.of("settings")

    def plan(self) -> Plan | None:
        """Plans the coming weeks anew; returns None where this computer does not remind."""
        return self._write(read_plan(self._path) or Plan()) if self.is_on else None

    def ahead(self) -> tuple[datetime, ...]:
        """Returns the moments of the coming reminders on this computer, in order."""
        plan = read_plan(self._path)
        return () if plan is None else plan.ahead(self._clock.now())

    def _write(self, before: Plan) -> Plan:
        now = self._clock.now()
        first = local_day(now)
        last = first + HORIZON + timedelta(days=7)
        still = frozenset(self.marked()).union(*(ask(first, last) for ask in self._still))
        plan = planned(self.rhythm(), self._limits(), still, before, now)
        if plan != before or not self._path.exists():
            write_plan(self._path, plan)
        return plan
