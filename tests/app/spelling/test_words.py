import pytest

from app.spelling.words import is_among, names_of, words_of


def texts(text: str) -> list[str]:
    return [word.text for word in words_of(text)]


def test_words_stand_where_they_were_written() -> None:
    text = "Dear Ans,\n\nit’s a so-called pauze."

    words = words_of(text)

    assert [word.text for word in words] == ["Dear", "Ans", "it’s", "so-called", "pauze"]
    assert all(text[word.start : word.end] == word.text for word in words)


@pytest.mark.parametrize(
    "text",
    [
        "{first name}",
        "[name]",
        "https://example.org/thier",
        "www.exampel.nl",
        "ans.visser@exampel.org",
        "B12 3x 10:30",
        "MBCT",
        "a I",
        "/hoem/ans",
        "’’ -- …",
        "q" * 80,
        "",
    ],
)
def test_what_is_no_word_is_left_out(text: str) -> None:
    assert texts(text) == []


def test_words_beside_a_blank_are_words_all_the_same() -> None:
    assert texts("Lieve {naam}, dank.") == ["Lieve", "dank"]


@pytest.mark.parametrize("word", ["Marijke", "Marijke's", "Marijke’s", "Marijkes", "marijke", "Wit", "Wits"])
def test_a_name_is_known_with_and_without_its_genitive(word: str) -> None:
    assert is_among(word, names_of(["Marijke de Wit"]))


def test_other_words_are_not_known_for_a_name() -> None:
    assert not is_among("Marijn", names_of(["Marijke"]))
