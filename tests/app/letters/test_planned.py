"""Letters that leave on the agreed day."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.letters.service import Letters
from app.review.caseload import Caseload
from app.review.endings import Parting
from app.review.handover import HandOver
from app.review.service import Review
from app.review.writing import Writing
from app.vault.endings import Endings
from app.vault.sound_travel import SoundTravel
from tests.homes import Pair

THURSDAY = datetime.combine(date(2027, 3, 4), time(15)).astimezone()
MORNING = datetime.combine(date(2027, 3, 8), time(8)).astimezone()


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    clock.set(THURSDAY)
    made.sync()
    yield made
    made.close()


@pytest.fixture
def review(pair: Pair, clock: SetClock) -> Review:
    return Review(pair.tom.db, clock)


def test_the_next_agreed_day_is_offered_unless_it_is_today(pair: Pair, clock: SetClock) -> None:
    writing = Writing(pair.tom.db, clock)
    assert writing.next_day(pair.anna.me.id) == MORNING
    clock.set(MORNING)
    assert writing.next_day(pair.anna.me.id) is None
    assert writing.next_day(pair.tom.me.id) is None


def test_a_planned_letter_waits_for_its_day_and_bears_it(pair: Pair, review: Review, clock: SetClock) -> None:
    person = pair.anna.me.id
    letter = review.send(person, subject="Monday", text="Dear Anna", leaves_at=MORNING)
    letters = Letters(pair.tom.db, clock)
    view = letters.get(letter)
    assert view is not None
    assert (view.leaves_at, view.sent_at, view.planned, view.week) == (MORNING, MORNING, True, 3)
    for moment in (THURSDAY + timedelta(minutes=2), THURSDAY + timedelta(hours=2), MORNING - timedelta(seconds=1)):
        clock.set(moment)
        assert pair.tom.outbox.streams(moment) == ()
        assert pair.tom.send_to(pair.anna) == 0
    clock.set(MORNING)
    pair.sync()
    (came,) = Letters(pair.anna.db, clock).all()
    assert (came.text, came.sent_at, came.planned) == ("Dear Anna", MORNING, False)
    view = letters.get(letter)
    assert view is not None
    assert view.leaves_at is None


def test_the_end_that_waits_for_a_letter_waits_for_the_day_of_that_letter(
    pair: Pair, review: Review, clock: SetClock
) -> None:
    person = pair.anna.me.id
    review.ends.wait(person, Parting(MORNING.date(), "completed", "Go well."))
    review.send(person, text="Dear Anna", leaves_at=MORNING)
    clock.set(THURSDAY + timedelta(hours=2))
    assert pair.tom.send_to(pair.anna) == 0
    assert Endings(pair.anna.db).of(pair.stream) is None
    clock.set(MORNING)
    pair.sync()
    assert Endings(pair.anna.db).of(pair.stream) is not None


def test_a_clock_that_is_put_back_does_not_let_it_go_early(pair: Pair, review: Review, clock: SetClock) -> None:
    review.send(pair.anna.me.id, text="Dear Anna", leaves_at=MORNING)
    clock.set(THURSDAY - timedelta(days=3))
    assert pair.tom.send_to(pair.anna) == 0


def test_a_letter_of_a_minute_still_leaves_when_the_clock_was_put_back(
    pair: Pair, review: Review, clock: SetClock
) -> None:
    review.send(pair.anna.me.id, text="Dear Anna")
    clock.set(THURSDAY - timedelta(days=3))
    assert pair.tom.send_to(pair.anna) == 1


def test_it_counts_as_the_answer_of_its_day_from_that_day_on(pair: Pair, review: Review, clock: SetClock) -> None:
    clock.set(THURSDAY - timedelta(days=1))
    before = review.caseload()[0]
    assert (before.is_due, before.overdue_days) == (True, 9)
    review.send(pair.anna.me.id, text="Dear Anna", leaves_at=MORNING)
    row = review.caseload()[0]
    assert (row.is_due, row.due, row.overdue_days) == (True, before.due, 9)
    assert row.leaves_on == MORNING.date()
    for moment in (MORNING, MORNING + timedelta(days=2)):  # it leaves, or is kept here without a connection
        clock.set(moment)
        row = review.caseload()[0]
        assert (row.is_due, row.due, row.leaves_on) == (False, date(2027, 3, 15), None)


def test_a_hand_over_names_no_letter_as_the_last_that_has_not_left(
    pair: Pair, review: Review, clock: SetClock
) -> None:
    person = pair.anna.me.id
    hand_over = HandOver(pair.tom.db, clock, Caseload(pair.tom.db, clock))
    review.send(person, text="Dear Anna", leaves_at=MORNING)
    facts = hand_over.facts(person)
    assert facts is not None
    assert facts.last_letter is None
    clock.set(MORNING)
    facts = hand_over.facts(person)
    assert facts is not None
    assert facts.last_letter == MORNING.date()


def test_it_can_be_called_back_until_then_and_after_a_restart(pair: Pair, review: Review, clock: SetClock) -> None:
    letter = review.send(pair.anna.me.id, subject="Monday", text="Dear Anna", leaves_at=MORNING)
    assert letter is not None
    clock.set(MORNING - timedelta(seconds=1))
    again = Review(pair.tom.db, clock)
    assert again.call_back(letter)
    assert Letters(pair.tom.db, clock).draft(pair.anna.me.id).text == "Dear Anna"
    clock.set(MORNING)
    assert pair.tom.send_to(pair.anna) == 0
    assert not again.call_back(letter)


def test_what_was_spoken_with_it_waits_as_well(pair: Pair, review: Review, clock: SetClock) -> None:
    letter = review.send(pair.anna.me.id, text="Dear Anna", leaves_at=MORNING)
    assert letter is not None
    db = pair.tom.db
    change = db.rows("SELECT change FROM letters WHERE letter = ?", (letter,))[0][0]
    db.execute(
        "INSERT INTO sounds (stream, change, place, recording, blob, key, size, digest, milliseconds) "
        "VALUES (?, ?, 0, 'spoken', x'01', x'02', 1, x'03', 1)",
        (pair.stream, change),
    )
    db.execute(
        "INSERT INTO sound_uploads (blob, stream, key, source, source_key, digest) "
        "VALUES (x'01', ?, x'02', x'01', x'02', x'03')",
        (pair.stream,),
    )
    travel = SoundTravel(db)
    assert travel.uploads(MORNING - timedelta(minutes=1)) == ()
    assert [upload.blob for upload in travel.uploads(MORNING)] == [b"\x01"]
