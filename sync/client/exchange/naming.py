"""What exchange files are called."""

from datetime import date
from pathlib import Path
from typing import Final

SUFFIX: Final = ".haven-exchange"


def proposed_name(today: date) -> str:
    """Returns a file name that says nothing about anybody."""
    return f"haven-{today.isoformat()}{SUFFIX}"


def is_exchange_file(path: Path) -> bool:
    """Says whether a file is called like one."""
    return path.suffix.lower() == SUFFIX
