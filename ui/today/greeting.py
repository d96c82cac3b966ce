"""Who greets newcomers in the clinic's name: a face, a name, some words, and a voice."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.layouts import Columns
from ui.theme import current
from ui.today.picture import Greeting
from ui.widgets import Card, Column, FlowLayout, Heading, QuietButton, Quote, SecondaryButton, Soft

FACE = 104
"""Side of the picture in pixels at 100 %."""
BESIDE = 520


class Face(QWidget):
    """A picture of somebody, round.

    Args:
        picture: The picture.
        name: Whose it is.
    """

    def __init__(self, picture: QImage, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setObjectName("today.greeting.face")
        self.setAccessibleName(name)
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


class GreetingCard(Card):
    """Greets until it is put aside.

    Args:
        greeting: Who greets.
        listen: Called when her voice is wanted, or when it shall end.
        put_aside: Called when it was read.
    """

    def __init__(self, greeting: Greeting, listen: Callable[[], None], put_aside: Callable[[], None]) -> None:
        super().__init__("mist")
        words = QWidget()
        lines = Column(words, gap=current().space(6))
        lines.addWidget(Heading(greeting.name, 3))
        if greeting.role:
            lines.addWidget(Soft(greeting.role, "small"))
        if greeting.words:
            lines.addWidget(Quote(self.tr("“{words}”").format(words=greeting.words), "deep"))
        row = FlowLayout(12)
        self.listen: SecondaryButton | None = None
        if greeting.sound:
            self.listen = SecondaryButton(self.tr("Listen"), "today.greeting.listen", "volume-2")
            self.listen.clicked.connect(lambda: listen())
            row.addWidget(self.listen)
        aside = QuietButton(self.tr("Read and put aside"), "today.greeting.aside", "check")
        aside.setAccessibleName(self.tr("Put the greeting of {name} aside").format(name=greeting.name))
        aside.clicked.connect(lambda: put_aside())
        row.addWidget(aside)
        lines.addLayout(row)
        face = QImage.fromData(QByteArray(greeting.photo)) if greeting.photo else QImage()
        if face.isNull():
            self.column.addWidget(words)
        else:
            picture = Face(face, self.tr("A picture of {name}").format(name=greeting.name))
            self.column.addWidget(Columns((picture, words), (0, 1), BESIDE, level=False))

    def show_playing(self, playing: bool) -> None:
        """Says what the button does next."""
        if self.listen is not None:
            self.listen.say(self.tr("Stop") if playing else self.tr("Listen"))
