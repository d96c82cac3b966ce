"""A page that she wrote, on paper."""

from collections.abc import Sequence

from PySide6.QtGui import QTextDocument

from app.model.changes import Answer
from ui.printing.document import Sheet


def paper_document(title: str, written: str, answers: Sequence[Answer]) -> QTextDocument:
    """Returns a page with its questions and what was answered.

    Args:
        title: What it is called.
        written: When, in words.
        answers: In the order of the form.
    """
    sheet = Sheet(title)
    sheet.heading(title)
    sheet.soft(written)
    for answer in answers:
        sheet.subheading(answer.prompt)
        if answer.words:
            sheet.text(", ".join(answer.words))
        if answer.number is not None:
            sheet.text(f"{answer.number} / 10")
        if answer.text.strip():
            sheet.letter(answer.text.strip())
    return sheet.document
