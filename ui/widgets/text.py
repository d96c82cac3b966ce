"""Words on a page: headings, text, soft text, quotes, and an icon with its label."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import current
from ui.theme.icons import pixmap

LEVELS = {1: "display", 2: "title", 3: "section", 4: "label"}


class Text(QLabel):
    """Plain text that wraps. What others wrote is never read as markup.

    Args:
        text: The words.
        face: A role of type, see `ui.theme.fonts.FACES`.
        colour: A role of colour, see `ui.theme.tokens.Tokens`.
        wrap: Whether lines may break.
    """

    def __init__(
        self, text: str = "", face: str = "body", colour: str = "ink", wrap: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        theme = current()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(face))
        self.setWordWrap(wrap)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.set_colour(theme.tokens.colour(colour))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setMinimumWidth(0)

    def set_colour(self, colour: QColor) -> None:
        """Sets the colour of the words."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.setPalette(palette)


class Heading(Text):
    """A heading of level 1 (page), 2 (a practice, a letter), 3 (a card) or 4 (a question)."""

    def __init__(self, text: str = "", level: int = 1, colour: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, LEVELS[level], colour or ("ink" if level == 4 else "deep"), parent=parent)


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
        self._picture = QLabel(self)
        size = theme.px(20)
        self._picture.setPixmap(pixmap(icon, theme.tokens.colour(colour), size, self.devicePixelRatioF()))
        self._picture.setFixedSize(QSize(size, size))
        self.label = Text(text, face, colour, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(10))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)

    def set_text(self, text: str) -> None:
        """Sets the words."""
        self.label.setText(text)
