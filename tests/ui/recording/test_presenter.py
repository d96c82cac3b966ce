"""What the recording room does, with a real room on the disk and without a widget."""

from pathlib import Path

import pytest

from app.course.voices import read_voice
from app.errors import HavenError, MicrophoneLost, ReadOnlyPlace
from app.practice.sounds import RATE, Samples
from app.recording.judging import RoomSound
from app.recording.meter import Reading
from app.recording.room import Room, open_room
from app.recording.take import LONGEST_S, finished
from tests.app.recording.courses import read_all_but, small_course
from tests.app.recording.speech import noise, spoken
from tests.ui.conftest import AtOnce
from ui.recording.presenter import ROOM_S, RecordingPresenter
from ui.recording.view import Shown

GOOD = spoken((1.0,)).samples
FAINT = spoken((1.0,), peak=-34, room=-92).samples


class View:
    def __init__(self) -> None:
        self.shown: list[Shown] = []
        self.levels: list[Reading] = []
        self.rooms: list[RoomSound] = []
        self.troubles: list[HavenError] = []
        self.gone = 0

    @property
    def now(self) -> Shown:
        return self.shown[-1]

    def show_all(self, shown: Shown) -> None:
        self.shown.append(shown)

    def show_level(self, reading: Reading) -> None:
        self.levels.append(reading)

    def show_room(self, room: RoomSound) -> None:
        self.rooms.append(room)

    def show_trouble(self, error: HavenError) -> None:
        self.troubles.append(error)

    def leave(self) -> None:
        self.gone += 1


class Ears:
    """A microphone that hears when the test says so."""

    def __init__(self) -> None:
        self.longest: list[float] = []
        self.ended = 0
        self.cancelled = 0

    def begin(self, longest_s: float = LONGEST_S) -> None:
        self.longest.append(longest_s)

    def end(self) -> None:
        self.ended += 1

    def cancel(self) -> None:
        self.cancelled += 1


class Loudspeaker:
    def __init__(self) -> None:
        self.played: list[bytes] = []
        self.stopped = 0

    def play(self, content: bytes, volume: int) -> None:
        assert volume == 55
        self.played.append(content)

    def stop(self) -> None:
        self.stopped += 1


class Desk:
    def __init__(self, room: Room) -> None:
        self.room = room
        self.view, self.ears, self.loudspeaker = View(), Ears(), Loudspeaker()
        self.presenter = RecordingPresenter(self.view, AtOnce(), room, self.ears, self.loudspeaker, 55)
        self.presenter.begin()

    def read(self, samples: Samples = GOOD) -> None:
        """Reads the piece aloud."""
        self.presenter.toggle()
        self.presenter.heard_begun()
        self.presenter.toggle()
        self.presenter.heard_take(samples)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return open_room(small_course(tmp_path / "courses"), tmp_path / "anna-en", "Anna", "en")


@pytest.fixture
def desk(room: Room) -> Desk:
    return Desk(room)


def test_it_begins_with_the_first_piece_between_its_neighbours(desk: Desk, room: Room) -> None:
    passages = room.passages()
    now = desk.view.now
    assert now.passage == passages[0]
    assert (now.before, now.after) == ("", passages[1].text)
    assert (now.place, now.is_first, now.is_last, now.stage) == (1, True, False, "still")
    assert [practice.count for practice in now.practices] == [
        sum(each.script == practice.script for each in passages) for practice in now.practices
    ]
    desk.presenter.move(1)
    assert (desk.view.now.before, desk.view.now.passage.text) == (passages[0].text, passages[1].text)


def test_space_begins_and_ends_and_the_take_waits_on_the_disk_with_what_is_said_about_it(desk: Desk) -> None:
    desk.presenter.toggle()
    assert desk.view.now.stage == "opening"
    assert desk.ears.longest == [LONGEST_S]
    desk.presenter.heard_begun()
    assert desk.view.now.stage == "listening"
    desk.presenter.heard_level(Reading(-20, -10, "good"))
    assert desk.view.levels == [Reading(-20, -10, "good")]
    desk.presenter.toggle()
    assert desk.ears.ended == 1
    desk.presenter.heard_take(GOOD)
    assert (desk.view.now.stage, desk.view.now.heard, desk.view.now.remarks) == ("still", True, ())
    assert desk.room.passages()[0].state == desk.view.now.passage.state == "waiting"


def test_return_keeps_and_goes_on_to_what_is_still_to_be_read(desk: Desk, room: Room) -> None:
    first, second, third = (each.key for each in room.passages()[:3])
    desk.presenter.move(1)
    desk.read()
    desk.presenter.move(-1)
    desk.read()
    desk.presenter.keep()
    assert desk.view.now.passage.key == second  # it still waits
    desk.presenter.keep()
    assert desk.view.now.passage.key == third
    assert [each.state for each in room.passages()[:3]] == ["kept", "kept", "missing"]
    assert read_voice(room.voice.folder).recordings.keys() == {first, second}
    desk.presenter.keep()  # nothing waits here
    assert desk.view.now.passage.key == third


def test_what_could_be_better_is_said_about_this_take_alone(desk: Desk) -> None:
    desk.read(FAINT)
    assert desk.view.now.remarks == ("quiet",)
    desk.presenter.move(1)
    assert desk.view.now.remarks == ()
    desk.presenter.move(-1)
    assert desk.view.now.remarks == ("quiet",)
    desk.read(GOOD)
    assert (desk.view.now.heard, desk.view.now.remarks) == (True, ())


def test_where_nobody_was_heard_it_is_said_and_nothing_waits(desk: Desk, room: Room) -> None:
    desk.read(noise(RATE, -75))
    assert desk.view.now.unheard
    assert room.passages()[0].state == "missing"
    desk.presenter.move(1)
    desk.presenter.move(-1)
    assert not desk.view.now.unheard


def test_a_take_is_heard_and_can_be_thrown_away(desk: Desk, room: Room) -> None:
    desk.presenter.hear()
    assert desk.loudspeaker.played == []  # there is nothing to hear yet
    desk.read()
    desk.presenter.hear()
    assert desk.loudspeaker.played == [room.sound(room.passages()[0])]
    desk.presenter.heard_playing(True)
    assert desk.view.now.stage == "playing"
    desk.presenter.hear()
    assert desk.loudspeaker.stopped > 0
    desk.presenter.heard_playing(False)
    desk.presenter.drop()
    assert desk.view.now.passage.state == room.passages()[0].state == "missing"


def test_everything_can_be_heard_one_after_the_other(desk: Desk, room: Room) -> None:
    desk.read()
    desk.presenter.keep()
    desk.read(FAINT)
    desk.presenter.move(-1)
    desk.presenter.hear_on()
    desk.presenter.heard_playing(True)
    desk.presenter.heard_playing(False)
    desk.presenter.heard_playing(True)
    assert desk.loudspeaker.played == [room.sound(each) for each in room.passages()[:2]]
    assert (desk.view.now.place, desk.view.now.stage) == (2, "playing")
    desk.presenter.heard_playing(False)  # the third piece is not read yet
    assert (desk.view.now.place, desk.view.now.stage) == (3, "still")
    assert len(desk.loudspeaker.played) == 2
    desk.presenter.move(-1)
    desk.presenter.hear_on()
    desk.presenter.heard_playing(True)
    desk.presenter.hear()  # and stops
    desk.presenter.heard_playing(False)
    assert desk.view.now.place == 2
    desk.presenter.hear()
    desk.presenter.heard_playing(True)
    desk.presenter.heard_playing(False)
    assert desk.view.now.place == 2


def test_space_while_a_take_is_played_begins_another(desk: Desk) -> None:
    desk.read()
    desk.presenter.heard_playing(True)
    desk.presenter.toggle()
    desk.presenter.heard_playing(False)  # the loudspeaker says so afterwards
    assert desk.view.now.stage == "opening"


def test_while_somebody_reads_nothing_else_is_done(desk: Desk, room: Room) -> None:
    desk.read()
    desk.presenter.toggle()
    desk.presenter.heard_begun()
    for deed in (desk.presenter.keep, desk.presenter.drop, desk.presenter.hear, desk.presenter.next_unread):
        deed()
    desk.presenter.move(1)
    desk.presenter.choose("grounding")
    desk.presenter.approve()
    assert desk.view.now.stage == "listening"
    assert desk.view.now.passage.key == room.passages()[0].key
    assert room.passages()[0].state == "waiting"
    assert desk.loudspeaker.played == []


def test_a_microphone_that_goes_away_costs_the_take_alone(desk: Desk, room: Room) -> None:
    desk.read()
    desk.presenter.toggle()
    desk.presenter.heard_begun()
    desk.presenter.heard_trouble(MicrophoneLost())
    assert isinstance(desk.view.troubles[0], MicrophoneLost)
    assert desk.view.now.stage == "still"
    assert room.passages()[0].state == "waiting"


def test_opening_can_be_called_off(desk: Desk) -> None:
    desk.presenter.toggle()
    desk.presenter.toggle()
    assert desk.ears.cancelled == 1
    assert desk.view.now.stage == "still"


def test_the_room_is_listened_to_before_anybody_reads(desk: Desk, room: Room) -> None:
    desk.presenter.test_room()
    assert desk.ears.longest == [ROOM_S]
    desk.presenter.heard_begun()
    assert desk.view.now.testing
    desk.presenter.heard_take(noise(RATE, -40))
    assert desk.view.rooms == ["noise"]
    assert desk.view.now.stage == "still"
    assert room.passages()[0].state == "missing"


def test_choosing_a_practice_leads_to_what_is_still_to_be_read_in_it(desk: Desk, room: Room) -> None:
    own = [each.key for each in room.passages() if each.script == "grounding"]
    desk.presenter.choose("grounding")
    assert desk.view.now.passage.key == own[0]
    desk.read()
    desk.presenter.keep()
    desk.presenter.choose("breathing-space")
    desk.presenter.choose("grounding")
    assert desk.view.now.passage.key == own[1]


def test_when_everything_is_kept_it_can_be_approved(room: Room) -> None:
    take = finished(GOOD)
    assert take is not None
    read_all_but(room, 2, take.content)
    desk = Desk(room)
    for _ in range(2):
        desk.presenter.approve()
        assert not desk.view.now.approved
        desk.read()
        desk.presenter.keep()
    assert desk.view.now.is_whole
    assert not desk.view.now.approved
    desk.presenter.approve()
    assert desk.view.now.approved
    assert not read_voice(room.voice.folder).draft


def test_a_take_that_the_disk_does_not_take_is_not_lost(desk: Desk, room: Room) -> None:
    passage = room.passages()[0]
    hindrance = room.voice.folder / passage.script
    hindrance.write_text("a file where the folder should be")
    desk.read()
    assert isinstance(desk.view.troubles[0], ReadOnlyPlace)
    assert desk.view.now.passage.state == "waiting"
    desk.presenter.hear()
    assert len(desk.loudspeaker.played) == 1
    desk.presenter.leave()
    assert desk.view.gone == 0  # told first
    assert len(desk.view.troubles) == 2
    hindrance.unlink()
    desk.presenter.keep()
    assert room.passages()[0].state == "kept"
    desk.presenter.leave()
    assert desk.view.gone == 1


def test_leaving_offers_what_the_disk_did_not_take_once_more(desk: Desk, room: Room) -> None:
    passage = room.passages()[0]
    hindrance = room.voice.folder / passage.script
    hindrance.write_text("a file where the folder should be")
    desk.read()
    hindrance.unlink()
    desk.presenter.leave()
    assert desk.view.gone == 1
    assert room.passages()[0].state == "waiting"


def test_the_next_time_it_goes_on_where_it_was(desk: Desk, room: Room) -> None:
    desk.read()
    desk.presenter.keep()
    desk.read(FAINT)
    again = Desk(Room(room.course, room.voice))
    assert again.view.now.passage.key == room.passages()[1].key
    assert (again.view.now.passage.state, again.view.now.heard) == ("waiting", False)
    again.presenter.keep()
    assert again.room.passages()[1].state == "kept"
