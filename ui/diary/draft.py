"""One entry while it is being written: what was answered so far, in the order of its form."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from app.diary.filing import moved
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


@dataclass(frozen=True)
class Snapshot:
    """Everything on a page at one moment.

    Attributes:
        form: The form under which it is filed.
        answers: What was answered.
        asks: Sentences marked "please answer this".
        response: For a form of the clinic's: everything that was answered.
    """

    form: Form
    answers: tuple[Answer, ...]
    asks: tuple[Ask, ...]
    response: str


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
        captures: Whether it lies there as the capture sheet.
        places: The pages under which it can be filed, each as it would be shown; none for other forms.
        own_words: Words of her own that are offered, by question.

    Attributes:
        session: The same, as it is now; None for a page of the diary.
        form: The form that is filled in, as it is shown.
        captures, places, own_words: As given.
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
        *,
        captures: bool = False,
        places: tuple[Form, ...] = (),
        own_words: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.session = session
        self.captures = captures
        self.places = places
        self.own_words = dict(own_words or {})
        self._response = entry.response if entry else ""
        self.form = form
        self.week = week
        self._diary = diary
        self._kept = kept
        self._id = entry.id if entry else None
        self._filed = form.id
        self._answers: dict[str, Answer] = {}
        self._asks: dict[str, tuple[Span, ...]] = {}
        self._lay(entry.answers if entry else (), entry.asks if entry else ())
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
    def leftover(self) -> tuple[Answer, ...]:
        """Answers to questions that this form does not have: they were written on another page."""
        ours = {question.link_id for question in self.form.questions}
        return tuple(answer for answer in self.answers if answer.question not in ours)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered yet."""
        return not self.answers and not self._response

    def begin(self) -> EntryId:
        """Begins the entry when it is not begun yet, and returns its id; runs on the vault lane."""
        if self._id is None:
            form = self.form
            self._id, self._filed = self._diary.begin(form.id, form.title, self.week), form.id
        return self._id

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

    def move(self, form: Form) -> Snapshot:
        """Files everything under another form; returns how it was, for `restore`."""
        before = self.snapshot()
        found = moved(before.answers, before.asks, self.form, form)
        self.restore(Snapshot(form, found.answers, found.asks, ""))
        return before

    def clear(self) -> Snapshot:
        """Takes every answer away; returns how it was, for `restore`."""
        before = self.snapshot()
        self.restore(Snapshot(self.form, (), (), ""))
        return before

    def snapshot(self) -> Snapshot:
        """Returns everything as it is now."""
        return Snapshot(self.form, self.answers, self.asks, self._response)

    def restore(self, snapshot: Snapshot) -> None:
        """Makes everything as it was."""
        self.form = snapshot.form
        self._response = snapshot.response
        self._lay(snapshot.answers, snapshot.asks)
        if self._id is not None or not self.is_empty:
            self._keeper.offer(self.snapshot())

    def follow(self, session: Session) -> None:
        """Takes the answers to a form of the clinic's as they are now."""
        self.session = session
        self._answers = {answer.question: answer for answer in answers_of(session)}
        kept = session.kept()
        self._response = encode(kept).decode() if kept.get("item") or kept.get("contained") else ""
        if self._id is not None or not self.is_empty:
            self._keeper.offer(self.snapshot())

    def flush(self) -> None:
        """Puts what is waiting into the vault lane now."""
        self._keeper.flush()

    def _put(self, answer: Answer, *, fresh: bool = False) -> None:
        if answer == self.answer(answer.question) and not fresh:
            return
        self._answers[answer.question] = answer
        if self._id is None and self.is_empty:
            return
        self._keeper.offer(self.snapshot())

    def _lay(self, answers: Sequence[Answer], asks: Sequence[Ask]) -> None:
        self._answers = {answer.question: answer for answer in answers}
        self._asks = {}
        for question, start, end in asks:
            self._asks[question] = (*self._asks.get(question, ()), (start, end))

    def _write(self, snapshot: Snapshot) -> datetime:
        entry, form = self.begin(), snapshot.form
        if form.id != self._filed:
            at = self._diary.move(entry, form.id, form.title, snapshot.answers, snapshot.asks)
            self._filed = form.id
            return at
        return self._diary.keep(entry, snapshot.answers, snapshot.asks, snapshot.response)

    def _was_kept(self, at: datetime) -> None:
        if self._id is not None:
            self._kept(self._id, at)

    def _prompt(self, question: str) -> str:
        return next((q.prompt for q in self.form.questions if q.link_id == question), "")
