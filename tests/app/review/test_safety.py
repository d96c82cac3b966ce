"""Safety items of a clinic's form: off by default, then first in the queue until it is said what was done."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.clinic.policy import Policy
from app.clock import SetClock
from app.diary.calls import Calls
from app.diary.service import Diary
from app.exports import everything
from app.forms.questionnaire import Questionnaire
from app.model.changes import Answer
from app.model.ids import EntryId
from app.review.caseload import Caseload
from app.review.safety import SafetyForms, SafetyItems
from app.review.service import Review
from app.vault.dispositions import Dispositions
from tests.app.forms.made import choice, form, option
from tests.app.forms.test_safety import marked
from tests.app.review.clinic_rules import SAFETY_ON, put_policy
from tests.homes import Pair

MINUTE = timedelta(minutes=1)


class Forms:
    """A course with one form that marks an answer; counts how often it was read."""

    def __init__(self) -> None:
        self.read = 0

    def __call__(self) -> Iterator[Questionnaire]:
        self.read += 1
        yield form(choice("q", option("a"), marked("b")), id="mood")


@pytest.fixture
def forms() -> Forms:
    return Forms()


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def diary(pair: Pair, clock: SetClock) -> Diary:
    return Diary(pair.anna.db, clock)


@pytest.fixture
def review(pair: Pair, clock: SetClock, forms: Forms) -> Review:
    return Review(pair.tom.db, clock, SafetyForms(forms))


def answer(word: str) -> Answer:
    return Answer(question="q", prompt="How often?", words=(word,))


def share(diary: Diary, word: str, entry: EntryId | None = None) -> EntryId:
    page = entry or diary.begin("mood", "Mood", 2)
    diary.keep(page, (answer(word),))
    diary.share(page)
    return page


def test_it_is_off_by_default_and_then_nothing_is_even_read(
    pair: Pair, diary: Diary, review: Review, forms: Forms
) -> None:
    assert not Policy.parse("").switches.safety_items
    share(diary, "B")
    pair.sync()
    (row,) = review.caseload()
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    assert (row.safety_open, row.wants_answer, dossier.safety, dossier.concerns) == (0, False, (), ())
    assert forms.read == 0


def test_a_marked_answer_stands_first_until_it_is_said_what_was_done(
    pair: Pair, diary: Diary, review: Review
) -> None:
    put_policy(pair.tom.db, SAFETY_ON)
    share(diary, "A")
    pair.sync()
    assert review.caseload()[0].safety_open == 0
    share(diary, "B")
    pair.sync()
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    (asked,) = dossier.safety
    assert (asked.title, asked.answers, dossier.row.safety_open) == ("Mood", (answer("B"),), 1)
    assert dossier.row.wants_answer
    assert not review.answer_call(pair.anna.me.id, asked.id, "none", " ")
    assert review.caseload()[0].safety_open == 1
    assert review.answer_call(pair.anna.me.id, asked.id, "GP", "Told Dr. Smit.")
    assert review.caseload()[0].safety_open == 0
    pair.sync()
    (told,) = everything._calls(pair.anna.db)
    assert (told["about"], told["what_was_done"], told["reason"]) == ("safety item", "GP", "Told Dr. Smit.")
    assert told["answered_by"] == pair.tom.me.id


def test_what_she_changed_afterwards_takes_nothing_back(pair: Pair, diary: Diary, review: Review) -> None:
    put_policy(pair.tom.db, SAFETY_ON)
    entry = share(diary, "B")
    pair.sync()
    share(diary, "A", entry)
    pair.sync()
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    (asked,) = dossier.safety
    review.answer_call(pair.anna.me.id, asked.id, "called")
    assert review.caseload()[0].safety_open == 0
    share(diary, "B", entry)
    pair.sync()
    assert review.caseload()[0].safety_open == 1


def test_a_word_about_the_newest_version_is_a_word_about_those_before(
    pair: Pair, diary: Diary, review: Review
) -> None:
    put_policy(pair.tom.db, SAFETY_ON)
    entry = share(diary, "B")
    pair.sync()
    first = review.dossier(pair.anna.me.id)
    diary.keep(entry, (replace(answer("B"), text="Most of all at night."),))
    diary.share(entry)
    pair.sync()
    second = review.dossier(pair.anna.me.id)
    assert first is not None
    assert second is not None
    (before,), (asked,) = first.safety, second.safety
    assert asked.id != before.id
    review.answer_call(pair.anna.me.id, asked.id, "called")
    assert review.caseload()[0].safety_open == 0


def test_what_was_withdrawn_unread_counts_no_more(pair: Pair, diary: Diary, review: Review) -> None:
    put_policy(pair.tom.db, SAFETY_ON)
    entry = share(diary, "B")
    pair.sync()
    diary.withdraw(entry)
    pair.sync()
    assert review.caseload()[0].safety_open == 0


def test_wishes_and_items_stand_together_the_oldest_first(
    pair: Pair, diary: Diary, review: Review, clock: SetClock
) -> None:
    put_policy(pair.tom.db, SAFETY_ON)
    share(diary, "B")
    clock.advance(MINUTE)
    Calls(pair.anna.db, clock).ask_for_call("Please.")
    pair.sync()
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    assert [type(each).__name__ for each in dossier.concerns] == ["SafetyAnswer", "CallView"]


def test_every_word_on_what_was_done_stays_in_the_record(
    pair: Pair, diary: Diary, review: Review, clock: SetClock
) -> None:
    put_policy(pair.tom.db, SAFETY_ON)
    Calls(pair.anna.db, clock).ask_for_call("About the scan.")
    clock.advance(MINUTE)
    share(diary, "B")
    pair.sync()
    dossier = review.dossier(pair.anna.me.id)
    assert dossier is not None
    wish, item = dossier.concerns
    review.answer_call(pair.anna.me.id, wish.id, "none", "We spoke this morning.")
    clock.advance(MINUTE)
    review.answer_call(pair.anna.me.id, wish.id, "called")
    clock.advance(MINUTE)
    review.answer_call(pair.anna.me.id, item.id, "local service", "The nurse.")
    pair.sync()
    mine, hers = Dispositions(pair.tom.db).of(pair.anna.me.id), Dispositions(pair.anna.db).of(pair.anna.me.id)
    assert [(each.about, each.words, each.done, each.reason) for each in mine] == [
        ("safety item", "Mood", "local service", "The nurse."),
        ("call", "About the scan.", "called", ""),
        ("call", "About the scan.", "none", "We spoke this morning."),
    ]
    assert [each.mine for each in mine] == [True] * 3
    assert [(each.by, each.mine, each.at) for each in hers] == [("Tom", False, each.at) for each in mine]


def test_the_caseload_reads_it_for_all_patients_at_once(
    pair: Pair, diary: Diary, review: Review, clock: SetClock, forms: Forms
) -> None:
    put_policy(pair.tom.db, SAFETY_ON)
    share(diary, "B")
    pair.sync()
    items = SafetyItems(pair.tom.db, SafetyForms(forms))
    (row,) = Caseload(pair.tom.db, clock, items).rows()
    assert row.safety_open == 1
    assert list(items.open(pair.stream)) == [pair.stream]
    assert forms.read == 1
