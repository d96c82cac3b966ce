"""Progress on paper: the weeks, the numbers and the dear moments, in words."""

from PySide6.QtGui import QTextDocument

from ui.printing.document import Sheet
from ui.progress.numbers import lines
from ui.progress.presenter import Record, WeekOfPractice
from ui.text import Words
from ui.wording import dates

ProgressPaper = Words("ProgressPaper")


def document_of(record: Record) -> QTextDocument:
    """Returns everything that the page shows, to be printed."""
    title = ProgressPaper.tr("My weeks with Haven")
    sheet = Sheet(title)
    sheet.heading(title)
    sheet.soft(ProgressPaper.tr("Printed on {day}").format(day=dates.full_date(record.today)))
    sheet.subheading(ProgressPaper.tr("What I practised"))
    for week in record.weeks:
        sheet.text(_week(week))
    if record.numbers:
        sheet.subheading(ProgressPaper.tr("How my days were"))
        for line in lines(record):
            sheet.text(line)
    if record.dear:
        sheet.subheading(ProgressPaper.tr("Dear to me"))
        for entry in record.dear:
            sheet.letter("\n".join(answer.text for answer in entry.answers if answer.text) or entry.title)
            sheet.soft(f"{entry.title} · {dates.full_date(dates.local(entry.written_at).date())}")
    return sheet.document


def _week(week: WeekOfPractice) -> str:
    words = ProgressPaper.tr("Week of {day}: {practices}, {minutes}")
    return words.format(
        day=dates.full_date(week.monday),
        practices=ProgressPaper.tr("%n practices", "", week.practices),
        minutes=ProgressPaper.tr("%n minutes", "", sum(week.minutes)),
    )
