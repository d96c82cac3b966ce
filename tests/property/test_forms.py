"""Whatever a form asks and whatever is answered: it can be shown, nothing is lost, and nothing hidden is told."""

from decimal import Decimal
from typing import Any

import fhirpathpy
import pytest
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from fhirpathpy.models import models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.forms.checking import check, could_mislead
from app.forms.questionnaire import Item, Questionnaire
from app.forms.reading import parse, read_questionnaire
from app.forms.response import encode
from app.forms.session import Session
from app.forms.state import Path, walk
from app.forms.values import Attachment, Coding, Quantity, Value
from tests.app.forms.made import CORE, NOW, Raw, answers_in, calculated, coding, flat, raw_form

PLAIN = (
    "boolean",
    "decimal",
    "integer",
    "quantity",
    "date",
    "dateTime",
    "time",
    "string",
    "text",
    "url",
    "attachment",
)
DONE = ("completed", "2026-05-01T12:30:00Z")
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

_weights = st.one_of(st.none(), st.integers(-3, 9), st.decimals(-5, 5, places=2))


@st.composite
def _options(draw: st.DrawFn) -> list[Raw]:
    codes = draw(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=5, unique=True))
    weighed = draw(st.booleans())
    found = []
    for code in codes:
        option: Raw = {"valueCoding": coding(code)}
        if weighed:
            option["extension"] = [{"url": f"{CORE}ordinalValue", "valueDecimal": draw(_weights.filter(bool))}]
        found.append(option)
    return found


@st.composite
def _conditions(draw: st.DrawFn, known: list[Raw]) -> Raw:
    """Conditions that look at questions asked before, so that there is no loop."""
    askable = [each for each in known if each["type"] not in ("group", "display", "attachment")]
    if not askable or draw(st.booleans()):
        return {}
    lines = []
    for question in draw(st.lists(st.sampled_from(askable), min_size=1, max_size=3)):
        line: Raw = {"question": question["linkId"]}
        lines.append(line)
        operator = draw(st.sampled_from(["exists", "=", "!="]))
        line["operator"] = operator
        match question["type"] if operator != "exists" else "":
            case "boolean":
                line["answerBoolean"] = draw(st.booleans())
            case "integer":
                line["operator"] = draw(st.sampled_from([operator, ">", "<", ">=", "<="]))
                line["answerInteger"] = draw(st.integers(-3, 3))
            case "string":
                line["answerString"] = draw(st.text(max_size=3))
            case "choice" | "open-choice":
                line["answerCoding"] = draw(st.sampled_from(question["answerOption"]))["valueCoding"]
            case _:
                line.update(operator="exists", answerBoolean=draw(st.booleans()))
    return {"enableWhen": lines, "enableBehavior": draw(st.sampled_from(["all", "any"]))}


@st.composite
def _items(draw: st.DrawFn, known: list[Raw], depth: int) -> list[Raw]:
    found = []
    for _ in range(draw(st.integers(1, 4))):
        kinds = (*PLAIN, "choice", "open-choice", "display", *(("group",) * 3 if depth < 3 else ()))
        item: Raw = {
            "linkId": f"q{len(known)}",
            "type": draw(st.sampled_from(kinds)),
            "text": draw(st.text(max_size=12)),
        }
        item.update(draw(_conditions(known)))
        known.append(item)
        if item["type"] in ("choice", "open-choice"):
            item["answerOption"] = draw(_options())
        if item["type"] not in ("display", "boolean"):
            item["repeats"] = draw(st.booleans())
        if item["type"] == "group" or (item["type"] != "display" and depth < 3 and draw(st.integers(0, 4)) == 0):
            item["item"] = draw(_items(known, depth + 1))
        if draw(st.integers(0, 6)) == 0:
            item["extension"] = [{"url": f"{CORE}questionnaire-hidden", "valueBoolean": True}]
        found.append(item)
    return found


@st.composite
def forms(draw: st.DrawFn) -> Questionnaire:
    items = draw(_items([], 1))
    total = {"linkId": "total", "type": "decimal", "readOnly": True, "text": "Sum"}
    total["extension"] = [calculated("%resource.descendants().where(linkId.exists()).answer.weight().sum()")]
    return read_questionnaire(parse(encode(raw_form(*items, total)), "form.json"), "form.json")


def _value(data: st.DataObject, kind: str, options: tuple[Any, ...]) -> Any:
    if options and data.draw(st.integers(0, 3)):
        return data.draw(st.sampled_from(options)).value
    match kind:
        case "Boolean":
            return Value("Boolean", data.draw(st.booleans()))
        case "Integer":
            return data.draw(st.one_of(st.integers(-9, 9).map(str), st.text(max_size=4)))
        case "Decimal":
            return Value("Decimal", data.draw(st.decimals(-99, 99, places=2)))
        case "Date":
            return data.draw(st.dates().map(str))
        case "DateTime":
            return data.draw(st.dates().map(lambda day: f"{day}T10:00:00Z"))
        case "Time":
            return data.draw(st.times().map(lambda time: f"{time:%H:%M:%S}"))
        case "Quantity":
            return Value("Quantity", Quantity(data.draw(st.decimals(-9, 9, places=1)), "m"))
        case "Attachment":
            return Value(
                "Attachment", Attachment("image/png", "picture", data.draw(st.binary(min_size=1, max_size=9)))
            )
        case "Coding" if not options:
            return Value("Coding", Coding(display="own"))
    return data.draw(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=6))


def _questions(session: Session) -> list[tuple[Item, Path]]:
    found = walk(session.settled.state, session.form.items)
    return [(item, path) for item, path in found if item.is_question and item.link_id != "total"]


def _filled_in(data: st.DataObject, form: Questionnaire) -> Session:
    session = Session.start(form, "en", now=NOW)
    for _ in range(data.draw(st.integers(0, 12))):
        every = flat(session.view())
        wholes = [item for item in every if item.can_add or any(row.can_remove for row in item.rows)]
        if wholes and data.draw(st.integers(0, 4)) == 0:
            whole = data.draw(st.sampled_from(wholes))
            gone = [row for row in whole.rows if row.can_remove]
            if gone and data.draw(st.booleans()):
                session = session.remove(data.draw(st.sampled_from(gone)).path)
            else:
                session = session.add(whole.path)
            continue
        questions = _questions(session)
        if not questions:
            break
        item, path = data.draw(st.sampled_from(questions))
        is_left_open = data.draw(st.integers(0, 5)) == 0
        session = session.answer(path, None if is_left_open else _value(data, item.kind, item.options))
    return session


@QUICK
@given(forms(), st.data())
def test_every_form_that_could_not_mislead_can_be_shown(form: Questionnaire, data: st.DataObject) -> None:
    findings = check(form)
    session = _filled_in(data, form)
    shown = flat(session.view())
    assert {item.link_id for item in shown} == {item.link_id for item in form.order}
    if not could_mislead(findings):
        assert all(item.control for item in shown)
    for item in shown:
        assert session.item(item.path) == item


@QUICK
@given(forms(), st.data())
def test_answers_survive_the_way_through_json_and_are_valid_fhir(form: Questionnaire, data: st.DataObject) -> None:
    session = _filled_in(data, form)
    response = encode(session.response(*DONE))
    QuestionnaireResponse.model_validate_json(response)
    again = Session.start(form, "en", parse(response, "response"), now=NOW)
    assert again.aside == ()
    assert again.response(*DONE) == session.response(*DONE)
    kept = parse(encode(session.kept()), "kept")
    assert Session.start(form, "en", kept, now=NOW).kept() == session.kept()


@QUICK
@given(forms(), st.data())
def test_what_is_not_asked_holds_no_answer(form: Questionnaire, data: st.DataObject) -> None:
    session = _filled_in(data, form)
    asked: dict[bool, set[str]] = {True: set(), False: set()}
    for item, path in walk(session.settled.state, form.items):
        asked[session.settled.is_asked(path)].add(item.link_id)
    assert not set(answers_in(session.response())) & (asked[False] - asked[True])


@QUICK
@given(forms(), st.data())
def test_scores_equal_what_fhirpath_itself_finds(form: Questionnaire, data: st.DataObject) -> None:
    session = _filled_in(data, form)
    response = session.response()
    path = (
        "%questionnaire.descendants().where(linkId = %link).answerOption"
        ".where(valueCoding.code = %code).extension.value"
    )
    total, number = Decimal(0), 0
    for link, contents in answers_in(response).items():
        for content in contents:
            if isinstance(content, dict) and "code" in content and "value" not in content:
                names = {"questionnaire": form.raw, "link": link, "code": content["code"]}
                for weight in fhirpathpy.evaluate(response, path, names, models["r4"]):
                    total, number = total + Decimal(weight), number + 1
    found = {score.link_id: score.value for score in session.scores() if score.path == () or score.link_id == "total"}
    assert found.get("total") == total
    assert found.get("") == (total if number else None)


@QUICK
@given(forms(), st.data())
def test_each_step_tells_all_that_looks_different(form: Questionnaire, data: st.DataObject) -> None:
    before = _filled_in(data, form)
    questions = _questions(before)
    if not questions:
        return
    item, path = data.draw(st.sampled_from(questions))
    after = before.answer(path, _value(data, item.kind, item.options))
    old = {each.path: each for each in flat(before.view())}
    for each in flat(after.view()):
        was = old.get(each.path)
        if was is None or each.rows:
            continue
        if (was.values, was.visible, was.options) != (each.values, each.visible, each.options):
            assert each.path in after.changed


@pytest.mark.parametrize("url", [f"{CORE}itemWeight", f"{CORE}ordinalValue"])
def test_the_sum_does_not_take_an_open_question_for_zero(url: str) -> None:
    option = {"valueCoding": coding("a"), "extension": [{"url": url, "valueDecimal": 2}]}
    items = [{"linkId": f"q{n}", "type": "choice", "text": "?", "answerOption": [option]} for n in range(2)]
    session = Session.start(read_questionnaire(raw_form(*items), "form.json"), "en", now=NOW)
    assert session.scores()[0].value is None
    session = session.answer(flat(session.view())[0].path, "A")
    (score,) = session.scores()
    assert (score.value, score.answered, score.of) == (2, 1, 2)
