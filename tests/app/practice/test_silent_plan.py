"""The plan of a silent day: what the course proposes, and that no change loses or overlaps anything."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.course.pack import Course
from app.paths import resources
from app.practice.silent_day.plan import DAY_S, LEAST_S, MINUTE, Block, Item, Shape, SilentDay
from app.practice.silent_day.proposal import proposed, usual_day

COURSE = Course.load(resources() / "courses" / "mbct")
SATURDAY = date(2027, 4, 24)
SHAPES: tuple[Shape, ...] = ("day", "halves", "blocks")
NUMBERS = {"en": {"ten": 10, "twenty": 20}, "nl": {"tien": 10, "twintig": 20}}


def lengths(script: str) -> tuple[int, ...]:
    return COURSE.script(script, "en").lengths


def plan(shape: Shape = "day") -> SilentDay:
    return proposed(shape, SATURDAY, lengths)


def titles(block: Block, language: str) -> list[str]:
    return [COURSE.script(item.script, language).title.lower() for item in block.items if item.kind == "practice"]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_whole_day_is_the_one_in_the_chapter_of_the_course(language: str) -> None:
    text = COURSE.silent_day(language).text
    (block,) = plan().blocks
    begins = dict(zip(block.starts_s, block.items, strict=True))
    lines = re.findall(r"^- (\d+)\.(\d+): (.*)$", text, re.M)
    assert len(lines) == 10
    practices = 0
    for hour, minute, words in lines:
        item = begins[(int(hour) * 60 + int(minute)) * MINUTE]
        if item.kind != "practice":
            continue
        first = words.lower()
        title = COURSE.script(item.script, language).title.lower()
        assert title in first or (item.script == "mindful-eating" and "practice of eating" in first)
        said = [number for word, number in NUMBERS[language].items() if re.search(rf"\b{word}\b", first)]
        assert item.length_s // MINUTE in said
        practices += 1
    assert practices == len(titles(block, language))


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_halves_and_the_three_blocks_are_those_in_the_chapter(language: str) -> None:
    text = COURSE.silent_day(language).text
    rows = [line for line in text.splitlines() if line.startswith("- ") and line.count(";") >= 2]
    halves, thirds = rows[:2], rows[2:]
    assert len(thirds) == 3
    for line, block in zip(halves, plan("halves").blocks, strict=True):
        times = re.findall(r"(\d+)\.(\d+)", line)
        spoken = [(int(hour) * 60 + int(minute)) * MINUTE for hour, minute in times]
        assert spoken == [block.begins_s, block.begins_s + block.length_s]
    for line, block in zip(rows, (*plan("halves").blocks, *plan("blocks").blocks), strict=True):
        named = [title for title in titles(block, language) if title in line.lower()]
        assert named == titles(block, language)
        places = [line.lower().index(title) for title in named]
        assert places == sorted(places)
    assert all(block.length_s == 2 * 60 * MINUTE for block in plan("blocks").blocks)


def test_a_course_without_a_practice_leaves_time_of_ones_own() -> None:
    day = proposed("day", SATURDAY, lambda script: () if script == "body-scan" else (300, 1800))
    (block,) = day.blocks
    assert block.length_s > 0
    assert [item.length_s for item in block.items if item.kind == "practice"][:2] == [1800, 1800]
    assert all(item.script != "body-scan" for item in block.items)


def test_the_coming_saturday_is_proposed_and_a_weekend_morning_itself() -> None:
    assert usual_day(date(2027, 4, 20), morning=True) == SATURDAY
    assert usual_day(SATURDAY, morning=True) == SATURDAY
    assert usual_day(SATURDAY, morning=False) == SATURDAY + timedelta(days=7)
    assert usual_day(SATURDAY + timedelta(days=1), morning=True) == SATURDAY + timedelta(days=1)


def test_moving_an_item_changes_places_and_times_and_nothing_else() -> None:
    day = plan("halves")
    block = day.blocks[0]
    moved = day.moved(block.id, block.items[0].id, 1)
    after = moved.blocks[0]
    assert [item.kind for item in after.items][:2] == ["tea", "practice"]
    assert after.starts_s[1] == block.begins_s + block.items[1].length_s
    assert moved.moved(block.id, block.items[0].id, -1) == day
    assert day.moved(block.id, block.items[0].id, -1) == day


def test_a_block_keeps_out_of_another_one_on_the_same_day() -> None:
    day = plan("halves")
    first, second = day.blocks
    same = day.on(second.id, first.day)
    assert [block.day for block in same.blocks] == [SATURDAY, SATURDAY]
    assert same.at(second.id, first.begins_s + 3600) == same
    longer = same.with_length(first.id, first.items[1].id, 4 * 3600)
    assert longer.blocks[0].begins_s + longer.blocks[0].length_s == second.begins_s


def test_the_last_item_of_a_block_stays() -> None:
    day = plan("blocks")
    block = day.blocks[0]
    for item in block.items:
        day = day.without(block.id, item.id)
    assert len(day.blocks[0].items) == 1


Change = tuple[str, int, int, int]
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["move", "length", "add", "without", "at", "on"]),
        st.integers(0, 2),
        st.integers(0, 20),
        st.integers(-40, 400),
    ),
    max_size=30,
)


def changed(day: SilentDay, change: Change) -> SilentDay:
    what, which, place, number = change
    block = day.blocks[which % len(day.blocks)]
    item = block.items[place % len(block.items)]
    match what:
        case "move":
            return day.moved(block.id, item.id, 1 if number % 2 else -1)
        case "length":
            return day.with_length(block.id, item.id, number * MINUTE)
        case "add":
            return day.with_item(block.id, "rest", max(LEAST_S, number * MINUTE), after=item.id)
        case "without":
            return day.without(block.id, item.id)
        case "at":
            return day.at(block.id, number * 5 * MINUTE)
        case _:
            return day.on(block.id, SATURDAY + timedelta(days=number % 3))


def items(day: SilentDay) -> dict[str, Item]:
    return {item.id: item for block in day.blocks for item in block.items}


@given(st.sampled_from(SHAPES), CHANGES)
def test_whatever_is_changed_blocks_neither_overlap_nor_leave_their_day(shape: Shape, changes: list[Change]) -> None:
    day = plan(shape)
    for change in changes:
        before = day
        day = changed(day, change)
        kept = items(before).keys() & items(day).keys()
        lost, new = items(before).keys() - kept, items(day).keys() - kept
        assert len(lost) == (1 if change[0] == "without" and day != before else 0)
        assert len(new) <= (1 if change[0] == "add" else 0)
        if change[0] == "move":
            assert items(day) == items(before)
    assert len({item.id for block in day.blocks for item in block.items}) == sum(
        len(block.items) for block in day.blocks
    )
    for block in day.blocks:
        assert block.begins_s >= 0
        assert block.begins_s + block.length_s <= DAY_S
        assert all(item.length_s >= LEAST_S for item in block.items)
        assert block.starts_s[-1] + block.items[-1].length_s == block.begins_s + block.length_s
    for first, second in zip(day.blocks, day.blocks[1:], strict=False):
        assert (first.day, first.begins_s + first.length_s) <= (second.day, second.begins_s) or (
            first.day < second.day
        )
