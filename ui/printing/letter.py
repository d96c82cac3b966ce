"""A letter on paper, with the notes that came with it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from ui.printing.document import Sheet
from ui.printing.sending import ask_and_print, ask_and_save


def letter_document(heading: str, date: str, text: str, notes: Sequence[tuple[str, str]] = ()) -> QTextDocument:
    """Returns a letter.

    Args:
        heading: From whom, for instance "From Dr. Vos".
        date: When, in words.
        text: The letter.
        notes: Passages of the diary, each with the note to it.
    """
    sheet = Sheet(heading)
    sheet.heading(heading)
    sheet.soft(date)
    sheet.letter(text)
    if notes:
        sheet.subheading(QCoreApplication.translate("Printing", "Notes in your diary"))
    for quote, note in notes:
        sheet.quote(quote, note)
    return sheet.document


def print_letter(parent: QWidget, heading: str, date: str, text: str, notes: Sequence[tuple[str, str]] = ()) -> bool:
    """Lets a printer be chosen and prints a letter; returns whether it was printed."""
    return ask_and_print(parent, letter_document(heading, date, text, notes))


def save_letter(parent: QWidget, heading: str, date: str, text: str, notes: Sequence[tuple[str, str]] = ()) -> bool:
    """Lets a place be chosen and saves a letter as a PDF; returns whether it was saved."""
    name = QCoreApplication.translate("Printing", "Letter of {date}").format(date=date)
    return ask_and_save(parent, letter_document(heading, date, text, notes), name)
