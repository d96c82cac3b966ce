"""Paints the caseload: names with weight, facts in chips, seven days as bars."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.review.caseload_model import Cell, Column, Role, Tone
from ui.review.mark import paint_mark
from ui.theme import current
from ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
WRAP = Qt.TextFlag.TextWordWrap
MARK = 24
"""A patient's mark, in pixels at 100 %."""
FULL_MINUTES = 45
"""Minutes that fill the height of a bar: the longest practice of the course and a little."""

_REMEMBERED = 4000
"""So many texts at most are remembered with their measures."""

CHIPS = {Tone.CLAY: ("claymist", "clay_ink"), Tone.SAND: ("sand", "sand_ink")}
FACES = {Tone.STRONG: ("strong", "ink"), Tone.DUE: ("strong", "tide"), Tone.SOFT: ("body", "soft")}


class CaseloadDelegate(QStyledItemDelegate):
    """Paints one cell.

    Attributes:
        aside: What stands under the name, because the window is narrow; None when everything has its column.
    """

    _widths: ClassVar[dict[tuple[Theme, Tone, str], int]] = {}
    _heights: ClassVar[dict[tuple[Theme, bool, Cell, str, int], int]] = {}

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.aside: Role | None = None

    def natural_width(self, column: Column, cell: Cell) -> int:
        """Returns the width that a cell wants, so that nothing in it wraps; each text is measured once."""
        if column is Column.PRACTICE:
            return self._bars_width() + self._side() * 2
        text, tone = cell
        key = (current(), tone, text)
        beside = self._marked(column)
        if key not in self._widths:
            width = QFontMetrics(self._font(tone)).horizontalAdvance(text)
            if tone in CHIPS:
                width += 2 * current().space(10)
            self._widths[key] = width + 2 * self._side() + 2
        return self._widths[key] + beside

    def height(self, column: Column, cell: Cell, aside: str, width: int) -> int:
        """Returns the height that a cell wants in a width; each text is measured once in it."""
        theme = current()
        least = theme.px(57)
        if column is Column.PRACTICE:
            return least
        key = (theme, column is Column.PATIENT, cell, aside, width)
        if key not in self._heights:
            text = self._size(*cell, aside, max(1, width - self._marked(column) - 2 * self._side())).height()
            self._heights[key] = max(least, text + 2 * theme.space(13))
        return self._heights[key]

    def forget(self) -> None:
        """Forgets what was measured, when that has become much."""
        for measured in (self._widths, self._heights):
            if len(measured) > _REMEMBERED:
                measured.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        column, cell = Column(index.column()), self._cell(index)
        width = getattr(option, "rect", QRect()).width() or self.natural_width(column, cell)
        return QSize(width, self.height(column, cell, self._aside(index), width))

    def _cell(self, index: Index) -> Cell:
        return str(index.data(Qt.ItemDataRole.DisplayRole) or ""), Tone(index.data(Role.TONE))

    def _text_size(self, index: Index, room: int) -> QSize:
        return self._size(*self._cell(index), self._aside(index), room)

    def _size(self, text: str, tone: Tone, aside: str, room: int) -> QSize:
        theme = current()
        if tone in CHIPS:
            inner = max(1, room - 2 * theme.space(10))
            words = QFontMetrics(self._font(tone)).boundingRect(QRect(0, 0, inner, 10_000), WRAP, text)
            return QSize(words.width() + 2 * theme.space(10) + 2, words.height() + 2 * theme.space(5))
        words = QFontMetrics(self._font(tone)).boundingRect(QRect(0, 0, room, 10_000), WRAP, text)
        height = words.height()
        if aside:
            height += QFontMetrics(theme.font("small")).boundingRect(QRect(0, 0, room, 10_000), WRAP, aside).height()
        return QSize(words.width(), height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state, index)
        inside = rect.adjusted(self._side(), 0, -self._side(), 0)
        self._paint_mark(painter, inside, index)
        inside.setLeft(inside.left() + self._marked(Column(index.column())))
        tone = Tone(index.data(Role.TONE))
        if index.column() == Column.PRACTICE:
            self._paint_practice(painter, inside, index)
        elif tone in CHIPS:
            self._paint_chip(painter, inside, tone, index)
        else:
            self._paint_words(painter, inside, tone, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        theme = current()
        tokens = theme.tokens
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        active = bool(state & QStyle.StateFlag.State_Active)
        if bool(state & QStyle.StateFlag.State_MouseOver) or (chosen and active):
            painter.fillRect(rect.adjusted(0, 0, 0, -1), tokens.mist)
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
        if chosen and active:
            painter.setPen(QPen(tokens.focus, 2))
            painter.drawLine(rect.left(), rect.top() + 1, rect.right() + 1, rect.top() + 1)
            painter.drawLine(rect.left(), rect.bottom() - 1, rect.right() + 1, rect.bottom() - 1)
            if index.column() == Column.PATIENT:
                painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), tokens.focus)

    def _paint_mark(self, painter: QPainter, inside: QRect, index: Index) -> None:
        if self._marked(Column(index.column())):
            case, side = index.data(Role.CASE), current().px(MARK)
            place = QRectF(inside.left(), inside.center().y() - side / 2, side, side)
            paint_mark(painter, place, case.colour, case.person.name)

    def _marked(self, column: Column) -> int:
        """Returns the room that the mark before a name takes."""
        return current().px(MARK) + current().space(10) if column is Column.PATIENT else 0

    def _paint_words(self, painter: QPainter, inside: QRect, tone: Tone, index: Index) -> None:
        theme = current()
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        aside = self._aside(index)
        height = self._text_size(index, inside.width()).height()
        place = QRect(inside.left(), inside.center().y() - height // 2, inside.width(), height)
        painter.setFont(self._font(tone))
        painter.setPen(self._colour(tone))
        painter.drawText(place, WRAP, text)
        if aside:
            used = QFontMetrics(self._font(tone)).boundingRect(place, WRAP, text).height()
            painter.setFont(theme.font("small"))
            painter.setPen(theme.tokens.soft)
            painter.drawText(place.adjusted(0, used, 0, 0), WRAP, aside)

    def _paint_chip(self, painter: QPainter, inside: QRect, tone: Tone, index: Index) -> None:
        theme = current()
        ground, words = CHIPS[tone]
        size = self._text_size(index, inside.width())
        chip = QRect(inside.left(), inside.center().y() - size.height() // 2, size.width(), size.height())
        painter.setPen(theme.tokens.edge if theme.tokens.borders else Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.colour(ground))
        painter.drawRoundedRect(QRectF(chip), 9, 9)
        painter.setFont(self._font(tone))
        painter.setPen(theme.tokens.colour(words))
        room = chip.adjusted(theme.space(10), theme.space(5), -theme.space(10) + 2, -theme.space(5))
        painter.drawText(room, WRAP, str(index.data(Qt.ItemDataRole.DisplayRole)))

    def _paint_practice(self, painter: QPainter, inside: QRect, index: Index) -> None:
        minutes: Sequence[int] | None = index.data(Role.MINUTES)
        theme = current()
        if minutes is None:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.tokens.soft)
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | WRAP, text)
            return
        pitch, gap, room = theme.px(13), theme.px(4), theme.px(32)
        bottom = inside.center().y() + room // 2
        for day, count in enumerate(minutes):
            height = 2.0 if count <= 0 else max(float(theme.px(6)), min(1.0, count / FULL_MINUTES) * room)
            bar = QRectF(inside.left() + day * pitch, bottom - height, pitch - gap, height)
            painter.setPen(theme.tokens.edge if theme.tokens.borders and count <= 0 else Qt.PenStyle.NoPen)
            painter.setBrush(theme.tokens.tide if count > 0 else theme.tokens.mist)
            painter.drawRoundedRect(bar, 2.5 if count > 0 else 1, 2.5 if count > 0 else 1)

    def _aside(self, index: Index) -> str:
        if self.aside is None or index.column() != Column.PATIENT:
            return ""
        return str(index.data(self.aside) or "")

    def _bars_width(self) -> int:
        return 7 * current().px(13)

    def _side(self) -> int:
        return current().space(12)

    def _font(self, tone: Tone) -> QFont:
        return current().font("chip" if tone in CHIPS else FACES.get(tone, ("body", "ink"))[0])

    def _colour(self, tone: Tone) -> QColor:
        return current().tokens.colour(FACES.get(tone, ("body", "ink"))[1])
