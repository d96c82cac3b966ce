import pytest

from app.model.authority import may_write, role_in
from app.model.changes import (
    AnyBody,
    CallAnswered,
    CallAsked,
    ConsentGiven,
    EntryWithdrawn,
    Introduced,
    ItemKept,
    LetterSent,
    Opened,
    PathChanged,
    PauseSet,
    PlanChanged,
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
from app.model.ids import ChangeId, EntryId, LetterId, PauseId, PersonId, RecordingId

ENTRY, CHANGE = EntryId("a" * 32), ChangeId("b" * 32)


@pytest.mark.parametrize(
    ("body", "roles"),
    [
        (EntryWithdrawn(entry=ENTRY), {"patient"}),
        (SharingChosen(practice_log=True), {"patient"}),
        (PauseSet(pause=PauseId("d" * 32), first_day="2027-03-01"), {"patient", "therapist"}),
        (UseChosen(use="supervision", allowed=True), {"patient"}),
        (CallAsked(), {"patient"}),
        (ConsentGiven(consent=b"signed"), {"patient"}),
        (ItemKept(item="draft", key="", fields=None), set()),
        (TeamNote(text="On leave until May."), set()),
        (WithdrawalKept(entry=ENTRY), {"therapist"}),
        (PlanChanged(week=1, practice="walking", minutes=10), {"therapist"}),
        (PathChanged(positions=(0, 1, 1, 2)), {"therapist"}),
        (SparingSet(needs=("arm",)), {"therapist"}),
        (PracticeGiven(given=RecordingId("e" * 32), title="For the evening", taken_back=True), {"therapist"}),
        (TreatmentEnded(on_day="2027-05-01", reason="completed"), {"therapist"}),
        (CallAnswered(asked=CHANGE, disposition="called"), {"therapist"}),
        (LetterSent(letter=LetterId("c" * 32), week=1, subject="", text=""), {"patient", "therapist"}),
        (Received(changes=()), {"patient", "therapist"}),
        (Opened(changes=()), {"patient", "therapist"}),
        (Introduced(name="Tom", role="therapist"), {"therapist"}),
        (Unknown(name="quay.note", raw=b""), {"patient", "therapist"}),
    ],
)
def test_each_kind_may_be_written_by_those_it_belongs_to(body: AnyBody | Unknown, roles: set[Role]) -> None:
    assert {role for role in ("patient", "therapist") if may_write("care", role, body)} == roles


def test_a_team_stream_is_written_by_therapists_and_an_own_stream_by_its_owner() -> None:
    kept, note = ItemKept(item="draft", key="", fields={}), TeamNote(text="On leave until May.")
    assert may_write("team", "therapist", note)
    assert not may_write("team", "patient", note)
    assert may_write("own", "patient", kept)
    assert not may_write("own", "therapist", kept)
    assert not may_write("own", "patient", note)
    assert not may_write("team", "therapist", SharingChosen(practice_log=True))


def test_whoever_is_not_the_patient_of_a_stream_is_a_therapist_there() -> None:
    assert role_in(PersonId("anna"), PersonId("anna")) == "patient"
    assert role_in(PersonId("anna"), PersonId("tom")) == "therapist"
