"""The timer without words: how long, which bell, how often, and Begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSpinBox, QWidget

from app.practice.wordless import (
    INTERVALS,
    LENGTHS,
    LONGEST_MIN,
    SHORTEST_MIN,
    Sound,
    Wordless,
    from_words,
    script_of,
)
from ui.practice.offer import Practice, habits_of
from ui.practice.window import PlayerWindow
from ui.practice.words import minutes_words
from ui.shell.context import Context
from ui.text import Words
from ui.theme import current
from ui.widgets import Card, FlowLayout, Option, SecondaryButton, Text, labelled
from ui.wording import dates

wordless = Words("wordless")


class WordlessCard(Card):
    """What a timer is like. Each choice is remembered.

    Signals:
        chosen(object): What is chosen now, as a `Wordless`.
        begin_asked(object): Begin it.

    Args:
        wordless: What was chosen the last time.
    """

    chosen = Signal(object)
    begin_asked = Signal(object)

    def __init__(self, wordless: Wordless, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("practice.wordless")
        self._now = wordless
        self.column.addWidget(
            Text(
                self.tr("Silence between bells, for whoever needs no voice any more. It is kept like every practice.")
            )
        )
        self._minutes = QSpinBox()
        self._minutes.setFont(current().font("body"))
        self._minutes.setMinimumHeight(current().target)
        self._minutes.setMinimumWidth(current().px(110))
        self._minutes.lineEdit().setTextMargins(current().space(13), 0, 0, 0)
        self._minutes.setRange(SHORTEST_MIN, LONGEST_MIN)
        self._minutes.setValue(wordless.minutes)
        self._minutes.valueChanged.connect(lambda minutes: self._choose(minutes=minutes))
        self._lengths = QButtonGroup(self)
        row = FlowLayout(10)
        for length in LENGTHS:
            option = Option(minutes_words(length), f"practice.wordless.{length // 60}")
            option.clicked.connect(lambda _on, minutes=length // 60: self._minutes.setValue(minutes))
            self._lengths.addButton(option, length // 60)
            row.addWidget(option)
        row.addWidget(labelled(self.tr("Or so many minutes"), self._minutes, "practice.wordless.minutes"))
        self.column.addLayout(row)
        self._show_length()
        sounds: tuple[tuple[Sound, str], ...] = (
            ("bell", self.tr("A singing bowl")),
            ("small-bell", self.tr("A small bell")),
            ("wood", self.tr("A stroke on wood")),
        )
        self._row(
            self.tr("The bell"),
            [(words, f"sound.{sound}", wordless.sound == sound, {"sound": sound}) for sound, words in sounds],
        )
        self._row(
            self.tr("It is struck"),
            [
                (
                    self.tr("at the beginning and the end"),
                    "both",
                    wordless.begins and wordless.ends,
                    _ends(True, True),
                ),
                (self.tr("at the end alone"), "end", not wordless.begins and wordless.ends, _ends(False, True)),
                (self.tr("at neither"), "neither", not wordless.ends, _ends(False, False)),
            ],
        )
        self._row(
            self.tr("And in between"),
            [
                (
                    self.tr("every %n minute(s)", "", every) if every else self.tr("never"),
                    f"every.{every}",
                    wordless.every == every,
                    {"every": every},
                )
                for every in INTERVALS
            ],
        )
        self._row(
            self.tr("The silence"),
            [
                (self.tr("with the soft tone of a room"), "tone", wordless.tone, {"tone": True}),
                (self.tr("quite still"), "still", not wordless.tone, {"tone": False}),
            ],
        )
        self.begin = SecondaryButton(self.tr("Begin"), "practice.wordless.begin", "play")
        self.begin.setAccessibleDescription(title())
        self.begin.clicked.connect(lambda: self.begin_asked.emit(self._now))
        foot = FlowLayout(10)
        foot.addWidget(self.begin)
        self.column.addLayout(foot)

    @property
    def now(self) -> Wordless:
        """What is chosen."""
        return self._now

    def _row(self, label: str, options: list[tuple[str, str, bool, dict[str, object]]]) -> None:
        self.column.addWidget(Text(label, "label"))
        row, group = FlowLayout(10), QButtonGroup(self)
        for words, name, chosen, change in options:
            option = Option(words, f"practice.wordless.{name}")
            option.setAccessibleDescription(label)
            option.setChecked(chosen)
            option.clicked.connect(lambda _on, change=change: self._choose(**change))
            group.addButton(option)
            row.addWidget(option)
        self.column.addLayout(row)

    def _choose(self, **change: object) -> None:
        self._now = from_words({**self._now.as_words(), **{name: _word(value) for name, value in change.items()}})
        self._show_length()
        self.chosen.emit(self._now)

    def _show_length(self) -> None:
        """Marks the length among those that are offered, when it is one of them."""
        button = self._lengths.button(self._now.minutes)
        self._lengths.setExclusive(False)
        for each in self._lengths.buttons():
            each.setChecked(each is button)
        self._lengths.setExclusive(button is not None)


def title() -> str:
    """Returns what the timer is called, also in the practice log."""
    return wordless.tr("Without words")


def open_wordless(context: Context, chosen: Wordless) -> None:
    """Lets the timer take the whole window and begin.

    Args:
        context: The shell.
        chosen: What was chosen.
    """
    services, script = context.services, script_of(chosen, title(), dates.spoken())

    def done(practice: Practice) -> None:
        window = PlayerWindow(context, practice, chosen.minutes * 60)
        context.show_full(window)
        window.begin()

    context.background.run(
        "vault",
        lambda: Practice(script, None, None, None, habits_of(services), frozenset()),
        done,
        topic="practice.open",
    )


def _ends(begins: bool, ends: bool) -> dict[str, object]:
    return {"begins": begins, "ends": ends}


def _word(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)
