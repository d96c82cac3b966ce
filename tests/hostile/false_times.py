"""Cases in which the server lies about the time."""

import math
from datetime import timedelta

import msgspec

from app.errors import ClockWrong, HavenError
from sync.protocol import problems
from sync.protocol.wire import ChangesAnswer, ClinicAnswer
from tests.hostile.cases import case
from tests.hostile.false_words import CLINIC, false_problem
from tests.hostile.on_the_line import CHANGES, COMMITS, fetching, sending
from tests.hostile.pair import Pair
from tests.hostile.proxy import Deed, on


@case("clock-always-wrong", "calls every signature too old", "Everything waits.", ClockWrong)
def _(pair: Pair) -> HavenError | None:
    return sending(pair, false_problem(COMMITS, problems.CLOCK_SKEWED))


def _time(seconds: float) -> Deed:
    def shifted(answer: ClinicAnswer) -> ClinicAnswer:
        return msgspec.structs.replace(answer, time=answer.time + seconds)

    return on(CLINIC, shifted, ClinicAnswer)


def _asked_after_an_hour(pair: Pair, deed: Deed) -> HavenError | None:
    """The patient, who asks for the time each hour, writes and syncs."""
    before = pair.stage.clock.now()
    pair.patient.transport.offset = timedelta()
    fresh = type(pair.patient)(pair.patient.vault, pair.patient.clock, pair.patient.transport)
    pair.patient_writes()
    with pair.stage.doing(deed):
        told = fresh.sync().problem
    rows = pair.patient.db.rows("SELECT max(created) FROM changes")
    assert rows[0][0] <= before.timestamp() * 1_000_000, "the server's time got into what somebody wrote"
    return told


@case("time-no-number", "calls the time something that is no number", "It is not believed.", ClockWrong)
def _(pair: Pair) -> HavenError | None:
    return _asked_after_an_hour(pair, _time(math.nan))


@case("time-beyond-all", "calls the time infinite", "It is not believed.", ClockWrong)
def _(pair: Pair) -> HavenError | None:
    return _asked_after_an_hour(pair, _time(math.inf))


@case(
    "time-ten-years-off",
    "lies about the time by ten years",
    "Only requests are dated by it; what somebody wrote is not.",
    ClockWrong,
)
def _(pair: Pair) -> HavenError | None:
    return _asked_after_an_hour(pair, _time(10 * 366 * 86400.0))


@case("time-jumps", "tells another time with every answer", "Nothing is ordered by it.")
def _(pair: Pair) -> HavenError | None:
    count = 0

    def jump(answer: ChangesAnswer) -> ChangesAnswer:
        nonlocal count
        count += 1
        return msgspec.structs.replace(answer, time=answer.time + (-1) ** count * count * 86400.0 * 500)

    pair.therapist_writes()
    return fetching(pair, on(CHANGES, jump, ChangesAnswer))
