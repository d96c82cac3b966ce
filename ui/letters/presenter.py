"""What the letters page does: list, open, write, send, call back; without a widget."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.errors import HavenError
from app.letters.service import Letters
from app.letters.views import Draft, LetterView
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.model.ids import LetterId
from app.vault.people import People
from sync.client.care_team import CareTeam
from ui.keeping import Keeper
from ui.letters.view import Correspondents, LettersView
from ui.shell.context import Background, Context


@dataclass(frozen=True)
class Sheet:
    """A letter while it is typed."""

    subject: str
    text: str


@dataclass(frozen=True)
class Post:
    """Everything the page lists."""

    letters: tuple[LetterView, ...]
    draft: Draft
    people: Correspondents


class LettersPresenter:
    """Connects the letters page with the letters.

    Args:
        view: The page.
        context: The shell.
        background: Its lanes, as long as the page is there.
    """

    def __init__(self, view: LettersView, context: Context, background: Background) -> None:
        self._view = view
        self._context = context
        self._background = background
        self._letters: Letters = context.services.letters
        self._people: People = context.services.people
        self._team: CareTeam = context.services.care_team
        self._left = context.services.left
        self._generation = 0
        self._shown: LetterId | None = None
        self._writing = False
        self._busy = False
        self._sheet = Sheet("", "")
        self._keeper = self._new_keeper()

    @property
    def is_writing(self) -> bool:
        """Whether the sheet lies open."""
        return self._writing

    def start(self, letter: LetterId | None = None) -> None:
        """Opens the page at a letter, by default at the newest."""
        turn = self._turn()

        def done(post: Post) -> None:
            if turn != self._generation:
                return
            self._view.show_list(post.letters, post.draft, post.people)
            wanted = letter or next((one.id for one in post.letters), None)
            if wanted is None:
                self._show_nothing(post)
            else:
                self.read(wanted)

        self._run(done)

    def read(self, letter: LetterId) -> None:
        """Opens a letter to be read; the first time, the writer is told that it was opened."""
        self.flush()
        turn = self._turn()

        def work() -> tuple[ChangeSet, Post, LetterView | None]:
            changes = self._letters.open(letter)
            return changes, self._post(), self._letters.get(letter)

        def done(answer: tuple[ChangeSet, Post, LetterView | None]) -> None:
            changes, post, view = answer
            if turn == self._generation and view is not None:
                self._shown, self._writing = letter, False
                self._view.show_letter(view, post.people)
                self._view.show_list(post.letters, post.draft, post.people)
            if changes:
                self._context.changed(changes)
                self._context.sync_now()

        self._background.run("vault", work, done, self._view.show_trouble)

    def write(self) -> None:
        """Lays out the sheet, with what was written on it before."""
        self.flush()
        turn = self._turn()

        def done(post: Post) -> None:
            if turn == self._generation:
                self._shown, self._writing = None, True
                self._sheet, self._keeper = Sheet(post.draft.subject, post.draft.text), self._new_keeper()
                self._view.show_sheet(post.draft, post.people)
                self._view.show_list(post.letters, post.draft, post.people)

        self._run(done)

    def start_writing(self) -> None:
        """Opens the page at the sheet, unless it lies there already."""
        if not self._writing:
            self.write()

    def typed(self, subject: str, text: str) -> None:
        """Takes the sheet as it stands after a keystroke."""
        if self._writing and not self._keeper.is_held:
            self._sheet = Sheet(subject, text)
            self._keeper.offer(self._sheet)

    def put_away(self) -> None:
        """Leaves the sheet as a draft and goes back to reading."""
        self.flush()
        self.start()

    def flush(self) -> None:
        """Puts everything typed into the vault lane now."""
        self._keeper.flush()

    def send(self) -> None:
        """Sends the sheet as it stands; it leaves after one minute.

        The last words are kept and sent in one piece of work: when they cannot be kept, nothing leaves.
        """
        if self._busy or not self._writing:
            return
        sheet = self._sheet
        take_up = self._hold()
        turn = self._turn()

        def work() -> tuple[LetterView | None, ChangeSet]:
            view = self._letters.get(self._letters.send(text=sheet.text, subject=sheet.subject))
            return view, ChangeSet() if view is None else ChangeSet.of("letter", view.id)

        def done(answer: tuple[LetterView | None, ChangeSet]) -> None:
            view, changes = answer
            if view is None:
                take_up()
                self._view.say_nothing_sent()
                return
            self._busy = False
            if turn == self._generation:
                self._writing = False
                self._view.say_sent(view)
                self.read(view.id)
            self._context.changed(changes)
            self._context.sync_now()

        def failed(error: HavenError) -> None:
            take_up()
            self._view.show_trouble(error)

        self._background.run("vault", work, done, failed)

    def call_back(self, letter: LetterId) -> None:
        """Calls a letter back that has not left; its words lie on the sheet again."""
        if self._busy:
            return
        unkept = self._sheet if self._keeper.is_waiting else None
        take_up = self._hold()
        turn = self._turn()

        def work() -> tuple[bool, ChangeSet]:
            if unkept is not None:
                self._keep(unkept)
            return self._letters.call_back(letter), ChangeSet.of("letter", letter)

        def done(answer: tuple[bool, ChangeSet]) -> None:
            back, changes = answer
            self._busy = False
            self._view.say_called_back(back)
            self._context.changed(changes)
            if turn != self._generation:
                return
            self._writing = False
            if back:
                self.write()
            else:
                self.read(letter)

        def failed(error: HavenError) -> None:
            take_up()
            self._view.show_trouble(error)

        self._background.run("vault", work, done, failed)

    def changed(self, changes: ChangeSet) -> None:
        """Looks again when letters, notes or states changed; never at what is being written."""
        if not changes.touches("letter", "note", "state", "person", "sync"):
            return
        turn, shown = self._generation, self._shown

        def done(post: Post) -> None:
            if turn != self._generation:
                return
            view = next((one for one in post.letters if one.id == shown), None)
            if view is not None and not self._writing:
                self._view.show_letter(view, post.people)
                if not view.from_me and not view.opened and all(sound.here for sound in view.sounds):
                    self.read(view.id)  # what was spoken has come only now
                    return
            self._view.show_list(post.letters, post.draft, post.people)
            if self._writing or view is not None:
                return
            if post.letters and shown is None:
                self.read(post.letters[0].id)

        self._run(done)

    def _show_nothing(self, post: Post) -> None:
        self._shown, self._writing = None, False
        self._view.show_nothing(post.people)

    def _run(self, done: Callable[[Post], None]) -> None:
        self._background.run("vault", self._post, done, self._view.show_trouble)

    def _post(self) -> Post:
        today = local_day(self._context.clock.now())
        planning = self._context.services.planning
        people = correspondents(
            self._people, self._team, today, planning.pauses.week(today).number, left=self._left() is not None
        )
        people = replace(people, feedback_weekday=planning.letter_weekday(people.feedback_weekday))
        return Post(self._letters.all(), self._letters.draft(), people)

    def _keep(self, sheet: Sheet) -> datetime:
        return self._letters.keep_draft(sheet.text, sheet.subject)

    def _new_keeper(self) -> Keeper[Sheet]:
        return Keeper(self._background, self._keep, self._kept, self._view.show_trouble)

    def _hold(self) -> Callable[[], None]:
        """Keeps what was typed and lets nothing more be typed; returns what lets it go on."""
        keeper = self._keeper
        keeper.flush()
        keeper.hold()
        self._busy = True
        self._view.hold_sheet(True)

        def take_up() -> None:
            self._busy = False
            keeper.go_on()
            if keeper is self._keeper and self._writing:
                self._view.hold_sheet(False)
            else:
                keeper.flush()

        return take_up

    def _kept(self, at: datetime) -> None:
        self._view.show_kept(at)

    def _turn(self) -> int:
        self._generation += 1
        return self._generation


def correspondents(people: People, team: CareTeam, today: date, week: int, *, left: bool) -> Correspondents:
    """Reads who writes to whom; runs on the vault lane."""
    me, therapist = people.me(), people.therapist()
    return Correspondents(
        me=me.name if me else "",
        therapist=therapist.name if therapist else "",
        readers=tuple(member.name for member in team.members()),
        feedback_weekday=therapist.feedback_weekday if therapist else None,
        today=today,
        week=week,
        left=left,
    )
