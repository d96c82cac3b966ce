"""The bundle is FHIR R4, points at nothing that is not in it, says what she said, and nothing about what it means."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from app.course.pack import Course
from app.exports.fhir import write_bundle
from app.exports.spoken import said_to
from app.exports.telling import Told
from app.letters.service import Letters
from app.model.changes import Answer
from app.paths import resources
from app.spoken.service import Spoken
from tests.app.spoken.speaking import say, voice
from tests.lives import Life


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    made = Life(tmp_path)
    yield made
    made.close()


def bundle(life: Life, language: str = "en") -> dict[str, Any]:
    file = io.StringIO()
    course = Course.load(resources() / "courses" / "mbct")
    write_bundle(file, life.db, course, language, now=life.clock.now(), told=Told())
    Bundle.model_validate_json(file.getvalue())
    found: dict[str, Any] = json.loads(file.getvalue())
    return found


def of_kind(found: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in found["entry"] if entry["resource"]["resourceType"] == kind]


def test_a_life_is_a_valid_bundle_whose_references_all_lead_somewhere(life: Life) -> None:
    entry = life.writes("The light on the water", share=True)
    life.is_answered(entry, "The light", "You let yourself stop.", "Dear Anna,\n\nGood.")
    life.writes("For nobody else", form="no-such-form")
    chips = life.diary.begin("pleasant-moments", "Pleasant moments", 1)
    life.diary.keep(
        chips,
        [
            Answer(question="moment", prompt="What was the moment?", text="Soup"),
            Answer(question="body", prompt="Where in the body?", words=("Warm", "Wide"), text="in the chest"),
        ],
    )
    life.says_numbers(7, 2, 0)
    life.practises("Body scan", "Warm feet")
    found = bundle(life)
    known = {each["fullUrl"] for each in found["entry"]}
    assert len(known) == len(found["entry"])
    said = json.dumps(found)
    for each in of_kind(found, "Questionnaire"):
        known.add(each["url"])
    references = [part.split('"')[0] for part in said.split('"reference": "')[1:]]
    assert references
    assert set(references) <= known
    forms = [each["questionnaire"] for each in of_kind(found, "QuestionnaireResponse") if "questionnaire" in each]
    assert len(forms) == 3
    assert set(forms) <= known
    for words in (
        "The light on the water",
        "You let yourself stop.",
        "Dear Anna,",
        "Soup",
        "Warm feet",
        "in the chest",
    ):
        assert words in said


def test_what_was_spoken_is_named_by_its_file(life: Life) -> None:
    entry = life.diary.begin("free-page", "Only spoken", 0)
    say(Spoken(life.db, life.clock), "entry", entry, voice(1.0))
    say(Spoken(life.db, life.clock), "draft", "", voice(2.0))
    letter = Letters(life.db, life.clock).send(text="")
    assert letter is not None
    found = bundle(life)
    (media,) = of_kind(found, "Media")
    (response,) = of_kind(found, "QuestionnaireResponse")
    assert media["partOf"] == [{"reference": f"urn:uuid:{response['id']}"}]
    assert media["meta"]["tag"] == response["meta"]["tag"]
    assert media["duration"] == 1.0
    assert media["content"]["title"] == said_to(life.db, "entry", entry)[0].file
    (said,) = of_kind(found, "Communication")
    (payload,) = said["payload"]
    assert payload["contentAttachment"]["title"] == said_to(life.db, "letter", letter)[0].file


def test_numbers_are_observations_as_they_were_said_and_zero_is_a_number(life: Life) -> None:
    life.says_numbers(7, 0)
    found = of_kind(bundle(life), "Observation")
    assert [(each["code"]["text"], each["valueInteger"]) for each in found] == [
        ("How much energy do you have today?", 7),
        ("How much distress is there today?", 0),
    ]
    assert all("interpretation" not in each and "referenceRange" not in each for each in found)


def test_barrier_10_what_she_kept_for_herself_is_marked_as_private(life: Life) -> None:
    life.writes("Shared words", share=True)
    life.writes("Private words")
    marks = {
        each["item"][0]["answer"][0]["valueString"]: (
            each["meta"]["tag"][0]["code"],
            [label["code"] for label in each["meta"].get("security", ())],
        )
        for each in of_kind(bundle(life), "QuestionnaireResponse")
    }
    assert marks == {"Shared words": ("shared", []), "Private words": ("private", ["R"])}


def test_a_form_of_the_clinics_comes_as_it_was_answered_without_what_is_unfinished(life: Life) -> None:
    response = {
        "resourceType": "QuestionnaireResponse",
        "status": "in-progress",
        "questionnaire": "http://example.org/form|1",
        "item": [
            {"linkId": "a", "text": "How heavy?", "answer": [{"valueDecimal": 0.10}]},
            {"linkId": "b", "extension": [{"url": "urn:haven:forms:unfinished", "valueString": "12-"}]},
        ],
    }
    entry = life.diary.begin("clinic-form", "A form", 2)
    life.diary.keep(entry, [Answer(question="a", prompt="How heavy?", text="0.1")], response=json.dumps(response))
    (found,) = of_kind(bundle(life), "QuestionnaireResponse")
    assert found["item"] == [{"linkId": "a", "text": "How heavy?", "answer": [{"valueDecimal": 0.1}]}]
    assert found["status"] == "completed"
    assert "urn:haven:forms:unfinished" not in json.dumps(found)


def test_removed_entries_and_an_empty_vault(life: Life) -> None:
    entry = life.writes("taken out")
    life.diary.remove(entry)
    assert "taken out" not in json.dumps(bundle(life))
    assert of_kind(bundle(life), "QuestionnaireResponse") == []
