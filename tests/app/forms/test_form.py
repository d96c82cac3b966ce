import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.course.pack import Course
from app.errors import FormInvalid
from app.forms.form import read_form
from app.paths import resources

FORMS = resources() / "courses" / "mbct" / "forms"


def test_pleasant_moments_asks_what_the_diary_shows() -> None:
    form = Course.load(FORMS.parent).form("pleasant-moments", "en")
    moment, body, energy, thoughts = form.questions
    assert (moment.prompt, moment.kind) == ("What was the moment?", "text")
    assert (body.prompt, body.kind, body.with_text) == ("What did you notice in your body?", "chips", True)
    assert body.chips == ("shoulders", "warm hands", "jaw", "chest")
    assert (energy.prompt, energy.kind) == ("How much energy do you have today?", "scale")
    assert (energy.low, energy.high, energy.hint) == ("empty", "plenty", "leaving this open is fine too")
    assert thoughts.kind == "text"


def test_every_form_speaks_dutch_with_the_same_questions() -> None:
    course = Course.load(FORMS.parent)
    for english in course.forms("en"):
        dutch = course.form(english.id, "nl")
        assert [each.link_id for each in dutch.questions] == [each.link_id for each in english.questions]
        assert [each.kind for each in dutch.questions] == [each.kind for each in english.questions]
        for there, here in zip(english.questions, dutch.questions, strict=True):
            assert here.prompt != there.prompt
            assert len(here.chips) == len(there.chips)


@pytest.fixture
def raw() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FORMS / "pleasant-moments.json").read_text())
    return found


def _refused(folder: Path, raw: dict[str, Any], language: str = "en") -> tuple[str, str]:
    path = folder / "pleasant-moments.json"
    path.write_text(json.dumps(raw))
    with pytest.raises(FormInvalid) as caught:
        read_form(path, language)
    assert caught.value.file == "pleasant-moments.json"
    return caught.value.place, caught.value.reason


def test_a_question_that_must_be_answered_is_refused(tmp_path: Path, raw: dict[str, Any]) -> None:
    raw["item"][0]["required"] = True
    assert _refused(tmp_path, raw) == ("item[0].required", "must be false: every question may be left open")


def test_what_the_diary_does_not_know_is_refused(tmp_path: Path, raw: dict[str, Any]) -> None:
    broken = copy.deepcopy(raw)
    broken["item"][0]["type"] = "date"
    assert _refused(tmp_path, broken) == ("item[0].type", "'date' is not a type that Haven's diary forms use")
    broken = copy.deepcopy(raw)
    broken["item"][0]["enableWhen"] = []
    assert _refused(tmp_path, broken) == (
        "item[0].enableWhen",
        "is not a field that Haven's diary forms use",
    )
    broken = copy.deepcopy(raw)
    broken["item"][2]["extension"][2]["valueInteger"] = 7
    assert _refused(tmp_path, broken) == ("item[2].extension", "an integer must be a slider from 0 to 10")
    broken = copy.deepcopy(raw)
    broken["item"][1]["repeats"] = False
    assert _refused(tmp_path, broken) == ("item[1].repeats", "must be true for open-choice")
    broken = copy.deepcopy(raw)
    broken["item"][1]["linkId"] = "moment"
    assert _refused(tmp_path, broken) == ("item[1].linkId", "'moment' stands here a second time")
    broken = copy.deepcopy(raw)
    broken["id"] = "other"
    assert _refused(tmp_path, broken)[0] == "id"
    broken = copy.deepcopy(raw)
    broken["resourceType"] = "Patient"
    assert _refused(tmp_path, broken)[0] == "resourceType"
    broken = copy.deepcopy(raw)
    broken["item"] = []
    assert _refused(tmp_path, broken) == ("item", "asks nothing")


def test_a_translation_that_is_missing_is_named(tmp_path: Path, raw: dict[str, Any]) -> None:
    del raw["item"][1]["answerOption"][2]["_valueString"]
    assert _refused(tmp_path, raw, "nl") == ("item[1].answerOption[2].valueString", "has no text in 'nl'")


def test_files_that_are_not_json_or_not_text_are_named(tmp_path: Path) -> None:
    path = tmp_path / "pleasant-moments.json"
    with pytest.raises(FormInvalid, match="the file: cannot be read"):
        read_form(path, "en")
    path.write_text('{"resourceType": ')
    with pytest.raises(FormInvalid, match="line 1, column 18: is not JSON"):
        read_form(path, "en")
    path.write_bytes(b'{"id": "\xff"}')
    with pytest.raises(FormInvalid, match="byte 8: is not UTF-8"):
        read_form(path, "en")
    path.write_text('{"item": ' + "[" * 100_000)
    with pytest.raises(FormInvalid):
        read_form(path, "en")


@given(st.binary(max_size=200))
def test_no_bytes_whatever_make_a_traceback(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "pleasant-moments.json"
    path.write_bytes(data)
    with pytest.raises(FormInvalid):
        read_form(path, "en")
