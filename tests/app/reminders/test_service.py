"""Reminders over a real vault: what is hers lies in it, and beside it lie times alone."""

import json
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from app.clinic.rules import Reminders
from app.clock import SetClock
from app.paths import Profile
from app.planning.pauses import Pauses
from app.reminders.kept import read_plan
from app.reminders.rhythm import Rhythm
from app.reminders.service import Reminding
from app.vault.database import Database
from app.vault.preferences import Preferences
from tests.homes import Pair

NOON = datetime(2027, 3, 3, 11, 0, tzinfo=UTC)


@pytest.fixture
def reminding(database: Database, clock: SetClock, profile: Profile) -> Reminding:
    clock.set(NOON)
    return Reminding(database, clock, profile.reminders, Reminders)


def test_nothing_reminds_until_she_wants_it(reminding: Reminding, profile: Profile) -> None:
    assert not reminding.is_on
    reminding.keep(Rhythm(times=(time(9, 30),)))
    assert reminding.plan() is None
    assert not (profile.reminders).exists()
    reminding.switch(on=True)
    assert reminding.is_on
    assert reminding.ahead()
    reminding.switch(on=False)
    assert not reminding.is_on
    assert not (profile.reminders).exists()
    assert reminding.rhythm().times == (time(9, 30),), "her rhythm is kept for another time"


def test_outside_the_vault_lie_times_and_counts_and_no_day_she_marked(reminding: Reminding, profile: Profile) -> None:
    reminding.switch(on=True)
    reminding.mark(date(2027, 3, 5))
    content = json.loads((profile.reminders).read_bytes())
    assert set(content) == {"slots", "past", "most", "quiet"}
    assert isinstance(content["most"], int)
    for slot in content["slots"]:
        datetime.fromisoformat(slot)
    for stretch in content["quiet"]:
        assert [time.fromisoformat(at) for at in stretch]
    assert content["past"] == []
    assert not any(slot.startswith("2027-03-05") for slot in content["slots"])


def test_marked_days_are_quiet_until_they_are_taken_back(reminding: Reminding) -> None:
    reminding.switch(on=True)
    day = date(2027, 3, 5)
    reminding.mark(day)
    assert reminding.marked() == (day,)
    assert day not in {moment.astimezone().date() for moment in reminding.ahead()}
    reminding.unmark(day)
    assert reminding.marked() == ()
    assert day in {moment.astimezone().date() for moment in reminding.ahead()}


def test_days_that_are_over_are_no_longer_listed(reminding: Reminding, clock: SetClock) -> None:
    reminding.mark(date(2027, 3, 5))
    clock.advance(timedelta(days=10))
    assert reminding.marked() == ()


def test_whoever_else_asks_for_stillness_is_asked_each_time(
    database: Database, clock: SetClock, profile: Profile
) -> None:
    clock.set(NOON)
    paused_until = [date(2027, 3, 10)]

    def pause(first: date, last: date) -> frozenset[date]:
        days = (first + timedelta(days=day) for day in range((last - first).days + 1))
        return frozenset(day for day in days if day < paused_until[0])

    reminding = Reminding(database, clock, profile.reminders, Reminders, (pause,))
    reminding.switch(on=True)
    assert reminding.ahead()[0].astimezone().date() == date(2027, 3, 10)
    paused_until[0] = date(2027, 3, 3)
    reminding.plan()
    assert reminding.ahead()[0].astimezone().date() == date(2027, 3, 4)


def test_barrier_13_her_pauses_are_quiet_with_and_without_an_end(tmp_path: Path, clock: SetClock) -> None:
    clock.set(NOON)
    pair = Pair.of(tmp_path, clock)
    pauses = Pauses(pair.anna.db, clock)
    reminding = Reminding(pair.anna.db, clock, tmp_path / "reminders.json", Reminders, (pauses.days,))
    reminding.switch(on=True)

    def days() -> set[date]:
        reminding.plan()
        return {moment.astimezone().date() for moment in reminding.ahead()}

    usual = days()
    assert date(2027, 3, 8) in usual
    pauses.set(date(2027, 3, 8), date(2027, 3, 12))
    quiet = {date(2027, 3, number) for number in range(8, 13)}
    assert days() & quiet == set()
    assert days() >= usual - quiet
    with_an_end = pauses.all()
    pauses.set(date(2027, 3, 8), None)
    assert all(day < date(2027, 3, 8) for day in days())
    assert days()
    pauses.restore(with_an_end)
    pauses.restore(())
    assert days() == usual
    pair.close()


def test_the_clinic_has_the_last_word(database: Database, clock: SetClock, profile: Profile) -> None:
    clock.set(NOON)
    strict = Reminders(most_each_week=2, quiet_from=time(12), quiet_until=time(14))
    reminding = Reminding(database, clock, profile.reminders, lambda: strict)
    reminding.keep(Rhythm(times=(time(13), time(15)), most=14, quiet_from=time(22), quiet_until=time(7)))
    reminding.switch(on=True)
    days = [moment.astimezone() for moment in reminding.ahead()]
    assert {at.time() for at in days} == {time(15)}
    week = [at for at in days if date(2027, 3, 8) <= at.date() < date(2027, 3, 15)]
    assert len(week) == 2


@pytest.mark.parametrize("content", [b"", b"{", b'{"slots": ["not a time"]}', b"[]", b'{"slots": 7}'])
def test_a_plan_that_cannot_be_read_is_made_again(reminding: Reminding, profile: Profile, content: bytes) -> None:
    reminding.switch(on=True)
    (profile.reminders).write_bytes(content)
    assert reminding.is_on
    assert reminding.ahead() == ()
    reminding.plan()
    assert reminding.ahead()


def test_a_rhythm_that_cannot_be_read_is_the_usual_one(reminding: Reminding, database: Database) -> None:
    with database.transaction():
        Preferences(database).put("reminders.rhythm", '{"days": "every one"}')
    assert reminding.rhythm() == Rhythm()


def test_planning_again_changes_no_file_when_nothing_changed(reminding: Reminding, profile: Profile) -> None:
    path = profile.reminders
    reminding.switch(on=True)
    before = (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
    reminding.plan()
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before
    assert read_plan(path) is not None
