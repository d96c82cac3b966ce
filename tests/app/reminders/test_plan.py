"""When the next reminder comes: a pure function of clock and settings, whatever both do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from app.clinic.rules import Reminders
from app.reminders.plan import HORIZON, LATE, Plan, due, moment_of, planned
from app.reminders.rhythm import Rhythm, is_quiet

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ZONES = [AMSTERDAM, ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("UTC")]
MONDAY = datetime(2027, 3, 1, 6, 0, tzinfo=UTC)
FREE = Reminders(most_each_week=21, quiet_from=time(0), quiet_until=time(0))

times = st.times(time(0), time(23, 59)).map(lambda at: at.replace(second=0, microsecond=0))
rhythms = st.builds(
    Rhythm,
    days=st.lists(st.integers(0, 6), unique=True, max_size=7).map(tuple),
    times=st.lists(times, unique=True, max_size=3).map(tuple),
    most=st.integers(0, 21),
    quiet_from=times,
    quiet_until=times,
)
limits = st.builds(Reminders, most_each_week=st.integers(0, 21), quiet_from=times, quiet_until=times)
# Around both changes of the clock in Europe and in America.
starts = st.sampled_from([datetime(2027, 3, 10, tzinfo=UTC), datetime(2027, 3, 25, tzinfo=UTC)]) | st.sampled_from(
    [datetime(2027, 10, 28, tzinfo=UTC), datetime(2027, 11, 4, tzinfo=UTC)]
)
jumps = st.lists(
    st.one_of(
        st.integers(1, 240),  # minutes that go by
        st.integers(600, 12_000),  # the computer slept
        st.integers(-12_000, -1),  # the clock was set back
    ),
    min_size=1,
    max_size=60,
)


class Home:
    """A computer at home: a clock, and what was shown when."""

    def __init__(self, rhythm: Rhythm, limits: Reminders, zone: ZoneInfo, now: datetime) -> None:
        self.rhythm, self.limits, self.zone, self.now = rhythm, limits, zone, now
        self.still: frozenset[date] = frozenset()
        self.plan = Plan()
        self.shown: list[datetime] = []
        self.replan()

    def replan(self) -> None:
        self.plan = planned(self.rhythm, self.limits, self.still, self.plan, self.now, self.zone)

    def look(self, *, still: bool = False) -> bool:
        found = due(self.plan, self.now, still=still, zone=self.zone)
        self.plan = found.plan
        if found.shows:
            self.shown.append(self.now.astimezone(self.zone))
        return found.shows

    def wake(self, minutes: float) -> bool:
        self.now += timedelta(minutes=minutes)
        return self.look()


@given(rhythms, limits, st.sampled_from(ZONES), starts, jumps, st.booleans())
@settings(deadline=None, max_examples=300)
def test_never_in_quiet_hours_and_never_over_the_cap(
    rhythm: Rhythm, rules: Reminders, zone: ZoneInfo, now: datetime, steps: list[int], replans: bool
) -> None:
    home = Home(rhythm, rules, zone, now)
    for minutes in steps:
        home.now += timedelta(minutes=minutes)
        if replans:
            home.replan()
        home.look()
    for at in home.shown:
        assert not is_quiet(at.time(), ((rhythm.quiet_from, rhythm.quiet_until),))
        assert not is_quiet(at.time(), ((rules.quiet_from, rules.quiet_until),))
        assert at.weekday() in rhythm.days
    weeks = [at.date() - timedelta(days=at.weekday()) for at in home.shown]
    for monday in set(weeks):
        assert weeks.count(monday) <= min(rhythm.most, rules.most_each_week)
    slots = [past.slot for past in home.plan.past if past.shown]
    assert len(slots) == len(set(slots)), "one reminder was shown twice"


@given(rhythms, st.sampled_from(ZONES), starts)
@settings(deadline=None)
def test_what_is_next_comes_then_and_not_before(rhythm: Rhythm, zone: ZoneInfo, now: datetime) -> None:
    home = Home(rhythm, FREE, zone, now)
    first = due(home.plan, home.now, zone=zone).next
    if first is None:
        assert not rhythm.days or not rhythm.times or not rhythm.most or not home.plan.slots
        return
    assert now < first <= now + HORIZON + timedelta(days=7)
    home.now = first - timedelta(seconds=1)
    assert not home.look()
    home.now = first
    assert home.look()
    assert not home.look()


@given(rhythms, st.sampled_from(ZONES), starts, st.sets(st.integers(0, 27), max_size=10))
@settings(deadline=None)
def test_days_of_scans_and_treatment_are_left_in_peace(
    rhythm: Rhythm, zone: ZoneInfo, now: datetime, days: set[int]
) -> None:
    home = Home(rhythm, FREE, zone, now)
    home.still = frozenset(now.astimezone(zone).date() + timedelta(days=day) for day in days)
    home.replan()
    while (following := due(home.plan, home.now, zone=zone).next) is not None:
        home.now = following
        home.look()
    assert not {at.date() for at in home.shown} & home.still


@given(starts, st.integers(1, 3), st.integers(1, 20))
def test_after_a_long_sleep_there_is_one_at_most(now: datetime, each_day: int, days: int) -> None:
    rhythm = Rhythm(times=(time(9), time(13), time(17))[:each_day], most=21)
    home = Home(rhythm, FREE, AMSTERDAM, now)
    home.wake(days * 1440)
    assert len(home.shown) <= 1
    for _ in range(4):
        home.wake(10)
    assert len(home.shown) <= 2, "what was slept through and, at most, the one of this hour"


def test_a_late_one_comes_within_three_hours_of_the_same_day() -> None:
    for minutes, comes in ((0, True), (30, True), (LATE.seconds // 60, True), (LATE.seconds // 60 + 1, False)):
        home = Home(Rhythm(times=(time(10),)), Reminders(), AMSTERDAM, MONDAY)
        ten = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
        assert home.wake((ten - MONDAY).total_seconds() / 60 + minutes) is comes, minutes


def test_a_late_one_does_not_come_when_the_next_follows_soon() -> None:
    home = Home(Rhythm(times=(time(10), time(12)), most=14), FREE, AMSTERDAM, MONDAY)
    assert not home.wake(4 * 60 + 30)  # half past eleven at home: the one of ten was slept through
    assert home.wake(30)


def test_a_clock_set_back_repeats_nothing() -> None:
    home = Home(Rhythm(), Reminders(), AMSTERDAM, MONDAY)
    assert home.wake(3 * 60)
    home.now -= timedelta(days=1)
    assert [home.wake(60) for _ in range(26)].count(True) == 0
    assert home.wake(23 * 60), "tomorrow there is one again"


def test_summer_time_moves_nothing_and_an_hour_that_is_left_out_comes_later() -> None:
    saturday = datetime(2027, 3, 27, 8, 0, tzinfo=UTC)
    home = Home(Rhythm(times=(time(10),)), FREE, AMSTERDAM, saturday)
    moments = [moment.astimezone(AMSTERDAM).time() for moment in home.plan.ahead(saturday, AMSTERDAM)]
    assert set(moments) == {time(10)}
    gap = moment_of(datetime(2027, 3, 28, 2, 30), AMSTERDAM).astimezone(AMSTERDAM)
    assert gap.time() == time(3, 30)
    night = Rhythm(times=(time(2, 30),), quiet_from=time(3), quiet_until=time(5))
    owl = Home(night, FREE, AMSTERDAM, saturday)
    days = [moment.astimezone(AMSTERDAM).date() for moment in owl.plan.ahead(saturday, AMSTERDAM)]
    assert date(2027, 3, 28) not in days, "half past three is quiet"
    assert date(2027, 3, 29) in days


def test_one_look_at_a_clock_that_jumped_ahead_costs_no_reminder_of_the_coming_weeks() -> None:
    home = Home(Rhythm(), Reminders(), AMSTERDAM, MONDAY)
    coming = home.plan.slots
    home.now += timedelta(days=365)
    assert not home.look()
    home.now = MONDAY
    assert not home.look()
    assert home.plan.ahead(home.now, AMSTERDAM) == tuple(moment_of(slot, AMSTERDAM) for slot in coming[1:])
    home.now += timedelta(days=365)
    home.look()
    home.now = MONDAY
    home.replan()
    assert home.plan.slots == coming[1:], "all but the one of today"


def test_while_she_practises_one_is_let_go_and_does_not_come_afterwards() -> None:
    home = Home(Rhythm(), Reminders(), AMSTERDAM, MONDAY)
    home.now = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
    assert not home.look(still=True)
    assert not home.wake(20)


def test_fewer_than_the_rhythm_has_are_spread_over_the_week() -> None:
    home = Home(Rhythm(most=3), Reminders(), AMSTERDAM, MONDAY)
    week = [slot.weekday() for slot in home.plan.slots if slot.date() < date(2027, 3, 8)]
    assert week == [0, 2, 4]
    twice = Home(Rhythm(times=(time(10), time(16)), most=9), Reminders(most_each_week=9), AMSTERDAM, MONDAY)
    first = [slot for slot in twice.plan.slots if slot.date() < date(2027, 3, 8)]
    assert len(first) == 9
    assert sum(1 for slot in first if slot.time() == time(10)) == 7


def test_a_cap_that_is_lowered_counts_what_was_shown() -> None:
    home = Home(Rhythm(), Reminders(), AMSTERDAM, MONDAY)
    assert home.wake(3 * 60)
    assert home.wake(24 * 60)
    home.limits = Reminders(most_each_week=2)
    home.replan()
    following = due(home.plan, home.now, zone=AMSTERDAM).next
    assert following is not None
    assert following.date() == date(2027, 3, 8), "two were shown in this week already"


def test_planning_again_at_the_moment_of_a_reminder_does_not_lose_it() -> None:
    home = Home(Rhythm(), Reminders(), AMSTERDAM, MONDAY)
    home.now = datetime(2027, 3, 1, 9, 1, tzinfo=UTC)
    home.replan()
    assert home.look()
    home.replan()
    assert not home.look()


def test_a_mark_made_a_moment_before_counts() -> None:
    home = Home(Rhythm(), Reminders(), AMSTERDAM, MONDAY)
    home.now = datetime(2027, 3, 1, 9, 1, tzinfo=UTC)
    home.still = frozenset({date(2027, 3, 1)})
    home.replan()
    assert not home.look()
