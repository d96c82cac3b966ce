"""One JSON file with everything that is hers, written as it is read, so that ten years need no more room than a week.

The file is an object with a few facts and one list for each section; each thing stands on a line of its own.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import IO, Any, Final

from app.exports.everything import SECTIONS
from app.exports.plain import Thing
from app.exports.telling import Told
from app.vault.database import Database

FORMAT: Final = "haven-everything-1"


def write_json(
    file: IO[str], db: Database, *, now: datetime, computer: Thing, recordings: Iterable[str], told: Told
) -> None:
    """Writes the file.

    Args:
        file: Opened for text.
        db: A connection that shows one state.
        now: When.
        computer: What is set for this computer.
        recordings: The names of the sound files that are hers, in the folder beside the file or on the computer.
        told: Is told of each thing.
    """
    file.write("{\n")
    facts = {
        "format": FORMAT,
        "written_at": now.isoformat(),
        "about": "Everything that one person wrote, received and set in Haven. docs/exports.md describes it.",
    }
    for name, value in facts.items():
        file.write(f"{_text(name)}: {_text(value)},\n")
    for section in SECTIONS:
        _list(file, section.name, _counted(section.things(db), told))
    _list(file, "recordings", ({"file": name} for name in recordings))
    file.write(f'"computer": {_text(computer)}\n}}\n')


def _list(file: IO[str], name: str, things: Iterable[Thing]) -> None:
    file.write(f"{_text(name)}: [")
    between = "\n"
    for thing in things:
        file.write(between + _text(thing))
        between = ",\n"
    file.write("\n],\n")


def _counted(things: Iterator[Thing], told: Told) -> Iterator[Thing]:
    for thing in things:
        told.step()
        yield thing


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
