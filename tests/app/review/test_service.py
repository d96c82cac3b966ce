from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.clock import SetClock
from app.diary.calls import Calls
from app.diary.service import Diary
from app.letters.service import Letters
from app.model.changes import EntryShared, LetterSent, PracticeDone
from app.model.ids import EntryId, LetterId, PersonId, PracticeId, StreamId, new_id
from app.review.service import Review
from app.vault import migrations
from app.vault.database import Database, SqlValue
from app.vault.people import Standing
from tests.homes import Home, Pair, answer, person

MINUTE = timedelta(seconds=60)


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def diary(pair: Pair, clock: SetClock) -> Diary:
    return Diary(pair.anna.db, clock)


@pytest.fixture
def review(pair: Pair, clock: SetClock) -> Review:
    return Review(pair.tom.db, clock)


def share(diary: Diary, words: str) -> EntryId:
    entry = diary.begin("free", "Free page", 2)
    diary.keep(entry, [answer(words)], [("moment", 0, 3)])
    diary.share(entry)
    return entry


def send(review: Review, pair: Pair, clock: SetClock) -> None:
    review.keep_letter(pair.anna.me.id, "", "Dear Anna")
    assert review.send(pair.anna.me.id)
    clock.advance(MINUTE)
    pair.sync()


def test_the_row_says_what_came_since_the_last_letter(
    pair: Pair, diary: Diary, review: Review, clock: SetClock
) -> None:
    share(diary, "First.")
    pair.sync()
    send(review, pair, clock)
    clock.advance(timedelta(days=7))
    (row,) = review.caseload()
    assert (row.week, row.due, row.is_due) == (3, date(2027, 3, 8), True)
    assert (row.new_entries, row.asks, row.nothing_shared_days) == (0, 0, 7)
    share(diary, "Second.")
    share(diary, "Third.")
    pair.sync()
    (row,) = review.caseload()
    assert (row.new_entries, row.asks, row.nothing_shared_days) == (2, 2, 0)
    assert row.last_seen == clock.now()
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    assert [view.first_words for view in dossier.entries] == ["Second.", "Third."]
    assert [view.first_words for view in dossier.earlier] == ["First."]
    send(review, pair, clock)
    (row,) = review.caseload()
    assert (row.due, row.is_due) == (date(2027, 3, 15), False)


def test_what_was_on_its_way_when_the_letter_was_sent_is_new(
    pair: Pair, diary: Diary, review: Review, clock: SetClock
) -> None:
    share(diary, "Written offline, before the letter.")
    clock.advance(MINUTE)
    review.keep_letter(pair.anna.me.id, "", "Dear Anna")
    review.send(pair.anna.me.id)
    pair.sync()
    (row,) = review.caseload()
    assert row.new_entries == 1


def test_only_what_was_shown_is_opened(pair: Pair, diary: Diary, review: Review) -> None:
    first = share(diary, "First.")
    pair.sync()
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    second = share(diary, "Second.")
    pair.sync()
    assert review.opened(pair.anna.me.id, dossier.shown)
    assert not review.opened(pair.anna.me.id, dossier.shown)
    pair.sync()
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    assert {view.id: view.is_new for view in dossier.entries} == {first: False, second: True}


def test_notes_and_letter_are_drafts_until_they_leave_together(
    pair: Pair, diary: Diary, review: Review, clock: SetClock
) -> None:
    anna, entry = pair.anna.me.id, share(diary, "The light on the water.")
    pair.sync()
    note = review.keep_note(anna, entry, 1, "moment", 4, 9, "light", "You saw")
    assert review.keep_note(anna, entry, 1, "moment", 4, 9, "light", "You saw it.", note) == note
    empty = review.keep_note(anna, entry, 1, "moment", 0, 3, "The", " ")
    review.keep_letter(anna, "Week 2", "Dear Anna")
    dossier = Review(pair.tom.db, clock).dossier(anna)
    assert dossier is not None
    assert [(each.id, each.text) for each in dossier.notes] == [(empty, " "), (note, "You saw it.")]
    assert pair.tom.outbox.counts() == (0, 0)
    letter = review.send(anna)
    assert letter is not None
    dossier = review.dossier(anna)
    assert dossier is not None
    assert ([each.id for each in dossier.notes], dossier.draft.text) == ([empty], "")
    assert review.call_back(letter)
    dossier = review.dossier(anna)
    assert dossier is not None
    assert ({each.id for each in dossier.notes}, dossier.draft.text) == ({empty, note}, "Dear Anna")
    removed = review.remove_note(empty)
    assert removed is not None
    letter = review.send(anna)
    clock.advance(MINUTE)
    with pair.tom.db.transaction():
        kinds = [change.body for change in pair.tom.outbox.unsealed(pair.stream, clock.now())]
    assert isinstance(kinds[-1], LetterSent)
    assert kinds[-1].notes == (note,)
    pair.sync()
    assert not review.call_back(kinds[-1].letter)


def test_notes_come_in_the_order_in_which_the_entry_was_answered(
    pair: Pair, diary: Diary, review: Review, clock: SetClock
) -> None:
    anna, entry = pair.anna.me.id, diary.begin("free", "Free page", 2)
    answers = (answer("The light, the water."), msgspec.structs.replace(answer("Warm hands."), question="body"))
    diary.keep(entry, answers)
    diary.share(entry)
    pair.sync()
    review.keep_note(anna, entry, 1, "body", 0, 4, "Warm", "third")
    review.keep_note(anna, entry, 1, "moment", 11, 20, "the water", "second")
    review.keep_note(anna, entry, 1, "moment", 0, 9, "The light", "first")
    assert review.send(anna, text="Dear Anna")
    clock.advance(MINUTE)
    pair.sync()
    (letter,) = Letters(pair.anna.db, clock).all()
    assert [note.text for note in letter.notes] == ["first", "second", "third"]
    view = diary.get(entry)
    assert view is not None
    assert [note.text for note in view.notes] == ["first", "second", "third"]


def test_the_queue_puts_calls_first_and_then_what_is_due(tmp_path: Path, clock: SetClock) -> None:
    tom = Home.of(tmp_path / "tom.db", clock, person("therapist", "Tom"))
    today = clock.now().astimezone().date()
    for name, weekday in (("Ans", (today.weekday() + 3) % 7), ("Joop", today.weekday()), ("Mia", None)):
        stream = StreamId(new_id())
        patient = person(
            "patient", name, stream=stream, feedback_weekday=weekday, started_on=today - timedelta(days=3)
        )
        tom.knows(patient, stream, patient.id)
    caller = Home.of(tmp_path / "zoe.db", clock, person("patient", "Zoë", stream=StreamId(new_id())))
    assert caller.me.stream is not None
    for home, other in ((tom, caller.me), (caller, tom.me)):
        home.knows(replace(other, standing=Standing.KNOWN), caller.me.stream, caller.me.id)
    Calls(caller.db, clock).ask_for_call()
    caller.send_to(tom)
    rows = Review(tom.db, clock).caseload()
    assert [row.person.name for row in rows] == ["Zoë", "Joop", "Ans", "Mia"]
    assert [row.week for row in rows] == [None, 0, 0, 0]
    caller.db.close()
    tom.db.close()


def test_one_patients_entry_never_touches_anothers(pair: Pair, diary: Diary, review: Review, clock: SetClock) -> None:
    entry = share(diary, "Mine.")
    pair.sync()
    stream = StreamId(new_id())
    bea = Home.of(pair.anna.db.path.parent / "bea.db", clock, person("patient", "Bea", stream=stream))
    bea.knows(replace(pair.tom.me, standing=Standing.KNOWN), stream, bea.me.id)
    pair.tom.knows(replace(bea.me, standing=Standing.KNOWN), stream, bea.me.id)
    body = EntryShared(
        entry=entry, version=9, form="free", title="", week=1, written_at=clock.now(), answers=(answer("Not hers."),)
    )
    with bea.db.transaction():
        bea.journal.write(stream, body)
    bea.send_to(pair.tom)
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    assert [view.first_words for view in dossier.entries] == ["Mine."]
    assert {hit.patient for hit in review.search("not hers")} == {bea.me.id}
    bea.db.close()


class CountingDatabase(Database):
    """Counts the queries."""

    count = 0

    def rows(self, sql: str, parameters: Sequence[SqlValue] = ()) -> list[tuple[Any, ...]]:
        self.count += 1
        return super().rows(sql, parameters)

    def row(self, sql: str, parameters: Sequence[SqlValue] = ()) -> tuple[Any, ...] | None:
        self.count += 1
        return super().row(sql, parameters)


def test_the_caseload_costs_the_same_number_of_queries_for_many(tmp_path: Path, clock: SetClock) -> None:
    db = CountingDatabase(tmp_path / "tom.db", bytes(32), create=True)
    migrations.apply(db, migrations.discover())
    tom = Home.over(db, clock, person("therapist", "Tom"))
    review, costs = Review(db, clock), []
    for number in range(60):
        patient = busy_patient(tom, number, clock)
        before = db.count
        assert len(review.caseload()) == number + 1
        assert review.dossier(patient) is not None
        costs.append(db.count - before)
    assert costs[0] == costs[-1]
    db.close()


def busy_patient(tom: Home, number: int, clock: SetClock) -> PersonId:
    stream = StreamId(new_id())
    patient = person(
        "patient",
        f"Patient {number}",
        stream=stream,
        feedback_weekday=number % 7,
        started_on=clock.now().date() - timedelta(days=30),
    )
    tom.knows(patient, stream, patient.id)
    bodies = [
        EntryShared(
            entry=EntryId(new_id()),
            version=1,
            form="free",
            title="Free page",
            week=1,
            written_at=clock.now(),
            answers=(answer("words " * 20),),
        ),
        PracticeDone(
            practice=PracticeId(new_id()),
            script="walking",
            title="Walking",
            started_at=clock.now(),
            planned_s=600,
            done_s=600,
        ),
        LetterSent(letter=LetterId(new_id()), week=1, subject="", text="Dear Tom"),
    ]
    with tom.db.transaction():
        for body in bodies:
            tom.journal.write(stream, body)
    return patient.id
