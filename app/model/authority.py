"""Who may write which kind of change into which kind of stream."""

from typing import Final, Literal

from app.model.changes import (
    AnyBody,
    CallAnswered,
    CallAsked,
    ConsentGiven,
    EntryShared,
    EntryWithdrawn,
    Introduced,
    ItemKept,
    LetterSent,
    NoteWritten,
    Opened,
    PathChanged,
    PauseSet,
    PlanChanged,
    PracticeDone,
    PracticeGiven,
    Received,
    Role,
    SharingChosen,
    SparingSet,
    TeamNote,
    TreatmentEnded,
    Unknown,
    UseChosen,
    WithdrawalKept,
)
from app.model.ids import PersonId

_PATIENT: Final[frozenset[Role]] = frozenset({"patient"})
_THERAPIST: Final[frozenset[Role]] = frozenset({"therapist"})
_BOTH: Final[frozenset[Role]] = _PATIENT | _THERAPIST

StreamKind = Literal["care", "team", "own"]
"""`care`: a patient and her therapists. `team`: the therapists in care of a patient. `own`: one person's devices."""

_Table = dict[type[AnyBody], frozenset[Role]]

_CARE: Final[_Table] = {
    EntryShared: _PATIENT,
    EntryWithdrawn: _PATIENT,
    PracticeDone: _PATIENT,
    SharingChosen: _PATIENT,
    UseChosen: _PATIENT,
    CallAsked: _PATIENT,
    ConsentGiven: _PATIENT,
    WithdrawalKept: _THERAPIST,
    NoteWritten: _THERAPIST,
    PlanChanged: _THERAPIST,
    PathChanged: _THERAPIST,
    SparingSet: _THERAPIST,
    PracticeGiven: _THERAPIST,
    TreatmentEnded: _THERAPIST,
    CallAnswered: _THERAPIST,
    PauseSet: _BOTH,
    LetterSent: _BOTH,
    Introduced: _BOTH,
    Received: _BOTH,
    Opened: _BOTH,
}
_TEAM: Final[_Table] = {
    TeamNote: _THERAPIST,
    Introduced: _THERAPIST,
    Received: _THERAPIST,
    Opened: _THERAPIST,
}
_OWN: Final[_Table] = {ItemKept: _PATIENT}
"""Whose stream it is counts as its patient here, therapists too."""

_TABLES: Final[dict[StreamKind, _Table]] = {"care": _CARE, "team": _TEAM, "own": _OWN}


def role_in(patient: PersonId, author: PersonId) -> Role:
    """Returns the role of a member of a stream: whom it is about is one, everybody else there is a therapist.

    So only the patient herself makes versions of her entries. Who is a member at all is the epoch's word.
    """
    return "patient" if author == patient else "therapist"


def may_write(kind: StreamKind, role: Role, body: AnyBody | Unknown) -> bool:
    """Says whether a role may write a body into a stream of a kind.

    A kind of change that this version does not know is kept, and shown as "needs a newer Haven"; it has no effect.
    """
    if isinstance(body, Unknown):
        return True
    if isinstance(body, Introduced) and body.role != role:
        return False
    return role in _TABLES[kind].get(type(body), frozenset())
