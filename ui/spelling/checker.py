"""Which words are unknown: asked of the dictionaries away from the window, and remembered."""

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QObject, Signal

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.spelling.dictionaries import dictionaries
from app.spelling.service import OFF
from app.spelling.words import is_among, names_of, plain
from ui.attached import Attached
from ui.shell.context import Context
from ui.spelling.languages import of_window

MOST_REMEMBERED = 50_000
"""So many words are remembered; then it begins anew."""


class Checker(QObject):
    """What is unknown in one language, for whoever is written to.

    Signals:
        looked(): Answers came, or what is known changed: whoever marks words looks again.
        language_changed: Carries the language, or `OFF`.

    Args:
        context: The shell.
        on: Whether words are looked through before anybody chose.
    """

    looked = Signal()
    language_changed = Signal(str)

    def __init__(self, context: Context, on: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._default = of_window(context.settings.language) if on else OFF
        self._person: PersonId | str | None = None
        self._language = OFF
        self._names: frozenset[str] = frozenset()
        self._own: frozenset[str] = frozenset()
        self._left: dict[PersonId | str, set[str]] = {}
        self._known: dict[str, bool] = {}
        self._wanted: set[str] = set()
        self._asking = False

    @property
    def language(self) -> str:
        """The language, or `OFF`."""
        return self._language

    @property
    def waits(self) -> bool:
        """Whether answers are still under way."""
        return self._asking

    def show_person(self, person: PersonId | str) -> None:
        """Takes up what was chosen for somebody; until that is read nothing is marked."""
        if person != self._person:
            self._person = person
            self._take_language(OFF)
        services = self._context.services

        def work() -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
            spelling = services.spelling
            names = tuple(each.name for each in services.people.all())
            return spelling.language(person), spelling.own_words(), names

        def done(found: tuple[str | None, tuple[str, ...], tuple[str, ...]]) -> None:
            if person != self._person:
                return
            language, own, names = found
            self._names = names_of(names)
            self._own = frozenset(plain(word).casefold() for word in own)
            self._take_language(language or self._default)
            self.looked.emit()

        self._background.run("vault", work, done)

    def look_again(self) -> None:
        """Reads again what was chosen, because it changed somewhere."""
        if self._person is not None:
            self.show_person(self._person)

    def choose(self, language: str) -> None:
        """Keeps another language for whoever is written to."""
        person = self._person
        if person is None:
            return
        spelling = self._context.services.spelling
        self._take_language(language)
        self.looked.emit()
        self._background.run("vault", lambda: spelling.choose(person, language), self._context.changed)

    def unknown(self, words: Collection[str]) -> frozenset[str]:
        """Returns those of some words that are unknown, as far as is known; asks about the others.

        `looked` says when their answers are there.
        """
        if self._language == OFF or self._person is None:
            return frozenset()
        left = self._left.get(self._person, set())
        doubtful = [
            word
            for word in set(words)
            if word not in left and not is_among(word, self._own) and not is_among(word, self._names)
        ]
        missing = [word for word in doubtful if word not in self._known]
        if missing:
            self._wanted.update(missing)
            self._ask()
        return frozenset(word for word in doubtful if not self._known.get(word, True))

    def suggest(self, word: str, done: Callable[[tuple[str, ...]], None]) -> None:
        """Looks for what may be meant; only the last one who asked is answered."""
        language = self._language
        if language == OFF:
            return
        topic = f"spelling.suggestions.{id(self)}"
        self._background.run("cpu", lambda: dictionaries().suggestions(language, word), done, topic=topic)

    def add(self, word: str) -> None:
        """Puts a word among her own; it can be taken out at once."""
        self._own |= {plain(word).casefold()}
        self.looked.emit()
        spelling = self._context.services.spelling

        def done(changes: ChangeSet) -> None:
            self._context.changed(changes)
            self._context.say(self.tr("“{word}” is one of your words now.").format(word=word), self._taking_out(word))

        self._background.run("vault", lambda: spelling.add(word), done)

    def _taking_out(self, word: str) -> Callable[[], None]:
        spelling = self._context.services.spelling

        def take_out() -> None:
            self._own -= {plain(word).casefold()}
            self.looked.emit()
            self._background.run("vault", lambda: spelling.remove(word), self._context.changed)

        return take_out

    def leave(self, words: Iterable[str]) -> None:
        """Leaves words alone, for this person and until Haven is locked."""
        if self._person is not None:
            self._left.setdefault(self._person, set()).update(words)
            self.looked.emit()

    def say_none(self) -> None:
        """Says that there is no unknown word, or that nothing is looked through."""
        if self._language == OFF:
            self._context.say(self.tr("Spelling is off here."))
        else:
            self._context.say(self.tr("No unknown words."))

    def _take_language(self, language: str) -> None:
        if language != self._language:
            self._language = language
            self._known, self._wanted = {}, set()
            self.language_changed.emit(language)

    def _ask(self) -> None:
        """Asks about all words that are wanted; while answers are under way, more are gathered."""
        if self._asking or not self._wanted:
            return
        language, words = self._language, frozenset(self._wanted)
        self._wanted = set()
        self._asking = True

        def done(unknown: frozenset[str]) -> None:
            self._asking = False
            if language == self._language:
                if len(self._known) > MOST_REMEMBERED:
                    self._known = {}
                self._known.update((word, word not in unknown) for word in words)
            self._ask()
            self.looked.emit()

        def failed(_error: object) -> None:
            """A dictionary that cannot be read marks nothing; writing goes on."""
            self._asking = False

        self._background.run("cpu", lambda: dictionaries().unknown(language, words), done, failed)
