"""The place of phrases without a widget: finding, writing, taking what is offered, removing with a way back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.clock import Clock
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import PhraseId
from app.phrases.beginnings import BEGINNINGS, Beginning
from app.phrases.service import Phrase, Phrases
from ui.phrases.draft import PhraseDraft, Words
from ui.shell.context import Background


@dataclass(frozen=True)
class Scene:
    """What stands on the page.

    Attributes:
        found: The phrases that hold what was typed, the best first.
        count: How many phrases there are in all.
        offered: Phrases to begin with that were not taken yet.
    """

    found: tuple[Phrase, ...]
    count: int
    offered: tuple[Beginning, ...]


class PhrasesView(Protocol):
    """What the presenter asks of its page."""

    def show_scene(self, scene: Scene) -> None:
        """Shows everything; what is being typed stays as it is."""

    def show_draft(self, draft: PhraseDraft | None) -> None:
        """Puts a phrase onto the sheet, or clears it."""

    def say_kept(self, at: datetime) -> None:
        """Says that everything typed so far is kept."""

    def say_removed(self, name: str, undo: Callable[[], None]) -> None:
        """Says that a phrase was removed and offers to bring it back."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong; what was typed stays on the page."""


class PhrasesPresenter:
    """Plain Python between the service and the page.

    Args:
        view: The page.
        phrases: The service.
        lanes: Where work is done.
        clock: The time.
        changed: Told what changed, so that other places look again.
        language: Of new phrases and of what is offered first: "en" or "nl".
    """

    def __init__(
        self,
        view: PhrasesView,
        phrases: Phrases,
        lanes: Background,
        clock: Clock,
        changed: Callable[[ChangeSet], None],
        language: str,
    ) -> None:
        self._view = view
        self._phrases = phrases
        self._lanes = lanes
        self._clock = clock
        self._tell = changed
        self._language = language
        self._typed = ""
        self._draft: PhraseDraft | None = None

    @property
    def draft(self) -> PhraseDraft | None:
        """The phrase on the sheet."""
        return self._draft

    def look(self) -> None:
        """Reads the phrases again; an answer that comes late is dropped."""
        typed, language = self._typed, self._language

        def work() -> Scene:
            everything = self._phrases.all()
            names = {phrase.name for phrase in everything}
            offered = [each for each in BEGINNINGS if each.language == language and each.name not in names]
            return Scene(self._phrases.find(typed), len(everything), tuple(offered))

        self._lanes.run("vault", work, self._view.show_scene, self._view.show_trouble, topic="phrases")

    def search(self, typed: str) -> None:
        """Looks for what was typed."""
        self._typed = typed
        self.look()

    def begin(self) -> None:
        """Puts an empty sheet there; nothing is kept before something is written."""
        self._put(self._new(None))

    def choose(self, phrase: Phrase) -> None:
        """Puts a phrase onto the sheet, unless it lies there."""
        if self._draft is None or self._draft.id != phrase.id:
            self._put(self._new(phrase))

    def write(self, words: Words) -> None:
        """Takes what was typed on the sheet."""
        if self._draft is not None:
            self._draft.write(words)

    def flush(self) -> None:
        """Puts what is still waiting into the vault lane."""
        if self._draft is not None:
            self._draft.flush()

    def remove(self) -> None:
        """Removes the phrase on the sheet, behind everything that was typed into it."""
        draft = self._draft
        if draft is None:
            return
        draft.flush()
        self._put(None)

        def work() -> Phrase | None:
            return self._phrases.remove(draft.id) if draft.id is not None else None

        def done(removed: Phrase | None) -> None:
            if removed is not None:
                self._view.say_removed(removed.name, lambda: self._restore(removed))
                self._changed(removed.id)

        self._lanes.run("vault", work, done, self._view.show_trouble)

    def take(self, offered: Beginning) -> None:
        """Takes a phrase that is offered; from then on it is an own one."""

        def done(phrase: Phrase | None) -> None:
            if phrase is not None:
                self._put(self._new(phrase))
                self._changed(phrase.id)

        self._lanes.run(
            "vault",
            lambda: self._phrases.keep(offered.name, offered.text, offered.language),
            done,
            self._view.show_trouble,
        )

    def _restore(self, phrase: Phrase) -> None:
        def done(_: None) -> None:
            self._put(self._new(phrase))
            self._changed(phrase.id)

        self._lanes.run("vault", lambda: self._phrases.restore(phrase), done, self._view.show_trouble)

    def _new(self, phrase: Phrase | None) -> PhraseDraft:
        draft: list[PhraseDraft] = []

        def kept(at: datetime) -> None:
            if self._draft is draft[0]:
                self._view.say_kept(at)
            if draft[0].id is not None:
                self._changed(draft[0].id)

        draft.append(
            PhraseDraft(
                self._phrases,
                self._lanes,
                self._clock,
                kept,
                self._view.show_trouble,
                phrase,
                self._language,
            )
        )
        return draft[0]

    def _put(self, draft: PhraseDraft | None) -> None:
        self.flush()
        self._draft = draft
        self._view.show_draft(draft)

    def _changed(self, phrase: PhraseId) -> None:
        self._tell(ChangeSet.of("phrase", phrase))
        self.look()
