from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.model.changes import Change, Introduced, LetterSent, Opened, PlanChanged, Received
from app.model.ids import ChangeId, LetterId, new_id
from app.vault.streams import Stream, Streams
from tests.homes import Pair


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


def letter(pair: Pair, seconds: int = 0) -> Change:
    body = LetterSent(letter=LetterId(new_id()), week=1, subject="", text="Dear Anna")
    with pair.tom.db.transaction():
        return pair.tom.journal.write(pair.stream, body, not_before=pair.tom.clock.now() + timedelta(seconds=seconds))


def test_a_change_goes_from_unsealed_to_unsent_to_delivered(pair: Pair) -> None:
    outbox, first, second = pair.tom.outbox, letter(pair), letter(pair)
    now = pair.tom.clock.now()
    assert outbox.streams(now) == (pair.stream,)
    assert outbox.unsealed(pair.stream, now) == (first, second)
    assert outbox.unsealed(pair.stream, now, limit=1) == (first,)
    with pair.tom.db.transaction():
        assert outbox.add_commit(pair.stream, b"digest", b"sealed", [first.id, second.id])
    assert outbox.unsealed(pair.stream, now) == ()
    assert outbox.unsent(pair.stream) == ((b"digest", b"sealed"),)
    assert outbox.streams(now) == (pair.stream,)
    assert outbox.counts() == (2, 0)
    assert outbox.last_delivered() is None
    assert pair.tom.receipt(b"digest").ids["state"] >= {first.id, second.id}
    assert not pair.tom.receipt(b"digest")
    assert (outbox.unsent(pair.stream), outbox.streams(now), outbox.counts()) == ((), (), (0, 2))
    assert outbox.last_delivered() == now
    assert pair.tom.db.rows("SELECT sealed, receipt FROM commits") == [(b"sealed", b"receipt")]


def test_what_was_taken_back_in_between_is_not_committed(pair: Pair) -> None:
    outbox, change = pair.tom.outbox, letter(pair)
    with pair.tom.db.transaction():
        assert pair.tom.journal.take_back(pair.stream, change.id) == change
        assert pair.tom.journal.take_back(pair.stream, change.id) is None
        assert not outbox.add_commit(pair.stream, b"digest", b"sealed", [change.id])
    assert outbox.unsent(pair.stream) == ()


def test_what_was_sealed_cannot_be_taken_back(pair: Pair) -> None:
    change = letter(pair)
    assert pair.tom.seal(pair.stream) is not None
    with pair.tom.db.transaction():
        assert pair.tom.journal.take_back(pair.stream, change.id) is None


def test_a_change_waits_for_its_moment(pair: Pair) -> None:
    letter(pair, seconds=60)
    outbox, now = pair.tom.outbox, pair.tom.clock.now()
    assert outbox.streams(now) == ()
    assert outbox.unsealed(pair.stream, now + timedelta(seconds=59)) == ()
    assert len(outbox.unsealed(pair.stream, now + timedelta(seconds=60))) == 1


def test_of_a_held_stream_only_introductions_and_acknowledgements_leave(pair: Pair) -> None:
    with pair.tom.db.transaction():
        Streams(pair.tom.db).save(Stream(pair.stream, "care", pair.anna.me.id, held=True))
        write = pair.tom.journal.write
        write(pair.stream, PlanChanged(week=1, practice="walking", minutes=10))
        free = [
            write(pair.stream, Introduced(name="Tom", role="therapist")),
            write(pair.stream, Received(changes=(ChangeId("a" * 32),))),
        ]
        write(pair.stream, Opened(changes=(ChangeId("a" * 32),)))
    letter(pair)
    now = pair.tom.clock.now()
    assert pair.tom.outbox.unsealed(pair.stream, now) == tuple(free)
    assert pair.tom.seal(pair.stream) is not None
    assert pair.tom.outbox.counts() == (2, 0)


def test_a_clock_that_was_put_back_keeps_no_letter_here(pair: Pair, clock: SetClock) -> None:
    letter(pair, seconds=60)
    clock.advance(timedelta(days=-400))
    assert pair.tom.outbox.streams(clock.now()) == (pair.stream,)
    assert len(pair.tom.outbox.unsealed(pair.stream, clock.now())) == 1
