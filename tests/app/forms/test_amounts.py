"""Quantities: in expressions, and while only their unit was chosen."""

from decimal import Decimal
from typing import Any

import pytest

from app.forms import fhirpath
from app.forms.functions import Surroundings
from app.forms.reading import parse
from app.forms.record import record_of
from app.forms.response import encode
from app.forms.session import Session
from app.forms.values import Quantity, Value
from tests.app.forms.made import (
    CORE,
    NOW,
    Raw,
    asks,
    at,
    calculated,
    choice,
    contents,
    enabled,
    group,
    option,
    say,
    start,
    visible,
    when,
)

UCUM = "http://unitsofmeasure.org"
KILOS = {"valueQuantity": {"value": Decimal(70), "unit": "kg", "system": UCUM, "code": "kg"}}
YEARS = {"valueQuantity": {"value": Decimal(10), "unit": "years", "system": UCUM, "code": "a"}}
BARE = {"valueQuantity": {"value": Decimal("38.5")}}


def item(link: str, answer: Raw) -> Raw:
    return {"linkId": link, "answer": [answer]}


def evaluated(text: str) -> list[Any]:
    answers = {
        "resourceType": "QuestionnaireResponse",
        "item": [item("w", KILOS), item("y", YEARS), item("b", BARE), item("s", {"valueString": "x"})],
    }
    parsed = fhirpath.parse(text.replace("$", "%resource.item.where(linkId='").replace("!", "').answer.value"))
    found = fhirpath.evaluate(parsed, answers, {"resource": answers}, Surroundings(NOW))
    return [value.content for value in fhirpath.values(found)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("$w! > 60 'kg'", [True]),
        ("$w! <= 60 'kg'", [False]),
        ("$w! > 60 'g'", []),
        ("$b! >= 38.5", [True]),
        ("38 < $b!", [True]),
        ("$y! > 9 years", [True]),
        ("$y! < 11 'a'", [True]),
        ("$w! + 2 'kg' > 71 'kg'", [True]),
        ("$w! - 2 'g'", []),
        ("today() - $y!", ["2016-05-01"]),
        ("@2026-01-31 + 1 month", ["2026-02-28"]),
        ("1 + 2 < 4", [True]),
        ("'a' + 'b'", ["ab"]),
        ("2.power(3)", [8]),
        ("2.power(0.5).round(4)", [Decimal("1.4142")]),
        ("10.power(-2)", [Decimal("0.01")]),
        ("(-1).power(0.5)", []),
        ("0.power(-1)", []),
        ("{}.power(2)", []),
    ],
)
def test_what_is_reckoned_with(text: str, wanted: list[Any]) -> None:
    assert evaluated(text) == wanted


def test_all_answers_are_found_however_deep() -> None:
    scored = [option("a", 1), option("b", 2)]
    total = asks("t", "quantity", extension=[calculated("%resource.answers().value.ordinal().sum()")])
    session = start(group("g", choice("p", *scored) | {"item": [choice("q", *scored)]}), choice("r", *scored), total)
    for link in "pqr":
        session = say(session, link, "B")
    assert contents(session, "t") == [Quantity(Decimal(6))]


def test_answers_wake_what_looks_at_all_of_them() -> None:
    session = start(asks("a"), asks("b", extension=[enabled("%resource.item.where(linkId='a').answers().exists()")]))
    assert visible(session) == {"a"}
    assert visible(say(session, "a", "x")) == {"a", "b"}


def unit_first() -> Session:
    degrees = {"system": UCUM, "code": "Cel", "display": "°C"}
    begun = {"valueQuantity": {"unit": "°C", "system": UCUM, "code": "Cel"}}
    url = f"{CORE}questionnaire-unitOption"
    warmth = asks("warm", "quantity", extension=[{"url": url, "valueCoding": degrees}], initial=[begun])
    return start(warmth, asks("more", enableWhen=[when("warm", "exists", answerBoolean=True)]))


def test_a_unit_without_a_number_is_no_answer() -> None:
    session = unit_first()
    assert visible(session) == {"warm"}
    assert "item" not in session.response()
    assert "item" not in parse(record_of(encode(session.kept()).decode()), "record")
    warm = session.answer(at(session, "warm"), Value("Quantity", Quantity(Decimal(38), "°C", UCUM, "Cel")))
    assert visible(warm) == {"warm", "more"}
    assert warm.response()["item"][0]["answer"][0]["valueQuantity"]["value"] == 38


def test_a_unit_without_a_number_comes_back() -> None:
    session = unit_first()
    again = Session.start(session.form, "en", parse(encode(session.kept()), "kept"), now=NOW)
    assert again.settled.state.values == session.settled.state.values
