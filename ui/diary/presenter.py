"""What the diary page does: write, keep, preview, share, withdraw, remove, find; without a widget."""

from dataclasses import replace
from datetime import date, datetime

from app.diary.views import EntryVersion, EntryView, WithdrawOutcome
from app.model.change_set import ChangeSet
from app.model.changes import EntryShared
from app.model.ids import EntryId, LetterId
from app.model.states import DeliveryState
from app.vault.search import SearchHit
from ui.diary.desk import Desk, Side, look_aside, look_at_desk, look_at_entry, other_words
from ui.diary.draft import Draft
from ui.diary.hands import SheetHands, as_shown
from ui.diary.view import DiaryView
from ui.shell.context import Background, Context

HITS = 20
"""Places that are shown of a search; another word narrows it."""


class DiaryPresenter:
    """Connects the diary page with the diary.

    Answers that come late are dropped by their generation number.

    Args:
        view: The page.
        context: The shell.
        background: Its lanes, as long as the page is there.
        language: "en" or "nl", for the forms.

    Attributes:
        hands: What is done with the open sheet besides writing on it.
    """

    def __init__(self, view: DiaryView, context: Context, background: Background, language: str) -> None:
        self._view = view
        self._context = context
        self._background = background
        self._services = context.services
        self._language = language
        self._generation = 0
        self._searching = 0
        self._draft: Draft | None = None
        self._desk: Desk | None = None
        self.hands = SheetHands(view, context, background, lambda: self._draft, self._show_again)
        self._reading: EntryId | None = None
        self._begun: EntryId | None = None
        self._untold: EntryId | None = None

    @property
    def draft(self) -> Draft | None:
        """The page that is being written on."""
        return self._draft

    @property
    def is_busy(self) -> bool:
        """Whether a page or an entry lies open, to which somebody comes back."""
        return self._draft is not None or self._reading is not None

    def start(self, form: str | None = None, *, new: bool = False) -> None:
        """Opens the capture sheet, or a page of a form; one of today that was not finished is taken up again.

        Args:
            form: The form's id; None for the capture sheet.
            new: Whether to begin an empty page even so.
        """
        services, now, language = self._services, self._context.clock.now(), self._language
        turn = self._turn()
        self.look_aside()

        def look() -> Desk:
            return look_at_desk(services, language, now, form, new=new)

        self._background.run("vault", look, lambda desk: self._open(turn, desk, form), self._view.show_trouble)
        self.look_aside()

    def edit(self, entry: EntryId) -> None:
        """Opens an entry to be written on; what was shared stays as it was until it is shared again."""
        services, now, language = self._services, self._context.clock.now(), self._language
        turn = self._turn()
        self.look_aside()

        def done(desk: Desk | None) -> None:
            if desk is not None:
                self._open(turn, desk, desk.proposed)

        self._background.run(
            "vault", lambda: look_at_entry(services, language, now, entry), done, self._view.show_trouble
        )

    def flush(self) -> None:
        """Puts everything typed into the vault lane now, and tells the other pages."""
        if self._draft is not None:
            self._draft.flush()
        if self._untold is not None:
            told, self._untold = self._untold, None
            self._tell(ChangeSet.of("entry", told))

    def come_back(self) -> None:
        """Looks again at what lies open; what is being written stays as it is."""
        self.look_aside()
        if self._reading is not None and self._draft is None:
            self._read_again(self._reading)

    def look_aside(self) -> None:
        """Reads this week and the newest note again."""
        services, today = self._services, self._today()

        def look() -> Side:
            left = services.left() is not None
            side = look_aside(services.diary, services.people, services.care_team, today, left=left)
            return replace(side, feedback_weekday=services.planning.letter_weekday(side.feedback_weekday))

        self._background.run("vault", look, self._view.show_side, self._view.show_trouble)

    def preview(self, entry: EntryId | None = None) -> None:
        """Asks for exactly what the therapist would see of an entry, by default of the page that is written on."""
        self.flush()
        draft, turn = self._draft, self._turn()

        def look() -> EntryShared | None:
            known = entry or (draft.entry if draft else None)
            return None if known is None else self._services.diary.preview(known)

        def done(shared: EntryShared | None) -> None:
            if shared is not None and turn == self._generation:
                self._view.show_preview(shared)

        self._background.run("vault", look, done, self._view.show_trouble)

    def share(self, entry: EntryId) -> None:
        """Shares what the preview showed."""
        diary = self._services.diary

        def work() -> tuple[ChangeSet, EntryView | None]:
            return diary.share(entry), diary.get(entry)

        def done(answer: tuple[ChangeSet, EntryView | None]) -> None:
            changes, view = answer
            self._draft = None
            if view is not None:
                if changes:
                    self._view.say_shared(view)
                self._show_entry(view)
            self._tell(changes)
            self._context.sync_now()

        self._background.run("vault", work, done, self._view.show_trouble)

    def keep_for_myself(self) -> None:
        """Leaves the page as it is, kept and private, and shows it to be read."""
        draft = self._draft
        if draft is None:
            return
        draft.flush()
        turn = self._turn()

        def look() -> EntryView | None:
            return None if draft.entry is None else self._services.diary.get(draft.entry)

        def done(view: EntryView | None) -> None:
            if view is not None and turn == self._generation:
                self._draft = None
                self._show_entry(view)

        self._background.run("vault", look, done, self._view.show_trouble)
        self.look_aside()

    def read(self, entry: EntryId) -> None:
        """Opens an entry to be read."""
        self.flush()
        turn = self._turn()
        self.look_aside()

        def done(view: EntryView | None) -> None:
            if view is not None and turn == self._generation:
                self._draft = None
                self._show_entry(view)

        self._background.run("vault", lambda: self._services.diary.get(entry), done, self._view.show_trouble)

    def withdraw(self, entry: EntryId) -> None:
        """Asks that a shared entry be dropped where it was not opened yet, and says what came of it."""
        diary = self._services.diary

        def work() -> tuple[bool, WithdrawOutcome, EntryView | None, ChangeSet]:
            before = diary.get(entry)
            same = before is not None and not before.edited_since_shared
            return same, diary.withdraw(entry), diary.get(entry), ChangeSet.of("entry", entry)

        def done(answer: tuple[bool, WithdrawOutcome, EntryView | None, ChangeSet]) -> None:
            same, outcome, view, changes = answer
            # Words that were changed since were never looked at as they would go out; they get a preview.
            undo = same and outcome is not WithdrawOutcome.ALREADY_OPENED
            self._view.say_withdrawn(outcome, (lambda: self.share(entry)) if undo else None)
            if view is not None:
                self._show_entry(view)
            self._tell(changes)
            self._context.sync_now()

        self._background.run("vault", work, done, self._view.show_trouble)

    def bring_back(self, entry: EntryId, version: int) -> None:
        """Makes earlier words the newest ones; those that were there stay among the versions."""
        diary = self._services.diary

        def work() -> tuple[int, ChangeSet, EntryView | None]:
            before = diary.get(entry)
            return before.version if before else version, diary.bring_back(entry, version), diary.get(entry)

        def done(answer: tuple[int, ChangeSet, EntryView | None]) -> None:
            before, changes, view = answer
            if view is not None:
                self._show_entry(view)
            self._view.say_brought_back(lambda: self.bring_back(entry, before))
            self._tell(changes)

        self._background.run("vault", work, done, self._view.show_trouble)

    def remove(self, entry: EntryId) -> None:
        """Removes an entry from this computer; `restore` brings it back."""
        diary = self._services.diary

        def work() -> tuple[EntryView | None, ChangeSet]:
            return diary.get(entry), diary.remove(entry)

        def done(answer: tuple[EntryView | None, ChangeSet]) -> None:
            view, changes = answer
            self._draft = None
            self._view.say_removed(entry, left=has_left(view))
            self._tell(changes)
            self.older()

        self._background.run("vault", work, done, self._view.show_trouble)

    def restore(self, entry: EntryId) -> None:
        """Brings a removed entry back and shows it."""
        diary = self._services.diary

        def done(changes: ChangeSet) -> None:
            self._tell(changes)
            self.read(entry)

        self._background.run("vault", lambda: diary.restore(entry), done, self._view.show_trouble)

    def leave_reading(self) -> None:
        """Keeps what was typed, and lets go of the entry that is read: something else comes in its place."""
        self.flush()
        self._turn()
        self._reading = None
        self.look_aside()

    def older(self) -> None:
        """Lists everything that was written, newest first."""
        self.flush()
        turn = self._turn()

        def done(entries: tuple[EntryView, ...]) -> None:
            if turn == self._generation:
                self._reading = None
                self._view.show_older(entries)

        self._background.run("vault", lambda: self._services.diary.recent(500), done, self._view.show_trouble)
        self.look_aside()

    def search(self, words: str) -> None:
        """Looks for words in entries and letters; no words list everything."""
        if not words.strip():
            self.older()
            return
        self.flush()
        turn = self._turn()

        def done(hits: tuple[SearchHit, ...]) -> None:
            if turn == self._generation:
                self._reading = None
                self._view.show_hits(words, hits)

        self._background.run("vault", lambda: self._services.diary.search(words, HITS), done, self._view.show_trouble)

    def open_letter(self, letter: LetterId) -> None:
        """Goes to a letter that was found."""
        self._context.go("letters", letter=letter)

    def changed(self, changes: ChangeSet) -> None:
        """Looks again at what is shown when it may have changed; never at what is being written."""
        if not changes.touches("entry", "note", "state", "person", "letter"):
            return
        self.look_aside()
        if self._reading is not None and self._draft is None:
            self._read_again(self._reading)

    def _read_again(self, reading: EntryId) -> None:
        turn = self._generation

        def done(view: EntryView | None) -> None:
            if view is not None and turn == self._generation and self._reading == reading:
                self._show_entry(view)

        self._background.run("vault", lambda: self._services.diary.get(reading), done, self._view.show_trouble)

    def _open(self, turn: int, desk: Desk, wanted: str | None) -> None:
        if turn != self._generation:
            return
        self.flush()
        chosen = wanted or desk.proposed
        form = next((form for form in desk.forms if form.id == chosen), desk.forms[-1])
        shown, places = as_shown(desk, form, self._view.prompts(), captures=desk.captures)
        self._desk, self._reading = desk, None
        self._draft = Draft(
            self._services.diary,
            self._background,
            shown,
            desk.week,
            desk.unfinished,
            self._kept,
            self._view.show_trouble,
            desk.session,
            captures=desk.captures,
            places=places,
            own_words=desk.own_words,
        )
        self._view.show_page(self._draft, desk.unfinished, desk.forms, derived=desk.derived, weekly=desk.weekly)

    def _show_again(self, draft: Draft) -> None:
        """Shows a sheet that was changed as a whole."""
        if self._desk is not None and draft is self._draft:
            self._view.show_page(
                draft, self._desk.unfinished, self._desk.forms, derived=self._desk.derived, weekly=self._desk.weekly
            )

    def _kept(self, entry: EntryId, at: datetime) -> None:
        """Other pages hear of the first words at once and of the rest when the page is left."""
        self._view.show_kept(at)
        self._untold = entry
        if self._begun != entry:
            self._begun, self._untold = entry, None
            self._tell(ChangeSet.of("entry", entry))

    def _show_entry(self, view: EntryView) -> None:
        self._reading = view.id
        self._view.show_entry(view)
        diary = self._services.diary

        def done(found: tuple[EntryVersion, ...]) -> None:
            if self._reading == view.id:
                self._view.show_others(view.id, found)

        self._background.run("vault", lambda: other_words(diary, view), done, self._view.show_trouble)

    def _tell(self, changes: ChangeSet) -> None:
        self._context.changed(changes)

    def _today(self) -> date:
        return self._context.clock.now().astimezone().date()

    def _turn(self) -> int:
        self._generation += 1
        return self._generation


def has_left(entry: EntryView | None) -> bool:
    """Says whether an entry is more than on this computer."""
    return entry is not None and entry.delivery is not None and entry.delivery.state is not DeliveryState.KEPT
