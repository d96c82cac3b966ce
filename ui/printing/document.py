"""A document for paper, and the two ways it can go: to a printer, and into a PDF file."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QLocale, QMarginsF, QSaveFile
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTableFormat,
)
from PySide6.QtPrintSupport import QPrinter

from app.errors import PrintFailed
from ui.theme.fonts import INTERFACE, OPTICAL_SIZE, READING, WEIGHT

INK = QColor("black")
MARGIN_MM = 22.0


class Sheet:
    """Writes a document from top to bottom.

    Attributes:
        document: What was written.

    Args:
        title: The document's title, also that of a PDF file.
    """

    def __init__(self, title: str) -> None:
        self.document = QTextDocument()
        self.document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
        self.document.setDefaultFont(_font(INTERFACE, 11))
        self._cursor = QTextCursor(self.document)
        self._empty = True

    def heading(self, text: str) -> None:
        """Writes a heading."""
        self._paragraph(text, _font(READING, 22, 500), after=8)

    def subheading(self, text: str) -> None:
        """Writes a smaller heading."""
        self._paragraph(text, _font(INTERFACE, 11.5, 650), before=10, after=3)

    def text(self, text: str) -> None:
        """Writes paragraphs of the interface's face."""
        for paragraph in text.split("\n"):
            self._paragraph(paragraph, _font(INTERFACE, 11), after=6)

    def letter(self, text: str) -> None:
        """Writes paragraphs of the reading face; an empty line is a little room."""
        for paragraph in text.split("\n"):
            self._paragraph(paragraph, _font(READING, 13), after=4)

    def soft(self, text: str) -> None:
        """Writes a small line."""
        self._paragraph(text, _font(INTERFACE, 9.5), after=4)

    def quote(self, quote: str, note: str) -> None:
        """Writes a passage and what was said to it."""
        self._paragraph(quote, _font(READING, 12, italic=True), before=8, left=14)
        self._paragraph(note, _font(INTERFACE, 11), after=4, left=28)

    def groups(self, groups: tuple[str, ...], columns: int = 4) -> None:
        """Writes groups of a code, numbered, in a grid with room to read and to tick off."""
        form = QTextTableFormat()
        form.setCellPadding(8)
        form.setBorder(0.5)
        form.setBorderCollapse(True)
        rows = -(-len(groups) // columns)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        table = self._cursor.insertTable(rows, columns, form)
        for place, group in enumerate(groups):
            cursor = table.cellAt(place // columns, place % columns).firstCursorPosition()
            cursor.insertText(f"{place + 1}\u2002", _characters(_font(INTERFACE, 8.5)))
            cursor.insertText(group, _characters(_font(INTERFACE, 16, 600)))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _paragraph(self, text: str, font: QFont, *, before: float = 0, after: float = 0, left: float = 0) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(before)
        shape.setBottomMargin(after)
        shape.setLeftMargin(left)
        shape.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._empty:
            self._cursor.setBlockFormat(shape)
            self._empty = False
        else:
            self._cursor.insertBlock(shape)
        self._cursor.insertText(text, _characters(font))


def save_pdf(document: QTextDocument, path: Path) -> None:
    """Writes a document into a PDF file; the file is there whole or not at all.

    Raises:
        PrintFailed: It could not be written; an earlier file of that name is as it was.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise PrintFailed
    writer = QPdfWriter(file)
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    writer.setCreator("Haven")
    writer.setPageLayout(page())
    _paged(document, writer).print_(writer)
    del writer
    if not file.commit():
        raise PrintFailed


def to_printer(document: QTextDocument, printer: QPrinter) -> None:
    """Prints a document.

    Raises:
        PrintFailed: The printer took nothing.
    """
    printer.setPageLayout(page())
    printer.setDocName(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    _paged(document, printer).print_(printer)
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise PrintFailed


def page() -> QPageLayout:
    """Returns the paper that is usual where this computer is; its margins are those of the document."""
    american = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Millimeter)


def _paged(document: QTextDocument, device: QPagedPaintDevice) -> QTextDocument:
    """Returns a copy that is laid out for the paper of a device, with margins on every page."""
    copy = document.clone()
    dots = QGuiApplication.primaryScreen().logicalDotsPerInch()
    frame = copy.rootFrame().frameFormat()
    frame.setMargin(MARGIN_MM * dots / 25.4)
    copy.rootFrame().setFrameFormat(frame)
    paper = device.pageLayout().fullRect(QPageLayout.Unit.Inch).size()
    copy.setPageSize(paper * dots)
    return copy


def _characters(font: QFont) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(INK)
    return form


def _font(family: str, points: float, weight: int = 400, *, italic: bool = False) -> QFont:
    font = QFont(family)
    font.setPointSizeF(points)
    font.setItalic(italic)
    font.setVariableAxis(WEIGHT, float(weight))
    if family == READING:
        font.setVariableAxis(OPTICAL_SIZE, points)
    return font
