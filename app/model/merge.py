"""The merge rule: what a set of changes means, whatever the order, repetition or grouping in which they came.

Changes of one stream that speak about the same thing are a topic. The state of a topic is a function of the set of
its changes, ordered by (lamport, device); the vault's tables keep the answers of these functions. Sets have no order
and no repetition, so neither has the state.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeVar

from app.model.changes import (
    AnyBody,
    CallAnswered,
    CallAsked,
    Change,
    EntryShared,
    EntryWithdrawn,
    Introduced,
    LetterSent,
    NoteWritten,
    PathChanged,
    PauseSet,
    PlanChanged,
    PracticeDone,
    PracticeGiven,
    SharingChosen,
    SparingSet,
    TreatmentEnded,
    UseChosen,
    WithdrawalKept,
)

JUMP_LIMIT: Final = 2**20
"""A change further ahead than this of everything known waits until the way to it is there."""

B = TypeVar("B", bound=AnyBody)


class Place(NamedTuple):
    """Where a change stands in the order of its stream. The id decides between what a device numbered twice."""

    lamport: int
    device: str
    id: str


@dataclass(frozen=True)
class EntryState:
    """An entry as its changes have it.

    Attributes:
        versions: All shared versions, oldest first.
        withdrawn: The ids of those that a later wish to withdraw covers.
        asked: The latest wish to withdraw, or None.
        kept: The reader's latest word that it was dropped, if it came after that wish.
    """

    versions: tuple[Change, ...]
    withdrawn: frozenset[str]
    asked: Change | None
    kept: Change | None


def place(change: Change) -> Place:
    """Returns where a change stands in the order."""
    return Place(change.lamport, change.device, change.id)


def in_reach(lamport: int, highest: int) -> bool:
    """Says whether a count can be followed from the highest one that was accepted.

    A change out of reach is refused for now. It is looked at again when the count rises, so that the answer does not
    depend on the order of arrival.
    """
    return lamport <= highest + JUMP_LIMIT


def topic(change: Change) -> str | None:
    """Returns the name of what a change speaks about, or None for changes that only ever add evidence."""
    match change.body:
        case EntryShared(entry=name) | EntryWithdrawn(entry=name) | WithdrawalKept(entry=name):
            return name
        case PracticeDone(practice=name):
            return name
        case LetterSent(letter=name):
            return name
        case NoteWritten(note=name):
            return name
        case PauseSet(pause=name):
            return name
        case PlanChanged(week=week):
            return f"week {week}"
        case PathChanged():
            return "path"
        case SparingSet():
            return "sparing"
        case PracticeGiven(given=name):
            return name
        case TreatmentEnded():
            return "treatment"
        case UseChosen(use=use):
            return f"use {use}"
        case Introduced():
            return f"person {change.author}"
        case SharingChosen():
            return "sharing"
        case CallAsked():
            return change.id
        case CallAnswered(asked=name):
            return name
        case _:
            return None


def latest(changes: Iterable[Change], kind: type[B]) -> tuple[Change, B] | None:
    """Returns the last change of a kind in the order, with its body."""
    last = max((change for change in changes if isinstance(change.body, kind)), key=place, default=None)
    return (last, last.body) if last is not None and isinstance(last.body, kind) else None


def entry_state(changes: Iterable[Change]) -> EntryState:
    """Returns what the changes of one entry come to."""
    known = sorted({change.id: change for change in changes}.values(), key=place)
    versions = tuple(change for change in known if isinstance(change.body, EntryShared))
    asked = latest(known, EntryWithdrawn)
    if asked is None:
        return EntryState(versions, frozenset(), None, None)
    wish = asked[0]
    kept = latest(known, WithdrawalKept)
    return EntryState(
        versions,
        frozenset(version.id for version in versions if place(version) < place(wish)),
        wish,
        kept[0] if kept is not None and place(kept[0]) > place(wish) else None,
    )
