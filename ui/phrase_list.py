"""Phrases in a list: the name, and below it how the words begin. Used by their page and beside the paper."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
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

from app.vault.phrases import Phrase
from ui.theme import current

Index = QModelIndex | QPersistentModelIndex
WRAP = Qt.TextFlag.TextWordWrap


class Role(IntEnum):
    """Roles beyond Qt's own."""

    PHRASE = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2


class PhraseModel(QAbstractListModel):
    """Immutable rows: phrases."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases: tuple[Phrase, ...] = ()

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases, in order."""
        return self._phrases

    def show_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Takes new rows; says as little as possible of what changed."""
        if [phrase.id for phrase in phrases] == [phrase.id for phrase in self._phrases]:
            self._phrases = tuple(phrases)
            if phrases:
                self.dataChanged.emit(self.index(0), self.index(len(phrases) - 1))
            return
        self.beginResetModel()
        self._phrases = tuple(phrases)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._phrases)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._phrases):
            return None
        phrase = self._phrases[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return phrase.name
            case Role.WORDS:
                return " ".join(phrase.text.split())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{name}: {text}").format(name=phrase.name, text=" ".join(phrase.text.split()))
            case Role.PHRASE:
                return phrase
        return None


class PhraseDelegate(QStyledItemDelegate):
    """Paints a name, and one line of the words."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current()
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        room = QRect(0, 0, max(1, width - 2 * theme.space(12)), 10_000)
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        high = QFontMetrics(theme.font("strong")).boundingRect(room, WRAP, name).height()
        high += QFontMetrics(theme.font("small")).height()
        return QSize(width, max(theme.target, high + 2 * theme.space(7)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        tokens = theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        place = option.rect.adjusted(theme.space(12), theme.space(7), -theme.space(12), 0)
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.setFont(theme.font("strong"))
        painter.setPen(tokens.ink)
        painter.drawText(place, WRAP, name)
        used = QFontMetrics(theme.font("strong")).boundingRect(place, WRAP, name).height()
        metrics = QFontMetrics(theme.font("small"))
        painter.setFont(theme.font("small"))
        painter.setPen(tokens.soft)
        words = metrics.elidedText(str(index.data(Role.WORDS)), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place.adjusted(0, used, 0, 0), 0, words)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens = current().tokens
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not chosen and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        ringed = chosen and (bool(option.state & QStyle.StateFlag.State_HasFocus) or tokens.borders)
        painter.setPen(QPen(tokens.focus, 2) if ringed else Qt.PenStyle.NoPen)
        painter.setBrush(tokens.mist)
        edge = QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(edge, current().radius(), current().radius())


class PhraseList(QListView):
    """Phrases, one of which can be chosen.

    Signals:
        phrase_chosen(object): The cursor came to a `Phrase`.

    Args:
        name: The `objectName`.
        label: The accessible name.
        tall: Height that it asks for, in pixels at 100 %.
    """

    phrase_chosen = Signal(object)

    def __init__(self, name: str, label: str, tall: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tall = tall
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.rows = PhraseModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(PhraseDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    @property
    def chosen(self) -> Phrase | None:
        """The phrase at the cursor."""
        found = self.currentIndex().data(Role.PHRASE)
        return found if isinstance(found, Phrase) else None

    def choose(self, row: int) -> None:
        """Puts the cursor on a row."""
        index = self.rows.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex, /) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        phrase = current.data(Role.PHRASE)
        if isinstance(phrase, Phrase):
            self.phrase_chosen.emit(phrase)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    @override
    def sizeHint(self) -> QSize:
        return QSize(current().px(320), current().px(self._tall))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(180), current().px(150))
