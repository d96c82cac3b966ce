"""Words go from one page to another and back; none is lost on any way."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.course.pack import Course
from app.diary.filing import FREE_PAGE, captured, daily, moved, of_moments
from app.forms.form import Form, Question
from app.model.changes import Answer
from app.paths import resources

COURSE = Course.load(resources() / "courses" / "mbct")
FORMS = COURSE.forms("en")
PLACES = tuple(captured(form, FORMS, "What happened?", "What did you notice?") for form in of_moments(FORMS))
BY_ID = {form.id: form for form in PLACES}


def answered(question: Question, number: int) -> Answer:
    known = {"question": question.link_id, "prompt": question.prompt}
    match question.kind:
        case "text":
            return Answer(**known, text=f"words {number} of {question.link_id}")
        case "chips":
            return Answer(**known, words=("jaw", f"own {number}"), text=f"more {number}")
        case _:
            return Answer(**known, number=number % 11)


def whole(form: Form) -> tuple[Answer, ...]:
    return tuple(answered(question, number) for number, question in enumerate(form.questions))


def said(answers: tuple[Answer, ...]) -> list[tuple[str, tuple[str, ...], int | None]]:
    return sorted(((one.text, one.words, one.number) for one in answers), key=str)


def test_the_sheet_can_be_filed_under_the_pages_of_a_moment_and_the_free_page_alone() -> None:
    assert {form.id for form in PLACES} == {
        "pleasant-moments",
        "unpleasant-moments",
        "stress",
        "communication",
        "free-page",
    }


def test_the_day_in_numbers_is_the_page_that_asks_for_nothing_else() -> None:
    found = daily(FORMS)
    assert found is not None
    assert [question.link_id for question in found.questions] == ["energy", "distress", "sleep"]


def test_the_two_questions_are_the_same_wherever_it_is_filed() -> None:
    for form in PLACES:
        first, second = form.questions[:2]
        assert (first.prompt, first.kind) == ("What happened?", "text")
        assert (second.prompt, second.kind, second.with_text) == ("What did you notice?", "chips", True)
        assert len(second.chips) >= 3, "there are words to tap"


@pytest.mark.parametrize(("start", "end"), list(permutations(sorted(BY_ID), 2)))
def test_everything_goes_along_and_comes_back_to_where_it_was(start: str, end: str) -> None:
    source, target = BY_ID[start], BY_ID[end]
    answers = whole(source)
    there = moved(answers, ((source.questions[0].link_id, 0, 5),), source, target)
    assert said(there.answers) == said(answers)
    assert there.answers[0].question == target.questions[0].link_id, "what happened opens the other page"
    assert there.asks == ((target.questions[0].link_id, 0, 5),), "a mark goes with its words"
    back = moved(there.answers, there.asks, target, source)
    assert set(back.answers) == set(answers)
    assert back.asks == ((source.questions[0].link_id, 0, 5),)


def test_a_question_of_the_same_name_that_asks_for_something_else_does_not_swallow_the_answer() -> None:
    source = Form(
        "one", "One", "", (Question("a", "A?", "text"), Question("b", "B?", "chips"), Question("c", "C?", "text"))
    )
    target = Form(
        "two",
        "Two",
        "",
        (Question("c", "Other?", "text"), Question("b", "B?", "chips"), Question("d", "D?", "scale")),
    )
    answers = (*whole(source), Answer(question="d", prompt="From before", text="no number"))
    there = moved(answers, (("c", 0, 3),), source, target)
    assert said(there.answers) == said(answers)
    assert next(one for one in there.answers if one.question == "c").text == "words 0 of a"
    ((asked, *_),) = there.asks
    assert next(one for one in there.answers if one.question == asked).text == "words 2 of c"
    assert set(moved(there.answers, there.asks, target, source).answers) >= set(whole(source))


links = st.sampled_from(["a", "b", "c", "d", "aside/one/a"])
kinds = st.sampled_from(["text", "chips", "scale"])


@st.composite
def forms(draw: st.DrawFn, name: str) -> Form:
    asked = draw(st.lists(links, min_size=1, max_size=4, unique=True))
    questions = tuple(
        Question(link, f"{name} {link}?", "text" if not place else draw(kinds)) for place, link in enumerate(asked)
    )
    return Form(name, name, "", questions)


@given(
    ways=st.lists(st.integers(0, 2), min_size=1, max_size=6),
    pages=st.tuples(forms("one"), forms("two"), forms("three")),
)
@settings(max_examples=300, deadline=None)
def test_no_word_is_lost_on_any_way_through_any_pages(ways: list[int], pages: tuple[Form, Form, Form]) -> None:
    here = pages[0]
    answers = whole(here)
    asks = tuple((one.question, 0, 2) for one in answers if one.text)
    everything, marked = said(answers), sorted(one.text for one in answers if one.text)
    for way in ways:
        if pages[way] is here:
            continue
        found = moved(answers, asks, here, pages[way])
        here, answers, asks = pages[way], found.answers, found.asks
        assert said(answers) == everything
        assert len({one.question for one in answers}) == len(answers)
        by_question = {one.question: one for one in answers}
        assert sorted(by_question[question].text for question, _, _ in asks) == marked


def test_every_course_has_the_free_page() -> None:
    assert FREE_PAGE in BY_ID
