"""The extensions that forms use, by their addresses, and what Haven makes of each.

Sources: HL7 FHIR R4 extension registry (https://hl7.org/fhir/R4/questionnaire-profiles.html) and Structured Data
Capture 3.0 (https://hl7.org/fhir/uv/sdc/).
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from app.forms.resource import Raw, mappings, polymorphic

_CORE: Final = "http://hl7.org/fhir/StructureDefinition/"
_SDC: Final = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"

CONTROL: Final = f"{_CORE}questionnaire-itemControl"
HIDDEN: Final = f"{_CORE}questionnaire-hidden"
LEAST: Final = f"{_CORE}minValue"
GREATEST: Final = f"{_CORE}maxValue"
LEAST_QUANTITY: Final = f"{_SDC}minQuantity"
GREATEST_QUANTITY: Final = f"{_SDC}maxQuantity"
LEAST_LENGTH: Final = f"{_CORE}minLength"
DECIMALS: Final = f"{_CORE}maxDecimalPlaces"
PATTERN: Final = f"{_CORE}regex"
ENTRY_FORMAT: Final = f"{_CORE}entryFormat"
STEP: Final = f"{_CORE}questionnaire-sliderStepValue"
UNIT: Final = f"{_CORE}questionnaire-unit"
UNIT_OPTION: Final = f"{_CORE}questionnaire-unitOption"
UNIT_SET: Final = f"{_CORE}questionnaire-unitValueSet"
MIME: Final = f"{_CORE}mimeType"
SIZE: Final = f"{_CORE}maxSize"
LEAST_OCCURS: Final = f"{_CORE}questionnaire-minOccurs"
GREATEST_OCCURS: Final = f"{_CORE}questionnaire-maxOccurs"
ORIENTATION: Final = f"{_CORE}questionnaire-choiceOrientation"
EXCLUSIVE: Final = f"{_CORE}questionnaire-optionExclusive"
OPTION_PREFIX: Final = f"{_CORE}questionnaire-optionPrefix"
OPEN_LABEL: Final = f"{_SDC}openLabel"
VARIABLE: Final = f"{_CORE}variable"
OLD_VARIABLE: Final = f"{_SDC}variable"
LAUNCH: Final = f"{_SDC}launchContext"
ENABLE: Final = f"{_SDC}enableWhenExpression"
CALCULATED: Final = f"{_SDC}calculatedExpression"
INITIAL: Final = f"{_SDC}initialExpression"
ANSWERS: Final = f"{_SDC}answerExpression"
TOGGLE: Final = f"{_SDC}answerOptionsToggleExpression"
CONSTRAINT: Final = f"{_CORE}questionnaire-constraint"
SAFETY: Final = "urn:haven:forms:safety"
SAFETY_FROM: Final = "urn:haven:forms:safety-from"
CANDIDATES: Final = f"{_SDC}candidateExpression"
WEIGHTS: Final = (
    f"{_CORE}itemWeight",
    f"{_CORE}ordinalValue",
    f"{_CORE}questionnaire-ordinalValue",
    f"{_CORE}codesystem-ordinalValue",
    f"{_CORE}valueset-ordinalValue",
    f"{_CORE}iso21090-CO-value",
)
_STYLE: Final = "is shown in Haven's own type and colours"
_FETCH: Final = "asks a server, and Haven asks none; the person fills the form in"

HONOURED: Final = frozenset(
    {
        CONTROL, HIDDEN, LEAST, GREATEST, LEAST_QUANTITY, GREATEST_QUANTITY, LEAST_LENGTH, DECIMALS, PATTERN,
        ENTRY_FORMAT, STEP, UNIT, UNIT_OPTION, UNIT_SET, MIME, SIZE, LEAST_OCCURS, GREATEST_OCCURS, ORIENTATION,
        EXCLUSIVE, OPTION_PREFIX, OPEN_LABEL, VARIABLE, OLD_VARIABLE, LAUNCH, ENABLE, CALCULATED, INITIAL, ANSWERS,
        TOGGLE, CONSTRAINT, SAFETY, SAFETY_FROM, *WEIGHTS,
        f"{_CORE}translation", f"{_CORE}designNote", f"{_CORE}questionnaire-displayCategory",
        f"{_SDC}shortText",
    }
)  # fmt: skip
"""What is read and done, or says nothing about how a form is filled in."""

MISLEADING: Final = {
    CANDIDATES: "offers answers that Haven cannot look up; they are missing",
    f"{_SDC}choiceConstraint": "limits the choices in a way that Haven does not know",
    f"{_SDC}optionalDisplay": "says that the question may be left out elsewhere, which Haven does not know",
    f"{_SDC}subQuestionnaire": "stands for another questionnaire, which is not in this file",
    f"{_SDC}assemble-expectation": "must be put together with other questionnaires first",
    f"{_SDC}isSubject": "makes somebody else the subject of what follows",
}
"""What would change questions or answers, and is not done."""

DEGRADED: Final = {
    f"{_CORE}rendering-xhtml": "is not interpreted; the plain text is shown",
    f"{_CORE}rendering-markdown": "is not interpreted; the plain text is shown",
    f"{_CORE}targetConstraint": "is a rule for answers that Haven does not check",
    f"{_CORE}cqf-expression": "is not worked out; the plain text is shown",
    f"{_CORE}cqf-calculatedValue": "is not worked out; there is no such limit",
    f"{_SDC}itemMedia": "is not shown",
    f"{_SDC}itemAnswerMedia": "is not shown",
    f"{_CORE}questionnaire-signatureRequired": "asks for a signature, which Haven does not take",
    f"{_CORE}questionnaire-usageMode": "limits when the item is shown; Haven always shows it",
    f"{_CORE}questionnaire-unitSupplementalSystem": "allows other units, which Haven does not offer",
    f"{_SDC}unitOpen": "allows other units, which Haven does not offer",
    f"{_SDC}unitSupplementalSystem": "allows other units, which Haven does not offer",
    f"{_SDC}collapsible": "is shown open",
    f"{_SDC}width": "is shown as wide as it needs",
    f"{_SDC}choiceColumn": "asks for columns; choices are shown as a list",
    f"{_SDC}columnCount": "asks for columns; choices are shown as a list",
    f"{_SDC}keyboard": "is typed with the person's own keyboard",
    f"{_SDC}contextExpression": _FETCH,
    f"{_SDC}itemPopulationContext": _FETCH,
    f"{_SDC}sourceQueries": _FETCH,
    f"{_SDC}sourceStructureMap": _FETCH,
    f"{_SDC}lookupQuestionnaire": _FETCH,
    f"{_SDC}preferredTerminologyServer": _FETCH,
    f"{_CORE}preferredTerminologyServer": _FETCH,
    f"{_CORE}terminology-server": _FETCH,
    f"{_CORE}questionnaire-referenceResource": _FETCH,
    f"{_CORE}questionnaire-referenceProfile": _FETCH,
    f"{_CORE}questionnaire-referenceFilter": _FETCH,
    f"{_SDC}referencesContained": _FETCH,
}
"""What is done less well than the form asks."""

NOTES: Final = {
    f"{_CORE}rendering-style": _STYLE,
    f"{_CORE}rendering-styleSensitive": _STYLE,
    f"{_CORE}questionnaire-supportLink": "is not opened; Haven is offline",
    f"{_SDC}observationLinkPeriod": "is not looked up; Haven knows only what is answered here",
    f"{_SDC}observationExtract": "is left to the clinic's policy",
    f"{_SDC}observationExtractCategory": "is left to the clinic's policy",
    f"{_SDC}observation-extract-category": "is left to the clinic's policy",
    f"{_SDC}targetStructureMap": "is left to the clinic's policy",
    f"{_SDC}itemExtractionContext": "is left to the clinic's policy",
    f"{_SDC}entryMode": "does not matter here",
    f"{_SDC}endpoint": "is not sent to; Haven hands answers to the therapist",
    f"{_SDC}performerType": "does not matter here",
    f"{_CORE}questionnaire-baseType": "does not matter here",
    f"{_CORE}questionnaire-fhirType": "does not matter here",
    f"{_CORE}cqf-library": "is not loaded",
}
"""What does not change what a person is asked or answers."""


def of(extensions: Iterable[Raw], url: str) -> Iterator[Any]:
    """Yields the values of all extensions of an address, whatever their type."""
    for extension in extensions:
        if extension.get("url") == url:
            found = polymorphic(extension, "value")
            if found is not None:
                yield found[1]


def first(extensions: Iterable[Raw], *urls: str) -> Any | None:  # noqa: ANN401, RUF100 - any JSON
    """Returns the value of the first extension with one of the addresses, or None."""
    return next((value for url in urls for value in of(extensions, url)), None)


def typed(extensions: Iterable[Raw], url: str) -> Iterator[tuple[str, Any]]:
    """Yields type and value of all extensions of an address."""
    for extension in extensions:
        if extension.get("url") == url:
            found = polymorphic(extension, "value")
            if found is not None:
                yield found


def code_of(concept: Any) -> str:  # noqa: ANN401, RUF100 - any JSON
    """Returns the first code of a CodeableConcept, or its text."""
    if not isinstance(concept, dict):
        return ""
    for coding in mappings(concept.get("coding")):
        if isinstance(coding.get("code"), str):
            return str(coding["code"])
    text = concept.get("text")
    return text if isinstance(text, str) else ""
