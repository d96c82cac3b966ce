"""A book of many documents in one PDF file: painted one after the other, with page numbers, contents and bookmarks.

Nothing but the document that is being painted lies in memory. It may be written on any lane: everything that belongs
to Qt is made and destroyed there.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QFile, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPdfWriter, QTextDocument

from app.errors import PrintFailed
from app.exports.telling import Told
from ui.printing.document import MARGIN_MM, SOFT_INK, footer_font, lay_out, page
from ui.printing.outline import Bookmark, bind

_DOTS_OF_PDF: Final = 600
_FOOT_MM: Final = 12.0

Contents = Callable[[list[tuple[str, str]]], QTextDocument]
"""Makes the contents once the pages are known, of titles and page numbers."""


@dataclass(frozen=True)
class Leaf:
    """A document that begins on a page of its own.

    Attributes:
        title: Stands in the contents, the bookmarks and at the foot of its pages; nothing for the cover.
        document: What is painted.
        steps: How far the export is with it.
    """

    title: str
    document: QTextDocument
    steps: int = 0


class Binder:
    """Paints a book.

    Args:
        path: The PDF file; it is a part of a folder that is there whole or not at all.
        title: Of the file.
        dots: Of `ui.printing.document.screen_dots`.
        told: Is told how far it is.
    """

    def __init__(self, path: Path, title: str, dots: float, told: Told) -> None:
        self._path = path
        self._title = title
        self._dots = dots
        self._told = told
        self._pages = 0
        self._marks: list[Bookmark] = []

    def write(self, cover: QTextDocument, leaves: Iterator[Leaf], contents: Contents) -> None:
        """Paints cover and leaves, then the contents, which are brought behind the cover.

        Raises:
            PrintFailed: It cannot be written.
            Cancelled: Somebody wanted it to end.
        """
        dispatcher = QEventLoop()  # a document measures with timers, and a lane has nobody who keeps them
        file = QFile(str(self._path))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise PrintFailed
        try:
            writer = QPdfWriter(file)
            writer.setTitle(self._title)
            writer.setCreator("Haven")
            writer.setResolution(_DOTS_OF_PDF)
            writer.setPageLayout(page())
            painter = QPainter(writer)
            try:
                front, moved = self._paint_all(painter, writer, cover, leaves, contents)
            finally:
                painter.end()
        finally:
            file.close()
            del dispatcher
        if file.error() != QFile.FileError.NoError:
            raise PrintFailed
        shifted = [Bookmark(mark.title, mark.page + moved) for mark in self._marks]
        bind(self._path, shifted, front=front, moved=moved)

    def _paint_all(
        self,
        painter: QPainter,
        writer: QPdfWriter,
        cover: QTextDocument,
        leaves: Iterator[Leaf],
        contents: Contents,
    ) -> tuple[int, int]:
        """Returns how many pages the cover has, and the contents."""
        front = self._paint(painter, writer, cover, "", None)
        for leaf in leaves:
            self._marks.append(Bookmark(leaf.title, self._pages))
            self._paint(painter, writer, leaf.document, leaf.title, front)
            self._told.step(leaf.steps)
        rows = [(mark.title, str(mark.page - front + 1)) for mark in self._marks]
        return front, self._paint(painter, writer, contents(rows), "", None)

    def _paint(
        self, painter: QPainter, writer: QPdfWriter, document: QTextDocument, title: str, front: int | None
    ) -> int:
        """Paints a document and returns how many pages it took; without `front` they get no number."""
        lay_out(document, writer.pageLayout(), self._dots)
        size, count = document.pageSize(), document.pageCount()
        scale = writer.resolution() / self._dots
        for number in range(count):
            self._told.step(0)
            if self._pages and not writer.newPage():
                raise PrintFailed
            self._pages += 1
            painter.save()
            painter.scale(scale, scale)
            painter.translate(0, -number * size.height())
            document.drawContents(painter, QRectF(0, number * size.height(), size.width(), size.height()))
            painter.restore()
            if front is not None:
                self._foot(painter, writer, title, self._pages - front)
        return count

    def _foot(self, painter: QPainter, writer: QPdfWriter, title: str, number: int) -> None:
        whole = QRectF(QPointF(0, 0), writer.pageLayout().fullRectPixels(writer.resolution()).size().toSizeF())
        side = MARGIN_MM * writer.resolution() / 25.4
        foot = whole.adjusted(side, whole.height() - 2 * _FOOT_MM * writer.resolution() / 25.4, -side, 0)
        painter.save()
        painter.setFont(footer_font())
        painter.setPen(SOFT_INK)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
        painter.restore()
