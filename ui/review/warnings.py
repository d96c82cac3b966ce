"""What is said before a letter is sent, as calm cards above it: where, what, and the way there."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.letters.checking import Findings
from ui.outgoing.cards import MOST, FindingCards
from ui.wording.dates import full_date, local

translate = QCoreApplication.translate
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


class Warnings(FindingCards):
    """What a look through a letter found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("review.warning", parent)

    def show_findings(self, findings: Findings, name: str, notes: Mapping[str, str]) -> None:
        """Shows a card for each finding.

        Args:
            findings: What was found.
            name: To whom the letter goes.
            notes: The words that each note belongs to, by its place.
        """
        self.clear()
        for finding in findings.blanks[:MOST]:
            blank = self.tr("A blank is still open {place}: {blank}. Fill it in, or take it out.")
            words = blank.format(place=place_words(finding.place, notes), blank="{" + finding.words + "}")
            self.add(finding, words, self.tr("Fill it in"))
        for finding in findings.names[:MOST]:
            other = self.tr("What you wrote to {name} names {other}, another of your patients, {place}.")
            words = other.format(other=finding.words, place=place_words(finding.place, notes), name=name)
            self.add(finding, words, self.tr("Look at it"))
        for finding in findings.repeats[:MOST]:
            day = full_date(local(finding.at).date()) if finding.at is not None else ""
            same = self.tr("You sent {name} the same words on {day}. They stand {place}: “{words}”")
            where = place_words(finding.place, notes)
            words = same.format(name=name, day=day, place=where, words=_first(finding.words))
            self.add(finding, words, self.tr("Look at it"))
