"""Expressions: what they come to, what wakes them, and what is made of those that come to nothing."""

from decimal import Decimal
from typing import Any

import pytest

from app.forms import fhirpath
from app.forms.checking import check
from app.forms.functions import Surroundings
from app.forms.rules import Rule
from tests.app.forms.made import (
    CORE,
    NOW,
    SDC,
    Raw,
    asks,
    at,
    calculated,
    choice,
    coding,
    contents,
    enabled,
    form,
    group,
    option,
    raw_form,
    say,
    start,
    variable,
    visible,
)
from tests.app.forms.made import (
    fhirpath as expression,
)

ANSWERS: Raw = {
    "resourceType": "QuestionnaireResponse",
    "item": [
        {"linkId": "a", "answer": [{"valueInteger": 3}]},
        {
            "linkId": "b",
            "answer": [{"valueDecimal": Decimal("2.5"), "item": [{"linkId": "c", "answer": [{"valueString": "x"}]}]}],
        },
        {"linkId": "d", "answer": [{"valueDate": "2000-05-01"}]},
        {"linkId": "e", "answer": [{"valueCoding": coding("one")}, {"valueCoding": coding("two")}]},
    ],
}


def evaluated(text: str) -> list[Any]:
    names = {"resource": ANSWERS, "context": ANSWERS}
    found = fhirpath.evaluate(fhirpath.parse(text), ANSWERS, names, Surroundings(NOW))
    return [value.content for value in fhirpath.values(found)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("%resource.item.where(linkId='a').answer.value + 1", [4]),
        ("%resource.item.where('a' = linkId).answer.value", [3]),
        ("QuestionnaireResponse.item.where(linkId = 'a').answer.valueInteger", [3]),
        ("%resource.descendants().where(linkId='c').answer.value", ["x"]),
        ("%resource.repeat(item | answer.item).where(linkId='c').answer.value", ["x"]),
        ("%resource.item.answer.value.ofType(decimal)", [Decimal("2.5")]),
        ("(1 | 2 | 3).sum() / 2", [3]),
        ("7 / 2", [Decimal("3.5")]),
        ("-%resource.item.where(linkId='a').answer.value", [-3]),
        ("(1.25).round(1)", [Decimal("1.3")]),
        ("(2.5).round()", [3]),
        ("iif(1 = 1, {}, 3)", []),
        ("iif(%resource.item.where(linkId='z').answer.empty(), 'none', 'some')", ["none"]),
        ("today()", ["2026-05-01"]),
        ("now()", None),
        ("%resource.item.where(linkId='d').answer.value <= today() - 18 years", [True]),
        ("today().toString().substring(0, 4).toInteger() - 2000", [26]),
        ("'a' & 3 & {} & true", ["a3true"]),
        ("true.toString()", ["true"]),
        ("'abc'.matches('b')", [True]),
        ("'abc'.matches('^b')", [False]),
        ("%resource.item.where(linkId='e').answer.value.code.join('+')", ["one+two"]),
        ("%resource.item.where(linkId='e').answer.value.code = ('one' | 'two')", [True]),
        ("%resource.item.where(linkId='e').answer.value.code = ('one' | 'three')", [False]),
        ("%resource.item.where(answer.where(value is integer).exists()).linkId", ["a"]),
        ("%resource.item.where(linkId in ('a' | 'd')).select(linkId & answer.count().toString())", ["a1", "d1"]),
        ("(1 | 2 | 3 | 4).aggregate($this + $total, 0)", [10]),
        ("(3 | 1 | 2).min()", [1]),
        ("(1 | 2).avg()", [Decimal("1.5")]),
        ("%resource.item.where(linkId='a').answer.value.hasValue()", [True]),
    ],
)
def test_expressions_come_to_what_the_specification_says(text: str, wanted: list[Any] | None) -> None:
    found = evaluated(text)
    assert found == wanted if wanted is not None else found[0].startswith("2026-05-01T12:30:00")


@pytest.mark.parametrize(
    ("text", "reason"), [("1 + ", "column 5"), ("a b", "column 3"), ("'open", "column"), ("", "column 1")]
)
def test_what_is_not_fhirpath_is_said_with_its_column(text: str, reason: str) -> None:
    with pytest.raises(fhirpath.ExpressionUnreadable, match=reason):
        fhirpath.parse(text)


@pytest.mark.parametrize("call", ["weight()", "ordinal()"])
@pytest.mark.parametrize("url", ["itemWeight", "ordinalValue"])
def test_the_weight_of_an_answer_is_that_of_its_own_question(call: str, url: str) -> None:
    def weighed(first: int, second: int) -> list[Raw]:
        pairs = (("a", first), ("b", second))
        return [
            {"valueCoding": coding(code), "extension": [{"url": f"{CORE}{url}", "valueDecimal": weight}]}
            for code, weight in pairs
        ]

    # The same codes count the other way round in the second question.
    session = start(
        group("g", choice("q", *weighed(0, 5)), choice("r", *weighed(5, 0))),
        asks("total", "decimal", extension=[calculated(f"%resource.repeat(item).answer.{call}.sum()")]),
        asks("values", "decimal", extension=[calculated(f"%resource.repeat(item).answer.value.{call}.sum()")]),
    )
    session = say(say(session, "q", "B"), "r", "A")
    assert contents(session, "total") == contents(session, "values") == [10]
    assert contents(say(session, "r", "B"), "total") == [5]


def test_weights_of_a_contained_value_set_and_code_system_count() -> None:
    system = {
        "resourceType": "CodeSystem",
        "id": "s",
        "url": "https://example.org/s",
        "status": "active",
        "content": "complete",
        "concept": [
            {"code": "x", "display": "X", "extension": [{"url": f"{CORE}ordinalValue", "valueDecimal": 4}]},
            {"code": "y", "display": "Y", "property": [{"code": "itemWeight", "valueDecimal": 2}]},
        ],
    }
    sets = {
        "resourceType": "ValueSet",
        "id": "v",
        "status": "active",
        "compose": {"include": [{"system": "https://example.org/s"}]},
    }
    total = asks("t", "integer", extension=[calculated("%resource.item.answer.ordinal().sum()")])
    session = start(asks("q", "choice", answerValueSet="#v"), total, contained=[sets, system])
    assert contents(say(session, "q", "X"), "t") == [4]
    assert contents(say(session, "q", "Y"), "t") == [2]


def test_variables_belong_to_what_they_stand_in() -> None:
    inner = asks("sum", "integer", extension=[calculated("%outer + %own + %row"), variable("own", "10")])
    row = group(
        "g",
        asks("n", "integer"),
        inner,
        repeats=True,
        extension=[variable("row", "item.where(linkId='n').answer.value")],
    )
    session = start(row, extension=[variable("outer", "100")])
    session = session.add(session.view()[0].path)
    session = say(say(session, "n", "1", 0), "n", "2", 1)
    assert [contents(session, "sum", number) for number in (0, 1)] == [[111], [112]]


def test_a_calculation_with_a_name_is_a_variable_inside() -> None:
    named = calculated("%resource.item.where(linkId='a').answer.value + 1")
    named["valueExpression"]["name"] = "b"
    inner = asks("c", "integer", extension=[calculated("%b + 1")])
    session = say(start(asks("a", "integer"), asks("b", "integer", inner, extension=[named])), "a", "1")
    assert (contents(session, "b"), contents(session, "c")) == ([2], [3])


def test_calculations_follow_each_other_and_what_is_asked() -> None:
    session = start(
        asks("c", "integer", extension=[calculated("%resource.item.where(linkId='b').answer.value * 2")]),
        asks("b", "integer", extension=[calculated("%resource.item.where(linkId='a').answer.value * 2")]),
        asks("a", "integer"),
        asks("high", extension=[enabled("%resource.item.where(linkId='c').answer.value > 10")]),
    )
    assert contents(say(session, "a", "2"), "c") == [8]
    assert "high" not in visible(say(session, "a", "2"))
    assert "high" in visible(say(session, "a", "3"))


def test_a_calculation_with_several_results_fills_rows_or_choices_and_otherwise_the_first_counts() -> None:
    several = calculated("%resource.item.where(linkId='q').answer.value")
    session = start(
        choice("q", repeats=True),
        choice("chosen", repeats=True, extension=[several]),
        asks(
            "rows",
            "string",
            repeats=True,
            extension=[calculated("%resource.item.where(linkId='q').answer.value.display")],
        ),
        choice("one", extension=[several]),
    )
    session = say(session, "q", ("A", "B"))
    assert [each.display for each in contents(session, "chosen")] == ["A", "B"]
    assert [row.values[0].content for row in session.view()[2].rows] == ["A", "B"]
    assert [each.display for each in contents(session, "one")] == ["A"]
    session = say(session, "q", ("B",))
    assert [row.values[0].content for row in session.view()[2].rows] == ["B"]


def test_choices_may_be_worked_out() -> None:
    worked = {
        "url": f"{SDC}answerExpression",
        "valueExpression": expression("%resource.item.where(linkId='q').answer.value"),
    }
    session = say(start(choice("q", repeats=True), asks("best", "choice", extension=[worked])), "q", ("A", "C"))
    assert [each.text for each in session.item(at(session, "best")).options] == ["A", "C"]
    assert at(session, "best") in session.changed


def test_choices_come_and_go_with_their_condition() -> None:
    parts = [
        {"url": "option", "valueCoding": coding("b")},
        {
            "url": "expression",
            "valueExpression": expression("%resource.item.where(linkId='more').answer.value = true"),
        },
    ]
    toggle = {"url": f"{SDC}answerOptionsToggleExpression", "extension": parts}
    session = start(asks("more", "boolean"), choice("q", extension=[toggle]))

    def offered() -> list[str]:
        return [each.text for each in session.item(at(session, "q")).options]

    assert offered() == ["A", "C"]
    session = say(session, "more", "true")
    assert offered() == ["A", "B", "C"]
    assert at(session, "q") in session.changed
    session = say(say(session, "q", "B"), "more", "false")
    assert offered() == ["A", "C"]
    assert [each.code for each in session.item(at(session, "q")).complaints] == ["not_offered"]


def test_a_form_may_have_rules_of_its_own() -> None:
    parts = [
        {"url": "key", "valueId": "later"},
        {"url": "severity", "valueCode": "error"},
        {"url": "expression", "valueString": "answer.value >= %resource.item.where(linkId='from').answer.value"},
        {"url": "human", "valueString": "The end comes after the beginning."},
    ]
    rule = {"url": f"{CORE}questionnaire-constraint", "extension": parts}
    session = start(asks("from", "date"), asks("to", "date", extension=[rule]))
    assert check(session.form) == ()

    def said() -> list[tuple[str, str]]:
        return [(each.code, each.limit) for each in session.item(at(session, "to")).complaints]

    session = say(session, "from", "2026-05-01")
    assert said() == []
    session = say(session, "to", "2026-04-30")
    assert said() == [("own_rule", "The end comes after the beginning.")]
    assert contents(session, "to") == ["2026-04-30"]  # kept all the same
    session = say(session, "from", "2026-04-01")
    assert said() == []
    assert at(session, "to") in session.changed


def test_items_are_found_by_a_pattern_of_their_names() -> None:
    score = calculated("%resource.item.where(linkId.matches('^mood-q0[1-2]$')).answer.value.ordinal().sum()")
    weighed = [option("a", 0), option("b", 3)]
    session = start(choice("mood-q01", *weighed), choice("mood-q02", *weighed), choice("mood-q03", *weighed),
                    asks("sum", "integer", extension=[score]))  # fmt: skip
    for link in ("mood-q01", "mood-q02", "mood-q03"):
        session = say(session, link, "B")
    assert contents(session, "sum") == [6]


def test_a_calculation_that_depends_on_itself_stops_and_is_listed() -> None:
    one = asks("one", "integer", extension=[calculated("%resource.item.where(linkId='two').answer.value + 1")])
    first = "%resource.item.where(linkId='one').answer"
    two = asks("two", "integer", extension=[calculated(f"iif({first}.exists(), {first}.value, 0) + 1")])
    read = form(one, two)
    assert [each.reason for each in check(read) if each.severity == "misleading"] == [
        "depends on itself: one → two → one"
    ]
    session = start(one, two)
    assert contents(session, "one") == contents(session, "two") == []
    assert [each.code for each in session.item(at(session, "one")).complaints] == ["not_worked_out"]


def test_variables_that_depend_on_each_other_come_to_nothing() -> None:
    session = start(
        asks("q", "integer", extension=[calculated("%a")]),
        extension=[variable("a", "%b + 1"), variable("b", "%a + 1")],
    )
    assert session.settled.troubles == {at(session, "q"): "%a depends on itself"}


def test_what_nobody_gives_a_value_is_empty_and_listed() -> None:
    name = {"url": "name", "valueCoding": {"code": "patient"}}
    launch = {"url": f"{SDC}launchContext", "extension": [name, {"url": "type", "valueCode": "Patient"}]}
    born = asks("q", "date", extension=[calculated("%patient.birthDate")])
    lost = asks("r", "integer", extension=[calculated("%lost + 1")])
    session = start(born, lost, extension=[launch])
    assert contents(session, "q") == contents(session, "r") == []
    found = {(each.severity, each.place) for each in check(session.form)}
    assert found == {
        ("degraded", "extension"),
        ("degraded", "item[0].extension[0]"),
        ("misleading", "item[1].extension[0]"),
    }


@pytest.mark.parametrize(
    ("expressed", "reason"),
    [
        ({"language": "text/cql", "expression": "Sum"}, "is written in 'text/cql', which Haven does not evaluate"),
        ({"language": "application/x-fhir-query", "expression": "Patient"}, "'application/x-fhir-query'"),
        (expression("1 +"), "is not FHIRPath (column 4"),
        (expression("'a'.memberOf('b')"), "calls memberOf(), which Haven does not have"),
        (expression("'a'.replaceMatches('(a+)+', 'b')"), "calls replaceMatches(), which Haven does not have"),
    ],
)
def test_what_cannot_be_evaluated_is_listed(expressed: Raw, reason: str) -> None:
    read = form(asks("q", extension=[{"url": f"{SDC}calculatedExpression", "valueExpression": expressed}]))
    (finding,) = check(read)
    assert finding.severity == "misleading"
    assert reason in finding.reason
    assert contents(start(*raw_form(asks("q"))["item"]), "q") == []


@pytest.mark.parametrize(
    ("text", "woken"),
    [
        ("%resource.item.where(linkId='n').answer.value", {"n"}),
        ("%resource.descendants().where(linkId='n').answer.value", {"n"}),
        ("%resource.item.where(linkId='n' or linkId='m').answer.value.sum()", {"n", "m"}),
        ("%resource.item.where(linkId in ('n' | 'm')).answer.value.sum()", {"n", "m"}),
        ("%resource.item.where(linkId='g').item.answer.value.count()", {"g", "inside"}),
        ("%resource.item.where(linkId='g').item.where(linkId='inside').answer.value", {"inside"}),
        ("%resource.repeat(item).answer.weight().sum()", {"pick"}),
        ("%resource.item.answer.valueInteger.sum()", {"n", "m"}),
        ("%v + 1", {"m"}),
        ("%questionnaire.item.where(linkId='n').text", set()),
        ("today().toString().length()", set()),
        ("%resource.item.answer.count()", {"n", "m", "g", "inside", "pick", "words"}),
    ],
)
def test_only_what_an_expression_looks_at_wakes_it(text: str, woken: set[str]) -> None:
    session = start(
        asks("n", "integer"),
        asks("m", "integer"),
        group("g", asks("inside")),
        choice("pick", option("a", 1)),
        asks("words", "text"),
        asks("x", "decimal", extension=[calculated(text)]),
        extension=[variable("v", "%resource.item.where(linkId='m').answer.value")],
    )
    rules = session.rules
    assert {key for key in session.form.by_key if Rule("calculate", "x") in rules.woken((key,))} == woken
