"""Reads a file into a questionnaire; what is no FHIR R4 Questionnaire is refused with file, place and reason.

Reading is generous: what a form gets wrong but can be understood is read, and the check lists it. Refused is what
leaves nothing to understand, and what belongs to another release of FHIR.
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NoReturn

import msgspec

from app.errors import FormInvalid
from app.forms.building import Builder
from app.forms.questionnaire import Questionnaire
from app.forms.releases import refuse_other_releases
from app.forms.resource import QuestionnaireFile, Raw
from app.plainly import plainly

LARGEST_FILE: Final = 4 << 20
"""Bytes; the largest panels of LOINC have about one million."""
LONGEST_NUMBER: Final = 40
"""Digits of a number, sign and exponent included."""


def read_file(path: Path) -> Questionnaire:
    """Reads a form from a file.

    Raises:
        FormInvalid: With file, place and reason.
    """
    try:
        with path.open("rb") as opened:
            data = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        raise FormInvalid(path.name, "the file", f"cannot be read ({error.strerror})") from error
    return read_questionnaire(data, path.name)


def read_questionnaire(data: bytes | str | Raw, place: str) -> Questionnaire:
    """Reads a form.

    Args:
        data: JSON, or what it was parsed into.
        place: The name of its file, for messages.

    Raises:
        FormInvalid: With file, place and reason.
    """
    raw = parse(data, place) if isinstance(data, bytes | str) else data
    if not isinstance(raw, dict):
        raise FormInvalid(place, "the top", "is not an object")
    try:
        refuse_other_releases(raw, place)
        file = msgspec.convert(raw, QuestionnaireFile, strict=False)
        return Builder(place, file, raw).questionnaire()
    except msgspec.ValidationError as error:
        reason, _, at = str(error).partition(" - at `$")
        raise FormInvalid(place, *plainly(reason, at.rstrip("`").lstrip("."), QuestionnaireFile)) from None
    except RecursionError:
        raise FormInvalid(place, "the file", "is nested too deeply") from None


def parse(data: bytes | str, place: str) -> Any:  # noqa: ANN401, RUF100 - any JSON
    """Parses JSON with exact numbers and without anything that JSON does not have.

    Raises:
        FormInvalid: With file, place and reason.
    """
    if len(data) > LARGEST_FILE:
        raise FormInvalid(place, "the file", f"is larger than {LARGEST_FILE >> 20} MiB")
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
        return json.loads(text, parse_float=_exact, parse_int=_whole, parse_constant=_refuse, object_pairs_hook=_once)
    except UnicodeDecodeError as error:
        raise FormInvalid(place, f"byte {error.start}", "is not UTF-8") from None
    except json.JSONDecodeError as error:
        at = f"line {error.lineno}, column {error.colno}"
        raise FormInvalid(place, at, f"is not JSON ({error.msg})") from None
    except _NotJson as error:
        raise FormInvalid(place, "the file", str(error)) from None
    except RecursionError:
        raise FormInvalid(place, "the file", "is nested too deeply") from None


class _NotJson(Exception):
    """Something that Python reads and JSON does not have; the message says what."""


def _exact(digits: str) -> Decimal:
    if len(digits) > LONGEST_NUMBER or abs(Decimal(digits).adjusted()) > LONGEST_NUMBER:
        raise _NotJson(f"has a number of more than {LONGEST_NUMBER} digits")
    return Decimal(digits)


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise _NotJson(f"has a number of more than {LONGEST_NUMBER} digits")
    return int(digits)


def _refuse(word: str) -> NoReturn:
    raise _NotJson(f"is not JSON ({word} is no number)")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _NotJson(f"has the field {twice!r} twice in one place")
    return found
