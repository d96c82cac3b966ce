from app.course.pack import Course
from app.errors import HavenError, NoSoundDevice
from app.paths import resources
from app.practice.timeline import Caption, Timeline, plan
from tests.ui.conftest import Bench
from tests.ui.patient import Patient
from ui.practice.logged import LoggedPractice
from ui.practice.presenter import PlayerPresenter

SCRIPT = Course.load(resources() / "courses" / "mbct").script("breathing-space", "en")


class Wishes:
    """A sound that only remembers what was wished for."""

    def __init__(self) -> None:
        self.heard: list[object] = []
        self.heard_s = 0.0

    def play(self, timeline: Timeline) -> None:
        self.heard.append(("play", timeline.length_s))

    def pause(self) -> None:
        self.heard.append("pause")

    def resume(self) -> None:
        self.heard.append("resume")

    def seek(self, seconds: float) -> None:
        self.heard.append(("seek", seconds))

    def set_length(self, length_s: float) -> None:
        self.heard.append(("length", length_s))

    def set_volume(self, volume: int) -> None:
        self.heard.append(("volume", volume))

    def stop(self) -> None:
        self.heard.append("stop")


class Seen:
    """A window that only remembers what it was shown."""

    def __init__(self) -> None:
        self.position = (0.0, 0.0, 0.0)
        self.paused = False
        self.length = 0
        self.troubles: list[HavenError] = []
        self.asked: list[bool] = []
        self.captions: list[Caption] = []

    def show_position(self, left_s: float, whole_s: float, gone_s: float) -> None:
        self.position = (left_s, whole_s, gone_s)

    def show_caption(self, caption: Caption) -> None:
        self.captions.append(caption)

    def show_paused(self, paused: bool) -> None:
        self.paused = paused

    def show_length(self, asked_s: int) -> None:
        self.length = asked_s

    def show_trouble(self, error: HavenError) -> None:
        self.troubles.append(error)

    def ask_afterwards(self, asks: bool) -> None:
        self.asked.append(asks)


class Stage:
    """A practice of three minutes that is about to begin."""

    def __init__(self, bench: Bench, patient: Patient) -> None:
        bench.give(patient.services)
        self.log = patient.services.practice_log
        self.sound, self.view = Wishes(), Seen()
        self.logged = LoggedPractice(bench, SCRIPT.id, SCRIPT.title, 180)
        self.presenter = PlayerPresenter(self.view, self.sound, self.logged, plan(SCRIPT, 180), 180)
        self.presenter.begin()

    def listen(self, seconds: int, start: float = 0.0) -> None:
        for tick in range(seconds * 10 + 1):
            self.sound.heard_s += 0.1 if tick else 0.0
            self.presenter.at(start + tick / 10)


def test_a_practice_that_ends_is_kept_with_what_was_heard_and_asked_about(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.listen(180)
    stage.presenter.ended()
    (done,) = stage.log.recent()
    assert (done.script, done.planned_s, done.done_s, done.finished) == ("breathing-space", 180, 180, True)
    assert stage.view.asked == [True]
    assert stage.view.position == (0.0, 180.0, 180.0)
    assert any(changes.touches("practice") for changes in bench.changes)


def test_leaving_keeps_what_was_done_once(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.listen(42)
    stage.presenter.leave()
    stage.presenter.leave()
    stage.presenter.ended()
    (done,) = stage.log.recent()
    assert done.done_s == 42
    assert stage.view.asked == [True]
    assert stage.sound.heard[-1] == "stop"


def test_leaving_at_once_leaves_no_mark_and_asks_nothing(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.presenter.leave()
    assert stage.log.recent() == ()
    assert stage.view.asked == [False]


def test_a_window_that_was_busy_for_long_loses_nothing_of_what_was_heard(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.listen(10)
    stage.sound.heard_s = 70.0  # a minute without a look, and then she leaves at once
    stage.presenter.leave()
    assert stage.log.recent()[0].done_s == 70


def test_jumping_forward_is_not_practising(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.listen(10)
    stage.presenter.jump(True)
    stage.listen(10, start=25)
    stage.presenter.jump(False)
    assert ("seek", 15.0) in stage.sound.heard
    assert ("seek", -15.0) in stage.sound.heard
    stage.presenter.leave()
    assert stage.log.recent()[0].done_s == 20


def test_a_computer_that_stops_loses_at_most_five_seconds(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.listen(38)
    patient.services.practice_log.recover()
    assert stage.log.recent()[0].done_s >= 33


def test_a_window_that_is_taken_away_keeps_the_practice_without_asking(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.listen(30)
    stage.presenter.drop()
    assert stage.log.recent()[0].done_s == 30
    assert stage.view.asked == []


def test_pausing_and_going_on_take_turns(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.presenter.toggle()
    stage.presenter.paused_is(True)
    stage.presenter.toggle()
    assert stage.sound.heard[1:] == ["pause", "resume"]
    assert stage.view.paused


def test_another_length_is_asked_for_marked_and_shown(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.presenter.choose_length(300)
    stage.presenter.timeline_is(plan(SCRIPT, 300))
    stage.presenter.at(10)
    assert ("length", 300) in stage.sound.heard
    assert stage.view.length == 300
    assert stage.view.position == (290.0, 300.0, 10)


def test_what_cannot_be_heard_is_said_and_the_practice_goes_on(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.presenter.failed(NoSoundDevice())
    assert isinstance(stage.view.troubles[0], NoSoundDevice)
    assert "stop" not in stage.sound.heard


def test_two_taps_are_kept_with_the_practice(bench: Bench, patient: Patient) -> None:
    stage = Stage(bench, patient)
    stage.listen(60)
    stage.presenter.ended()
    stage.logged.check("lighter", False, "quiet")
    (done,) = stage.log.recent()
    assert (done.after, done.lingering, done.line, done.done_s) == ("lighter", False, "quiet", 60)
