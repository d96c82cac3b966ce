"""A picture of somebody who greets."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import current

FACE = 104
"""Side of the picture in pixels at 100 %."""


class Face(QWidget):
    """A picture of somebody, round.

    Args:
        picture: The picture.
        name: Its `objectName`.
        label: Whose it is.
    """

    def __init__(self, picture: QImage, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = current().px(FACE)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        round_ = QPainterPath()
        round_.addEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setClipPath(round_)
        side = min(self._picture.width(), self._picture.height())
        middle = QRectF((self._picture.width() - side) / 2, (self._picture.height() - side) / 2, side, side)
        painter.drawImage(QRectF(self.rect()), self._picture, middle)
        painter.setClipping(False)
        painter.setPen(QPen(current().tokens.line, 1))
        painter.drawPath(round_)
        painter.end()
