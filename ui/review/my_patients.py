"""My patients: all of them, or those of one kind, in the order that is wanted."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.review.choosing import Choice, Filter, Order, chosen, counts
from app.review.views import CaseRow
from ui.review.caseload_model import Column
from ui.review.caseload_panel import CaseloadPanel
from ui.review.caseload_presenter import Caseload
from ui.review.caseload_tools import CaseloadTools, nobody_words
from ui.review.services import safety_of
from ui.shell.context import Context
from ui.widgets import MessagePanel

ORDERS: Final[dict[Column, Order]] = {
    Column.PATIENT: "name",
    Column.WEEK: "week",
    Column.DUE: "due",
    Column.SINCE: "since",
    Column.SEEN: "seen",
}
"""By which columns the list can be ordered."""


class MyPatientsPanel(CaseloadPanel):
    """All patients, with filters, an order and a field for a name; filter and order are remembered."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._choice = Choice()
        self._words = ""
        super().__init__(context, parent)
        self._choices = safety_of(context).choices
        self.tools = CaseloadTools()
        self.tools.filter_chosen.connect(self._filter)
        self.tools.words_typed.connect(self._find)
        self.tools.list_wanted.connect(self.take_focus)
        self.tools.queue_wanted.connect(lambda: self._choose(Choice(self._choice.filter)))
        self.tools.hide()
        self.nobody = MessagePanel(self.tr("Nobody here at the moment"), "", "users")
        self.nobody.offer(self.tr("Show everybody"), "caseload.show_all", self._show_all)
        self.nobody.hide()
        place = self.area.column.indexOf(self.card)
        self.area.column.insertWidget(place, self.tools)
        self.area.column.insertWidget(place + 2, self.nobody)
        self.table.heading.offer(tuple(ORDERS), "caseload.order")
        self.table.heading.order_wanted.connect(self._order)
        context.background.run("vault", self._choices.last, self._remember)

    @property
    def choice(self) -> Choice:
        """What is shown, and in which order."""
        return self._choice

    @override
    def rows_of(self, caseload: Caseload) -> tuple[CaseRow, ...]:
        return chosen(caseload.rows, self._choice, self._words)

    @override
    def show_caseload(self, caseload: Caseload) -> None:
        super().show_caseload(caseload)
        shown = bool(self.rows_of(caseload))
        self.tools.setVisible(bool(caseload.rows))
        self.tools.show_choice(self._choice, counts(caseload.rows))
        column = next((column for column, order in ORDERS.items() if order == self._choice.order), -1)
        self.table.heading.show_order(int(column), self._choice.down)
        self.empty.setVisible(not caseload.rows)
        if caseload.rows and not shown:
            self.nobody.say(nobody_words("all" if self._words.strip() else self._choice.filter))
        else:
            self.nobody.hide()

    def _remember(self, choice: Choice) -> None:
        self._choice = choice
        self._again()

    def _again(self) -> None:
        if self.caseload is not None:
            self.show_caseload(self.caseload)

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self._again()
        self.context.background.run("vault", lambda: self._choices.keep(choice), lambda _: None)

    def _filter(self, name: Filter) -> None:
        self._choose(Choice(name, self._choice.order, self._choice.down))

    def _order(self, column: int) -> None:
        self._choose(self._choice.ordered_by(ORDERS[Column(column)]))

    def _find(self, words: str) -> None:
        self._words = words
        self._again()

    def _show_all(self) -> None:
        self.tools.search.clear()
        self._choose(Choice("all", self._choice.order, self._choice.down))
        self.take_focus()

    def focus_search(self) -> None:
        """Puts the cursor into the field for a name."""
        self.tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.search.selectAll()
