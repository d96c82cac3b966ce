"""What a form looks like and what its answers add up to."""

import subprocess
import sys
from pathlib import Path

import pytest
from fhir.resources.R4B.observation import Observation

from app.forms.observation import observations
from app.forms.response import encode
from tests.app.forms.made import (
    CORE,
    SDC,
    Raw,
    asks,
    choice,
    coding,
    control,
    fhirpath,
    flat,
    group,
    option,
    say,
    start,
)

TOGGLE = {
    "url": f"{SDC}answerOptionsToggleExpression",
    "extension": [
        {"url": "option", "valueCoding": coding("a")},
        {"url": "expression", "valueExpression": fhirpath("false")},
    ],
}


def limited(kind: str, **limits: Raw) -> Raw:
    return asks("q", kind, extension=[{"url": f"{CORE}{name}", **value} for name, value in limits.items()])


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        (choice("q"), "radio-button"),
        (choice("q", repeats=True), "check-box"),
        (choice("q", *(option(code) for code in "abcdefgh")), "drop-down"),
        (choice("q", extension=[control("autocomplete")]), "drop-down"),
        (asks("q", "integer", answerOption=[{"valueInteger": 1}]), "radio-button"),
        (limited("integer", minValue={"valueInteger": 0}, maxValue={"valueInteger": 9}), "number"),
        (asks("q", "integer", extension=[control("slider")]), "number"),
        (asks("q", "integer", extension=[control("spinner")]), "spinner"),
        (asks("q", "boolean", extension=[control("check-box")]), "check-box"),
        (asks("q", extension=[control("text-box")]), "text"),
        (group("q", choice("r"), choice("s"), extension=[control("gtable")]), "table"),
        (group("q", choice("r"), choice("s", option("z")), extension=[control("gtable")]), "group"),
        (group("q", asks("r"), extension=[control("gtable")]), "group"),
        (group("q", choice("r"), choice("s", readOnly=True), extension=[control("gtable")]), "group"),
        (group("q", choice("r"), choice("s", extension=[TOGGLE]), extension=[control("gtable")]), "group"),
        (group("q", asks("r"), extension=[control("tab-container")]), "group"),
    ],
)
def test_each_item_is_shown_by_its_control(item: Raw, shown: str) -> None:
    assert start(item).view()[0].control == shown


def test_sums_by_group_and_their_observations() -> None:
    scale = [option("a", 0), option("b", 1), option("c", 2.5)]
    session = start(
        group("one", choice("q1", *scale), choice("q2", *scale), text="First part", code=[coding("part-1")]),
        group("two", choice("q3", *scale, repeats=True), text="Second part"),
        asks("unweighed"),
    )
    assert [score.value for score in session.scores()] == [None, None, None]
    assert observations(session.form, session.scores(), effective="2026-05-01") == ()
    session = say(say(session, "q1", "C"), "q3", ("B", "C"))
    assert [(score.link_id, score.value, score.answered, score.of) for score in session.scores()] == [
        ("", 6, 2, 3),
        ("one", 2.5, 1, 2),
        ("two", 3.5, 1, 1),
    ]
    made = observations(
        session.form, session.scores(), effective="2026-05-01T12:00:00Z", response="QuestionnaireResponse/1"
    )
    for each in made:
        Observation.model_validate_json(encode(each))
    assert [each["code"]["text"] for each in made] == ["A form", "First part", "Second part"]
    assert made[1]["code"]["coding"] == [coding("part-1")]


def test_every_item_of_the_view_is_found_by_its_path() -> None:
    session = start(group("g", choice("q", extension=[control("slider")]), repeats=True), asks("r", "display"))
    for item in flat(session.view()):
        assert session.item(item.path) == item


def test_a_form_without_expressions_does_not_wait_for_the_library_of_expressions() -> None:
    program = (
        "import sys; from tests.app.forms.made import asks, start, when;"
        "start(asks('q'), asks('r', enableWhen=[when('q', '=', answerString='x')])).view();"
        "print('fhirpathpy' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
