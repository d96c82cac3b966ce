"""What may be there several times: rows that come, go, and can be brought back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.forms.state import Path
from app.forms.view import FormItem, GoneRow
from ui.theme import current
from ui.widgets.buttons import QuietButton, SecondaryButton
from ui.widgets.cards import Card
from ui.widgets.column import Column
from ui.widgets.flow import FlowLayout
from ui.widgets.form.blocks import Block, Complaints, Make, part_of
from ui.widgets.form.hands import Hands, name_of
from ui.widgets.form.words import asked, complaint_words, value_words
from ui.widgets.text import Heading, Soft

LONGEST = 40
"""Characters of what stood in a row that was taken away; so much is enough to know it again."""


class RowsBlock(Block):
    """Something that may be there several times, with a way to add and to take away."""

    def __init__(self, item: FormItem, hands: Hands, make: Make) -> None:
        super().__init__(item, hands, make)
        theme = current()
        column = Column(self, gap=theme.space(10), firm=True)
        is_group = item.type == "group"
        column.addWidget(Heading(asked(item), 3 if is_group else 4))
        if item.help:
            column.addWidget(Soft("\n".join(item.help), "small"))
        self._rows = Column(gap=theme.space(12), firm=True)
        column.addLayout(self._rows)
        self._lines: dict[Path, GoneLine] = {}
        self._gone = Column(gap=theme.space(4), firm=True)
        column.addLayout(self._gone)
        self._complaint = Soft("", "small")
        column.addWidget(self._complaint)
        self._more = SecondaryButton(self.tr("One more"), f"{name_of(item.path)}.add", "plus")
        self._more.setAccessibleName(self.tr("One more: {question}").format(question=asked(item)))
        self._more.clicked.connect(self._add_row)
        line = FlowLayout()
        line.addWidget(self._more)
        column.addLayout(line)
        self.show_item(item)

    def show_item(self, item: FormItem) -> None:
        """Follows the rows."""
        self.item = item
        self.follow(item.rows, self._rows)
        self._number(item)
        words = " ".join(complaint_words(one, item) for one in item.complaints)
        self._complaint.setText(words)
        self._complaint.setVisible(bool(words))
        self._more.setVisible(item.can_add)
        self._tell_gone(item)

    def make_missing(self, item: FormItem) -> None:
        """Makes the rows that are still missing, and what is missing in them."""
        self.grow(item.rows, self._rows)
        self._number(item)

    def _number(self, item: FormItem) -> None:
        for number, row in enumerate(item.rows, 1):
            block = self.inside.get(row.path)
            if isinstance(block, RowBlock):
                block.number(number)

    def _tell_gone(self, item: FormItem) -> None:
        gone = {each.path: each for each in item.gone}
        for path in self._lines.keys() - gone.keys():
            line = self._lines.pop(path)
            self._gone.removeWidget(line)
            line.hide()
            line.deleteLater()
        for path in gone.keys() - self._lines.keys():
            line = GoneLine(asked(item), gone[path])
            line.wanted.connect(lambda path=path: self._bring_back(path))
            self._lines[path] = line
            self._gone.addWidget(line)
            line.show()
            self.hands.made_some()

    def _add_row(self) -> None:
        self.hands.add(self.item.path)
        if self.item.rows:
            self._go_to(self.item.rows[-1].path)

    def take_away(self, row: Path) -> None:
        """Takes a row away and goes to the way back, or to the row that follows when there was nothing in it."""
        paths = [each.path for each in self.item.rows]
        place = paths.index(row) if row in paths else 0
        self.hands.remove(row)
        if row in self._lines:
            self.hands.go_to(self._lines[row].button)
        elif self.item.rows:
            self._go_to(self.item.rows[min(place, len(self.item.rows) - 1)].path)

    def _bring_back(self, row: Path) -> None:
        self.hands.bring_back(row)
        self._go_to(row)

    def _go_to(self, row: Path) -> None:
        block = self.inside.get(row)
        first = block.first() if block is not None else None
        if first is not None:
            self.hands.go_to(first)


class RowBlock(Block):
    """One row of something that repeats."""

    def __init__(self, item: FormItem, hands: Hands, make: Make) -> None:
        super().__init__(item, hands, make)
        theme = current()
        card = Card(padding=18)
        card.column.setSpacing(theme.space(10))
        Column(self, firm=True).addWidget(card)
        self._number = Soft("", "label")
        self._away = QuietButton(self.tr("Take away"), f"{name_of(item.path)}.remove", "x")
        self._away.clicked.connect(self._take_away)
        head = FlowLayout()
        head.addWidget(self._number)
        head.addWidget(self._away)
        card.column.addLayout(head)
        self._part = part_of(item, hands) if item.type != "group" else None
        if self._part is not None:
            card.column.addWidget(self._part)
            self._part.rested.connect(self.tell)
        self._complaints = Complaints(item)
        card.column.addLayout(self._complaints)
        self._below = Column(gap=theme.space(14), firm=True)
        card.column.addLayout(self._below)
        self.show_item(item)

    def show_item(self, item: FormItem) -> None:
        """Follows the row."""
        self.item = item
        if self._part is not None:
            self._part.show_item(item)
        self._away.setVisible(item.can_remove)
        self.tell()
        self.follow(item.children, self._below)

    def make_missing(self, item: FormItem) -> None:
        """Makes what is still missing in the row."""
        self.grow(item.children, self._below)

    def number(self, number: int) -> None:
        """Says which row it is."""
        words = f"{asked(self.item)} {number}".strip()
        if words != self._number.text():
            self._number.setText(words)
            self._away.setAccessibleName(self.tr("Take away: {row}").format(row=words))
            self.tell_all()

    def row_words(self) -> str:
        """Returns which row it is."""
        return self._number.text()

    def first(self) -> QWidget | None:
        """Returns where the answer begins."""
        if self._part is not None:
            return self._part.focusProxy() or self._part
        return super().first()

    def tell(self) -> None:
        """Says what the answer does not keep to, once the hand rests."""
        words = self._complaints.show_those_of(self.item, self._part)
        if self._part is not None:
            self._part.describe(" ".join(part for part in (self.where(), *self.item.help, words) if part))

    def _take_away(self) -> None:
        rows = self.parentWidget()
        if isinstance(rows, RowsBlock):
            rows.take_away(self.item.path)


class GoneLine(QWidget):
    """Says until the page is left that a row was taken away.

    Signals:
        wanted: It is to come back.

    Args:
        question: What repeats.
        row: The row.

    Attributes:
        button: Brings it back.
    """

    wanted = Signal()

    def __init__(self, question: str, row: GoneRow) -> None:
        super().__init__()
        words = " · ".join(value_words(value) for value in row.values)
        held = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
        name = f"{question} {row.number}".strip()
        self.button = QuietButton(self.tr("Bring it back"), f"{name_of(row.path)}.back")
        self.button.setAccessibleName(self.tr("Bring back: {row}").format(row=name))
        self.button.setAccessibleDescription(held)
        self.button.clicked.connect(self.wanted)
        line = FlowLayout(10)
        self.setLayout(line)
        line.addWidget(Soft(self.tr("Taken away: {row}").format(row=f"{name} ({held})"), "small"))
        line.addWidget(self.button)
