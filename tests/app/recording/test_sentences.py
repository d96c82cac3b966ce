"""Where sentences begin is found, or not said at all."""

import pytest

from app.course.script import read_script
from app.course.voices import read_voice, sentences_of
from app.paths import resources
from app.practice.captions import lines_of
from app.practice.sounds import RATE, decoded
from app.recording.levels import ground_of
from app.recording.sentences import sentence_begins
from tests.app.recording.speech import Spoken, spoken

COURSE = resources() / "courses" / "mbct"
TEXT = "Notice the breath here. Nothing has to be changed about it now. Let it come."
LENGTHS = (1.5, 2.6, 1.0)


def begins(take: Spoken, text: str = TEXT) -> tuple[float, ...]:
    return sentence_begins(take.samples, ground_of(take.samples), text)


def test_the_pauses_of_a_reader_are_found() -> None:
    take = spoken(LENGTHS, pause=0.6)
    found = begins(take)
    assert found[0] == 0.0
    assert found[1:] == pytest.approx([begin / RATE for begin in take.begins[1:]], abs=0.04)
    assert len(lines_of(TEXT, len(take.samples), found)) >= 3


def test_one_sentence_begins_at_the_beginning() -> None:
    assert begins(spoken((2.0,)), "Notice the breath.") == (0.0,)


def test_without_pauses_nothing_is_said() -> None:
    assert begins(spoken((5.0,))) == ()


def test_pauses_inside_a_sentence_that_are_as_long_as_those_between_two_are_not_guessed_about() -> None:
    assert begins(spoken((1.5, 1.3, 1.3, 1.0), pause=0.6)) == ()


def test_lengths_that_do_not_fit_the_words_are_not_believed() -> None:
    assert begins(spoken((0.4, 0.5, 4.0), pause=0.6)) == ()


@pytest.mark.parametrize("voice", ["emma", "george"])
def test_what_is_found_in_a_real_voice_is_right(voice: str) -> None:
    known = read_voice(COURSE / "voices" / voice)
    said = right = 0
    for path in sorted((COURSE / "practices").glob("*.toml")):
        for segment in read_script(path, "en").segments:
            recording = known.recording(path.stem, segment.id, segment.text)
            if recording is None or len(sentences_of(segment.text)) < 2 or said == 12:
                continue
            samples = decoded(known.file(recording))
            found = sentence_begins(samples, ground_of(samples), segment.text)
            if found and len(recording.sentences) == len(found):
                said += 1
                pairs = zip(found[1:], recording.sentences[1:], strict=True)
                right += all(abs(one - other) < 0.15 for one, other in pairs)
    assert right == said > 0
