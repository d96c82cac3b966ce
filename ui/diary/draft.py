"""One entry while it is being written: what was answered so far, in the order of its form."""

from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec

from app.diary.service import Diary
from app.diary.views import Ask, EntryView
from app.errors import HavenError
from app.forms.form import Form
from app.forms.response import encode
from app.forms.session import Session
from app.model.changes import Answer
from app.model.ids import EntryId
from ui.diary.form_answers import answers_of
from ui.keeping import Keeper
from ui.shell.context import Background

Span = tuple[int, int]
Snapshot = tuple[tuple[Answer, ...], tuple[Ask, ...], str]


class Draft:
    """Takes answers as they are given and keeps each at once.

    Nothing is begun in the vault until something was typed. The id is given by the vault lane with the first
    keystroke; it is read on the GUI thread only after the lane answered.

    Args:
        diary: The diary.
        background: Where work is done.
        form: The form that is filled in.
        week: The week of the course the entry speaks about.
        entry: The entry that is written on, or None for a new one.
        kept: Told the id and the moment whenever something was kept.
        failed: Told why something could not be kept.
        session: For a form of the clinic's: its answers so far.

    Attributes:
        session: The same, as it is now; None for a page of the diary.
    """

    def __init__(
        self,
        diary: Diary,
        background: Background,
        form: Form,
        week: int,
        entry: EntryView | None,
        kept: Callable[[EntryId, datetime], None],
        failed: Callable[[HavenError], None],
        session: Session | None = None,
    ) -> None:
        self.session = session
        self._response = entry.response if entry else ""
        self.form = form
        self.week = week
        self._diary = diary
        self._kept = kept
        self._id = entry.id if entry else None
        self._answers = {answer.question: answer for answer in entry.answers} if entry else {}
        self._asks: dict[str, tuple[Span, ...]] = {}
        for question, start, end in entry.asks if entry else ():
            self._asks[question] = (*self._asks.get(question, ()), (start, end))
        self._keeper = Keeper(background, self._write, self._was_kept, failed)

    @property
    def entry(self) -> EntryId | None:
        """The entry's id, once there is one."""
        return self._id

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers so far, in the order of the form, those of a former form's questions last."""
        ordered = [self._answers[q.link_id] for q in self.form.questions if q.link_id in self._answers]
        ours = {q.link_id for q in self.form.questions}
        ordered += [answer for question, answer in self._answers.items() if question not in ours]
        return tuple(answer for answer in ordered if not answer.is_empty)

    @property
    def asks(self) -> tuple[Ask, ...]:
        """The sentences marked "please answer this", in the order of the answers."""
        return tuple((one.question, start, end) for one in self.answers for start, end in self.asked(one.question))

    def asked(self, question: str) -> tuple[Span, ...]:
        """Returns the marked sentences of an answer."""
        return self._asks.get(question, ())

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered yet."""
        return not self.answers and not self._response

    def answer(self, question: str) -> Answer:
        """Returns what a question was answered with, possibly nothing."""
        known = self._answers.get(question)
        return known if known is not None else Answer(question=question, prompt=self._prompt(question))

    def write(self, question: str, text: str, asked: Sequence[Span] = ()) -> None:
        """Takes the words typed under a question, and which of them are marked "please answer this"."""
        fresh = self.asked(question) != tuple(asked)
        self._asks[question] = tuple(asked)
        self._put(msgspec.structs.replace(self.answer(question), text=text), fresh=fresh)

    def choose(self, question: str, words: Sequence[str]) -> None:
        """Takes the chips chosen under a question, own words included."""
        self._put(msgspec.structs.replace(self.answer(question), words=tuple(words)))

    def rate(self, question: str, number: int | None) -> None:
        """Takes a number from 0 to 10, or None for a question that is left open again."""
        self._put(msgspec.structs.replace(self.answer(question), number=number))

    def follow(self, session: Session) -> None:
        """Takes the answers to a form of the clinic's as they are now."""
        self.session = session
        self._answers = {answer.question: answer for answer in answers_of(session)}
        kept = session.kept()
        self._response = encode(kept).decode() if kept.get("item") or kept.get("contained") else ""
        if self._id is not None or not self.is_empty:
            self._keeper.offer((self.answers, self.asks, self._response))

    def flush(self) -> None:
        """Puts what is waiting into the vault lane now."""
        self._keeper.flush()

    def _put(self, answer: Answer, *, fresh: bool = False) -> None:
        if answer == self.answer(answer.question) and not fresh:
            return
        self._answers[answer.question] = answer
        if self._id is None and self.is_empty:
            return
        self._keeper.offer((self.answers, self.asks, self._response))

    def _write(self, snapshot: Snapshot) -> datetime:
        if self._id is None:
            self._id = self._diary.begin(self.form.id, self.form.title, self.week)
        return self._diary.keep(self._id, *snapshot)

    def _was_kept(self, at: datetime) -> None:
        if self._id is not None:
            self._kept(self._id, at)

    def _prompt(self, question: str) -> str:
        return next((q.prompt for q in self.form.questions if q.link_id == question), "")
