"""Who greets newcomers in the clinic's name, on the first page that the clinic fills."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.layouts import Columns
from ui.theme import current
from ui.widgets import Card, Column, Face, FlowLayout, Heading, Quote, SecondaryButton, Soft

BESIDE = 420


@dataclass(frozen=True)
class Person:
    """Who greets.

    Attributes:
        name: As she wants to be called.
        role: What she is in the clinic, or nothing.
        words: What she says, or nothing.
        photo: A picture, or nothing.
        sound: A recording, or nothing.
    """

    name: str
    role: str
    words: str
    photo: bytes
    sound: bytes

    def __repr__(self) -> str:
        return f"Person({self.name})"


class PersonCard(Card):
    """A face, a name, some words, and a voice.

    Args:
        person: Who greets.
        listen: Called when her voice is wanted, or when it shall end.
    """

    def __init__(self, person: Person, listen: Callable[[], None]) -> None:
        super().__init__("mist")
        self.setObjectName("enrol.person")
        words = QWidget()
        lines = Column(words, gap=current().space(6))
        lines.addWidget(Heading(person.name, 3))
        if person.role:
            lines.addWidget(Soft(person.role, "small"))
        if person.words:
            lines.addWidget(Quote(self.tr("“{words}”").format(words=person.words), "deep"))
        self.listen: SecondaryButton | None = None
        if person.sound:
            self.listen = SecondaryButton(self.tr("Listen"), "enrol.listen", "volume-2")
            self.listen.clicked.connect(lambda: listen())
            row = FlowLayout(12)
            row.addWidget(self.listen)
            lines.addLayout(row)
        face = QImage.fromData(QByteArray(person.photo)) if person.photo else QImage()
        if face.isNull():
            self.column.addWidget(words)
        else:
            picture = Face(face, "enrol.face", self.tr("A picture of {name}").format(name=person.name))
            self.column.addWidget(Columns((picture, words), (0, 1), BESIDE, level=False))

    def show_playing(self, playing: bool) -> None:
        """Says what the button does next."""
        if self.listen is not None:
            self.listen.say(self.tr("Stop") if playing else self.tr("Listen"))
