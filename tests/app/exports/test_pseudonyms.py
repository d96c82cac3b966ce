"""Names go, in whatever form they are written, and nothing else does; every place is marked."""

from datetime import date

import pytest

from app.exports.numbers import dates_in, is_birth, mails_in, phones_in
from app.exports.pseudonyms import Piece, Replacement, as_text, forms_of, replaced

NEAR = date(2027, 5, 4)
PATIENT = forms_of("Marijke van den Berg", "[patient]")
THERAPIST = forms_of("Hanneke Vos", "[therapist]")


def without(text: str, replacements: tuple[Replacement, ...] = (*PATIENT, *THERAPIST)) -> str:
    return as_text(replaced(text, replacements))


@pytest.mark.parametrize(
    "written",
    [
        "Marijke",
        "MARIJKE",
        "marijke",
        "Marijke van den Berg",
        "Marijke  van\nden Berg",
        "Marijke Berg",
        "Van den Berg",
        "Berg",
        "M. van den Berg",
        "M van den Berg",
        "M.B.",
        "M. B.",
        "MB",
        "Márijke",
        "Ma\u0301rijke",
    ],
)
def test_every_form_of_a_name_goes(written: str) -> None:
    assert without(f"It was {written}, who came.") == "It was [patient], who came."


@pytest.mark.parametrize(
    ("written", "left"), [("Marijke's dog", "[patient]'s dog"), ("Marijkes hond", "[patient]s hond")]
)
def test_a_genitive_goes_too(written: str, left: str) -> None:
    assert without(written) == left


@pytest.mark.parametrize(
    "text", ["Bergen op Zoom", "ijsberg", "a vossen hunt", "the mb of memory", "van den dag", "Mb."]
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert without(text) == text


def test_a_name_with_an_initial_and_one_word_alone() -> None:
    short = forms_of("Marijke B.", "[patient]")
    assert without("Marijke B. and M.B. and Marijke", short) == "[patient] and [patient] and [patient]"
    assert without("plan B. is mine", short) == "plan B. is mine"
    assert [each.words for each in forms_of("Els", "x")] == ["Els"]
    assert forms_of("", "x") == ()
    assert forms_of("van", "x") != ()


def test_hyphens_and_accents_in_the_name_itself() -> None:
    anne = forms_of("Anne-Zoë Müller", "[patient]")
    for written in ("Anne-Zoë", "Anne-Zoe", "Zoë", "Anne", "Muller", "MÜLLER", "Zoe\u0308"):
        assert without(f"to {written}.", anne) == "to [patient].", written


def test_the_longest_words_win_and_every_place_is_marked() -> None:
    pieces = replaced("Dear Marijke van den Berg, dear Hanneke", (*PATIENT, *THERAPIST))
    assert pieces == (
        Piece("Dear "),
        Piece("[patient]", "Marijke van den Berg"),
        Piece(", dear "),
        Piece("[therapist]", "Hanneke"),
    )


def test_nothing_that_was_replaced_is_read_again() -> None:
    chain = (Replacement("Anna", "Bert"), Replacement("Bert", "Carl"))
    assert without("Anna and Bert", chain) == "Bert and Carl"


def test_signs_of_patterns_in_names_are_signs() -> None:
    odd = (Replacement("C++ (Bv.)", "[employer]"),)
    assert without("works at C++ (bv.) now", odd) == "works at [employer] now"
    assert without("", odd) == ""
    assert without("all", (Replacement("  ", "x"),)) == "all"


def test_telephone_numbers_and_mail_addresses_are_found() -> None:
    text = "Call 06 12 34 56 78 or +31 24-555 01 00 (024) 5550100, mail m.berg@example.org. 2027 steps."
    assert phones_in([text]) == ("06 12 34 56 78", "+31 24-555 01 00", "(024) 5550100")
    assert mails_in([text]) == ("m.berg@example.org",)
    assert phones_in(["from 20 to 40, 3 x 12, 10:30"]) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on 2027-05-12", date(2027, 5, 12)),
        ("op 12-5-2027", date(2027, 5, 12)),
        ("op 12/05/27", date(2027, 5, 12)),
        ("on 12 May", date(2027, 5, 12)),
        ("12 mei 2027", date(2027, 5, 12)),
        ("May 12th, 2027", date(2027, 5, 12)),
        ("born 3-4-1958", date(1958, 4, 3)),
        ("born 3-4-58", date(1958, 4, 3)),
        ("on 28 December", date(2026, 12, 28)),
    ],
)
def test_dates_are_found_in_both_languages(text: str, day: date) -> None:
    (found,) = dates_in([text], NEAR)
    assert found.day == day
    assert is_birth(found, NEAR) is (day.year < 2000)


def test_the_end_of_a_sentence_is_no_part_of_a_date() -> None:
    assert [each.words for each in dates_in(["We walked on 5 July. Then 6 jan. 2027 came."], NEAR)] == [
        "5 July",
        "6 jan. 2027",
    ]


def test_what_is_no_date_is_none() -> None:
    assert dates_in(["31-2-2027", "3/4 of it", "maybe 12", "10 out of 12"], NEAR) == ()
