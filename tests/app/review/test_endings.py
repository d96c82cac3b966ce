"""The end of a treatment: at once or with the letter, taken back, and what is due afterwards."""

from datetime import date, timedelta

import pytest
import sqlcipher3

from app.clock import SetClock
from app.exports.treatment import Treatments
from app.model.ids import PersonId
from app.review.endings import Parting
from app.review.service import Review
from app.vault.care_members import CareMember, CareMembers
from app.vault.vault import Vault
from tests.ui.review.world import ME, MORNING, Patient, World

TODAY = MORNING.date()
PARTING = Parting(TODAY, "completed", "Go well.")


@pytest.fixture
def world(vault: Vault, clock: SetClock) -> World:
    return World(vault, clock)


@pytest.fixture
def marijke(world: World) -> Patient:
    made = world.patient("Marijke", 3, 0)
    world.entry(made, MORNING - timedelta(days=2))
    return made


@pytest.fixture
def review(world: World) -> Review:
    return Review(world.vault.database, world.clock)


def due(review: Review, person: PersonId) -> date | None:
    row = next(row for row in review.caseload() if row.person.id == person)
    assert row.is_due == (row.due is not None and row.due <= TODAY)
    return row.due


def test_after_the_end_no_letter_is_due_and_it_says_how_it_ended(review: Review, marijke: Patient) -> None:
    assert due(review, marijke.id) is not None
    assert review.ends.end(marijke.id, PARTING)
    assert due(review, marijke.id) is None
    row = review.caseload()[0]
    assert row.ended is not None
    assert (row.ended.on_day, row.ended.reason, row.ended.words) == (TODAY, "completed", "Go well.")
    assert row.nothing_shared_days is None


def test_until_a_last_day_that_is_still_to_come_letters_are_due(review: Review, marijke: Patient) -> None:
    review.ends.end(marijke.id, Parting(TODAY + timedelta(days=10), "completed"))
    assert due(review, marijke.id) is not None
    assert review.caseload()[0].ended is None, "it ends on that day and not before"
    assert review.ends.of(marijke.id).ending is not None


def test_a_treatment_goes_on_after_all(review: Review, marijke: Patient, world: World) -> None:
    before = due(review, marijke.id)
    review.ends.end(marijke.id, PARTING)
    review.ends.go_on(marijke.id)
    assert due(review, marijke.id) == before
    assert review.ends.of(marijke.id).ending is None
    rows = world.vault.database.rows("SELECT kind FROM changes WHERE kind = 'treatment.ended'")
    assert rows == [], "what had not left is as if it had never been said"


def test_an_end_that_left_is_taken_back_by_another_word(review: Review, marijke: Patient, world: World) -> None:
    review.ends.end(marijke.id, PARTING)
    with world.vault.database.transaction():
        world.vault.database.execute("UPDATE outbox SET digest = x'00'")
    review.ends.go_on(marijke.id)
    assert review.ends.of(marijke.id).ending is None
    rows = world.vault.database.rows("SELECT kind FROM changes WHERE kind = 'treatment.ended'")
    assert len(rows) == 2
    review.ends.end(marijke.id, PARTING)
    assert review.ends.of(marijke.id).ending is not None


def test_it_leaves_at_the_moment_of_the_letter_and_comes_back_with_it(
    review: Review, marijke: Patient, world: World
) -> None:
    review.ends.wait(marijke.id, PARTING)
    assert review.ends.of(marijke.id).waiting == PARTING
    assert review.ends.of(marijke.id).ending is None
    letter = review.send(marijke.id, text="Dear Marijke")
    assert letter is not None
    assert review.ends.of(marijke.id).ending is not None
    moments = dict(
        world.vault.database.rows(
            "SELECT kind, not_before FROM outbox WHERE kind IN ('letter.sent', 'treatment.ended')"
        )
    )
    assert moments["letter.sent"] == moments["treatment.ended"] > 0
    assert review.call_back(letter)
    state = review.ends.of(marijke.id)
    assert (state.ending, state.waiting) == (None, PARTING)
    again = review.send(marijke.id)
    assert again is not None
    assert review.ends.of(marijke.id).ending is not None


def fails_at(world: World, name: str) -> None:
    """Lets every transaction fail that keeps such a preference."""
    with world.vault.database.transaction():
        world.vault.database.execute(
            f"CREATE TRIGGER fails BEFORE INSERT ON preferences WHEN NEW.name LIKE '{name}%' "
            "BEGIN SELECT RAISE(ABORT, 'the power went'); END"
        )


def test_nothing_can_part_the_end_from_its_letter(review: Review, marijke: Patient, world: World) -> None:
    review.ends.wait(marijke.id, PARTING)
    review.keep_letter(marijke.id, "", "Dear Marijke")
    fails_at(world, "ending.left.")
    with pytest.raises(sqlcipher3.Error, match="the power went"):
        review.send(marijke.id)
    dossier = review.dossier(marijke.id)
    assert dossier is not None
    assert (dossier.letters, dossier.draft.text) == ((), "Dear Marijke")
    assert review.ends.of(marijke.id).waiting == PARTING


def test_nothing_can_part_them_when_they_are_called_back(review: Review, marijke: Patient, world: World) -> None:
    review.ends.wait(marijke.id, PARTING)
    letter = review.send(marijke.id, text="Dear Marijke")
    assert letter is not None
    fails_at(world, "ending.waits.")
    with pytest.raises(sqlcipher3.Error, match="the power went"):
        review.call_back(letter)
    dossier = review.dossier(marijke.id)
    assert dossier is not None
    assert [one.id for one in dossier.letters] == [letter]
    assert review.ends.of(marijke.id).ending is not None


def test_the_end_of_a_planned_letter_is_planned_too(review: Review, marijke: Patient, world: World) -> None:
    review.ends.wait(marijke.id, PARTING)
    review.send(marijke.id, text="Dear Marijke", leaves_at=MORNING + timedelta(days=2))
    planned = dict(world.vault.database.rows("SELECT kind, planned FROM outbox WHERE not_before IS NOT NULL"))
    assert planned == {"letter.sent": 1, "treatment.ended": 1}


def test_an_end_is_told_when_its_letter_left_and_not_before(
    review: Review, marijke: Patient, world: World, clock: SetClock
) -> None:
    told = Treatments(world.vault.database, clock)

    def told_end() -> bool:
        treatment = told.of(marijke.id)
        assert treatment is not None
        return treatment.ending is not None

    at = MORNING + timedelta(days=2)
    review.ends.wait(marijke.id, PARTING)
    letter = review.send(marijke.id, text="Dear Marijke", leaves_at=at)
    assert not told_end()
    assert review.caseload()[0].ended is None
    state = review.ends.of(marijke.id)
    assert (state.letter, state.leaves_at) == (letter, at)
    clock.set(at)
    assert told_end()
    assert review.caseload()[0].ended is not None
    assert review.ends.of(marijke.id).leaves_at is None


def test_an_end_said_again_leaves_with_its_letter_again(review: Review, marijke: Patient, world: World) -> None:
    review.ends.wait(marijke.id, PARTING)
    letter = review.send(marijke.id, text="Dear Marijke", leaves_at=MORNING + timedelta(days=2))
    assert letter is not None
    before = review.ends.of(marijke.id)
    review.ends.go_on(marijke.id)
    assert review.ends.of(marijke.id).ending is None
    review.ends.end_with(marijke.id, PARTING, letter)
    after = review.ends.of(marijke.id)
    assert (after.letter, after.leaves_at) == (letter, before.leaves_at)
    assert review.call_back(letter)
    assert review.ends.of(marijke.id).waiting == PARTING


def test_a_letter_without_an_end_ends_nothing(review: Review, marijke: Patient) -> None:
    letter = review.send(marijke.id, text="Dear Marijke")
    assert letter is not None
    assert review.ends.of(marijke.id).ending is None
    assert review.call_back(letter)
    review.ends.wait(marijke.id, PARTING)
    review.ends.wait(marijke.id, None)
    review.send(marijke.id)
    assert review.ends.of(marijke.id).ending is None


def test_the_end_of_one_waits_for_no_other_letter(review: Review, marijke: Patient, world: World) -> None:
    joop = world.patient("Joop", 3, 0)
    review.ends.wait(marijke.id, PARTING)
    review.send(joop.id, text="Dear Joop")
    assert review.ends.of(joop.id).ending is None
    assert review.ends.of(marijke.id).waiting == PARTING


def test_nobody_ends_the_treatment_of_somebody_in_other_care(review: Review, marijke: Patient, world: World) -> None:
    with world.vault.database.transaction():
        member = CareMember(marijke.stream, ME, present=False, covering=False, until=None, since=MORNING)
        CareMembers(world.vault.database).save(member)
    assert not review.ends.end(marijke.id, PARTING)
    assert not review.ends.of(marijke.id).in_care
