"""Real Questionnaires beside the project behave as the README beside them says; skipped where they are not."""

from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

from app.forms.checking import check, could_mislead
from app.forms.findings import Finding
from app.forms.reading import parse, read_file
from app.forms.response import encode
from app.forms.session import Session
from app.forms.state import paths_of, walk
from app.forms.values import Attachment, Value, words_of
from tests.app.forms.made import NOW, answers_in, at, contents, flat, say, visible
from ui.commands.course import main

FOLDER = Path(__file__).parents[4] / "shared" / "fixtures" / "questionnaires"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the published forms are not beside the project")


def opened(name: str) -> Session:
    return Session.start(read_file(FOLDER / name), "en", now=NOW)


def found_in(name: str, link: str) -> list[Finding]:
    return [finding for finding in check(read_file(FOLDER / name)) if finding.link_id == link]


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.json")))
def test_each_can_be_shown_filled_in_and_taken_up_again(name: str) -> None:
    session = opened(name)
    for item, path in walk(session.settled.state, session.form.items):
        if item.is_question and item.options:
            session = session.answer(path, item.options[-1].value)
        elif item.type in ("string", "text"):
            session = session.answer(path, "some words")
    assert {item.link_id for item in flat(session.view())} == {item.link_id for item in session.form.order}
    response = encode(session.response())
    QuestionnaireResponse.model_validate_json(response)
    again = Session.start(session.form, "en", parse(response, name), now=NOW)
    assert again.response() == session.response()


@pytest.mark.parametrize(("which", "total"), [(-1, 27), (0, 0)])
def test_the_score_of_the_phq_9_follows_the_answers(which: int, total: int) -> None:
    session = opened("phq9.json")
    score = "/44261-6"
    assert contents(session, score) == []
    nine = [item for item in session.form.items if item.options][:9]
    session = say(session, nine[0].link_id, nine[0].options[which].value)
    assert contents(session, score) == [total // 9]
    for item in nine:
        session = say(session, item.link_id, item.options[which].value)
    assert contents(session, score) == [total]
    assert {found.link_id: found.value for found in session.scores()} == {"": total, score: total}
    session = say(session, nine[0].link_id, None)
    assert (session.scores()[0].answered, session.scores()[0].of) == (8, 9)


@pytest.mark.parametrize("which", [0, 1, 2])
def test_the_apgar_score_is_the_sum_of_the_chosen_weights(which: int) -> None:
    session = opened("apgar-with-itemWeight-variable.json")
    asked = [item for item in session.form.items if item.options]
    for item in asked:
        assert contents(session, "9272-6") == []  # only when all five are answered
        session = say(session, item.link_id, item.options[which].value)
    assert contents(session, "9272-6") == [which * 5]


def test_contained_value_sets_give_the_choices_and_one_from_outside_is_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    session = opened("argonaut-phq9-ish.json")
    items = {item.link_id: item for item in flat(session.view())}
    assert [len(items[f"g1.q{number}"].options) for number in range(1, 9)] == [4] * 8
    assert len(items["g2.q1"].options) == 4
    (finding,) = found_in("argonaut-phq9-ish.json", "g1.q9")
    assert "not to be had offline" in finding.reason
    assert not items["g1.s"].visible
    assert main(["check-form", str(FOLDER / "argonaut-phq9-ish.json")]) == 1
    assert "not to be had offline" in capsys.readouterr().out


APPEARS: list[tuple[str, Any, str]] = [
    ("Q1", "true", "Q1-exists Q1-true"),
    ("Q1", "false", "Q1-exists Q1-false Q1-not-true"),
    ("Q2", "5.6", "Q2-exists Q2-equal Q2-ge"),
    ("Q2", "4.8", "Q2-exists Q2-ge"),
    ("Q2", "4.7", "Q2-exists"),
    ("Q3", "5", "Q3-exists Q3-equal Q3-ge"),
    ("Q3", "4", "Q3-exists Q3-ge"),
    ("Q3", "3", "Q3-exists"),
    ("Q4", "2020-05-01", "Q4-exists Q4-equal Q4-ge"),
    ("Q4", "2020-05-02", "Q4-exists Q4-ge"),
    ("Q4", "2020-04-30", "Q4-exists"),
    ("Q5", "2020-05-01T10:00:00Z", "Q5-exists"),
    ("Q6", "10:00", "Q6-exists"),
    ("Q7", "test", "Q7-exists Q7-equals Q7-gt Q7-ge Q7-ge2 Q7-le2"),
    ("Q7", "tes", "Q7-exists Q7-notequals Q7-ge2 Q7-le Q7-le2"),
    ("Q7", "testing1", "Q7-exists Q7-notequals Q7-gt Q7-ge Q7-ge2 Q7-lt"),
    ("Q8", ("A",), "Q8-exists"),
    ("Q8", ("A", "B"), "Q8-exists Q8-eq-B"),
    ("Q8", ("B", "C"), "Q8-exists Q8-eq-B Q8-eq-B-and-C"),
    ("Q9", "A", "Q9-exists Q9-noteq-B"),
    ("Q9", "B", "Q9-exists Q9-eq-B"),
    ("Q9a", "B", "Q9a-exists Q9a-eq-B"),
    ("Q9a", "C", "Q9a-exists Q9a-noteq-B"),
    ("Q9b", "34", "Q9b-exists Q9b-eq-B"),
    ("Q9b", "12", "Q9b-exists Q9b-noteq-B"),
    ("Q9c", "2022-09", "Q9c-exists Q9c-eq-B"),
    ("Q9c", "2022", "Q9c-exists Q9c-noteq-B"),
    ("Q9d", "13:30:00", "Q9d-exists Q9d-eq-B"),
    ("Q9d", "23:59:59", "Q9d-exists Q9d-noteq-B"),
]


@pytest.mark.parametrize(("link", "given", "wanted"), APPEARS)
def test_items_appear_and_vanish_with_the_answers_of_others(link: str, given: Any, wanted: str) -> None:
    session = opened("enableWhen-test.R4.json")
    open_at_first = {f"{link}-not-exists", f"{link}-not-true", f"{link}-noteq-B", f"{link}-notequals"}
    before = {each for each in visible(session) if each.startswith(f"{link}-")}
    assert before == open_at_first & {item.link_id for item in session.form.order}
    for each in before:
        session = say(session, each, "said before")
    session = say(session, link, given)
    after = {each for each in visible(session) if each.startswith(f"{link}-")}
    assert after == set(wanted.split())
    told = {each for each in answers_in(session.response()) if each.startswith(f"{link}-")}
    assert told == before & after
    assert visible(say(session, link, None)) >= before


def test_an_expression_lets_a_question_appear() -> None:
    session = opened("enableWhen-test.R4.json")
    session = say(session, "Q10", "chic")
    assert "Q10-ewe" not in visible(session)
    session = say(session, "Q10b", "ken")
    assert "Q10-ewe" in visible(session)


def test_every_type_is_shown_and_what_is_not_supported_is_listed() -> None:
    name = "bit-of-everything.json"
    session = opened(name)
    controls = {item.link_id: item.control for item in flat(session.view())}
    assert controls == {
        "root": "group",
        "Item-label": "text-only",
        "Item-string": "line",
        "Item-text": "text",
        "Item-bool": "yes-no",
        "Item-date": "date",
        "Item-datetime": "date-time",
        "Item-time": "time",
        "Item-integer": "number",
        "Item-decimal": "number",
        "Item-url": "url",
        "Item-reference": "line",
        "Item-attachment": "attachment",
        "Item-quantity": "quantity",
        "Item-rb-local": "radio-button",
        "Item-rb": "line",
        "Item10": "line",
        "Item11": "line",
        "Item12": "line",
    }
    assert [finding.severity for finding in found_in(name, "Item-reference")] == ["degraded"]
    for link in ("Item-rb", "Item10", "Item11", "Item12"):
        (finding,) = found_in(name, link)
        assert "not to be had offline" in finding.reason
    for link in ("Item-string", "Item-bool", "Item-attachment", "Item-quantity", "Item-rb-local"):
        assert found_in(name, link) == []
    (unit,) = [item.unit for item in flat(session.view()) if item.link_id == "Item-decimal"]
    assert unit == session.form.by_link["Item-decimal"].unit.display
    session = say(session, "Item-reference", "my neighbour")
    assert answers_in(session.response())["Item-reference"] == [{"display": "my neighbour"}]


def test_an_attachment_obeys_its_kind_and_its_size() -> None:
    session = opened("bit-of-everything.json")

    def complaints(file: Attachment) -> list[str]:
        answered = say(session, "Item-attachment", Value("Attachment", file))
        return [each.code for each in answered.item(at(answered, "Item-attachment")).complaints]

    assert complaints(Attachment("image/png", "a", b"x" * 1_000_000)) == []
    assert complaints(Attachment("image/png", "a", b"x" * 1_000_001)) == ["file_size"]
    assert complaints(Attachment("text/html", "a", b"x")) == ["file_kind"]


def test_a_value_set_that_cannot_be_resolved_is_said_and_words_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-form", str(FOLDER / "brokenValueSet.json")]) != 0
    assert "the value set 'http://example.com/broken' cannot be resolved" in capsys.readouterr().out
    session = opened("brokenValueSet.json")
    (item,) = session.view()
    assert (item.control, item.open) == ("line", True)
    assert "cannot be resolved" in item.missing
    session = session.answer(item.path, "own words")
    assert [words_of(value) for value in session.item(item.path).values] == ["own words"]


def test_rows_that_come_and_go_keep_their_answers_apart() -> None:
    session = opened("date-in-repeating-group.json")
    (group,) = session.view()
    session = session.add(group.path).add(group.path)
    for row, day in enumerate(("2026-01-01", "2026-02-02", "2026-03-03")):
        session = say(session, "X11", day, row)
        session = say(session, "X12", f"{day}T10:00:00Z", row)
    session = session.remove(session.view()[0].rows[1].path)
    told = answers_in(session.response())
    assert told == {
        "X11": ["2026-01-01", "2026-03-03"],
        "X12": ["2026-01-01T10:00:00Z", "2026-03-03T10:00:00Z"],
    }
    session = session.add(group.path)
    assert [row.children[0].values for row in session.view()[0].rows][-1] == ()
    assert not could_mislead(check(session.form))


def test_one_and_several_answers_and_own_ones_in_every_layout() -> None:
    session = opened("answerOption-valueCoding.open-choice.R4.json")
    shown = [item for item in flat(session.view()) if item.type == "open-choice"]
    assert len(shown) == 12
    assert {item.control for item in shown} == {"drop-down", "radio-button", "check-box"}
    assert {item.orientation for item in shown} == {"", "horizontal", "vertical"}
    assert {item.is_multiple for item in shown} == {True, False}
    for item in shown:
        session = session.answer(item.path, None)
        first, second = (option.value for option in item.options[:2])
        session = session.choose(item.path, first, True).choose(item.path, second, True)
        assert len(session.item(item.path).values) == (2 if item.is_multiple else 1)
        session = session.choose(item.path, Value("String", "own"), True)
        assert words_of(session.item(item.path).values[-1]) == "own"
    assert check(session.form) == ()


def test_a_simple_table_has_a_row_for_each_item_and_its_first_answers() -> None:
    session = opened("matrixLayoutSingleSelectionWithData.R4.json")
    (table,) = session.view()
    assert table.control == "table"
    chosen = [[option.is_chosen for option in row.options].index(True) for row in table.children[::2]]
    assert chosen == [0, 2]
    assert [value.kind for row in table.children[1::2] for value in row.values] == ["String"]


def test_items_lie_within_items_four_levels_deep() -> None:
    session = opened("q-4-level-deep.json")
    session = say(session, "level4", "deepest")
    (path,) = paths_of(session.form, session.settled.state, "level4")
    assert [step.key for step in path] == ["level1", "level2", "level3", "level4"]
    assert answers_in(session.response()) == {"level4": ["deepest"]}
    session = say(session, "level1", "highest")
    top = session.response()["item"][0]["answer"][0]
    assert top["valueString"] == "highest"
    assert top["item"][0]["linkId"] == "level2"
