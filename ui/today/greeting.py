"""Who greets newcomers in the clinic's name: a face, a name, some words, and a voice."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.layouts import Columns
from ui.theme import current
from ui.today.picture import Greeting
from ui.widgets import Card, Column, Face, FlowLayout, Heading, QuietButton, Quote, SecondaryButton, Soft

BESIDE = 520


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
            picture = Face(face, "today.greeting.face", self.tr("A picture of {name}").format(name=greeting.name))
            self.column.addWidget(Columns((picture, words), (0, 1), BESIDE, level=False))

    def show_playing(self, playing: bool) -> None:
        """Says what the button does next."""
        if self.listen is not None:
            self.listen.say(self.tr("Stop") if playing else self.tr("Listen"))
