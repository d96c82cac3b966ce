"""QR codes for paper."""

from typing import Final

import segno
from PySide6.QtGui import QImage

QR_SCALE: Final = 12
QR_POINTS: Final = 104.0
"""Side of a QR code on paper."""
WHITE: Final = 0xFFFFFFFF
BLACK: Final = 0xFF000000


def qr_code(text: str) -> QImage:
    """Returns a QR code as a picture, black on white, its quiet zone included."""
    rows = [bytes(row) for row in segno.make_qr(text, error="m").matrix_iter(scale=1, border=4)]
    picture = QImage(len(rows[0]), len(rows), QImage.Format.Format_RGB32)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            picture.setPixel(x, y, BLACK if dark else WHITE)
    return picture.scaled(picture.width() * QR_SCALE, picture.height() * QR_SCALE)
