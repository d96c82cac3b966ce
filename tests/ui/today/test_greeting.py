"""Who greets newcomers in the clinic's name, over a real vault and the policy as the clinic writes it."""

import io
from dataclasses import replace

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from app.clinic.policy import Policy
from app.errors import NoSoundDevice
from tests.ui.named import child, children, nameless, too_wide, words
from tests.ui.sound.tape import Tape
from ui.sound.recording import RecordingPlayer
from ui.today.asking import CoverCard
from ui.today.greeting import Face, GreetingCard
from ui.today.page import TodayPage

TOML = """
[person]
name = "Marijke Vos"
role = { en = "nurse specialist" }
words = { en = "Welcome. I am glad that you are here." }
photo = "marijke.png"
sound = { en = "welcome.flac" }
"""
SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]


def picture() -> bytes:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#886644"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def recording() -> bytes:
    file = io.BytesIO()
    soundfile.write(file, np.random.default_rng(3).normal(0, 0.2, 48_000), 48_000, format="FLAC")
    return file.getvalue()


@pytest.fixture
def files():
    return {"marijke.png": picture(), "welcome.flac": recording()}


@pytest.fixture
def clinic(patient, files):
    """The patient's services at a clinic whose policy names somebody who greets; the policy can be exchanged."""
    policies = [Policy.parse(TOML)]
    patient.services = replace(patient.services, policy=lambda: policies[-1], policy_file=files.get)
    return policies


def opened(patient, bench, shown, size=(1052, 800)) -> TodayPage:
    patient.services.practice_log.choose_sharing(True)
    bench.give(patient.services)
    page = TodayPage(bench)
    page.resize(*size)
    shown(page)
    page.entered({})
    return page


def test_barrier_20_a_face_a_name_and_some_words_greet(patient, clinic, bench, shown):
    page = opened(patient, bench, shown)
    assert "Marijke Vos\nnurse specialist\n“Welcome. I am glad that you are here.”" in words(page)
    assert child(page, Face, "today.greeting.face").accessibleName() == "A picture of Marijke Vos"
    assert child(page, Face, "today.greeting.face").grab().toImage().pixelColor(52, 52) == QColor("#886644")


def test_what_was_not_fetched_yet_is_left_out(patient, clinic, files, bench, shown):
    files.clear()
    page = opened(patient, bench, shown)
    assert "Marijke Vos" in words(page)
    assert not children(page, Face)
    assert not children(page, QPushButton, "today.greeting.listen")


def test_a_picture_that_cannot_be_read_is_left_out(patient, clinic, files, bench, shown):
    files["marijke.png"] = b"\x89PNG\r\n\x1a\n" + bytes(100)
    page = opened(patient, bench, shown)
    assert "Marijke Vos" in words(page)
    assert not children(page, Face)


def test_without_anybody_nobody_greets(patient, bench, shown):
    assert not children(opened(patient, bench, shown), GreetingCard)


def test_one_thing_at_a_time_is_asked_beside_todays_practice(patient, clinic, bench, shown):
    page = opened(patient, bench, shown)
    assert not children(page, CoverCard)
    child(page, QPushButton, "today.greeting.aside").click()
    assert children(page, CoverCard)


def test_it_is_put_aside_until_somebody_else_greets(patient, clinic, bench, shown):
    page = opened(patient, bench, shown)
    child(page, QPushButton, "today.greeting.aside").click()
    assert not children(page, GreetingCard)
    ((text, undo),) = bench.said
    assert text == "Put aside."
    undo()
    assert children(page, GreetingCard)
    child(page, QPushButton, "today.greeting.aside").click()
    page.entered({})
    assert not children(page, GreetingCard)
    clinic.append(Policy.parse('[person]\nname = "Els"\n'))
    page.entered({})
    assert "Els" in words(page)


def test_barrier_20_her_voice_is_heard_and_the_button_says_what_it_does_next(patient, clinic, bench, shown):
    page = opened(patient, bench, shown)
    tape = Tape()
    voice = page._voice = RecordingPlayer(bench.background, bench.clock, lambda _clock: tape, page)
    said = []
    button = child(page, QPushButton, "today.greeting.listen")
    voice.playing_changed.connect(page._show_playing)
    voice.playing_changed.connect(lambda _playing: said.append(button.text()))
    button.click()
    assert said == ["Stop", "Listen"]
    assert len(tape.heard) == 48_000
    assert tape.is_closed


def test_without_a_device_it_says_so(patient, clinic, bench, shown):
    page = opened(patient, bench, shown)

    def none(_clock):
        raise NoSoundDevice

    page._voice = RecordingPlayer(bench.background, bench.clock, none, page)
    page._voice.failed.connect(page.show_trouble)
    child(page, QPushButton, "today.greeting.listen").click()
    assert "No loudspeaker or headphones were found" in words(page)
    assert child(page, QPushButton, "today.greeting.listen").text() == "Listen"


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_nothing_is_cut_off(
    patient, clinic, bench, shown, dressed, theme, percent, width, height
):
    dressed(theme, percent)
    page = opened(patient, bench, shown, (width, height))
    assert nameless(page) == []
    assert too_wide(page) == []
