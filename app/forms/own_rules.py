"""Rules that a form makes for its own choices and answers: toggled options and constraints.

Sources: answerOptionsToggleExpression of SDC (https://hl7.org/fhir/uv/sdc/), questionnaire-constraint of FHIR R4.
"""

from app.errors import FormInvalid
from app.forms import extensions
from app.forms.questionnaire import Constraint, Expression, Toggle
from app.forms.resource import Raw, mappings, polymorphic
from app.forms.text import NO_TEXT, read_text
from app.forms.values import NotOfThisKind, read_value

_FHIRPATH = "text/fhirpath"


def read_toggles(file: str, found: tuple[Raw, ...], at: str) -> tuple[Toggle, ...]:
    """Reads which choices come and go.

    Raises:
        FormInvalid: With file, place and reason.
    """
    toggles = []
    for number, extension in enumerate(found):
        if extension.get("url") != extensions.TOGGLE:
            continue
        where = f"{at}.extension[{number}]"
        parts = mappings(extension.get("extension"))
        given = extensions.first(parts, "expression")
        if not isinstance(given, dict) or not isinstance(given.get("expression"), str):
            raise FormInvalid(file, where, "has no expression")
        values = []
        for part in parts:
            option = polymorphic(part, "value") if part.get("url") == "option" else None
            if option is not None:
                try:
                    values.append(read_value(*option))
                except NotOfThisKind as error:
                    raise FormInvalid(file, where, str(error)) from None
        language = str(given.get("language", _FHIRPATH))
        toggles.append(Toggle(tuple(values), Expression(given["expression"], language, "", where)))
    return tuple(toggles)


def read_constraints(found: tuple[Raw, ...], at: str) -> tuple[Constraint, ...]:
    """Reads the rules for the answers to a question; one without an expression is none."""
    constraints = []
    for number, extension in enumerate(found):
        if extension.get("url") != extensions.CONSTRAINT:
            continue
        parts = {str(part.get("url")): part for part in mappings(extension.get("extension"))}
        rule = extensions.first(mappings(extension.get("extension")), "expression")
        human = parts.get("human")
        words = read_text(human.get("valueString"), human.get("_valueString")) if human is not None else NO_TEXT
        if isinstance(rule, str):
            expression = Expression(rule, _FHIRPATH, "", f"{at}.extension[{number}]")
            constraints.append(Constraint(words, expression))
    return tuple(constraints)
