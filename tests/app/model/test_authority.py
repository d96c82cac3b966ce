import pytest

from app.model.authority import may_write, role_in
from app.model.changes import (
    AnyBody,
    CallAnswered,
    CallAsked,
    EntryWithdrawn,
    Introduced,
    LetterSent,
    Opened,
    PlanChanged,
    Received,
    Role,
    SharingChosen,
    Unknown,
    WithdrawalKept,
)
from app.model.ids import ChangeId, EntryId, LetterId, PersonId

ENTRY, CHANGE = EntryId("a" * 32), ChangeId("b" * 32)


@pytest.mark.parametrize(
    ("body", "roles"),
    [
        (EntryWithdrawn(entry=ENTRY), {"patient"}),
        (SharingChosen(practice_log=True), {"patient"}),
        (CallAsked(), {"patient"}),
        (WithdrawalKept(entry=ENTRY), {"therapist"}),
        (PlanChanged(week=1, practice="walking", minutes=10), {"therapist"}),
        (CallAnswered(asked=CHANGE, disposition="called"), {"therapist"}),
        (LetterSent(letter=LetterId("c" * 32), week=1, subject="", text=""), {"patient", "therapist"}),
        (Received(changes=()), {"patient", "therapist"}),
        (Opened(changes=()), {"patient", "therapist"}),
        (Introduced(name="Tom", role="therapist"), {"therapist"}),
        (Unknown(name="quay.note", raw=b""), {"patient", "therapist"}),
    ],
)
def test_each_kind_may_be_written_by_those_it_belongs_to(body: AnyBody | Unknown, roles: set[Role]) -> None:
    assert {role for role in ("patient", "therapist") if may_write(role, body)} == roles


def test_whoever_is_not_the_patient_of_a_stream_is_a_therapist_there() -> None:
    assert role_in(PersonId("anna"), PersonId("anna")) == "patient"
    assert role_in(PersonId("anna"), PersonId("tom")) == "therapist"
