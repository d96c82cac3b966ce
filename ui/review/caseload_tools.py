"""Above the list of patients: which of them are shown, and finding one by name."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from app.review.choosing import FILTERS, Choice, Filter
from ui.theme import current
from ui.widgets import Chip, Field, FlowLayout

translate = QCoreApplication.translate
_WIDEST = 300


def filter_words(filter: Filter) -> str:
    """Returns what a filter shows, in a word or two."""
    match filter:
        case "all":
            return translate("caseload", "Everybody")
        case "due":
            return translate("caseload", "Letter due")
        case "asks":
            return translate("caseload", "Asks for a call")
        case "silent":
            return translate("caseload", "Silent for a week")
        case "not started":
            return translate("caseload", "Not started")
        case "paused":
            return translate("caseload", "In a pause")
        case "ended":
            return translate("caseload", "Ended")
        case "covered":
            return translate("caseload", "I cover")


def nobody_words(filter: Filter) -> str:
    """Returns what it means that a filter shows nobody."""
    match filter:
        case "all":
            return translate("caseload", "Nobody has a name like that.")
        case "due":
            return translate("caseload", "No letter is due today.")
        case "asks":
            return translate("caseload", "Nobody asks for a call.")
        case "silent":
            return translate("caseload", "Everybody who began has shared something within a week.")
        case "not started":
            return translate("caseload", "Everybody has begun, or came only a few days ago.")
        case "paused":
            return translate("caseload", "Nobody is in a pause.")
        case "ended":
            return translate("caseload", "No treatment has ended.")
        case "covered":
            return translate("caseload", "You cover for nobody.")


class _Search(Field):
    """The field for a name; Escape empties it, Down goes on to the list.

    Signals:
        down: The list is wanted.
    """

    down = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class CaseloadTools(QWidget):
    """Chips with counts, and the field for a name.

    Signals:
        filter_chosen: Another filter; carries its name.
        words_typed: What stands in the field now.
        list_wanted: The cursor shall go to the list.
        queue_wanted: The order of those who wait is wanted again.
    """

    filter_chosen = Signal(str)
    words_typed = Signal(str)
    list_wanted = Signal()
    queue_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.chips: dict[Filter, Chip] = {}
        self._group = QButtonGroup(self)
        chips = FlowLayout(8, 8)
        for filter in FILTERS:
            chip = Chip(filter_words(filter), f"caseload.filter.{filter.replace(' ', '_')}")
            self._group.addButton(chip)
            chip.clicked.connect(lambda _on, name=filter: self.filter_chosen.emit(name))
            self.chips[filter] = chip
            chips.addWidget(chip)
        self.queue = Chip(self.tr("Order as they wait"), "caseload.order.queue", "undo-2", checkable=False)
        self.queue.clicked.connect(self.queue_wanted)
        self.queue.hide()
        chips.addWidget(self.queue)
        self.search = _Search("caseload.search", self.tr("Find by name"))
        self.search.setAccessibleName(self.tr("Find a patient by name"))
        self.search.setToolTip(self.tr("Ctrl+F; Escape empties it, Down goes to the list"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(theme.px(_WIDEST))
        self.search.textChanged.connect(self.words_typed)
        self.search.down.connect(self.list_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        column.addWidget(self.search)
        column.addLayout(chips)

    def show_choice(self, choice: Choice, counts: Mapping[Filter, int]) -> None:
        """Shows what is chosen; a filter that shows nobody is not offered, unless it is the one that is chosen."""
        for filter, chip in self.chips.items():
            count = counts[filter]
            words = self.tr("{filter} · {count}").format(filter=filter_words(filter), count=count)
            if chip.text() != words:
                chip.say(words)
            chip.setChecked(filter == choice.filter)
            chip.setVisible(filter in ("all", choice.filter) or count > 0)
        self.queue.setVisible(choice.order != "queue")
