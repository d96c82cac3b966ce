"""The letter on paper that brings somebody in: what Haven is, the code, and what to do."""

from datetime import date

import segno
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from sync.client.invitation import Invitation
from ui.theme.fonts import INTERFACE, READING
from ui.wording.dates import full_day

translate = QCoreApplication.translate

BODY_PT = 12.5
CODE_PT = 21.0
HEADING_PT = 24.0
QR_SCALE = 12
QR_POINTS = 120
MARGIN_MM = 24.0
WHITE = 0xFFFFFFFF
BLACK = 0xFF000000


def groups_in_lines(code: str, groups: int = 4) -> str:
    """Returns a code with so many groups in each line."""
    parts = code.replace("-", " ").split()
    return "\n".join("  ".join(parts[at : at + groups]) for at in range(0, len(parts), groups))


def qr_code(text: str) -> QImage:
    """Returns a QR code as a picture, black on white, its quiet zone included."""
    rows = [bytes(row) for row in segno.make_qr(text, error="m").matrix_iter(scale=1, border=4)]
    picture = QImage(len(rows[0]), len(rows), QImage.Format.Format_RGB32)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            picture.setPixel(x, y, BLACK if dark else WHITE)
    return picture.scaled(picture.width() * QR_SCALE, picture.height() * QR_SCALE)


def make_letter(invitation: Invitation, name: str, valid_until: date | None) -> QTextDocument:
    """Returns the letter as a document; names are put in as plain text.

    Args:
        invitation: The secret and the server.
        name: The patient's name.
        valid_until: The last day of the code, when it is known.
    """
    document = QTextDocument()
    document.setDefaultFont(_font(READING, BODY_PT))
    cursor = QTextCursor(document)
    write = _Writer(cursor)
    write.paragraph(translate("invitation", "Welcome to Haven"), _font(READING, HEADING_PT, 600), after=14)
    write.paragraph(translate("invitation", "Dear {name},").format(name=name))
    write.paragraph(
        translate(
            "invitation",
            "With this letter you can install Haven on your own computer: the course, the practices with their "
            "spoken guidance, and a diary that nobody reads unless you share it. What you share is sealed so that "
            "only your therapist can open it.",
        )
    )
    write.paragraph(
        translate("invitation", "Start Haven, choose your language, and type this code. Capitals do not matter.")
    )
    write.paragraph(groups_in_lines(invitation.code), _font(INTERFACE, CODE_PT, 600), before=8, after=8)
    write.paragraph(translate("invitation", "Address of the clinic: {server}").format(server=invitation.server))
    if valid_until is not None:
        until = translate("invitation", "The code can be used once, until {day}.")
        write.paragraph(until.format(day=full_day(valid_until)))
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl("qr"), qr_code(invitation.text))
    write.picture("qr", QR_POINTS)
    write.paragraph(
        translate(
            "invitation",
            "Please keep this letter to yourself until you have used it. At your first talk your therapist and you "
            "compare six digits on the screen; from then on you both know that nobody stands between you.",
        )
    )
    return document


def letter_as_pdf(document: QTextDocument) -> bytes:
    """Returns a document as the bytes of a PDF file, on A4."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    set_page(writer)
    writer.setTitle(translate("invitation", "Invitation to Haven"))
    writer.setCreator("Haven")
    document.print_(writer)
    del writer
    buffer.close()
    return bytes(content.data())


def set_page(device: QPagedPaintDevice) -> None:
    """Sets a device to A4 with the margins of a letter."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins)
    layout.setUnits(QPageLayout.Unit.Millimeter)
    layout.setMargins(margins)
    device.setPageLayout(layout)


def _font(family: str, points: float, weight: int = 400) -> QFont:
    font = QFont(family)
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight(weight))
    return font


class _Writer:
    """Puts paragraphs into a document, always as plain text."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor = cursor
        self._first = True

    def paragraph(self, text: str, font: QFont | None = None, before: float = 0, after: float = 9) -> None:
        form = QTextCharFormat()
        if font is not None:
            form.setFont(font)
        self._block(before, after)
        self._cursor.insertText(text.replace("\n", "\u2028"), form)

    def picture(self, name: str, side: float) -> None:
        form = QTextImageFormat()
        form.setName(name)
        form.setWidth(side)
        form.setHeight(side)
        self._block(4, 9)
        self._cursor.insertImage(form)

    def _block(self, before: float, after: float) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(before)
        form.setBottomMargin(after)
        form.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._first:
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(QTextCharFormat())
            self._first = False
        else:
            self._cursor.insertBlock(form, QTextCharFormat())
