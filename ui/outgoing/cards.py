"""What a look through words found, as calm cards, each with a way there."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.letters.checking import Finding
from ui.layouts import clear
from ui.theme import current
from ui.widgets import Card, FlowLayout, IconLabel, SecondaryButton

translate = QCoreApplication.translate
MOST = 4
"""Cards of one kind; of more than that the first are enough to go back for."""


class FindingCards(QWidget):
    """The cards; takes no room when there is nothing to say.

    Signals:
        place_wanted(object): The place of a `Finding` is wanted.

    Args:
        name: How the `objectName` of every button begins.
    """

    place_wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first: SecondaryButton | None = None
        self._name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().space(10))
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the cards say."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        cards = [item.widget() for item in items if item is not None]
        return tuple(card.accessibleName() for card in cards if card is not None)

    def clear(self) -> None:
        """Takes all cards away."""
        clear(self._column)
        self.first = None
        self.hide()

    def add(self, finding: Finding, words: str, way: str) -> None:
        """Adds a card.

        Args:
            finding: What was found.
            words: What is said of it.
            way: What the button to its place says.
        """
        card = Card("sand", 16)
        number = self._column.count()
        card.setAccessibleName(words)
        card.column.addWidget(IconLabel("info", words, colour="sand_ink"))
        button = SecondaryButton(way, f"{self._name}_{number}", "arrow-left")
        button.setAccessibleName(translate("Warnings", "{way}: {words}").format(way=way, words=words))
        button.clicked.connect(lambda: self.place_wanted.emit(finding))
        row = FlowLayout(12)
        row.addWidget(button)
        card.column.addLayout(row)
        self.first = self.first or button
        self._column.addWidget(card)
        self.show()
