"""Reminders and the window around them: beside the clock, locked, and started with the computer."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.model.change_set import ChangeSet
from app.model.changes import Answer
from app.model.ids import DeviceId, StreamId, new_id
from app.paths import Profile
from app.planning.pauses import Pauses
from app.practice.silent_day.keeping import keep
from app.practice.silent_day.plan import Block, Item, SilentDay
from app.reminders.kept import read_plan
from app.reminders.rhythm import Rhythm
from app.vault.journal import Journal
from app.vault.people import People
from app.vault.streams import Stream, Streams
from sync.client.engine import SyncOutcome
from tests.homes import Home
from tests.ui.shell.conftest import PASSPHRASE, Made
from ui.practice.window import PlayerWindow
from ui.program import Program

Start = Callable[[str], Program]
quietly = pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints", "support raise", "systemTrayWindow")
NINE = datetime(2027, 3, 3, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_bus(monkeypatch: pytest.MonkeyPatch, clock: SetClock) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    clock.set(NINE)


@pytest.fixture
def beside_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))


def settled(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.relay.pending == 0)


def remind(qtbot: QtBot, program: Program, after: timedelta = timedelta(hours=1)) -> None:
    """Lets Haven remind once a day, first after so long."""
    assert program.session is not None
    reminding = program.session.services.reminding
    at = (program.clock.now() + after).astimezone().time()

    def work() -> None:
        reminding.keep(Rhythm(times=(at,), most=7, quiet_from=time(0), quiet_until=time(0)))
        reminding.switch(on=True)

    program.relay.run("vault", work, lambda _: None)
    settled(qtbot, program)


def look(qtbot: QtBot, program: Program) -> None:
    with qtbot.waitSignal(program.reminders.looked):
        program.reminders.look()


def in_care(qtbot: QtBot, program: Program) -> Pauses:
    """Gives her a stream of care, in which pauses lie."""
    assert program.session is not None
    db = program.session.vault.database

    def work() -> None:
        me = People(db).me()
        assert me is not None
        with db.transaction():
            People(db).set_device(DeviceId(new_id()))
            Streams(db).save(Stream(StreamId(new_id()), "care", me.id, held=False))

    program.relay.run("vault", work, lambda _: None)
    settled(qtbot, program)
    return program.session.services.planning.pauses


def does(qtbot: QtBot, program: Program, work: Callable[[], ChangeSet]) -> date | None:
    """Does something with a pause, as a page does; returns the day of the next reminder when that was looked at."""
    assert program.context is not None
    with qtbot.waitSignal(program.reminders.looked, timeout=5_000):
        program.relay.run("vault", work, program.context.changed)
    settled(qtbot, program)
    return None if program.reminders.next is None else program.reminders.next.astimezone().date()


def shown(program: Program) -> int:
    plan = read_plan(program.profile.reminders)
    return 0 if plan is None else sum(past.shown for past in plan.past)


@quietly
def test_the_next_one_stands_beside_the_clock(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    remind(qtbot, program)
    look(qtbot, program)
    first = program.tray.menu.actions()[0]
    assert first.objectName() == "tray.next"
    assert first.text().startswith("Next reminder: today, ")
    assert not first.isEnabled()


@quietly
def test_it_goes_on_while_locked_and_comes_once(
    qtbot: QtBot, unlocked: Start, clock: SetClock, beside_the_clock: None
) -> None:
    program = unlocked("patient")
    remind(qtbot, program)
    with qtbot.waitSignal(program.locked):
        program.lock()
    clock.advance(timedelta(minutes=59))
    look(qtbot, program)
    assert shown(program) == 0
    clock.advance(timedelta(minutes=2))
    look(qtbot, program)
    look(qtbot, program)
    assert shown(program) == 1


@quietly
def test_while_she_practises_nothing_comes(qtbot: QtBot, unlocked: Start, clock: SetClock) -> None:
    program = unlocked("patient")
    remind(qtbot, program, timedelta(minutes=1))
    program.breathe(5)
    qtbot.waitUntil(lambda: isinstance(program.window.full, PlayerWindow) and program._plays())
    clock.advance(timedelta(minutes=2))
    look(qtbot, program)
    plan = read_plan(program.profile.reminders)
    assert plan is not None
    assert [past.shown for past in plan.past] == [False], "it was let go"


@quietly
def test_closing_the_window_leaves_haven_locked_beside_the_clock_when_she_chose_that(
    qtbot: QtBot, unlocked: Start, beside_the_clock: None
) -> None:
    program = unlocked("patient")
    program.tray.show()
    program.settings.habit(stays=True)
    with qtbot.waitSignal(program.locked):
        program.window.close()
    assert not program.window.isVisible()
    assert not program.is_over
    assert program.session is None
    program.raise_window()
    assert program.window.isVisible()
    program.window.close()
    assert not program.window.isVisible()
    with qtbot.waitSignal(program.ended):
        program.tray.end_asked.emit()


@quietly
@pytest.mark.parametrize("stays", [True, False])
def test_closing_ends_it_where_there_is_no_place_beside_the_clock_or_she_did_not_choose(
    qtbot: QtBot, unlocked: Start, stays: bool
) -> None:
    program = unlocked("patient")
    program.settings.habit(stays=stays)
    with qtbot.waitSignal(program.ended):
        program.window.close()


@quietly
@pytest.mark.usefixtures("beside_the_clock")
def test_what_was_typed_is_kept_when_the_window_goes_beside_the_clock(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    program.tray.show()
    program.settings.habit(stays=True)
    assert program.session is not None
    diary = program.session.services.diary
    made: list[str] = []

    def write() -> str:
        entry = diary.begin("free-page", "Free page", 2)
        diary.keep(entry, [Answer(question="page", prompt="What?", text="Half a sentence")])
        return entry

    program.relay.run("vault", write, made.append)
    with qtbot.waitSignal(program.locked):
        program.window.close()
    with qtbot.waitSignal(program.unlocked):
        program.unlock(PASSPHRASE)
    assert program.session is not None
    assert [view.first_words for view in program.session.services.diary.recent()] == ["Half a sentence"]


@quietly
@pytest.mark.parametrize("tray", [True, False])
def test_started_with_the_computer_it_waits_locked_and_out_of_the_way(
    qtbot: QtBot, made: Made, profile: Profile, clock: SetClock, monkeypatch: pytest.MonkeyPatch, tray: bool
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: tray))
    shutil.copytree(made.patient, profile.folder, dirs_exist_ok=True)
    program = Program(profile, "patient", clock)
    program.start(quietly=True)
    assert program.window.isVisible() is not tray
    assert program.window.isMinimized() is not tray
    program.raise_window()
    assert program.window.isVisible()
    assert not program.window.isMinimized()
    with qtbot.waitSignal(program.ended):
        program.shut_down()
    program.deleteLater()


@quietly
def test_a_pause_or_mark_made_just_before_locking_counts(qtbot: QtBot, unlocked: Start, clock: SetClock) -> None:
    """The plan is made once more before the vault is closed, whoever changed what it is made of."""
    program = unlocked("patient")
    remind(qtbot, program)
    assert program.session is not None
    preferences, vault = program.session.services.preferences, program.session.services.vault
    day = clock.now().astimezone().date()

    def work() -> None:
        with vault.database.transaction():
            preferences.put(f"reminders.still.{day.isoformat()}", True)

    program.relay.run("vault", work, lambda _: None)
    with qtbot.waitSignal(program.locked):
        program.lock()
    clock.advance(timedelta(hours=1, minutes=1))
    look(qtbot, program)
    assert shown(program) == 0


@quietly
def test_a_therapist_is_not_reminded(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("reviewer")
    settled(qtbot, program)
    assert not program.profile.reminders.exists()
    assert program.reminders.next is None


@quietly
def test_on_a_silent_day_nothing_comes_locked_or_not(qtbot: QtBot, unlocked: Start, clock: SetClock) -> None:
    program = unlocked("patient")
    remind(qtbot, program)
    assert program.session is not None
    preferences, reminding = program.session.services.preferences, program.session.services.reminding
    day = clock.now().astimezone().date()
    silent = SilentDay("day", (Block("1", day, 15 * 3600, (Item("a", "rest", 3600),)),))
    program.relay.run("vault", lambda: keep(preferences, silent), lambda _: None)
    settled(qtbot, program)
    with qtbot.waitSignal(program.locked):
        program.lock()
    clock.advance(timedelta(hours=1, minutes=1))
    look(qtbot, program)
    assert shown(program) == 0
    assert reminding.is_on
    clock.advance(timedelta(days=1))
    look(qtbot, program)
    assert shown(program) == 1, "tomorrow is no silent day"


@quietly
def test_barrier_13_a_pause_is_heard_of_at_once_when_it_is_set_changed_ended_and_taken_back(
    qtbot: QtBot, unlocked: Start, clock: SetClock
) -> None:
    program = unlocked("patient")
    pauses = in_care(qtbot, program)
    remind(qtbot, program)
    today, day = clock.now().astimezone().date(), timedelta(days=1)
    look(qtbot, program)
    assert program.reminders.next is not None
    assert does(qtbot, program, lambda: pauses.set(today, today + 9 * day)) == today + 10 * day
    (before,) = pauses.all()
    assert does(qtbot, program, lambda: pauses.set(today, today + 2 * day)) == today + 3 * day
    assert does(qtbot, program, lambda: pauses.set(today, None)) is None, "nobody knows its end"
    assert does(qtbot, program, lambda: pauses.end(pauses.all()[0])) == today
    assert does(qtbot, program, lambda: pauses.restore((before,))) == today + 10 * day
    assert program.session is not None
    assert program.session.services.reminding.is_on


@quietly
def test_barrier_13_a_pause_set_on_her_other_computer_makes_this_one_quiet_when_it_arrives(
    qtbot: QtBot, unlocked: Start, clock: SetClock, tmp_path: Path
) -> None:
    program = unlocked("patient")
    in_care(qtbot, program)
    remind(qtbot, program)
    assert program.session is not None
    db = program.session.vault.database
    me, stream = People(db).me(), Streams(db).mine()
    assert me is not None
    assert stream is not None
    other = Home.of(tmp_path / "other.db", clock, me)
    with other.db.transaction():
        Streams(other.db).save(stream)
    today = clock.now().astimezone().date()
    Pauses(other.db, clock).set(today, today + timedelta(days=5))
    (change,) = other.outbox.unsealed(stream.id, clock.now())

    def arrive() -> ChangeSet:
        with db.transaction():
            return Journal(db, clock).accept(change)

    def synced(changes: ChangeSet) -> None:
        program.syncing.synced.emit(SyncOutcome(changes, 0, 1, None, clock.now()))

    with qtbot.waitSignal(program.reminders.looked, timeout=5_000):
        program.relay.run("vault", arrive, synced)
    other.db.close()
    assert program.reminders.next is not None
    assert program.reminders.next.astimezone().date() == today + timedelta(days=6)


@quietly
def test_barrier_13_in_a_pause_nothing_comes_locked_or_not(
    qtbot: QtBot, unlocked: Start, clock: SetClock, beside_the_clock: None
) -> None:
    program = unlocked("patient")
    pauses = in_care(qtbot, program)
    remind(qtbot, program)
    today = clock.now().astimezone().date()
    does(qtbot, program, lambda: pauses.set(today, today + timedelta(days=1)))
    with qtbot.waitSignal(program.locked):
        program.lock()
    for days, count in ((0, 0), (1, 0), (2, 1)):
        clock.set(NINE + timedelta(days=days, hours=1, minutes=1))
        look(qtbot, program)
        assert shown(program) == count, days
