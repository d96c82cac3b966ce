"""Two computers of one person: what is written on one comes to the other, and nothing is lost between them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.service import Diary
from app.letters.service import Letters
from app.model.changes import Change, EntryShared, ItemKept, PracticeDone
from app.model.encoding import decode, encode
from app.model.ids import ChangeId, DeviceId, EntryId, PersonId, PracticeId, StreamId, new_id
from app.practice.fitting import Fitting
from app.practice.log import Done, PracticeLog
from app.vault.own_items import OwnItems, choose_copies, copies_private
from app.vault.own_kinds import watch
from app.vault.people import People, Standing
from app.vault.preferences import Preferences
from app.vault.streams import Stream, Streams
from tests.homes import Home, answer, person

OWN, CARE = StreamId("0" * 32), StreamId("c" * 32)
NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


@dataclass
class Computer:
    """One of her computers."""

    home: Home

    @classmethod
    def of(cls, path: Path, clock: SetClock, me: PersonId) -> "Computer":
        home = Home.of(path, clock, replace(person("patient", "Anna"), id=me, stream=CARE))
        watch(home.db)
        with home.db.transaction():
            Streams(home.db).save(Stream(CARE, "care", me, held=False))
            Streams(home.db).save(Stream(OWN, "own", me, held=False))
        return cls(home)

    @property
    def diary(self) -> Diary:
        return Diary(self.home.db, self.home.clock)

    def tell(self, *, everything: bool = True) -> int:
        device = People(self.home.db).device()
        assert device is not None
        items, count = OwnItems(self.home.db), 0
        with self.home.db.transaction():
            now = self.home.clock.now()
            items.stamp(now)
            for item, key in items.due(now, 100, everything=everything):
                count += items.told(item, key, device, lambda body: self.home.journal.write(OWN, body))
        return count

    def send(self, other: "Computer") -> int:
        """Sends everything of both streams, with receipts; returns how many changes left."""
        count = 0
        for stream in self.home.outbox.streams(self.home.clock.now()):
            while (batch := self.home.seal(stream)) is not None:
                digest, changes = batch
                self.home.receipt(digest)
                other.home.take_in(changes)
                with other.home.db.transaction():
                    other.home.journal.came_back(stream, changes, self.home.clock.now())
                count += len(changes)
        return count

    def words(self, entry: EntryId) -> list[str]:
        return ["".join(found.text for found in version.answers) for version in self.diary.versions(entry)]

    def shown(self) -> list[str]:
        return [view.first_words for view in self.diary.recent()]


@pytest.fixture
def two(tmp_path: Path, clock: SetClock) -> Iterator[tuple[Computer, Computer]]:
    me = PersonId(new_id())
    first, second = (Computer.of(tmp_path / f"{name}.db", clock, me) for name in ("first", "second"))
    first.tell()
    first.send(second)
    second.tell()
    second.send(first)
    yield first, second
    first.home.db.close()
    second.home.db.close()


def written(computer: Computer, words: str) -> EntryId:
    entry = computer.diary.begin("free", "Free page", 2)
    computer.diary.keep(entry, [answer(words)])
    return entry


def test_a_private_entry_comes_to_the_other_computer_and_is_found_there(two: tuple[Computer, Computer]) -> None:
    first, second = two
    entry = written(first, "Still water.")
    first.tell()
    first.send(second)
    assert second.diary.get(entry) == first.diary.get(entry)
    assert [hit.id for hit in second.diary.search("water")] == [entry]


def test_what_came_in_is_no_news_to_tell(two: tuple[Computer, Computer]) -> None:
    first, second = two
    written(first, "Still water.")
    first.tell()
    first.send(second)
    assert OwnItems(second.home.db).waiting() == 0
    assert second.tell() == 0


def test_typing_goes_on_in_place_and_only_the_last_words_stay(two: tuple[Computer, Computer]) -> None:
    first, second = two
    entry = written(first, "one")
    first.tell()
    first.diary.keep(entry, [answer("one two")])
    first.tell()
    assert first.send(second) == 2, "the words that had not left were forgotten with the newer ones"
    first.diary.keep(entry, [answer("one two three")])
    first.tell()
    first.send(second)
    assert second.words(entry) == ["one two three"]


def test_words_of_both_survive_and_both_show_the_newest(two: tuple[Computer, Computer]) -> None:
    first, second = two
    entry = written(first, "Begun here.")
    first.tell()
    first.send(second)
    first.diary.keep(entry, [answer("From the first.")])
    second.diary.keep(entry, [answer("From the second.")])
    first.tell()
    second.tell()
    second.diary.keep(entry, [answer("From the second, later.")])
    second.tell()
    first.send(second)
    second.send(first)
    for computer in two:
        assert {"From the first.", "From the second, later."} <= set(computer.words(entry))
    assert first.shown() == second.shown()
    assert first.shown()[0] in ("From the first.", "From the second, later.")


def test_what_the_other_begun_is_not_changed_here(two: tuple[Computer, Computer]) -> None:
    first, second = two
    entry = written(first, "Begun here.")
    first.tell()
    first.send(second)
    second.diary.keep(entry, [answer("Gone on there.")])
    second.tell()
    second.send(first)
    assert first.words(entry) == second.words(entry) == ["Begun here.", "Gone on there."]
    assert first.shown() == second.shown() == ["Gone on there."]
    first.diary.keep(entry, [answer("And on here again.")])
    first.tell()
    first.send(second)
    assert first.words(entry) == second.words(entry) == ["Begun here.", "Gone on there.", "And on here again."]
    assert second.shown() == ["And on here again."]


@pytest.mark.parametrize("care_first", [True, False])
def test_a_shared_entry_is_one_entry_whichever_stream_brings_it_first(
    two: tuple[Computer, Computer], *, care_first: bool
) -> None:
    first, second = two
    entry = written(first, "Shared.")
    first.diary.share(entry)
    if care_first:
        first.send(second)
        assert second.shown() == ["Shared."]
    first.tell()
    first.send(second)
    first.diary.keep(entry, [answer("Private again.")])
    first.tell()
    first.send(second)
    assert second.words(entry) == ["Shared.", "Private again."]
    assert second.diary.get(entry) == first.diary.get(entry)
    assert [version.change for version in second.diary.versions(entry)] == [
        version.change for version in first.diary.versions(entry)
    ]


def test_words_changed_on_one_and_shared_on_the_other_stay_on_both(
    two: tuple[Computer, Computer],
) -> None:
    first, second = two
    entry = written(first, "As it was.")
    first.tell()
    first.send(second)
    second.diary.share(entry)
    first.diary.keep(entry, [answer("As it is now.")])
    first.tell()
    first.send(second)
    second.send(first)
    second.tell()
    second.send(first)
    for computer in two:
        assert set(computer.words(entry)) == {"As it was.", "As it is now."}
        shared = [version for version in computer.diary.versions(entry) if version.change]
        assert [version.answers[0].text for version in shared] == ["As it was."]


def test_two_drafts_written_at_the_same_time_are_one_with_both(
    two: tuple[Computer, Computer], clock: SetClock
) -> None:
    first, second = two
    Letters(first.home.db, clock).keep_draft("Dear Tom, from here")
    Letters(second.home.db, clock).keep_draft("Dear Tom, from there")
    first.tell()
    first.send(second)
    kept = Letters(second.home.db, clock).draft().text
    assert "from here" in kept
    assert "from there" in kept
    second.tell()
    second.send(first)
    assert Letters(first.home.db, clock).draft().text == kept
    assert OwnItems(first.home.db).waiting() == 0


def test_digits_that_were_compared_stay_compared(two: tuple[Computer, Computer], clock: SetClock) -> None:
    first, second = two
    tom = replace(person("therapist", "Tom"), standing=Standing.ENROLLED, digits="123456", since=clock.now())
    for computer in two:
        with computer.home.db.transaction():
            People(computer.home.db).save(tom)
    clock.advance(timedelta(minutes=1))
    with first.home.db.transaction():
        People(first.home.db).save(replace(tom, standing=Standing.KNOWN, since=clock.now()))
    first.tell()
    second.tell()
    first.send(second)
    second.send(first)
    first.tell()
    first.send(second)
    for computer in two:
        found = People(computer.home.db).get(tom.id)
        assert found is not None
        assert found.standing is Standing.KNOWN


def test_practices_and_choices_come_over_once_they_are_done(two: tuple[Computer, Computer], clock: SetClock) -> None:
    first, second = two
    log = PracticeLog(first.home.db, clock)
    practice = log.begin("breathing", "Breathing space", 180)
    first.tell()
    first.send(second)
    assert PracticeLog(second.home.db, clock).recover().ids == {}
    log.finish(practice, 170)
    log.choose_sharing(share=True)
    first.tell()
    first.send(second)
    other = PracticeLog(second.home.db, clock)
    assert other.recent() == log.recent()
    assert other.sharing is True


def test_what_she_spares_comes_over_with_who_said_so_and_goes_when_she_takes_it_back(
    two: tuple[Computer, Computer], clock: SetClock
) -> None:
    first, second = two
    here, there = (Fitting(computer.home.db, clock) for computer in two)
    tom = PersonId(new_id())
    here.choose("arm", True)
    here.choose("balance", True, tom)
    first.tell()
    first.send(second)
    assert there.spared() == here.spared()
    assert {each.set_by for each in there.spared()} == {first.home.me.id, tom}
    there.choose("arm", False)
    second.tell()
    second.send(first)
    assert [each.need for each in here.spared()] == ["balance"]


def test_a_shared_practice_that_was_taken_out_on_one_computer_does_not_come_back_on_the_other(
    two: tuple[Computer, Computer], clock: SetClock
) -> None:
    first, second = two
    log, other = (PracticeLog(computer.home.db, clock) for computer in two)
    log.choose_sharing(share=True)
    log.add(Done("walking", "Walking", clock.now(), 600))
    first.tell()
    first.send(second)
    (view,) = other.recent()
    removed, _ = log.remove(view.id)
    first.send(second)
    assert other.recent() == (), "the care stream alone says so"
    first.tell()
    first.send(second)
    assert other.recent() == ()
    assert removed is not None
    log.put_back(removed)
    first.tell()
    first.send(second)
    assert other.recent() == log.recent()


def test_what_was_taken_away_goes_on_the_other_computer_too(two: tuple[Computer, Computer]) -> None:
    first, second = two
    with first.home.db.transaction():
        Preferences(first.home.db).put("practice.words", value=True)
    first.tell()
    first.send(second)
    assert Preferences(second.home.db).get("practice.words", default=False)
    with first.home.db.transaction():
        Preferences(first.home.db).delete("practice.words")
    first.tell()
    first.send(second)
    assert not Preferences(second.home.db).get("practice.words", default=False)
    entry = written(first, "Away with it.")
    first.tell()
    first.send(second)
    first.diary.remove(entry)
    first.tell()
    first.send(second)
    assert second.shown() == []


def test_nothing_follows_the_keys_typed_but_what_matters_goes_at_once(
    two: tuple[Computer, Computer], clock: SetClock
) -> None:
    first, _ = two
    entry = written(first, "a")
    for words in ("ab", "abc", "abcd"):
        clock.advance(timedelta(seconds=20))
        first.diary.keep(entry, [answer(words)])
        assert first.tell(everything=False) == 0
    clock.advance(timedelta(minutes=10))
    assert first.tell(everything=False) == 2
    with first.home.db.transaction():
        People(first.home.db).save(person("therapist", "Tom"))
    assert first.tell(everything=False) == 1


def test_own_traffic_counts_as_nothing_that_waits(two: tuple[Computer, Computer]) -> None:
    first, _ = two
    before = first.home.outbox.counts()
    written(first, "Only for me.")
    first.tell()
    assert first.home.outbox.counts() == before
    assert first.home.outbox.last_delivered() is None


def test_what_is_told_and_delivered_is_not_kept_twice(two: tuple[Computer, Computer]) -> None:
    first, second = two
    written(first, "Only for me.")
    first.tell()
    first.send(second)
    with first.home.db.transaction():
        OwnItems(first.home.db).forget_delivered(OWN)
    with second.home.db.transaction():
        OwnItems(second.home.db).forget_delivered(OWN)
    for computer in two:
        held = computer.home.db.row("SELECT COUNT(*) FROM changes WHERE kind = 'own.kept' AND payload NOT NULL")
        assert held == (0,)


def theirs(me: PersonId, body: EntryShared | PracticeDone | ItemKept, stream: StreamId, lamport: int) -> Change:
    change = Change(
        id=ChangeId(new_id()),
        stream=stream,
        author=me,
        device=DeviceId(new_id()),
        lamport=lamport,
        created=NOW,
        body=body,
    )
    return decode(encode(change), id=change.id, stream=stream, author=me, device=change.device)


def test_what_was_shared_stands_in_the_diary_of_somebody_who_lost_everything(tmp_path: Path, clock: SetClock) -> None:
    me = PersonId(new_id())
    fresh = Computer.of(tmp_path / "fresh.db", clock, me)
    entry, practice = EntryId(new_id()), PracticeId(new_id())
    body = EntryShared(
        entry=entry, version=2, form="free", title="Free page", week=3, written_at=clock.now(),
        answers=(answer("What I shared."),),
    )  # fmt: skip
    done = PracticeDone(
        practice=practice, script="walk", title="Walking", started_at=clock.now(), planned_s=60, done_s=50
    )
    fresh.home.take_in((theirs(me, body, CARE, 1), theirs(me, done, CARE, 2)))
    (view,) = fresh.diary.recent()
    assert (view.first_words, view.title, view.week, view.shared_version) == ("What I shared.", "Free page", 3, 2)
    assert [hit.id for hit in fresh.diary.search("shared")] == [entry]
    assert [each.id for each in PracticeLog(fresh.home.db, clock).recent()] == [practice]
    fresh.diary.keep(entry, [answer("And now.")])
    assert fresh.words(entry) == ["What I shared.", "And now."]
    fresh.home.db.close()


def test_a_kind_from_a_newer_haven_is_kept_as_it_came(two: tuple[Computer, Computer]) -> None:
    first, _ = two
    change = theirs(first.home.me.id, ItemKept(item="mood", key="1", fields={"x": 1}), OWN, 50)
    first.home.take_in((change,))
    assert first.home.journal.unknown() == 1
    with first.home.db.transaction():
        OwnItems(first.home.db).forget_delivered(OWN)
    assert first.home.journal.get(OWN, change.id) == change


def test_an_item_that_fits_no_table_changes_nothing(two: tuple[Computer, Computer]) -> None:
    first, _ = two
    for body in (
        ItemKept(item="preference", key="x", fields={"value": None}),
        ItemKept(item="certificate", key="no hex", fields={}),
        ItemKept(item="version", key="nonsense", fields={}),
        ItemKept(item="version", key=f"{new_id()} 1 {new_id()}", fields={}),
        ItemKept(item="person", key=first.home.me.id, fields={"since": "yesterday"}),
    ):
        first.home.take_in((theirs(first.home.me.id, body, OWN, 60),))
    assert Preferences(first.home.db).get("x", "") == ""


def test_a_declined_copy_keeps_private_words_here_and_lets_everything_else_go(two: tuple[Computer, Computer]) -> None:
    first, second = two
    with first.home.db.transaction():
        choose_copies(Preferences(first.home.db), copies=False)
    entry = written(first, "Still water.")
    first.tell()
    first.send(second)
    assert second.diary.get(entry) is None
    assert not copies_private(Preferences(second.home.db)), "her choice holds for all her computers"
    told = {item for (item,) in second.home.db.rows("SELECT DISTINCT item FROM own_items")}
    assert not told & {"entry", "version", "practice", "letter draft", "spared"}
    assert "preference" in told


def test_what_waited_while_the_copy_was_declined_goes_when_she_agrees(two: tuple[Computer, Computer]) -> None:
    first, second = two
    with first.home.db.transaction():
        choose_copies(Preferences(first.home.db), copies=False)
    entry = written(first, "Still water.")
    first.tell()
    with first.home.db.transaction():
        choose_copies(Preferences(first.home.db), copies=True)
    first.tell()
    first.send(second)
    assert second.words(entry) == ["Still water."]
