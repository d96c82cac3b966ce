"""A text of a form in all the languages it has. It is plain text: nothing in it is ever interpreted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.forms.resource import mappings

TRANSLATION: Final = "http://hl7.org/fhir/StructureDefinition/translation"


@dataclass(frozen=True)
class Text:
    """A text and its translations.

    Attributes:
        plain: As it stands in the form's own language.
        translations: Language and words, as the translation extension gives them.
    """

    plain: str = ""
    translations: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.plain.strip())

    def within(self, language: str) -> str:
        """Returns the words in a language, or in the form's own when they were not translated."""
        return self.translated(language) or self.plain.strip()

    def translated(self, language: str) -> str:
        """Returns the translation into a language or into its main language ("nl" for "nl-BE"), or nothing."""
        for wanted in (language, language.partition("-")[0]):
            for known, words in self.translations:
                if known == wanted and words.strip():
                    return words.strip()
        main = language.partition("-")[0]
        return next((words.strip() for known, words in self.translations if known.partition("-")[0] == main), "")


NO_TEXT: Final = Text()


def read_text(plain: object, beside: object) -> Text:
    """Returns a text from FHIR's `text` and `_text`; what is no text is nothing."""
    words = plain if isinstance(plain, str) else ""
    return Text(words, _translations(beside) if isinstance(beside, Mapping) else ())


def _translations(beside: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    found = []
    for extension in mappings(beside.get("extension")):
        if extension.get("url") != TRANSLATION:
            continue
        parts = {str(part.get("url")): part for part in mappings(extension.get("extension"))}
        language = parts.get("lang", {}).get("valueCode")
        content = parts.get("content", {})
        words = content.get("valueString", content.get("valueMarkdown"))
        if isinstance(language, str) and isinstance(words, str):
            found.append((language, words))
    return tuple(found)
