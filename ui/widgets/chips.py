"""Small words with a ground: chips to choose, badges, and the line that says where things are."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import current
from ui.widgets.buttons import Button
from ui.widgets.text import Soft

BADGES = {
    # tone: (ground, words)
    "clay": ("claymist", "clay_ink"),
    "sand": ("sand", "sand_ink"),
    "mist": ("mist", "deep"),
    "count": ("clay", "on_clay"),
}


class Chip(Button):
    """A word that can be chosen; choose it again and it is open again."""

    face: ClassVar[str] = "chip"
    padding: ClassVar[tuple[int, int]] = (12, 5)
    least_height: ClassVar[int] = 32
    icon_size: ClassVar[int] = 15
    icon_gap: ClassVar[int] = 6

    def __init__(
        self, text: str, name: str, icon: str = "", checkable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, name, icon, parent)
        self.setCheckable(checkable)

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        if self.isChecked():
            if tokens.borders:
                return tokens.tide, tokens.on_tide, tokens.tide
            return tokens.mist, tokens.deep, tokens.tide
        return tokens.mist if self.hovered else tokens.card, tokens.deep, tokens.edge

    @override
    def ring(self) -> QColor:
        tokens = current().tokens
        return tokens.on_tide if tokens.borders and self.isChecked() else tokens.focus

    @override
    def radius(self) -> int:
        return 9


class Option(Button):
    """One of several lengths or ways, 44 px high; put those that exclude each other into a `QButtonGroup`.

    Args:
        dusk: Whether it stands on a dusk ground.
    """

    padding: ClassVar[tuple[int, int]] = (16, 8)
    least_height: ClassVar[int] = 44

    def __init__(
        self, text: str, name: str, icon: str = "", dusk: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, name, icon, parent)
        self.dusk = dusk
        self.setCheckable(True)
        self.setFont(current().font("body"))
        self.toggled.connect(self._weigh)

    def _weigh(self, checked: bool) -> None:
        self.setFont(current().font("button" if checked else "body"))
        self.updateGeometry()
        self._lead_tab()

    def _lead_tab(self) -> None:
        """Lets Tab lead to the chosen one of several; Qt itself would stop at whichever comes first."""
        group: QButtonGroup | None = self.group()
        if group is None or not group.exclusive():
            return
        chosen: QAbstractButton | None = group.checkedButton()
        if chosen is not None:
            for button in group.buttons():
                stops = Qt.FocusPolicy.StrongFocus if button is chosen else Qt.FocusPolicy.ClickFocus
                button.setFocusPolicy(stops)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._lead_tab()

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        if not self.dusk:
            if self.isChecked():
                return tokens.tide, tokens.on_tide, None
            return tokens.mist if self.hovered else tokens.card, tokens.ink, tokens.edge
        if self.isChecked():
            return tokens.dusk_button, tokens.on_dusk_button, None
        veil, border = QColor(tokens.dusk_ink), QColor(tokens.dusk_ink)
        veil.setAlpha(30 if self.hovered else 14)
        border.setAlpha(255 if tokens.borders else 115)
        return veil, tokens.dusk_ink, border

    @override
    def ring(self) -> QColor:
        tokens = current().tokens
        if self.isChecked():
            return tokens.on_dusk_button if self.dusk else tokens.on_tide
        return tokens.glow if self.dusk else tokens.focus


class Badge(QLabel):
    """A few words on a tint, or a count.

    Args:
        text: The words.
        tone: "clay" (from the therapist; asks for something), "sand" (attention without alarm), "mist", or
            "count" (a round number in the rail).
    """

    def __init__(self, text: str, tone: str = "mist", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        theme = current()
        ground, words = BADGES[tone]
        self._count = tone == "count"
        self._ground = theme.tokens.colour(ground)
        self._words = theme.tokens.colour(words)
        self.setFont(theme.font("chip"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _room(self) -> tuple[int, int]:
        theme = current()
        return (theme.space(6), theme.space(2)) if self._count else (theme.space(10), theme.space(5))

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        across, down = self._room()
        height = metrics.height() + 2 * down
        width = metrics.horizontalAdvance(self.text()) + 2 * across + 1
        return QSize(max(width, height) if self._count else width, height)

    @override
    def minimumSizeHint(self) -> QSize:
        if self._count:
            return self.sizeHint()
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        across, down = self._room()
        return QSize(longest + 2 * across + 1, metrics.height() + 2 * down)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        across, down = self._room()
        room = QRectF(0, 0, max(1, width - 2 * across), 10_000).toRect()
        metrics = QFontMetrics(self.font())
        if width >= self.sizeHint().width():  # measured with wrapping, a text may be a pixel wider than without
            return metrics.height() + 2 * down
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height() + 2 * down

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.tokens.edge if theme.tokens.borders else Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        radius = self.height() / 2 if self._count else 9
        painter.drawRoundedRect(edge, radius, radius)
        painter.setPen(self._words)
        across, _ = self._room()
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        flags |= Qt.AlignmentFlag.AlignHCenter if self._count else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(across - 1, 0, 1 - across, 0), flags, self.text())
        painter.end()


class StateLine(QWidget):
    """A dot and words that say where something is. The words carry the meaning.

    Args:
        text: The words.
        tone: Role of the dot's colour: "good", "edge" (waits) or "clay" (needs somebody).
    """

    def __init__(self, text: str = "", tone: str = "good", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._tone = tone
        self.label = Soft(text, "small", parent=self)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(9) + theme.space(8), 0, 0, 0)
        row.addWidget(self.label, 1)

    @property
    def text(self) -> str:
        """The words."""
        return self.label.text()

    def show_state(self, text: str, tone: str = "good") -> None:
        """Sets the words and the dot."""
        self._tone = tone
        self.label.setText(text)
        self.setVisible(bool(text))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.label.font())
        left = self.contentsMargins().left() + current().px(9) + current().space(8)
        return QSize(metrics.horizontalAdvance(self.label.text()) + left + 3, metrics.height() + 2)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        side = theme.px(9)
        line = QFontMetrics(self.label.font()).height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.colour(self._tone))
        top = (
            max(0, (min(self.height(), line) - side) / 2) if self.height() > 2 * line else (self.height() - side) / 2
        )
        painter.drawEllipse(QRectF(0, top, side, side))
        painter.end()
