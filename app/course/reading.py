"""Files of a course pack, read so that a mistake is named with file, place and reason."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from app.errors import CourseInvalid
from app.plainly import plainly

S = TypeVar("S", bound=msgspec.Struct)
LIMIT = 1 << 20
"""The most bytes a text file of a course may have."""


def file_text(path: Path) -> str:
    """Returns the text of a UTF-8 file.

    Raises:
        CourseInvalid: The file is missing, too large or not UTF-8.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise CourseInvalid(path.name, "the file", "is missing") from None
    except OSError as error:
        raise CourseInvalid(path.name, "the file", f"cannot be read ({error.strerror})") from error
    if len(raw) > LIMIT:
        raise CourseInvalid(path.name, "the file", f"is larger than {LIMIT} bytes")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CourseInvalid(path.name, f"byte {error.start}", "is not UTF-8") from None


def toml_table(text: str, file: str, what: str = "TOML") -> dict[str, Any]:
    """Returns what a TOML text says.

    Args:
        text: The text.
        file: The file's name, for messages.
        what: What the text is called in messages.

    Raises:
        CourseInvalid: It is not TOML; the place is the line.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, place = str(error), "the file"
        found = re.search(r" \(at (line \d+, column \d+|end of document)\)$", reason)
        if found:
            reason, place = reason[: found.start()], found.group(1)
        raise CourseInvalid(file, place, f"is not {what}: {reason}") from None


def as_struct(table: dict[str, Any], kind: type[S], file: str) -> S:
    """Returns a table as a struct.

    Raises:
        CourseInvalid: A field is missing, unknown or of another type; the place is its path.
    """
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at `$")
        raise CourseInvalid(file, *plainly(reason, place.rstrip("`").lstrip("."), kind)) from None


def read_toml(path: Path, kind: type[S]) -> S:
    """Returns a TOML file as a struct.

    Raises:
        CourseInvalid: With file, place and reason.
    """
    return as_struct(toml_table(file_text(path), path.name), kind, path.name)


def in_language(texts: dict[str, str], language: str, file: str, place: str) -> str:
    """Returns the text of a language.

    Raises:
        CourseInvalid: There is no text in this language, or it is empty.
    """
    text = texts.get(language, "").strip()
    if not text:
        raise CourseInvalid(file, f"{place}.{language}", "has no text")
    return text
