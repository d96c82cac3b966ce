"""Whatever the order, repetition or grouping in which changes arrive, the same state comes out."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.clock import SetClock
from app.model.authority import may_write, role_in
from app.model.changes import (
    Answer,
    AnyBody,
    CallAnswered,
    CallAsked,
    Change,
    EntryShared,
    EntryWithdrawn,
    Introduced,
    LetterSent,
    NoteWritten,
    Opened,
    PathChanged,
    PauseSet,
    PlanChanged,
    PracticeDone,
    PracticeGiven,
    Received,
    SharingChosen,
    SparingSet,
    TreatmentEnded,
    Unknown,
    UseChosen,
    WithdrawalKept,
)
from app.model.ids import (
    ChangeId,
    DeviceId,
    EntryId,
    LetterId,
    NoteId,
    PauseId,
    PersonId,
    PracticeId,
    RecordingId,
    StreamId,
)
from app.model.merge import JUMP_LIMIT, entry_state, place
from tests.homes import Home, Pair

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
PROJECTED = {
    "changes": "id, author, lamport, kind, topic, status, payload IS NULL",
    "evidence": "*",
    "introductions": "*",
    "shared_entries": "*",
    "withdrawals": "*",
    "practices": "*",
    "letters": "*",
    "notes": "*",
    "plans": "*",
    "sharing": "*",
    "calls": "*",
    "pauses": "*",
    "paths": "*",
    "sparings": "*",
    "given_practices": "*",
    "endings": "*",
    "uses": "*",
}


def hexadecimal(number: int) -> str:
    return f"{number:032x}"


CHANGES = [ChangeId(hexadecimal(n)) for n in range(100, 112)]
FEW = st.integers(1, 3)


def bodies() -> st.SearchStrategy[AnyBody | Unknown]:
    entry = FEW.map(lambda n: EntryId(hexadecimal(n)))
    some = st.lists(st.sampled_from(CHANGES), max_size=4).map(tuple)
    text = st.sampled_from(["", "rain", "the light on the water"])
    answers = text.map(lambda t: (Answer(question="q", prompt="?", text=t),))
    times = st.integers(0, 5).map(lambda h: NOW - timedelta(hours=h))
    shared = st.builds(
        EntryShared,
        entry=entry,
        version=FEW,
        form=st.just("free"),
        title=st.just("Free"),
        week=st.integers(0, 8),
        written_at=times,
        answers=answers,
    )
    practice = st.builds(
        PracticeDone,
        practice=FEW.map(lambda n: PracticeId(hexadecimal(n))),
        script=text,
        title=text,
        started_at=times,
        planned_s=st.just(180),
        done_s=st.integers(0, 180),
    )
    letter = st.builds(
        LetterSent, letter=FEW.map(lambda n: LetterId(hexadecimal(n))), week=FEW, subject=text, text=text
    )
    note = st.builds(
        NoteWritten,
        note=FEW.map(lambda n: NoteId(hexadecimal(n))),
        letter=st.just(LetterId(hexadecimal(1))),
        entry=entry,
        version=FEW,
        question=st.just("q"),
        start=st.just(0),
        end=st.just(4),
        quote=text,
        text=text,
    )
    pause = st.builds(
        PauseSet,
        pause=FEW.map(lambda n: PauseId(hexadecimal(n))),
        first_day=st.sampled_from(["2027-03-01", "2027-03-08"]),
        last_day=st.sampled_from([None, "2027-03-08", "2027-03-21"]),
        taken_back=st.booleans(),
    )
    introduced = st.builds(Introduced, name=text, role=st.sampled_from(["patient", "therapist"]))
    answered = st.builds(CallAnswered, asked=st.sampled_from(CHANGES), disposition=st.sampled_from(["called", "GP"]))
    return st.one_of(
        shared,
        shared,
        st.builds(EntryWithdrawn, entry=entry),
        st.builds(WithdrawalKept, entry=entry),
        practice,
        letter,
        note,
        introduced,
        answered,
        st.builds(CallAsked, line=text),
        st.builds(PlanChanged, week=FEW, practice=text, minutes=st.just(10)),
        pause,
        st.builds(PathChanged, positions=st.sampled_from([(0, 1, 2), (0, 1, 1, 3)]), reason=text),
        st.builds(SparingSet, needs=st.sampled_from([(), ("arm",), ("arm", "breath")]), reason=text),
        st.builds(
            PracticeGiven, given=FEW.map(lambda n: RecordingId(hexadecimal(n))), title=text, taken_back=st.just(True)
        ),
        st.builds(
            TreatmentEnded,
            on_day=st.just("2027-05-01"),
            reason=st.sampled_from(["completed", "her wish"]),
            taken_back=st.booleans(),
        ),
        st.builds(UseChosen, use=st.sampled_from(["supervision", "research"]), allowed=st.booleans()),
        st.builds(SharingChosen, practice_log=st.booleans()),
        st.builds(Received, changes=some),
        st.builds(Opened, changes=some),
        st.just(Unknown(name="quay.note", raw=b"\x81\xa4kind\xa9quay.note")),
    )


@st.composite
def histories(draw: st.DrawFn, lamports: st.SearchStrategy[int]) -> list[tuple[int, int, int, AnyBody | Unknown]]:
    """Changes as (author, device, lamport, body); each has an id of its own."""
    count = draw(st.integers(1, len(CHANGES)))
    return [(draw(st.integers(0, 2)), draw(st.integers(0, 1)), draw(lamports), draw(bodies())) for _ in range(count)]


def near() -> st.SearchStrategy[int]:
    return st.integers(1, 8)


def far() -> st.SearchStrategy[int]:
    return st.integers(0, 4).flatmap(lambda jumps: st.integers(1, 4).map(lambda n: jumps * (JUMP_LIMIT - 2) + n))


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    made = Pair.of(tmp_path_factory.mktemp("pair"), SetClock(NOW))
    yield made
    made.close()


class Undo(Exception):
    """Puts the vault back to where it was."""


def state_after(home: Home, batches: Sequence[Sequence[Change]]) -> dict[str, list[Any]]:
    """Accepts the batches into the real tables and returns what they came to, then takes it all back."""
    found: dict[str, list[Any]] = {}
    try:
        with home.db.transaction():
            for batch in batches:
                for change in batch:
                    home.journal.accept(change)
            for table, columns in PROJECTED.items():
                rows = home.db.rows(f"SELECT {columns} FROM {table}")
                found[table] = sorted((row for row in rows if home.me.id not in row), key=repr)
            words = home.db.rows(
                "SELECT f.kind, f.id, w.title, w.text FROM words w JOIN findable f ON f.number = w.rowid"
            )
            found["words"] = sorted(words, key=repr)
            raise Undo
    except Undo:
        return found


def made_by(pair: Pair, history: list[tuple[int, int, int, AnyBody | Unknown]]) -> list[Change]:
    stranger = PersonId(hexadecimal(77))
    authors = [pair.anna.me.id, PersonId(hexadecimal(78)), stranger]
    return [
        Change(
            id=id,
            stream=pair.stream,
            author=authors[author],
            device=DeviceId(hexadecimal(900 + 10 * author + device)),
            lamport=lamport,
            created=NOW - timedelta(minutes=lamport % 7),
            body=body,
        )
        for id, (author, device, lamport, body) in zip(CHANGES, history, strict=False)
    ]


def shuffled(changes: list[Change], random: Random) -> list[list[Change]]:
    """The same changes in another order, some of them twice, in other batches."""
    again = changes + random.sample(changes, random.randint(0, len(changes)))
    random.shuffle(again)
    size = random.randint(1, len(again))
    return [again[start : start + size] for start in range(0, len(again), size)]


@pytest.mark.slow
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(history=histories(far()), random=st.randoms(use_true_random=False))
def test_any_order_repetition_and_grouping_give_the_patient_the_same_state(
    pair: Pair, history: list[tuple[int, int, int, AnyBody | Unknown]], random: Random
) -> None:
    changes = made_by(pair, history)
    assert state_after(pair.anna, [changes]) == state_after(pair.anna, shuffled(changes, random))


@pytest.mark.slow
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(history=histories(near()), random=st.randoms(use_true_random=False))
def test_any_order_repetition_and_grouping_give_the_therapist_the_same_state(
    pair: Pair, history: list[tuple[int, int, int, AnyBody | Unknown]], random: Random
) -> None:
    changes = made_by(pair, history)
    assert state_after(pair.tom, [changes]) == state_after(pair.tom, shuffled(changes, random))


def admitted(pair: Pair, changes: list[Change]) -> list[Change]:
    """What may count, said once more in the plainest way: the way from nothing, without a gap."""
    anna = pair.anna.me.id
    allowed = [change for change in changes if may_write("care", role_in(anna, change.author), change.body)]
    highest, taken = 0, []
    for change in sorted(allowed, key=place):
        if change.lamport > highest + JUMP_LIMIT:
            break
        highest = max(highest, change.lamport)
        taken.append(change)
    return taken


@pytest.mark.slow
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(history=histories(far()), random=st.randoms(use_true_random=False))
def test_the_tables_say_what_the_rule_says(
    pair: Pair, history: list[tuple[int, int, int, AnyBody | Unknown]], random: Random
) -> None:
    changes = made_by(pair, history)
    taken = admitted(pair, changes)
    found = state_after(pair.anna, shuffled(changes, random))
    if not any(change.author == pair.anna.me.id for change in changes):
        assert {row[0] for row in found["changes"] if row[5] <= 1} == {change.id for change in taken}
    for number in range(1, 4):
        entry = hexadecimal(number)
        about = [change for change in taken if getattr(change.body, "entry", None) == entry]
        state = entry_state(about)
        rows = {row[1]: row for row in found["shared_entries"] if row[2] == entry}
        assert set(rows) == {version.id for version in state.versions}
        assert {id for id, row in rows.items() if row[14]} == state.withdrawn
        newest = [id for id, row in rows.items() if row[13]]
        assert newest == [version.id for version in state.versions[-1:]]


@given(st.permutations(range(6)))
def test_the_state_of_an_entry_is_a_function_of_the_set(order: list[int]) -> None:
    entry = EntryId(hexadecimal(1))
    kinds: list[AnyBody] = [EntryWithdrawn(entry=entry), WithdrawalKept(entry=entry), EntryWithdrawn(entry=entry)]
    changes = [
        Change(
            id=CHANGES[n],
            stream=StreamId(hexadecimal(5)),
            author=PersonId(hexadecimal(6)),
            device=DeviceId(hexadecimal(n % 2)),
            lamport=1 + n // 2,
            created=NOW,
            body=kinds[n % 3],
        )
        for n in range(6)
    ]
    assert entry_state(changes[n] for n in order) == entry_state(changes * 2)
