"""A simple table: questions with the same choices below each other, the choices in columns.

Where the columns do not fit (a narrow window, large text), each question stands above its own choices instead.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.forms.view import FormItem
from ui.theme import current
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.column import Column
from ui.widgets.form.blocks import Block, Make, QuestionBlock
from ui.widgets.form.hands import Hands, name_of
from ui.widgets.form.one_of import OneOf
from ui.widgets.form.own_words import OwnWords
from ui.widgets.form.words import asked, choice_words, marked, prefixed
from ui.widgets.text import Heading, Soft, Text

COLUMN = 92
"""Least width of a column of choices, in pixels at 100 %."""
QUESTION = 240
"""Least width of the questions, in pixels at 100 %."""
OWN = 180
"""Least width of the column for own words, in pixels at 100 %."""


class Dot(Button):
    """A choice in a table: a ring, or a square where several may be chosen. Its name says question and choice.

    Args:
        name: The `objectName`.
        words: The accessible name.
        several: Whether several may be chosen.
    """

    def __init__(self, name: str, words: str, *, several: bool) -> None:
        super().__init__("", name)
        self._several = several
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setToolTip(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        return (tokens.mist if self.hovered else None), tokens.tide, None

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        group = self.group()
        if not isinstance(group, OneOf) or not group.move(self, event.key()):
            super().keyPressEvent(event)

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def sizeHint(self) -> QSize:
        return QSize(current().px(COLUMN), current().target)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().target, current().target)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QPointF(self.width() / 2, self.height() / 2), theme.px(11)
        painter.setPen(QPen(theme.tokens.tide if self.isChecked() else theme.tokens.edge, 2))
        painter.setBrush(theme.tokens.field)
        self._draw(painter, middle, radius)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tokens.tide)
            self._draw(painter, middle, radius * 0.55)
        painter.end()

    def _draw(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        if self._several:
            square = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            painter.drawRoundedRect(square, radius / 3, radius / 3)
        else:
            painter.drawEllipse(middle, radius, radius)


class TableBlock(Block):
    """The table, wide or narrow as the window allows."""

    def __init__(self, item: FormItem, hands: Hands, make: Make) -> None:
        super().__init__(item, hands, make)
        theme = current()
        card = Card(padding=22)
        card.column.setSpacing(theme.space(12))
        Column(self, firm=True).addWidget(card)
        self._title = Heading(asked(item), 3)
        card.column.addWidget(self._title)
        self._title.setVisible(bool(asked(item)))
        several = self.tr("You may choose several.") if any(row.is_multiple for row in item.children) else ""
        help_words = "\n".join(part for part in (*item.help, several) if part)
        if help_words:
            card.column.addWidget(Soft(help_words, "small"))
        self._wide = QWidget()
        self._grid = QGridLayout(self._wide)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(6))
        self._grid.setVerticalSpacing(theme.space(4))
        self._grid.setColumnStretch(0, 3)
        self._narrow = QWidget()
        self._list = Column(self._narrow, gap=theme.space(18), firm=True)
        card.column.addWidget(self._wide)
        card.column.addWidget(self._narrow)
        self._dots: list[tuple[QWidget, list[Dot], OwnWords | None]] = []
        self._groups: list[OneOf] = []
        self._fill(item)
        self._is_wide = False
        self._wide.hide()
        self.show_item(item)

    @property
    @override
    def is_one_piece(self) -> bool:
        return True

    @override
    def show_item(self, item: FormItem) -> None:
        self.item = item
        self._title.setText(asked(item))
        if not self._is_wide:
            self.follow(item.children, self._list)
        for row, (label, dots, own) in zip(item.children, self._dots, strict=True):
            label.setVisible(row.visible)
            if own is not None:
                own.setVisible(row.visible)
                own.show_item(row)
            for option, dot in zip(row.options, dots, strict=True):
                dot.setVisible(row.visible)
                dot.setChecked(option.is_chosen)
        for group in self._groups:
            group.lead_tab()

    @override
    def make_missing(self, item: FormItem) -> None:
        if not self._is_wide:
            self.grow(item.children, self._list)

    @override
    def first(self) -> QWidget | None:
        if not self._is_wide:
            return super().first()
        return next((dot for _, dots, _ in self._dots for dot in dots if not dot.isHidden()), None)

    def _fill(self, item: FormItem) -> None:
        for column, option in enumerate(item.children[0].options, 1):
            head = Text(prefixed(option), "small", "soft")
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 1)
        opened = next((row for row in item.children if row.open), None)
        if opened is not None:
            last = len(item.children[0].options) + 1
            head = Text(opened.open_label or self.tr("in your own words"), "small", "soft")
            self._grid.addWidget(head, 0, last, Qt.AlignmentFlag.AlignBottom)
            self._grid.setColumnStretch(last, 2)
        for line, row in enumerate(item.children, 1):
            label = Text(marked(row))
            self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignVCenter)
            dots = []
            for column, option in enumerate(row.options, 1):
                name, words = f"{name_of(row.path)}.choice-{column}", f"{asked(row)}: {choice_words(option)}"
                dot = Dot(name, words, several=row.is_multiple)
                where = self.tr("{number} of {count}").format(number=column, count=len(row.options))
                dot.setAccessibleDescription(where)
                dot.clicked.connect(lambda on, row=row, option=option: self.hands.choose(row.path, option.value, on))
                self._grid.addWidget(dot, line, column)
                dots.append(dot)
            if not row.is_multiple:
                self._groups.append(OneOf(dots, self._wide))
            own = OwnWords(row, self.hands, labelled_above=False) if row.open else None
            if own is not None:
                self._grid.addWidget(own, line, len(dots) + 1)
            self._dots.append((label, dots, own))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        theme = current()
        columns = len(self.item.children[0].options)
        own = OWN if any(row.open for row in self.item.children) else 0
        fits = self.width() >= theme.px(QUESTION + own) + columns * theme.px(COLUMN)
        if fits != self._is_wide:
            self._is_wide = fits
            self._wide.setVisible(fits)
            self._narrow.setVisible(not fits)
            self.show_item(self.item)


def table_row(item: FormItem, hands: Hands, make: Make) -> QuestionBlock:
    """Returns one question of a narrow table."""
    return QuestionBlock(item, hands, make, framed=False)
