"""When two computers of one person said different things about the same thing: what counts.

Versions of entries never meet here; each computer begins its own, and all of them survive.
"""

from typing import Any, Final

from app.vault.own_kinds import Kind

Fields = dict[str, Any]

_DOOR_STATES: Final = ("made", "open", "used", "closed")


def settled(kind: Kind, theirs: Fields | None, ours: Fields | None, *, is_dirty: bool) -> Fields | None:
    """Returns what is kept from here on.

    Args:
        kind: What kind of thing it is.
        theirs: The later word of another computer; None when it is gone there.
        ours: What lies here; None when there is nothing.
        is_dirty: Whether ours was changed and not told yet, so that it will be the last word.
    """
    if ours is None or theirs is None:
        return ours if is_dirty else theirs
    match kind.item:
        case "person":
            return _person(theirs, ours, is_dirty=is_dirty)
        case "door":
            return ours if _rank(ours) > _rank(theirs) else theirs
        case "letter draft" if is_dirty:
            return {**ours, "text": _both(str(ours["text"]), str(theirs.get("text", "")))}
        case _:
            return ours if is_dirty else theirs


def _person(theirs: Fields, ours: Fields, *, is_dirty: bool) -> Fields:
    """The later standing counts, whoever wrote last: digits that were compared stay compared."""
    if ours["since"] != theirs.get("since"):
        return ours if ours["since"] > theirs.get("since", 0) else theirs
    return ours if is_dirty else {**theirs, "digits": theirs.get("digits") or ours["digits"]}


def _rank(door: Fields) -> int:
    state = door.get("state")
    return _DOOR_STATES.index(state) if state in _DOOR_STATES else -1


def _both(ours: str, theirs: str) -> str:
    """Returns a draft in which nothing of either is lost."""
    if theirs.strip() in ours:
        return ours
    if ours.strip() in theirs:
        return theirs
    return f"{ours}\n\n{theirs}"
