"""What a check finds: what of a form cannot be honoured, how bad that is, where, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from app.forms.questionnaire import Item

Severity = Literal["misleading", "degraded", "note"]
RANK: Final[dict[Severity, int]] = {"misleading": 0, "degraded": 1, "note": 2}


@dataclass(frozen=True)
class Finding:
    """One thing that is not honoured as it stands.

    Attributes:
        severity: Misleading is what could give a wrong question, answer or score; degraded is done less well than
            asked; a note changes nothing for the person.
        place: Where it stands in the file.
        link_id: The item it belongs to; empty for the form itself.
        reason: In plain English; it continues a sentence about the place.
    """

    severity: Severity
    place: str
    link_id: str
    reason: str


Findings = Iterator[Finding]


def misleading(item: Item | None, place: str, reason: str) -> Finding:
    """Returns a finding that could mislead."""
    return Finding("misleading", place, item.link_id if item is not None else "", reason)


def degraded(item: Item | None, place: str, reason: str) -> Finding:
    """Returns a finding about something done less well."""
    return Finding("degraded", place, item.link_id if item is not None else "", reason)


def note(item: Item | None, place: str, reason: str) -> Finding:
    """Returns a finding that changes nothing for the person."""
    return Finding("note", place, item.link_id if item is not None else "", reason)
