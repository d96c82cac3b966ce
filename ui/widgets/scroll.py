"""A page that scrolls when its content does not fit, and never sideways."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.overriding import override
from ui.theme import current
from ui.widgets.column import Column


class ScrollPage(QScrollArea):
    """A column with the margins of a page.

    Its scroll bar always has its room, in the margin, and is seen while there is something to scroll. A bar that
    came and went would change the width, and with it how words wrap, and with that whether a bar is needed.

    Attributes:
        content: The widget that scrolls.
        column: Its layout.

    Args:
        name: The `objectName`.
        label: The accessible name, since the keyboard can scroll it.
        margins: Whether the page's margins are kept (44 px at the sides at 100 %).
        widest: Greatest width of the content in pixels at 100 %; wider windows leave room at the right.
    """

    def __init__(
        self, name: str, label: str, margins: bool = True, widest: int = 1320, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current()
        self._widest = theme.px(widest)
        self.setObjectName(name)
        self.setAccessibleName(label)
        # A ground of its own: to know the one that Qt makes, Python would have to know every widget there is.
        ground = QWidget()
        self.setViewport(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Never for a moment: Qt ends the program when a screen reader asks for a bar that was there just before.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setEnabled(False)
        self.verticalScrollBar().rangeChanged.connect(self._let_scroll)
        self.content = QWidget()
        self.content.setObjectName("scroll_content")
        self.column = Column(self.content)
        side = theme.page_margin if margins else 0
        top = theme.space(30) if margins else 0
        self._margins = (side, top, side, top)
        self.column.setContentsMargins(*self._margins)
        self.column.setSpacing(theme.gap)
        self.setWidget(self.content)
        ground.setAutoFillBackground(False)
        self.content.setAutoFillBackground(False)

    def _let_scroll(self, _least: int, greatest: int) -> None:
        """Shows the bar, and makes the page a stop of the Tab key, while there is something to scroll."""
        self.verticalScrollBar().setEnabled(greatest > 0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if greatest > 0 else Qt.FocusPolicy.NoFocus)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        left, top, side, bottom = self._margins
        right = max(0, side - self.verticalScrollBar().width())
        spare = max(0, self.viewport().width() - left - right - self._widest)
        self.column.setContentsMargins(left, top, right + spare, bottom)
        super().resizeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current().tokens.focus, 2))
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(3, 3, -3, -3), 8, 8)
            painter.end()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(200), current().px(160))
