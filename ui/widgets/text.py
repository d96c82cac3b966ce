"""Words on a page: headings, text, soft text, quotes, and an icon with its label."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.overriding import override
from ui.theme import current
from ui.theme.icons import pixmap

LEVELS = {1: "display", 2: "title", 3: "section", 4: "label"}
PITCH = {"display": 1.12, "title": 1.15, "section": 1.2, "letter": 1.6, "diary": 1.45, "quote": 1.45, "lead": 1.5}
"""Distance of lines as a multiple of the font's size; 1.45 where nothing is said."""

REMEMBERED = 8
"""Widths for which a text remembers how many lines it needs."""
COMFORTABLE = 620
"""Greatest width that text asks for by itself, in pixels at 100 %."""


class Text(QLabel):
    """Plain text that wraps, with room between its lines. What others wrote is never read as markup.

    Args:
        text: The words.
        face: A role of type, see `ui.theme.fonts.FACES`.
        colour: A role of colour, see `ui.theme.tokens.Tokens`.
        wrap: Whether lines may break.
    """

    def __init__(
        self,
        text: str = "",
        face: str = "body",
        colour: str = "ink",
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        theme = current()
        self._pitch = PITCH.get(face, 1.45)
        self._lines: dict[tuple[str, int], int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(face))
        self.setWordWrap(wrap)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.set_colour(theme.tokens.colour(colour))
        across = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def set_colour(self, colour: QColor) -> None:
        """Sets the colour of the words."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.setPalette(palette)

    def line_height(self) -> int:
        """Returns the distance of lines in pixels."""
        return round(max(self.font().pixelSize() * self._pitch, QFontMetricsF(self.font()).height()))

    def _layouts(self, width: float) -> list[QTextLayout]:
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if self.wordWrap() else QTextOption.WrapMode.NoWrap
        )
        made = []
        for paragraph in self.text().split("\n"):
            layout = QTextLayout(paragraph, QFont(self.font()))
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(1.0, width))
            layout.endLayout()
            made.append(layout)
        return made

    @override
    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    @override
    def heightForWidth(self, width: int, /) -> int:
        margins = self.contentsMargins()
        lines = self._count_lines(width - margins.left() - margins.right())
        return lines * self.line_height() + margins.top() + margins.bottom()

    def _count_lines(self, width: int) -> int:
        """Returns how many lines the words need; layouts ask again and again for the same few widths."""
        key = (self.text(), width)
        if key not in self._lines:
            if len(self._lines) >= REMEMBERED:
                self._lines.clear()
            self._lines[key] = sum(max(1, layout.lineCount()) for layout in self._layouts(width))
        return self._lines[key]

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._lines.clear()
        super().changeEvent(event)

    def _natural_width(self) -> int:
        metrics = QFontMetricsF(self.font())
        return int(max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0.0)) + 2

    @override
    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        width = self._natural_width()
        if self.wordWrap():
            width = min(width, current().px(COMFORTABLE))
        width += margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return self.sizeHint()
        metrics = QFontMetricsF(self.font())
        words = self.text().replace("\n", " ").split(" ")  # a hard space does not part words
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        return QSize(int(min(longest, current().px(260))) + 2, self.line_height())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        inside = self.contentsRect()
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        layouts = self._layouts(inside.width())
        pitch = self.line_height()
        height = pitch * sum(max(1, layout.lineCount()) for layout in layouts)
        top = float(inside.top())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0.0, (inside.height() - height) / 2)
        for layout in layouts:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                line.draw(painter, QPointF(inside.left(), top + (pitch - line.height()) / 2))
                top += pitch
            if layout.lineCount() == 0:
                top += pitch
        painter.end()


class Heading(Text):
    """A heading of level 1 (page), 2 (a practice, a letter), 3 (a card) or 4 (a question)."""

    def __init__(
        self, text: str = "", level: int = 1, colour: str = "", wrap: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, LEVELS[level], colour or ("ink" if level == 4 else "deep"), wrap, parent)


class Soft(Text):
    """Secondary text."""

    def __init__(self, text: str = "", face: str = "body", wrap: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(text, face, "soft", wrap, parent)


class Quote(Text):
    """What somebody wrote, in italics of the reading face."""

    def __init__(self, text: str = "", colour: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(text, "quote", colour, parent=parent)


class IconLabel(QWidget):
    """An icon with the words that carry its meaning.

    Args:
        icon: Stem of a file in `resources/icons`.
        text: The words.
        face: Role of type.
        colour: Role of colour, of both.
    """

    def __init__(
        self, icon: str, text: str, face: str = "body", colour: str = "ink", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current()
        self.label = Text(text, face, colour, parent=self)
        self._picture = QLabel(self)
        size = theme.px(20)
        self._picture.setPixmap(pixmap(icon, theme.tokens.colour(colour), size, self.devicePixelRatioF()))
        self._picture.setFixedSize(QSize(size, max(size, self.label.line_height())))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(10))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)

    def set_text(self, text: str) -> None:
        """Sets the words."""
        self.label.setText(text)
