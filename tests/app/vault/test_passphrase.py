import pytest

from app.vault.passphrase import LEAST, Strength, strength


def test_less_than_the_least_length_is_too_short():
    assert strength("x7#Kq!9zP"[: LEAST - 1]) is Strength.TOO_SHORT


@pytest.mark.parametrize(
    "easy", ["aaaaaaaaaaaaaaaa", "12345678901234", "qwertyuiopas", "welkom12345678", "wachtwoord1234"]
)
def test_what_is_tried_first_is_called_guessable_however_long(easy):
    assert strength(easy) is Strength.GUESSABLE


def test_her_own_name_adds_nothing():
    assert strength("MarijkeMarijke19", known=["Marijke"]) is Strength.GUESSABLE


def test_four_words_in_a_row_are_good_without_any_special_sign():
    assert strength("soup balcony heron tuesday") is Strength.GOOD


def test_ten_unrelated_letters_are_fair():
    assert strength("vtkmzqpwlh") is Strength.FAIR
