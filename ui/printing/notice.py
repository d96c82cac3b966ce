"""A notice for the door or the fridge: large, and with room to fill in by hand."""

from PySide6.QtGui import QTextDocument

from ui.printing.document import Sheet


def notice_document(*notices: str) -> QTextDocument:
    """Returns notices, each on a page of its own.

    Args:
        notices: Markdown that begins with a heading, as `Course.household_notice` gives it.
    """
    parts = [words.partition("\n") for words in notices]
    titles = [title.lstrip("# ").strip() for title, _, _ in parts]
    sheet = Sheet(titles[0])
    for title, (_, _, text) in zip(titles, parts, strict=True):
        sheet.new_page()
        sheet.heading(title)
        sheet.markdown(text.strip())
    return sheet.document
