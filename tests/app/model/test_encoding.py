from datetime import UTC, datetime

import msgspec
import pytest

from app.model.changes import (
    AnyBody,
    CallAnswered,
    Change,
    EntryShared,
    EntryWithdrawn,
    Introduced,
    ItemKept,
    LetterSent,
    PathChanged,
    PauseSet,
    PlanChanged,
    PracticeDone,
    PracticeGiven,
    SparingSet,
    TreatmentEnded,
    Unknown,
)
from app.model.encoding import KINDS, decode, encode
from app.model.ids import (
    ChangeId,
    DeviceId,
    EntryId,
    LetterId,
    PauseId,
    PersonId,
    PracticeId,
    RecordingId,
    StreamId,
    new_id,
)
from tests.homes import answer

NOW = datetime(2027, 3, 1, 9, 0, 0, 123456, tzinfo=UTC)
SHARED = EntryShared(
    entry=EntryId("a" * 32),
    version=1,
    form="free",
    title="Free",
    week=2,
    written_at=NOW,
    answers=(answer("léger"),),
    asks=(("moment", 0, 5),),
)


def change(body: AnyBody | Unknown, lamport: int = 7) -> Change:
    return Change(
        id=ChangeId(new_id()),
        stream=StreamId(new_id()),
        author=PersonId(new_id()),
        device=DeviceId(new_id()),
        lamport=lamport,
        created=NOW,
        body=body,
    )


def again(made: Change, payload: bytes | None = None) -> Change:
    return decode(
        encode(made) if payload is None else payload,
        id=made.id,
        stream=made.stream,
        author=made.author,
        device=made.device,
    )


def payload(body: object, schema: int = 1, lamport: int = 7, created: object = NOW) -> bytes:
    return msgspec.msgpack.encode([schema, lamport, created, body])


def test_a_change_comes_back_as_it_was_written() -> None:
    made = change(SHARED)
    assert again(made) == made


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len(KINDS) == 22
    assert "unknown" not in KINDS


def test_a_kind_that_is_not_known_is_kept_as_it_came() -> None:
    made = change(SHARED)
    body = {"kind": "quay.note", "words": "from a later Haven"}
    kept = again(made, payload(body)).body
    assert kept == Unknown(name="quay.note", raw=msgspec.msgpack.encode(body))
    assert again(made, encode(again(made, payload(body)))).body == kept


def test_a_known_kind_of_a_later_schema_is_kept_as_it_came() -> None:
    assert isinstance(again(change(SHARED), payload(SHARED, schema=2)).body, Unknown)


def test_fields_that_later_versions_add_are_passed_over() -> None:
    body = {"kind": "plan.changed", "week": 3, "practice": "walking", "minutes": 10, "mood": "new"}
    assert again(change(SHARED), payload(body)).body == PlanChanged(week=3, practice="walking", minutes=10)


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"\xff\x00 not msgpack",
        msgspec.msgpack.encode({"lamport": 1}),
        payload({"no": "kind"}),
        payload({"kind": "entry.shared"}),
        payload(SHARED, lamport=0),
        payload(SHARED, lamport=2**62),
        payload(SHARED, created="2027-03-01T09:00:00"),
        payload(msgspec.structs.replace(SHARED, week=9)),
        payload(msgspec.structs.replace(SHARED, version=0)),
        payload(msgspec.structs.replace(SHARED, asks=(("moment", 5, 5),))),
        payload(msgspec.structs.replace(SHARED, asks=(("moment", 5, 2**63),))),
        payload(msgspec.structs.replace(SHARED, answers=(msgspec.structs.replace(answer(""), number=11),))),
        payload(EntryWithdrawn(entry=EntryId("week 3"))),
        payload(LetterSent(letter=LetterId("A" * 32), week=1, subject="", text="")),
        payload(Introduced(name="Tom", role="therapist", feedback_weekday=7)),
        payload(Introduced(name="Anna", role="patient", started_on="next week")),
        payload(PauseSet(pause=PauseId("d" * 32), first_day="2027-03-02", last_day="2027-03-01")),
        payload(PauseSet(pause=PauseId("d" * 32), first_day="20270302", last_day="2027-03-01")),
        payload(PauseSet(pause=PauseId("d" * 32), first_day="soon")),
        payload(PauseSet(pause=PauseId("spring"), first_day="2027-03-02")),
        payload(PlanChanged(week=1, practice="walking", minutes=10, also=(("", 10),))),
        payload(PlanChanged(week=1, practice="walking", minutes=10, also=(("body-scan", 1441),))),
        payload(PathChanged(positions=())),
        payload(PathChanged(positions=(0,) * 61)),
        payload(PathChanged(positions=(0, 10))),
        payload(SparingSet(needs=("",))),
        payload(SparingSet(needs=("arm",) * 21)),
        payload(PracticeGiven(given=RecordingId("e" * 32), title="For the evening")),
        payload(PracticeGiven(given=RecordingId("evening"), title="", taken_back=True)),
        payload(TreatmentEnded(on_day="in May", reason="completed")),
        payload({"kind": "treatment.ended", "on_day": "2027-05-01", "reason": "bored"}),
        payload({"kind": "use.chosen", "use": "advertising", "allowed": True}),
        payload(CallAnswered(asked=ChangeId("b" * 32), disposition="none", reason=" ")),
        payload(
            PracticeDone(practice=PracticeId("c" * 32), script="", title="", started_at=NOW, planned_s=1, done_s=-1)
        ),
    ],
)
def test_what_is_no_change_is_refused_without_repeating_it(garbage: bytes) -> None:
    with pytest.raises(ValueError, match="change") as refused:
        again(change(SHARED), garbage)
    assert "léger" not in str(refused.value)


def test_kept_fields_come_back_with_their_kinds() -> None:
    fields: dict[str, str | int | float | bytes | None] = {"a": "é", "b": -7, "c": 0.5, "d": b"\xff\0", "e": None}
    kept = change(ItemKept(item="draft", key="x", fields=fields))
    assert again(kept) == kept
    gone = change(ItemKept(item="draft", key="x", fields=None))
    assert again(gone) == gone


@pytest.mark.parametrize("value", [2**63, True, [1], {"a": 1}])
def test_a_kept_value_that_no_table_holds_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="range"):
        again(change(ItemKept(item="draft", key="x", fields={"n": value})))
