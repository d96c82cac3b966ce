import logging
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import ParamSpec, TypeVar

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from typing_extensions import override

from app.errors import HavenError, Offline
from app.tasks import Lane, Lanes
from ui.relay import AT_ONCE_S, Relay

P = ParamSpec("P")
T = TypeVar("T")


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    made = Lanes()
    yield made
    made.close()


@pytest.fixture
def failures() -> list[HavenError]:
    return []


@pytest.fixture
def relay(qtbot: QtBot, lanes: Lanes, failures: list[HavenError]) -> Relay:
    return Relay(lanes, failures.append)


def test_work_runs_beside_the_window_and_answers_in_it(qtbot: QtBot, relay: Relay) -> None:
    here = threading.get_ident()
    seen: dict[str, int] = {}
    with qtbot.waitSignal(relay.idle):
        relay.run("cpu", threading.get_ident, lambda there: seen.update(work=there, answer=threading.get_ident()))
    assert seen["work"] != here
    assert seen["answer"] == here


def test_a_value_of_none_is_an_answer(qtbot: QtBot, relay: Relay) -> None:
    answers: list[object] = []
    with qtbot.waitSignal(relay.idle):
        relay.run("vault", lambda: None, answers.append)
    assert answers == [None]


def test_a_failure_goes_to_the_asker(qtbot: QtBot, relay: Relay, failures: list[HavenError]) -> None:
    mine: list[HavenError] = []

    def work() -> None:
        raise Offline

    with qtbot.waitSignal(relay.idle):
        relay.run("net", work, lambda _: None, mine.append)
    assert [type(error) for error in mine] == [Offline]
    assert failures == []


def test_a_failure_that_nobody_takes_is_told_by_the_shell(
    qtbot: QtBot, relay: Relay, failures: list[HavenError]
) -> None:
    def work() -> None:
        raise Offline

    with qtbot.waitSignal(relay.idle):
        relay.run("net", work, lambda _: None)
    assert [type(error) for error in failures] == [Offline]


def test_a_defect_is_told_and_logged_without_its_words(
    qtbot: QtBot, relay: Relay, failures: list[HavenError], caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> None:
        raise ValueError("what a person wrote")

    with caplog.at_level(logging.ERROR, "haven.ui.relay"), qtbot.waitSignal(relay.idle):
        relay.run("vault", work, lambda _: None)
    assert [error.detail for error in failures] == ["ValueError"]
    assert "what a person wrote" not in caplog.records[0].getMessage()


def test_of_one_topic_only_the_last_answer_is_delivered(qtbot: QtBot, relay: Relay) -> None:
    answers: list[int] = []
    gate = threading.Event()
    relay.run("vault", gate.wait, lambda _: None)
    with qtbot.waitSignal(relay.idle):
        for number in range(3):
            relay.run("vault", lambda number=number: number, answers.append, topic="search")
        relay.run("vault", lambda: 10, answers.append, topic="another")
        gate.set()
    assert answers == [2, 10]


def test_what_was_forgotten_is_not_delivered(qtbot: QtBot, relay: Relay) -> None:
    answers: list[int] = []
    done: list[int] = []
    with qtbot.waitSignal(relay.idle):
        relay.run("vault", lambda: done.append(1) or 1, answers.append)
        relay.forget()
    assert done == [1], "the work itself was done"
    assert answers == []


def test_a_closed_lane_takes_nothing_and_fails_nobody(qtbot: QtBot, lanes: Lanes, relay: Relay) -> None:
    lanes.close()
    relay.run("vault", lambda: 1, lambda _: pytest.fail("delivered"))
    assert relay.pending == 0


class Lingering(Lane):
    """Holds what it was given until it is told to let go."""

    def __init__(self) -> None:
        super().__init__("cpu")
        self.let_go = threading.Event()

    @override
    def submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        def lingering() -> T:
            value = work(*args, **kwargs)
            self.let_go.wait()
            return value

        return super().submit(lingering)


def test_who_asked_is_let_go_of_where_widgets_may_be_destroyed(qtbot: QtBot, relay: Relay, lanes: Lanes) -> None:
    where: list[int] = []
    lane = lanes.cpu = Lingering()

    def ask() -> None:
        page = QObject()
        weakref.finalize(page, lambda: where.append(threading.get_ident()))
        relay.run("cpu", page.objectName, lambda name: page.setObjectName(name))

    with qtbot.waitSignal(relay.idle):
        ask()
    lane.let_go.set()
    lane.close(drain=True)
    assert where == [threading.get_ident()]


def test_between_two_long_answers_the_window_has_a_turn(qtbot: QtBot, relay: Relay) -> None:
    """Answers that lie ready together are told in several turns, in the order in which they were asked for."""
    told: list[str] = []
    ready = threading.Event()

    def long_answer(name: object) -> None:
        if not told:
            QTimer.singleShot(0, relay, lambda: told.append("the window"))
        told.append(str(name))
        begun = time.perf_counter()
        while time.perf_counter() - begun < 2 * AT_ONCE_S:
            pass

    with qtbot.waitSignal(relay.idle):
        for name in ("one", "two", "three"):
            relay.run("vault", name.lower, long_answer)
        relay.run("vault", ready.set, lambda _: None)
        assert ready.wait(10), "the lane did not come to its last work"
    assert [each for each in told if each != "the window"] == ["one", "two", "three"]
    assert told.index("the window") < 2, told
