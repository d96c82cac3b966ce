"""Forms of our own for trying the sheet: every kind of question once, and some that hang on others."""

from datetime import UTC, datetime
from typing import Any

from app.forms.reading import read_questionnaire
from app.forms.session import Session

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"


def control(code: str) -> dict[str, Any]:
    """Returns the extension that says how an item is shown."""
    return {
        "url": CONTROL,
        "valueCodeableConcept": {
            "coding": [{"system": "http://hl7.org/fhir/questionnaire-item-control", "code": code}]
        },
    }


def whole(url: str, value: int) -> dict[str, Any]:
    """Returns an extension with a whole number."""
    return {"url": f"http://hl7.org/fhir/StructureDefinition/{url}", "valueInteger": value}


def choice(link: str, text: str, *words: str, **more: Any) -> dict[str, Any]:
    """Returns a question with choices."""
    options = [{"valueCoding": {"code": word.lower(), "display": word}} for word in words]
    return {"linkId": link, "type": "choice", "text": text, "answerOption": options, **more}


def session(*items: dict[str, Any], language: str = "en", **more: Any) -> Session:
    """Returns a form of these items, begun."""
    form = {"resourceType": "Questionnaire", "status": "active", "language": "en", "item": list(items), **more}
    return Session.start(read_questionnaire(form, "form.json"), language, now=NOW)


EVERYTHING = (
    {"linkId": "hello", "type": "display", "text": "Some questions about this week"},
    {"linkId": "line", "type": "string", "text": "In a word"},
    {"linkId": "words", "type": "text", "text": "In your own words"},
    {"linkId": "outside", "type": "boolean", "text": "Were you outside?"},
    {"linkId": "count", "type": "integer", "text": "How many walks?", "extension": [control("spinner")]},
    {"linkId": "hours", "type": "decimal", "text": "Hours of sleep", "required": True},
    {"linkId": "day", "type": "date", "text": "Which day?"},
    {"linkId": "moment", "type": "dateTime", "text": "When exactly?"},
    {"linkId": "clock", "type": "time", "text": "At what time?"},
    {"linkId": "link", "type": "url", "text": "A page"},
    choice("mood", "Which word fits?", "Calm", "Tired", "Glad"),
    choice("places", "Where did you walk?", "Garden", "Canal", "Woods", repeats=True),
    choice("colour", "Which colour?", "Blue", "Green", extension=[control("drop-down")]),
    {**choice("other", "With whom?", "Alone", "A friend"), "type": "open-choice"},
    {
        "linkId": "energy",
        "type": "integer",
        "text": "Energy",
        "extension": [control("slider"), whole("minValue", 0), whole("maxValue", 20)],
    },
    {"linkId": "file", "type": "attachment", "text": "A picture of the walk"},
)
