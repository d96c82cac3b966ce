from datetime import timedelta

import pytest

from app.clock import SetClock
from app.phrases.beginnings import BEGINNINGS
from app.phrases.blanks import find_blanks
from app.phrases.finding import find, most_used
from app.phrases.service import Phrase, Phrases
from app.vault.database import Database


@pytest.fixture
def phrases(database: Database, clock: SetClock) -> Phrases:
    return Phrases(database, clock)


def made(phrases: Phrases, name: str, text: str = "Some words.") -> Phrase:
    phrase = phrases.keep(name, text, "en")
    assert phrase is not None
    return phrase


def test_a_phrase_is_kept_changed_and_named_by_its_first_words(phrases: Phrases, clock: SetClock) -> None:
    phrase = phrases.keep(" ", " Tired is allowed, {name}, always. ", "en")
    assert phrase is not None
    assert (phrase.name, phrase.text) == (
        "Tired is allowed, {name}, always.",
        "Tired is allowed, {name}, always.",
    )
    phrases.use(phrase.id)

    changed = phrases.keep("tired  is\nallowed", "Rest.", "nl", phrase.id)

    assert phrases.all() == (changed,)
    assert changed is not None
    assert (changed.name, changed.text, changed.language) == ("tired is allowed", "Rest.", "nl")
    assert (changed.used, changed.last_used, changed.made_at) == (1, clock.now(), clock.now())


def test_without_words_nothing_is_kept_and_nothing_is_lost(phrases: Phrases) -> None:
    phrase = made(phrases, "one")

    assert phrases.keep("named", "  ") is None
    assert phrases.keep("named", "", "en", phrase.id) is None

    assert phrases.all() == (phrase,)


def test_what_was_removed_comes_back_as_it_was(phrases: Phrases) -> None:
    phrase = made(phrases, "one")
    phrases.use(phrase.id)
    removed = phrases.remove(phrase.id)
    assert phrases.all() == ()
    assert phrases.remove(phrase.id) is None
    assert removed is not None

    phrases.restore(removed)

    assert phrases.all() == (removed,)
    assert removed.used == 1


def test_every_typed_word_has_to_be_there_whatever_its_accents(phrases: Phrases) -> None:
    made(phrases, "één ademhaling", "Blijf er nog even bij.")
    made(phrases, "rest", "One breath is enough.")

    assert [phrase.name for phrase in phrases.find("EEN blijf")] == ["één ademhaling"]
    assert phrases.find("een breath") == ()
    assert len(phrases.find("  ")) == 2


def test_the_best_comes_first(phrases: Phrases, clock: SetClock) -> None:
    for name, text in (
        ("about the body", "Words."),
        ("in the text", "It is about rest."),
        ("not about", "Words."),
        ("used about", "Words."),
        ("used last about", "Words."),
    ):
        made(phrases, name, text)
    by_name = {phrase.name: phrase for phrase in phrases.all()}
    for name in ("used about", "used last about"):
        clock.advance(timedelta(minutes=1))
        phrases.use(by_name[name].id)

    assert [phrase.name for phrase in phrases.find("about")] == [
        "about the body",
        "used last about",
        "used about",
        "not about",
        "in the text",
    ]
    assert [phrase.name for phrase in most_used(phrases.all(), 3)] == [
        "used last about",
        "used about",
        "about the body",
    ]


def test_the_beginnings_are_in_both_languages_and_only_offered(phrases: Phrases) -> None:
    assert {each.language for each in BEGINNINGS} == {"en", "nl"}
    assert len({each.name for each in BEGINNINGS}) == len(BEGINNINGS)
    assert any(find_blanks(each.text) for each in BEGINNINGS)
    assert not any("!" in each.text for each in BEGINNINGS)
    assert phrases.all() == ()


def test_what_is_in_the_language_of_the_letter_comes_first_and_alone_while_nothing_is_typed(phrases: Phrases) -> None:
    dutch = phrases.keep("moe zijn mag", "Moe zijn mag.", "nl")
    assert dutch is not None
    phrases.keep("tired is allowed", "Tired is allowed; moe.", "en")
    phrases.keep("thanks", "Merci.", "")
    every = phrases.all()

    assert [each.name for each in find(every, "", "nl")] == ["moe zijn mag", "thanks"]
    assert [each.name for each in find(every, "", "en")] == ["thanks", "tired is allowed"]
    assert [each.name for each in find(every, "moe", "en")] == ["tired is allowed", "moe zijn mag"]
    assert len(find(every, " ", "")) == 3
    assert [each.name for each in find([dutch], "", "en")] == ["moe zijn mag"], "better than nothing at all"
