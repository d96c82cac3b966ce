"""Choices in a list that opens: one of many, or several that are added one by one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QListView
from typing_extensions import override

from app.forms.values import Value
from app.forms.view import FormItem, FormOption
from ui.theme import current
from ui.widgets.buttons import SecondaryButton
from ui.widgets.flow import FlowLayout
from ui.widgets.form.hands import Hands
from ui.widgets.form.own_words import OwnWords
from ui.widgets.form.part import Part
from ui.widgets.form.words import choice_words, prefixed

_MOVES = frozenset(
    (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
)


class Select(QComboBox):
    """A list that opens. The wheel is left to the page, so that scrolling past changes nothing.

    Args:
        name: The `objectName`.
        label: The accessible name. On some systems the chosen words stand in its place: describe it with it, too.

    Attributes:
        adds: Whether each choice is added to others; the keys then open the list instead of choosing at once.
    """

    adds = False

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFont(current().font("body"))
        self.setMinimumHeight(current().target)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setStyleSheet("combobox-popup: 0;")  # a list with a scroll bar, and no taller than it may be
        view = QListView()
        view.setWordWrap(True)
        view.setSpacing(current().space(3))
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setView(view)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if self.adds and (event.key() in _MOVES or (event.text().isprintable() and event.text().strip())):
            self.showPopup()
            self.view().setFocus()
            if event.text().strip():
                self.view().keyboardSearch(event.text())
            return
        super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: object, /) -> None:
        ignore = getattr(event, "ignore", None)
        if ignore is not None:
            ignore()


class DropDownPart(Part):
    """One or several of many choices; several are added one by one and taken away again."""

    def __init__(self, item: FormItem, hands: Hands) -> None:
        super().__init__(item, hands)
        self.column.setSpacing(current().space(8))
        self._chosen = FlowLayout(8)
        self._select = Select(self.name, self.label)
        self._select.adds = item.is_multiple
        self._select.activated.connect(self._pick)
        self._offered: tuple[FormOption, ...] | None = None
        self.setFocusProxy(self._select)
        self.column.addLayout(self._chosen)
        self.column.addWidget(self._select)
        self._taken: list[SecondaryButton] = []
        self._shown: list[Value] = []
        self._own = OwnWords(item, hands) if item.open and not item.missing else None
        if self._own is not None:
            self.column.addWidget(self._own)
        self.show_answer(item)

    @override
    def show_item(self, item: FormItem) -> None:
        self.item = item
        self.show_answer(item)

    @override
    def beside(self) -> str:
        return self.label

    @override
    def show_answer(self, item: FormItem) -> None:
        offered = tuple((option.value, option.text) for option in item.options)
        if self._offered is None or offered != tuple((option.value, option.text) for option in self._offered):
            self._select.clear()
            self._select.addItem(self.tr("Add one…") if item.is_multiple else self.tr("— left open —"))
            for option in item.options:
                self._select.addItem(prefixed(option))
        self._offered = item.options
        if item.is_multiple:
            self._select.setCurrentIndex(0)
            self._show_taken(item)
        else:
            chosen = next((number for number, option in enumerate(item.options, 1) if option.is_chosen), 0)
            self._select.setCurrentIndex(chosen)
        if self._own is not None:
            self._own.show_item(item)

    def _show_taken(self, item: FormItem) -> None:
        chosen = [option.value for option in item.options if option.is_chosen]
        if chosen == self._shown:
            return
        self._shown = chosen
        self.hands.made_some()
        for button in self._taken:
            self._chosen.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._taken = []
        for number, option in enumerate(item.options, 1):
            if option.is_chosen:
                button = SecondaryButton(choice_words(option), f"{self.name}.taken-{number}", "x")
                button.setAccessibleName(self.tr("Take {choice} away").format(choice=choice_words(option)))
                button.clicked.connect(lambda _=False, option=option: self._take_away(option))
                self._chosen.addWidget(button)
                self._taken.append(button)
                button.show()

    def _take_away(self, option: FormOption) -> None:
        self._select.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hands.choose(self.item.path, option.value, False)

    def _pick(self, index: int) -> None:
        if index > 0:
            self.hands.choose(self.item.path, self.item.options[index - 1].value, True)
        elif not self.item.is_multiple:
            self.say(None)
