"""Measures over time: nothing at all unless the clinic's policy derives values; then what was given, added up."""

import hashlib
import json
import shutil
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from app.clock import SetClock
from app.course.pack import Course
from app.model.changes import Answer, EntryShared, EntryWithdrawn
from app.model.ids import EntryId, new_id
from app.paths import resources
from app.review.measures import Measures, MeasuresReader
from app.vault.clinic_statements import ClinicStatements, Published
from app.vault.vault import Vault
from sync.protocol.wire import Policy as SignedPolicy
from sync.protocol.wire import Signed
from tests.app.forms.made import choice, coding, option, raw_form
from tests.ui.review.world import MORNING, Patient, World

FORM = "clinic-mood"


@pytest.fixture
def world(vault: Vault, clock: SetClock) -> World:
    return World(vault, clock)


@pytest.fixture
def marijke(world: World) -> Patient:
    return world.patient("Marijke", 3, 0)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The course, with an instrument of the clinic's."""
    folder = tmp_path / "mbct"
    shutil.copytree(resources() / "courses" / "mbct", folder)
    questions = [choice(link, option("never", 0), option("often", 3), text=link) for link in ("first", "second")]
    raw = raw_form(*questions, id=FORM, title="Mood")
    (folder / "forms" / f"{FORM}.json").write_text(json.dumps(raw), encoding="utf-8")
    return Course.load(folder)


def allow(world: World, *, allowed: bool = True) -> None:
    """The clinic's policy, as sync would have put it into the vault."""
    toml = f"[switches]\nderived_values = {str(allowed).lower()}\n"
    body = msgspec.msgpack.encode(SignedPolicy(clinic=bytes(32), number=1, toml=toml, issued_at=1))
    signed = msgspec.msgpack.encode(Signed(body=body, signature=bytes(64)))
    with world.vault.database.transaction():
        world.vault.database.execute(
            "INSERT OR IGNORE INTO clinic_keys (place, key, vouched_by, at) VALUES (1, x'00', 'invitation', 0)"
        )
        ClinicStatements(world.vault.database).save(
            Published("policy", 1 + allowed, hashlib.sha256(body).digest(), signed)
        )


def gives(world: World, patient: Patient, days: int, **numbers: int) -> EntryId:
    answers = tuple(Answer(question=name, prompt=name, number=number) for name, number in numbers.items())
    return shares(world, patient, days, "day", answers)


def shares(
    world: World, patient: Patient, days: int, form: str, answers: tuple[Answer, ...] = (), response: str = ""
) -> EntryId:
    at, entry = MORNING - timedelta(days=days), EntryId(new_id())
    body = EntryShared(
        entry=entry,
        version=1,
        form=form,
        title="Mood" if response else "The day",
        week=1,
        written_at=at,
        answers=answers,
        response=response,
    )
    world.says(patient, body, at)
    return entry


def answered(**codes: str) -> str:
    items = [{"linkId": link, "answer": [{"valueCoding": coding(code)}]} for link, code in codes.items()]
    return json.dumps({"resourceType": "QuestionnaireResponse", "status": "completed", "item": items})


def read(world: World, patient: Patient, course: Course) -> Measures | None:
    return MeasuresReader(world.vault.database, world.clock, course).of(patient.id, "en")


def test_nothing_is_derived_unless_the_policy_says_so(world: World, marijke: Patient, course: Course) -> None:
    gives(world, marijke, 2, energy=4)
    assert read(world, marijke, course) is None
    allow(world, allowed=False)
    assert read(world, marijke, course) is None
    allow(world)
    assert read(world, marijke, course) is not None


def test_numbers_stand_by_day_and_what_was_withdrawn_does_not(world: World, marijke: Patient, course: Course) -> None:
    allow(world)
    gives(world, marijke, 5, energy=4, sleep=7)
    gives(world, marijke, 2, energy=6)
    gone = gives(world, marijke, 1, energy=1)
    world.says(marijke, EntryWithdrawn(entry=gone), MORNING)
    world.letter(marijke, MORNING - timedelta(days=3))
    found = read(world, marijke, course)
    assert found is not None
    day = MORNING.date()
    assert [(curve.name, curve.numbers) for curve in found.curves] == [
        ("energy", {day - timedelta(days=5): 4, day - timedelta(days=2): 6}),
        ("sleep", {day - timedelta(days=5): 7}),
    ]
    assert found.letters == (day - timedelta(days=3),)


def test_scores_of_the_clinics_instrument_are_added_up_and_say_when_they_are_partial(
    world: World, marijke: Patient, course: Course
) -> None:
    allow(world)
    shares(world, marijke, 8, FORM, response=answered(first="often", second="often"))
    shares(world, marijke, 1, FORM, response=answered(first="often"))
    found = read(world, marijke, course)
    assert found is not None
    (curve,) = found.curves
    day = MORNING.date()
    assert curve.numbers == {day - timedelta(days=8): 6, day - timedelta(days=1): 3}
    assert curve.partial == {day - timedelta(days=1)}
    assert curve.highest == 10
    assert curve.title


def test_answers_that_cannot_be_read_are_left_out(world: World, marijke: Patient, course: Course) -> None:
    allow(world)
    shares(world, marijke, 3, "no-such-form", response=answered(first="often"))
    shares(world, marijke, 2, FORM, response="{ not json")
    found = read(world, marijke, course)
    assert found is not None
    assert found.curves == ()
