"""The JSON of a FHIR R4 Questionnaire (https://hl7.org/fhir/R4/questionnaire.html), as it stands in a file.

The names of the fields are those of FHIR; a field with an underscore behind it is FHIR's field with one before it.
What FHIR lets have any type (`value[x]`, extensions, contained resources) stays a plain mapping here and is read
where it is understood. Fields that are not named are passed over here and listed by the check.
"""

from typing import Any, Literal

import msgspec

Raw = dict[str, Any]
"""A JSON object."""


class _File(msgspec.Struct, frozen=True):
    """Part of a file; unknown fields are left to the check."""


class ConditionFile(_File, frozen=True):
    """One line of `enableWhen`; its answer is read from the mapping."""

    question: str
    operator: Literal["exists", "=", "!=", ">", "<", ">=", "<="]


class ItemFile(_File, frozen=True):
    """A group, a question or a text."""

    type: str
    linkId: str = ""  # noqa: N815 - FHIR's name
    text: str = ""
    text_: Raw | None = msgspec.field(default=None, name="_text")
    prefix: str = ""
    prefix_: Raw | None = msgspec.field(default=None, name="_prefix")
    definition: str = ""
    code: tuple[Raw, ...] = ()
    extension: tuple[Raw, ...] = ()
    modifierExtension: tuple[Raw, ...] = ()  # noqa: N815 - FHIR's name
    enableWhen: tuple[Raw, ...] = ()  # noqa: N815 - FHIR's name
    enableBehavior: Literal["all", "any"] | None = None  # noqa: N815 - FHIR's name
    required: bool = False
    repeats: bool = False
    readOnly: bool = False  # noqa: N815 - FHIR's name
    maxLength: int | None = None  # noqa: N815 - FHIR's name
    answerValueSet: str = ""  # noqa: N815 - FHIR's name
    answerOption: tuple[Raw, ...] = ()  # noqa: N815 - FHIR's name
    initial: tuple[Raw, ...] = ()
    item: tuple["ItemFile", ...] = ()


class QuestionnaireFile(_File, frozen=True):
    """The resource itself."""

    resourceType: Literal["Questionnaire"]  # noqa: N815 - FHIR's name
    id: str = ""
    url: str = ""
    version: str = ""
    status: str = ""
    language: str = ""
    name: str = ""
    title: str = ""
    title_: Raw | None = msgspec.field(default=None, name="_title")
    description: str = ""
    description_: Raw | None = msgspec.field(default=None, name="_description")
    copyright: str = ""
    implicitRules: str = ""  # noqa: N815 - FHIR's name
    meta: Raw = {}
    code: tuple[Raw, ...] = ()
    contained: tuple[Raw, ...] = ()
    extension: tuple[Raw, ...] = ()
    modifierExtension: tuple[Raw, ...] = ()  # noqa: N815 - FHIR's name
    item: tuple[ItemFile, ...] = ()


def polymorphic(raw: Raw, name: str) -> tuple[str, Any] | None:
    """Returns the type and the content of a `name[x]`, or None when there is none.

    Args:
        raw: What holds it.
        name: For instance "value" or "answer".
    """
    for key, content in raw.items():
        if key.startswith(name) and key[len(name) : len(name) + 1].isupper():
            return key[len(name) :], content
    return None


def mappings(found: object) -> tuple[Raw, ...]:
    """Returns the objects of a list; what is neither is left out."""
    return tuple(each for each in found if isinstance(each, dict)) if isinstance(found, list | tuple) else ()
