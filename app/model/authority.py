"""Who may write which kind of change into a care stream."""

from typing import Final

from app.model.changes import (
    AnyBody,
    CallAnswered,
    CallAsked,
    EntryShared,
    EntryWithdrawn,
    Introduced,
    LetterSent,
    NoteWritten,
    Opened,
    PlanChanged,
    PracticeDone,
    Received,
    Role,
    SharingChosen,
    Unknown,
    WithdrawalKept,
)
from app.model.ids import PersonId

_PATIENT: Final[frozenset[Role]] = frozenset({"patient"})
_THERAPIST: Final[frozenset[Role]] = frozenset({"therapist"})
_BOTH: Final[frozenset[Role]] = _PATIENT | _THERAPIST

_TABLE: Final[dict[type[AnyBody], frozenset[Role]]] = {
    EntryShared: _PATIENT,
    EntryWithdrawn: _PATIENT,
    PracticeDone: _PATIENT,
    SharingChosen: _PATIENT,
    CallAsked: _PATIENT,
    WithdrawalKept: _THERAPIST,
    NoteWritten: _THERAPIST,
    PlanChanged: _THERAPIST,
    CallAnswered: _THERAPIST,
    LetterSent: _BOTH,
    Introduced: _BOTH,
    Received: _BOTH,
    Opened: _BOTH,
}


def role_in(patient: PersonId, author: PersonId) -> Role:
    """Returns the role of a member of a care stream: its patient is one, everybody else there is a therapist.

    So only the patient herself makes versions of her entries. Who is a member at all is the epoch's word.
    """
    return "patient" if author == patient else "therapist"


def may_write(role: Role, body: AnyBody | Unknown) -> bool:
    """Says whether a role may write a kind.

    A kind this version does not know is kept, and shown as "needs a newer Haven"; it has no effect.
    """
    if isinstance(body, Unknown):
        return True
    if isinstance(body, Introduced) and body.role != role:
        return False
    return role in _TABLE[type(body)]
