"""Plain values for JSON."""

from typing import Any

from app.vault.moments import from_micros

Thing = dict[str, Any]
"""A plain value for JSON."""


def moment(micros: int | None) -> str | None:
    """Returns a moment of the vault as ISO 8601, or None."""
    return None if micros is None else from_micros(micros).isoformat()
