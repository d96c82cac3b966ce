"""The help numbers beside the vault, for reading them without unlocking.

The file holds what the clinic publishes to everybody: no name of a person and nothing that anybody wrote.
"""

from pathlib import Path
from typing import Final

import msgspec

from app.clinic.policy import Policy
from app.vault.storage import write_atomically

_WORDS: Final = {"out-of-hours": "night"}
"""What the file calls a kind, where that differs."""


class _Number(msgspec.Struct, frozen=True):
    kind: str
    number: str
    hours: str
    checked: str


class _File(msgspec.Struct, frozen=True):
    numbers: tuple[_Number, ...]


def write_help(path: Path, policy: Policy, language: str) -> None:
    """Writes the numbers of a policy.

    Args:
        path: `Profile.help`.
        policy: The present one.
        language: For the clinic's own words.

    Raises:
        DiskFull, ReadOnlyPlace: It cannot be written; the file before stays.
    """
    write_atomically(path, as_file(policy, language))


def as_file(policy: Policy, language: str) -> bytes:
    """Returns what stands in the file."""
    numbers = tuple(
        _Number(
            kind=number.label_in(language) or _WORDS.get(number.kind, number.kind),
            number=number.number,
            hours=number.hours,
            checked=number.checked.isoformat() if number.checked is not None else "",
        )
        for number in policy.help
    )
    return msgspec.json.encode(_File(numbers)) + b"\n"
