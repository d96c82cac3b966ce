"""What was written, practised and chosen under one course, when another one takes its place."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.course.pack import Course
from app.model.changes import Answer
from app.practice.log import PracticeLog
from app.vault.database import Database
from tests.app.course.made import course
from tests.ui.diary.test_presenter import Sheet
from tests.ui.named import words
from tests.ui.patient import MOMENT, Patient
from ui.diary.page import DiaryPage
from ui.diary.presenter import DiaryPresenter
from ui.practice.offer import habits_of, keep_habits, look_up, prepare

TEXT = "The light on the water."
RECORD = '{"resourceType":"QuestionnaireResponse","status":"in-progress","item":[{"linkId":"walks"}]}'


@pytest.fixture
def other(tmp_path: Path) -> Course:
    """A course with none of the forms of the first one but the free page, and with one practice."""
    return course(tmp_path / "other", "harbour", version="0.1")


def everything(db: Database) -> dict[str, list[tuple[object, ...]]]:
    tables = [
        name
        for (name,) in db.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    ]
    return {name: db.rows(f'SELECT * FROM "{name}"') for name in tables}


def test_a_form_that_is_gone_still_shows_its_entries(patient: Patient, bench, shown, other: Course) -> None:
    entry = patient.writes(TEXT, share=True)
    before = everything(patient.pair.anna.db)
    bench.give(replace(patient.services, course=other))
    page = DiaryPage(bench)
    page.resize(1052, 800)
    shown(page)
    page.entered({"entry": entry})
    said = words(page)
    assert TEXT in said
    assert MOMENT in said
    assert "Pleasant moments" in said
    assert bench.failures == []
    assert everything(patient.pair.anna.db) == before
    page.entered({})
    assert everything(patient.pair.anna.db) == before


def test_going_on_with_such_an_entry_loses_nothing_of_it(patient: Patient, bench, other: Course) -> None:
    diary = patient.services.diary
    entry = diary.begin("outside", "Being outside", 2)
    answers = (
        Answer(question="walks", prompt="How many walks?", number=3),
        Answer(question="page", prompt="Where?", text=TEXT),
    )
    diary.keep(entry, answers, (("page", 0, 9),), RECORD)
    bench.give(replace(patient.services, course=other))
    sheet = Sheet()
    presenter = DiaryPresenter(sheet, bench, bench.background, "en")
    presenter.edit(entry)
    assert sheet.draft is not None
    assert sheet.draft.form.id == "free-page"
    sheet.draft.write("page", TEXT + " More.")
    presenter.flush()
    view = diary.get(entry)
    assert view is not None
    assert (view.form, view.title, view.response) == ("outside", "Being outside", RECORD)
    assert {answer.question: (answer.prompt, answer.number or answer.text) for answer in view.answers} == {
        "walks": ("How many walks?", 3),
        "page": ("Where?", TEXT + " More."),
    }


def test_practices_and_what_was_chosen_for_them_stay_and_give_way_meanwhile(
    patient: Patient, bench, other: Course
) -> None:
    services, clock = patient.services, patient.clock
    log: PracticeLog = services.practice_log
    chosen = replace(
        habits_of(services), voices={"en": "george"}, variants={"body-scan": "bed", "breathing-space": "bed"}
    )
    keep_habits(services, chosen)
    log.finish(log.begin("body-scan", "Body scan", 600), 600)
    before = everything(patient.pair.anna.db)
    there = replace(services, course=other)
    assert [script.id for script in look_up(there, clock, "en").scripts] == ["breathing-space"]
    practice = prepare(there, clock, "breathing-space", "en")
    assert (practice.variant, practice.voice) == ("chair", None)
    assert [(each.script, each.title) for each in there.practice_log.recent()] == [("body-scan", "Body scan")]
    assert everything(patient.pair.anna.db) == before
    back = prepare(services, clock, "body-scan", "en")
    assert back.voice is not None
    assert (back.variant, back.voice.id) == ("bed", "george")
