"""Asks where a document goes: to which printer, or into which file."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.errors import PrintFailed
from ui.errors import sentence
from ui.printing.document import save_pdf, to_printer


def ask_and_print(parent: QWidget, document: QTextDocument) -> bool:
    """Lets a printer be chosen and prints; returns whether it was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return False
    try:
        to_printer(document, printer)
    except PrintFailed as error:
        _tell(parent, error)
        return False
    return True


def ask_and_save(parent: QWidget, document: QTextDocument, name: str) -> bool:
    """Lets a place be chosen and saves a PDF there; returns whether it was saved.

    Args:
        parent: The window that asks.
        document: What is saved.
        name: The proposed file name, without its ending.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = QCoreApplication.translate("Printing", "Save as PDF")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / f"{name}.pdf"), "PDF (*.pdf)")
    if not chosen:
        return False
    path = Path(chosen)
    try:
        save_pdf(document, path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf"))
    except PrintFailed as error:
        _tell(parent, error)
        return False
    return True


def _tell(parent: QWidget, error: PrintFailed) -> None:
    QMessageBox.warning(parent, "Haven", sentence(error))
