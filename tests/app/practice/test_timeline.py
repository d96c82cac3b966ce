from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.course.pack import Course
from app.course.script import Bell, Part, Script, Segment, Silence
from app.course.voices import Voice
from app.paths import resources
from app.practice.captions import lines_of
from app.practice.silences import Room, shared_out
from app.practice.timeline import RATE, Event, Hush, Ring, Speech, Timeline, plan

COURSE = Course.load(resources() / "courses" / "mbct")
TWENTY_MS = RATE // 50

tiers = st.sampled_from([0, 0, 0, 3, 5, 10, 20])
silences = st.builds(
    lambda least, more, most, weight, tier: Silence(
        least, least + more, least + more + most, weight, tier, frozenset()
    ),
    st.floats(0, 20),
    st.floats(0, 60),
    st.floats(0, 120),
    st.floats(0.1, 10),
    tiers,
)
segments = st.builds(lambda words, tier: ("word " * words, tier), st.integers(1, 40), tiers)
bells = st.builds(lambda room: Bell("bell", room), st.floats(0, 8))


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    parts: list[Part] = []
    for number, drawn in enumerate(draw(st.lists(st.one_of(silences, segments, bells), min_size=1, max_size=25))):
        if isinstance(drawn, tuple):
            parts.append(Segment(f"segment-{number}", drawn[0].strip(), drawn[1], frozenset()))
        else:
            parts.append(drawn)
    parts.append(Segment("end", "Let go.", 0, frozenset()))
    return Script("drawn", "en", "Drawn", "", "", (60,), 60, (), tuple(parts))


def least_of(timeline: Timeline) -> int:
    """Returns the shortest that the parts of this practice can be together."""
    total = 0
    for event in timeline.events:
        part = timeline.script.parts[event.part]
        total += round(part.least * RATE) if isinstance(part, Silence) else event.frames
    return total


def bounds(script: Script, length_s: float) -> tuple[int, int]:
    """Returns the shortest and the longest that the chosen parts of a length could be."""
    timeline = plan(script, length_s)
    tier = max((script.parts[event.part].tier for event in timeline.events), default=0)
    fixed = sum(event.frames for event in timeline.events if not isinstance(event, Hush))
    rooms = [part for part in script.parts if isinstance(part, Silence) and part.tier <= tier]
    least = fixed + sum(round(part.least * RATE) for part in rooms)
    greatest = fixed + sum(round(part.greatest * RATE) for part in rooms)
    return least, greatest


def without_gaps(events: tuple[Event, ...]) -> bool:
    return all(one.at + one.frames == other.at for one, other in pairwise(events))


@given(scripts(), st.floats(20, 2400))
def test_the_length_is_exact_wherever_the_silences_reach_it(script: Script, length_s: float) -> None:
    timeline = plan(script, length_s)
    least, greatest = bounds(script, length_s)
    wanted = min(max(round(length_s * RATE), least), greatest)
    assert abs(timeline.frames - wanted) <= TWENTY_MS


@given(scripts(), st.floats(20, 2400))
def test_order_is_kept_and_nothing_overlaps(script: Script, length_s: float) -> None:
    timeline = plan(script, length_s)
    places = [event.part for event in timeline.events]
    assert places == sorted(set(places))
    assert timeline.events[0].at == 0
    assert without_gaps(timeline.events)


@given(scripts(), st.floats(20, 2400))
def test_every_silence_keeps_its_bounds(script: Script, length_s: float) -> None:
    for event in plan(script, length_s).events:
        part = script.parts[event.part]
        if isinstance(part, Silence):
            assert round(part.least * RATE) <= event.frames <= round(part.greatest * RATE)


@given(scripts(), st.floats(20, 2400), st.floats(0, 600))
def test_a_longer_practice_says_everything_that_a_shorter_one_says(
    script: Script, length_s: float, more_s: float
) -> None:
    short = {event.part for event in plan(script, length_s).events if isinstance(event, Speech)}
    long = {event.part for event in plan(script, length_s + more_s).events if isinstance(event, Speech)}
    assert short <= long


@given(
    st.lists(
        st.tuples(st.integers(0, 9000), st.integers(0, 9000), st.integers(0, 9000), st.floats(0.1, 9)), max_size=9
    )
)
def test_silences_grow_together_and_none_shrinks(drawn: list[tuple[int, int, int, float]]) -> None:
    rooms = [Room(least, least + usual, least + usual + more, weight) for least, usual, more, weight in drawn]
    least, greatest = sum(room.least for room in rooms), sum(room.greatest for room in rooms)
    before = [room.least for room in rooms]
    for available in range(least, greatest + 1, max(1, (greatest - least) // 12)):
        now = shared_out(rooms, available)
        assert sum(now) == available
        assert all(later >= earlier - 1 for earlier, later in zip(before, now, strict=True))
        before = now


@given(scripts(), st.floats(60, 1800), st.floats(60, 1800), st.floats(0, 1))
def test_another_length_leaves_what_was_heard_as_it_is(
    script: Script, first_s: float, then_s: float, part: float
) -> None:
    before = plan(script, first_s)
    heard = before.length_s * part
    assume(int(heard * RATE) > 0 and heard < before.length_s)  # before the first sample everything is still open
    after = before.with_length(heard, then_s)
    frame = int(heard * RATE)
    gone = [event for event in before.events if event.at + event.frames <= frame]
    assert list(after.events[: len(gone)]) == gone
    assert after.frames >= frame
    assert without_gaps(after.events)
    places = [event.part for event in after.events]
    assert places == sorted(set(places))
    current = before.events[before.index_at(frame)]
    now = after.events[after.index_at(current.at)]
    assert (now.part, now.at) == (current.part, current.at)
    if not isinstance(current, Hush):
        assert now == current


@given(scripts(), st.floats(60, 1800), st.floats(60, 1800), st.floats(0, 0.5))
def test_another_length_is_exact_as_far_as_the_rest_allows(
    script: Script, first_s: float, then_s: float, part: float
) -> None:
    before = plan(script, first_s)
    after = before.with_length(before.length_s * part, then_s)
    wanted = round(then_s * RATE)
    rest = [event for event in after.events if isinstance(event, Hush)]
    if after.frames > wanted + TWENTY_MS:
        later = [event for event in rest if event.at > before.length_s * part * RATE]
        for event in later:
            silence = script.parts[event.part]
            assert isinstance(silence, Silence)
            assert event.frames == round(silence.least * RATE)
    elif after.frames < wanted - TWENTY_MS:
        later = [event for event in rest if event.at > before.length_s * part * RATE]
        for event in later:
            silence = script.parts[event.part]
            assert isinstance(silence, Silence)
            assert event.frames == round(silence.greatest * RATE)


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
    spoken = next(event for event in timeline.events if isinstance(event, Speech) and event.segment.id == "notice")
    first = timeline.caption_at(spoken.at / RATE + 0.1)
    assert (first.line, first.coming, first.speaking) == (
        "What is here right now?",
        "Thoughts, feelings, something in the body.",
        True,
    )
    last = timeline.caption_at((spoken.at + spoken.frames) / RATE - 0.1)
    assert last.line == "It is enough to know about it."
    quiet = timeline.caption_at((spoken.at + spoken.frames) / RATE + 0.1)
    assert not quiet.speaking
    assert quiet.silence == last.silence
    assert quiet.silence is not None
    assert quiet.silence > 10


@given(st.text(alphabet="abc ,.;–", min_size=1, max_size=300), st.integers(1, 900_000))
def test_lines_keep_every_word_in_order(text: str, frames: int) -> None:
    assume(text.split())
    lines = lines_of(text, frames)
    assert " ".join(line.text for line in lines).split() == text.split()
    assert [line.at for line in lines] == sorted(line.at for line in lines)
    assert all(0 <= line.at <= frames for line in lines)
