"""The list of letters: names as headings, letters in two lines."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from ui.review.letters_model import LettersModel, Role
from ui.theme import current

Index = QModelIndex | QPersistentModelIndex
WRAP = Qt.TextFlag.TextWordWrap


class LettersDelegate(QStyledItemDelegate):
    """Paints names as headings and letters in two lines."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current()
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        room = QRect(0, 0, max(1, width - 2 * theme.space(14)), 10_000)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        if index.data(Role.LETTER) is None:
            height = QFontMetrics(theme.font("section")).boundingRect(room, WRAP, title).height()
            return QSize(width, height + theme.space(20))
        high = QFontMetrics(theme.font("strong")).boundingRect(room, WRAP, title).height()
        detail = str(index.data(Role.DETAIL))
        high += QFontMetrics(theme.font("small")).boundingRect(room, WRAP, detail).height()
        return QSize(width, max(theme.target, high + 2 * theme.space(9)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        tokens = theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = option.rect.adjusted(theme.space(14), 0, -theme.space(14), 0)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        if index.data(Role.LETTER) is None:
            painter.setFont(theme.font("section"))
            painter.setPen(tokens.deep)
            painter.drawText(inside.adjusted(0, theme.space(12), 0, 0), WRAP, title)
            painter.restore()
            return
        self._paint_ground(painter, option)
        fresh = bool(index.data(Role.FRESH))
        face = theme.font("strong" if fresh else "body")
        place = inside.adjusted(0, theme.space(9), 0, 0)
        painter.setFont(face)
        painter.setPen(tokens.ink)
        painter.drawText(place, WRAP, title)
        used = QFontMetrics(face).boundingRect(place, WRAP, title).height()
        painter.setFont(theme.font("small"))
        painter.setPen(tokens.clay_ink if fresh else tokens.soft)
        painter.drawText(place.adjusted(0, used, 0, 0), WRAP, str(index.data(Role.DETAIL)))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens = current().tokens
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not chosen and not over:
            return
        edge = QRectF(option.rect).adjusted(2, 2, -2, -2)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        ringed = focused or (chosen and tokens.borders)
        painter.setPen(QPen(tokens.focus, 2) if ringed else Qt.PenStyle.NoPen)
        painter.setBrush(tokens.mist)
        painter.drawRoundedRect(edge, current().radius(), current().radius())


class LettersList(QListView):
    """Letters by patient.

    Signals:
        letter_chosen: The cursor came to a letter; carries the `LetterView`.
    """

    letter_chosen = Signal(object)

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.rows = LettersModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(LettersDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def choose(self, row: int) -> None:
        """Puts the cursor on a row."""
        index = self.rows.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection, /) -> None:
        super().selectionChanged(selected, deselected)
        letter = self.rows.letter(self.currentIndex().row())
        if letter is not None:
            self.letter_chosen.emit(letter)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    @override
    def sizeHint(self) -> QSize:
        return QSize(current().px(320), current().px(420))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(180), current().px(220))
