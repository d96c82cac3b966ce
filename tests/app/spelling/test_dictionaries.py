import threading
import time

import pytest

from app.paths import resources
from app.spelling import dictionaries as module
from app.spelling.dictionaries import LANGUAGES, MOST, Dictionaries


@pytest.fixture(scope="module")
def dictionaries() -> Dictionaries:
    return Dictionaries(resources() / "dictionaries")


@pytest.mark.parametrize(
    ("language", "known", "unknown"),
    [
        (
            "en_GB",
            ["colour", "practise", "Don’t", "don't", "breathing", "well-being"],
            ["color", "thier", "mindfull"],
        ),
        ("en_US", ["color", "Breathe"], ["colour", "recieve"]),
        (
            "nl_NL",
            ["ademhalingsoefening", "zo'n", "zo’n", "schrijft", "IJs", "onthoud", "bodyscan-oefening"],
            ["gedagte", "schrijfd", "ademhalingsoefenning"],
        ),
    ],
)
def test_each_language_knows_its_own_words(
    dictionaries: Dictionaries, language: str, known: list[str], unknown: list[str]
) -> None:
    assert dictionaries.unknown(language, [*known, *unknown]) == set(unknown)


@pytest.mark.parametrize(
    ("language", "word", "meant"),
    [("en_GB", "thier", "their"), ("en_US", "recieve", "receive"), ("nl_NL", "gedagte", "gedachte")],
)
def test_the_word_that_was_meant_is_suggested(
    dictionaries: Dictionaries, language: str, word: str, meant: str
) -> None:
    found = dictionaries.suggestions(language, word)

    assert found[0] == meant
    assert len(found) <= MOST


def test_dutch_ij_is_suggested_as_it_is_typed(dictionaries: Dictionaries) -> None:
    found = dictionaries.suggestions("nl_NL", "schrijfen")

    assert "schrijven" in found
    assert not any("ĳ" in word for word in found)


def test_searching_for_suggestions_has_an_end(dictionaries: Dictionaries, monkeypatch: pytest.MonkeyPatch) -> None:
    dictionaries.unknown("nl_NL", ["nu"])
    monkeypatch.setattr(module, "ENOUGH_S", 0.05)
    begun = time.process_time()

    dictionaries.suggestions("nl_NL", "kankerpatientenverenigingsbijeenkomsten")

    assert time.process_time() - begun < 1


def test_every_language_has_its_licence_beside_it() -> None:
    for language in LANGUAGES:
        text = (resources() / "dictionaries" / f"{language}-LICENCE.txt").read_text(encoding="utf-8")
        assert "redistribution" in text.lower()


def test_a_language_without_a_dictionary_is_refused(dictionaries: Dictionaries) -> None:
    with pytest.raises(KeyError):
        dictionaries.unknown("fr_FR", ["bonjour"])


def test_reading_a_dictionary_lets_other_threads_go_first() -> None:
    turns = 0
    done = threading.Event()

    def read() -> None:
        Dictionaries(resources() / "dictionaries").unknown("en_GB", ["hello"])
        done.set()

    worker = threading.Thread(target=read)
    worker.start()
    while not done.is_set():
        turns += 1
        done.wait(0.0001)
    worker.join()

    assert turns > 20
