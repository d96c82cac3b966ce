"""Which answers a form marks as safety items, and which answers are such ones."""

import json
from typing import Any

import pytest

from app.forms.checking import check, could_mislead
from app.forms.safety import answered, safety_items
from app.model.changes import Answer
from tests.app.forms.made import Raw, asks, choice, coding, form, group, option

MARK = [{"url": "urn:haven:forms:safety", "valueBoolean": True}]


def marked(code: str) -> Raw:
    return {"valueCoding": coding(code), "extension": MARK}


def least(number: int) -> list[Raw]:
    return [{"url": "urn:haven:forms:safety-from", "valueInteger": number}]


def response(link: str, **value: Any) -> str:
    inside = {"linkId": link, "answer": [value]}
    return json.dumps({"resourceType": "QuestionnaireResponse", "item": [{"linkId": "g", "item": [inside]}]})


def said(link: str, **value: Any) -> Answer:
    return Answer(question=link, prompt=f"About {link}", **value)


def test_a_form_without_marks_has_no_safety_items() -> None:
    assert safety_items(form(choice("q"), asks("n", "integer"))) == ()


def test_only_a_marked_choice_is_one() -> None:
    items = safety_items(form(group("g", choice("q", option("a"), marked("b")))))
    assert [item.link_id for item in items] == ["q"]
    assert answered(items, (), response("q", valueCoding=coding("b"))) == ("q",)
    assert answered(items, (), response("q", valueCoding=coding("a"))) == ()
    assert answered(items, (), response("other", valueCoding=coding("b"))) == ()
    assert answered(items, (), json.dumps({"resourceType": "QuestionnaireResponse"})) == ()


@pytest.mark.parametrize(("number", "found"), [(6, ()), (7, ("n",)), (10, ("n",))])
def test_a_number_counts_from_the_one_that_is_marked(number: int, found: tuple[str, ...]) -> None:
    items = safety_items(form(group("g", asks("n", "integer", extension=least(7)))))
    assert answered(items, (), response("n", valueInteger=number)) == found
    assert answered(items, (said("n", number=number),), "") == found


def test_yes_or_no_counts_as_it_is_marked() -> None:
    items = safety_items(form(group("g", asks("b", "boolean", extension=MARK))))
    assert answered(items, (), response("b", valueBoolean=True)) == ("b",)
    assert answered(items, (), response("b", valueBoolean=False)) == ()


def test_a_page_of_the_diary_is_known_by_its_words_in_any_language() -> None:
    dutch = {"url": "lang", "valueCode": "nl"}, {"url": "content", "valueString": "Elke dag"}
    beside = {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": list(dutch)}]}
    daily = {"valueString": "Every day", "_valueString": beside, "extension": MARK}
    items = safety_items(form(choice("q", {"valueString": "Never"}, daily, kind="open-choice", repeats=True)))
    assert answered(items, (said("q", words=("Every day",)),), "") == ("q",)
    assert answered(items, (said("q", words=("Never", "elke dag")),), "") == ("q",)
    assert answered(items, (said("q", words=("Never",)),), "") == ()
    assert answered(items, (said("q", text="Every day"),), "") == ()


def test_a_response_goes_before_the_words_and_one_that_cannot_be_read_does_not() -> None:
    items = safety_items(form(choice("q", option("a"), marked("b"))))
    words = (said("q", words=("B",)),)
    assert answered(items, words, response("q", valueCoding=coding("a"))) == ()
    assert answered(items, words, "{") == ("q",)


@pytest.mark.parametrize(
    "item",
    [
        asks("t", "text", extension=MARK),
        choice("q", extension=MARK),
        asks("n", "integer", extension=[{"url": "urn:haven:forms:safety-from", "valueString": "seven"}]),
        asks("b", "boolean", extension=least(1)),
        choice("q", {"valueCoding": coding("a"), "extension": least(1)}),
        choice("q", {"valueCoding": coding("a"), "extension": [{"url": MARK[0]["url"], "valueString": "yes"}]}),
    ],
)
def test_a_mark_that_could_not_be_followed_is_told_and_refused(item: Raw) -> None:
    findings = check(form(item))
    assert could_mislead(findings)
    assert findings[0].reason == "marks a safety item in a way that Haven does not follow (docs/forms.md)"


def test_a_mark_that_is_followed_is_no_finding() -> None:
    made = form(
        choice("q", option("a"), marked("b")),
        asks("n", "integer", extension=least(7)),
        asks("b", "boolean", extension=MARK),
    )
    assert not check(made)
