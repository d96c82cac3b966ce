"""Where the plan of reminders lies: beside the vault, to be read while it is locked. It holds times and counts."""

import contextlib
from pathlib import Path

import msgspec

from app.reminders.plan import Plan
from app.vault.storage import write_atomically


def read_plan(path: Path) -> Plan | None:
    """Returns the plan, or None when there is none that can be read: nobody is reminded on a guess.

    Args:
        path: `Profile.reminders`.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Plan)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return None


def write_plan(path: Path, plan: Plan) -> None:
    """Puts a plan in the place of the one before.

    Raises:
        DiskFull, ReadOnlyPlace: It cannot be written; the one before stays.
    """
    write_atomically(path, msgspec.json.encode(plan) + b"\n")


def forget_plan(path: Path) -> None:
    """Takes the plan away: nothing more is shown on this computer."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
