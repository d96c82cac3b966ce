"""The capture sheet that files itself: which pages it can be filed under, and moving words from one to another.

A page of a moment begins with a question that asks for words, and one of its questions offers words to tap; the free
page takes whatever fits no other. Moving looks at what a question is there for: what
happened goes to the question that opens the other page, what was noticed to the one with the words to tap, and an
answer whose question the other page has as well stays with it. Whatever is left stays under its own question, so that
nothing is lost and moving back brings everything to where it was
(docs/decisions/0019-one-sheet-for-every-moment.md).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import msgspec

from app.diary.views import Ask
from app.forms.form import Form, Question
from app.model.changes import Answer

FREE_PAGE: Final = "free-page"
"""The page that every course has."""
NOTICED: Final = "body"
"""The question under which the capture sheet keeps what was noticed, on a page that does not ask for it."""
_ASIDE: Final = "aside"
_BETWEEN: Final = "/"


@dataclass(frozen=True)
class Moved:
    """What was answered, as another page has it.

    Attributes:
        answers: All answers; those whose question the page does not have come last.
        asks: Sentences marked "please answer this", with their answers.
    """

    answers: tuple[Answer, ...]
    asks: tuple[Ask, ...]


def main_question(form: Form) -> Question | None:
    """Returns the question that opens a page when it asks for words, otherwise None."""
    first = form.questions[0] if form.questions else None
    return first if first is not None and first.kind == "text" else None


def noticed_question(form: Form) -> Question | None:
    """Returns the question of a page that offers words to tap, or None."""
    return next((question for question in form.questions if question.kind == "chips"), None)


def is_of_a_moment(form: Form) -> bool:
    """Says whether what the capture sheet holds can be filed under a page."""
    return main_question(form) is not None and (noticed_question(form) is not None or form.id == FREE_PAGE)


def of_moments(forms: Iterable[Form]) -> tuple[Form, ...]:
    """Returns the pages that the capture sheet can be filed under, in their order."""
    return tuple(form for form in forms if is_of_a_moment(form))


def daily(forms: Iterable[Form]) -> Form | None:
    """Returns the page that asks for nothing but numbers from 0 to 10, or None when a course has none."""
    return next(
        (form for form in forms if form.questions and all(each.kind == "scale" for each in form.questions)), None
    )


def captured(form: Form, forms: Sequence[Form], happened: str, noticed: str) -> Form:
    """Returns a page as the capture sheet shows it: the same two questions first, whatever it is filed under.

    Args:
        form: A page of a moment.
        forms: All pages, from which the free page borrows its words to tap.
        happened: The first question as it is asked here.
        noticed: The second.
    """
    main, chips = main_question(form), noticed_question(form)
    lent = next((each for each in map(noticed_question, forms) if each is not None), None)
    if main is None:
        return form
    asked = [replace(main, prompt=happened)]
    if chips is not None:
        asked.append(replace(chips, prompt=noticed, with_text=True))
    else:
        words = lent.chips if lent is not None else ()
        asked.append(Question(NOTICED, noticed, "chips", words, with_text=True))
    rest = [question for question in form.questions if question not in (main, chips)]
    return replace(form, questions=(*asked, *rest))


def moved(answers: Sequence[Answer], asks: Sequence[Ask], source: Form, target: Form) -> Moved:
    """Returns what was answered on one page as another page has it. No word is lost.

    Args:
        answers: What was answered.
        asks: Which sentences are marked.
        source: The page on which it was answered.
        target: The page to which it goes.
    """
    known = {question.link_id: question for question in target.questions}
    places: dict[str, Answer] = {}
    names: dict[str, str] = {}
    role_of_ours = {question.link_id: role for role, question in _roles(source).items()}
    role_of_theirs = _roles(target)
    theirs = {question.link_id for question in role_of_theirs.values()}
    for answer in answers:
        home = _home(answer.question, target)
        role = role_of_ours.get(answer.question)
        wanted = answer.question
        if role is not None and role in role_of_theirs:
            wanted = role_of_theirs[role].link_id
        elif home is not None:
            wanted = home
        elif answer.question in theirs:
            wanted = ""
        question = known.get(wanted)
        if not wanted or (question is not None and not _fits(answer, question)) or wanted in places:
            wanted, question = f"{_ASIDE}{_BETWEEN}{source.id}{_BETWEEN}{answer.question}", None
            while wanted in places or wanted in known:
                wanted += _BETWEEN
        prompt = question.prompt if question is not None else answer.prompt
        places[wanted] = msgspec.structs.replace(answer, question=wanted, prompt=prompt)
        names[answer.question] = wanted
    ordered = [places[link] for link in known if link in places]
    ordered += [answer for link, answer in places.items() if link not in known]
    return Moved(tuple(ordered), tuple((names.get(question, question), start, end) for question, start, end in asks))


def _roles(form: Form) -> dict[str, Question]:
    found = {"happened": main_question(form), "noticed": noticed_question(form)}
    return {role: question for role, question in found.items() if question is not None}


def _home(question: str, target: Form) -> str | None:
    """Returns the name that an answer which was set aside had on the page it comes from, when that is the target."""
    start = f"{_ASIDE}{_BETWEEN}{target.id}{_BETWEEN}"
    return question.removeprefix(start) if question.startswith(start) else None


def _fits(answer: Answer, question: Question) -> bool:
    """Says whether a question shows everything of an answer."""
    match question.kind:
        case "text":
            return not answer.words and answer.number is None
        case "chips":
            return answer.number is None
        case "scale":
            return not answer.words and not answer.text
