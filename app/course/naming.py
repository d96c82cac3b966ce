"""What course files are called, and how the versions of a course are told apart."""

import re
from pathlib import Path
from typing import Final

SUFFIX: Final = ".haven-course"
_VERSION: Final = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})(?:\.(0|[1-9][0-9]{0,5}))?")


def is_course_pack(path: Path) -> bool:
    """Says whether a file is called like a course file."""
    return path.suffix.lower() == SUFFIX


def numbers(version: str) -> tuple[int, int, int] | None:
    """Returns what versions are compared by; None for what is not like 1.2 or 1.2.3. 1.2 is the same as 1.2.0."""
    match = _VERSION.fullmatch(version)
    return None if match is None else (int(match[1]), int(match[2]), int(match[3] or 0))
