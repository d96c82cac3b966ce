"""What else her pages may be used for, and the table for a study, over real vaults."""

import csv
from collections.abc import Iterator
from datetime import date

import pytest

from app.clock import SetClock
from app.course.pack import Course
from app.exports.study import COLUMNS
from app.model.guiding import UseChosen
from app.model.ids import DeviceId, PersonId, StreamId, new_id
from app.paths import Profile, resources
from app.vault.cost import FLOOR
from app.vault.people import People, Person, Standing
from app.vault.streams import Stream, Streams
from app.vault.uses import Uses
from app.vault.vault import Vault
from tests.ui.named import nameless, too_low, too_wide, words
from tests.ui.review.conftest import NoSync
from tests.ui.review.world import MORNING, World
from ui.settings.agreeing import AgreeingCard
from ui.settings.study import StudyCard
from ui.shell.session import Session

SIZES = [("light", 100, 760), ("dark", 150, 760), ("high-contrast", 200, 760)]
STREAM = StreamId("5" * 32)


@pytest.fixture(scope="module")
def course() -> Course:
    return Course.load(resources() / "courses" / "mbct")


@pytest.fixture
def vault(profile: Profile, clock: SetClock) -> Iterator[Vault]:
    with Vault.create(profile, "a quiet harbour", clock=clock, cost=FLOOR) as made:
        yield made


@pytest.fixture
def hers(vault: Vault, profile: Profile, clock: SetClock, course: Course, bench):
    """A patient's program, of somebody who knows her therapist."""
    me = PersonId(new_id())
    with vault.database.transaction():
        People(vault.database).set_device(DeviceId(new_id()))
        People(vault.database).save(Person(me, "patient", "Anna", Standing.ME, started_on=date(2027, 2, 15)))
        Streams(vault.database).save(Stream(STREAM, "care", me, held=False))
    bench.give(Session(vault, profile, clock, course, NoSync()).services)
    return bench


@pytest.fixture
def world(vault: Vault, profile: Profile, clock: SetClock, course: Course, bench) -> World:
    """A therapist's program."""
    made = World(vault, clock)
    bench.give(Session(vault, profile, clock, course, NoSync()).services)
    return made


@pytest.fixture
def card(hers, shown) -> AgreeingCard:
    made = AgreeingCard(hers)
    made.resize(720, 700)
    shown(made)
    made.look()
    return made


def test_both_are_off_until_she_says_so(card, vault):
    for choice in (card.supervision, card.research):
        assert choice.no.isChecked()
        assert not choice.yes.isChecked()
        assert choice.since.text() == "You have not said anything about it, so it is not done."
    assert "Your therapist may discuss your pages with a supervisor, without your name." in words(card)
    assert Uses(vault.database).of(STREAM, "supervision") is None


def test_each_choice_is_hers_and_says_since_when(card, hers, vault):
    card.supervision.yes.click()
    assert Uses(vault.database).of(STREAM, "supervision").allowed
    assert Uses(vault.database).of(STREAM, "research") is None
    assert card.supervision.since.text() == "You agreed on 1 March 2027."
    assert hers.syncs == 1
    card.supervision.no.click()
    assert not Uses(vault.database).of(STREAM, "supervision").allowed
    assert card.supervision.since.text() == "You said no on 1 March 2027."


def test_what_was_chosen_can_be_undone(card, hers, vault):
    card.research.yes.click()
    said, undo = hers.said[-1]
    assert said == "A study may have dates, counts and minutes of your course."
    undo()
    assert not Uses(vault.database).of(STREAM, "research").allowed
    assert card.research.no.isChecked()


def test_the_same_once_more_says_nothing(card, hers):
    card.research.no.click()
    assert hers.said == []
    assert hers.syncs == 0


def test_a_therapist_has_nothing_to_choose(world, bench, qtbot):
    card = AgreeingCard(bench)
    qtbot.addWidget(card)
    card.look()
    assert card.isHidden()


def test_the_table_is_empty_until_somebody_agreed(world, bench, qtbot):
    world.patient("Marijke", 3, 0)
    card = StudyCard(bench)
    qtbot.addWidget(card)
    card.look()
    assert not card.save.isEnabled()
    assert card.count.text().startswith("None of your patients has agreed")


def test_the_table_has_those_who_agreed_and_is_there_whole(world, bench, qtbot, tmp_path):
    marijke, joop = world.patient("Marijke", 3, 0), world.patient("Joop", 3, 0)
    world.says(marijke, UseChosen(use="research", allowed=True), MORNING)
    world.says(joop, UseChosen(use="supervision", allowed=True), MORNING)
    card = StudyCard(bench)
    qtbot.addWidget(card)
    card.look()
    assert card.count.text().startswith("1 of your patients")
    card.save_to(tmp_path / "study.csv")
    with (tmp_path / "study.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 5
    assert len({row[0] for row in rows[1:]}) == 1
    assert [path.name for path in tmp_path.glob("study*")] == ["study.csv"]
    assert "study.csv" in card.told.text


def test_a_place_that_is_not_there_is_said_in_a_sentence(world, bench, qtbot, tmp_path):
    marijke = world.patient("Marijke", 3, 0)
    world.says(marijke, UseChosen(use="research", allowed=True), MORNING)
    card = StudyCard(bench)
    qtbot.addWidget(card)
    card.look()
    card.save_to(tmp_path / "no-such-folder" / "study.csv")
    assert card.told.text.startswith("It cannot be saved there")
    assert bench.failures == []


@pytest.mark.parametrize(("dress", "percent", "width"), SIZES)
def test_everything_has_a_name_and_room(dress, percent, width, dressed, hers, shown):
    dressed(dress, percent)
    card = AgreeingCard(hers)
    card.resize(width, 2600)
    shown(card)
    card.look()
    assert nameless(card) == []
    assert too_wide(card) == []
    assert too_low(card) == []
