"""In which line of a JSON file something stands; `json` does not say.

This is a reader for complaints only: what it cannot find it calls by the nearest thing around it.
"""

import json
import re
from collections.abc import Iterator
from typing import Final

_VALUES: Final = json.JSONDecoder(strict=False)
_STEP: Final = re.compile(r"[^.\[\]]+")
_SPACE: Final = re.compile(r"\s*")


def line_of(text: str, place: str) -> int | None:
    """Returns the line of a place, or of the nearest thing around it, counted from 1; None when it is no JSON.

    Args:
        text: The whole file.
        place: As complaints name it, for instance "item[2].text", counted from 0.
    """
    here = value = _on(text, 0)
    try:
        for step in _STEP.findall(place):
            found = next(((begins, at) for name, begins, at in _members(text, value) if name == step), None)
            if found is None:
                break
            here, value = found
    except (ValueError, RecursionError):
        return None
    return text.count("\n", 0, here) + 1


def _members(text: str, at: int) -> Iterator[tuple[str, int, int]]:
    """Yields the name or number of each member of an object or array, where it begins, and where its value does."""
    opening = text[at : at + 1]
    if opening not in ("{", "["):
        return
    at, number = _on(text, at + 1), 0
    while text[at : at + 1] not in ("}", "]", ""):
        begins, name = at, str(number)
        if opening == "{":
            name, at = _VALUES.raw_decode(text, at)
            at = _on(text, _on(text, at) + 1)
        yield name, begins, at
        _, at = _VALUES.raw_decode(text, at)
        at = _on(text, at)
        if text[at : at + 1] == ",":
            at = _on(text, at + 1)
        number += 1


def _on(text: str, at: int) -> int:
    """Returns the next place that is no white space."""
    found = _SPACE.match(text, at)
    return found.end() if found else at
