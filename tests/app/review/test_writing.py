"""What helps a therapist to write: promises, what lies at hand, and the look before sending."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.letters.checking import Written
from app.model.ids import PersonId
from app.review.promises import LONGEST, shortened
from app.review.service import Review
from app.review.writing import Writing
from app.spelling.service import OFF, Spelling
from app.vault.people import People
from tests.homes import Pair, person

LONG = "Let the body scan be as short as the day asks for."


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def writing(pair: Pair, clock: SetClock) -> Writing:
    return Writing(pair.tom.db, clock)


@pytest.fixture
def review(pair: Pair, clock: SetClock) -> Review:
    return Review(pair.tom.db, clock)


@pytest.fixture
def anna(pair: Pair) -> PersonId:
    return pair.anna.me.id


def test_a_promise_belongs_to_the_letter_it_was_sent_with(
    writing: Writing, review: Review, anna: PersonId, clock: SetClock
) -> None:
    made = writing.promises.make(anna, " the evening\n walk ")
    assert made is not None
    assert (made.text, made.letter, made.kept_at) == ("the evening walk", None, None)
    letter = review.send(anna, text="Dear Anna")
    assert letter is not None
    assert writing.promises.open_for(anna) == (replace(made, letter=letter),)

    assert review.call_back(letter)
    assert writing.promises.open_for(anna) == (made,)

    sent = review.send(anna)
    clock.advance(timedelta(minutes=2))
    before = writing.promises.keep(made.id)
    assert before == replace(made, letter=sent)
    assert writing.promises.open_for(anna) == ()
    writing.promises.restore(before)
    assert writing.at_hand(anna).promises == (before,)


def test_promises_of_one_letter_do_not_go_with_anothers(
    writing: Writing, review: Review, anna: PersonId, pair: Pair
) -> None:
    other = person("patient", "Joop")
    writing.promises.make(other.id, "a walk")
    review.send(anna, text="Dear Anna")
    assert [promise.letter for promise in writing.promises.open_for(other.id)] == [None]


def test_nothing_is_no_promise_and_the_same_is_promised_once(writing: Writing, anna: PersonId) -> None:
    assert writing.promises.make(anna, " \n") is None
    first, again = writing.promises.make(anna, "a walk"), writing.promises.make(anna, "a  walk")
    assert first == again
    assert len(writing.promises.open_for(anna)) == 1


def test_a_promise_that_was_taken_away_comes_back(writing: Writing, anna: PersonId) -> None:
    made = writing.promises.make(anna, "a walk")
    assert made is not None
    removed = writing.promises.remove(made.id)
    assert writing.promises.open_for(anna) == ()
    assert removed is not None
    writing.promises.restore(removed)
    assert writing.promises.open_for(anna) == (made,)


def test_a_long_promise_is_cut_at_a_word() -> None:
    cut = shortened("word, " * 100)
    assert len(cut) <= LONGEST
    assert cut.endswith("word…")


def test_names_of_other_patients_and_what_was_said_before_are_found(
    writing: Writing, review: Review, anna: PersonId, pair: Pair, clock: SetClock
) -> None:
    with pair.tom.db.transaction():
        People(pair.tom.db).save(person("patient", "Joop de W."))
        People(pair.tom.db).save(person("therapist", "Bram Smit"))
    said = clock.now()
    review.send(anna, text=f"Dear Anna\n\n{LONG}")
    clock.advance(timedelta(days=7))
    written = [Written("letter", f"Joop and Bram and Anna and Tom\n\n{LONG}"), Written("0", "You said {this}.")]

    found = writing.before_sending(anna, written).findings

    assert [each.words for each in found.names] == ["Joop de W."]
    assert [(each.words, each.at) for each in found.repeats] == [(LONG, said)]
    assert [each.words for each in found.blanks] == ["this"]


def test_what_is_used_most_lies_at_hand(writing: Writing, anna: PersonId) -> None:
    made = [writing.phrases.keep(f"phrase {number}", "Words.") for number in range(5)]
    assert made[4] is not None
    writing.phrases.use(made[4].id)

    at_hand = writing.at_hand(anna)

    assert [phrase.name for phrase in at_hand.often] == ["phrase 4", "phrase 0", "phrase 1"]
    assert len(at_hand.phrases) == 5


def test_phrases_at_hand_are_in_the_language_of_letters_to_her(writing: Writing, anna: PersonId, pair: Pair) -> None:
    for name, language in (("moe", "nl"), ("tired", "en"), ("either", "")):
        writing.phrases.keep(name, "Words.", language)

    assert [phrase.name for phrase in writing.at_hand(anna, "en").often] == ["either", "tired"]
    Spelling(pair.tom.db).choose(anna, "nl_NL")
    at_hand = writing.at_hand(anna, "en")
    assert (at_hand.language, [phrase.name for phrase in at_hand.often]) == ("nl", ["either", "moe"])
    Spelling(pair.tom.db).choose(anna, OFF)
    assert writing.at_hand(anna, "en").language == "en"


def test_without_an_agreed_day_none_is_offered(writing: Writing, anna: PersonId, pair: Pair) -> None:
    found = People(pair.tom.db).get(anna)
    assert found is not None
    with pair.tom.db.transaction():
        People(pair.tom.db).save(replace(found, feedback_weekday=None))
    assert writing.next_day(anna) is None
    assert found.started_on == date(2027, 2, 15)
