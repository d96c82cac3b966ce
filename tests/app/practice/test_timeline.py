import pytest

from app.course.pack import Course
from app.course.script import Script
from app.course.voices import Voice
from app.paths import resources
from app.practice.timeline import RATE, Ring, Speech, plan

COURSE = Course.load(resources() / "courses" / "mbct")


def every_practice() -> list[tuple[Script, str | None, Voice | None]]:
    found: list[tuple[Script, str | None, Voice | None]] = []
    for language in COURSE.manifest.languages:
        for voice in (None, *COURSE.voices(language)):
            for script in COURSE.scripts(language):
                found += [(script, each.id, voice) for each in script.variants] or [(script, None, voice)]
    return found


@pytest.mark.parametrize(("script", "variant", "voice"), every_practice())
def test_every_offered_length_of_the_course_is_met_to_the_sample(
    script: Script, variant: str | None, voice: Voice | None
) -> None:
    for length in script.lengths:
        timeline = plan(script, length, variant=variant, voice=voice)
        assert timeline.frames == length * RATE
        first, last = timeline.events[0], timeline.events[-1]
        assert isinstance(first, Ring)
        assert isinstance(last, Ring)


def test_a_variant_says_its_own_words_and_not_the_others() -> None:
    script = COURSE.script("sitting-with-the-breath", "en")
    said = {
        variant: {
            event.segment.id for event in plan(script, 600, variant=variant).events if isinstance(event, Speech)
        }
        for variant in ("breath", "hands")
    }
    assert "find-breath" in said["breath"]
    assert "find-hands" not in said["breath"]
    assert "find-hands" in said["hands"]
    assert not any("breath" in name for name in said["hands"])


def test_captions_name_the_line_the_coming_line_and_the_silence() -> None:
    timeline = plan(COURSE.script("breathing-space", "en"), 180, voice=COURSE.voices("en")[0])
    assert timeline.caption_at(0.5).bell
    spoken = next(event for event in timeline.events if isinstance(event, Speech) and len(event.lines) > 1)
    first = timeline.caption_at(spoken.at / RATE + 0.1)
    assert (first.line, first.coming) == tuple(line.text for line in spoken.lines[:2])
    assert first.speaking
    last = timeline.caption_at((spoken.at + spoken.frames) / RATE - 0.1)
    assert (last.line, last.coming) == (spoken.lines[-1].text, "")
    quiet = timeline.caption_at((spoken.at + spoken.frames) / RATE + 0.1)
    assert not quiet.speaking
    assert quiet.silence == last.silence
    assert quiet.silence is not None
    assert quiet.silence > 3
