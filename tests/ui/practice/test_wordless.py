"""The timer without words on its card and in the player, and practices that a person recorded."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from app.course.pack import Course
from app.course.voices import Recording, Voice, text_hash
from app.paths import resources
from app.practice.own_voice import is_whole, spoken_by_people
from app.practice.wordless import Wordless, kept
from app.tasks import Lanes
from tests.ui.conftest import Bench
from tests.ui.named import child, children, nameless, too_wide
from tests.ui.patient import Patient
from ui.practice.own_voice import OwnVoiceCard
from ui.practice.page import PractisePage
from ui.practice.window import PlayerWindow
from ui.practice.wordless import WordlessCard, open_wordless
from ui.relay import Relay

COURSE = Course.load(resources() / "courses" / "mbct")
Shown = Callable[[QWidget], QWidget]


def page_of(bench: Bench, patient: Patient, shown: Shown, width: int = 1050) -> PractisePage:
    bench.give(patient.services)
    page = PractisePage(bench)
    page.resize(width, 900)
    shown(page)
    page.entered({})
    return page


def press(page: QWidget, name: str) -> None:
    child(page, QAbstractButton, name).click()


def person(name: str = "Hanneke", *, draft: bool = False, without: str = "") -> Voice:
    """A voice that recorded the breathing space whole, and half of the body scan."""
    recordings: dict[str, Recording] = {}
    for script in (COURSE.script("breathing-space", "en"), COURSE.script("body-scan", "en")):
        for place, each in enumerate(script.segments):
            if (script.id == "body-scan" and place % 2) or each.id == without:
                continue
            words = text_hash(name.lower(), each.text)
            recordings[f"{script.id}/{each.id}"] = Recording(f"{script.id}/{each.id}.opus", words, 48_000, -20.0)
    return Voice(name.lower(), name, "en", "person", draft, "recorded", resources(), recordings)


@pytest.mark.parametrize(("theme", "percent", "width"), [("light", 100, 1050), ("dark", 150, 760)])
def test_the_card_has_names_and_fits(
    bench: Bench, patient: Patient, shown: Shown, dressed: Callable[..., None], theme: str, percent: int, width: int
) -> None:
    dressed(theme, percent)
    page = page_of(bench, patient, shown, width)
    press(page, "practice.wordless.fold")
    assert (nameless(page), too_wide(page)) == ([], [])
    minutes = child(page, QSpinBox, "practice.wordless.minutes")
    field = minutes.lineEdit()
    margins = field.textMargins()
    room = field.width() - margins.left() - margins.right()
    assert room >= QFontMetrics(field.font()).horizontalAdvance(str(minutes.maximum())), "the number is not seen"


def test_what_is_chosen_is_remembered(bench: Bench, patient: Patient, shown: Shown) -> None:
    page = page_of(bench, patient, shown)
    press(page, "practice.wordless.fold")
    for name in ("30", "sound.wood", "end", "every.5", "still"):
        press(page, f"practice.wordless.{name}")
    chosen = Wordless(30, "wood", begins=False, ends=True, every=5, tone=False)
    assert kept(patient.services.preferences) == chosen
    child(page, QSpinBox, "practice.wordless.minutes").setValue(17)
    assert kept(patient.services.preferences) == replace(chosen, minutes=17)
    assert not child(page, QAbstractButton, "practice.wordless.30").isChecked()
    again = page_of(bench, patient, shown)
    press(again, "practice.wordless.fold")
    card = child(again, WordlessCard, "practice.wordless")
    assert card.now == replace(chosen, minutes=17)
    assert child(again, QAbstractButton, "practice.wordless.sound.wood").isChecked()


@pytest.fixture
def relay(qapp: object, bench: Bench) -> Iterator[Relay]:
    lanes = Lanes()
    relay = Relay(lanes, bench.failures.append)
    bench.background = relay  # type: ignore[assignment]  # lanes with threads for once
    yield relay
    lanes.close()


@pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints")
def test_it_plays_in_the_player_and_is_in_the_log(qtbot: QtBot, bench: Bench, patient: Patient, relay: Relay) -> None:
    bench.give(patient.services)
    open_wordless(bench, Wordless(minutes=12, every=5))
    qtbot.waitUntil(lambda: isinstance(bench.full, PlayerWindow))
    player = bench.full
    assert isinstance(player, PlayerWindow)
    player.show()
    try:
        qtbot.waitUntil(
            lambda: player.player.moment is not None and player.player.moment.position_s > 1.2, timeout=15_000
        )
        assert player.ring.accessibleName().startswith("11:5")
    finally:
        player.presenter.leave()
    qtbot.waitUntil(lambda: bool(patient.services.practice_log.recent()))
    (done,) = patient.services.practice_log.recent()
    assert (done.script, done.title, done.planned_s) == ("wordless", "Without words", 720)
    assert bench.full is None


def test_only_what_a_person_recorded_whole_is_offered() -> None:
    scripts = COURSE.scripts("en")
    (spoken,) = spoken_by_people([*COURSE.voices("en"), person(), person("Draft", draft=True)], scripts)
    assert spoken.voice.name == "Hanneke"
    assert [script.id for script in spoken.scripts] == ["breathing-space"]
    words = COURSE.script("breathing-space", "en")
    assert not is_whole(person(without=words.segments[-1].id), words)
    assert spoken_by_people([person(without=words.segments[0].id)], scripts) == ()


def test_a_recorded_practice_is_one_press_away(qtbot: QtBot) -> None:
    (spoken,) = spoken_by_people([person()], COURSE.scripts("en"))
    card = OwnVoiceCard(spoken)
    qtbot.addWidget(card)
    asked: list[tuple[str, str]] = []
    card.begin_asked.connect(lambda script, voice: asked.append((script, voice)))
    card.show()
    (button,) = children(card, QAbstractButton)
    button.click()
    assert asked == [("breathing-space", "hanneke")]
    assert button.accessibleDescription() == "Begins in the voice of Hanneke"
    assert nameless(card) == []


def test_a_course_with_a_persons_voice_offers_it_and_plays_it_whoever_speaks_otherwise(
    bench: Bench, patient: Patient, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    course = patient.services.course
    voices = (*course.voices("en"), person())
    monkeypatch.setattr(course, "voices", lambda language: voices)
    page = page_of(bench, patient, shown)
    assert child(page, OwnVoiceCard, "practice.spoken.hanneke") is not None
    from ui.practice.offer import prepare

    practice = prepare(patient.services, bench.clock, "breathing-space", "en", voice="hanneke")
    assert practice.voice is not None
    assert practice.voice.name == "Hanneke"
    usual = prepare(patient.services, bench.clock, "breathing-space", "en")
    assert usual.voice is not None
    assert usual.voice.origin == "computer"
