"""The check lists what is not honoured, and says nothing of what is."""

from typing import Any

import pytest

from app.forms.checking import check, could_mislead
from tests.app.forms.made import (
    CORE,
    SDC,
    Raw,
    asks,
    calculated,
    choice,
    coding,
    control,
    enabled,
    form,
    group,
    option,
    start,
    variable,
    when,
)


def found(*items: Raw, **more: Any) -> list[tuple[str, str, str]]:
    return [(each.severity, each.place, each.reason) for each in check(form(*items, **more))]


def extended(url: str, **value: Any) -> list[Raw]:
    return [{"url": url, **(value or {"valueBoolean": True})}]


def test_a_line_of_words_beside_chips_is_about_all_of_them() -> None:
    assert found(choice("q", repeats=True, kind="open-choice") | {"item": [asks("r", "text")]}) == []
    assert len(found(choice("q", repeats=True, kind="open-choice") | {"item": [asks("r", "integer")]})) == 1


def test_texts_may_share_a_name_and_questions_may_not() -> None:
    texts = found(asks("t", "display"), asks("t", "display"))
    assert texts == [("note", "item[1].linkId", "'t' stands here a second time, for texts without an answer")]
    ((severity, _, _),) = found(asks("t", "display"), asks("t"))
    assert severity == "misleading"


def test_a_variable_that_is_defined_twice_is_said() -> None:
    twice = asks("q", "integer", extension=[variable("x", "1"), variable("x", "2"), calculated("%x")])
    wanted = ("misleading", "item[0].extension[1]", "variable %x is defined here a second time; the first one counts")
    assert found(twice) == [wanted]


def test_a_condition_that_chooses_between_two_numbers_is_no_loop() -> None:
    either = "iif(%resource.item.where(linkId='a').answer.exists(), %resource.item.where(linkId='a').answer.value, 0)"
    asked = asks("b", extension=[enabled("%number >= 5")])
    assert found(asks("a", "integer"), asked, extension=[variable("number", either)]) == []


def test_a_form_that_is_honoured_wholly_has_no_findings() -> None:
    limits = [{"url": f"{CORE}minValue", "valueInteger": 0}, {"url": f"{CORE}maxValue", "valueInteger": 10}]
    everything = form(
        asks("intro", "display", extension=[control("header")]),
        group("g", choice("q", option("a", 0), option("b", 1)), extension=[control("table")]),
        asks("s", "integer", extension=[control("slider"), *limits]),
        asks("t", "decimal", extension=[calculated("%resource.item.item.answer.weight().sum()")]),
        asks("r", enableWhen=[when("q", "=", answerCoding=coding("b"))], repeats=True, required=True, maxLength=9),
    )
    assert check(everything) == ()


@pytest.mark.parametrize(
    ("url", "severity", "part"),
    [
        ("https://example.org/unknown", "note", "is an extension that Haven does not know; it is passed over"),
        (f"{CORE}rendering-style", "note", "is shown in Haven's own type and colours"),
        (f"{CORE}questionnaire-supportLink", "note", "is not opened; Haven is offline"),
        (f"{CORE}targetConstraint", "degraded", "is a rule for answers that Haven does not check"),
        (f"{CORE}questionnaire-signatureRequired", "degraded", "asks for a signature"),
        (f"{SDC}candidateExpression", "misleading", "offers answers that Haven cannot look up"),
        (f"{SDC}subQuestionnaire", "misleading", "stands for another questionnaire"),
    ],
)
def test_every_extension_is_honoured_or_listed(url: str, severity: str, part: str) -> None:
    ((level, place, reason),) = found(asks("q", extension=extended(url)))
    assert (level, place) == (severity, "item[0].extension[0]")
    assert part in reason


@pytest.mark.parametrize(
    "items",
    [
        (asks("q"),),
        (asks("q", modifierExtension=extended("https://example.org/turns-it-round")),),
        (choice("q", {**option("a"), "modifierExtension": extended("https://example.org/turns-it-round")}),),
    ],
)
def test_a_modifier_that_is_unknown_could_mislead(items: tuple[Raw, ...]) -> None:
    more = (
        {"modifierExtension": extended("https://example.org/turns-it-round")} if "modifier" not in str(items) else {}
    )
    ((severity, _, reason),) = found(*items, **more)
    assert severity == "misleading"
    assert (
        reason == "'https://example.org/turns-it-round' changes the meaning of the form, and Haven does not know how"
    )


@pytest.mark.parametrize(
    ("item", "severity", "reason"),
    [
        (asks("q", "reference"), "degraded",
         "reference is not supported: nothing is looked up; own words are taken instead"),
        (group("q", asks("r"), extension=[control("tab-container")]), "degraded",
         "the layout 'tab-container' is not offered; it is shown as a plain list"),
        (group("q", group("r", asks("s")), extension=[control("gtable")]), "degraded",
         "gtable holds more than single questions with the same few choices; it is shown as a plain list"),
        (choice("q", initial=[{"valueString": "z"}]), "degraded",
         "is none of the choices; the question begins with it all the same"),
        (choice("q", repeats=True) | {"item": [asks("r")]}, "degraded",
         "is asked once for all answers together, and filed with the first of them"),
        (choice("q", answerValueSet="#list"), "misleading",
         "is passed over, because the choices stand in answerOption; FHIR allows one of both"),
        (asks("q", "display", asks("r")), "note",
         "stands inside a text, which is taken for the heading of a group"),
        (asks("q", "integer", extension=[control("slider")]), "degraded",
         "a slider needs minValue and maxValue; it is shown as a number"),
        (choice("q", extension=[control("autocomplete")]), "note", "autocomplete is shown as a drop-down"),
        (choice("q", option("a"), option("a")), "misleading", "offers the same choice twice"),
        (choice("q", option("a", 1), option("b")), "degraded",
         "gives a weight to some choices only; the others are no part of a score"),
        (asks("q", "boolean", repeats=True), "degraded", "a boolean item is asked once"),
        (asks("q", "boolean", answerOption=[option("a")]), "degraded", "a boolean item has no choices"),
        (asks("q", "integer", initial=[{"valueString": "many"}]), "degraded",
         "cannot answer a question of the type integer; it begins open"),
        (asks("q", initial=[{"valueString": "a"}, {"valueString": "b"}]), "degraded",
         "has several answers to a question that takes one; the first counts"),
        (asks("q", extension=[{"url": f"{CORE}regex", "valueString": "(?=a)"}]), "degraded",
         "the regex looks around or back, which Haven's patterns do not; it is not checked"),
        (asks("q", extension=[{"url": f"{CORE}minValue", "_valueDate": {}}]), "degraded",
         "minValue is worked out elsewhere and is not honoured"),
        ({"linkId": "q", "type": "string"}, "note", "is missing"),
        (asks("q", colour="blue"), "note", "is no field of FHIR R4 and is not read"),
        ({**asks("q"), "repeats": "true"}, "note", "is 'true', and should be true or false without quotation marks"),
    ],
)  # fmt: skip
def test_what_is_done_otherwise_is_said(item: Raw, severity: str, reason: str) -> None:
    assert [(level, words) for level, _, words in found(item)] == [(severity, reason)]


@pytest.mark.parametrize(
    ("question", "condition", "reason"),
    [
        (asks("q", "display"), when("q", "exists", answerBoolean=True),
         "looks at 'q', which is a display and has no answer"),
        (asks("q", "boolean"), when("q", ">", answerBoolean=True), "> has no meaning for a boolean; it never holds"),
        (asks("q", "boolean"), when("q", "exists", answerString="yes"),
         "asks whether there is an answer, and does not say true or false"),
        (asks("q", "integer"), when("q", "=", answerString="many"), "compares integer with String; it never holds"),
    ],
)  # fmt: skip
def test_conditions_that_can_never_hold_could_mislead(question: Raw, condition: Raw, reason: str) -> None:
    worst = [words for level, _, words in found(question, asks("r", enableWhen=[condition])) if level == "misleading"]
    assert worst == [reason]


def test_several_conditions_need_a_word_about_how_many_must_hold() -> None:
    lines = [when("q", "=", answerString="a"), when("q", "=", answerString="b")]
    ((severity, place, _),) = found(asks("q"), asks("r", enableWhen=lines))
    assert (severity, place) == ("misleading", "item[1].enableBehavior")


def test_the_copy_of_a_value_set_of_the_world_is_used_and_listed() -> None:
    concepts = [{"code": "a", "display": "A"}]
    copy = {"resourceType": "ValueSet", "id": "v", "url": "https://example.org/v", "status": "active",
            "expansion": {"contains": concepts}}  # fmt: skip
    read = form(asks("q", "choice", answerValueSet="https://example.org/v|1"), contained=[copy])
    assert [option.text.plain for option in read.items[0].options] == ["A"]
    (finding,) = check(read)
    assert "is not to be had offline; the copy inside the form takes its place" in finding.reason
    assert check(form(asks("q", "choice", answerValueSet="#v"), contained=[copy])) == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ({"compose": {"include": [{"system": "https://example.org/s"}]}},
         "it takes all of 'https://example.org/s', which is not to be had offline"),
        ({"compose": {"include": [{"system": "s", "filter": [{}]}]}},
         "it filters a code system, which only a server can work out"),
        ({"compose": {"include": [], "exclude": [{}]}},
         "it leaves concepts out of others, which only a server can work out"),
        ({}, "it has neither an expansion nor a composition"),
        ({"compose": {"include": []}}, "it names no choices"),
    ],
)  # fmt: skip
def test_value_sets_that_only_a_server_knows_are_listed(content: Raw, reason: str) -> None:
    contained = {"resourceType": "ValueSet", "id": "v", "status": "active", **content}
    findings = check(form(asks("q", "choice", answerValueSet="#v"), contained=[contained]))
    assert could_mislead(findings)
    assert [each.reason for each in findings] == [
        f"the value set '#v' cannot be resolved: {reason}; own words are taken instead of a choice"
    ]


def test_choices_that_are_worked_out_elsewhere_leave_own_words() -> None:
    cql = {"url": f"{SDC}answerExpression", "valueExpression": {"language": "text/cql", "expression": "All"}}
    (shown,) = start(asks("q", "choice", extension=[cql])).view()
    assert (shown.control, shown.open) == ("line", True)
