"""One block of the plan: its day and time, and what stands in it, to be changed by keyboard or by buttons."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QVBoxLayout, QWidget

from app.practice.silent_day.plan import Block, Item
from app.practice.sparing import way, ways
from ui.layouts import clear
from ui.practice.silent_day.presenter import Planned, is_near
from ui.practice.silent_day.rows import Rows
from ui.practice.silent_day.words import ADDABLE, from_until, kind_words, row_words, when_words, whole_words
from ui.theme import current
from ui.widgets import (
    Card,
    DayField,
    FlowLayout,
    Heading,
    Option,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    Soft,
    labelled,
)


class BlockCard(Card):
    """A block that has not begun.

    Signals:
        begin_asked(): Begin it now.
        move_asked(str, int): Move an item one place.
        length_asked(str, bool): Make an item longer or shorter.
        removal_asked(str): Leave an item out.
        addition_asked(str, str, str): Add a kind, with a script or none, behind an item.
        variant_chosen(str, str): Do a practice in another way.
        later_asked(bool): Begin the block later or earlier.
        day_chosen(object): Put the block on another day.

    Args:
        block: The block.
        number: Which one of several, or 0 when there is only one.
        planned: What the page shows.
        main: Whether its Begin is the one main action of the page. Before its time is near it is a quiet one.
    """

    begin_asked = Signal()
    move_asked = Signal(str, int)
    length_asked = Signal(str, bool)
    removal_asked = Signal(str)
    addition_asked = Signal(str, str, str)
    variant_chosen = Signal(str, str)
    later_asked = Signal(bool)
    day_chosen = Signal(object)

    def __init__(
        self,
        block: Block,
        number: int,
        planned: Planned,
        main: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._scripts = planned.scripts
        self._usual = planned.ways
        self._spare = planned.spare
        self._block = block
        self._number = number
        self._name = f"silent.{block.id}"
        self.setObjectName(self._name)
        self._title = Heading("", 3)
        self.column.addWidget(self._title)
        self._length = Soft("", "small")
        self.column.addWidget(self._length)
        self.column.addLayout(self._times())
        self.rows = Rows(f"{self._name}.items", self.tr("What stands in it"))
        self.rows.setAccessibleDescription(
            self.tr(
                "Arrow keys choose, Alt with an arrow key moves, plus and minus change the length, Delete leaves out."
            )
        )
        self.rows.move_asked.connect(lambda by: self.move_asked.emit(self.rows.chosen, by))
        self.rows.length_asked.connect(lambda more: self.length_asked.emit(self.rows.chosen, more))
        self.rows.removal_asked.connect(lambda: self.removal_asked.emit(self.rows.chosen))
        self.rows.currentRowChanged.connect(lambda _row: self._show_ways())
        self.column.addWidget(self.rows)
        self.column.addLayout(self._changes())
        self._ways = QVBoxLayout()
        self.column.addLayout(self._ways)
        self.column.addSpacing(current().space(4))
        kind = PrimaryButton if main else SecondaryButton if is_near(block, planned.now) else QuietButton
        self.begin = kind(self.tr("Begin now"), f"{self._name}.begin", "play")
        self.begin.clicked.connect(self.begin_asked)
        foot = FlowLayout(12)
        foot.addWidget(self.begin)
        self.column.addLayout(foot)
        self.show_block(block, planned.today)

    def show_block(self, block: Block, today: date) -> None:
        """Shows the block as it is now; the row that was chosen stays chosen."""
        self._block = block
        words = when_words(block, today)
        if self._number:
            words = self.tr("{number}. {when}").format(number=self._number, when=words)
        self._title.setText(words)
        self.begin.setAccessibleDescription(words)
        self._length.setText(self.tr("{length} in all").format(length=whole_words(block.length_s)))
        self._clock.setText(from_until(block))
        with QSignalBlocker(self._day):
            self._day.setDate(QDate(block.day.year, block.day.month, block.day.day))
        pairs = zip(block.items, block.starts_s, strict=True)
        self.rows.show_rows([(item.id, row_words(item, begins, self._scripts)) for item, begins in pairs])
        self._show_ways()

    def _times(self) -> FlowLayout:
        row = FlowLayout(12)
        self._day = DayField(f"{self._name}.day")
        self._day.dateChanged.connect(lambda day: self.day_chosen.emit(date(day.year(), day.month(), day.day())))
        row.addWidget(labelled(self.tr("On which day"), self._day))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(6))
        self._clock = Heading("", 4)
        column.addWidget(self._clock)
        buttons = FlowLayout(8)
        for later, words, spoken in (
            (False, self.tr("Earlier"), self.tr("Begin a quarter of an hour earlier")),
            (True, self.tr("Later"), self.tr("Begin a quarter of an hour later")),
        ):
            button = SecondaryButton(words, f"{self._name}.{'later' if later else 'earlier'}")
            button.setAccessibleName(spoken)
            button.clicked.connect(lambda _on, later=later: self.later_asked.emit(later))
            buttons.addWidget(button)
        column.addLayout(buttons)
        row.addWidget(box)
        return row

    def _changes(self) -> FlowLayout:
        row = FlowLayout(8)
        for name, words, icon, act in (
            ("up", self.tr("Up"), "", lambda: self.move_asked.emit(self.rows.chosen, -1)),
            ("down", self.tr("Down"), "", lambda: self.move_asked.emit(self.rows.chosen, 1)),
            ("shorter", self.tr("Shorter"), "", lambda: self.length_asked.emit(self.rows.chosen, False)),
            ("longer", self.tr("Longer"), "", lambda: self.length_asked.emit(self.rows.chosen, True)),
            ("without", self.tr("Leave out"), "x", lambda: self.removal_asked.emit(self.rows.chosen)),
        ):
            button = QuietButton(words, f"{self._name}.{name}", icon)
            button.clicked.connect(lambda _on=False, act=act: act())
            row.addWidget(button)
        add = QuietButton(self.tr("Add something"), f"{self._name}.add", "plus")
        add.setMenu(self._menu())
        row.addWidget(add)
        return row

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        entries = [(kind_words(kind), kind, "") for kind in ADDABLE]
        entries += [(script.title, "practice", script.id) for script in self._scripts.values()]
        for place, (words, kind, script) in enumerate(entries):
            if place == len(ADDABLE):
                menu.addSeparator()
            action = QAction(words.replace("&", "&&"), menu)
            action.setObjectName(f"{self._name}.add.{script or kind}")
            action.triggered.connect(
                lambda _on=False, kind=kind, script=script: self.addition_asked.emit(kind, script, self.rows.chosen)
            )
            menu.addAction(action)
        return menu

    def _show_ways(self) -> None:
        """Shows in which ways the chosen practice can be done."""
        clear(self._ways)
        item = next((each for each in self._block.items if each.id == self.rows.chosen), None)
        script = self._scripts.get(item.script) if item is not None else None
        if item is None or script is None:
            return
        chosen = (self._way(item) or "").split("+")
        for kind in ways(script, self._spare):
            if len(kind) < 2:
                continue
            row = FlowLayout(8)
            group = QButtonGroup(self._day)
            for each in kind:
                option = Option(each.title, f"{self._name}.way.{each.id}")
                option.setAccessibleDescription(script.title)
                option.setChecked(each.id in chosen)
                option.clicked.connect(lambda _on, item=item, name=each.id: self._choose(item, name))
                group.addButton(option)
                row.addWidget(option)
            self._ways.addLayout(row)

    def _choose(self, item: Item, name: str) -> None:
        script = self._scripts[item.script]
        self.variant_chosen.emit(item.id, script.variant_or_usual(f"{name}+{self._way(item)}") or "")

    def _way(self, item: Item) -> str | None:
        """Returns in which way a practice would be done now."""
        return way(self._scripts[item.script], item.variant or self._usual.get(item.script), self._spare)
