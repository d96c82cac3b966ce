"""Forms in our own words, for the tests of the engine."""

from datetime import datetime
from typing import Any

from app.forms.questionnaire import Questionnaire
from app.forms.reading import read_questionnaire
from app.forms.session import Session
from app.forms.state import Path, paths_of
from app.forms.view import FormItem

NOW = datetime(2026, 5, 1, 12, 30)
Raw = dict[str, Any]
CORE = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"


def raw_form(*items: Raw, **more: Any) -> Raw:
    return {
        "resourceType": "Questionnaire",
        "status": "active",
        "title": "A form",
        "url": "https://example.org/form",
        "item": list(items),
        **more,
    }


def form(*items: Raw, **more: Any) -> Questionnaire:
    return read_questionnaire(raw_form(*items, **more), "form.json")


def start(*items: Raw, response: Raw | None = None, language: str = "en", **more: Any) -> Session:
    return Session.start(form(*items, **more), language, response, now=NOW)


def asks(link: str, kind: str = "string", *inside: Raw, **more: Any) -> Raw:
    item: Raw = {"linkId": link, "type": kind, "text": f"About {link}", **more}
    if inside:
        item["item"] = list(inside)
    return item


def group(link: str, *inside: Raw, **more: Any) -> Raw:
    return asks(link, "group", *inside, **more)


def coding(code: str, display: str = "") -> Raw:
    return {"system": "https://example.org/codes", "code": code, "display": display or code.upper()}


def option(code: str, weight: float | None = None) -> Raw:
    found: Raw = {"valueCoding": coding(code)}
    if weight is not None:
        found["extension"] = [{"url": f"{CORE}itemWeight", "valueDecimal": weight}]
    return found


def choice(link: str, *options: Raw, kind: str = "choice", **more: Any) -> Raw:
    return asks(link, kind, answerOption=list(options or (option("a"), option("b"), option("c"))), **more)


def when(question: str, operator: str, **answer: Any) -> Raw:
    return {"question": question, "operator": operator, **answer}


def control(code: str) -> Raw:
    system = "http://hl7.org/fhir/questionnaire-item-control"
    concept = {"coding": [{"system": system, "code": code}]}
    return {"url": f"{CORE}questionnaire-itemControl", "valueCodeableConcept": concept}


def fhirpath(text: str, name: str = "") -> Raw:
    found = {"language": "text/fhirpath", "expression": text}
    return {**found, "name": name} if name else found


def calculated(text: str) -> Raw:
    return {"url": f"{SDC}calculatedExpression", "valueExpression": fhirpath(text)}


def variable(name: str, text: str) -> Raw:
    return {"url": f"{CORE}variable", "valueExpression": fhirpath(text, name)}


def enabled(text: str) -> Raw:
    return {"url": f"{SDC}enableWhenExpression", "valueExpression": fhirpath(text)}


def at(session: Session, link: str, number: int = 0) -> Path:
    key = session.form.by_link[link].key
    return paths_of(session.form, session.settled.state, key)[number]


def say(session: Session, link: str, given: Any, number: int = 0) -> Session:
    return session.answer(at(session, link, number), given)


def flat(items: tuple[FormItem, ...]) -> list[FormItem]:
    return [each for item in items for each in (item, *flat(item.rows), *flat(item.children))]


def visible(session: Session) -> set[str]:
    return {item.link_id for item in flat(session.view()) if item.visible}


def contents(session: Session, link: str, number: int = 0) -> list[Any]:
    return [value.content for value in session.settled.answers(at(session, link, number))]


def answers_in(response: Raw) -> dict[str, list[Any]]:
    """All answers of a response by linkId, in order."""
    found: dict[str, list[Any]] = {}

    def visit(items: list[Raw]) -> None:
        for item in items:
            for answer in item.get("answer", []):
                found.setdefault(item["linkId"], []).extend(
                    content for name, content in answer.items() if name.startswith("value")
                )
                visit(answer.get("item", []))
            visit(item.get("item", []))

    visit(response.get("item", []))
    return found
