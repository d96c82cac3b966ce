"""How a block of a silent day goes by, minute by minute, and that it is the same after a crash."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.practice.silent_day import conducting
from app.practice.silent_day.keeping import KEPT, is_quiet, keep, kept
from app.practice.silent_day.plan import LEAST_S, MINUTE, Block, Item, Progress, SilentDay
from app.vault.preferences import Preferences
from tests.homes import fresh_database

BEGIN = datetime(2027, 4, 24, 8, 0, tzinfo=UTC)
ITEMS = (
    Item("i1", "practice", 20 * MINUTE, "body-scan"),
    Item("i2", "tea", 30 * MINUTE),
    Item("i3", "rest", 50 * MINUTE),
    Item("i4", "practice", 20 * MINUTE, "walking"),
    Item("i5", "page", 15 * MINUTE),
)
BLOCK = Block("b1", BEGIN.date(), 8 * 3600, ITEMS)


def at(minutes: float) -> datetime:
    return BEGIN + timedelta(minutes=minutes)


def begun() -> Block:
    return conducting.begun(BLOCK, BEGIN)


def kind(block: Block, minutes: float) -> str:
    item = conducting.where(block, at(minutes)).item
    return item.kind if item else "over"


def test_one_thing_follows_another_by_the_clock() -> None:
    block = begun()
    assert [kind(block, minutes) for minutes in (0, 19.9, 20, 49.9, 50, 100, 134.9, 135)] == [
        "practice",
        "practice",
        "tea",
        "tea",
        "rest",
        "practice",
        "page",
        "over",
    ]
    here = conducting.where(block, at(25))
    assert (here.until, here.ends_at) == (at(50), at(135))
    assert [(coming.item.id, coming.at) for coming in here.coming] == [
        ("i3", at(50)),
        ("i4", at(100)),
        ("i5", at(120)),
    ]


def test_a_block_begins_when_she_begins_it() -> None:
    block = conducting.begun(BLOCK, at(90))
    assert conducting.where(block, at(95)).ends_at == at(90 + 135)
    assert conducting.begun(block, at(200)) == block


def test_what_waits_goes_on_where_it_was_and_ends_later_by_that_time() -> None:
    block = conducting.paused(begun(), at(30))
    there = conducting.where(block, at(75))
    assert there.paused
    assert there.item is not None
    assert (there.item.id, there.until) == ("i2", at(95))
    on = conducting.going_on(block, at(75))
    assert (kind(on, 94), kind(on, 96)) == ("tea", "rest")
    assert conducting.where(on, at(80)).ends_at == at(135 + 45)
    assert conducting.paused(block, at(80)) == block


def test_who_is_late_moves_everything_on() -> None:
    block = conducting.later(begun(), at(45), timedelta(minutes=10))
    assert kind(block, 59) == "tea"
    assert conducting.where(block, at(59)).ends_at == at(145)


def test_a_practice_begun_late_gets_its_whole_length() -> None:
    block = conducting.practising(begun(), at(104), 10 * MINUTE)
    here = conducting.where(block, at(104))
    assert here.item is not None
    assert (here.item.id, here.since, here.until, here.ends_at) == ("i4", at(104), at(114), at(129))
    assert conducting.practising(begun(), at(30), 600).items == ITEMS


def test_the_next_thing_can_begin_at_once_and_after_the_last_it_is_over() -> None:
    block = conducting.with_next(begun(), at(12))
    assert kind(block, 12) == "tea"
    assert conducting.where(block, at(12)).ends_at == at(12 + 115)
    for _ in range(4):
        block = conducting.with_next(block, at(12))
    assert block.is_over
    assert conducting.where(block, at(12)).is_over


def test_it_can_end_earlier_and_the_page_stays_to_the_last() -> None:
    block = conducting.shorter(begun(), at(5), timedelta(minutes=45))
    assert conducting.where(block, at(5)).ends_at == at(90)
    assert [item.id for item in block.items] == ["i1", "i2", "i3", "i4", "i5"]
    assert block.items[3].length_s == 20 * MINUTE, "practices are shortened after everything else"
    little = conducting.shorter(begun(), at(5), timedelta(minutes=105))
    assert [item.id for item in little.items] == ["i1", "i2", "i5"]
    assert conducting.shorter(begun(), at(5), timedelta(days=1)).items == ITEMS[:1]


def test_what_is_to_come_can_be_left_out_and_what_is_now_cannot() -> None:
    block = conducting.settled(begun(), at(25))
    assert [item.id for item in conducting.left_out(block, "i3").items] == ["i1", "i2", "i4", "i5"]
    assert conducting.left_out(block, "i2") == block


def test_whoever_was_away_is_asked_and_may_go_on_where_she_was() -> None:
    block = conducting.settled(begun(), at(25))
    assert not conducting.was_left(block, at(49))
    assert not conducting.was_left(block, at(51)), "she was there a minute ago"
    assert conducting.was_left(block, at(53))
    assert conducting.was_left(block, at(60 * 26)), "the next day"
    again = conducting.from_where_she_was(block, at(60 * 26))
    assert kind(again, 60 * 26 + 1) == "tea"
    assert not conducting.was_left(again, at(60 * 26 + 1))


def test_a_bell_says_when_something_begins_and_three_when_it_is_over() -> None:
    block = begun()

    def rung(before: float, after: float) -> int:
        return conducting.strokes(conducting.where(block, at(before)), conducting.where(block, at(after)))

    assert (rung(1, 2), rung(19.9, 20), rung(134, 136), rung(136, 137)) == (0, 1, 3, 0)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["settle", "pause", "go on", "next", "later", "shorter", "practise", "out"]),
            st.integers(0, 40),
        ),
        max_size=25,
    )
)
def test_whatever_she_does_the_day_goes_forward_and_nothing_overlaps(doings: list[tuple[str, int]]) -> None:
    block, now, place = begun(), BEGIN, 0
    for what, minutes in doings:
        now += timedelta(minutes=minutes)
        step = timedelta(minutes=minutes)
        match what:
            case "settle":
                block = conducting.settled(block, now)
            case "pause":
                block = conducting.paused(block, now)
            case "go on":
                block = conducting.going_on(block, now)
            case "next":
                block = conducting.with_next(block, now)
            case "later":
                block = conducting.later(block, now, step)
            case "shorter":
                block = conducting.shorter(block, now, step)
            case "practise":
                block = conducting.practising(block, now, 600)
            case _:
                block = conducting.left_out(block, "i4")
        here = conducting.where(block, now)
        if not here.is_over:
            assert here.place >= place
            assert here.since <= now < here.until
            times = [here.until, *(coming.at for coming in here.coming), here.ends_at]
            assert times == sorted(times)
            assert all(each.item.length_s >= LEAST_S for each in here.coming)
            place = here.place
        assert conducting.where(conducting.settled(block, now), now) == here


def test_it_is_kept_whole_and_an_unreadable_one_is_none(tmp_path: Path) -> None:
    db = fresh_database(tmp_path / "vault.db")
    preferences = Preferences(db)
    day = SilentDay("halves", (conducting.paused(begun(), at(30)),), bells=False, made=5)
    assert kept(preferences) is None
    keep(preferences, day)
    assert kept(preferences) == day
    preferences.put(KEPT, '{"shape": "week"}')
    assert kept(preferences) is None
    keep(preferences, None)
    assert preferences.get(KEPT, "gone") == "gone"
    db.close()


def test_haven_is_quiet_while_she_is_silent(tmp_path: Path) -> None:
    db = fresh_database(tmp_path / "vault.db")
    preferences = Preferences(db)
    keep(preferences, SilentDay("day", (BLOCK,)))
    assert not is_quiet(preferences, at(10))
    keep(preferences, SilentDay("day", (begun(),)))
    assert is_quiet(preferences, at(10))
    assert not is_quiet(preferences, at(60 * 24)), "a day that was left open keeps nothing quiet for ever"
    keep(preferences, SilentDay("day", (conducting.ended(begun(), at(20)),)))
    assert not is_quiet(preferences, at(21))
    assert Progress(0, BEGIN) == begun().progress
    db.close()
