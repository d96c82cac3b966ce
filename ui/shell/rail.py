"""The navigation rail at the left: places, the breathing space, help, settings and lock."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shell.places import Place, label
from ui.shell.rail_buttons import SIDE, WIDTH, Brand, BreathingButton, PlaceButton, SmallPlaceButton
from ui.theme import current
from ui.widgets.flow import FlowLayout


class Rail(QWidget):
    """The rail.

    Signals:
        chosen(str): A place was chosen, by its page's name.
        breathing_asked(): The breathing space was asked for.
        lock_asked(): Lock was chosen.

    Args:
        places: The places, in their order.
        helps: Whether the breathing space and help stand here (the patient's rail).
    """

    chosen = Signal(str)
    breathing_asked = Signal()
    lock_asked = Signal()

    def __init__(self, places: Sequence[Place], helps: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Places"))
        self._buttons: dict[str, PlaceButton] = {}
        self._shown = ""
        side = theme.space(SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, theme.space(14), side, theme.space(18))
        column.setSpacing(theme.space(4))
        column.addWidget(Brand())
        column.addSpacing(theme.space(6))
        column.addWidget(self._list(places), 1)
        if helps:
            breathing = BreathingButton(self.tr("Breathing space"), self.tr("three minutes, any time"))
            breathing.clicked.connect(self.breathing_asked)
            column.addWidget(breathing)
            column.addSpacing(theme.space(6))
            column.addWidget(self._button("help", "life-buoy", PlaceButton))
        foot = FlowLayout(4)
        foot.addWidget(self._button("settings", "settings-2", SmallPlaceButton))
        lock = SmallPlaceButton(self.tr("Lock"), "rail.lock", "lock")
        lock.setCheckable(False)
        lock.setToolTip(self.tr("Lock (Ctrl+L)"))
        lock.clicked.connect(self.lock_asked)
        lock.setFont(theme.font("small"))
        foot.addWidget(lock)
        column.addLayout(foot)
        self.setFixedWidth(max(theme.px(WIDTH), self._widest(places) + 2 * side))

    def _list(self, places: Sequence[Place]) -> QScrollArea:
        """Returns the places in an area that scrolls in a very low window."""
        theme = current()
        content = QWidget()
        content.setObjectName("scroll_content")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        for place in places:
            column.addWidget(self._button(place.name, place.icon, PlaceButton))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        return area

    def _widest(self, places: Sequence[Place]) -> int:
        strong = QFontMetrics(current().font("strong"))
        beside = current().px(22) + current().space(11) + 2 * current().space(12) + 4
        return max(strong.horizontalAdvance(label(place.name)) for place in places) + beside

    def _button(self, name: str, icon: str, kind: type[PlaceButton]) -> PlaceButton:
        button = kind(label(name), f"rail.{name}", icon)
        if kind is SmallPlaceButton:
            button.setFont(current().font("small"))
        button.toggled.connect(lambda checked: self._turned(name, checked))
        self._buttons[name] = button
        return button

    def _turned(self, name: str, checked: bool) -> None:
        """Goes to a place, also when assistive technology turned its button instead of pressing it."""
        if checked and name != self._shown:
            self._shown = name
            self.chosen.emit(name)
        elif not checked and name == self._shown:  # the open place was pressed again
            self._buttons[name].setChecked(True)
            self.chosen.emit(name)

    def show_place(self, name: str) -> None:
        """Marks the place that is open; a page without a place of its own marks none."""
        self._shown = name
        for each, button in self._buttons.items():
            button.setChecked(each == name)
            if isinstance(button, SmallPlaceButton):
                button.setFont(current().font("small_strong" if each == name else "small"))

    def focus_place(self, name: str) -> None:
        """Puts the focus on a place."""
        if name in self._buttons:
            self._buttons[name].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def show_count(self, name: str, count: int, words: str) -> None:
        """Shows a count at a place."""
        if name in self._buttons:
            self._buttons[name].show_count(count, words)

    def button(self, name: str) -> PlaceButton:
        """Returns the button of a place."""
        return self._buttons[name]

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = current().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.rail)
        painter.setPen(QPen(tokens.line, 1))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()
