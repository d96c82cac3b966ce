"""The recovery sheet: the one way back when the passphrase is forgotten or the computer is lost."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from ui.printing.document import Sheet
from ui.printing.sending import ask_and_print, ask_and_save


def recovery_sheet(groups: Sequence[str]) -> QTextDocument:
    """Returns the sheet.

    Args:
        groups: The groups of the recovery code, in their order.
    """
    sheet = Sheet(QCoreApplication.translate("Printing", "Haven: recovery sheet"))
    sheet.heading(QCoreApplication.translate("Printing", "Your recovery sheet"))
    sheet.text(
        QCoreApplication.translate(
            "Printing",
            "With this code you open your Haven again when you have forgotten your passphrase or when your computer "
            "is lost. Nobody else has it: not the clinic, and not those who make Haven.",
        )
    )
    sheet.groups(tuple(groups))
    sheet.subheading(QCoreApplication.translate("Printing", "Where to keep it"))
    sheet.text(
        QCoreApplication.translate(
            "Printing",
            "On paper, at home, where you keep your passport. Not beside the computer, not as a photo on your phone, "
            "and not in an e-mail. Whoever has this sheet and your computer can read your diary.",
        )
    )
    sheet.subheading(QCoreApplication.translate("Printing", "If you think that somebody has seen it"))
    sheet.text(QCoreApplication.translate("Printing", "Please phone the clinic. Your words stay where they are."))
    return sheet.document


def print_recovery_sheet(parent: QWidget, groups: Sequence[str]) -> bool:
    """Lets a printer be chosen and prints the sheet; returns whether it was printed."""
    return ask_and_print(parent, recovery_sheet(groups))


def save_recovery_sheet(parent: QWidget, groups: Sequence[str]) -> bool:
    """Lets a place be chosen and saves the sheet as a PDF; returns whether it was saved."""
    name = QCoreApplication.translate("Printing", "Haven recovery sheet")
    return ask_and_save(parent, recovery_sheet(groups), name)
