from datetime import UTC, date, datetime, timedelta

import pytest

from ui.review import words

NOW = datetime(2024, 5, 20, 12, 0, tzinfo=UTC)
TODAY = date(2024, 5, 20)


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (TODAY, "today"),
        (TODAY - timedelta(days=4), "since Thursday"),
        (TODAY - timedelta(days=11), "since 9 May"),
        (TODAY + timedelta(days=3), "Thursday"),
        (TODAY + timedelta(days=10), "30 May"),
        (None, "—"),
    ],
)
def test_a_due_day_is_said_as_people_say_it(due: date | None, said: str) -> None:
    assert words.letter_due(due, TODAY) == said


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=20), "20 min ago"),
        (timedelta(hours=3), "3 h ago"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=2), "Saturday"),
        (timedelta(days=9), "9 days ago"),
        (timedelta(days=30), "20 April"),
        (timedelta(seconds=-90), "just now"),
    ],
)
def test_last_seen_is_said_in_ever_coarser_words(ago: timedelta, said: str) -> None:
    assert words.last_seen(NOW - ago, NOW) == said


def test_nobody_was_seen_before_something_was_shared() -> None:
    assert words.last_seen(None, NOW) == "—"


def test_counts_are_words_as_long_as_they_are_small() -> None:
    assert words.due_today(0) == "No letter is due today."
    assert words.due_today(1) == "One letter is due today."
    assert words.due_today(5) == "Five letters are due today."
    assert words.due_today(31) == "31 letters are due today."


def test_days_of_practice_are_told_to_those_who_do_not_see_bars() -> None:
    assert words.minutes_by_day((0, 0, 0, 0, 0, 12, 20), TODAY) == "Sunday 12 min, Monday 20 min"
    assert words.minutes_by_day((0,) * 7, TODAY) == "no practice in seven days"
