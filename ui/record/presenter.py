"""What the record page reads and does; plain Python between the services and its page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.clock import Clock
from app.diary.agreements import Agreed, Agreements
from app.errors import HavenError
from app.letters.views import Draft
from app.model.change_set import ChangeSet
from app.model.ids import LetterId, PersonId
from app.review.endings import EndState, Parting
from app.review.service import Review
from app.vault.database import Database
from app.vault.people import People, Person
from ui.keeping import Keeper
from ui.record.closing import draft
from ui.shell.context import Background


@dataclass(frozen=True)
class RecordState:
    """What stands on the page.

    Attributes:
        person: The patient.
        me: The therapist's name.
        end: Where the treatment stands.
        agreed: What the patient chose.
        draft: The letter that is being written to her.
    """

    person: Person
    me: str
    end: EndState
    agreed: Agreed
    draft: Draft


class RecordView(Protocol):
    """What the presenter asks of its page."""

    def show_state(self, state: RecordState) -> None:
        """Shows everything; what is being typed stays."""

    def show_missing(self) -> None:
        """Says that there is no such patient here."""

    def say_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""

    def say_ended(self, person: Person, undo: Callable[[], None]) -> None:
        """Says whose treatment ended, and offers the way back."""

    def say_waiting(self, person: Person, undo: Callable[[], None]) -> None:
        """Says whose end leaves with the next letter, and offers the way back."""

    def say_leaving(self, person: Person, undo: Callable[[], None]) -> None:
        """Says whose end leaves with a letter that was sent already, and offers the way back."""

    def say_goes_on(self, person: Person, undo: Callable[[], None] | None) -> None:
        """Says whose treatment goes on, and offers the way back."""

    def go_to_letter(self) -> None:
        """Goes to the dossier, whose letter was changed."""


class RecordPresenter:
    """Reads and writes for one patient at a time.

    Args:
        view: The page.
        db: The vault.
        review: The therapist's service.
        lanes: Where work is done, as long as the page is there.
        kept_by: Where what is typed is kept, also when the page has gone.
        clock: The time.
        changed: Told what changed.
    """

    def __init__(
        self,
        view: RecordView,
        db: Database,
        review: Review,
        lanes: Background,
        kept_by: Background,
        clock: Clock,
        changed: Callable[[ChangeSet], None],
    ) -> None:
        self._view = view
        self._review = review
        self._agreements = Agreements(db, clock)
        self._people = People(db)
        self._lanes = lanes
        self._tell = changed
        self._kept_by = kept_by
        self._keeper: Keeper[Parting | None] | None = None
        self._person: PersonId | None = None
        self.state: RecordState | None = None

    def open(self, person: PersonId) -> None:
        """Shows a patient."""
        if person != self._person:
            self.flush()
            self._keeper = self._make_keeper(person)
        self._person, self.state = person, None
        self.look()

    def keep(self, parting: Parting | None) -> None:
        """Keeps what is typed of an end; None when nothing of it is left."""
        if self._keeper is not None:
            self._keeper.offer(parting)

    def flush(self) -> None:
        """Puts what is still waiting into the vault lane."""
        if self._keeper is not None:
            self._keeper.flush()

    def look(self) -> None:
        """Reads again; a stale answer is dropped."""
        person = self._person
        if person is None:
            return

        def work() -> RecordState | None:
            known, me = self._people.get(person), self._people.me()
            dossier = self._review.dossier(person)
            if known is None or me is None or dossier is None:
                return None
            return RecordState(
                known, me.name, self._review.ends.of(person), self._agreements.of(person), dossier.draft
            )

        def done(state: RecordState | None) -> None:
            if person != self._person:
                return
            self.state = state
            if state is None:
                self._view.show_missing()
            else:
                self._view.show_state(state)

        self._lanes.run("vault", work, done, self._view.say_trouble, topic="record")

    def end(self, parting: Parting) -> None:
        """Ends the treatment at once."""
        if self.state is not None:
            self._end(self.state.person, parting)

    def end_with_letter(self, parting: Parting) -> None:
        """Lets the end leave with the next letter."""
        if self.state is not None:
            self._wait(self.state.person, parting)

    def go_on(self) -> None:
        """Lets the treatment go on after all, whether its end was said or waits."""
        state = self.state
        if state is None:
            return
        person, ending, waiting = state.person, state.end.ending, state.end.waiting
        if ending is not None:
            again, letter = Parting(ending.on_day, ending.reason, ending.words), state.end.letter
            if letter is not None:
                self._take_back(person, lambda: self._end_with(person, again, letter))
            else:
                self._take_back(person, lambda: self._end(person, again))
        elif waiting is not None:
            self._wait_no_more(person, lambda: self._wait(person, waiting))

    def begin_letter(self, sentences: tuple[str, ...]) -> None:
        """Puts sentences into the letter that is being written, after what stands there."""
        state = self.state
        if state is None or not sentences:
            return

        def work() -> None:
            now = self._review.dossier(state.person.id)
            before = now.draft if now is not None else Draft()
            text = draft(state.person.name, sentences, state.me, before.text)
            self._review.keep_letter(state.person.id, before.subject, text)

        def done(_nothing: None) -> None:
            self._tell(ChangeSet.of("letter", state.person.id))
            if state.person.id == self._person:
                self._view.go_to_letter()

        self._lanes.run("vault", work, done, self._view.say_trouble)

    def _make_keeper(self, person: PersonId) -> Keeper[Parting | None]:
        def write(parting: Parting | None) -> datetime:
            return self._review.ends.keep_draft(person, parting)

        return Keeper(self._kept_by, write, lambda _at: None, self._view.say_trouble)

    # What is done is bound to the patient with whom it began: its way back may be taken while another is looked at.

    def _end(self, person: Person, parting: Parting) -> None:
        self._do(
            lambda: self._review.ends.end(person.id, parting),
            lambda: self._view.say_ended(person, lambda: self._take_back(person, None)),
        )

    def _end_with(self, person: Person, parting: Parting, letter: LetterId) -> None:
        self._do(
            lambda: self._review.ends.end_with(person.id, parting, letter),
            lambda: self._view.say_leaving(person, lambda: self._take_back(person, None)),
        )

    def _wait(self, person: Person, parting: Parting) -> None:
        self._do(
            lambda: self._review.ends.wait(person.id, parting),
            lambda: self._view.say_waiting(person, lambda: self._wait_no_more(person, None)),
        )

    def _take_back(self, person: Person, undo: Callable[[], None] | None) -> None:
        self._do(lambda: self._review.ends.go_on(person.id), lambda: self._view.say_goes_on(person, undo))

    def _wait_no_more(self, person: Person, undo: Callable[[], None] | None) -> None:
        self._do(lambda: self._review.ends.wait(person.id, None), lambda: self._view.say_goes_on(person, undo))

    def _do(self, work: Callable[[], ChangeSet], said: Callable[[], None]) -> None:
        def done(changes: ChangeSet) -> None:
            if changes:
                said()
                self._tell(changes)
            self.look()

        self._lanes.run("vault", work, done, self._view.say_trouble)
