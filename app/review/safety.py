"""Answers to safety items of a clinic's forms: facts that wait for a therapist's word on what was done.

Only where the clinic's policy switched `safety_items` on; until then nothing is looked at. Nothing is scored: an
answer is one that the form marks, or it is not.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import groupby
from typing import Any

from app.clinic.present import present_policy
from app.forms.questionnaire import Questionnaire
from app.forms.safety import SafetyItem, answered, safety_items
from app.model.changes import Answer
from app.model.ids import ChangeId, EntryId, StreamId
from app.vault.database import Database
from app.vault.moments import from_micros
from app.vault.words import unpack_answers


@dataclass(frozen=True)
class SafetyAnswer:
    """Answers to safety items in one shared page.

    Attributes:
        id: The change that shared it.
        entry: The page.
        title: The form's title as it was read.
        answers: Those that the form marks, in her words.
        asked_at: When it was shared.
    """

    id: ChangeId
    entry: EntryId
    title: str
    answers: tuple[Answer, ...]
    asked_at: datetime


class SafetyForms:
    """Which questions of the course's forms mark answers; read when that is first asked.

    Args:
        questionnaires: Yields the forms.
    """

    def __init__(self, questionnaires: Callable[[], Iterable[Questionnaire]] = tuple) -> None:
        self._questionnaires = questionnaires

    @cached_property
    def items(self) -> dict[str, tuple[SafetyItem, ...]]:
        """The marking questions of each form that has any, by the form's id."""
        found = ((form.id, safety_items(form)) for form in self._questionnaires())
        return {id: items for id, items in found if items}


class SafetyItems:
    """Reads what is open, from one query for all patients."""

    def __init__(self, db: Database, forms: SafetyForms) -> None:
        self._db = db
        self._forms = forms
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}

    def open(self, stream: StreamId | None = None) -> dict[StreamId, tuple[SafetyAnswer, ...]]:
        """Returns the open answers of each stream that has any, oldest first; of one stream, or of all.

        A page counts until something was recorded about its newest marked version, or about a later one: what she
        changed afterwards takes nothing away that was said before. What was withdrawn unread counts no more.
        """
        if not present_policy(self._db).switches.safety_items or not self._forms.items:
            return {}
        found: dict[StreamId, list[SafetyAnswer]] = {}
        for _, versions in groupby(self._versions(stream), key=lambda row: (row[0], row[2])):
            answer = self._last_marked(versions)
            if answer is not None:
                found.setdefault(answer[0], []).append(answer[1])
        return {
            stream: tuple(sorted(answers, key=lambda answer: answer.asked_at)) for stream, answers in found.items()
        }

    def _versions(self, stream: StreamId | None) -> Iterator[tuple[Any, ...]]:
        where = "AND e.stream = ? " if stream else ""
        yield from self._db.rows(
            "SELECT e.stream, e.change, e.entry, e.form, e.title, e.answers, e.response, c.created, k.disposition "
            "FROM shared_entries e JOIN changes c ON c.stream = e.stream AND c.id = e.change "
            "LEFT JOIN calls k ON k.stream = e.stream AND k.asked = e.change "
            f"WHERE e.form IN (SELECT value FROM json_each(?)) AND NOT e.dropped {where}"
            "ORDER BY e.stream, e.entry, e.place, c.device, c.id",
            (json.dumps(sorted(self._forms.items)), *([stream] if stream else [])),
        )

    def _last_marked(self, versions: Iterable[tuple[Any, ...]]) -> tuple[StreamId, SafetyAnswer] | None:
        """Returns the newest marked version of a page, unless it or a later one was answered for."""
        found = None
        for stream, change, entry, form, title, packed, response, created, disposition in versions:
            if disposition is not None:
                found = None
                continue
            links = self._marked((stream, change), form, packed, response)
            if links:
                answers = tuple(each for each in unpack_answers(packed) if each.question in links)
                found = (
                    StreamId(stream),
                    SafetyAnswer(ChangeId(change), EntryId(entry), title, answers, from_micros(created)),
                )
        return found

    def _marked(self, key: tuple[str, str], form: str, packed: bytes, response: str) -> tuple[str, ...]:
        """Returns the marked questions of one version; a change never changes, so each is looked at once."""
        if key not in self._known:
            self._known[key] = answered(self._forms.items[form], unpack_answers(packed), response)
        return self._known[key]
