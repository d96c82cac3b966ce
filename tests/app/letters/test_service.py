from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.calls import Calls
from app.letters.service import Letters
from app.model.states import DeliveryState
from app.review.service import Review
from tests.homes import Pair

MINUTE = timedelta(seconds=60)


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def letters(pair: Pair, clock: SetClock) -> Letters:
    return Letters(pair.anna.db, clock)


def test_a_draft_is_kept_and_an_empty_one_is_forgotten(letters: Letters, clock: SetClock) -> None:
    assert letters.keep_draft("Dear Tom", "Hello") == clock.now()
    draft = letters.draft()
    assert (draft.text, draft.subject, draft.kept_at) == ("Dear Tom", "Hello", clock.now())
    letters.keep_draft(" ", "")
    assert letters.draft().kept_at is None
    assert letters.send() is None


def test_a_letter_leaves_after_a_minute(pair: Pair, letters: Letters, clock: SetClock) -> None:
    letters.keep_draft("Dear Tom", "Hello")
    letter = letters.send()
    view = letters.get(letter)
    assert view is not None
    assert (view.from_me, view.other_name, view.leaves_at) == (True, "Tom", clock.now() + MINUTE)
    assert letters.draft().text == ""
    assert pair.anna.outbox.streams(clock.now()) == ()
    clock.advance(MINUTE)
    assert pair.anna.outbox.streams(clock.now()) == (pair.stream,)
    view = letters.get(letter)
    assert view is not None
    assert view.leaves_at is None


def test_within_its_minute_a_letter_can_be_called_back(pair: Pair, letters: Letters, clock: SetClock) -> None:
    letters.keep_draft("Dear Tom", "Hello")
    letter = letters.send()
    assert letter is not None
    letters.keep_draft("And another thing.")
    clock.advance(MINUTE - timedelta(seconds=1))
    assert letters.call_back(letter)
    assert letters.all() == ()
    assert (letters.draft().text, letters.draft().subject) == ("Dear Tom\n\nAnd another thing.", "Hello")
    assert not letters.call_back(letter)
    clock.advance(MINUTE)
    assert pair.anna.send_to(pair.tom) == 0


def test_words_given_with_send_are_those_that_leave(letters: Letters) -> None:
    letters.keep_draft("Older words", "Old")
    view = letters.get(letters.send(text="Dear Tom", subject="New"))
    assert view is not None
    assert (view.text, view.subject, letters.draft().text) == ("Dear Tom", "New", "")


def test_without_a_connection_a_letter_can_be_called_back_after_its_minute(
    pair: Pair, letters: Letters, clock: SetClock
) -> None:
    letters.keep_draft("Dear Tom")
    letter = letters.send()
    assert letter is not None
    clock.advance(timedelta(hours=2))
    view = letters.get(letter)
    assert view is not None
    assert (view.leaves_at, view.can_return) == (None, True)
    assert letters.call_back(letter)
    assert letters.draft().text == "Dear Tom"
    assert pair.anna.send_to(pair.tom) == 0


def test_what_was_spoken_goes_ahead_of_a_letter_whose_moment_has_come(
    pair: Pair, letters: Letters, clock: SetClock
) -> None:
    letter = letters.send(text="Dear Tom")
    assert letter is not None
    with pair.anna.db.transaction():
        pair.anna.db.execute(
            "INSERT INTO recordings (recording, place, subject, made, milliseconds, blob, key, size, digest, "
            "recovered) VALUES ('spoken', 'letter', ?, 0, 9, x'01', x'02', 9, x'03', 0)",
            (letter,),
        )
    view = letters.get(letter)
    assert view is not None
    assert view.can_return
    clock.advance(MINUTE)
    view = letters.get(letter)
    assert view is not None
    assert not view.can_return
    assert not letters.call_back(letter)


def test_a_letter_that_was_sealed_cannot_be_called_back(pair: Pair, letters: Letters, clock: SetClock) -> None:
    letters.keep_draft("Dear Tom")
    letter = letters.send()
    assert letter is not None
    clock.advance(MINUTE)
    pair.anna.send_to(pair.tom)
    view = letters.get(letter)
    assert view is not None
    assert not view.can_return
    assert not letters.call_back(letter)
    assert letters.draft().text == ""


def test_opening_a_letter_is_said_once_and_reaches_its_writer(pair: Pair, letters: Letters, clock: SetClock) -> None:
    review = Review(pair.tom.db, clock)
    review.keep_letter(pair.anna.me.id, "Week 2", "Dear Anna")
    letter = review.send(pair.anna.me.id)
    assert letter is not None
    clock.advance(MINUTE)
    pair.sync()
    assert letters.unread() == 1
    assert letters.open(letter).touches("state")
    assert not letters.open(letter)
    assert letters.unread() == 0
    pair.sync()
    view = Letters(pair.tom.db, clock).get(letter)
    assert view is not None
    assert (view.delivery.state, view.opened, view.other_name) == (DeliveryState.OPENED, True, "Anna")
    assert not Letters(pair.tom.db, clock).open(letter)


def test_letters_of_the_patient_count_as_unread_at_the_therapists(
    pair: Pair, letters: Letters, clock: SetClock
) -> None:
    letters.keep_draft("Dear Tom")
    letters.send()
    clock.advance(MINUTE)
    pair.sync()
    at_toms = Letters(pair.tom.db, clock)
    assert at_toms.unread() == 1
    (view,) = at_toms.all(pair.anna.me.id)
    assert (view.from_me, view.other_name, view.patient) == (False, "Anna", pair.anna.me.id)
    (row,) = Review(pair.tom.db, clock).caseload()
    assert row.letters_unread == 1


def test_a_wish_to_be_called_says_how_far_it_has_come(pair: Pair, clock: SetClock) -> None:
    calls, review = Calls(pair.anna.db, clock), Review(pair.tom.db, clock)
    assert calls.open_call() is None
    assert calls.ask_for_call("After four, please.")
    assert not calls.ask_for_call()
    call = calls.open_call()
    assert call is not None
    assert call.delivery.state is DeliveryState.KEPT
    pair.sync()
    call = calls.open_call()
    assert call is not None
    assert call.delivery.state is DeliveryState.RECEIVED
    (row,) = review.caseload()
    assert row.calls_open == 1
    assert not review.answer_call(pair.anna.me.id, call.id, "none", "")
    assert review.answer_call(pair.anna.me.id, call.id, "called", "We spoke.")
    pair.sync()
    assert calls.open_call() is None
    last = calls.last_call()
    assert last is not None
    assert (last.disposition, last.reason) == ("called", "We spoke.")
