"""A sheet to write on, in the reading face, that grows with what is written."""

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from ui.theme import current
from ui.widgets.carrying import marked, put_plain

LINE_HEIGHT = 145
UNDERLINE = 6
"""Room below the words for the line that shows the focus."""


class Paper(QTextEdit):
    """Plain text in Newsreader; it has no scroll bar of its own while it grows.

    Signals:
        written: Somebody changed the words (not `write`).

    Args:
        name: The `objectName`.
        label: The accessible name.
        placeholder: Soft words while it is empty.
        lines: Least height in lines.
        face: "diary" or "letter".
        framed: Whether a border shows where to write; without one the ground of the card is enough.
        grows: Whether it grows with its words (or scrolls within its place).
    """

    written = Signal()

    def __init__(
        self,
        name: str,
        label: str,
        placeholder: str = "",
        lines: int = 2,
        face: str = "diary",
        framed: bool = False,
        grows: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._framed = framed
        self._grows = grows
        self._quiet = False
        self._measured: tuple[tuple[int, int], int] = ((-1, -1), 0)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(True)
        self.setFont(current().font(face))
        self.setPlaceholderText(placeholder)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room = current().space(14) if framed else 1
        self.document().setDocumentMargin(room)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._space_lines()
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())
        self.textChanged.connect(self._tell)

    def words(self) -> str:
        """Returns what stands on the sheet."""
        return self.toPlainText()

    def write(self, text: str) -> None:
        """Puts words on the sheet without telling anybody, undo history included."""
        if text == self.toPlainText():
            return
        self._quiet = True
        self.setPlainText(text)
        self._space_lines()
        self._quiet = False

    def _tell(self) -> None:
        if not self._quiet:
            self.written.emit()

    def _space_lines(self) -> None:
        shape = QTextBlockFormat()
        shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self.document().setUndoRedoEnabled(False)
        cursor.mergeBlockFormat(shape)
        self.document().setUndoRedoEnabled(True)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        # Left to itself, Qt answers Return in an empty paragraph by clearing its line height instead of opening
        # another paragraph, so that an empty line between two thoughts would be lost.
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData, /) -> None:
        put_plain(self, source, lambda text: self.textCursor().insertText(text))

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        return marked(self, super().createMimeDataFromSelection())

    def _least(self) -> int:
        line = QFontMetricsF(self.font()).height() * LINE_HEIGHT / 100
        return round(line * self._lines + 2 * self.document().documentMargin()) + UNDERLINE

    @override
    def hasHeightForWidth(self) -> bool:
        return self._grows

    @override
    def heightForWidth(self, width: int, /) -> int:
        if not self._grows:
            return self._least()
        key = (width, self.document().revision())
        if self._measured[0] != key:
            sheet = self.document().clone()
            sheet.setTextWidth(width)
            self._measured = (key, round(sheet.size().height()) + UNDERLINE)
        return max(self._least(), self._measured[1])

    @override
    def sizeHint(self) -> QSize:
        width = current().px(320)
        return QSize(width, self.heightForWidth(self.width() or width) if self._grows else self._least())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(120), self._least())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        if self._framed or self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.hasFocus()
            border = theme.tokens.focus if focused and self._framed else theme.tokens.edge
            pen = QPen(border, 2 if focused and self._framed else 1)
            painter.setPen(pen)
            painter.setBrush(theme.tokens.field if self._framed else Qt.BrushStyle.NoBrush)
            edge = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
            if self._framed:
                painter.drawRoundedRect(edge, theme.radius(), theme.radius())
            else:
                painter.setPen(QPen(theme.tokens.focus, 2))
                painter.drawLine(edge.bottomLeft(), edge.bottomRight())
            painter.end()
        super().paintEvent(event)
