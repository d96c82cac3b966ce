"""Filling in a form: rows, choices, unfinished words, first answers, and coming back to another version."""

from decimal import Decimal
from typing import Any

import pytest
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

from app.errors import FormInvalid
from app.forms.reading import parse
from app.forms.response import encode
from app.forms.restoring import carry_over
from app.forms.session import Session
from app.forms.values import Attachment, Coding, Quantity, Value
from tests.app.forms.made import (
    CORE,
    NOW,
    SDC,
    Raw,
    answers_in,
    asks,
    at,
    calculated,
    choice,
    coding,
    contents,
    fhirpath,
    form,
    group,
    option,
    say,
    start,
    visible,
    when,
)


def item_of(session: Session, link: str) -> Any:
    return session.item(at(session, link))


def codes(session: Session, link: str) -> list[str]:
    return [complaint.code for complaint in item_of(session, link).complaints]


def limited(kind: str, **limits: Raw) -> Raw:
    return asks("q", kind, extension=[{"url": f"{CORE}{name}", **value} for name, value in limits.items()])


def test_every_keystroke_is_kept_and_becomes_an_answer_when_it_is_one() -> None:
    session = start(asks("q", "decimal"))
    for typed, complaints, told in (
        ("-", ["not_number"], []),
        ("-1", [], [-1]),
        ("-1,", [], [-1]),
        ("-1,5x", ["not_number"], []),
    ):
        session = say(session, "q", typed)
        assert codes(session, "q") == complaints
        assert answers_in(session.response()).get("q", []) == told
    again = Session.start(session.form, "en", parse(encode(session.kept()), "kept"), now=NOW)
    assert item_of(again, "q").values == (Value("Unfinished", "-1,5x"),)
    QuestionnaireResponse.model_validate_json(encode(session.kept()))


@pytest.mark.parametrize(
    ("kind", "typed", "wanted"),
    [
        ("integer", " 12 ", 12),
        ("integer", "−3", -3),
        ("date", "2026-02", "2026-02"),
        ("time", "09:30", "09:30:00"),
        ("url", "https://example.org", "https://example.org"),
        ("text", " as it is \n", " as it is \n"),
        ("boolean", "true", True),
    ],
)
def test_what_is_typed_becomes_a_value_of_the_question(kind: str, typed: str, wanted: Any) -> None:
    assert contents(say(start(asks("q", kind)), "q", typed), "q") == [wanted]


def test_a_moment_gets_seconds_and_a_time_zone() -> None:
    session = say(start(asks("q", "dateTime")), "q", "2026-05-01 09:30")
    (content,) = contents(session, "q")
    assert content.startswith("2026-05-01T09:30:00")
    assert len(content) == len("2026-05-01T09:30:00+02:00")
    QuestionnaireResponse.model_validate_json(encode(session.response()))


@pytest.mark.parametrize(
    ("question", "given", "code"),
    [
        (limited("integer", minValue={"valueInteger": 1}), "0", "too_small"),
        (limited("decimal", maxValue={"valueDecimal": 1.5}), "1,6", "too_great"),
        (limited("date", minValue={"valueDate": "2026-01-01"}), "2025-12-31", "too_small"),
        (limited("decimal", maxDecimalPlaces={"valueInteger": 1}), "1.25", "too_many_decimals"),
        (limited("string", minLength={"valueInteger": 3}), "ab", "too_short"),
        (asks("q", maxLength=3), "abcd", "too_long"),
        (limited("string", regex={"valueString": "[a-z]+"}), "A", "pattern"),
        (asks("q", "url"), "not a url", "not_url"),
        (asks("q", "integer"), "1.5", "not_whole"),
        (asks("q", "date"), "2026-02-30", "not_date"),
    ],
)
def test_what_an_answer_does_not_keep_to_is_said_and_it_is_kept(question: Raw, given: str, code: str) -> None:
    session = say(start(question), "q", given)
    assert codes(session, "q") == [code]
    assert item_of(session, "q").values


def test_a_quantity_takes_the_unit_of_the_form() -> None:
    unit = {"url": f"{CORE}questionnaire-unit", "valueCoding": {"system": "http://unitsofmeasure.org", "code": "kg"}}
    session = say(start(asks("q", "quantity", extension=[unit])), "q", "70,5")
    (quantity,) = contents(session, "q")
    assert (str(quantity.value), quantity.unit, quantity.code) == ("70.5", "kg", "kg")


def test_a_choice_that_excludes_others_is_chosen_alone() -> None:
    none = {**option("none"), "extension": [{"url": f"{CORE}questionnaire-optionExclusive", "valueBoolean": True}]}
    session = start(choice("q", option("a"), option("b"), none, repeats=True))
    path = at(session, "q")
    a, b, nothing = (each.value for each in session.item(path).options)
    session = session.choose(path, a, True).choose(path, b, True)
    assert session.item(path).values == (a, b)
    session = session.choose(path, nothing, True)
    assert session.item(path).values == (nothing,)
    assert session.choose(path, b, True).item(path).values == (b,)
    assert session.choose(path, nothing, False).item(path).values == ()


def test_own_words_stand_beside_choices_only_where_they_may() -> None:
    session = start(choice("open", kind="open-choice"), choice("closed"))
    session = say(say(session, "open", "own"), "closed", "own")
    assert codes(session, "open") == []
    assert codes(session, "closed") == ["not_offered"]
    assert answers_in(session.response()) == {"open": ["own"]}


def test_rows_begin_with_as_many_as_there_must_be_and_end_at_the_most() -> None:
    bounds = [
        {"url": f"{CORE}questionnaire-minOccurs", "valueInteger": 2},
        {"url": f"{CORE}questionnaire-maxOccurs", "valueInteger": 3},
    ]
    session = start(group("g", asks("q"), repeats=True, extension=bounds))
    (whole,) = session.view()
    assert (len(whole.rows), whole.can_add, whole.rows[0].can_remove) == (2, True, False)
    session = session.add(whole.path)
    (whole,) = session.view()
    assert (len(whole.rows), whole.can_add, whole.rows[0].can_remove) == (3, False, True)
    assert session.add(whole.path).changed == frozenset()


def test_the_last_row_is_emptied_and_never_missing() -> None:
    session = say(start(asks("q", repeats=True)), "q", "words")
    session = session.remove(session.view()[0].rows[0].path)
    assert [row.values for row in session.view()[0].rows] == [()]


def test_a_path_of_a_row_that_went_leads_nowhere() -> None:
    session = start(group("g", asks("q"), repeats=True))
    session = session.add(session.view()[0].path)
    gone = at(session, "q", 0)
    session = session.remove(session.view()[0].rows[0].path)
    with pytest.raises(KeyError):
        session.answer(gone, "too late")
    session = session.add(session.view()[0].path)
    with pytest.raises(KeyError):
        session.answer(gone, "a row number is never used again")


def test_a_form_begins_with_its_first_answers_and_a_new_row_with_its_own() -> None:
    first = {**option("a"), "initialSelected": True}
    row = group("g", asks("q", initial=[{"valueString": "first"}]), repeats=True)
    session = start(
        choice("c", first, option("b")),
        row,
        asks("many", repeats=True, initial=[{"valueString": "1"}, {"valueString": "2"}]),
    )
    assert answers_in(session.response())["many"] == ["1", "2"]
    session = session.add(session.view()[1].path)
    told = answers_in(session.response())
    assert told["q"] == ["first", "first"]
    assert told["c"] == [coding("a")]


def test_a_first_answer_may_be_worked_out_and_is_then_free() -> None:
    later = {"url": f"{SDC}initialExpression", "valueExpression": fhirpath("today() + 7 days")}
    session = start(asks("q", "date", extension=[later]))
    assert contents(session, "q") == ["2026-05-08"]
    session = say(session, "q", None)
    assert contents(session, "q") == []


def test_an_answer_tells_what_changed_and_nothing_else() -> None:
    then = asks("then", enableWhen=[when("q", "=", answerBoolean=True)])
    session = say(start(asks("q", "boolean"), then, asks("other")), "q", "true")
    assert session.changed == {at(session, "q"), at(session, "then")}
    assert say(session, "q", "true").changed == frozenset()
    assert say(session, "other", "x").changed == {at(session, "other")}


def test_a_session_before_is_as_it_was() -> None:
    before = say(start(group("g", asks("q"), repeats=True)), "q", "one")
    after = say(before.add(before.view()[0].path), "q", "two", 1)
    after.remove(after.view()[0].rows[0].path)
    assert answers_in(before.response()) == {"q": ["one"]}
    assert answers_in(after.response()) == {"q": ["one", "two"]}


def test_what_hides_says_nothing_and_required_is_a_wish() -> None:
    hidden = asks(
        "h", extension=[{"url": f"{CORE}questionnaire-hidden", "valueBoolean": True}], initial=[{"valueString": "x"}]
    )
    session = start(hidden, asks("q", required=True, readOnly=True))
    assert visible(session) == {"q"}
    assert answers_in(session.response()) == {"h": ["x"]}  # hidden is not the same as not asked
    assert (item_of(session, "q").wished, item_of(session, "q").readonly) == (True, True)
    assert item_of(session, "q").complaints == ()


def test_items_under_several_choices_stand_once_and_answer_under_the_first() -> None:
    session = start(choice("q", repeats=True) | {"item": [asks("why")]})
    session = say(say(session, "q", ("A", "B")), "why", "because")
    (node,) = session.response()["item"]
    assert [answer.get("item", []) != [] for answer in node["answer"]] == [True, False]
    again = Session.start(session.form, "en", session.response(), now=NOW)
    assert again.response() == session.response()
    QuestionnaireResponse.model_validate_json(encode(session.response()))


def test_what_lies_in_an_unanswered_row_stays_in_that_row() -> None:
    session = start(asks("q", "date", asks("why"), repeats=True))
    session = session.add(session.view()[0].path)
    session = say(say(session, "why", "first", 0), "q", "2026-01-01", 1)
    again = Session.start(session.form, "en", session.response(), now=NOW)
    rows = [(row.values, row.children[0].values) for row in again.view()[0].rows]
    assert rows == [((), (Value("String", "first"),)), ((Value("Date", "2026-01-01"),), ())]
    QuestionnaireResponse.model_validate_json(encode(session.response()))


def test_every_kind_of_answer_is_valid_fhir_and_comes_back() -> None:
    kinds: dict[str, Any] = {
        "boolean": "true",
        "decimal": "1,50",
        "integer": "3",
        "date": "2026-05-01",
        "dateTime": "2026-05-01T10:00:00Z",
        "time": "10:00:00",
        "string": "words",
        "text": "two\nlines",
        "url": "https://example.org",
        "quantity": Value("Quantity", Quantity(Decimal("70.5"), "kg")),
        "attachment": Value("Attachment", Attachment("image/png", "p.png", b"\x89PNG")),
        "reference": "somebody",
    }
    session = start(*(asks(kind, kind) for kind in kinds), choice("choice"), choice("own", kind="open-choice"))
    for kind, given in kinds.items():
        session = say(session, kind, given)
    session = say(say(session, "choice", "B"), "own", "own words")
    response = encode(session.response("completed", "2026-05-01T12:00:00Z"))
    QuestionnaireResponse.model_validate_json(response)
    again = Session.start(session.form, "en", parse(response, "response"), now=NOW)
    assert again.settled.state.values == session.settled.state.values


def test_nothing_is_lost_when_the_form_has_another_version() -> None:
    old = start(
        asks("stays"),
        asks("goes"),
        asks("number", "integer"),
        choice("pick"),
        group("g", asks("moves")),
        asks("many", repeats=True),
    )
    for link, given in (("stays", "s"), ("goes", "g"), ("number", "7"), ("pick", "C"), ("moves", "m"), ("many", "1")):
        old = say(old, link, given)
    old = say(old.add(old.view()[5].path), "many", "2", 1)
    new = form(
        asks("moves"),
        asks("stays"),
        asks("number", "boolean"),
        choice("pick", option("a"), option("b")),
        asks("many"),
        version="2",
    )
    session = Session.start(new, "en", parse(encode(old.kept()), "kept"), now=NOW)
    assert answers_in(session.response()) == {"moves": ["m"], "stays": ["s"], "many": ["1"]}
    assert {
        (aside.link_id, aside.reason, str(aside.values[0].content))
        for aside in session.aside
        if aside.link_id != "pick"
    } == {
        ("goes", "question", "g"),
        ("number", "type", "7"),
        ("many", "several", "2"),
    }
    (pick,) = [aside for aside in session.aside if aside.link_id == "pick"]
    assert (pick.reason, pick.text, pick.values) == (
        "choice",
        "About pick",
        (Value("Coding", Coding(**coding("c"))),),
    )
    # What was set aside is kept with the rest, is valid, and fits again when the former version comes back.
    kept = encode(session.kept())
    QuestionnaireResponse.model_validate_json(kept)
    back = Session.start(old.form, "en", parse(kept, "kept"), now=NOW)
    told = answers_in(back.response())
    assert {link: told[link] for link in ("stays", "goes", "number", "pick", "moves")} == {
        "stays": ["s"],
        "goes": ["g"],
        "number": [7],
        "pick": [coding("c")],
        "moves": ["m"],
    }
    assert carry_over(session.kept(), new).state == session.settled.state


def test_something_that_is_no_response_is_refused() -> None:
    with pytest.raises(FormInvalid, match="resourceType: is not QuestionnaireResponse"):
        Session.start(form(asks("q")), "en", {"resourceType": "Patient"}, now=NOW)


def test_a_calculated_question_can_be_written_over_and_left_to_itself_again() -> None:
    session = start(
        asks("a", "integer"),
        asks("b", "integer", extension=[calculated("%resource.item.where(linkId='a').answer.value + 1")]),
    )
    session = say(session, "a", "1")
    assert contents(session, "b") == [2]
    session = say(session, "b", "9")
    session = say(session, "a", "5")
    assert (contents(session, "b"), item_of(session, "b").computed) == ([9], False)
    again = Session.start(session.form, "en", parse(encode(session.kept()), "kept"), now=NOW)
    assert contents(again, "b") == [9]
    assert contents(say(again, "b", None), "b") == [6]
    # A record that was made by another formula is worked out anew.
    assert contents(Session.start(session.form, "en", session.response(), now=NOW), "b") == [6]
