"""What can be done about promises: write about one, say that it was kept, or take one out of this letter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from typing_extensions import override

from app.vault.promises import Promise
from ui.review.popup import Popup
from ui.theme import current
from ui.widgets import FlowLayout, QuietButton, ScrollPage, Text

WIDTH, EACH, MOST = 440, 104, 4
"""Its width, about the height of one promise, and how many are seen without scrolling."""


class PromisePopup(Popup):
    """The promises, each with its ways.

    Signals:
        about_wanted(object): A line about a `Promise` is wanted.
        was_kept(object): A `Promise` was kept.
        taken_out(object): A `Promise` of this letter is none.

    Args:
        promises: At least one.
        back: Gets the focus back.
        ground: What it stands on.
        within: The card in which it stays.
    """

    about_wanted = Signal(object)
    was_kept = Signal(object)
    taken_out = Signal(object)

    def __init__(self, promises: Sequence[Promise], back: QWidget, ground: QWidget, within: QWidget) -> None:
        super().__init__(back, ground, within)
        self.setObjectName("review.promises")
        self.setAccessibleName(self.tr("What you promised"))
        area = ScrollPage("review.promises.list", self.tr("What you promised"), margins=False)
        area.column.setSpacing(current().space(4))
        self._first: QWidget | None = None
        for number, promise in enumerate(promises):
            area.column.addWidget(Text(self.tr("“{words}”").format(words=promise.text), "diary"))
            row = FlowLayout(8, 4)
            if promise.letter is None:
                row.addWidget(self._make(self.tr("No promise after all"), f"{number}.out", "x", promise))
            else:
                row.addWidget(self._make(self.tr("Write about it"), f"{number}.about", "pencil", promise))
                row.addWidget(self._make(self.tr("It is kept"), f"{number}.kept", "check", promise))
            area.column.addLayout(row)
        area.column.addStretch(1)
        self._area = area
        self.column.addWidget(area, 1)

    def open(self, below: QPoint, above: int) -> None:
        """Shows itself, and takes the keyboard; see `Popup.open_at`."""
        theme = current()
        margins = self.column.contentsMargins()
        width = min(theme.px(WIDTH), self._within.width() - 2 * theme.space(8))
        room = width - margins.left() - margins.right() - self._area.verticalScrollBar().sizeHint().width()
        wanted = self._area.column.heightForWidth(room) + margins.top() + margins.bottom()
        height = min(wanted, theme.px(EACH * MOST))
        self.open_at(below, above, width, height, self._first or self)

    def _make(self, words: str, name: str, icon: str, promise: Promise) -> QuietButton:
        button = QuietButton(words, f"review.promises.{name}", icon, face="small_strong")
        button.setAccessibleName(self.tr("{way}: {words}").format(way=words, words=promise.text))
        said: dict[str, Callable[[Promise], None]] = {
            "out": self.taken_out.emit,
            "about": self.about_wanted.emit,
            "kept": self.was_kept.emit,
        }
        tell = said[name.rpartition(".")[2]]

        def act() -> None:
            self.shut()
            tell(promise)

        button.clicked.connect(act)
        self._first = self._first or button
        return button

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        focus = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QAbstractButton):
            focus.click()
            return
        super().keyPressEvent(event)
