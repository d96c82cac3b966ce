"""What is said before a letter is sent, as calm cards above it: where, what, and the way there."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.letters.checking import Finding, Findings
from ui.layouts import clear
from ui.theme import current
from ui.widgets import Card, FlowLayout, IconLabel, SecondaryButton
from ui.wording.dates import full_date, local

translate = QCoreApplication.translate
MOST = 4
"""Cards of one kind; of more than that the first are enough to go back for."""
FIRST_WORDS = 12


def place_words(place: str, notes: Mapping[str, str]) -> str:
    """Returns where something stands.

    Args:
        place: As of `app.letters.checking.Written`.
        notes: The words that each note belongs to, by its place.
    """
    if place == "subject":
        return translate("Warnings", "in the subject")
    if place == "letter":
        return translate("Warnings", "in your letter")
    return translate("Warnings", "in your note to “{quote}”").format(quote=_first(notes.get(place, "")))


def _first(words: str) -> str:
    parts = words.split()
    return " ".join(parts[:FIRST_WORDS]) + ("…" if len(parts) > FIRST_WORDS else "")


class Warnings(QWidget):
    """The cards; takes no room when there is nothing to say.

    Signals:
        place_wanted(object): The place of a `Finding` is wanted.
    """

    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first: SecondaryButton | None = None
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

    def show_findings(self, findings: Findings, name: str, notes: Mapping[str, str]) -> None:
        """Shows a card for each finding.

        Args:
            findings: What was found.
            name: To whom the letter goes.
            notes: The words that each note belongs to, by its place.
        """
        clear(self._column)
        self.first = None
        for finding in findings.blanks[:MOST]:
            blank = self.tr("A blank is still open {place}: {blank}. Fill it in, or take it out.")
            words = blank.format(place=place_words(finding.place, notes), blank="{" + finding.words + "}")
            self._add(finding, words, self.tr("Fill it in"))
        for finding in findings.names[:MOST]:
            other = self.tr("This letter for {name} names {other}, another of your patients, {place}.")
            words = other.format(other=finding.words, place=place_words(finding.place, notes), name=name)
            self._add(finding, words, self.tr("Look at it"))
        for finding in findings.repeats[:MOST]:
            day = full_date(local(finding.at).date()) if finding.at is not None else ""
            same = self.tr("You sent {name} the same words on {day}. They stand {place}: “{words}”")
            where = place_words(finding.place, notes)
            words = same.format(name=name, day=day, place=where, words=_first(finding.words))
            self._add(finding, words, self.tr("Look at it"))
        self.setVisible(bool(findings))

    def _add(self, finding: Finding, words: str, way: str) -> None:
        card = Card("sand", 16)
        number = self._column.count()
        card.setAccessibleName(words)
        card.column.addWidget(IconLabel("info", words, colour="sand_ink"))
        button = SecondaryButton(way, f"review.warning_{number}", "arrow-left")
        button.setAccessibleName(translate("Warnings", "{way}: {words}").format(way=way, words=words))
        button.clicked.connect(lambda: self.place_wanted.emit(finding))
        row = FlowLayout(12)
        row.addWidget(button)
        card.column.addLayout(row)
        self.first = self.first or button
        self._column.addWidget(card)
