"""Text that is as tall as its words, to be read with a caret or to be written in."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from ui.theme import current
from ui.widgets.carrying import marked, put_plain


class GrowingText(QTextEdit):
    """Plain text without scroll bars; its layout gives it the height that its words need.

    Args:
        name: The `objectName`.
        face: A role of type.
        colour: A role of colour.
        line_height: In percent of the typeface's own.
    """

    def __init__(
        self, name: str, face: str, colour: str = "ink", line_height: int = 100, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName(name)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(face))
        self.document().setDefaultFont(theme.font(face))
        self.document().setDocumentMargin(theme.space(4))
        if colour != "ink":  # the theme's sheet says ink for all text fields, and a sheet goes before a palette
            self.setStyleSheet(f"QTextEdit {{ color: {theme.tokens.colour(colour).name()}; }}")
        self.viewport().setAutoFillBackground(False)
        self.setMinimumWidth(theme.px(60))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._line_height = line_height
        self._heights: dict[int, int] = {}
        self._ring = False
        self.document().contentsChanged.connect(self._contents_changed)

    def show_text(self, text: str) -> None:
        """Puts words in, in place of what stood there."""
        self.setPlainText(text)
        if self._line_height == 100:
            return
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextBlockFormat()
        form.setLineHeight(self._line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(form)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _contents_changed(self) -> None:
        self._heights.clear()
        self.updateGeometry()

    @override
    def insertFromMimeData(self, source: QMimeData, /) -> None:
        put_plain(self, source, lambda text: self.textCursor().insertText(text))

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        return marked(self, super().createMimeDataFromSelection())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        if width not in self._heights:
            document = self.document()
            before = document.textWidth()
            document.setTextWidth(max(1, width))
            self._heights[width] = max(ceil(document.size().height()), self._least_height())
            document.setTextWidth(before)
        return self._heights[width]

    def _least_height(self) -> int:
        return self.fontMetrics().height() + 2 * ceil(self.document().documentMargin())

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumWidth())
        return QSize(current().px(220), self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self._least_height())

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_heights"):
            self._heights.clear()
        super().changeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        reason = Qt.FocusReason
        self._ring = event.reason() in (reason.TabFocusReason, reason.BacktabFocusReason, reason.ShortcutFocusReason)
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not (self.hasFocus() and self._ring):
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current().tokens.focus, 2))
        edge = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(edge, current().radius() / 2, current().radius() / 2)
        painter.end()
