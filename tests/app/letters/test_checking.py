from datetime import UTC, datetime, timedelta

import pytest

from app.letters.checking import Findings, Sent, Written, look_through

MONDAY = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
OWN = ("Marijke Bos", "Anna Visser")
LONG = "Let the body scan be as short as the day asks for."


def looked(text: str, *others: str, own: tuple[str, ...] = OWN) -> list[tuple[str, str]]:
    found = look_through([Written("letter", text)], own, others, ())
    return [(each.words, text[each.start : each.end]) for each in found.names]


def test_blanks_are_found_wherever_they_stand() -> None:
    written = [
        Written("subject", "About {what}"),
        Written("letter", "Dear"),
        Written("0", "You said {what she said}"),
    ]

    found = look_through(written, OWN, (), ())

    assert [(each.place, each.start, each.end, each.words) for each in found.blanks] == [
        ("subject", 6, 12, "what"),
        ("0", 9, 24, "what she said"),
    ]
    assert found
    assert not look_through([Written("letter", "Dear Marijke")], OWN, ("Joop de W.",), ())


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Dear Joop, thank you.", "Joop"),
        ("as joop wrote", "joop"),
        ("JOOP's garden", "JOOP"),
        ("Joops tuin", "Joops"),
        ("(Joop)", "Joop"),
        ("I spoke with Joop de W. today", "Joop de W"),
    ],
)
def test_anothers_name_is_found_as_a_word(text: str, hit: str) -> None:
    assert looked(text, "Joop de W.") == [("Joop de W.", hit)]


@pytest.mark.parametrize(
    ("name", "text", "hit"),
    [
        ("Dr. Peter Hoek", "Mr Hoek said", "Hoek"),
        ("Dr. Peter Hoek", "Dear Peter,", "Peter"),
        ("van den Berg, Kees", "Kees was here", "Kees"),
        ("van den Berg, Kees", "as Mrs van den Berg said", "Berg"),
        ("Jan-Willem K.", "Willem said", "Willem"),
        ("Jan-Willem K.", "jan-willem said", "jan-willem"),
        ("Marijke Bos-Smit", "Mevrouw Smit", "Smit"),
    ],
)
def test_family_names_titles_and_double_names_are_found(name: str, text: str, hit: str) -> None:
    assert looked(text, name) == [(name, hit)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Dr. Peter Hoek", "The dr said: round the hoek"),
        ("Dr. Peter Hoek", "Dr Jansen came"),
        ("van den Berg, Kees", "Van morning on, den"),
        ("Fatima E.", "mevr. E."),
        ("Piet Visser", "Anna Visser"),
    ],
)
def test_titles_particles_and_common_words_are_no_names(name: str, text: str) -> None:
    assert looked(text, name) == []


@pytest.mark.parametrize("text", ["The joopies came.", "Anjoop", "Jo op", "Dear Marijke"])
def test_a_part_of_a_word_is_no_name(text: str) -> None:
    assert looked(text, "Joop de W.") == []


def test_accents_and_ways_of_typing_them_do_not_matter() -> None:
    assert looked("Dear Zoe", "Zoë K.") == [("Zoë K.", "Zoe")]
    assert looked("Dear Ce\u0301line", "Céline") == [("Céline", "Ce\u0301line")]
    assert looked("Dear Celine", "Ce\u0301line") == [("Ce\u0301line", "Celine")]


def test_a_name_that_is_also_hers_or_the_therapists_is_none_of_another() -> None:
    assert looked("Dear Marijke, from Anna", "Marijke de Vries", "Anna B.") == []
    assert looked("Marijke de Vries asked the same.", "Marijke de Vries") == [
        ("Marijke de Vries", "Marijke de Vries")
    ]


def test_a_double_name_is_found_whole_and_an_initial_alone_is_no_name() -> None:
    assert looked("As Anne-Marie said, Anne", "Anne-Marie K.") == [("Anne-Marie K.", "Anne-Marie")]
    assert looked("b and B.", "B. Jansen") == []
    assert looked("dear b. jansen", "B. Jansen") == [("B. Jansen", "b. jansen")]


def test_each_name_is_told_once_and_where_it_stands_first() -> None:
    written = [Written("subject", "For you"), Written("letter", "Ruud and Joop"), Written("0", "Joop, Ruud")]

    found = look_through(written, OWN, ("Joop", "Ruud", "Joop"), ()).names

    assert [(each.words, each.place, each.start) for each in found] == [("Joop", "letter", 9), ("Ruud", "letter", 0)]


def repeats(text: str, *sent: str) -> list[str]:
    before = [Sent(words, MONDAY + timedelta(days=number)) for number, words in enumerate(sent)]
    found = look_through([Written("letter", text)], OWN, (), before).repeats
    assert all(text[each.start : each.end].strip() == each.words for each in found)
    return [each.words for each in found]


def test_a_paragraph_that_was_sent_before_is_found_whatever_its_spaces_and_capitals() -> None:
    spaced = "let the  BODY scan be as short\nas the day asks for."
    assert repeats(f"Dear Marijke,\n\n{spaced}\n\nAnna", f"Dear,\n\n{LONG}\n\nAnna") == [spaced]


def test_a_line_is_found_too_and_told_once() -> None:
    assert repeats(f"Something new.\n{LONG}", f"{LONG}\nAnd more.") == [LONG]
    assert repeats(f"{LONG}\n{LONG} Indeed.", f"{LONG}\n{LONG} Indeed.") == [f"{LONG}\n{LONG} Indeed."]


def test_few_words_may_be_said_again_and_nearly_the_same_is_not_the_same() -> None:
    assert repeats("Thank you for writing to me again.", "Thank you for writing to me again.") == []
    assert repeats(f"{LONG} Always.", LONG) == []


def test_the_date_is_that_of_the_last_time() -> None:
    found = look_through([Written("0", LONG)], OWN, (), [Sent(LONG, MONDAY), Sent(LONG, MONDAY + timedelta(days=7))])

    assert found == Findings(repeats=found.repeats)
    assert [(each.place, each.at) for each in found.repeats] == [("0", MONDAY + timedelta(days=7))]
