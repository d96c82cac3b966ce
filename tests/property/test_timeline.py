"""What holds for every practice a script could make, whatever is spared, whoever speaks, and whenever it changes."""

from dataclasses import dataclass, replace
from itertools import pairwise, product
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from app.course.script import Bell, Demand, Part, Script, Segment, Silence, Variant
from app.course.voices import Recording, Voice, text_hash
from app.practice.captions import lines_of
from app.practice.silences import Room, shared_out
from app.practice.timeline import RATE, Event, Hush, Ring, Speech, Timeline, plan

TWENTY_MS = RATE // 50
TIERS = st.sampled_from([0, 0, 0, 3, 5, 10, 20])
POSTURES = (Variant("chair", "In a chair", "posture"), Variant("bed", "In bed", "posture", frozenset({"flat"})))
ANCHORS = (Variant("breath", "The breath", "anchor"), Variant("hands", "The hands", "anchor"))
DEMANDS: tuple[Demand, ...] = ("arm", "balance", "breath")
LENGTHS = st.floats(20, 2400)


@st.composite
def belonging(draw: st.DrawFn) -> tuple[int, frozenset[str], frozenset[Demand], frozenset[Demand]]:
    """Tier, variants, what it asks, and what it stands in for."""
    if draw(st.booleans()):
        return draw(TIERS), frozenset(), frozenset(), frozenset()
    only = draw(st.sets(st.sampled_from(["chair", "bed", "breath", "hands"]), max_size=2))
    asks = draw(st.sets(st.sampled_from(DEMANDS), max_size=2))
    instead = draw(st.sets(st.sampled_from(DEMANDS), max_size=1)) - asks
    return draw(TIERS), frozenset(only), frozenset(asks), frozenset(instead)


@st.composite
def parts(draw: st.DrawFn, number: int) -> Part:
    tier, only, asks, instead = draw(belonging())
    kind = draw(st.sampled_from(["say", "say", "silence", "silence", "bell"]))
    if kind == "say":
        words = " ".join(["word"] * draw(st.integers(1, 40)))
        text = words.replace("word word", "word. Word", draw(st.integers(0, 3))) + "."
        return Segment(f"segment-{number}", text, tier, only, asks, instead)
    if kind == "bell":
        return Bell("bell", draw(st.sampled_from([0.0, 0.0, 4.0, 7.5])), tier, only, asks, instead)
    least = draw(st.floats(0, 20))
    usual = least + draw(st.floats(0, 60))
    greatest = usual + draw(st.floats(0, 120))
    return Silence(least, usual, greatest, draw(st.floats(0.01, 1000)), tier, only, asks, instead)


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    """A script with variants of two kinds, movements that ask something, and what stands in for them."""
    drawn = [draw(parts(number)) for number in range(draw(st.integers(1, 20)))]
    drawn.append(Segment("end", "Let go.", 0, frozenset()))
    return Script("drawn", "en", "Drawn", "", "", (60,), 60, (*POSTURES, *ANCHORS), tuple(drawn))


@st.composite
def voices(draw: st.DrawFn, script: Script, name: str = "drawn") -> Voice:
    """Somebody who speaks some of a script, at a pace of her own: up to three times as slow as was guessed."""
    pace = draw(st.floats(0.3, 3.0))
    recordings = {}
    for segment in script.segments:
        if draw(st.integers(0, 3)):
            frames = max(1, round(pace * len(segment.text.split()) / 2.1 * RATE))
            recordings[f"drawn/{segment.id}"] = Recording("a/b.opus", text_hash(name, segment.text), frames, -20.0)
    return Voice(name, name, "en", "person", False, "", Path(name), recordings)


@dataclass(frozen=True)
class Asked:
    """A practice that somebody asks for."""

    script: Script
    variant: str
    spare: frozenset[Demand]
    voice: Voice | None

    def plan(self, length_s: float) -> Timeline:
        return plan(self.script, length_s, variant=self.variant, voice=self.voice, spare=self.spare)

    def belongs(self, part: Part) -> bool:
        return self.script.belongs(part, self.variant, self.spare)

    def frames(self, part: Part) -> int:
        """What a part takes that has one length alone."""
        assert not isinstance(part, Silence)
        alone = Script("drawn", "en", "", "", "", (60,), 60, (), (replace(part, tier=0, only=frozenset()),))
        bare = replace(alone.parts[0], asks=frozenset(), instead=frozenset())
        return plan(replace(alone, parts=(bare,)), 0, voice=self.voice).frames

    def reach(self, tier: int) -> tuple[int, int]:
        """The shortest and the longest that everything up to a tier can be."""
        least = greatest = 0
        for part in self.script.parts:
            if part.tier <= tier and self.belongs(part):
                fixed = 0 if isinstance(part, Silence) else self.frames(part)
                least += round(part.least * RATE) if isinstance(part, Silence) else fixed
                greatest += round(part.greatest * RATE) if isinstance(part, Silence) else fixed
        return least, greatest


@st.composite
def asked(draw: st.DrawFn, spoken: bool = False) -> Asked:
    script = draw(scripts())
    posture, anchor = draw(st.sampled_from(POSTURES)), draw(st.sampled_from(ANCHORS))
    spare = frozenset(draw(st.sets(st.sampled_from(DEMANDS), max_size=2)))
    voice = draw(voices(script) if spoken else st.none() | voices(script))
    return Asked(script, f"{posture.id}+{anchor.id}", spare, voice)


def said(timeline: Timeline) -> set[int]:
    return {event.part for event in timeline.events if not isinstance(event, Hush)}


def without_gaps(events: tuple[Event, ...]) -> bool:
    return all(one.at + one.frames == other.at for one, other in pairwise(events))


def in_order(timeline: Timeline) -> bool:
    places = [event.part for event in timeline.events]
    return places == sorted(set(places)) and timeline.events[0].at == 0 and without_gaps(timeline.events)


@given(asked(), LENGTHS)
def test_the_length_is_exact_wherever_whole_tiers_and_their_silences_reach_it(one: Asked, length_s: float) -> None:
    wanted, came = round(length_s * RATE), one.plan(length_s).frames
    reaches = [one.reach(tier) for tier in sorted({0, *(part.tier for part in one.script.parts)})]
    if any(least <= wanted <= greatest for least, greatest in reaches):
        assert abs(came - wanted) <= TWENTY_MS
    elif wanted < reaches[0][0]:
        assert came == reaches[0][0]
    else:
        assert came == max(greatest for least, greatest in reaches if least <= wanted)


@given(asked(), LENGTHS)
def test_order_is_kept_nothing_overlaps_and_no_bell_is_lost(one: Asked, length_s: float) -> None:
    timeline = one.plan(length_s)
    assert in_order(timeline)
    always = {place for place, part in enumerate(one.script.parts) if not part.tier and one.belongs(part)}
    assert {place for place in always if not isinstance(one.script.parts[place], Silence)} <= said(timeline)


@given(asked(), LENGTHS)
def test_only_what_belongs_is_there_whole_and_every_silence_keeps_its_bounds(one: Asked, length_s: float) -> None:
    for event in one.plan(length_s).events:
        part = one.script.parts[event.part]
        assert one.belongs(part)
        assert not part.asks & one.spare
        if isinstance(part, Silence):
            assert round(part.least * RATE) <= event.frames <= round(part.greatest * RATE)
        else:
            assert event.frames == one.frames(part)


@given(asked(), LENGTHS, st.floats(0, 600))
def test_more_time_takes_nothing_away_and_makes_nothing_shorter(one: Asked, length_s: float, more_s: float) -> None:
    short, long = one.plan(length_s), one.plan(length_s + more_s)
    assert said(short) <= said(long)
    assert short.frames <= long.frames


@given(asked(spoken=True), LENGTHS, st.floats(1, 3))
def test_a_slow_voice_drops_whole_tiers_and_is_never_cut(one: Asked, length_s: float, slower: float) -> None:
    voice = one.voice
    assert voice is not None
    slow = {
        name: Recording(each.file, each.hash, round(each.frames * slower), each.loudness)
        for name, each in voice.recordings.items()
    }
    timeline = replace(one, voice=replace(voice, recordings=slow)).plan(length_s)
    for event in timeline.events:
        if isinstance(event, Speech) and event.recording is not None:
            assert event.frames == event.recording.frames
    # Longer than asked comes out only what cannot be made shorter: the words that belong to every length.
    if timeline.frames > round(length_s * RATE) + TWENTY_MS:
        assert all(one.script.parts[event.part].tier == 0 for event in timeline.events)


@given(asked(), LENGTHS, LENGTHS, st.floats(0, 1))
def test_another_length_leaves_what_was_heard_as_it_is(
    one: Asked, first_s: float, then_s: float, part: float
) -> None:
    before = one.plan(first_s)
    frame = int(before.frames * part)
    assume(0 < frame < before.frames)  # before the first sample everything is still open
    after = before.with_length(frame / RATE, then_s)
    assert_kept(before, after, frame)


def assert_kept(before: Timeline, after: Timeline, frame: int) -> None:
    """Holds a changed practice to what was heard of it, to the sample."""
    gone = [event for event in before.events if event.at + event.frames <= frame and event.at < frame]
    assert list(after.events[: len(gone)]) == gone
    assert after.frames >= frame
    assert in_order(after)
    current = before.events[before.index_at(frame)]
    if current.at < frame:
        now = after.events[after.index_at(current.at)]
        assert (now.part, now.at) == (current.part, current.at)
        assert now == current or (isinstance(now, Hush) and now.frames >= frame - current.at)


@given(asked(), LENGTHS, LENGTHS, st.floats(0, 1))
def test_another_length_ends_as_near_as_the_rest_allows(
    one: Asked, first_s: float, then_s: float, part: float
) -> None:
    before = one.plan(first_s)
    frame = int(before.frames * part)
    assume(0 < frame < before.frames)
    after = before.with_length(frame / RATE, then_s)
    wanted = round(then_s * RATE)
    reaches = list(rest_reaches(one, before, frame))
    if any(least <= wanted <= greatest for least, greatest in reaches):
        assert abs(after.frames - wanted) <= TWENTY_MS
    elif wanted < reaches[0][0]:
        assert after.frames == reaches[0][0]
    else:
        assert after.frames == max(greatest for least, greatest in reaches if least <= wanted)


def rest_reaches(one: Asked, before: Timeline, frame: int) -> list[tuple[int, int]]:
    """The shortest and longest end that what was not heard allows, for every tier."""
    here = before.index_at(frame)
    current = before.events[here]
    begun = frame - current.at
    floor = top = current.at
    first = current.part
    if begun and not isinstance(current, Hush):
        floor = top = current.at + current.frames
        first += 1
    elif begun:
        silence = one.script.parts[current.part]
        assert isinstance(silence, Silence)
        floor += max(begun, round(silence.least * RATE))
        top += max(begun, round(silence.greatest * RATE))
        first += 1
    rest = replace(one, script=replace(one.script, parts=(*one.script.parts[first:],)))
    tiers = sorted({0, *(part.tier for part in one.script.parts)})
    reaches = [rest.reach(tier) for tier in tiers]
    return [(floor + least, top + greatest) for least, greatest in reaches]


@given(st.data(), LENGTHS, st.floats(0, 1))
def test_another_voice_goes_on_from_the_same_moment_for_the_same_length(
    data: st.DataObject, length_s: float, part: float
) -> None:
    one = data.draw(asked())
    other = data.draw(voices(one.script, "other"))
    before = one.plan(length_s)
    frame = int(before.frames * part)
    assume(0 < frame < before.frames)
    after = before.with_voice(frame / RATE, other)
    assert_kept(before, after, frame)
    assert after.voice is other
    assert after.asked_s == length_s
    for event in after.events:
        if isinstance(event, Speech) and event.at >= frame:
            assert event.recording == other.recording("drawn", event.segment.id, event.segment.text)
            assert event.file is None or event.file.parts[0] == "other"
    again = after.with_voice(frame / RATE, one.voice)
    assert [event.frames for event in again.events] == [
        event.frames for event in before.with_length(frame / RATE, length_s).events
    ]


@given(asked(), LENGTHS, st.floats(0, 1), st.integers(-60, 60))
def test_a_jump_lands_in_silence_or_where_a_sentence_or_a_bell_begins(
    one: Asked, length_s: float, part: float, step_s: int
) -> None:
    timeline = one.plan(length_s)
    heard = int(timeline.frames * part)
    wanted = heard + step_s * RATE
    landed = timeline.landing(heard, wanted)
    assert 0 <= landed <= timeline.frames
    assert landed <= max(wanted, 0) if step_s <= 0 else landed >= min(heard, timeline.frames)
    if step_s > 0 and heard < timeline.frames:
        assert landed > heard
    event = timeline.events[timeline.index_at(landed)]
    if isinstance(event, Speech) and landed < timeline.frames:
        assert landed - event.at in {line.at for line in event.lines if line.opens}
    if isinstance(event, Ring) and landed < timeline.frames:
        assert landed == event.at


@given(
    st.lists(
        st.tuples(st.integers(0, 9000), st.integers(0, 9000), st.integers(0, 9000), st.floats(0.001, 1000)),
        max_size=9,
    )
)
def test_silences_grow_together_and_none_shrinks(drawn: list[tuple[int, int, int, float]]) -> None:
    rooms = [Room(least, least + usual, least + usual + more, weight) for least, usual, more, weight in drawn]
    least, greatest = sum(room.least for room in rooms), sum(room.greatest for room in rooms)
    before = [room.least for room in rooms]
    for available in range(least, greatest + 1, max(1, (greatest - least) // 12)):
        now = shared_out(rooms, available)
        assert sum(now) == available
        assert all(room.least <= given <= room.greatest for room, given in zip(rooms, now, strict=True))
        assert all(later >= earlier - 1 for earlier, later in zip(before, now, strict=True))
        before = now


@given(st.text(alphabet="abc ,.;–", min_size=1, max_size=300), st.integers(1, 900_000))
def test_lines_keep_every_word_in_order(text: str, frames: int) -> None:
    assume(text.split())
    lines = lines_of(text, frames)
    assert " ".join(line.text for line in lines).split() == text.split()
    assert [line.at for line in lines] == sorted(line.at for line in lines)
    assert all(0 <= line.at <= frames for line in lines)
    assert lines[0].opens


def test_both_kinds_of_variants_are_drawn() -> None:
    """Guards the examples themselves: of each kind one is chosen, and every pairing is possible."""
    pairings = {f"{posture.id}+{anchor.id}" for posture, anchor in product(POSTURES, ANCHORS)}
    script = Script("drawn", "en", "", "", "", (60,), 60, (*POSTURES, *ANCHORS), ())
    assert {script.variant_or_usual(each) for each in pairings} == pairings
