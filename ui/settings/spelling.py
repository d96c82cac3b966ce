"""Spelling: whether words that a patient writes are looked through, and the words that were added."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from app.model.change_set import ChangeSet
from app.spelling.dictionaries import LANGUAGES
from app.spelling.service import OFF, OWN
from ui.attached import Attached
from ui.layouts import clear
from ui.shell.context import Context
from ui.spelling.languages import title_of
from ui.widgets import Card, Chip, FlowLayout, Heading, Option, Soft, Text


class SpellingCard(Card):
    """A language for one's own pages, off until it is chosen, and the own words.

    A therapist chooses beside each letter, so there are only the words here.

    Args:
        context: The shell.
        therapist: Whether a therapist's program shows it.
    """

    def __init__(self, context: Context, *, therapist: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self)
        self.column.addWidget(Heading(self.tr("Spelling"), 3))
        self.options: dict[str, Option] = {}
        if therapist:
            self.column.addWidget(
                Text(self.tr("Beside each letter you choose in which language it is looked through."))
            )
        else:
            self._add_choice()
        self._words = Soft("", "small")
        self.column.addWidget(self._words)
        self._row = FlowLayout(8)
        self.column.addLayout(self._row)
        self.chips: dict[str, Chip] = {}
        self._show(None, ())

    def _add_choice(self) -> None:
        self.column.addWidget(
            Text(
                self.tr(
                    "When you like, Haven marks words in your diary and your letters that the dictionary does not "
                    "know. Nobody else sees the marks, and nothing has to be right here."
                )
            )
        )
        row, group = FlowLayout(10), QButtonGroup(self)
        for language in (OFF, *LANGUAGES):
            words = self.tr("Mark nothing") if language == OFF else title_of(language)
            option = Option(words, f"settings.spelling.{language.lower()}")
            option.setAccessibleName(self.tr("Spelling: {language}").format(language=words))
            option.clicked.connect(lambda _on=False, language=language: self._choose(language))
            group.addButton(option)
            row.addWidget(option)
            self.options[language] = option
        self.column.addLayout(row)

    def look(self) -> None:
        """Looks at what is chosen now."""
        spelling = self._context.services.spelling

        def done(found: tuple[str | None, tuple[str, ...]]) -> None:
            self._show(*found)

        self._background.run(
            "vault", lambda: (spelling.language(OWN), spelling.own_words()), done, topic="settings.spelling"
        )

    def _show(self, language: str | None, words: tuple[str, ...]) -> None:
        if self.options:
            self.options[language or OFF].setChecked(True)
        if tuple(self.chips) == words and self._words.text():
            return
        clear(self._row)
        self.chips = {}
        for place, word in enumerate(words):
            chip = Chip(word, f"settings.spelling.word.{place}", "x", False)
            chip.setAccessibleName(self.tr("Take “{word}” out of your words").format(word=word))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(lambda _on=False, word=word: self._remove(word))
            self._row.addWidget(chip)
            self.chips[word] = chip
        if words:
            self._words.setText(self.tr("Words that you added; press one to take it out."))
        else:
            self._words.setText(self.tr("You added no words yet. They can be added where you write, with F7."))

    def _choose(self, language: str) -> None:
        spelling = self._context.services.spelling
        self._background.run("vault", lambda: spelling.choose(OWN, language), self._context.changed)

    def _remove(self, word: str) -> None:
        spelling = self._context.services.spelling

        def put_back() -> None:
            self._background.run("vault", lambda: spelling.add(word), self._told)

        def done(changes: ChangeSet) -> None:
            self._told(changes)
            self._context.say(self.tr("“{word}” was taken out.").format(word=word), put_back)

        self._background.run("vault", lambda: spelling.remove(word), done)

    def _told(self, changes: ChangeSet) -> None:
        self._context.changed(changes)
        self.look()
