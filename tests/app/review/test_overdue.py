"""Overdue letters, treatments that ended, and what a colleague who covers sees of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.model.calendar import Due, Stretch
from app.model.changes import LetterSent, TreatmentEnded
from app.model.ids import LetterId, PersonId, new_id
from app.review.overdue import overdue_days
from app.review.service import Review
from app.review.views import CaseRow
from app.vault.care_members import CareMember, CareMembers
from app.vault.people import Standing
from tests.app.review.clinic_rules import SEES_OVERDUE, put_policy
from tests.homes import Home, Pair, person

MONDAY = date(2027, 3, 1)
AWAY = PersonId("f" * 32)


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def review(pair: Pair, clock: SetClock) -> Review:
    return Review(pair.tom.db, clock)


def only_row(review: Review) -> CaseRow:
    (row,) = review.caseload()
    return row


def covers(pair: Pair, clock: SetClock, since_days: int) -> None:
    """Tom reads for a colleague since some days."""
    since = clock.now() - timedelta(days=since_days)
    with pair.tom.db.transaction():
        members = CareMembers(pair.tom.db)
        members.save(CareMember(pair.stream, pair.tom.me.id, True, True, clock.now() + timedelta(days=9), since))


@pytest.mark.parametrize(
    ("today", "after", "days"),
    [
        (MONDAY, 2, None),
        (MONDAY + timedelta(days=1), 2, None),
        (MONDAY + timedelta(days=2), 2, 2),
        (MONDAY + timedelta(days=9), 2, 9),
        (MONDAY, 0, None),
        (MONDAY + timedelta(days=1), 0, 1),
    ],
)
def test_overdue_counts_from_the_day_that_the_clinic_says(today: date, after: int, days: int | None) -> None:
    assert overdue_days(Due(MONDAY, is_due=True), today, (), after) == days


def test_no_day_of_a_pause_makes_a_letter_overdue() -> None:
    pause = Stretch(MONDAY + timedelta(days=1), MONDAY + timedelta(days=5))
    assert overdue_days(Due(MONDAY, is_due=True), MONDAY + timedelta(days=6), (pause,), 2) is None
    assert overdue_days(Due(MONDAY, is_due=True), MONDAY + timedelta(days=7), (pause,), 2) == 2
    assert overdue_days(None, MONDAY, (), 2) is None


def test_the_row_says_it_as_a_fact_and_the_policy_decides_from_when(
    pair: Pair, review: Review, clock: SetClock
) -> None:
    clock.advance(timedelta(days=(0 - clock.now().weekday()) % 7 + 1))  # a Tuesday
    row = only_row(review)
    assert row.is_due
    days = (clock.now().date() - (row.due or date.max)).days
    assert row.overdue_days == (days if days >= 2 else None)
    put_policy(pair.tom.db, "[feedback]\noverdue_after_days = 28\n")
    assert only_row(review).overdue_days is None


def test_a_letter_of_any_therapist_answers_the_agreed_day(
    pair: Pair, review: Review, clock: SetClock, tmp_path: Path
) -> None:
    assert only_row(review).is_due
    bram = Home.of(tmp_path / "bram.db", clock, person("therapist", "Bram"))
    bram.knows(replace(pair.anna.me, standing=Standing.KNOWN), pair.stream, pair.anna.me.id)
    with bram.db.transaction():
        bram.journal.write(pair.stream, LetterSent(letter=LetterId(new_id()), week=1, subject="", text="Dear Anna"))
    bram.send_to(pair.tom)
    assert not only_row(review).is_due
    bram.db.close()


def test_without_the_policy_a_colleague_sees_nothing_overdue_that_another_promised(
    pair: Pair, review: Review, clock: SetClock
) -> None:
    clock.advance(timedelta(days=9))
    assert only_row(review).overdue_days is not None
    covers(pair, clock, since_days=0)
    row = only_row(review)
    assert row.covering
    assert row.overdue_days is None
    assert row.due is not None
    assert row.due >= clock.now().date()


def test_with_the_policy_he_sees_it(pair: Pair, review: Review, clock: SetClock) -> None:
    clock.advance(timedelta(days=9))
    before = only_row(review)
    covers(pair, clock, since_days=0)
    put_policy(pair.tom.db, SEES_OVERDUE)
    row = only_row(review)
    assert (row.due, row.is_due, row.overdue_days) == (before.due, True, before.overdue_days)


def test_what_falls_due_while_he_covers_is_his_own(pair: Pair, review: Review, clock: SetClock) -> None:
    clock.advance(timedelta(days=18))
    covers(pair, clock, since_days=16)
    row = only_row(review)
    assert row.due is not None
    assert row.due >= clock.now().date() - timedelta(days=16)
    assert row.overdue_days is not None


def test_a_treatment_that_ended_comes_last_and_nothing_is_due(pair: Pair, review: Review, clock: SetClock) -> None:
    today = clock.now().astimezone().date()
    later = today + timedelta(days=3)
    with pair.tom.db.transaction():
        body = TreatmentEnded(on_day=later.isoformat(), reason="completed", words="It was good to read you.")
        pair.tom.journal.write(pair.stream, body)
    assert only_row(review).ended is None
    assert only_row(review).is_due
    clock.advance(timedelta(days=3))
    row = only_row(review)
    assert row.ended is not None
    assert (row.ended.on_day, row.due, row.is_due, row.overdue_days) == (later, None, False, None)
    assert (row.nothing_shared_days, row.not_started_days) == (None, None)
