"""The two typefaces and the roles they play.

Atkinson Hyperlegible Next carries the interface (made for low vision), Newsreader headings, letters and diary
text. Both are variable fonts: weight and optical size are set as axes. Sizes are pixels at 100 % text.
"""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

INTERFACE = "Atkinson Hyperlegible Next"
READING = "Newsreader 16pt"
WEIGHT = QFont.Tag("wght")
OPTICAL_SIZE = QFont.Tag("opsz")
OPTICAL_SIZES = (6.0, 72.0)


class Face(NamedTuple):
    """How one role is set.

    Attributes:
        family: The typeface.
        size: Pixels at 100 % text.
        weight: 200 to 800.
        italic: Whether it is set in italics.
    """

    family: str
    size: float
    weight: int = 400
    italic: bool = False


FACES = {
    "display": Face(READING, 38, 440),
    "title": Face(READING, 31, 480),
    "section": Face(READING, 23.5, 500),
    "brand": Face(READING, 25, 600),
    "label": Face(INTERFACE, 17, 640),
    "lead": Face(INTERFACE, 18),
    "body": Face(INTERFACE, 17),
    "strong": Face(INTERFACE, 17, 640),
    "nav": Face(INTERFACE, 17, 500),
    "button": Face(INTERFACE, 17, 600),
    "small": Face(INTERFACE, 15.5),
    "small_strong": Face(INTERFACE, 15.5, 620),
    "tiny": Face(INTERFACE, 14.2),
    "chip": Face(INTERFACE, 14.2, 620),
    "letter": Face(READING, 21),
    "diary": Face(READING, 20.4),
    "quote": Face(READING, 19.4, 400, italic=True),
    "caption": Face(READING, 26),
    "code": Face(INTERFACE, 25, 560),
    "time": Face(READING, 50),
}
"""The roles of type; widgets name one of these."""


def install(folder: Path) -> None:
    """Makes the fonts of a folder known to the application."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def make(role: str, factor: float) -> QFont:
    """Returns the font of a role.

    Args:
        role: A key of `FACES`.
        factor: Text size, 1.0 to 2.0.
    """
    face = FACES[role]
    font = QFont(face.family)
    size = max(1, round(face.size * factor))
    font.setPixelSize(size)
    font.setItalic(face.italic)
    font.setVariableAxis(WEIGHT, float(face.weight))
    if face.family == READING:
        font.setVariableAxis(OPTICAL_SIZE, min(max(float(size), OPTICAL_SIZES[0]), OPTICAL_SIZES[1]))
    return font
