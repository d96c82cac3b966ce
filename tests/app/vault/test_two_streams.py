"""Ids are chosen by whoever writes: one that is used a second time reaches nothing of anybody else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.calls import Calls
from app.letters.service import Letters
from app.model.changes import AnyBody, CallAnswered, CallAsked, Change, EntryShared, LetterSent, Opened, Received
from app.model.ids import ChangeId, DeviceId, EntryId, StreamId, new_id
from app.model.states import DeliveryState
from app.review.service import Review
from app.vault.chains import Chains, StoredChain
from app.vault.deliveries import Deliveries
from app.vault.people import Person
from tests.homes import Pair, answer, person


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    found = Pair.of(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def bea(pair: Pair) -> Person:
    """Another patient of the therapist's."""
    stream = StreamId(new_id())
    known = person("patient", "Bea", stream=stream, feedback_weekday=0)
    pair.tom.knows(known, stream, known.id)
    return known


def written(pair: Pair, by: Person, body: AnyBody, *, id: str = "", lamport: int = 1) -> Change:
    """A change as sync opened it at the therapist's, taken in."""
    change = Change(
        id=ChangeId(id or new_id()),
        stream=by.stream or pair.stream,
        author=by.id,
        device=DeviceId(new_id()),
        lamport=lamport,
        created=pair.tom.clock.now(),
        body=body,
    )
    with pair.tom.db.transaction():
        pair.tom.journal.accept(change)
    return change


def test_the_answer_to_a_call_goes_to_the_patient_who_asked(pair: Pair, bea: Person, clock: SetClock) -> None:
    asked = ChangeId(new_id())
    written(pair, bea, CallAsked(line="I took her number."), id=asked)
    written(pair, pair.anna.me, CallAsked(line="Please ring me."), id=asked)
    assert Review(pair.tom.db, clock).answer_call(pair.anna.me.id, asked, "called", "She told me about her sister.")
    rows = pair.tom.db.rows("SELECT stream FROM changes WHERE kind = 'call.answered'")
    assert rows == [(pair.stream,)]
    assert isinstance(pair.tom.outbox.unsealed(pair.stream, clock.now())[0].body, CallAnswered)
    assert pair.tom.outbox.unsealed(bea.stream, clock.now()) == ()


def test_what_is_said_about_an_id_in_one_stream_moves_no_state_in_another(
    pair: Pair, bea: Person, clock: SetClock
) -> None:
    letters = Letters(pair.tom.db, clock)
    letters.keep_draft("Dear Anna", "Hello", pair.anna.me.id)
    letters.send(pair.anna.me.id)
    (sent,) = pair.tom.db.rows("SELECT id FROM changes WHERE kind = 'letter.sent'")
    own = ChangeId(sent[0])
    written(pair, bea, CallAsked(), id=own)
    written(pair, bea, Received(changes=(own,)))
    written(pair, bea, Opened(changes=(own,)))
    states = Deliveries(pair.tom.db).of([(pair.stream, own), (bea.stream, own)])
    assert states[pair.stream, own].state is DeliveryState.KEPT
    assert letters.all(pair.anna.me.id)[0].delivery.state is DeliveryState.KEPT
    with pair.tom.db.transaction():
        assert pair.tom.journal.take_back(bea.stream, own) is None
        assert pair.tom.journal.take_back(pair.stream, own) is not None


def test_a_patient_cannot_replace_a_letter_of_her_therapist(pair: Pair, clock: SetClock) -> None:
    letters = Letters(pair.tom.db, clock)
    letters.keep_draft("What I really wrote.", "Hello", pair.anna.me.id)
    letter = letters.send(pair.anna.me.id)
    assert letter is not None
    written(pair, pair.anna.me, LetterSent(letter=letter, week=1, subject="Hello", text="Put there."), lamport=99)
    mine = letters.get(letter)
    assert mine is not None
    assert (mine.text, mine.from_me) == ("What I really wrote.", True)
    assert {view.text: view.from_me for view in letters.all()} == {"What I really wrote.": True, "Put there.": False}
    assert letters.call_back(letter)
    assert letters.draft(pair.anna.me.id).text == "What I really wrote."


def test_a_chain_has_its_name_in_its_own_stream_alone(pair: Pair, bea: Person) -> None:
    chains, name = Chains(pair.tom.db), bytes(16)
    with pair.tom.db.transaction():
        chains.save(StoredChain(name, bea.stream, DeviceId(new_id()), 3, bytes(32)))
        chains.save(StoredChain(name, pair.stream, DeviceId(new_id()), 1, b"1" * 32))
    assert chains.get(bea.stream, name).counter == 3
    assert chains.get(pair.stream, name).counter == 1


def test_a_call_is_shown_with_its_own_delivery(pair: Pair, clock: SetClock) -> None:
    calls = Calls(pair.anna.db, clock)
    calls.ask_for_call()
    pair.sync()
    assert calls.open_call().delivery.state is DeliveryState.RECEIVED


def test_no_patients_words_leave_in_a_letter_to_another(pair: Pair, bea: Person, clock: SetClock) -> None:
    entry = EntryId(new_id())
    shared = EntryShared(
        entry=entry,
        version=1,
        form="free-page",
        title="Free page",
        week=1,
        written_at=clock.now(),
        answers=(answer("What only Bea knows."),),
    )
    written(pair, bea, shared)
    review = Review(pair.tom.db, clock)
    review.keep_note(pair.anna.me.id, entry, 1, "moment", 0, 4, "What", "This was meant for somebody else.")
    assert review.send(pair.anna.me.id) is None
    assert pair.tom.outbox.counts() == (0, 0)
    review.keep_note(bea.id, entry, 1, "moment", 0, 4, "What", "This was meant for her.")
    assert review.send(bea.id) is not None
    assert {row[0] for row in pair.tom.db.rows("SELECT stream FROM outbox")} == {bea.stream}
