"""Answers that are typed: a line, words, numbers. What cannot be read yet is kept as it is typed."""

from typing import Final

from PySide6.QtCore import Qt

from app.forms.values import Value
from app.forms.view import FormItem
from ui.theme import current
from ui.widgets.buttons import QuietButton
from ui.widgets.fields import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.form.hands import Hands
from ui.widgets.form.meant import number_read
from ui.widgets.form.part import Part, put
from ui.widgets.form.words import value_words
from ui.widgets.paper import Paper
from ui.widgets.text import Soft

SHORT: Final = 200
"""Width of a field for a number or a day, in pixels at 100 %."""


class LinePart(Part):
    """One line.

    Args:
        item: The question.
        hands: The way to the session.
        placeholder: Soft words in the empty field.
        is_short: Whether little is to be typed, so that something may stand behind the field.

    Attributes:
        line: Receives what stands behind a short field, or below it where there is no room.
    """

    def __init__(self, item: FormItem, hands: Hands, placeholder: str = "", *, is_short: bool = False) -> None:
        super().__init__(item, hands)
        self.field = Field(self.name, item.prompt or item.entry_format or placeholder)
        self.field.setAccessibleName(self.label)
        self.field.textEdited.connect(self._typed)
        self.field.editingFinished.connect(self._finished)
        self.setFocusProxy(self.field)
        self.line = FlowLayout(10)
        if is_short:
            self.field.setFixedWidth(current().px(SHORT))
            self.line.addWidget(self.field)
            self.column.addLayout(self.line)
        else:
            self.column.addWidget(self.field)
        self.show_answer(item)

    def show_answer(self, item: FormItem) -> None:
        """Puts the answer into the field."""
        if not self.is_busy:
            put(self.field, self.shown(item.values[0]) if item.values else "")

    def shown(self, value: Value) -> str:
        """Returns an answer as it stands in the field."""
        return str(value.content) if value.kind == "Unfinished" else value_words(value)

    def meant(self, words: str) -> str:
        """Returns what was typed as the session reads it."""
        return words

    def _typed(self, words: str) -> None:
        self.is_busy = True
        self.say(self.meant(words) if words else None)

    def _finished(self) -> None:
        if self.is_busy:
            self.rest()
            self.show_answer(self.item)


class NumberPart(LinePart):
    """A number with its unit behind it, and perhaps two buttons that count."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands, is_short=True)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        if item.control == "spinner":
            self._add_counting()
        if item.unit:
            self.line.addWidget(Soft(item.unit))

    def beside(self) -> str:
        """Returns the unit."""
        return self.item.unit

    def meant(self, words: str) -> str:
        """Returns a number without what keeps its thousands apart."""
        return number_read(words)

    def _add_counting(self) -> None:
        for name, sign, step, words in (
            ("less", "−", -1, self.tr("One less: {question}")),
            ("more", "+", 1, self.tr("One more: {question}")),
        ):
            button = QuietButton(sign, f"{self.name}.{name}")
            button.setAccessibleName(words.format(question=self.label))
            button.clicked.connect(lambda _=False, step=step: self._count(step))
            self.line.addWidget(button)

    def _count(self, step: int) -> None:
        least, greatest = self.item.limits.least, self.item.limits.greatest
        low = int(least.content) if least is not None and isinstance(least.content, int) else None
        high = int(greatest.content) if greatest is not None and isinstance(greatest.content, int) else None
        values = self.item.values
        before = values[0].content if values and values[0].kind == "Integer" else None
        number = (low or 0) if before is None else int(str(before)) + step
        number = max(number, low) if low is not None else number
        number = min(number, high) if high is not None else number
        self.hands.answer(self.item.path, str(number))


class PaperPart(Part):
    """Words on a sheet that grows."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands)
        hint = item.prompt or item.entry_format or self.tr("Space for more if you want it")
        self.paper = Paper(self.name, self.label, hint, lines=2)
        self.paper.written.connect(self._written)
        self.setFocusProxy(self.paper)
        self.column.addWidget(self.paper)
        self.show_answer(item)

    def show_answer(self, item: FormItem) -> None:
        """Puts the answer on the sheet."""
        self.paper.write(value_words(item.values[0]) if item.values else "")

    def _written(self) -> None:
        self.say(self.paper.words() or None)


def written(item: FormItem, hands: Hands) -> Part | None:
    """Returns the place for a typed answer, or None when the question is answered otherwise."""
    match item.control:
        case "line" | "url":
            return LinePart(item, hands)
        case "text":
            return PaperPart(item, hands)
        case "number" | "spinner":
            return NumberPart(item, hands)
    return None
