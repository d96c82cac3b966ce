"""The calm page of a silent day, over a real vault: by the clock, late, waiting, left, killed and found again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.practice.silent_day import keeping
from app.practice.silent_day.conducting import begun
from app.practice.silent_day.plan import Block, Item, SilentDay
from app.practice.silent_day.proposal import proposed
from app.tasks import Lanes
from tests.ui.conftest import Bench
from tests.ui.named import child, children, nameless, settle, too_wide
from tests.ui.patient import Patient
from ui.practice.silent_day.opening import ComingBack, open_block, resume
from ui.practice.silent_day.window import DayWindow
from ui.practice.window import PlayerWindow
from ui.relay import Relay
from ui.widgets import Text

Shown = Callable[[QWidget], QWidget]


class Rung:
    """Bells that only remember how often they were struck."""

    def __init__(self) -> None:
        self.strokes: list[int] = []

    def ring(self, strokes: int) -> None:
        self.strokes.append(strokes)

    def stop(self) -> None:
        self.strokes.append(0)


class Room:
    """The page over a first half that begins now: breath, tea, walking, rest, body scan, a meal."""

    def __init__(self, bench: Bench, patient: Patient, shown: Shown) -> None:
        bench.give(patient.services)
        self.bench, self.patient, self.shown = bench, patient, shown
        course = patient.services.course
        self.scripts = {script.id: script for script in course.scripts("en")}
        now = bench.clock.now()
        day = proposed("halves", now.date(), lambda id: course.script(id, "en").lengths)
        self.block = day.blocks[0].id
        self.keep(day.with_block(begun(day.blocks[0], now)))
        self.practised: list[Item] = []
        self.breathed: list[int] = []
        self.window = self.open(fresh=True)

    def keep(self, day: SilentDay) -> None:
        keeping.keep(self.patient.services.preferences, day)

    def open(self, *, fresh: bool = False, here: bool = False) -> DayWindow:
        """Opens the page over what is kept, as after a crash."""
        self.bells = Rung()
        window = DayWindow(
            self.bench,
            self.kept,
            self.block,
            self.scripts,
            lambda _day, item: self.practised.append(item),
            lambda _day, minutes: self.breathed.append(minutes),
            self.bells,
        )
        window.resize(1280, 800)
        self.bench.full = window
        self.shown(window)
        window.begin(fresh=fresh, here=here)
        self.window = window
        return window

    @property
    def kept(self) -> SilentDay:
        day = keeping.kept(self.patient.services.preferences)
        assert day is not None
        return day

    @property
    def kept_block(self) -> Block:
        found = self.kept.block(self.block)
        assert found is not None
        return found

    def minutes_pass(self, minutes: int) -> None:
        """Each minute the page looks at the clock."""
        for _ in range(minutes):
            self.bench.clock.advance(timedelta(minutes=1))
            self.window.conductor.tick()

    def press(self, name: str) -> None:
        child(self.window, QAbstractButton, f"silent.{name}").click()

    def sees(self, name: str) -> bool:
        return any(one.objectName() == f"silent.{name}" for one in children(self.window, QAbstractButton))

    def title(self) -> str:
        return child(self.window, Text, "silent.title").text()

    def then(self) -> str:
        return child(self.window, Text, "silent.then").text()


def takes_away(widget: QWidget) -> None:
    """Does what the shell does when it takes the window away."""
    holder = QWidget()
    widget.setParent(holder)
    widget.setParent(None)


@pytest.fixture
def room(bench: Bench, patient: Patient, shown: Shown) -> Room:
    return Room(bench, patient, shown)


def test_it_says_what_is_now_and_what_comes_and_rings_between(room: Room) -> None:
    assert room.title() == "Breath and body"
    assert room.then() == "Then, at 09:20: Tea, or something to drink"
    assert room.bells.strokes == [1]
    room.minutes_pass(20)
    assert room.title() == "Tea, or something to drink"
    assert room.bells.strokes == [1, 1]
    assert not room.sees("begin")
    room.minutes_pass(160)
    assert room.title() == "Slowly back to talking"
    assert room.bells.strokes == [1, 1, 1, 1, 1, 1, 3]
    assert room.kept_block.is_over


@pytest.mark.parametrize(("theme", "percent", "size"), [("light", 100, (1280, 800)), ("dark", 150, (760, 560))])
def test_every_state_has_names_and_fits(
    room: Room, dressed: Callable[..., None], theme: str, percent: int, size: tuple[int, int]
) -> None:
    dressed(theme, percent)
    window = room.open(here=True)
    window.resize(*size)
    room.press("rest")
    assert (nameless(window), too_wide(window)) == ([], [])
    room.press("wait")
    assert (nameless(window), too_wide(window)) == ([], [])
    room.press("go_on")
    room.bench.clock.advance(timedelta(minutes=90))
    window.conductor.tick()
    assert room.sees("go_on_there")
    assert (nameless(window), too_wide(window)) == ([], [])
    room.press("end")
    assert (nameless(window), too_wide(window)) == ([], [])


def test_who_is_late_takes_more_time_and_everything_moves_along(room: Room) -> None:
    room.minutes_pass(25)
    room.press("more")
    assert room.then() == "Then, at 09:50: Walking"
    room.press("undo")
    assert room.then() == "Then, at 09:40: Walking"
    room.press("next")
    assert room.title() == "Walking"


def test_a_practice_begun_late_moves_the_rest_along(room: Room) -> None:
    room.minutes_pass(15)
    room.press("begin")
    assert [item.script for item in room.practised] == ["breath-and-body"]
    assert room.then() == "Then, at 09:35: Tea, or something to drink"
    room.bench.clock.advance(timedelta(minutes=23))
    room.open(here=True)
    assert room.title() == "Tea, or something to drink", "who comes back from a practice of the day is asked nothing"


def test_it_waits_for_as_long_as_she_likes(room: Room) -> None:
    room.minutes_pass(30)
    room.press("wait")
    room.minutes_pass(45)
    assert room.title() == "Tea, or something to drink"
    assert room.bells.strokes == [1, 1]
    room.press("go_on")
    room.minutes_pass(9)
    assert room.title() == "Tea, or something to drink"
    room.minutes_pass(1)
    assert room.title() == "Walking"


def test_while_it_waits_the_page_lies_still_between_the_minutes(room: Room) -> None:
    room.minutes_pass(30)
    room.press("wait")
    button = child(room.window, QAbstractButton, "silent.go_on")
    for _ in range(20):
        room.bench.clock.advance(timedelta(seconds=1))
        room.window.conductor.tick()
    assert child(room.window, QAbstractButton, "silent.go_on") is button
    room.minutes_pass(2)
    assert child(room.window, QAbstractButton, "silent.go_on") is not button


def test_the_rest_can_be_shorter_and_things_left_out(room: Room) -> None:
    room.press("rest")
    walk = room.kept_block.items[2]
    room.press(f"out.{walk.id}")
    assert walk not in room.kept_block.items
    before = room.kept_block.length_s
    room.press("less")
    assert room.kept_block.length_s == before - 30 * 60
    room.press("undo")
    room.press("undo")
    assert walk in room.kept_block.items


def test_leaving_lets_the_day_wait_and_says_so(qtbot: QtBot, room: Room) -> None:
    room.minutes_pass(22)
    qtbot.keyClick(room.window, Qt.Key.Key_Escape)
    assert room.bench.full is None
    assert room.kept_block.progress is not None
    assert room.kept_block.progress.paused == room.bench.clock.now()
    assert "waits" in room.bench.said[0][0]


def test_after_a_crash_the_next_day_she_goes_on_where_she_was(room: Room) -> None:
    room.minutes_pass(45)
    assert room.title() == "Walking"
    room.bench.clock.advance(timedelta(days=1))
    room.open()
    assert room.title() == "Last here: Walking"
    assert not room.sees("by_the_clock"), "by the clock it is over"
    room.press("go_on_there")
    assert room.title() == "Walking"
    assert room.then() == "Then, at 10:05: Rest"


def test_after_an_hour_away_she_may_go_on_by_the_clock_instead(room: Room) -> None:
    room.minutes_pass(21)
    room.bench.clock.advance(timedelta(minutes=70))
    room.open()
    assert room.title() == "Last here: Tea, or something to drink"
    room.press("by_the_clock")
    assert room.title() == "Rest"
    assert room.bells.strokes == [], "no bell is struck for what was missed"


def test_a_computer_that_slept_asks_and_strikes_no_bell_afterwards(room: Room) -> None:
    room.minutes_pass(5)
    room.bench.clock.advance(timedelta(minutes=60))
    room.window.conductor.tick()
    assert room.title() == "Last here: Breath and body"
    assert room.bells.strokes == [1]


def test_without_bells_it_is_still(room: Room) -> None:
    room.keep(SilentDay(room.kept.shape, room.kept.blocks, bells=False))
    room.open(fresh=True)
    room.minutes_pass(21)
    assert room.bells.strokes == []


def test_the_end_leads_to_the_page_and_names_the_next_part(room: Room) -> None:
    room.minutes_pass(21)
    room.press("end")
    assert room.kept_block.is_over
    said = [one.text() for one in children(room.window, Text)]
    assert "The next part: Thursday 4 March, 13:30 to 16:30." in said
    room.press("page")
    assert room.bench.gone == [("diary", {"form": "silent-day"})]
    assert room.bench.full is None


def test_help_and_the_breathing_space_are_there(room: Room) -> None:
    room.press("breathe")
    assert room.breathed == [3]
    room.press("help")
    assert room.bench.gone == [("help", {})]
    assert room.kept_block.progress is not None
    assert room.kept_block.progress.paused is not None


def test_the_screen_dims_and_a_bell_wakes_it(room: Room) -> None:
    room.press("dim")
    assert room.window.is_dim
    room.minutes_pass(20)
    assert not room.window.is_dim


def test_a_page_that_is_taken_away_rings_no_more_and_keeps_the_day(room: Room) -> None:
    room.minutes_pass(21)
    before = room.kept
    takes_away(room.window)
    assert room.bells.strokes[-1] == 0
    assert room.kept == before


@pytest.fixture
def relay(qapp: object, bench: Bench) -> Iterator[Relay]:
    lanes = Lanes()
    relay = Relay(lanes, bench.failures.append)
    bench.background = relay  # type: ignore[assignment]  # lanes with threads for once
    yield relay
    lanes.close()


def day_of(bench: Bench, patient: Patient) -> SilentDay:
    bench.give(patient.services)
    course, now = patient.services.course, bench.clock.now()
    day = proposed("blocks", now.date(), lambda id: course.script(id, "en").lengths)
    day = day.with_block(begun(day.blocks[0], now))
    keeping.keep(patient.services.preferences, day)
    return day


@pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints")
def test_a_practice_of_the_day_plays_in_the_player_and_comes_back(
    qtbot: QtBot, bench: Bench, patient: Patient, relay: Relay
) -> None:
    day = day_of(bench, patient)
    open_block(bench, day, "b1")
    qtbot.waitUntil(lambda: isinstance(bench.full, DayWindow))
    window = bench.full
    assert isinstance(window, DayWindow)
    qtbot.addWidget(window)
    window.conductor.practise()
    qtbot.waitUntil(lambda: isinstance(bench.full, PlayerWindow))
    player = bench.full
    assert isinstance(player, PlayerWindow)
    assert player.accessibleName() == "Body scan"
    player.presenter.leave()
    qtbot.waitUntil(lambda: isinstance(bench.full, DayWindow))
    again = bench.full
    assert isinstance(again, DayWindow)
    qtbot.addWidget(again)
    assert again is not window
    takes_away(again)
    takes_away(player)
    settle()


@pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints")
def test_a_day_that_was_begun_by_mistake_is_planned_again(
    qtbot: QtBot, bench: Bench, patient: Patient, relay: Relay
) -> None:
    day = day_of(bench, patient)
    planned = day.with_block(replace(day.blocks[0], progress=None))
    bench.clock.advance(timedelta(milliseconds=3))
    open_block(bench, day, "b1", planned)
    qtbot.waitUntil(lambda: isinstance(bench.full, DayWindow))
    window = bench.full
    assert isinstance(window, DayWindow)
    child(window, QAbstractButton, "silent.more").click()
    for _ in range(2):
        child(window, QAbstractButton, "silent.undo").click()
    takes_away(window)
    qtbot.waitUntil(lambda: relay.pending == 0)
    assert bench.full is None
    assert keeping.kept(patient.services.preferences) == planned
    assert bench.changes[-1].touches("settings")


@pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints")
def test_the_day_is_found_again_after_unlocking_while_it_goes_on(
    qtbot: QtBot, bench: Bench, patient: Patient, relay: Relay
) -> None:
    bench.give(patient.services)
    resume(bench)
    qtbot.waitUntil(lambda: relay.pending == 0)
    assert bench.full is None, "there is none"
    day_of(bench, patient)
    bench.clock.advance(timedelta(minutes=10))
    resume(bench)
    qtbot.waitUntil(lambda: isinstance(bench.full, DayWindow))
    found = bench.full
    assert isinstance(found, DayWindow)
    found.leave()
    qtbot.waitUntil(lambda: relay.pending == 0)
    resume(bench)
    qtbot.waitUntil(lambda: relay.pending == 0)
    assert bench.full is None, "a day that waits is not pushed in front of her"


def test_going_to_a_page_out_of_a_practice_does_not_come_back(bench: Bench, patient: Patient) -> None:
    back: list[bool] = []
    waits: list[bool] = []
    context = ComingBack(bench, lambda: back.append(True), lambda: waits.append(True))
    context.close_full()
    assert (back, waits) == ([True], [])
    context.go("letters", write=True)
    context.close_full()
    assert (back, waits) == ([True], [True])
    assert bench.gone == [("letters", {"write": True})]
