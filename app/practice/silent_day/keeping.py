"""Where the silent day is kept: among the person's own preferences, so that it reaches her other computers.

Nobody else reads it; what she wants to tell of it she writes on the page of the diary.
"""

from datetime import datetime
from typing import Final

import msgspec

from app.practice.silent_day.conducting import where
from app.practice.silent_day.plan import SilentDay
from app.vault.preferences import Preferences

KEPT: Final = "practice.silent-day"
"""The preference."""


def kept(preferences: Preferences) -> SilentDay | None:
    """Returns the plan with how far it has come, or None when there is none that this version can read."""
    text = preferences.get(KEPT, "")
    if not text:
        return None
    try:
        return msgspec.json.decode(text, type=SilentDay)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None


def keep(preferences: Preferences, day: SilentDay | None) -> None:
    """Keeps a plan in the place of the one before; None puts it away."""
    if day is None:
        preferences.delete(KEPT)
    else:
        preferences.put(KEPT, msgspec.json.encode(day).decode())


def is_quiet(preferences: Preferences, now: datetime) -> bool:
    """Says whether a block of silence goes on and does not wait for her: then Haven says nothing by itself."""
    day = kept(preferences)
    block = day.open_block if day is not None else None
    if block is None:
        return False
    here = where(block, now)
    return not here.is_over and not here.paused
