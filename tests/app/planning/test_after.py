"""The months after the course: a mix, look-backs, letters that come back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.service import Diary
from app.model.ids import EntryId
from app.planning.after import After, least_lately, months_after
from tests.homes import Pair, answer

ENDED = date(2027, 4, 26)


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def after(pair: Pair, clock: SetClock) -> After:
    return After(pair.anna.db, clock)


@pytest.mark.parametrize(
    ("today", "months"),
    [
        (date(2027, 7, 25), None),
        (date(2027, 7, 26), 3),
        (date(2028, 1, 25), 3),
        (date(2028, 1, 26), 9),
        (date(2028, 7, 25), 9),
        (date(2028, 7, 26), None),
    ],
)
def test_barrier_21_she_is_asked_how_it_is_after_three_and_nine_months(
    after: After, clock: SetClock, today: date, months: int | None
) -> None:
    clock.set(datetime(today.year, today.month, today.day, 12, tzinfo=UTC))
    found = after.look_back(ENDED, [])
    assert (found.months if found else None) == months
    assert after.look_back(None, []) is None


def test_barrier_21_a_look_back_that_was_written_or_put_aside_is_over(after: After, clock: SetClock) -> None:
    clock.set(datetime(2027, 8, 1, 12, tzinfo=UTC))
    assert after.look_back(ENDED, [date(2027, 7, 25)]) is not None
    assert after.look_back(ENDED, [date(2027, 7, 26)]) is None
    after.put_aside(3)
    assert after.look_back(ENDED, []) is None
    after.put_aside(3, aside=False)
    assert after.look_back(ENDED, []) is not None
    after.put_aside(3)
    clock.set(datetime(2028, 2, 1, 12, tzinfo=UTC))
    found = after.look_back(ENDED, [])
    assert found is not None
    assert (found.months, found.since) == (9, date(2028, 1, 26))


def test_months_after_the_end_of_a_long_month() -> None:
    assert months_after(date(2027, 11, 30), 3) == date(2028, 2, 29)
    assert months_after(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert months_after(date(2027, 12, 1), 12) == date(2028, 12, 1)


def test_a_letter_comes_back_on_its_day_and_not_before(after: After, clock: SetClock) -> None:
    letter = EntryId("a" * 32)
    clock.set(datetime(2027, 4, 20, 12, tzinfo=UTC))
    after.let_return(letter, date(2027, 7, 20))
    assert after.returns(letter) == date(2027, 7, 20)
    assert after.come_back() == ()
    clock.set(datetime(2027, 7, 20, 12, tzinfo=UTC))
    assert after.come_back() == (letter,)
    after.let_return(letter, None)
    assert after.come_back() == ()
    assert after.returns(letter) is None


def test_her_mix_is_kept_in_her_order(after: After) -> None:
    assert after.mix() == ()
    after.choose_mix(["walking", "kindness", "walking"])
    assert after.mix() == ("walking", "kindness")


def test_of_a_mix_comes_what_was_done_least_lately() -> None:
    first, later = datetime(2027, 5, 1, tzinfo=UTC), datetime(2027, 5, 2, tzinfo=UTC)
    assert least_lately(["walking", "kindness"], [("walking", first)]) == "kindness"
    assert least_lately(["walking", "kindness"], [("walking", first), ("kindness", later)]) == "walking"
    assert least_lately([], []) is None


def test_a_page_that_lives_on_keeps_what_it_said_before(pair: Pair, clock: SetClock) -> None:
    diary = Diary(pair.anna.db, clock)
    plan = diary.begin("practice-plan", "My plan", 8)
    diary.keep(plan, [answer("Mornings.")])
    diary.keep(plan, [answer("Mornings, in the chair.")])
    assert len(diary.versions(plan)) == 1, "one day is one version"
    clock.advance(timedelta(days=40))
    diary.keep(plan, [answer("Evenings.")])
    diary.keep(plan, [answer("Evenings, in bed.")])
    assert [each.answers[0].text for each in diary.versions(plan)] == ["Mornings, in the chair.", "Evenings, in bed."]
    assert diary.bring_back(plan, 1).touches("entry")
    assert [each.answers[0].text for each in diary.versions(plan)][-1] == "Mornings, in the chair."
    diary.bring_back(plan, 2)
    assert diary.of_form("practice-plan")[0].answers[0].text == "Evenings, in bed."
    assert len(diary.versions(plan)) == 4
    free = diary.begin("free-page", "Free page", 8)
    assert not diary.bring_back(free, 9)
