from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from app.clock import SetClock
from app.model.changes import (
    AnyBody,
    Change,
    EntryShared,
    Introduced,
    LetterSent,
    Opened,
    PlanChanged,
    Received,
    Unknown,
)
from app.model.ids import ChangeId, DeviceId, EntryId, LetterId, PersonId, StreamId, new_id
from app.model.merge import JUMP_LIMIT
from app.vault.people import People
from tests.homes import Pair, answer


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


def from_tom(pair: Pair, body: AnyBody | Unknown, lamport: int = 1) -> Change:
    return Change(
        id=ChangeId(new_id()),
        stream=pair.stream,
        author=pair.tom.me.id,
        device=DeviceId("d" * 32),
        lamport=lamport,
        created=pair.tom.clock.now(),
        body=body,
    )


def plan(minutes: int) -> PlanChanged:
    return PlanChanged(week=3, practice="walking", minutes=minutes)


def minutes(pair: Pair) -> list[int]:
    return [row[0] for row in pair.anna.db.rows("SELECT minutes FROM plans")]


def accept(pair: Pair, *changes: Change) -> list[bool]:
    with pair.anna.db.transaction():
        return [bool(pair.anna.journal.accept(change)) for change in changes]


def test_what_somebody_may_not_write_is_kept_as_refused_and_has_no_effect(pair: Pair) -> None:
    forged = EntryShared(
        entry=EntryId(new_id()),
        version=1,
        form="free",
        title="",
        week=1,
        written_at=pair.tom.clock.now(),
        answers=(answer("Not hers."),),
    )
    assert accept(pair, from_tom(pair, forged)) == [False]
    assert pair.anna.journal.refused() == 1
    assert pair.anna.db.rows("SELECT * FROM shared_entries") == []


def test_the_later_plan_counts_whichever_came_first(pair: Pair) -> None:
    accept(pair, from_tom(pair, plan(20), lamport=2), from_tom(pair, plan(10), lamport=1))
    assert minutes(pair) == [20]


def test_a_repeated_change_changes_nothing(pair: Pair) -> None:
    change = from_tom(pair, plan(10))
    assert accept(pair, change, change) == [True, False]


def test_a_count_out_of_reach_is_refused_until_the_way_to_it_is_known(pair: Pair) -> None:
    far, near = from_tom(pair, plan(40), JUMP_LIMIT + 1), from_tom(pair, plan(10), 1)
    assert accept(pair, far) == [False]
    assert minutes(pair) == []
    assert pair.anna.journal.refused() == 1
    with pair.anna.db.transaction():
        mine = pair.anna.journal.write(pair.stream, Introduced(name="Anna", role="patient"))
    assert mine.lamport == 1
    assert accept(pair, near) == [True]
    assert minutes(pair) == [40]
    assert pair.anna.journal.refused() == 0


def test_own_changes_count_on_from_the_highest_that_was_seen(pair: Pair) -> None:
    accept(pair, from_tom(pair, plan(10), lamport=41))
    with pair.anna.db.transaction():
        assert pair.anna.journal.write(pair.stream, Introduced(name="Anna", role="patient")).lamport == 42


def test_a_kind_from_a_newer_haven_is_kept_counted_and_acknowledged(pair: Pair) -> None:
    change = from_tom(pair, Unknown(name="quay.note", raw=msgspec.msgpack.encode({"kind": "quay.note"})))
    pair.anna.take_in((change,))
    assert pair.anna.journal.unknown() == 1
    assert pair.anna.journal.get(pair.stream, change.id) == change
    with pair.anna.db.transaction():
        (said,) = pair.anna.outbox.unsealed(pair.stream, pair.anna.clock.now())
    assert said.body == Received(changes=(change.id,))


def test_acknowledgements_are_batched_written_once_and_never_acknowledged(pair: Pair) -> None:
    letters = [
        from_tom(pair, LetterSent(letter=LetterId(new_id()), week=1, subject="", text="Dear"), n + 1)
        for n in range(3)
    ]
    quiet = from_tom(pair, Opened(changes=(ChangeId("a" * 32),)), 9)
    refused = from_tom(pair, Introduced(name="Tom", role="patient"), 10)
    accept(pair, *letters, quiet, refused)
    with pair.anna.db.transaction():
        ids = [change.id for change in (*letters, quiet, refused)]
        assert pair.anna.journal.acknowledge(pair.stream, ids).touches("state")
        assert not pair.anna.journal.acknowledge(pair.stream, ids)
        (said,) = pair.anna.outbox.unsealed(pair.stream, pair.anna.clock.now())
    assert said.body == Received(changes=tuple(change.id for change in letters))


def test_an_own_change_with_a_value_out_of_range_is_not_stored(pair: Pair) -> None:
    with pytest.raises(ValueError, match="range"), pair.anna.db.transaction():
        pair.anna.journal.write(pair.stream, Introduced(name="Anna", role="patient", feedback_weekday=9))
    assert pair.anna.db.rows("SELECT * FROM changes") == []


def test_a_change_for_a_stream_that_nobody_knows_has_no_effect(pair: Pair) -> None:
    lost = msgspec.structs.replace(from_tom(pair, plan(10)), stream=StreamId(new_id()))
    assert accept(pair, lost) == [False]
    with pytest.raises(LookupError), pair.anna.db.transaction():
        pair.anna.journal.write(lost.stream, Introduced(name="Anna", role="patient"))


def test_people_are_called_what_they_said_inside_the_stream(pair: Pair) -> None:
    said = Introduced(name="Tom de Wit", role="therapist", feedback_weekday=3)
    accept(pair, from_tom(pair, Introduced(name="T.", role="therapist"), 1), from_tom(pair, said, 2))
    people = People(pair.anna.db)
    therapist, me = people.therapist(), people.me()
    assert therapist is not None
    assert me is not None
    assert (therapist.name, me.name, me.feedback_weekday) == ("Tom de Wit", "Anna", 3)
    assert people.get(PersonId("nobody")) is None
    with pair.anna.db.transaction():
        people.save(replace(therapist, digits="123456"))
    again = people.therapist()
    assert again is not None
    assert (again.name, again.digits) == ("Tom de Wit", "123456")
