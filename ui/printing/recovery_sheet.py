"""The recovery sheet: the one way back when the passphrase is forgotten or the computer is lost."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from sync.client.recovery import RecoverySheet
from ui.printing.document import Sheet
from ui.printing.qr import QR_POINTS, qr_code
from ui.printing.sending import ask_and_print, ask_and_save


def recovery_sheet(recovery: RecoverySheet) -> QTextDocument:
    """Returns the sheet: the numbered groups, and the same with the clinic's address as a QR code."""
    sheet = Sheet(QCoreApplication.translate("Printing", "Haven: recovery sheet"))
    sheet.heading(QCoreApplication.translate("Printing", "Your recovery sheet"))
    sheet.text(
        QCoreApplication.translate(
            "Printing",
            "With this code you open your Haven again when you have forgotten your passphrase. On a new computer, or "
            "a second one, it brings everything back. Nobody else has it: not the clinic, and not those who make "
            "Haven.",
        )
    )
    sheet.groups(recovery.code.groups, 3)
    sheet.code_beside(
        QCoreApplication.translate("Printing", "Address of the clinic"),
        recovery.server,
        (QCoreApplication.translate("Printing", "It is asked for on a new computer, together with the code."),),
        qr_code(recovery.text),
        QR_POINTS,
    )
    sheet.subheading(QCoreApplication.translate("Printing", "Where to keep it"))
    sheet.text(
        QCoreApplication.translate(
            "Printing",
            "On paper, at home, where you keep your passport. Not beside the computer, not as a photo on your phone, "
            "and not in an e-mail. Whoever has this sheet can read everything that you wrote.",
        )
    )
    sheet.subheading(QCoreApplication.translate("Printing", "If you think that somebody has seen it"))
    sheet.text(
        QCoreApplication.translate(
            "Printing",
            "Please phone the clinic at once. It can see to it that this sheet brings nothing back any more.",
        )
    )
    return sheet.document


def print_recovery_sheet(parent: QWidget, recovery: RecoverySheet) -> bool:
    """Lets a printer be chosen and prints the sheet; returns whether it was printed."""
    return ask_and_print(parent, recovery_sheet(recovery))


def save_recovery_sheet(parent: QWidget, recovery: RecoverySheet) -> bool:
    """Lets a place be chosen and saves the sheet as a PDF; returns whether it was saved."""
    name = QCoreApplication.translate("Printing", "Haven recovery sheet")
    return ask_and_save(parent, recovery_sheet(recovery), name)
