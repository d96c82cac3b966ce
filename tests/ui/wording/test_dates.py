from datetime import UTC, date, datetime, timedelta

import pytest

from ui.text import Translations
from ui.wording import dates

TODAY = date(2027, 3, 5)


@pytest.fixture
def dutch(qapp):
    speaking = Translations()
    speaking.speak("nl")
    yield
    speaking.speak("en")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 3, 5), "today"),
        (date(2027, 3, 4), "yesterday"),
        (date(2027, 3, 1), "Monday"),
        (date(2027, 2, 26), "26 February"),
        (date(2026, 12, 31), "31 December 2026"),
    ],
)
def test_a_day_is_called_as_people_call_it(qapp, day, words):
    assert dates.near_day(day, TODAY) == words


def test_dates_are_said_in_dutch(dutch):
    assert dates.full_day(TODAY) == "vrijdag 5 maart"
    assert dates.weekday_named(0) == "maandag"
    assert dates.short_weekday(TODAY) == "vr"
    assert dates.spoken() == "nl"


def test_what_ends_at_midnight_has_the_day_before_as_its_last(qapp):
    midnight = datetime(2027, 3, 6).astimezone()
    assert dates.last_day(midnight) == date(2027, 3, 5)
    assert dates.last_day(midnight + timedelta(hours=9)) == date(2027, 3, 6)


def test_a_moment_is_told_in_the_time_of_this_computer(qapp, monkeypatch):
    moment = datetime(2027, 3, 5, 21, 12, tzinfo=UTC)
    assert dates.clock_time(moment) == moment.astimezone().strftime("%H:%M")
