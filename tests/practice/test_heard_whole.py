"""Practices as the program's own mixer and loop give them out, measured by their sounds; `make figures` does more."""

import numpy as np
import pytest

from app.practice.sounds import RATE
from app.practice.timeline import Speech
from tests.practice.course import COURSE, spoken, timeline_of
from tests.practice.figures import as_it_should_be
from tests.practice.listening import Heard, listen, loudness
from tests.practice.reel import played

SHORT_S = 180
SHORT = [
    (language, script.id, script.lengths[0])
    for language in COURSE.manifest.languages
    for script in spoken(language)
    if script.lengths[0] <= SHORT_S
]


def test_some_practices_are_spoken() -> None:
    assert SHORT


@pytest.mark.slow
@pytest.mark.parametrize(("language", "script", "length_s"), SHORT)
def test_every_segment_and_bell_is_there_at_its_place_whole_and_as_loud_as_it_was_made(
    language: str, script: str, length_s: int
) -> None:
    timeline = timeline_of(language, script, length_s)
    recording = played(timeline)
    assert len(recording) == timeline.frames
    heard = listen(recording, timeline)
    assert as_it_should_be(heard), heard
    assert heard.late_ms < 1


@pytest.fixture(scope="module")
def whole() -> tuple[np.ndarray, Heard]:
    timeline = timeline_of("en", "breathing-space", 60)
    recording = played(timeline)
    return recording, listen(recording, timeline)


def middle() -> int:
    """A sample in the middle of the second thing that is said."""
    timeline = timeline_of("en", "breathing-space", 60)
    speech = [event for event in timeline.events if isinstance(event, Speech)][1]
    return speech.at + speech.frames // 2


def test_a_recording_in_which_a_tenth_of_a_second_is_lost_is_torn(whole: tuple[np.ndarray, Heard]) -> None:
    recording, heard = whole
    assert heard.torn_ms == 0
    at = middle()
    cut = np.concatenate([recording[:at], recording[at + RATE // 10 :]])
    assert listen(cut, timeline_of("en", "breathing-space", 60)).torn_ms == pytest.approx(100, abs=1)


def test_a_recording_that_falls_silent_within_speech_is_torn(whole: tuple[np.ndarray, Heard]) -> None:
    recording, _ = whole
    torn = recording.copy()
    torn[middle() : middle() + RATE // 5] = 0
    assert listen(torn, timeline_of("en", "breathing-space", 60)).torn_ms > 50


def test_a_segment_and_a_bell_that_are_not_there_are_missed(whole: tuple[np.ndarray, Heard]) -> None:
    recording, heard = whole
    timeline = timeline_of("en", "breathing-space", 60)
    gone = recording.copy()
    speech = next(event for event in timeline.events if isinstance(event, Speech))
    gone[speech.at : speech.at + speech.frames] = 0
    gone[timeline.events[-1].at :] = 0
    found = listen(gone, timeline)
    assert heard.missing == ()
    assert found.missing == (speech.segment.id,)
    assert (heard.bells, found.bells) == (2, 1)


def test_loudness_is_that_of_the_standard() -> None:
    """A sine of 997 Hz at full scale in one channel is at -3.01 LUFS (ITU-R BS.1770-5, annex 1)."""
    at = np.arange(5 * RATE) / RATE
    tone = np.sin(2 * np.pi * 997 * at).astype(np.float32)
    assert loudness(tone) == pytest.approx(-3.01, abs=0.05)
    assert loudness(tone / 10) == pytest.approx(-23.01, abs=0.05)
