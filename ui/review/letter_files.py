"""Asking where to save, and printing, without holding up the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.printing.document import to_printer


def ask_for_file(parent: QWidget, title: str, name: str, kind: str, chosen: Callable[[Path], None]) -> None:
    """Asks for a place to save to; nothing happens when the dialog is put away.

    Args:
        parent: What the dialog stands on.
        title: Its title.
        name: The proposed name; its suffix is added when none is typed.
        kind: The filter, for instance "PDF (*.pdf)".
        chosen: Gets the path.
    """
    dialog = QFileDialog(parent, title, name, kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def print_document(parent: QWidget, document: QTextDocument) -> None:
    """Asks for a printer and prints."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: to_printer(document, printer))
    QDialog.open(dialog)
