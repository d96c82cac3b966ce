"""The statement of deletion on paper: what the server says, and what it cannot prove."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from ui.printing.document import Sheet
from ui.services import Left
from ui.text import Words
from ui.wording.dates import clock_time, full_day, local

Deletion = Words("Deletion")


def deletion_sheet(left: Left) -> QTextDocument:
    """Returns the statement as a page."""
    translate = QCoreApplication.translate
    sheet = Sheet(translate("Deletion", "Haven: statement of deletion"))
    sheet.heading(translate("Deletion", "Statement of deletion"))
    moment = local(left.at)
    sheet.text(
        translate("Deletion", "On {day} {year}, at {time}, the server of {clinic} stated with its signature:").format(
            day=full_day(moment.date()), year=moment.year, time=clock_time(left.at), clinic=left.clinic
        )
    )
    sheet.text(
        translate(
            "Deletion",
            "“What was stored here of this person is deleted: {streams} conversations, {commits} consignments and "
            "{blobs} files.”",
        ).format(streams=left.streams, commits=left.commits, blobs=left.blobs)
    )
    sheet.text(Deletion.tr("Backups that still hold it expire within %n days of that.", "", left.backup_days))
    sheet.subheading(translate("Deletion", "What this cannot prove"))
    sheet.text(
        translate(
            "Deletion",
            "It is the server's word. It cannot prove that no copy was made elsewhere, and what other people's "
            "computers had already received stays with them.",
        )
    )
    sheet.soft(translate("Deletion", "The person's number at the clinic: {number}").format(number=left.person))
    return sheet.document
