"""One patient's dossier: reading, notes at passages, the letter, and what was done about a wish to be called."""

from collections.abc import Callable, Sequence
from datetime import datetime

from app.clock import Clock
from app.diary.views import EntryView
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import ChangeId, EntryId, LetterId, PersonId
from app.review.service import Review
from app.review.views import Dossier
from app.vault.calls import CallView, Disposition
from app.vault.people import Standing
from ui.review.dossier_view import Desk, DossierView
from ui.review.drafts import LetterDraft, NoteDraft, Passage
from ui.shell.context import Background


class DossierPresenter:
    """Plain Python between the review service and the page.

    Args:
        view: The page.
        review: The service.
        lanes: Where work is done.
        clock: The time.
        changed: Told what changed, so that other places look again.
    """

    def __init__(
        self, view: DossierView, review: Review, lanes: Background, clock: Clock, changed: Callable[[ChangeSet], None]
    ) -> None:
        self._view = view
        self._review = review
        self._lanes = lanes
        self._clock = clock
        self._tell = changed
        self._person: PersonId | None = None
        self._asked = 0
        self._turn = 0
        self._busy = False
        self._desk: Desk | None = None
        self._letter: LetterDraft | None = None
        self._notes: list[NoteDraft] = []
        self._seen: set[tuple[str, int]] = set()

    @property
    def desk(self) -> Desk | None:
        """What is shown, once it was read."""
        return self._desk

    @property
    def is_busy(self) -> bool:
        """Whether a letter is being sent or called back; nothing can be written until that is done."""
        return self._busy

    @property
    def notes(self) -> tuple[NoteDraft, ...]:
        """The notes that are being written."""
        return tuple(self._notes)

    @property
    def letter(self) -> LetterDraft | None:
        """The letter that is being written."""
        return self._letter

    def open(self, person: PersonId) -> None:
        """Shows a patient's dossier; that of another is put away first."""
        if person != self._person:
            self._put_away(person)
        self.refresh()

    def close(self) -> None:
        """Puts everything away; what was typed is kept."""
        self._put_away(None)

    def refresh(self) -> None:
        """Reads the dossier again; a stale answer is dropped."""
        person = self._person
        self._asked += 1
        if person is None or self._busy:
            return
        generation = self._asked

        def work() -> Desk | None:
            rows = self._review.caseload()
            dossier = self._review.dossier(person, rows)
            if dossier is None:
                return None
            due = tuple(row for row in rows if row.is_due and row.person.id != person)
            ready = tuple(row for row in due if row.person.standing is Standing.KNOWN)
            return Desk(dossier, ready, self._clock.now())

        def done(desk: Desk | None) -> None:
            if generation == self._asked and person == self._person:
                self._take(desk)

        self._lanes.run("vault", work, done, self._view.say_trouble)

    def seen(self, entries: Sequence[EntryView] = (), calls: Sequence[CallView] = ()) -> None:
        """Writes that these were before the reader's eyes; the page calls it once they were painted."""
        person = self._person
        if person is None:
            return
        fresh = [(entry.id, entry.version) for entry in entries if (entry.id, entry.version) not in self._seen]
        fresh_calls = [call.id for call in calls if (call.id, 0) not in self._seen]
        if not fresh and not fresh_calls:
            return
        marks: set[tuple[str, int]] = {*fresh, *((id, 0) for id in fresh_calls)}
        seen = self._seen
        seen.update(marks)

        def work() -> ChangeSet:
            shown = [
                each.change
                for id, version in fresh
                for each in self._review.versions(person, EntryId(id))
                if each.version == version and each.change is not None
            ]
            return self._review.opened(person, [*shown, *fresh_calls])

        def failed(error: HavenError) -> None:
            seen.difference_update(marks)
            self._view.say_trouble(error)

        self._lanes.run("vault", work, self._tell_if_any, failed)

    def _tell_if_any(self, changes: ChangeSet) -> None:
        if changes:
            self._tell(changes)

    def begin_note(self, passage: Passage) -> NoteDraft:
        """Returns a new note at a passage, or the one that stands there already."""
        for note in self._notes:
            if note.passage == passage:
                return note
        note = self._note(passage)
        self._notes.append(note)
        self._view.show_notes(self.notes)
        return note

    def remove_note(self, note: NoteDraft) -> None:
        """Takes a note away; it can be brought back."""
        if note not in self._notes or self._busy:
            return
        self._notes.remove(note)
        self._view.show_notes(self.notes)
        if note.id is None and not note.is_waiting:
            return
        note.remove(lambda: self._view.say_note_removed(note))

    def restore_note(self, note: NoteDraft) -> None:
        """Brings back a note that was taken away."""
        if note in self._notes:
            return
        if note.person != self._person or self._desk is None:  # another dossier is open by now, or none
            note.restore(lambda: None)
            return
        self._notes.append(note)
        self._view.show_notes(self.notes)
        note.restore(self.refresh)

    def flush(self) -> None:
        """Puts what is still waiting into the vault lane, so that a closing lane keeps it."""
        for note in self._notes:
            note.flush()
        if self._letter is not None:
            self._letter.flush()

    def send(self, leaves_at: datetime | None = None) -> None:
        """Sends letter and notes in one go, as they stand; they leave after a minute.

        The last words are kept and sent in one piece of work: when they cannot be kept, nothing leaves.

        Args:
            leaves_at: The moment for which they are planned; a minute ahead when None.
        """
        person, letter = self._person, self._letter
        if person is None or letter is None or self._busy:
            return
        subject, text = letter.subject, letter.text
        going = [note for note in self._notes if note.text.strip()]
        take_up = self._hold()
        turn = self._turn

        def work() -> LetterId | None:
            notes = [note.as_note() for note in going]
            return self._review.send(person, subject=subject, text=text, notes=notes, leaves_at=leaves_at)

        def done(sent: LetterId | None) -> None:
            if sent is None:
                take_up()
                if turn == self._turn:
                    self._view.say_nothing_sent()
                return
            if turn == self._turn:
                self._begin_anew()
                self._view.say_sent(sent)
            self._tell(ChangeSet.of("letter", sent))

        def failed(error: HavenError) -> None:
            take_up()
            self._view.say_trouble(error)

        self._lanes.run("vault", work, done, failed)

    def call_back(self, letter: LetterId) -> None:
        """Takes a letter back that has not left; the draft is there again."""
        if self._busy:
            return
        drafts: list[LetterDraft | NoteDraft] = [*self._notes, *([self._letter] if self._letter is not None else [])]
        unkept = [draft for draft in drafts if draft.is_waiting]
        take_up = self._hold()
        turn = self._turn

        def work() -> bool:
            for draft in unkept:
                draft.keep_now()
            return self._review.call_back(letter)

        def done(returned: bool) -> None:
            if turn == self._turn:
                self._begin_anew()
                self._view.say_called_back(returned)
            self._tell(ChangeSet.of("letter", letter))

        def failed(error: HavenError) -> None:
            take_up()
            self._view.say_trouble(error)

        self._lanes.run("vault", work, done, failed)

    def answer_call(self, asked: ChangeId, disposition: Disposition, reason: str) -> None:
        """Records what was done about a wish to be called."""
        person = self._person
        if person is None:
            return

        def done(changes: ChangeSet) -> None:
            if person == self._person:
                self._view.say_call_answered()
                self.refresh()
            self._tell(changes)

        self._lanes.run(
            "vault",
            lambda: self._review.answer_call(person, asked, disposition, reason),
            done,
            self._view.say_trouble,
        )

    def _put_away(self, person: PersonId | None) -> None:
        """Puts one dossier away, kept, and makes room for another."""
        self.flush()
        self._forget()
        self._person = person
        self._turn += 1
        self._busy = False
        self._seen = set()

    def _hold(self) -> Callable[[], None]:
        """Keeps what was typed and lets nothing more be typed; returns what lets it go on."""
        self.flush()
        held: list[LetterDraft | NoteDraft] = [*self._notes, *([self._letter] if self._letter is not None else [])]
        for draft in held:
            draft.hold()
        turn = self._turn
        self._busy = True
        self._asked += 1
        self._view.hold_writing(True)

        def take_up() -> None:
            for draft in held:
                draft.go_on()
            if turn == self._turn:
                self._busy = False
                self._view.hold_writing(False)
                return
            for draft in held:
                draft.flush()

        return take_up

    def _begin_anew(self) -> None:
        """Reads the drafts again; until they are shown nothing can be written."""
        self._busy = False
        self._forget()
        self.refresh()

    def _say_kept(self) -> Callable[[datetime], None]:
        """Returns what says that words were kept, as long as this dossier is shown."""
        turn = self._turn

        def say(at: datetime) -> None:
            if turn == self._turn:
                self._view.say_kept(at)

        return say

    def _forget(self) -> None:
        self._letter = None
        self._notes = []
        self._desk = None

    def _take(self, desk: Desk | None) -> None:
        if desk is None:
            self._view.show_missing()
            return
        self._desk = desk
        self._merge_notes(desk.dossier)
        self._view.show_desk(desk)
        self._view.show_notes(self.notes)
        if self._letter is None:
            draft = desk.dossier.draft
            self._letter = LetterDraft(
                self._review,
                self._lanes,
                desk.dossier.person.id,
                draft.subject,
                draft.text,
                self._say_kept(),
                self._view.say_trouble,
            )
            self._view.show_letter(self._letter)
        self._view.hold_writing(desk.dossier.row.left)

    def _merge_notes(self, dossier: Dossier) -> None:
        """Takes notes that were kept elsewhere in; those being written here stay as they are."""
        kept = {note.id: note for note in dossier.notes}
        self._notes = [note for note in self._notes if note.id is None or note.is_waiting or note.id in kept]
        known = {note.id for note in self._notes}
        for note in dossier.notes:
            if note.id not in known:
                draft = NoteDraft(
                    self._review,
                    self._lanes,
                    self._clock,
                    dossier.person.id,
                    Passage.of(note),
                    self._say_kept(),
                    self._view.say_trouble,
                    note,
                )
                self._notes.append(draft)

    def _note(self, passage: Passage) -> NoteDraft:
        if self._person is None:
            raise RuntimeError("a note needs an open dossier")
        return NoteDraft(
            self._review, self._lanes, self._clock, self._person, passage, self._say_kept(), self._view.say_trouble
        )
