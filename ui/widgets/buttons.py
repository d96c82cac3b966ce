"""Buttons that paint themselves: their words wrap instead of being cut, and the focus ring is always seen."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.overriding import override
from ui.theme import current
from ui.theme.icons import draw

WRAP = Qt.TextFlag.TextWordWrap
REMEMBERED = 8
"""Widths for which a button remembers the room of its words."""
MOUSE = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class Button(QPushButton):
    """The base of all buttons with words.

    Args:
        text: The words; also the accessible name.
        name: The `objectName`, for instance "diary.share".
        icon: Stem of an icon in front of the words, or none.
    """

    face: ClassVar[str] = "button"
    padding: ClassVar[tuple[int, int]] = (20, 12)
    least_height: ClassVar[int] = 50
    icon_size: ClassVar[int] = 20
    icon_gap: ClassVar[int] = 12
    centred: bool = True

    def __init__(self, text: str, name: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)  # with words too, Python would have to know all of QIcon
        self.setText(text)
        self._rooms: dict[tuple[str, int], QSize] = {}
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setFont(current().font(self.face))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._without_key()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.picture = icon
        self.hovered = False
        self.ringed = False

    def say(self, text: str) -> None:
        """Sets the words and the accessible name."""
        self.setText(text)
        self._without_key()
        self.setAccessibleName(text)
        self.updateGeometry()

    def _without_key(self) -> None:
        """Takes back the key that Qt makes of an "&"; words from elsewhere may have one that is no key of theirs."""
        if "&" in self.text():
            from PySide6.QtGui import QKeySequence

            self.setShortcut(QKeySequence())

    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        """Returns ground, words and border as they are now."""
        raise NotImplementedError

    def ring(self) -> QColor:
        """Returns the colour of the focus ring, which lies inside the edge."""
        return current().tokens.focus

    def radius(self) -> int:
        """Returns the radius of the corners."""
        return current().radius()

    @override
    def setFont(self, font: QFont | str | Sequence[str], /) -> None:
        self._rooms.clear()
        super().setFont(font)

    def _room_of_words(self, across: int) -> QSize:
        """Returns the room of the words, broken at a width or, at 0, on one line.

        Layouts ask again and again for the same few widths.
        """
        key = (self.text(), across)
        if key not in self._rooms:
            if len(self._rooms) >= REMEMBERED:
                self._rooms.clear()
            metrics = QFontMetrics(self.font())
            if across:
                room = metrics.boundingRect(QRect(0, 0, across, 10_000), WRAP, self.text()).size()
            else:
                room = metrics.boundingRect(QRect(0, 0, 10_000, 10_000), 0, self.text()).size()
                room.setWidth(max(room.width(), metrics.horizontalAdvance(self.text())))
            self._rooms[key] = room
        return self._rooms[key]

    @override
    def sizeHint(self) -> QSize:
        room = self._room_of_words(0)
        return self._grown(room.width() + 2, room.height())

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return self._grown(longest + 2, metrics.height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._grown(0, self._room_of_words(max(1, width - self._beside())).height()).height()

    def _beside(self) -> int:
        theme = current()
        picture = theme.px(self.icon_size) + (theme.space(self.icon_gap) if self.text() else 0) if self.picture else 0
        return 2 * theme.space(self.padding[0]) + picture

    def _grown(self, width: int, height: int) -> QSize:
        theme = current()
        least = max(theme.space(self.least_height), height + 2 * theme.space(self.padding[1]))
        return QSize(width + self._beside(), least)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        ground, words, border = self.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(border, 2 if theme.tokens.borders else 1) if border else Qt.PenStyle.NoPen)
        painter.setBrush(ground if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(edge, self.radius(), self.radius())
        if self.ringed and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.ring(), 2.5))
            painter.drawRoundedRect(edge.adjusted(3, 3, -3, -3), self.radius() - 3, self.radius() - 3)
        self._paint_content(painter, words)
        painter.end()

    def _paint_content(self, painter: QPainter, colour: QColor) -> None:
        theme = current()
        inside = self.rect().adjusted(theme.space(self.padding[0]), 0, -theme.space(self.padding[0]), 0)
        metrics = QFontMetrics(self.font())
        side = theme.px(self.icon_size) if self.picture else 0
        gap = theme.space(self.icon_gap) if self.picture and self.text() else 0
        room = QRect(0, 0, max(1, inside.width() - side - gap), 10_000)
        words = metrics.boundingRect(room, WRAP, self.text())
        left = inside.left()
        if self.centred:
            left += max(0, (inside.width() - side - gap - words.width()) // 2)
        if self.picture:
            draw(painter, self.picture, colour, QRectF(left, (self.height() - side) / 2, side, side))
            left += side + gap
        painter.setPen(colour)
        painter.setFont(self.font())
        place = QRect(left, 0, inside.right() - left + 2, self.height())
        painter.drawText(place, WRAP | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        self.ringed = event.reason() not in MOUSE
        super().focusInEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        self.hovered = True
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent, /) -> None:
        self.hovered = False
        self.update()
        super().leaveEvent(event)


class PrimaryButton(Button):
    """The one main action of a screen.

    Args:
        dusk: Whether it stands on a dusk ground.
    """

    def __init__(
        self, text: str, name: str, icon: str = "", dusk: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, name, icon, parent)
        self.dusk = dusk

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        if self.dusk:
            ground = tokens.dusk_ink if self.hovered and not tokens.borders else tokens.dusk_button
            return ground, tokens.on_dusk_button, None
        return tokens.tide_hover if self.hovered or self.isDown() else tokens.tide, tokens.on_tide, None

    @override
    def ring(self) -> QColor:
        tokens = current().tokens
        return tokens.on_dusk_button if self.dusk else tokens.on_tide


class SecondaryButton(Button):
    """Another action, drawn as an outline.

    Args:
        dusk: Whether it stands on a dusk ground.
    """

    def __init__(
        self, text: str, name: str, icon: str = "", dusk: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, name, icon, parent)
        self.dusk = dusk

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        if self.dusk:
            veil = QColor(tokens.dusk_ink)
            veil.setAlpha(50 if self.hovered else 26)
            return veil, tokens.dusk_ink, tokens.dusk_soft if tokens.borders else None
        return tokens.mist if self.hovered or self.isDown() else tokens.card, tokens.tide, tokens.edge

    @override
    def ring(self) -> QColor:
        tokens = current().tokens
        return tokens.glow if self.dusk else tokens.focus


class QuietButton(Button):
    """An action without a border, for what is seldom needed.

    Args:
        dusk: Whether it stands on a dusk ground.
        face: Role of type.
    """

    padding: ClassVar[tuple[int, int]] = (12, 8)
    least_height: ClassVar[int] = 44

    def __init__(
        self,
        text: str,
        name: str,
        icon: str = "",
        dusk: bool = False,
        face: str = "nav",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, name, icon, parent)
        self.dusk = dusk
        self.setFont(current().font(face))

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        if self.dusk:
            veil = QColor(tokens.dusk_ink)
            veil.setAlpha(36)
            return veil if self.hovered else None, tokens.dusk_ink, None
        return tokens.mist if self.hovered or self.isDown() else None, tokens.tide, None

    @override
    def ring(self) -> QColor:
        tokens = current().tokens
        return tokens.glow if self.dusk else tokens.focus
