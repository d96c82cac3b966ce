"""What takes the whole window, in the real program: when it keeps it unlocked, and the ways out of it to help."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock, SystemClock
from app.model.ids import PersonId, StreamId, new_id
from app.paths import Profile
from app.practice.log import Done
from app.practice.silent_day import keeping
from app.practice.silent_day.conducting import begun
from app.practice.silent_day.proposal import proposed
from app.vault.people import People, Person, Standing
from app.vault.practices import PracticeView
from app.vault.streams import Stream, Streams
from tests.app.spoken.speaking import voice
from tests.ui.shell.conftest import PASSPHRASE, Made
from tests.ui.sound.wire import Wire
from ui.practice.silent_day.opening import open_block
from ui.practice.silent_day.window import DayWindow
from ui.practice.window import PlayerWindow
from ui.program import Program
from ui.services import Services
from ui.shell.context import Context
from ui.shell.places import Role
from ui.sound.recorder import Recorder
from ui.spoken.card import SpeakCard

pytestmark = pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints")


class Home:
    """An unlocked program of a patient on a computer whose clock goes as it is told.

    Attributes:
        program: The program.
        computer: The computer's clock.
        locked: Filled when it locked by itself.
    """

    def __init__(self, qtbot: QtBot, program: Program, computer: SetClock) -> None:
        self.qtbot, self.program, self.computer = qtbot, program, computer
        self.locked: list[bool] = []
        program.guard.locked.connect(lambda: self.locked.append(True))

    @property
    def services(self) -> Services:
        assert self.program.context is not None
        return self.program.context.services

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.relay.pending <= 1)
        QApplication.sendPostedEvents()

    def hours(self, hours: float) -> None:
        """Lets hours go by without a key."""
        for _ in range(round(hours * 120)):
            self.computer.advance(timedelta(seconds=30))
            self.program.guard.look()

    def full(self, kind: type[QWidget]) -> QWidget:
        self.qtbot.waitUntil(lambda: isinstance(self.program.window.full, kind))
        found = self.program.window.full
        assert found is not None
        return found

    def player(self, title: str = "") -> PlayerWindow:
        found: list[PlayerWindow] = []

        def there() -> bool:
            full = self.program.window.full
            found[:] = [full] if isinstance(full, PlayerWindow) and title in full.accessibleName() else []
            return bool(found)

        self.qtbot.waitUntil(there)
        self.qtbot.waitUntil(lambda: found[0].player.moment is not None and found[0].player.moment.position_s > 0)
        return found[0]

    def practise(self, script: str = "body-scan", minutes: int = 10) -> PlayerWindow:
        assert self.program.context is not None
        self.program.context.go("practice", script=script, minutes=minutes, begin=True)
        return self.player()

    def patient(self) -> PersonId:
        """Lets there be a patient of this therapist."""
        patient, stream, db = PersonId(new_id()), StreamId(new_id()), self.services.vault.database

        def work() -> None:
            with db.transaction():
                week = date(2027, 2, 15)
                People(db).save(Person(patient, "patient", "Anna", Standing.KNOWN, stream, 0, week))
                Streams(db).save(Stream(stream, "care", patient, held=False))

        self.program.relay.run("vault", work, lambda _: None)
        self.settle()
        return patient

    def speaking(self, page: str, arguments: dict[str, object]) -> SpeakCard:
        """Begins to speak on a page, into a microphone of the test."""
        assert self.program.context is not None
        self.program.context.go(page, **arguments)
        self.settle()
        found: list[SpeakCard] = []

        def there() -> bool:
            found[:] = [card for card in self.program.window.findChildren(SpeakCard) if card.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(there)

        def ears(context: Context, parent: QWidget) -> Recorder:
            return Recorder(context.background, SystemClock(), lambda _clock: Wire(voice(1.0)), None, parent=parent)

        found[0]._make = ears
        found[0].speak.click()

        def listens() -> None:
            assert (found[0].presenter.stage, found[0].trouble.text) == ("listening", "")

        self.qtbot.waitUntil(listens, timeout=15_000)
        return found[0]

    def day(self) -> DayWindow:
        """Opens a part of a silent day that begins now."""
        context = self.program.context
        assert context is not None
        course, now = context.services.course, context.clock.now()
        day = proposed("blocks", now.date(), lambda id: course.script(id, "en").lengths)
        day = day.with_block(begun(day.blocks[0], now))
        preferences = self.services.preferences
        self.program.relay.run("vault", lambda: keeping.keep(preferences, day), lambda _: None)
        open_block(context, day, day.blocks[0].id)
        found = self.full(DayWindow)
        assert isinstance(found, DayWindow)
        return found

    def waits(self) -> bool:
        """Says whether the silent day that is kept waits for her."""
        kept: list[bool] = []
        preferences = self.services.preferences

        def look() -> bool:
            day = keeping.kept(preferences)
            block = day.open_block if day is not None else None
            return block is not None and block.progress is not None and block.progress.paused is not None

        self.program.relay.run("vault", look, kept.append)
        self.qtbot.waitUntil(lambda: bool(kept))
        return kept[0]

    def asked(self, player: PlayerWindow) -> None:
        """Comes to the questions after a practice that was heard."""
        player.presenter.hear(80)
        player.presenter.ended()
        self.settle()

    def bothered(self) -> None:
        """Was bothered by a practice an hour ago."""
        log, now = self.services.practice_log, self.program.clock.now()
        done = Done("body-scan", "Body scan", now - timedelta(hours=1), 600, "heavier", True)
        self.program.relay.run("vault", lambda: log.add(done), lambda _: None)
        self.settle()

    def press(self, name: str) -> None:
        for button in self.program.window.findChildren(QWidget, name):
            if button.isVisible():
                self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
                self.settle()
                return
        raise AssertionError(f"nobody sees {name}")

    def breathe(self) -> None:
        """Presses Ctrl+B."""
        self.program.window.activateWindow()
        self.qtbot.waitUntil(self.program.window.isActiveWindow)
        self.qtbot.keyClick(self.program.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    def page(self) -> str:
        house = self.program.window.house
        return house.open_page if house is not None and self.program.window.full is None else ""


def living(
    qtbot: QtBot, qapp: QApplication, made: Path, profile: Profile, clock: SetClock, role: Role
) -> Iterator[Home]:
    """Unlocks a program, and ends it after the test."""
    shutil.copytree(made, profile.folder, dirs_exist_ok=True)
    computer = SetClock(datetime(2027, 3, 1, 9, 0, tzinfo=UTC))
    program = Program(profile, role, clock, computer=computer)
    program.start()
    with qtbot.waitSignal(program.unlocked):
        program.unlock(PASSPHRASE)
    yield Home(qtbot, program, computer)
    if not program.is_over:
        with qtbot.waitSignal(program.ended):
            program.shut_down()
    program.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, made: Made, profile: Profile, clock: SetClock) -> Iterator[Home]:
    yield from living(qtbot, qapp, made.patient, profile, clock, "patient")


@pytest.fixture
def study(qtbot: QtBot, qapp: QApplication, made: Made, profile: Profile, clock: SetClock) -> Iterator[Home]:
    """A therapist's."""
    yield from living(qtbot, qapp, made.reviewer, profile, clock, "reviewer")


def test_a_practice_that_plays_is_not_locked_and_one_that_waits_is(home: Home) -> None:
    player = home.practise()
    home.hours(1)
    assert not home.locked
    player.presenter.wait()
    home.qtbot.waitUntil(lambda: player.player.moment is not None and player.player.moment.paused)
    home.hours(1)
    assert home.locked


def locks_once_it_is_paused(home: Home, card: SpeakCard) -> None:
    home.hours(0.3)
    assert not home.locked
    assert card.presenter.stage == "listening"
    card.pause.click()
    home.hours(1)
    assert home.locked


@pytest.mark.parametrize(("page", "arguments"), [("diary", {"form": "free-page"}), ("letters", {"write": True})])
def test_who_speaks_is_not_locked_out_and_who_paused_is(home: Home, page: str, arguments: dict[str, object]) -> None:
    locks_once_it_is_paused(home, home.speaking(page, arguments))


def test_a_therapist_who_speaks_beside_the_letter_is_not_locked_out_and_who_paused_is(study: Home) -> None:
    locks_once_it_is_paused(study, study.speaking("dossier", {"person": study.patient()}))


def test_who_speaks_is_locked_out_when_the_computer_slept(home: Home) -> None:
    home.speaking("letters", {"write": True})
    home.computer.advance(timedelta(minutes=5))
    home.program.guard.look()
    assert home.locked


def test_who_is_asked_and_went_away_is_locked_out_like_from_any_page(home: Home) -> None:
    home.asked(home.practise())
    assert isinstance(home.program.window.full, PlayerWindow)
    home.hours(1)
    assert home.locked


def test_a_silent_day_is_not_locked_while_it_goes_on(home: Home) -> None:
    day = home.day()
    home.hours(1)
    assert not home.locked
    day.conductor.wait()
    home.hours(1)
    assert home.locked


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_breathing_space_begins_out_of_the_questions_and_the_answers_are_kept(home: Home, way: str) -> None:
    first = home.practise()
    home.asked(first)
    home.press("afterwards.after.2")
    if way == "key":
        home.breathe()
    else:
        home.press("afterwards.breathe")
    player = home.player("Breathing space")
    assert player is not first
    last = _last(home)
    assert (last.after, last.lingering) == ("heavier", None)


@pytest.mark.parametrize("offered", [False, True])
def test_help_is_one_press_away_from_questions_and_offer(home: Home, offered: bool) -> None:
    home.bothered()
    home.asked(home.practise())
    home.press("afterwards.lingering.1")
    if offered:
        home.press("afterwards.done")
        assert home.program.window.findChild(QWidget, "kindness.ground") is not None
    home.press("afterwards.help")
    assert home.page() == "help"
    assert _last(home).lingering is True


def test_a_practice_that_plays_says_that_it_goes_on(home: Home) -> None:
    player = home.practise()
    player.dim()
    home.breathe()
    assert home.program.window.full is player
    assert "This practice goes on" in player.captions.below.text()
    assert not player.is_dim


def test_grounding_out_of_a_silent_day_comes_back_to_it(home: Home) -> None:
    home.bothered()
    home.day()
    home.breathe()
    home.asked(home.player("Breathing space"))
    home.press("afterwards.lingering.1")
    home.press("afterwards.done")
    home.press("kindness.ground")
    ground = home.player("Finding the ground")
    assert not home.waits()
    ground.presenter.leave()
    home.full(DayWindow)


@pytest.mark.parametrize("to", ["letter", "help", "F1"])
def test_going_to_a_page_out_of_a_silent_day_lets_it_wait(home: Home, to: str) -> None:
    home.bothered()
    home.day()
    home.breathe()
    player = home.player("Breathing space")
    if to == "F1":
        home.program.show_help()
    else:
        home.asked(player)
        home.press("afterwards.lingering.1")
        home.press("afterwards.done")
        home.press("kindness.write" if to == "letter" else "afterwards.help")
    home.settle()
    assert home.page() == ("diary" if to == "letter" else "help")
    assert home.waits()
    assert "waits" in home.program.window.said


def test_help_out_of_the_silent_day_itself_lets_it_wait(home: Home) -> None:
    home.day()
    home.program.show_help()
    home.settle()
    assert home.page() == "help"
    assert home.waits()


def _last(home: Home) -> PracticeView:
    found: list[PracticeView] = []
    log = home.services.practice_log

    def look() -> PracticeView:
        return log.recent()[0]

    home.program.relay.run("vault", look, found.append)
    home.qtbot.waitUntil(lambda: bool(found))
    return found[0]
