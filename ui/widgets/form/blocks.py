"""What stands on the sheet: questions on cards, texts, groups, and rows that repeat.

A block is made when it is first shown; from then on it follows its item, and only what changed is touched.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

from app.forms.state import Path
from app.forms.view import FormItem
from ui.theme import current
from ui.widgets.cards import Card
from ui.widgets.column import Column
from ui.widgets.form.chosen import chosen
from ui.widgets.form.days import dated
from ui.widgets.form.files import filed
from ui.widgets.form.hands import Hands, name_of
from ui.widgets.form.measured import measured
from ui.widgets.form.part import Part
from ui.widgets.form.words import answer_words, asked, complaint_words, marked
from ui.widgets.form.written import LinePart, written
from ui.widgets.text import Heading, IconLabel, Soft, Text

_ONLY_READ = frozenset({"text-only", "group", "table"})


@contextmanager
def _at_rest(place: Column) -> Iterator[None]:
    """Lays out once at the end; otherwise Qt lays everything out anew with each block that is shown or hidden."""
    place.setEnabled(False)
    try:
        yield
    finally:
        place.setEnabled(True)
        place.invalidate()
        place.activate()


class Block(QWidget):
    """One item on the sheet.

    Args:
        item: The item.
        hands: The way to the session.
        make: Makes the block of an item that stands inside.

    Attributes:
        item: As it is now.
        inside: The blocks inside that were made so far, by path.
    """

    def __init__(self, item: FormItem, hands: Hands, make: "Make") -> None:
        super().__init__()
        self.item = item
        self.hands = hands
        self.inside: dict[Path, Block] = {}
        self._order: tuple[Path, ...] = ()
        self._make = make
        self.setObjectName(f"{name_of(item.path)}.block")

    @property
    def is_stop(self) -> bool:
        """Whether it is one of the things that are shown one at a time."""
        return True

    @property
    def is_one_piece(self) -> bool:
        """Whether it follows everything inside as a whole."""
        return False

    def show_item(self, item: FormItem) -> None:
        """Follows its item."""
        self.item = item

    def row_words(self) -> str:
        """Returns which row it is itself, where it is one."""
        return ""

    def where(self) -> str:
        """Returns the rows that it stands in, the outermost first: fields of several rows are called alike."""
        found: list[str] = []
        widget: QWidget | None = self
        while widget is not None:
            if isinstance(widget, Block) and widget.row_words():
                found.insert(0, widget.row_words())
            widget = widget.parentWidget()
        return ", ".join(found)

    def tell(self) -> None:
        """Says anew what a screen reader says with its fields."""

    def first(self) -> QWidget | None:
        """Returns where an answer begins; None when nothing in it can be answered."""
        return next((found for block in self.ordered() if (found := block.first()) is not None), None)

    def ordered(self) -> Iterator["Block"]:
        """Yields the blocks inside in the order of the form."""
        return (self.inside[path] for path in self._order if path in self.inside)

    def grow(self, items: tuple[FormItem, ...], place: Column) -> None:
        """Makes the blocks that are still missing and lets those that are there be."""
        if all(item.path in self.inside or not item.visible for item in items):
            for item in items:
                if item.path in self.inside:
                    self.inside[item.path].make_missing(item)
            return
        at = 0
        with _at_rest(place):
            for item in items:
                found = self.inside.get(item.path)
                if found is None and item.visible and self.hands.may_make():
                    found = self._add(item, place, at)
                elif found is not None:
                    found.make_missing(item)
                at += found is not None

    def make_missing(self, item: FormItem) -> None:
        """Makes what is still missing inside, where there was no time for all of it."""

    def _add(self, item: FormItem, place: Column, at: int) -> "Block":
        made = self._make(item)
        self.inside[item.path] = made
        place.insertWidget(at, made)
        made.show()
        if made.where():
            made.tell_all()
        return made

    def tell_all(self) -> None:
        """Says it anew for itself and for everything inside."""
        self.tell()
        for block in self.ordered():
            block.tell_all()

    def follow(self, items: tuple[FormItem, ...], place: Column) -> None:
        """Brings the blocks inside in step with their items; hidden ones are made when they are first shown."""
        self._order = tuple(item.path for item in items)
        with _at_rest(place):
            for path in self.inside.keys() - set(self._order):
                block = self.inside.pop(path)
                place.removeWidget(block)
                block.hide()
                block.deleteLater()
            at = 0
            for item in items:
                found = self.inside.get(item.path)
                if found is None and item.visible and self.hands.may_make():
                    found = self._add(item, place, at)
                elif found is not None:
                    found.show_item(item)
                    found.setVisible(item.visible)
                at += found is not None


Make = Callable[[FormItem], Block]


class Complaints(Column):
    """What an answer does not keep to; nothing stands there until there is something to say."""

    def __init__(self, item: FormItem) -> None:
        super().__init__()
        self._name = f"{name_of(item.path)}.complaint"
        self._label: IconLabel | None = None

    def show_those_of(self, item: FormItem, part: Part | None) -> str:
        """Says it in words and returns them; half a word is left alone until the hand rests."""
        is_busy = part is not None and part.is_busy
        words = "" if is_busy else " ".join(complaint_words(one, item) for one in item.complaints)
        if words and self._label is None:
            self._label = IconLabel("info", "", "small", "soft")
            self._label.setObjectName(self._name)
            self.addWidget(self._label)
        if self._label is not None:
            self._label.set_text(words)
            self._label.setVisible(bool(words))
        return words


class QuestionBlock(Block):
    """A question: its words, the place for the answer, what the answer does not keep to, and what hangs on it.

    Args:
        item: The question.
        hands: The way to the session.
        make: Makes the block of an item that stands inside.
        framed: Whether it stands on a card of its own; inside another question it does not.
    """

    def __init__(self, item: FormItem, hands: Hands, make: Make, *, framed: bool) -> None:
        super().__init__(item, hands, make)
        theme = current()
        outer = Column(self, firm=True)
        self._ground = Card(padding=22) if framed else QWidget()
        outer.addWidget(self._ground)
        column = self._ground.column if isinstance(self._ground, Card) else Column(self._ground, firm=True)
        column.setSpacing(theme.space(8))
        self._question = Heading(marked(item), 4)
        self._help = Soft(self._help_words(), "small") if self._help_words() else None
        self._part = part_of(item, hands)
        self._fixed = Text("", "lead") if self._part is None else None
        self._complaints = Complaints(item)
        self._below = Column(gap=theme.space(14), firm=True)
        for widget in (self._question, self._help, self._part or self._fixed):
            if widget is not None:
                column.addWidget(widget)
        column.addLayout(self._complaints)
        column.addLayout(self._below)
        if self._part is not None:
            self._part.rested.connect(self.tell)
        self.show_item(item)

    def show_item(self, item: FormItem) -> None:
        """Follows the question."""
        self.item = item
        self._question.setText(marked(item))
        self._question.setVisible(bool(asked(item)))
        if self._part is not None:
            self._part.show_item(item)
        if self._fixed is not None:
            self._fixed.setText(answer_words(item) or self.tr("— nothing yet —"))
        self.tell()
        self.follow(item.children, self._below)

    def make_missing(self, item: FormItem) -> None:
        """Makes what is still missing of what hangs on the question."""
        self.grow(item.children, self._below)

    def first(self) -> QWidget | None:
        """Returns where the answer begins."""
        if self._part is not None:
            return self._part.focusProxy() or self._part
        return super().first()

    def tell(self) -> None:
        """Says what the answer does not keep to, once the hand rests."""
        words = self._complaints.show_those_of(self.item, self._part)
        if self._part is not None:
            wish = self.tr("The form would like an answer here; you may leave it open.") if self.item.wished else ""
            self._part.describe(" ".join(part for part in (self.where(), self._help_words(), wish, words) if part))

    def _help_words(self) -> str:
        several = self.tr("You may choose several.") if self.item.is_multiple else ""
        return "\n".join(part for part in (*self.item.help, several) if part)


class TextBlock(Block):
    """A text that is only read; it goes with the question that follows it."""

    def __init__(self, item: FormItem, hands: Hands, make: Make) -> None:
        super().__init__(item, hands, make)
        self._words = Text(asked(item))
        Column(self, firm=True).addWidget(self._words)

    @property
    def is_stop(self) -> bool:
        """Alone it says nothing."""
        return False

    def show_item(self, item: FormItem) -> None:
        """Follows the text."""
        self.item = item
        self._words.setText(asked(item))


class GroupBlock(Block):
    """A group: a heading and what stands under it."""

    def __init__(self, item: FormItem, hands: Hands, make: Make) -> None:
        super().__init__(item, hands, make)
        theme = current()
        column = Column(self, gap=theme.space(10), firm=True)
        self._title = Heading(asked(item), 3)
        column.addWidget(self._title)
        self._title.setVisible(bool(asked(item)))
        if item.help:
            column.addWidget(Soft("\n".join(item.help)))
        self._below = Column(gap=theme.space(14), firm=True)
        column.addLayout(self._below)
        self.show_item(item)

    @property
    def is_stop(self) -> bool:
        """A group is shown with whatever of it is shown."""
        return False

    def make_missing(self, item: FormItem) -> None:
        """Makes what is still missing in the group."""
        self.grow(item.children, self._below)

    def show_item(self, item: FormItem) -> None:
        """Follows the group."""
        self.item = item
        self._title.setText(asked(item))
        self.follow(item.children, self._below)


def part_of(item: FormItem, hands: Hands) -> Part | None:
    """Returns the place for an answer, or None for what is only read."""
    if item.readonly or item.computed or item.control in _ONLY_READ:
        return None
    for find in (chosen, measured, filed, dated, written):
        found = find(item, hands)
        if found is not None:
            return found
    return LinePart(item, hands)
