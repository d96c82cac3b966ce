"""A document for paper, and the two ways it can go: to a printer, and into a PDF file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QSaveFile, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)
from PySide6.QtPrintSupport import QPrinter

from app.errors import PrintFailed
from ui.markdown import append
from ui.theme.fonts import INTERFACE, OPTICAL_SIZE, READING, WEIGHT

INK = QColor("black")
SOFT_INK = QColor("#33403c")
RULE = QColor("#9aa39e")
MARGIN_MM = 22.0
_NUMBERS: Final = 56.0
"""Room for a page number before the title of what begins there, in dots of the screen."""


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
        self._breaks = False

    def heading(self, text: str) -> None:
        """Writes a heading."""
        self._paragraph(text, _font(READING, 22, 500), after=8)

    def cover(self, title: str, below: Sequence[str]) -> None:
        """Writes a title in the middle of a page of its own, and lines below it."""
        for _ in range(4):  # a margin above the first paragraph of a page is left out
            self._paragraph("\u00a0", _font(READING, 38))
        for paragraph in title.split("\n"):
            self._paragraph(paragraph, _font(READING, 38, 440), after=10)
        for line in below:
            self._paragraph(line, _font(INTERFACE, 12), after=5)

    def contents(self, rows: Sequence[tuple[str, str]]) -> None:
        """Writes what is where: a line for each title, after the number of its page."""
        shape = QTextBlockFormat()
        shape.setBottomMargin(5)
        shape.setTabPositions([QTextOption.Tab(_NUMBERS, QTextOption.TabType.LeftTab)])
        for title, where in rows:
            self._cursor.insertBlock(shape)
            self._cursor.insertText(f"{where}\t{title}", _characters(_font(INTERFACE, 11)))

    def day(self, text: str) -> None:
        """Writes the heading of a day."""
        self._paragraph(text, _font(READING, 15, 550), before=16, after=4)

    def subheading(self, text: str) -> None:
        """Writes a smaller heading."""
        self._paragraph(text, _font(INTERFACE, 11.5, 650), before=10, after=3)

    def label(self, text: str) -> None:
        """Writes what the next paragraph answers."""
        self._paragraph(text, _font(INTERFACE, 10, 600), before=4, after=1)

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

    def code_beside(self, label: str, code: str, below: Sequence[str], picture: QImage | None, side: float) -> None:
        """Writes a code in a frame, with what belongs to it below, and a picture at its right.

        Args:
            label: What the code is.
            code: Its lines.
            below: Small lines below it.
            picture: For instance the same as a QR code.
            side: Of the picture, in points.
        """
        form = QTextTableFormat()
        form.setCellPadding(12)
        form.setBorder(1)
        form.setBorderBrush(RULE)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setCellSpacing(0)
        form.setTopMargin(10)
        form.setBottomMargin(14)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        if picture is not None:
            lengths = (QTextLength.Type.PercentageLength, 72), (QTextLength.Type.PercentageLength, 28)
            form.setColumnWidthConstraints([QTextLength(kind, share) for kind, share in lengths])
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        table = self._cursor.insertTable(1, 1 if picture is None else 2, form)
        cursor = table.cellAt(0, 0).firstCursorPosition()
        cursor.insertText(label, _characters(_font(INTERFACE, 10.5, 650)))
        self._cell_line(cursor, code, _font(INTERFACE, 17 if picture is not None else 15, 600), 4)
        for line in below:
            self._cell_line(cursor, line, _font(INTERFACE, 10), 3)
        if picture is not None:
            name = QUrl(f"picture-{self.document.blockCount()}")
            self.document.addResource(QTextDocument.ResourceType.ImageResource.value, name, picture)
            image = QTextImageFormat()
            image.setName(name.toString())
            image.setWidth(side)
            image.setHeight(side)
            place = table.cellAt(0, 1).firstCursorPosition()
            shape = QTextBlockFormat()
            shape.setAlignment(Qt.AlignmentFlag.AlignCenter)
            place.setBlockFormat(shape)
            place.insertImage(image)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._empty = True

    def _cell_line(self, cursor: QTextCursor, text: str, font: QFont, before: float) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(before)
        shape.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.insertBlock(shape)
        cursor.insertText(text.replace("\n", "\u2028"), _characters(font))

    def markdown(self, text: str) -> None:
        """Writes a text of a course: headings, paragraphs, lists and quotes."""
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        append(self._cursor, text, _OnPaper())
        self._empty = False

    def new_page(self) -> None:
        """Lets the next heading begin on a page of its own."""
        self._breaks = not self._empty

    def steps(self, steps: Sequence[str]) -> None:
        """Writes numbered steps."""
        for number, step in enumerate(steps, 1):
            self._paragraph(f"{number}\u2002{step}", _font(INTERFACE, 11), after=3, left=4)

    def _paragraph(self, text: str, font: QFont, *, before: float = 0, after: float = 0, left: float = 0) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(before)
        shape.setBottomMargin(after)
        shape.setLeftMargin(left)
        shape.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._breaks:
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            self._breaks = False
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
    _write_pdf(document, file)
    if not file.commit():
        raise PrintFailed


def pdf(document: QTextDocument) -> bytes:
    """Returns a document as the bytes of a PDF file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _write_pdf(document, buffer)
    buffer.close()
    return bytes(content.data())


def _write_pdf(document: QTextDocument, device: QIODevice) -> None:
    writer = QPdfWriter(device)
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    writer.setCreator("Haven")
    writer.setPageLayout(page())
    paged(document, writer.pageLayout(), screen_dots()).print_(writer)


def to_printer(document: QTextDocument, printer: QPrinter) -> None:
    """Prints a document.

    Raises:
        PrintFailed: The printer took nothing.
    """
    printer.setPageLayout(page())
    printer.setDocName(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    paged(document, printer.pageLayout(), screen_dots()).print_(printer)
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise PrintFailed


def page() -> QPageLayout:
    """Returns the paper that is usual where this computer is; its margins are those of the document."""
    american = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Millimeter)


def screen_dots() -> float:
    """Returns the dots per inch by which documents measure their type; on the GUI thread."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch()


def paged(document: QTextDocument, layout: QPageLayout, dots: float) -> QTextDocument:
    """Returns a copy that is laid out for paper; it goes with the document that it is a copy of."""
    copy = document.clone()
    lay_out(copy, layout, dots)
    return copy


def lay_out(document: QTextDocument, layout: QPageLayout, dots: float) -> None:
    """Lays a document out for paper, with margins on every page.

    Args:
        document: What was written.
        layout: The paper.
        dots: Of `screen_dots`.
    """
    frame = document.rootFrame().frameFormat()
    frame.setMargin(MARGIN_MM * dots / 25.4)
    document.rootFrame().setFrameFormat(frame)
    document.setPageSize(layout.fullRect(QPageLayout.Unit.Inch).size() * dots)


def footer_font() -> QFont:
    """Returns the type of the line at the foot of a page."""
    return _font(INTERFACE, 9)


class _OnPaper:
    """How the texts of a course look on paper."""

    _FACES: Final = {
        "title": (READING, 17.0, 500),
        "section": (READING, 14.0, 550),
        "label": (INTERFACE, 11.0, 650),
        "diary": (READING, 12.0, 400),
        "quote": (READING, 12.0, 400),
    }

    def font(self, face: str) -> QFont:
        """Returns the font of a face."""
        family, points, weight = self._FACES[face]
        return _font(family, points, weight, italic=face == "quote")

    def space(self, pixels: int) -> int:
        """Returns a distance in points: a pixel of the screen is three quarters of one."""
        return round(pixels * 0.75)

    def colour(self, name: str) -> QColor:
        """Returns ink for everything but what is soft; paper may be printed in black alone."""
        return SOFT_INK if name == "soft" else INK


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
