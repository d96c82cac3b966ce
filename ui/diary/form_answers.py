"""What was answered on a form of the clinic's, in words that people read: in the diary, the preview, the dossier."""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime

from app.errors import FormInvalid
from app.forms.questionnaire import Questionnaire
from app.forms.reading import parse
from app.forms.resource import Raw
from app.forms.session import Session
from app.forms.state import Path, State, Step, walk, whole_path
from app.forms.view import FormItem
from app.model.changes import Answer
from ui.widgets.form.hands import name_of
from ui.widgets.form.words import answer_words, asked, choice_words, value_words

LOG = logging.getLogger("haven.diary")


def answers_of(session: Session) -> tuple[Answer, ...]:
    """Returns everything that was answered, in the order of the form, then what an earlier version asked.

    What the form works out from answers is none.
    """
    found = list(_answered(session))
    for number, one in enumerate(session.aside, 1):
        words = " · ".join(value_words(value) for value in one.values)
        found.append(Answer(question=f"form.earlier-{number}", prompt=one.text or one.link_id, text=words))
    return tuple(answer for answer in found if not answer.is_empty)


def _answered(session: Session) -> Iterator[Answer]:
    state = session.settled.state
    for item, path in walk(state, session.form.items):
        if item.is_question and state.values.get(path):
            shown = session.item(path)
            if shown.visible and not shown.computed:
                yield _answer(shown, f"{_rows(session.form, state, path)}{asked(shown)}")


def _rows(form: Questionnaire, state: State, path: Path) -> str:
    """Returns which of several rows something stands in, for instance "2 · "."""
    found = ""
    for depth, step in enumerate(path, 1):
        rows = state.rows.get(whole_path(path[:depth]), ()) if form.by_key[step.key].has_rows else ()
        found += f"{rows.index(step.row) + 1} · " if len(rows) > 1 else ""
    return found


def _answer(item: FormItem, prompt: str) -> Answer:
    question = name_of(item.path)
    if item.is_multiple:
        names = {option.value: choice_words(option) for option in item.options}
        several = tuple(names.get(value) or value_words(value) for value in item.values)
        return Answer(question=question, prompt=prompt, words=several)
    words, unit = answer_words(item), item.unit if item.type != "quantity" else ""
    return Answer(question=question, prompt=prompt, text=f"{words} {unit}".strip() if words else "")


def resumed(form: Questionnaire, language: str, response: str, answers: Iterable[Answer], now: datetime) -> Session:
    """Goes on with a form where it was left.

    Where there is no record of the answers, or one that cannot be read, the words of the entry take its place: what
    fits its question answers it again, and the rest is set aside, not lost.

    Args:
        form: The form as it is now.
        language: Of the reader.
        response: The record; possibly empty.
        answers: The same in words.
        now: The moment.
    """
    if response:
        try:
            return Session.start(form, language, parse(response, form.id), now=now)
        except FormInvalid:
            LOG.warning("The record of an entry cannot be read; its words take its place.")
    return Session.start(form, language, _from_words(form, answers), now=now)


def _from_words(form: Questionnaire, answers: Iterable[Answer]) -> Raw:
    names = {name_of(tuple(Step(key) for key in form.chain[item.key])): item.link_id for item in form.order}
    items = []
    for answer in answers:
        said = [answer.text, *answer.words, *([str(answer.number)] if answer.number is not None else [])]
        items.append(
            {
                "linkId": names.get(answer.question, answer.question),
                "text": answer.prompt,
                "answer": [{"valueString": words} for words in said if words.strip()],
            }
        )
    return {"resourceType": "QuestionnaireResponse", "item": items}
