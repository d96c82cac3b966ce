from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.service import Diary, WithdrawOutcome
from app.letters.service import Letters
from app.model.changes import Opened
from app.model.encoding import encode
from app.model.ids import EntryId
from app.model.states import DeliveryState, Withdrawal
from app.review.service import Review
from app.vault.streams import Stream, Streams
from tests.homes import Pair, answer

WORDS = "The light on the water was very still."


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def diary(pair: Pair, clock: SetClock) -> Diary:
    return Diary(pair.anna.db, clock)


@pytest.fixture
def review(pair: Pair, clock: SetClock) -> Review:
    return Review(pair.tom.db, clock)


def written(diary: Diary, words: str = WORDS) -> EntryId:
    entry = diary.begin("pleasant-moments", "Pleasant moments", 2)
    diary.keep(entry, [answer(words)])
    return entry


def words_of(diary: Diary, entry: EntryId) -> list[str]:
    return [version.answers[0].text for version in diary.versions(entry)]


def everything_outgoing(pair: Pair) -> bytes:
    with pair.anna.db.transaction():
        return b"".join(
            encode(change) for change in pair.anna.outbox.unsealed(pair.stream, datetime.max.replace(tzinfo=UTC))
        )


def test_nothing_is_listed_until_something_was_written(diary: Diary) -> None:
    entry = diary.begin("free", "Free page", 1)
    assert diary.get(entry) is None
    diary.keep(entry, [answer("  ")])
    assert diary.recent() == ()
    diary.keep(entry, [answer("Rain.")])
    assert [view.id for view in diary.recent()] == [entry]
    diary.keep(entry, [])
    assert diary.recent() == ()


def test_private_words_are_rewritten_in_place_and_never_enter_the_outbox(pair: Pair, diary: Diary) -> None:
    entry = written(diary, "first")
    diary.keep(entry, [answer("second")])
    assert words_of(diary, entry) == ["second"]
    assert pair.anna.outbox.counts() == (0, 0)
    assert everything_outgoing(pair) == b""


def test_sharing_freezes_the_words_and_editing_begins_a_new_version(pair: Pair, diary: Diary) -> None:
    entry = written(diary)
    preview = diary.preview(entry)
    assert diary.share(entry).touches("entry")
    diary.keep(entry, [answer("Only for me.")])
    view = diary.get(entry)
    assert view is not None
    assert (view.version, view.shared_version, view.edited_since_shared) == (2, 1, True)
    assert words_of(diary, entry) == [WORDS, "Only for me."]
    with pair.anna.db.transaction():
        (sent,) = pair.anna.outbox.unsealed(pair.stream, pair.anna.clock.now())
    assert sent.body == preview
    assert b"Only for me" not in everything_outgoing(pair)
    diary.share(entry)
    view = diary.get(entry)
    assert view is not None
    assert (view.version, view.shared_version, view.edited_since_shared) == (2, 2, False)


def test_keeping_the_same_words_begins_no_version_and_sharing_twice_shares_once(pair: Pair, diary: Diary) -> None:
    entry = written(diary)
    diary.share(entry)
    diary.keep(entry, [answer(WORDS), answer("", "body")])
    assert not diary.share(entry)
    assert len(diary.versions(entry)) == 1
    assert pair.anna.outbox.counts() == (1, 0)


def test_the_four_states_rest_on_evidence(pair: Pair, diary: Diary, review: Review, clock: SetClock) -> None:
    entry = written(diary)
    seen = []

    def look() -> None:
        view = diary.get(entry)
        assert view is not None
        assert view.delivery is not None
        seen.append((view.delivery.state, view.delivery.since))

    moments = [clock.now() + timedelta(hours=hour) for hour in range(4)]
    diary.share(entry)
    look()
    sealed = pair.anna.seal(pair.stream)
    assert sealed is not None
    look()
    clock.set(moments[1])
    assert pair.anna.receipt(sealed[0]).touches("state")
    look()
    clock.set(moments[2])
    pair.tom.take_in(sealed[1])
    look()
    pair.sync()
    look()
    clock.set(moments[3])
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    review.opened(pair.anna.me.id, dossier.shown)
    pair.sync()
    look()
    assert seen == [
        (DeliveryState.KEPT, moments[0]),
        (DeliveryState.KEPT, moments[0]),
        (DeliveryState.DELIVERED, moments[1]),
        (DeliveryState.DELIVERED, moments[1]),
        (DeliveryState.RECEIVED, moments[2]),
        (DeliveryState.OPENED, moments[3]),
    ]


def test_a_receipt_that_comes_late_does_not_take_a_state_back(pair: Pair, diary: Diary) -> None:
    entry = written(diary)
    diary.share(entry)
    sealed = pair.anna.seal(pair.stream)
    assert sealed is not None
    pair.tom.take_in(sealed[1])
    pair.tom.send_to(pair.anna)
    assert pair.anna.receipt(sealed[0])
    assert not pair.anna.receipt(sealed[0])
    view = diary.get(entry)
    assert view is not None
    assert view.delivery is not None
    assert view.delivery.state is DeliveryState.RECEIVED


def test_before_the_digits_were_compared_shared_entries_wait_and_say_so(pair: Pair, diary: Diary) -> None:
    streams = Streams(pair.anna.db)
    with pair.anna.db.transaction():
        streams.save(Stream(pair.stream, "care", pair.anna.me.id, held=True))
    entry = written(diary)
    diary.share(entry)
    view = diary.get(entry)
    assert view is not None
    assert view.waiting_for_digits
    assert pair.anna.seal(pair.stream) is None
    assert pair.anna.outbox.streams(pair.anna.clock.now()) == ()
    with pair.anna.db.transaction():
        streams.save(Stream(pair.stream, "care", pair.anna.me.id, held=False))
    pair.sync()
    view = diary.get(entry)
    assert view is not None
    assert not view.waiting_for_digits


def test_what_never_left_is_taken_back_as_if_it_had_not_been_shared(pair: Pair, diary: Diary) -> None:
    entry = written(diary)
    diary.share(entry)
    assert diary.withdraw(entry) is WithdrawOutcome.TAKEN_BACK
    view = diary.get(entry)
    assert view is not None
    assert (view.delivery, view.shared_version, view.withdrawal) == (None, None, Withdrawal.NONE)
    diary.keep(entry, [answer("changed")])
    assert words_of(diary, entry) == ["changed"]
    assert pair.anna.send_to(pair.tom) == 0
    assert pair.anna.db.rows("SELECT * FROM changes") == []


def test_withdrawn_is_shown_only_when_the_other_computer_dropped_it(pair: Pair, diary: Diary, review: Review) -> None:
    entry = written(diary)
    diary.share(entry)
    pair.sync()
    assert review.search("light")
    assert diary.withdraw(entry) is WithdrawOutcome.ASKED
    assert diary.withdraw(entry) is WithdrawOutcome.ASKED
    view = diary.get(entry)
    assert view is not None
    assert view.withdrawal is Withdrawal.ASKED
    assert pair.anna.send_to(pair.tom) == 1
    view = diary.get(entry)
    assert view is not None
    assert view.withdrawal is Withdrawal.ASKED
    assert review.search("light") == ()
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    assert dossier.entries == ()
    assert dossier.row.new_entries == 0
    kept = pair.tom.db.rows("SELECT answers, first_words FROM shared_entries")
    assert not any(
        b"water" in bytes(value, "utf-8") if isinstance(value, str) else b"water" in value
        for row in kept
        for value in row
    )
    pair.sync()
    view = diary.get(entry)
    assert view is not None
    assert view.withdrawal is Withdrawal.WITHDRAWN


def test_after_a_withdrawal_the_same_words_can_be_shared_again(pair: Pair, diary: Diary, review: Review) -> None:
    entry = written(diary)
    diary.share(entry)
    pair.sync()
    diary.withdraw(entry)
    pair.sync()
    assert diary.share(entry)
    pair.sync()
    view = diary.get(entry)
    assert view is not None
    assert (view.version, view.shared_version, view.withdrawal) == (2, 2, Withdrawal.NONE)
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    assert [shared.version for shared in dossier.entries] == [2]


def test_what_was_opened_is_not_withdrawn(pair: Pair, diary: Diary, review: Review) -> None:
    entry = written(diary)
    diary.share(entry)
    pair.sync()
    review.opened(pair.anna.me.id)
    crossing = diary.withdraw(entry)
    assert crossing is WithdrawOutcome.ASKED
    pair.sync()
    view = diary.get(entry)
    assert view is not None
    assert view.withdrawal is Withdrawal.ASKED
    assert view.delivery is not None
    assert view.delivery.state is DeliveryState.OPENED
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    assert dossier.entries[0].first_words == WORDS
    assert diary.withdraw(entry) is WithdrawOutcome.ALREADY_OPENED


def test_a_removed_entry_is_neither_listed_nor_found_until_it_is_restored(diary: Diary) -> None:
    entry = written(diary)
    diary.remove(entry)
    assert diary.recent() == ()
    assert diary.search("light") == ()
    diary.restore(entry)
    assert [view.id for view in diary.recent()] == [entry]
    assert [hit.id for hit in diary.search("light")] == [entry]


def test_entries_are_found_by_day(diary: Diary, clock: SetClock) -> None:
    first = written(diary)
    clock.advance(timedelta(days=1))
    second = written(diary)
    today = clock.now().astimezone().date()
    assert [view.id for view in diary.in_days(today, today)] == [second]
    assert [view.id for view in diary.in_days(today - timedelta(days=1), today)] == [first, second]


def test_notes_stand_beside_the_words_of_their_version(
    pair: Pair, diary: Diary, review: Review, clock: SetClock
) -> None:
    entry = written(diary)
    diary.share(entry)
    pair.sync()
    review.keep_note(pair.anna.me.id, entry, 1, "moment", 4, 9, "light", "You saw it.")
    diary.keep(entry, [answer("All new words.")])
    diary.share(entry)
    review.send(pair.anna.me.id)
    clock.advance(timedelta(seconds=61))
    pair.sync()
    (letter,) = Letters(pair.anna.db, clock).all()
    view = diary.get(entry)
    assert view is not None
    assert view.notes == letter.notes
    (note,) = letter.notes
    assert (note.version, note.passage_text[note.start : note.end], note.therapist_name) == (1, "light", "Tom")
    assert (note.entry_title, note.prompt) == ("Pleasant moments", "What was the moment?")


def test_her_own_word_is_no_evidence_that_somebody_else_opened_it(pair: Pair, diary: Diary) -> None:
    entry = written(diary)
    diary.share(entry)
    sealed = pair.anna.seal(pair.stream)
    assert sealed is not None
    with pair.anna.db.transaction():
        pair.anna.journal.write(pair.stream, Opened(changes=tuple(change.id for change in sealed[1])))
    view = diary.get(entry)
    assert view is not None
    assert view.delivery is not None
    assert view.delivery.state is DeliveryState.KEPT
    assert diary.withdraw(entry) is WithdrawOutcome.ASKED
