"""The JSON of a FHIR R4 Questionnaire as far as Haven's own forms use it (https://hl7.org/fhir/R4/questionnaire.html).

The names of the fields are those of FHIR; a field with an underscore behind it is FHIR's field with one before it.
"""

from typing import Literal

import msgspec

_CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Refuses what is not named, so that nothing is passed over in silence."""


class TranslationPart(_Strict, frozen=True):
    """`lang` or `content` of a translation."""

    url: str
    valueCode: str = ""  # noqa: N815 - FHIR's name
    valueString: str = ""  # noqa: N815 - FHIR's name


class TranslationExtension(_Strict, frozen=True):
    """One translation of a text."""

    url: str
    extension: tuple[TranslationPart, ...]


class Translations(_Strict, frozen=True):
    """What stands beside a text as `_text`."""

    extension: tuple[TranslationExtension, ...]


class Coding(_Strict, frozen=True):
    """A code of a code system."""

    code: str
    system: str = ""
    display: str = ""


class CodeableConcept(_Strict, frozen=True):
    """A concept; the first coding counts."""

    coding: tuple[Coding, ...]

    @property
    def code(self) -> str:
        """The first code."""
        return self.coding[0].code if self.coding else ""


class Extension(_Strict, frozen=True):
    """An extension of an item."""

    url: str
    valueCodeableConcept: CodeableConcept | None = None  # noqa: N815 - FHIR's name
    valueInteger: int | None = None  # noqa: N815 - FHIR's name


class OptionFile(_Strict, frozen=True):
    """A word that is offered."""

    valueString: str  # noqa: N815 - FHIR's name
    valueString_: Translations | None = msgspec.field(default=None, name="_valueString")  # noqa: N815 - FHIR's name


class DisplayItem(_Strict, frozen=True):
    """An item inside a question: the end of a scale, a hint, or the line beside chips."""

    linkId: str  # noqa: N815 - FHIR's name
    type: str
    text: str = ""
    text_: Translations | None = msgspec.field(default=None, name="_text")
    extension: tuple[Extension, ...] = ()
    required: bool = False

    @property
    def control(self) -> str:
        """The code of its item control, or nothing."""
        for each in self.extension:
            if each.url == _CONTROL and each.valueCodeableConcept is not None:
                return each.valueCodeableConcept.code
        return ""


class Item(_Strict, frozen=True):
    """A question."""

    linkId: str  # noqa: N815 - FHIR's name
    type: str
    text: str
    text_: Translations | None = msgspec.field(default=None, name="_text")
    extension: tuple[Extension, ...] = ()
    required: bool = False
    repeats: bool = False
    answerOption: tuple[OptionFile, ...] = ()  # noqa: N815 - FHIR's name
    item: tuple[DisplayItem, ...] = ()


class QuestionnaireFile(_Strict, frozen=True):
    """The resource itself."""

    resourceType: Literal["Questionnaire"]  # noqa: N815 - FHIR's name
    id: str
    status: Literal["draft", "active", "retired", "unknown"]
    language: str
    title: str
    item: tuple[Item, ...]
    title_: Translations | None = msgspec.field(default=None, name="_title")
    description: str = ""
    description_: Translations | None = msgspec.field(default=None, name="_description")
    url: str = ""
    version: str = ""
    name: str = ""
    publisher: str = ""
    copyright: str = ""
    date: str = ""
    subjectType: tuple[str, ...] = ()  # noqa: N815 - FHIR's name
