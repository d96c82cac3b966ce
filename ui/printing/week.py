"""Her week on paper, and a note for those who live with her."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from ui.printing.document import Sheet

translate = QCoreApplication.translate


def week_document(title: str, about: Sequence[str], days: Sequence[tuple[str, Sequence[str]]]) -> QTextDocument:
    """Returns a week to hang on the wall: what it is about, and seven days with their quiet moments.

    Args:
        title: What the week is called.
        about: What is proposed, when a letter comes, line by line.
        days: Each day with its quiet moments; a day without any has room to write.
    """
    sheet = Sheet(title)
    sheet.heading(title)
    for line in about:
        sheet.text(line)
    for day, moments in days:
        sheet.subheading(day)
        for moment in moments or ("…………………………………",):
            sheet.text(moment)
    sheet.soft(
        translate("Printing", "What does not come about, does not come about. Three breaths at a window count too.")
    )
    return sheet.document


def household_document(moments: Sequence[str]) -> QTextDocument:
    """Returns a note for the door or the fridge: at these times she would like to be left in peace.

    Args:
        moments: Her quiet moments in words; without any there is room to write them.
    """
    title = translate("Printing", "Quiet moments in this house")
    sheet = Sheet(title)
    sheet.heading(title)
    sheet.letter(translate("Printing", "At these times I practise:"))
    for moment in moments or ("…………………………………", "…………………………………"):
        sheet.subheading(moment)
    sheet.letter(
        translate(
            "Printing",
            "You can do what you always do, a little more softly. Please keep the door closed, and let the telephone "
            "and the bell be yours for that time. I am not asleep and not cross. If something is the matter, knock.",
        )
    )
    sheet.letter(translate("Printing", "Thank you. It helps more than it looks."))
    return sheet.document
