"""The copy for a supervisor as it will be, with every replacement marked."""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from app.exports.supervision import Shown
from ui.theme import current
from ui.widgets import Paper

_LINE_HEIGHT = 130.0
_FACES = {
    "week": "title",
    "day": "section",
    "title": "small_strong",
    "label": "label",
    "words": "diary",
    "quote": "quote",
    "note": "body",
    "soft": "small",
}


class MarkedText(Paper):
    """Reads as the copy will; what was replaced has the colour of the pen, and says what stood there."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(name, label, lines=8, framed=True, parent=parent)
        self.setReadOnly(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)

    def show_lines(self, lines: Sequence[Shown]) -> None:
        """Shows the copy."""
        theme = current()
        self.clear()
        cursor = QTextCursor(self.document())
        for place, line in enumerate(lines):
            block = QTextBlockFormat()
            block.setTopMargin(theme.space(14) if line.style in ("week", "day", "title") else theme.space(2))
            block.setLeftMargin(theme.space(16) if line.style == "note" else 0)
            block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if place:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            for piece in line.pieces:
                form = QTextCharFormat()
                form.setFont(theme.font(_FACES[line.style]))
                form.setForeground(theme.tokens.soft if line.style == "soft" else theme.tokens.ink)
                if piece.original is not None:
                    form.setBackground(theme.tokens.claymist)
                    form.setForeground(theme.tokens.clay_ink)
                    form.setFontUnderline(True)
                    form.setToolTip(self.tr("Instead of: {words}").format(words=piece.original))
                cursor.insertText(piece.text, form)
        self.moveCursor(QTextCursor.MoveOperation.Start)
