"""When the next sync comes."""

import pytest

from app.errors import ClockWrong, HistoryHidden, Offline, Refused, TooOld
from sync.client.schedule import IDLE_S, LONGEST_RETRY_S, SOON_S, next_delay


def test_it_comes_soon_when_something_waits() -> None:
    assert next_delay(None, failures=0, waiting=1, jitter=0.5) == SOON_S
    assert next_delay(None, failures=0, waiting=0, jitter=0.5) == IDLE_S


def test_it_backs_off_up_to_a_quarter_of_an_hour() -> None:
    delays = [next_delay(Offline(), failures=count, waiting=3, jitter=0.5) for count in range(1, 60)]
    assert delays == sorted(delays)
    assert delays[0] == 10
    assert delays[-1] == LONGEST_RETRY_S


def test_it_never_comes_before_the_server_asked_for_it() -> None:
    assert next_delay(Refused("too-many-requests", retry_after=7200), failures=1, waiting=1, jitter=0.0) == 7200


@pytest.mark.parametrize("problem", [None, Offline(), Refused("x"), ClockWrong(), TooOld(), HistoryHidden()])
def test_jitter_spreads_by_a_quarter(problem: Exception | None) -> None:
    least, middle, most = (next_delay(problem, failures=3, waiting=0, jitter=value) for value in (0.0, 0.5, 1.0))
    assert least == pytest.approx(middle * 0.75)
    assert most == pytest.approx(middle * 1.25)
