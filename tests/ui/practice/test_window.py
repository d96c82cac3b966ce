"""The player as a person meets it, with an output that takes samples as fast as they come."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.clock import Clock, SystemClock
from app.errors import NoSoundDevice
from app.paths import resources
from app.practice.sounds import Samples, Sounds
from app.practice.timeline import Caption
from app.tasks import Lanes
from tests.ui.conftest import Bench
from tests.ui.named import nameless, too_wide
from tests.ui.patient import Patient
from ui.practice.controls import VolumeBars
from ui.practice.offer import habits_of, prepare
from ui.practice.window import PlayerWindow
from ui.relay import Relay
from ui.sound.output import Output
from ui.sound.player import Player
from ui.widgets import Text

Open = Callable[[Clock], Output]


class Quick:
    """Takes everything at once, so that minutes pass in a moment; waits where it is told to."""

    def __init__(self) -> None:
        self.taken = 0
        self.most = 10**12

    def free(self) -> int:
        return max(0, self.most - self.taken)

    def write(self, samples: Samples) -> None:
        self.taken += len(samples)

    def held(self) -> int:
        return 0

    def flush(self) -> None:
        pass

    def pause(self, paused: bool) -> None:
        pass

    def volume(self, gain: float) -> None:
        pass

    def close(self) -> None:
        pass


def nothing_to_hear(clock: Clock) -> Output:
    raise NoSoundDevice


@pytest.fixture
def relay(qapp: object, bench: Bench) -> Iterator[Relay]:
    lanes = Lanes()
    yield Relay(lanes, bench.failures.append)
    lanes.close()


@pytest.fixture
def room(
    qtbot: QtBot, bench: Bench, patient: Patient, relay: Relay, shown: Callable[[QWidget], QWidget]
) -> Iterator[Callable[..., PlayerWindow]]:
    """Opens the player for a script and a length, with an output."""
    made: list[PlayerWindow] = []

    def opened(script: str, length_s: int, output: Open) -> PlayerWindow:
        bench.give(patient.services)
        player = Player(relay, Sounds(resources() / "sounds"), SystemClock(), output, None)
        window = PlayerWindow(bench, prepare(patient.services, bench.clock, script, "en"), length_s, player)
        window.resize(1280, 800)
        bench.show_full(window)
        shown(window)
        made.append(window)
        return window

    yield opened
    for window in made:
        window.presenter.drop()


def words(window: QWidget, name: str) -> str:
    found = window.findChild(Text, name)
    assert found is not None
    return found.text()


def press(window: QWidget, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def waiting(output: Quick) -> Open:
    output.most = 0
    return lambda clock: output


def test_a_practice_plays_to_its_end_and_two_taps_are_kept(
    qtbot: QtBot, room: Callable[..., PlayerWindow], bench: Bench, patient: Patient
) -> None:
    window = room("breathing-space", 60, lambda clock: Quick())
    window.begin()
    qtbot.waitUntil(lambda: window.findChild(QAbstractButton, "afterwards.done") is not None, timeout=20_000)
    assert window.ring.accessibleName().startswith("0:00")
    assert nameless(window) == []
    press(window, "afterwards.after.2")
    press(window, "afterwards.lingering.1")
    press(window, "afterwards.done")
    assert bench.full is None


def test_nothing_has_to_be_answered_and_a_choice_can_be_taken_back(
    qtbot: QtBot, room: Callable[..., PlayerWindow], bench: Bench
) -> None:
    window = room("breathing-space", 60, waiting(Quick()))
    window.ask_afterwards(True)
    first, other = (window.findChild(QAbstractButton, f"afterwards.after.{n}") for n in (0, 1))
    assert first is not None
    assert other is not None
    first.click()
    other.click()
    assert (first.isChecked(), other.isChecked()) == (False, True)
    other.click()
    assert not other.isChecked()
    press(window, "afterwards.skip")
    assert bench.full is None


def test_without_a_device_the_words_go_on_and_it_is_said(qtbot: QtBot, room: Callable[..., PlayerWindow]) -> None:
    window = room("breathing-space", 180, nothing_to_hear)
    window.begin()
    qtbot.waitUntil(lambda: "No loudspeaker" in words(window, "player.silence"))
    qtbot.waitUntil(lambda: window.player.moment is not None and window.player.moment.position_s > 0.2)
    window.player.seek(15)
    qtbot.waitUntil(lambda: words(window, "player.line") != "")


def test_space_escape_and_the_arrows_do_what_the_buttons_do(
    qtbot: QtBot, room: Callable[..., PlayerWindow], bench: Bench
) -> None:
    window = room("breathing-space", 180, nothing_to_hear)
    window.begin()
    qtbot.waitUntil(lambda: window.player.moment is not None and window.player.moment.position_s > 0.1)
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.player.moment is not None and window.player.moment.paused)
    qtbot.waitUntil(lambda: _named(window, "player.pause").text() == "Go on")
    qtbot.keyClick(window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: window.player.moment is not None and window.player.moment.position_s > 15)
    volume = window.findChild(VolumeBars, "player.volume")
    assert volume is not None
    before = volume.value()
    qtbot.keyClick(window, Qt.Key.Key_Up)
    assert volume.value() == before + 10
    assert bench.settings.volume == before + 10
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _named(window, "player.pause").text() == "Pause")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert bench.full is None


def test_another_length_shows_in_the_ring_while_it_plays(qtbot: QtBot, room: Callable[..., PlayerWindow]) -> None:
    window = room("sitting-with-the-breath", 1200, nothing_to_hear)
    window.begin()
    qtbot.waitUntil(lambda: window.ring.accessibleName().startswith("19:5"))
    press(window, "player.length.600")
    qtbot.waitUntil(lambda: window.ring.accessibleName().startswith("9:5"))
    assert _named(window, "player.length.600").isChecked()


def test_words_and_circle_can_be_put_away_and_stay_away(room: Callable[..., PlayerWindow], patient: Patient) -> None:
    window = room("breathing-space", 180, waiting(Quick()))
    window.show_caption(Caption("Let yourself be here.", "Just as you are.", 4, True))
    assert words(window, "player.line") == "Let yourself be here."
    press(window, "player.words")
    press(window, "player.circle")
    assert words(window, "player.line") == ""
    assert not window.ring.breathes
    habits = habits_of(patient.services)
    assert (habits.words, habits.circle) == (False, False)


def test_the_screen_dims_and_a_key_wakes_it(qtbot: QtBot, room: Callable[..., PlayerWindow]) -> None:
    window = room("breathing-space", 180, waiting(Quick()))
    press(window, "player.dim")
    assert window.is_dim
    qtbot.keyClick(window, Qt.Key.Key_Shift)
    assert not window.is_dim


def test_a_window_that_is_taken_away_ends_the_sound(
    qtbot: QtBot, room: Callable[..., PlayerWindow], relay: Relay
) -> None:
    window = room("breathing-space", 180, nothing_to_hear)
    parent = QWidget()
    qtbot.addWidget(parent)
    window.setParent(parent)
    window.begin()
    qtbot.waitUntil(lambda: window.player.moment is not None and window.player.moment.position_s > 0.1)
    window.setParent(None)
    qtbot.waitUntil(lambda: relay.pending == 0)


@pytest.mark.parametrize(("name", "percent"), [("light", 100), ("light", 150), ("dark", 200), ("high-contrast", 100)])
@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (760, 560)])
def test_everything_fits_and_has_a_name(
    room: Callable[..., PlayerWindow],
    dressed: Callable[[str, int], None],
    name: str,
    percent: int,
    size: tuple[int, int],
) -> None:
    if percent == 200 and size[0] == 760:
        pytest.skip("two hundred percent needs a larger window")
    dressed(name, percent)
    window = room("sitting-with-the-breath", 1200, waiting(Quick()))
    window.resize(*size)
    window.show_caption(Caption("And when you notice that the mind has gone somewhere else,", "come back.", 40, True))
    assert nameless(window) == []
    assert too_wide(window) == []
    assert window.minimumSizeHint().width() <= size[0]
    assert window.minimumSizeHint().height() <= size[1]


def _named(window: QWidget, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert found is not None
    return found
