"""A patient's plan: drafted, shown as she would read it, and put into her plan; without a widget."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import msgspec

from app.course.week import Proposal
from app.errors import HavenError
from app.model import path as walking
from app.model.calendar import Stretch
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.review import drafting
from app.review.adapting import Adapting, Given, Put
from app.review.plan_draft import PlanDraft
from app.vault.pauses import PauseView
from ui.review.plan_scene import Scene, read_scene
from ui.services import Services
from ui.shell.context import Background


class PlanPageView(Protocol):
    """What the presenter asks of its page."""

    def show_scene(self, scene: Scene) -> None:
        """Shows everything."""

    def show_missing(self) -> None:
        """Says that there is nobody here whose plan could be changed."""

    def say_put(self, put: Put) -> None:
        """Says what became of putting it into the plan."""

    def say_drafted(self, undo: Callable[[], None]) -> None:
        """Says that a change was taken out of the draft, and offers the way back."""

    def say_taken_back(self, title: str, undo: Callable[[], None]) -> None:
        """Says that a recording is no longer offered, and offers the way back."""

    def say_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""


class PlanPresenter:
    """Plain Python between the service and the page.

    Args:
        view: The page.
        adapting: The service.
        services: For the course and the names.
        lanes: Where work is done.
        language: "en" or "nl", for the titles.
        changed: Told what changed, so that other places look again.
        sync: Called when something is to leave.
    """

    def __init__(
        self,
        view: PlanPageView,
        adapting: Adapting,
        services: Services,
        lanes: Background,
        language: str,
        changed: Callable[[ChangeSet], None],
        sync: Callable[[], None],
    ) -> None:
        self._view = view
        self._adapting = adapting
        self._services = services
        self._lanes = lanes
        self._language = language
        self._tell = changed
        self._sync = sync
        self._person: PersonId | None = None
        self._turn = 0
        self._scene: Scene | None = None

    @property
    def person(self) -> PersonId | None:
        """Whose plan it is."""
        return self._person

    @property
    def scene(self) -> Scene | None:
        """What stands on the page, with all that was typed so far."""
        return self._scene

    def open(self, person: PersonId) -> None:
        """Shows somebody's plan."""
        if person != self._person:
            self._scene = None
        self._person = person
        self.look()

    def close(self) -> None:
        """Shows nobody's plan any more."""
        self._person = self._scene = None
        self._turn += 1

    def look(self) -> None:
        """Reads the plan again; an answer that something was drafted after is dropped."""
        person, services, language, adapting = self._person, self._services, self._language, self._adapting
        if person is None:
            return
        self._turn += 1
        turn = self._turn

        def done(scene: Scene | None) -> None:
            if turn != self._turn:
                return
            if scene is None:
                self._view.show_missing()
                return
            before = self._scene
            last = len(scene.drafted.path) - 1
            chosen = before.chosen if before is not None else scene.plan.place
            self._scene = replace(scene, chosen=min(max(0, chosen), last))
            self._view.show_scene(self._scene)

        self._lanes.run(
            "vault", lambda: read_scene(adapting, services, language, person), done, self._view.say_trouble
        )

    def choose(self, place: int) -> None:
        """Looks at another calendar week."""
        if self._scene is not None and place != self._scene.chosen:
            self._scene = replace(self._scene, chosen=place)
            self._view.show_scene(self._scene)

    def repeat(self) -> None:
        """Has the week that is looked at walked a second time."""
        self._walk(lambda path, at, place: (walking.repeated(path, at, place), at))

    def skip(self) -> None:
        """Leaves the week that is looked at out."""
        self._walk(lambda path, at, place: (walking.skipped(path, at, place), min(at, len(path) - 2)))

    def move(self, step: int) -> None:
        """Moves the week that is looked at by one: earlier (-1) or later (1)."""

        def moved(path: walking.Path, at: int, place: int) -> tuple[walking.Path, int]:
            changed = walking.moved(path, at, step, place)
            return changed, at + step if changed != path else at

        self._walk(moved)

    def bring_back(self, position: int) -> None:
        """Brings back what was left out."""

        def back(path: walking.Path, at: int, place: int) -> tuple[walking.Path, int]:
            changed = walking.brought_back(path, position, place)
            return changed, changed.index(position) if position in changed else at

        self._walk(back)

    def straighten(self) -> None:
        """Has the weeks to come follow each other as in the course."""
        self._walk(lambda path, at, place: (walking.as_the_course(path, place), at))

    def plan_week(self, practices: tuple[Proposal, ...]) -> None:
        """Plans other practices for the week that is looked at; none is no plan."""
        scene = self._scene
        if scene is not None and scene.number is not None and practices:
            number = scene.number
            self._draft(drafting.with_week(scene.plan, number, practices, scene.course[number]))

    def as_in_the_course(self) -> None:
        """Has the week that is looked at be as the course has it."""
        if self._scene is not None and self._scene.number is not None:
            self.plan_week(self._scene.course[self._scene.number])

    def spare(self, needs: tuple[str, ...]) -> None:
        """Sets what practices are to spare."""
        if self._scene is not None:
            self._draft(drafting.with_needs(self._scene.plan, needs))

    def pause(self, days: Stretch, reason: str) -> None:
        """Sets a pause."""
        if self._scene is not None:
            self._draft(drafting.with_pause(self._scene.plan, days, reason))

    def take_pause_back(self, pause: PauseView) -> None:
        """Has a pause be as if it had never been set."""
        if self._scene is not None:
            self._draft(drafting.without_pause(self._scene.plan, pause))

    def say_why(self, part: str, reason: str) -> None:
        """Takes why one of the changes is made, as typed so far."""
        if self._scene is not None:
            self._draft(drafting.with_reason(self._scene.plan.draft, part, reason), typed=True)

    def name_recording(self, title: str, purpose: str) -> None:
        """Takes what the recording is called and is for, as typed so far."""
        if self._scene is not None:
            draft = msgspec.structs.replace(self._scene.plan.draft, title=title, purpose=purpose)
            self._draft(draft, typed=True)

    def drop(self, part: str) -> None:
        """Takes one of the changes out of the draft, with a way back."""
        scene, adapting = self._scene, self._adapting
        if scene is None:
            return
        person, before = scene.plan.person.id, scene.plan

        def work() -> None:
            now = adapting.look(person)  # with everything that was drafted, and put, since
            if now is not None:
                adapting.keep(person, drafting.restored(now, before, part))

        def done(_: None) -> None:
            if person == self._person:
                self.look()

        def undo() -> None:
            self._lanes.run("vault", work, done, self._view.say_trouble)

        self._draft(drafting.dropped(before.draft, part))
        self._view.say_drafted(undo)

    def put(self) -> None:
        """Puts everything into her plan; it leaves with the next sync."""
        person, adapting = self._person, self._adapting
        if person is None:
            return

        def done(answer: tuple[Put, ChangeSet]) -> None:
            put, changes = answer
            if person == self._person:
                self._view.say_put(put)
            if put is Put.DONE:
                self._tell(changes)
                self._sync()
            self.look()

        self._lanes.run("vault", lambda: adapting.put(person), done, self._view.say_trouble)

    def take_back(self, given: Given) -> None:
        """Takes a recording back that was given, with a way back."""
        person, adapting = self._person, self._adapting
        if person is None:
            return

        def again() -> None:
            self._lanes.run(
                "vault", lambda: adapting.give_again(person, given.practice), told, self._view.say_trouble
            )

        def told(changes: ChangeSet) -> None:
            if changes:
                self._tell(changes)
                self._sync()
            self.look()

        def done(changes: ChangeSet) -> None:
            if changes:
                self._view.say_taken_back(given.practice.title, again)
            told(changes)

        self._lanes.run("vault", lambda: adapting.take_back(person, given.practice.id), done, self._view.say_trouble)

    def _walk(self, change: Callable[[walking.Path, int, int], tuple[walking.Path, int]]) -> None:
        scene = self._scene
        if scene is None or scene.plan.is_over:
            return
        path, chosen = change(scene.drafted.path, scene.chosen, scene.plan.place)
        self._scene = replace(scene, chosen=min(max(0, chosen), len(path) - 1))
        self._draft(drafting.with_path(scene.plan, path))

    def _draft(self, draft: PlanDraft, *, typed: bool = False) -> None:
        """Keeps a draft and shows it; what is being typed is shown already."""
        scene, person, adapting = self._scene, self._person, self._adapting
        if scene is None or person is None or draft == scene.plan.draft:
            return
        self._turn += 1
        self._scene = replace(scene, plan=replace(scene.plan, draft=draft))
        last = len(self._scene.drafted.path) - 1
        self._scene = replace(self._scene, chosen=min(self._scene.chosen, last))
        if not typed:
            self._view.show_scene(self._scene)
        self._lanes.run("vault", lambda: adapting.keep(person, draft), lambda _: None, self._view.say_trouble)
