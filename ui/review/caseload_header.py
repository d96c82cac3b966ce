"""The words above the columns: soft, in line with what stands below them, and a way to order it."""

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from ui.theme import current

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CaseloadHeader(QHeaderView):
    """Paints titles without boxes, and a hairline below; lets a column be chosen to order by, where that is offered.

    By keyboard, Left and Right go from title to title, and Enter chooses.

    Signals:
        order_wanted: A title was chosen; carries the column.
    """

    order_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._offered: tuple[int, ...] = ()
        self._ordered = -1
        self._down = False
        self._at = -1
        self.setFont(current().font("small"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.sectionClicked.connect(self._click)

    def offer(self, columns: Collection[int], name: str) -> None:
        """Lets columns be chosen to order by.

        Args:
            columns: Which ones.
            name: The `objectName`.
        """
        self.setObjectName(name)
        self._offered = tuple(columns)
        self.setSectionsClickable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(
            self.tr("Choose a title to order by it, again to turn it round, once more for those who wait")
        )
        self._say()

    def show_order(self, column: int, down: bool) -> None:
        """Marks the column by which the rows are ordered; -1 for none."""
        self._ordered, self._down = column, down
        self._say()
        self.viewport().update()

    @property
    def column_in_focus(self) -> int:
        """The title that Enter would choose, or -1."""
        return self._at if self.hasFocus() else -1

    def _title(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")

    def _say(self) -> None:
        """Tells a screen reader where the cursor is and how the rows are ordered."""
        said = self.tr("Order of the list")
        if self._ordered >= 0:
            way = self.tr("{title}, downwards") if self._down else self.tr("{title}, upwards")
            said = self.tr("{list}: by {way}").format(list=said, way=way.format(title=self._title(self._ordered)))
        else:
            said = self.tr("{list}: as they wait").format(list=said)
        if self._at >= 0:
            said = self.tr("{said}. Enter orders by {title}").format(said=said, title=self._title(self._at))
        if said != self.accessibleName():
            self.setAccessibleName(said)
            if self.hasFocus():
                QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _click(self, column: int) -> None:
        if column in self._offered:
            self.order_wanted.emit(column)

    def _shown(self) -> list[int]:
        return [column for column in self._offered if not self.isSectionHidden(column)]

    def _go(self, step: int) -> None:
        shown = self._shown()
        if not shown:
            return
        place = shown.index(self._at) + step if self._at in shown else 0
        self._at = shown[min(max(0, place), len(shown) - 1)]
        self._say()
        self.viewport().update()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self._go(0)

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in _KEYS and self._at in self._shown():
            self.order_wanted.emit(self._at)
        else:
            event.ignore()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 2 * current().space(12))

    def arrow_room(self) -> int:
        """Returns the width that the mark of the order takes beside a title."""
        return current().space(16) if self._offered else 0

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int, /) -> None:
        theme = current()
        title = self._title(logicalIndex)
        marked = logicalIndex == self._ordered
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small_strong") if marked else self.font())
        painter.setPen(theme.tokens.ink if marked else theme.tokens.soft)
        place = rect.adjusted(theme.space(12), 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        wide = painter.fontMetrics().horizontalAdvance(title)
        if marked:
            self._paint_arrow(painter, place.left() + wide + theme.space(6), rect.center().y())
        if self.hasFocus() and logicalIndex == self._at:
            painter.setPen(QPen(theme.tokens.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            room = theme.space(5)
            painter.drawRoundedRect(
                QRect(place.left() - room, rect.top() + room, wide + 2 * room, rect.height() - 2 * room), 6, 6
            )
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.tokens.line)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, left: int, middle: int) -> None:
        theme = current()
        side, way = theme.px(7), 1 if self._down else -1
        tip = middle + way * side / 2
        flat = middle - way * side / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.ink)
        painter.drawPolygon(
            QPolygonF([QPointF(left, flat), QPointF(left + side, flat), QPointF(left + side / 2, tip)])
        )
