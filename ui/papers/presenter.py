"""What the page of papers does: find them, let a letter come back, take earlier words up again; without a widget."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol

from app.diary.living import LETTER, LIVING
from app.diary.views import EntryVersion, EntryView
from app.errors import HavenError
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.model.ids import EntryId
from ui.services import Services
from ui.shell.context import Background, Context


class Done(Enum):
    """What was done and can be undone."""

    RETURN_SET = "return set"
    RETURN_DROPPED = "return dropped"
    TAKEN_UP = "taken up"


@dataclass(frozen=True)
class Paper:
    """One paper.

    Attributes:
        form: The id of its form.
        title: Its title.
        about: What it is for, as the form says.
        entry: What she wrote, or None before she did.
        earlier: Its earlier words, newest first.
        returns: For a letter to herself: the day on which it comes back, or None.
    """

    form: str
    title: str
    about: str
    entry: EntryView | None
    earlier: tuple[EntryVersion, ...] = ()
    returns: date | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others, also when its words change."""
        return self.form, self.entry.id if self.entry is not None else ""


@dataclass(frozen=True)
class Scene:
    """What stands on the page.

    Attributes:
        today: The day at this computer.
        papers: One of each kind that lives on.
        letters: Her letters to herself, newest first; one without words when there is none.
        therapist: The therapist's name, or nothing.
    """

    today: date
    papers: tuple[Paper, ...]
    letters: tuple[Paper, ...]
    therapist: str


class PapersView(Protocol):
    """What the presenter asks of the page."""

    def show_scene(self, scene: Scene, wanted: EntryId | None) -> None:
        """Shows everything; the letter that was asked for is read."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""

    def say_done(self, done: Done, day: date | None, undo: Callable[[], None]) -> None:
        """Says what was done, and offers the way back."""


def look(services: Services, language: str, today: date) -> Scene:
    """Reads all papers; runs on the vault lane. Those that the course has no form for are left out."""
    forms = {form.id: form for form in services.course.forms(language)}

    def paper(form: str, entry: EntryView | None) -> Paper:
        versions = services.diary.versions(entry.id) if entry is not None else ()
        return Paper(
            form,
            forms[form].title,
            forms[form].about,
            entry,
            tuple(each for each in reversed(versions) if entry is not None and each.version != entry.version),
            services.planning.after.returns(entry.id) if entry is not None and form == LETTER else None,
        )

    papers = [paper(form, next(iter(services.diary.of_form(form)), None)) for form in LIVING if form in forms]
    letters: list[Paper] = []
    if LETTER in forms:
        letters = [paper(LETTER, entry) for entry in services.diary.of_form(LETTER)] or [paper(LETTER, None)]
    therapist = services.people.therapist()
    return Scene(today, tuple(papers), tuple(letters), therapist.name if therapist else "")


class PapersPresenter:
    """Connects the page with the diary.

    Args:
        view: The page.
        context: The shell.
        background: Its lanes, as long as the page is there.
        language: "en" or "nl", for the course.
    """

    def __init__(self, view: PapersView, context: Context, background: Background, language: str) -> None:
        self._view = view
        self._context = context
        self._background = background
        self._language = language

    def start(self, wanted: EntryId | None = None) -> None:
        """Reads everything.

        Args:
            wanted: A letter that is to be read at once.
        """
        services, language = self._context.services, self._language
        today = local_day(self._context.clock.now())

        def done(scene: Scene) -> None:
            self._view.show_scene(scene, wanted)

        self._background.run(
            "vault", lambda: look(services, language, today), done, self._view.show_trouble, topic="papers"
        )

    def changed(self, changes: ChangeSet) -> None:
        """Looks again when something of it changed."""
        if changes.touches("entry", "settings", "state", "note"):
            self.start()

    def open(self, paper: Paper) -> None:
        """Goes to where a paper is read, changed, shared and withdrawn."""
        if paper.entry is not None:
            self._context.go("diary", entry=paper.entry.id)

    def write(self, paper: Paper) -> None:
        """Goes to the page on which a paper is written."""
        self._context.go("diary", form=paper.form)

    def write_another(self, paper: Paper) -> None:
        """Goes to an empty page of a paper of which there may be several."""
        self._context.go("diary", form=paper.form, new=True)

    def let_return(self, letter: EntryId, day: date | None) -> None:
        """Lets a letter come back on a day, or not any more."""
        after = self._context.services.planning.after

        def work() -> tuple[date | None, ChangeSet]:
            return after.returns(letter), after.let_return(letter, day)

        def done(answer: tuple[date | None, ChangeSet]) -> None:
            before, changes = answer
            told = Done.RETURN_DROPPED if day is None else Done.RETURN_SET
            self._view.say_done(told, day, lambda: self._do(lambda: after.let_return(letter, before)))
            self._tell(changes)

        self._background.run("vault", work, done, self._view.show_trouble)

    def take_up(self, entry: EntryView, version: int) -> None:
        """Takes earlier words up again; those of now stay among the earlier ones."""
        diary = self._context.services.diary

        def done(changes: ChangeSet) -> None:
            self._view.say_done(
                Done.TAKEN_UP, None, lambda: self._do(lambda: diary.bring_back(entry.id, entry.version))
            )
            self._tell(changes)

        self._background.run("vault", lambda: diary.bring_back(entry.id, version), done, self._view.show_trouble)

    def _do(self, work: Callable[[], ChangeSet]) -> None:
        self._background.run("vault", work, self._tell, self._view.show_trouble)

    def _tell(self, changes: ChangeSet) -> None:
        self._context.changed(changes)
        self.start()
