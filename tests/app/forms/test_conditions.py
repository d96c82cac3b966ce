"""What an answer to one question makes of another."""

from typing import Any

import pytest

from tests.app.forms.made import (
    answers_in,
    asks,
    at,
    choice,
    coding,
    enabled,
    group,
    say,
    start,
    variable,
    visible,
    when,
)


def shown(kind: str, operator: str, given: Any, *, more: dict[str, Any] | None = None, **answer: Any) -> bool:
    question = choice("q") if kind == "choice" else asks("q", kind, **(more or {}))
    session = start(question, asks("then", enableWhen=[when("q", operator, **answer)]))
    if given is not None:
        session = say(session, "q", given)
    return "then" in visible(session)


@pytest.mark.parametrize(
    ("kind", "low", "same", "high", "answer"),
    [
        ("integer", "4", "5", "6", {"answerInteger": 5}),
        ("decimal", "4.99", "5.0", "5,01", {"answerDecimal": 5}),
        ("decimal", "4.99", "5.0", "5,01", {"answerInteger": 5}),
        ("integer", "4", "5", "6", {"answerDecimal": 5.0}),
        ("date", "2026-01-31", "2026-02-01", "2026-02-02", {"answerDate": "2026-02-01"}),
        ("dateTime", "2026-02-01T09:59:59Z", "2026-02-01T11:00:00+01:00", "2026-02-01T10:00:01Z",
         {"answerDateTime": "2026-02-01T10:00:00Z"}),
        ("time", "09:59", "10:00", "10:01", {"answerTime": "10:00:00"}),
        ("string", "a", "b", "c", {"answerString": "b"}),
        ("quantity", "4", "5", "6", {"answerQuantity": {"value": 5}}),
    ],
)  # fmt: skip
def test_orders_and_equality_of_every_type(kind: str, low: str, same: str, high: str, answer: dict[str, Any]) -> None:
    expected = {
        "=": (False, True, False),
        "!=": (True, False, True),
        ">": (False, False, True),
        "<": (True, False, False),
        ">=": (False, True, True),
        "<=": (True, True, False),
    }
    for operator, wanted in expected.items():
        assert tuple(shown(kind, operator, given, **answer) for given in (low, same, high)) == wanted, operator
        assert shown(kind, operator, None, **answer) == (operator == "!=")


@pytest.mark.parametrize("kind", ["boolean", "integer", "string", "date", "choice"])
def test_exists_asks_whether_there_is_an_answer(kind: str) -> None:
    given = {"boolean": "false", "integer": "0", "string": "x", "date": "2026", "choice": "A"}[kind]
    assert shown(kind, "exists", given, answerBoolean=True)
    assert not shown(kind, "exists", given, answerBoolean=False)
    assert not shown(kind, "exists", None, answerBoolean=True)
    assert shown(kind, "exists", None, answerBoolean=False)


def test_codes_are_compared_with_their_system_where_both_have_one() -> None:
    assert shown("choice", "=", "A", answerCoding=coding("a", "another word"))
    assert shown("choice", "=", "A", answerCoding={"code": "a"})
    assert not shown("choice", "=", "A", answerCoding={"code": "a", "system": "https://example.org/others"})
    assert not shown("choice", "!=", "A", answerCoding=coding("a"))


def test_units_are_not_mixed() -> None:
    unit = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit", "valueCoding": {"code": "kg"}}
    more = {"extension": [unit]}
    assert shown("quantity", ">", "6", more=more, answerQuantity={"value": 5, "code": "kg"})
    assert not shown("quantity", ">", "6", more=more, answerQuantity={"value": 5, "code": "g"})


def test_all_and_any() -> None:
    lines = [when("a", "=", answerBoolean=True), when("b", "=", answerBoolean=True)]
    both, one = (asks(name, enableWhen=lines, enableBehavior=name) for name in ("all", "any"))
    session = say(start(asks("a", "boolean"), asks("b", "boolean"), both, one), "a", "true")
    assert visible(session) & {"all", "any"} == {"any"}
    assert visible(say(session, "b", "true")) & {"all", "any"} == {"all", "any"}


def test_of_several_answers_one_is_enough() -> None:
    question = choice("q", repeats=True)
    then = asks("then", enableWhen=[when("q", "=", answerCoding=coding("b"))])
    never = asks("never", enableWhen=[when("q", "!=", answerCoding=coding("b"))])
    session = say(start(question, then, never), "q", ("A", "B"))
    assert "then" in visible(session)
    assert "never" not in visible(session)
    assert "never" in visible(say(session, "q", ("A", "C")))


def test_what_lies_inside_goes_with_what_is_around_it_and_comes_back_with_its_answer() -> None:
    inner = group("inner", asks("deep"), asks("deeper", enableWhen=[when("deep", "exists", answerBoolean=True)]))
    session = start(asks("q", "boolean"), group("outer", inner, enableWhen=[when("q", "=", answerBoolean=True)]))
    assert visible(session) == {"q"}
    session = say(say(session, "q", "true"), "deep", "a thought")
    assert visible(session) == {"q", "outer", "inner", "deep", "deeper"}
    session = say(session, "deeper", "another")
    gone = say(session, "q", "false")
    assert visible(gone) == {"q"}
    assert answers_in(gone.response()) == {"q": [False]}
    assert at(gone, "deeper") in gone.changed
    assert answers_in(say(gone, "q", "true").response()) == {
        "q": [True],
        "deep": ["a thought"],
        "deeper": ["another"],
    }


def test_a_question_that_is_not_asked_counts_as_unanswered_for_others() -> None:
    first, second = asks("a", "boolean"), asks("b", enableWhen=[when("a", "=", answerBoolean=True)])
    third = asks("c", enableWhen=[when("b", "exists", answerBoolean=True)])
    session = say(say(start(third, second, first), "a", "true"), "b", "yes")
    assert visible(session) == {"a", "b", "c"}
    assert visible(say(session, "a", "false")) == {"a"}


def test_in_rows_the_question_of_the_same_row_counts() -> None:
    row = group(
        "g", asks("q", "boolean"), asks("then", enableWhen=[when("q", "=", answerBoolean=True)]), repeats=True
    )
    session = start(row, asks("after", enableWhen=[when("q", "=", answerBoolean=True)]))
    session = session.add(session.view()[0].path)
    session = say(session, "q", "true", 0)
    first, second = session.view()[0].rows
    assert [first.children[1].visible, second.children[1].visible] == [True, False]
    # Seen from outside the rows, the nearest one before counts: the last.
    assert "after" not in visible(say(session, "q", "false", 1))
    assert "after" in visible(say(session, "q", "true", 1))


def test_rows_behind_are_looked_at_from_the_first() -> None:
    row = group("g", asks("q", "boolean"), repeats=True)
    session = start(asks("before", enableWhen=[when("q", "=", answerBoolean=True)]), row)
    session = session.add(session.view()[1].path)
    session = say(say(session, "q", "false", 0), "q", "true", 1)
    assert "before" not in visible(session)
    assert "before" in visible(say(session, "q", "true", 0))


def test_a_row_without_an_answer_is_not_the_nearest() -> None:
    row = group("g", asks("q", "boolean"), asks("r"), repeats=True)
    after = asks("after", enableWhen=[when("q", "=", answerBoolean=True)])
    session = say(start(row, after), "q", "true")
    session = session.add(session.view()[0].path)
    assert "after" in visible(session)
    session = say(session, "r", "words", 1)
    assert "after" not in visible(session)
    assert "after" in visible(say(session, "r", None, 1))


def test_a_question_inside_a_question_may_look_at_it() -> None:
    inner = asks("why", enableWhen=[when("q", "=", answerBoolean=True)])
    session = start(asks("q", "boolean", inner))
    assert "why" not in visible(session)
    assert "why" in visible(say(session, "q", "true"))


def test_all_answers_of_a_question_in_rows_count() -> None:
    then = asks("then", enableWhen=[when("q", "=", answerString="b")])
    session = start(asks("q", repeats=True), then)
    session = say(session.add(session.view()[0].path), "q", "b", 0)
    session = say(session, "q", "a", 1)
    assert "then" in visible(session)


def test_unfinished_words_are_no_answer() -> None:
    session = say(
        start(asks("q", "integer"), asks("then", enableWhen=[when("q", "exists", answerBoolean=True)])), "q", "1a"
    )
    assert "then" not in visible(session)


def test_a_loop_comes_to_rest() -> None:
    one = asks("one", "boolean", enableWhen=[when("two", "!=", answerBoolean=True)])
    two = asks("two", "boolean", enableWhen=[when("one", "=", answerBoolean=True)])
    session = say(start(one, two), "one", "true")
    assert visible(session) == {"one", "two"}
    session = say(session, "two", "true")  # hides "one", which hides "two", which shows "one", and so on
    assert session.settled.troubles


def test_an_expression_and_conditions_must_both_hold() -> None:
    then = asks("then", enableWhen=[when("a", "=", answerInteger=1)], extension=[enabled("%b = 'x'")])
    session = start(
        asks("a", "integer"), asks("b"), then, extension=[variable("b", "item.where(linkId='b').answer.value")]
    )
    assert "then" not in visible(say(session, "a", "1"))
    assert "then" not in visible(say(session, "b", "x"))
    assert "then" in visible(say(say(session, "a", "1"), "b", "x"))


def test_a_condition_that_cannot_be_worked_out_hides_nothing() -> None:
    session = start(
        asks("q", extension=[enabled("('a' | 'b').single() = 'a'")]), asks("r", extension=[enabled("1 +")])
    )
    assert visible(session) == {"q", "r"}
