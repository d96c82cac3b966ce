"""A form of the clinic's in the diary: kept, resumed, shared as shown, carried over into a new version."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.course.pack import Course
from app.errors import FormInvalid
from app.paths import resources
from app.vault.shared_entries import SharedEntries
from tests.ui.named import child, children, nameless, too_wide, words
from tests.ui.patient import Patient
from tests.ui.widgets.form.forms import EVERYTHING, choice
from tests.ui.widgets.form.test_keyboard import MANY, MEDICINE, table
from ui.diary.page import DiaryPage
from ui.passages import ReadingText
from ui.widgets import Chip, Option, Paper, PrimaryButton

CORE = "http://hl7.org/fhir/StructureDefinition/"
CALCULATED = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
WALKS = {"linkId": "walks", "type": "integer", "text": "How many walks?"}
WHERE = choice("where", "Where did you walk?", "Garden", "Canal", "Woods", repeats=True)
NAP = {"linkId": "nap", "type": "string", "text": "When did you rest?"}
TWICE = {
    "linkId": "twice",
    "type": "integer",
    "text": "Twice as many",
    "extension": [
        {
            "url": CALCULATED,
            "valueExpression": {
                "language": "text/fhirpath",
                "expression": "%resource.item.where(linkId='walks').answer.value * 2",
            },
        }
    ],
}


class Clinic:
    """A course with a form of the clinic's own, whose file may change."""

    def __init__(self, folder: Path, patient: Patient) -> None:
        self.folder = folder / "mbct"
        shutil.copytree(resources() / "courses" / "mbct", self.folder, ignore=shutil.ignore_patterns("voices"))
        self.patient = patient

    def publishes(self, *items: dict[str, Any], **more: Any) -> None:
        form = {"resourceType": "Questionnaire", "status": "active", "id": "outside", "language": "en"}
        form |= {"title": "Being outside", "item": list(items), **more}
        (self.folder / "forms" / "outside.json").write_text(json.dumps(form))
        self.patient.services = replace(self.patient.services, course=Course.load(self.folder))


@pytest.fixture
def clinic(tmp_path, patient):
    made = Clinic(tmp_path, patient)
    made.publishes(WALKS, WHERE, NAP, TWICE)
    return made


@pytest.fixture
def opened(clinic, patient, bench, shown):
    def make() -> DiaryPage:
        bench.give(patient.services)
        page = DiaryPage(bench)
        page.resize(1052, 800)
        shown(page)
        page.entered({"form": "outside"})
        return page

    return make


def typed(page: DiaryPage, name: str, text: str) -> None:
    QTest.keyClicks(child(page, QLineEdit, name), text)


def test_each_keystroke_is_kept_also_what_is_no_answer_yet(opened, patient):
    page = opened()
    typed(page, "form.walks", "tw")
    (entry,) = patient.services.diary.recent()
    assert (entry.form, entry.title) == ("outside", "Being outside")
    assert "tw" in entry.response
    assert [(answer.prompt, answer.text) for answer in entry.answers] == [("How many walks?", "tw")]


def test_a_page_half_answered_lies_there_again(opened, patient):
    page = opened()
    typed(page, "form.walks", "tw")
    child(page, Option, "form.where.choice-2").click()
    page.left()
    again = opened()
    assert child(again, QLineEdit, "form.walks").text() == "tw"
    assert child(again, Option, "form.where.choice-2").isChecked()


def test_what_is_shared_is_what_the_preview_showed_and_the_record_of_it(opened, patient):
    page = opened()
    typed(page, "form.walks", "3")
    child(page, Option, "form.where.choice-1").click()
    child(page, Option, "form.where.choice-2").click()
    child(page, PrimaryButton, "diary.share").click()
    shown_before = words(page)
    assert "How many walks?" in shown_before
    assert "Twice as many" not in shown_before
    child(page, PrimaryButton, "diary.confirm_share").click()
    patient.pair.sync()
    (shared,) = SharedEntries(patient.pair.tom.db).newest(patient.pair.stream)
    assert [(answer.prompt, answer.text, answer.words) for answer in shared.answers] == [
        ("How many walks?", "3", ()),
        ("Where did you walk?", "", ("Garden", "Canal")),
    ]
    record = json.loads(shared.response)
    assert record["resourceType"] == "QuestionnaireResponse"
    assert [item["linkId"] for item in record["item"]] == ["walks", "where"]
    assert record["item"][0]["answer"] == [{"valueInteger": 3}]


def test_what_is_no_answer_yet_stays_out_of_the_record_and_its_words_are_shown(opened, patient):
    page = opened()
    typed(page, "form.walks", "a few")
    child(page, PrimaryButton, "diary.share").click()
    assert "a few" in child(page, ReadingText, "diary.preview.form.walks").toPlainText()
    child(page, PrimaryButton, "diary.confirm_share").click()
    patient.pair.sync()
    (shared,) = SharedEntries(patient.pair.tom.db).newest(patient.pair.stream)
    assert shared.answers[0].text == "a few"
    assert "a few" not in shared.response


def test_a_new_version_of_the_form_loses_nothing(opened, clinic, patient):
    page = opened()
    typed(page, "form.walks", "3")
    typed(page, "form.nap", "after lunch")
    page.left()
    clinic.publishes({**WALKS, "text": "How many walks did you take?"}, WHERE, version="2")
    again = opened()
    assert child(again, QLineEdit, "form.walks").text() == "3"
    assert "When did you rest?: after lunch" in words(again)
    typed(again, "form.walks", "0")
    (entry,) = patient.services.diary.recent()
    assert [(answer.prompt, answer.text) for answer in entry.answers] == [
        ("How many walks did you take?", "30"),
        ("When did you rest?", "after lunch"),
    ]
    clinic.publishes(WALKS, WHERE, NAP, version="3")
    third = opened()
    assert child(third, QLineEdit, "form.nap").text() == "after lunch"


def test_one_question_at_a_time_is_remembered(opened):
    child(opened(), Chip, "form.one_at_a_time").click()
    again = opened()
    assert child(again, QLineEdit, "form.walks").hasFocus()
    assert [field.objectName() for field in children(again, QLineEdit) if field.objectName().startswith("form.")] == [
        "form.walks"
    ]


def test_a_form_that_could_mislead_is_refused_with_place_and_reason(clinic, patient):
    clinic.publishes({**WALKS, "modifierExtension": [{"url": "https://example.org/opposite", "valueBoolean": True}]})
    with pytest.raises(FormInvalid, match="modifierExtension"):
        patient.services.course.form("outside", "en")


def test_an_entry_without_a_readable_record_goes_on_from_its_words(opened, patient):
    page = opened()
    typed(page, "form.walks", "3")
    typed(page, "form.nap", "after lunch")
    child(page, Option, "form.where.choice-2").click()
    page.left()
    (entry,) = patient.services.diary.recent()
    for record in ("", "{", '{"resourceType": "Patient"}'):
        patient.services.diary.keep(entry.id, entry.answers, (), record)
        again = opened()
        assert child(again, QLineEdit, "form.walks").text() == "3"
        assert child(again, QLineEdit, "form.nap").text() == "after lunch"
        assert "Where did you walk?: Canal" in words(again)
        typed(again, "form.nap", " and later")
        (kept,) = patient.services.diary.recent()
        assert [(answer.prompt, answer.text) for answer in kept.answers] == [
            ("How many walks?", "3"),
            ("When did you rest?", "after lunch and later"),
            ("Where did you walk?", "Canal"),
        ]


def test_a_page_of_the_diary_becomes_a_form_and_its_words_stay(opened, clinic, patient):
    clinic.publishes({"linkId": "nap", "type": "text", "text": "When did you rest?"})
    page = opened()
    QTest.keyClicks(child(page, Paper, "diary.text_nap"), "after lunch")
    page.left()
    clinic.publishes({"linkId": "rest", "type": "boolean", "text": "Did you rest?"}, version="2")
    again = opened()
    assert "When did you rest?: after lunch" in words(again)
    child(again, Option, "form.rest.yes").click()
    (entry,) = patient.services.diary.recent()
    assert [(answer.prompt, answer.text) for answer in entry.answers] == [
        ("Did you rest?", "Yes"),
        ("When did you rest?", "after lunch"),
    ]


def test_questions_whose_links_differ_by_signs_alone_stay_apart(opened, clinic, patient):
    clinic.publishes(
        {"linkId": "1.1", "type": "string", "text": "First"},
        {"linkId": "1-1", "type": "string", "text": "Second"},
        WALKS,
    )
    page = opened()
    fields = [field for field in children(page, QLineEdit) if field.objectName().startswith("form.")]
    for field, said in zip(fields[:2], ("one", "two"), strict=True):
        QTest.keyClicks(field, said)
    (entry,) = patient.services.diary.recent()
    assert [(answer.prompt, answer.text) for answer in entry.answers] == [("First", "one"), ("Second", "two")]


def test_a_unit_is_said_once(opened, clinic, patient):
    unit = {"url": f"{CORE}questionnaire-unit", "valueCoding": {"code": "kg", "display": "kg"}}
    kinds = ("decimal", "quantity")
    clinic.publishes(*({"linkId": kind, "type": kind, "text": kind, "extension": [unit]} for kind in kinds))
    page = opened()
    for kind in kinds:
        typed(page, f"form.{kind}", "70,5")
    (entry,) = patient.services.diary.recent()
    assert [answer.text for answer in entry.answers] == ["70.5 kg", "70.5 kg"]


def test_a_form_that_is_replaced_while_its_page_lies_open_is_finished_as_it_was_begun(opened, clinic, patient):
    page = opened()
    typed(page, "form.walks", "3")
    clinic.publishes({"linkId": "steps", "type": "integer", "text": "How many steps?"}, version="2")
    typed(page, "form.nap", "late")
    page.left()
    page.entered({})
    assert child(page, QLineEdit, "form.nap").text() == "late"
    again = opened()
    assert {"How many walks?: 3", "When did you rest?: late"} <= set(words(again).splitlines())
    typed(again, "form.steps", "5")
    (entry,) = patient.services.diary.recent()
    assert [answer.text for answer in entry.answers] == ["5", "3", "late"]


@pytest.mark.parametrize(("theme", "percent", "width"), [("light", 100, 1052), ("high-contrast", 200, 920)])
def test_a_form_fits_the_page_and_everything_on_it_has_a_name(opened, clinic, dressed, theme, percent, width):
    dressed(theme, percent)
    clinic.publishes(*EVERYTHING, MEDICINE, MANY, table())
    page = opened()
    page.resize(width, 800)
    assert too_wide(page) == []
    assert nameless(page) == []
