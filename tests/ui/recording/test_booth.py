"""The recording room by keyboard and mouse, on the real lanes, with a microphone that hears what it is given."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SystemClock
from app.course.voices import read_voice
from app.errors import NoMicrophone
from app.practice.sounds import RATE, Samples
from app.recording.room import Room, open_room
from app.recording.take import finished
from tests.accessibility.test_every_page import cut
from tests.app.recording.courses import read_all_but, small_course
from tests.app.recording.speech import noise, spoken
from tests.ui.named import children, nameless, too_wide
from tests.ui.sound.tape import Tape
from tests.ui.sound.wire import Wire
from ui.recording.booth import Booth
from ui.recording.words import about_remark, about_room, hint
from ui.relay import Relay
from ui.sound.recorder import Recorder
from ui.sound.recording import RecordingPlayer

GOOD = spoken((1.0,)).samples


class Studio:
    """A booth with everything around it.

    Attributes:
        heard: What the microphone will hear, take by take.
        tape: What was played.
    """

    def __init__(self, qtbot: QtBot, relay: Relay, room: Room) -> None:
        self.qtbot, self.relay, self.room = qtbot, relay, room
        self.heard: list[Samples] = []
        self.wire = Wire(GOOD)
        self.tape = Tape()
        recorder = Recorder(relay, SystemClock(), self._listen, watch=None)
        player = RecordingPlayer(relay, SystemClock(), lambda _clock: self.tape)
        self.booth = Booth(relay, SystemClock(), room, 100, recorder, player)
        self.booth.resize(1180, 820)
        qtbot.addWidget(self.booth)
        self.booth.show()
        self.booth.activateWindow()
        qtbot.waitUntil(self.booth.isActiveWindow)
        self.booth.setFocus()
        self.booth.begin()
        self.settle()

    def _listen(self, _clock: object) -> Wire:
        if not self.heard:
            raise NoMicrophone
        self.wire = Wire(self.heard.pop(0))
        return self.wire

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.relay.pending == 0)

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.booth, key)

    def read(self, samples: Samples = GOOD) -> None:
        """Reads the piece aloud, from Space to Space."""
        self.heard.append(samples)
        with self.qtbot.waitSignal(self.booth.recorder.begun):
            self.press(Qt.Key.Key_Space)
        self.qtbot.waitUntil(lambda: self.wire.is_empty)
        self.press(Qt.Key.Key_Space)
        self.settle()

    def button(self, name: str) -> QAbstractButton:
        found = self.booth.findChild(QAbstractButton, f"recording.{name}")
        assert found is not None
        return found

    @property
    def states(self) -> list[str]:
        return [passage.state for passage in self.room.passages()]

    @property
    def said(self) -> str:
        return self.booth.verdict.text


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return open_room(small_course(tmp_path / "courses"), tmp_path / "anna-en", "Anna", "en")


@pytest.fixture
def studio(qtbot: QtBot, relay: Relay, room: Room) -> Iterator[Studio]:
    made = Studio(qtbot, relay, room)
    yield made
    made.booth.presenter.cease()
    made.settle()


def test_a_course_is_read_with_the_keyboard_alone(studio: Studio) -> None:
    passages = studio.room.passages()
    assert studio.booth.words.words.text() == passages[0].text
    assert studio.said.startswith("Not read yet.")
    studio.read()
    assert studio.said == "This sounds good. Hear it, or keep it and go on."
    assert studio.states[:2] == ["waiting", "missing"]
    with studio.qtbot.waitSignal(studio.booth.player.playing_changed, check_params_cb=lambda playing: not playing):
        studio.press(Qt.Key.Key_P)
    assert 1.0 < len(studio.tape.heard) / RATE < 1.6
    studio.press(Qt.Key.Key_Return)
    studio.settle()
    assert studio.states[:2] == ["kept", "missing"]
    assert studio.booth.words.words.text() == passages[1].text
    studio.press(Qt.Key.Key_Left)
    assert studio.booth.words.words.text() == passages[0].text
    assert studio.said.startswith("Kept on this computer.")
    studio.press(Qt.Key.Key_N)
    assert studio.booth.words.words.text() == passages[1].text
    studio.read()
    studio.press(Qt.Key.Key_Delete)
    studio.settle()
    assert studio.states[1] == "missing"
    with studio.qtbot.waitSignal(studio.booth.left):
        studio.press(Qt.Key.Key_Escape)


def test_while_the_microphone_listens_the_screen_reader_is_left_silent(studio: Studio) -> None:
    studio.heard.append(GOOD)
    before = studio.booth.verdict.accessibleName()
    with studio.qtbot.waitSignal(studio.booth.recorder.begun):
        studio.press(Qt.Key.Key_Space)
    assert studio.said == "Read now, in your own pace. Space ends the take."
    assert studio.booth.verdict.accessibleName() == before
    studio.qtbot.waitUntil(lambda: studio.booth.level.words.text() == hint("good"))
    studio.qtbot.waitUntil(lambda: studio.wire.is_empty)
    studio.press(Qt.Key.Key_Space)
    studio.settle()
    assert studio.booth.verdict.accessibleName() == studio.said
    assert studio.booth.level.words.text().strip() == ""


def test_a_take_that_could_be_better_says_how_and_can_be_kept_all_the_same(studio: Studio) -> None:
    studio.read(spoken((1.0,), peak=-34, room=-92).samples)
    assert studio.said == f"{about_remark('quiet')} You may keep it all the same, or read it once more."
    studio.read(np.clip(GOOD * 6, -1, 1))
    assert about_remark("loud") in studio.said
    studio.qtbot.mouseClick(studio.button("keep"), Qt.MouseButton.LeftButton)
    studio.settle()
    assert studio.states[0] == "kept"


def test_without_a_microphone_it_says_so_and_nothing_is_lost(studio: Studio) -> None:
    studio.read()
    with studio.qtbot.waitSignal(studio.booth.recorder.failed):
        studio.press(Qt.Key.Key_Space)
    assert studio.booth.trouble.isVisible()
    assert studio.booth.trouble.text.startswith("No microphone was found.")
    assert studio.states[0] == "waiting"
    studio.read()
    assert not studio.booth.trouble.isVisible()


def test_the_room_is_told_to_be_noisy(studio: Studio) -> None:
    studio.heard.append(noise(5 * RATE, -40))
    studio.qtbot.mouseClick(studio.button("test"), Qt.MouseButton.LeftButton)
    studio.qtbot.waitUntil(lambda: studio.said == about_room("noise"))
    assert studio.states[0] == "missing"


def test_a_click_leaves_space_to_be_the_key_for_a_take(studio: Studio) -> None:
    studio.heard.append(GOOD)
    with studio.qtbot.waitSignal(studio.booth.recorder.begun):
        studio.qtbot.mouseClick(studio.button("read"), Qt.MouseButton.LeftButton)
    assert studio.booth.hasFocus()
    assert studio.button("read").text() == "End the take"
    studio.qtbot.waitUntil(lambda: studio.wire.is_empty)
    studio.press(Qt.Key.Key_Space)
    studio.settle()
    assert not studio.button("read").isVisible()
    assert studio.button("again").isVisible()


def test_return_presses_the_button_that_has_the_focus(studio: Studio) -> None:
    studio.read()
    studio.button("on").setFocus(Qt.FocusReason.TabFocusReason)
    studio.qtbot.keyClick(studio.button("on"), Qt.Key.Key_Return)
    assert studio.booth.words.words.text() == studio.room.passages()[1].text
    assert studio.states[0] == "waiting"


def test_the_list_of_practices_leads_there_and_counts(studio: Studio) -> None:
    studio.read()
    studio.press(Qt.Key.Key_Return)
    studio.settle()
    practices = studio.booth.findChild(QComboBox, "recording.practice")
    assert practices is not None
    first = studio.room.passages()[0]
    assert practices.currentText().startswith(f"{first.title} · 1 of ")
    other = next(each for each in studio.room.passages() if each.script != first.script)
    practices.setCurrentIndex(practices.findData(other.script))
    practices.activated.emit(practices.currentIndex())
    assert studio.booth.words.words.text() == other.text
    assert "1 of " in studio.booth.words.place.text()


def test_the_last_piece_brings_the_question_whether_it_may_be_used(qtbot: QtBot, relay: Relay, room: Room) -> None:
    take = finished(GOOD)
    assert take is not None
    read_all_but(room, 1, take.content)
    studio = Studio(qtbot, relay, room)
    assert not studio.booth.approval.isVisible()
    studio.read()
    studio.press(Qt.Key.Key_Return)
    studio.settle()
    assert studio.booth.approval.isVisible()
    studio.qtbot.mouseClick(studio.button("approve"), Qt.MouseButton.LeftButton)
    studio.settle()
    assert studio.booth.approval.state.text == "This voice is approved and can go into the course."
    assert not read_voice(studio.room.voice.folder).draft
    studio.read()
    studio.press(Qt.Key.Key_Return)
    studio.settle()
    assert studio.button("approve").isVisible()  # another take has to be heard again


def test_when_the_window_is_taken_away_the_microphone_is_given_back(studio: Studio, qtbot: QtBot) -> None:
    studio.heard.append(GOOD)
    with qtbot.waitSignal(studio.booth.recorder.begun):
        studio.press(Qt.Key.Key_Space)
    around = QWidget()
    qtbot.addWidget(around)
    studio.booth.setParent(around)
    studio.booth.setParent(None)
    studio.settle()
    assert studio.wire.is_closed
    assert studio.states[0] == "missing"


@pytest.mark.parametrize(("name", "percent"), [("light", 100), ("dark", 150), ("high-contrast", 200)])
def test_everything_has_a_name_and_room(
    qtbot: QtBot, relay: Relay, room: Room, dressed: Callable[[str, int], None], name: str, percent: int
) -> None:
    dressed(name, percent)
    studio = Studio(qtbot, relay, room)
    studio.booth.resize(1180 if percent < 200 else 1280, 820)
    studio.read(spoken((1.0,), peak=-34, room=-60).samples)
    assert nameless(studio.booth) == []
    assert too_wide(studio.booth) == []
    assert [label.text() for label in children(studio.booth, QLabel) if cut(label)] == []
    assert studio.booth.area.horizontalScrollBar().maximum() == 0
    studio.booth.presenter.cease()
    studio.settle()
