"""Lucide icons, coloured from a token when they are drawn. An icon never carries a meaning alone."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


def draw(painter: QPainter, name: str, colour: QColor, where: QRectF) -> None:
    """Draws an icon into a rectangle."""
    _renderer(name, colour.name()).render(painter, where)


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Returns an icon as a picture.

    Args:
        name: Stem of a file in `resources/icons`.
        colour: Colour of its strokes.
        size: Width and height in device-independent pixels.
        ratio: Device pixels per pixel.
    """
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, colour: QColor, size: int) -> QIcon:
    """Returns an icon for Qt's own widgets."""
    from PySide6.QtGui import QIcon

    made = QIcon(pixmap(name, colour, size))
    made.addPixmap(pixmap(name, colour, size, 2.0))
    return made


FILLED = ("play", "pause")
"""Icons whose shapes are filled, so that they are seen from afar."""


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    path: Path = resources() / "icons" / f"{name}.svg"
    drawing = path.read_bytes()
    if name in FILLED:
        drawing = drawing.replace(b'fill="none"', b'fill="currentColor"')
    return QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
