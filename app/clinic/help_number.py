"""A number to phone in need."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

HelpKind = Literal["clinic", "out-of-hours", "doctor", "emergency", "crisis"]


@dataclass(frozen=True)
class HelpNumber:
    """One number.

    Attributes:
        kind: Who answers; the screens have words for each kind.
        number: As it is dialled.
        label: The clinic's own words for it, by language; empty for the words of the kind.
        hours: When somebody answers, in the clinic's words; empty for always.
        checked: When somebody last tried it, or None.
    """

    kind: HelpKind
    number: str
    label: tuple[tuple[str, str], ...] = ()
    hours: str = ""
    checked: date | None = None

    def label_in(self, language: str) -> str:
        """Returns the clinic's own words in a language, in any language it gave, or nothing."""
        words = dict(self.label)
        return words.get(language) or next(iter(words.values()), "")
