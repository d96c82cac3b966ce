"""In which line of a TOML file something stands; `tomllib` does not say.

This is a reader for complaints only: it follows table headers and keys line by line, and passes over texts of several
lines. What it cannot find it calls unknown.
"""

import re
from typing import Final

_HEADER: Final = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?")
_ELEMENT: Final = re.compile(r"\s*\[\[\s*([^\[\]]+?)\s*\]\]\s*(?:#.*)?")
_PART: Final = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_KEY: Final = re.compile(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")
_LONG: Final = re.compile(r'"""|' + r"'''")


def line_of(toml: str, place: str) -> int | None:
    """Returns the line of a place, or of the nearest thing around it, counted from 1; None when there is none.

    Args:
        toml: The whole file.
        place: As complaints name it, for instance "help[2].label.nl".
    """
    found = _places(toml)
    while place:
        if place in found:
            return found[place]
        outer = re.sub(r"\[\d+\]$", "", place)
        place = outer if outer != place else place.rpartition(".")[0]
    return None


def _places(toml: str) -> dict[str, int]:
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    table, closing = "", ""
    for number, line in enumerate(toml.splitlines(), 1):
        if closing:
            closing = "" if closing in line else closing
            continue
        if match := _ELEMENT.fullmatch(line):
            name = _plain(match[1])
            counts[name] = counts.get(name, 0) + 1
            table = f"{name}[{counts[name]}]"
            found.setdefault(table, number)
            found.setdefault(name, number)
        elif match := _HEADER.fullmatch(line):
            table = _plain(match[1])
            found.setdefault(table, number)
        elif match := _KEY.match(line):
            name = _plain(match[1])
            found.setdefault(f"{table}.{name}" if table else name, number)
            opened = _LONG.findall(line)
            closing = opened[0] if opened and line.count(opened[0]) == 1 else ""
    return found


def _plain(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))
