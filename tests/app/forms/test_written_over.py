"""What a person wrote over a calculation or took away comes back; what stands inside a text can be answered."""

import pytest

from app.forms.reading import parse
from app.forms.response import encode
from app.forms.session import Session
from tests.app.forms.made import NOW, answers_in, asks, at, calculated, choice, contents, group, say, start, when


def again(session: Session) -> Session:
    return Session.start(session.form, "en", parse(encode(session.kept()), "kept"), now=NOW)


def test_rows_that_were_written_over_come_back_with_the_rest() -> None:
    copied = calculated("%resource.item.where(linkId='from').answer.value")
    session = start(
        choice("from", repeats=True, kind="choice"), asks("to", "open-choice", extension=[copied], repeats=True)
    )
    session = say(session, "from", ("A", "B"))
    session = say(session, "to", "of my own", 0)
    after = again(session)
    assert [contents(after, "to", row) for row in (0, 1)] == [contents(session, "to", row) for row in (0, 1)]
    assert contents(after, "to", 0) == ["of my own"]
    assert after.kept() == session.kept()


def test_a_calculation_that_was_written_over_is_worked_out_again_when_emptied() -> None:
    twice = calculated("%resource.item.where(linkId='a').answer.value * 2")
    session = say(say(start(asks("a", "integer"), asks("b", "integer", extension=[twice])), "a", "2"), "b", "9")
    after = say(again(session), "a", "3")
    assert contents(after, "b") == [9]
    assert contents(after.answer(at(after, "b"), None), "b") == [6]


def test_a_question_inside_a_text_is_asked_and_its_answer_kept() -> None:
    session = say(start(asks("t", "display", asks("q"))), "q", "said")
    (shown,) = session.view()
    assert (shown.control, shown.text, shown.children[0].visible) == ("group", "About t", True)
    assert answers_in(session.response()) == {"q": ["said"]}
    assert again(session).kept() == session.kept()


def medicines() -> Session:
    inside = (
        asks("name"),
        asks("many", "boolean"),
        asks("which", enableWhen=[when("many", "=", answerBoolean=True)]),
    )
    session = start(group("m", *inside, repeats=True))
    for number, name in enumerate(("first", "second", "third")):
        session = session if not number else session.add(session.view()[0].path)
        session = say(session, "name", name, number)
    return say(say(session, "many", "true", 1), "which", "both", 1)


def names(session: Session) -> list[object]:
    return answers_in(session.response())["name"]


def test_a_row_that_was_taken_away_can_be_brought_back_where_it_stood() -> None:
    before = medicines()
    row = before.view()[0].rows[1].path
    without = before.remove(row)
    assert names(without) == ["first", "third"]
    (gone,) = without.view()[0].gone
    assert (gone.path, gone.number, [value.content for value in gone.values]) == (row, 2, ["second", True, "both"])
    after = without.bring_back(row)
    assert after.response() == before.response()
    assert after.view() == before.view()
    with pytest.raises(KeyError):
        after.bring_back(row)


def test_rows_stand_in_their_old_order_whichever_comes_back_first() -> None:
    session = medicines()
    first, second, _ = (row.path for row in session.view()[0].rows)
    session = session.remove(second).remove(first).bring_back(second).bring_back(first)
    assert names(session) == ["first", "second", "third"]


def test_what_a_row_hides_is_hidden_when_it_comes_back() -> None:
    session = medicines()
    first, second, _ = session.view()[0].rows
    session = session.remove(first.path).remove(second.path).bring_back(first.path)
    shown = {child.link_id for child in session.view()[0].rows[0].children if child.visible}
    assert shown == {"name", "many"}


def test_an_empty_row_and_one_that_a_calculation_took_away_leave_no_trace() -> None:
    session = medicines()
    session = session.add(session.view()[0].path)
    assert session.remove(session.view()[0].rows[-1].path).view()[0].gone == ()
    copied = calculated("%resource.item.where(linkId='from').answer.value")
    session = start(choice("from", repeats=True), asks("to", "open-choice", extension=[copied], repeats=True))
    session = say(say(session, "from", ("A", "B")), "from", ("A",))
    assert session.view()[1].gone == ()


def test_a_row_inside_a_row_comes_back_with_it() -> None:
    session = start(group("out", group("in", asks("q"), repeats=True), repeats=True))
    session = session.add(session.view()[0].path)
    inner = session.view()[0].rows[0].children[0]
    session = say(session.add(inner.path), "q", "inner", 1)
    row = session.view()[0].rows[0].children[0].rows[1].path
    session = session.remove(row)
    outer = session.view()[0].rows[0].path
    session = say(session, "q", "stays", 0).remove(outer).bring_back(outer).bring_back(row)
    assert answers_in(session.response()) == {"q": ["stays", "inner"]}


def test_digits_of_other_scripts_are_no_date_that_fhir_knows() -> None:
    session = say(start(asks("d", "date")), "d", "٢٠٢٦-٠٥-٠١")
    assert "item" not in session.response()
