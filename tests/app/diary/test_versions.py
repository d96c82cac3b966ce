"""Earlier words of an entry stay, can be looked at, and come back; nothing that comes back is shared by itself."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.service import Diary
from app.model.calendar import local_day
from app.model.ids import EntryId
from tests.homes import Pair, answer


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def diary(pair: Pair, clock: SetClock) -> Diary:
    return Diary(pair.anna.db, clock)


def begun(diary: Diary) -> EntryId:
    return diary.begin("pleasant-moments", "Pleasant moments", 2)


def texts(diary: Diary, entry: EntryId) -> list[str]:
    return [version.answers[0].text if version.answers else "" for version in diary.versions(entry)]


def test_one_sitting_is_one_version_and_the_next_begins_another(diary: Diary, clock: SetClock) -> None:
    entry = begun(diary)
    for words in ("T", "Te", "Tea"):
        diary.keep(entry, [answer(words)])
        clock.advance(timedelta(minutes=50))
    clock.advance(timedelta(minutes=30))
    diary.keep(entry, [answer("Tea, and bread")])
    assert texts(diary, entry) == ["Tea", "Tea, and bread"]
    assert diary.get(entry).first_words == "Tea, and bread"  # type: ignore[union-attr]


def test_earlier_words_come_back_and_those_that_were_there_stay(diary: Diary, clock: SetClock) -> None:
    entry = begun(diary)
    diary.keep(entry, [answer("Tea")], (("moment", 0, 3),))
    clock.advance(timedelta(hours=2))
    diary.keep(entry, [answer("Bread")])
    assert diary.bring_back(entry, 1)
    assert texts(diary, entry) == ["Tea", "Bread", "Tea"]
    view = diary.get(entry)
    assert view is not None
    assert (view.first_words, view.asks) == ("Tea", (("moment", 0, 3),))
    assert [hit.excerpt for hit in diary.search("tea")] == ["Tea"]
    assert diary.search("bread") == ()
    diary.bring_back(entry, 2)
    assert diary.get(entry).first_words == "Bread"  # type: ignore[union-attr]


def test_what_comes_back_is_private_although_it_was_shared_once(diary: Diary, pair: Pair) -> None:
    entry = begun(diary)
    diary.keep(entry, [answer("Tea")])
    diary.share(entry)
    diary.keep(entry, [answer("Bread")])
    diary.bring_back(entry, 1)
    view = diary.get(entry)
    assert view is not None
    assert view.edited_since_shared
    assert view.shared_version == 1


def test_a_version_that_is_not_there_changes_nothing(diary: Diary) -> None:
    entry = begun(diary)
    diary.keep(entry, [answer("Tea")])
    assert not diary.bring_back(entry, 7)
    assert texts(diary, entry) == ["Tea"]


def test_filing_elsewhere_after_sharing_leaves_what_was_shared_as_it_was(diary: Diary, pair: Pair) -> None:
    entry = begun(diary)
    diary.keep(entry, [answer("Tea")])
    diary.share(entry)
    diary.move(entry, "free-page", "Free page", [answer("Tea", "page", "What happened?")])
    view = diary.get(entry)
    assert view is not None
    assert (view.form, view.title, view.edited_since_shared) == ("free-page", "Free page", True)
    pair.sync()
    row = pair.tom.db.row("SELECT form, title FROM shared_entries")
    assert row == ("pleasant-moments", "Pleasant moments")


def test_days_say_how_much_was_written_and_leave_out_what_was_removed(diary: Diary, clock: SetClock) -> None:
    today = local_day(clock.now())
    first = begun(diary)
    diary.keep(first, [answer("Tea")])
    second = begun(diary)
    diary.keep(second, [answer("Bread")])
    clock.advance(timedelta(days=1))
    diary.keep(begun(diary), [answer("Rain")])
    assert diary.days(today, today + timedelta(days=1)) == {today: 2, today + timedelta(days=1): 1}
    diary.remove(second)
    assert diary.days(today, today) == {today: 1}


def test_own_words_are_offered_until_she_takes_them_away(diary: Diary) -> None:
    diary.remember_word("body", "a stone")
    diary.remember_word("body", "a feather")
    diary.remember_word("body", "a stone")
    diary.remember_word("body", "  ")
    assert diary.own_words("body") == ("a stone", "a feather")
    assert diary.own_words("mood") == ()
    diary.forget_word("body", "a stone")
    assert diary.own_words("body") == ("a feather",)


def test_own_words_are_kept_for_her_other_computers(diary: Diary, pair: Pair) -> None:
    from app.vault.own_kinds import watch

    watch(pair.anna.db)
    pair.anna.db.execute("DELETE FROM own_dirty")
    diary.remember_word("body", "a stone")
    assert pair.anna.db.rows("SELECT item, key FROM own_dirty") == [("preference", "diary.own_words.body")]
