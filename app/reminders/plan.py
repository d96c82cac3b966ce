"""The plan of reminders that lies outside the vault, and what is due by it: a pure function of clock and plan.

The plan holds times on a wall for the coming weeks and what became of the last ones, and nothing else: no word, no
name, and no day that she marked, only that nothing is planned then. So it can be followed while the vault is locked.
Times on a wall stay what they are when she travels or when summer time begins.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

import msgspec

from app.clinic.rules import Reminders
from app.reminders.rhythm import Bounds, Rhythm, Stretch, is_quiet, slots

HORIZON: Final = timedelta(weeks=4)
"""So far ahead is planned. Whoever has not unlocked Haven for longer is left in peace."""
LATE: Final = timedelta(hours=3)
"""A reminder that was slept through still comes so much later, on the same day."""
ON_TIME: Final = timedelta(minutes=5)
APART: Final = timedelta(hours=1)
"""A late one does not come when the next one follows so soon."""
AHEAD: Final = timedelta(days=1)
"""What passed without being shown and lies further ahead than this passed by a wrong clock, and is still to come."""
REMEMBERED: Final = 64
"""So many past ones are remembered: more than three weeks of the most that a clinic may allow."""


class Past(msgspec.Struct, frozen=True):
    """A reminder whose time came.

    Attributes:
        slot: Its time on a wall.
        shown: Whether it was shown; not when the computer slept, or when it was to be still.
    """

    slot: datetime
    shown: bool


class Plan(msgspec.Struct, frozen=True):
    """When there will be reminders.

    Attributes:
        slots: Times on a wall, in order.
        past: What became of the last ones, the newest last.
        most: So many are shown in a week at most.
        quiet: Stretches of the day in which none is shown.
    """

    slots: tuple[datetime, ...] = ()
    past: tuple[Past, ...] = ()
    most: int = 0
    quiet: tuple[Stretch, ...] = ()

    def shown_in(self, slot: datetime) -> int:
        """Returns how many were shown in the week of a slot."""
        monday = _monday(slot)
        return sum(1 for past in self.past if past.shown and _monday(past.slot) == monday)

    def ahead(self, now: datetime, zone: tzinfo | None = None) -> tuple[datetime, ...]:
        """Returns the moments of the reminders that are still to come, in order."""
        return tuple(moment for moment, _ in self._open(zone) if moment > now)

    def righted(self, now: datetime, zone: tzinfo | None = None) -> "Plan":
        """Returns the plan without what only a clock that had jumped ahead took for past; what was shown counts."""
        past = tuple(each for each in self.past if each.shown or moment_of(each.slot, zone) - now <= AHEAD)
        return self if past == self.past else msgspec.structs.replace(self, past=past)

    def _open(self, zone: tzinfo | None) -> list[tuple[datetime, datetime]]:
        """Returns (moment, slot) of what has not passed and may be shown."""
        over = {past.slot for past in self.past}
        found = []
        for slot in self.slots:
            moment = moment_of(slot, zone)
            if slot not in over and not is_quiet(_wall(moment, zone).time(), self.quiet):
                found.append((moment, slot))
        return sorted(found)


@dataclass(frozen=True)
class Due:
    """What a look at the clock came to.

    Attributes:
        plan: The plan from now on.
        shows: Whether a reminder is to be shown now.
        next: When the next one comes, or None.
    """

    plan: Plan
    shows: bool
    next: datetime | None


def due(plan: Plan, now: datetime, *, still: bool = False, zone: tzinfo | None = None) -> Due:
    """Says what is due. Each reminder is shown at most once, whatever the clock does.

    Of those that were slept through only the last counts, and only when it is not too late for it.

    Args:
        plan: The plan.
        now: The moment, aware.
        still: Whether nothing is to be shown now, because she practises or keeps a silent day.
        zone: Where the computer stands; as it is set when None.
    """
    plan = plan.righted(now, zone)
    reached = [(moment, slot) for moment, slot in plan._open(zone) if moment <= now]
    over = {past.slot for past in plan.past}
    passed = [slot for slot in plan.slots if slot not in over and moment_of(slot, zone) <= now]
    ahead = plan.ahead(now, zone)
    shows = False
    if reached and not still:
        moment, slot = reached[-1]
        shows = _is_welcome(plan, moment, slot, now, ahead[0] if ahead else None, zone)
    if passed:
        last = reached[-1][1] if reached else None
        past = plan.past + tuple(Past(slot, shows and slot == last) for slot in passed)
        plan = msgspec.structs.replace(plan, past=past[-REMEMBERED:])
    return Due(plan, shows, ahead[0] if ahead else None)


def planned(
    rhythm: Rhythm,
    limits: Reminders,
    still: Iterable[date],
    before: Plan,
    now: datetime,
    zone: tzinfo | None = None,
) -> Plan:
    """Returns the plan for the coming weeks.

    Args:
        rhythm: Hers.
        limits: The clinic's.
        still: Days on which nothing is to be shown.
        before: The plan until now; what was shown by it counts.
        now: The moment, aware.
        zone: Where the computer stands; as it is set when None.
    """
    before = before.righted(now, zone)
    bounds, quiet_days = Bounds.of(rhythm, limits), frozenset(still)
    today = _wall(now, zone).date()
    monday, over = today - timedelta(days=today.weekday()), {past.slot for past in before.past}
    chosen: list[datetime] = []
    while monday < today + HORIZON:
        week = [slot for slot in slots(rhythm, bounds, monday, quiet_days) if slot not in over]
        # One that is due this moment, and was not looked at yet, is still to come.
        week = [slot for slot in week if slot in before.slots or moment_of(slot, zone) > now]
        left = bounds.most - before.shown_in(datetime.combine(monday, time()))
        chosen += week[: max(0, left)]
        monday += timedelta(weeks=1)
    return Plan(tuple(chosen), before.past, bounds.most, bounds.quiet)


def moment_of(slot: datetime, zone: tzinfo | None = None) -> datetime:
    """Returns the moment of a time on a wall, in UTC; one that summer time leaves out comes an hour later."""
    return slot.astimezone(UTC) if zone is None else slot.replace(tzinfo=zone).astimezone(UTC)


def _is_welcome(
    plan: Plan, moment: datetime, slot: datetime, now: datetime, following: datetime | None, zone: tzinfo | None
) -> bool:
    here = _wall(now, zone)
    if is_quiet(here.time(), plan.quiet) or plan.shown_in(slot) >= plan.most:
        return False
    late = now - moment
    if late <= ON_TIME:
        return True
    if late > LATE or here.date() != slot.date():
        return False
    return following is None or following - now > APART


def _wall(moment: datetime, zone: tzinfo | None) -> datetime:
    return moment.astimezone(zone)


def _monday(slot: datetime) -> date:
    return slot.date() - timedelta(days=slot.weekday())
