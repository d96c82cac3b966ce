"""Whether a resource is a Questionnaire of FHIR R4; other releases use the same names for other things."""

import re
from collections.abc import Iterator
from typing import Final

from app.errors import FormInvalid
from app.forms.resource import Raw, mappings

_PROFILE: Final = re.compile(
    r"^http://hl7\.org/fhir/(?:(?P<path>\d\.\d)/)?StructureDefinition/Questionnaire(?:\|(?P<bar>\d+(?:\.\d+)*))?$"
)
_RELEASES: Final = {"1": "DSTU2", "3": "STU3", "5": "R5", "6": "R6"}
_OTHER_TOP: Final = {"group": "DSTU2", "versionAlgorithmString": "R5", "versionAlgorithmCoding": "R5"}
_OTHER_FIELDS: Final = {
    "option": "STU3",
    "options": "STU3",
    "initialBoolean": "STU3",
    "initialDecimal": "STU3",
    "initialInteger": "STU3",
    "initialDate": "STU3",
    "initialDateTime": "STU3",
    "initialTime": "STU3",
    "initialString": "STU3",
    "initialUri": "STU3",
    "initialAttachment": "STU3",
    "initialCoding": "STU3",
    "initialQuantity": "STU3",
    "initialReference": "STU3",
    "answerConstraint": "R5",
    "disabledDisplay": "R5",
}


def refuse_other_releases(raw: Raw, place: str) -> None:
    """Refuses everything that is not FHIR R4.

    Args:
        raw: The resource.
        place: The name of its file.

    Raises:
        FormInvalid: With the field that gave it away.
    """
    kind = raw.get("resourceType")
    if kind != "Questionnaire":
        given = "is missing" if kind is None else f"is {kind!r}"
        raise FormInvalid(place, "resourceType", f"{given}; a form is a Questionnaire of FHIR R4")
    for field, release in _signs(raw):
        raise FormInvalid(place, field, f"belongs to FHIR {release}; Haven reads FHIR R4 alone")


def _signs(raw: Raw) -> Iterator[tuple[str, str]]:
    stated = raw.get("fhirVersion")
    if isinstance(stated, str) and not stated.startswith("4."):
        yield "fhirVersion", _RELEASES.get(stated[:1], stated)
    meta = raw.get("meta")
    profiles = meta.get("profile") if isinstance(meta, dict) else None
    for number, profile in enumerate(profiles if isinstance(profiles, list) else ()):
        found = _PROFILE.match(profile) if isinstance(profile, str) else None
        major = (found["path"] or found["bar"] or "4")[0] if found else "4"
        if major != "4":
            yield f"meta.profile[{number}]", _RELEASES.get(major, major)
    for name, release in _OTHER_TOP.items():
        if name in raw:
            yield name, release
    yield from _signs_in_items(raw.get("item"), "")


def _signs_in_items(items: object, above: str) -> Iterator[tuple[str, str]]:
    for number, item in enumerate(items if isinstance(items, list) else ()):
        if not isinstance(item, dict):
            continue
        at = f"{above}item[{number}]"
        for name, release in _OTHER_FIELDS.items():
            if name in item:
                yield f"{at}.{name}", release
        if item.get("type") == "coding":
            yield f"{at}.type", "R5"
        for line, condition in enumerate(mappings(item.get("enableWhen"))):
            if "hasAnswer" in condition:
                yield f"{at}.enableWhen[{line}].hasAnswer", "STU3"
        yield from _signs_in_items(item.get("item"), f"{at}.")
