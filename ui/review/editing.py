"""Words put into a text that is being written: at the caret, as a paragraph, with their blanks chosen."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.phrases.blanks import find_blanks, next_blank
from ui.review.offsets import Offsets, sentence_around


def insert_words(editor: QTextEdit, words: str) -> None:
    """Puts words in at the caret, in place of what is chosen; the first blank in them is chosen then."""
    cursor = editor.textCursor()
    start = cursor.selectionStart()
    cursor.insertText(words)
    _show(editor, cursor)
    blanks = find_blanks(words)
    if blanks:
        inside = Offsets(words)
        choose(editor, start + inside.position(blanks[0].start), start + inside.position(blanks[0].end))


def insert_paragraph(editor: QTextEdit, words: str, at: QTextCursor | None = None) -> None:
    """Puts words in as a paragraph of their own, with an empty line around it; the caret stands below it.

    Args:
        editor: Where it is written.
        words: The paragraph.
        at: Where; at the caret when None.
    """
    cursor = QTextCursor(editor.textCursor() if at is None else at)
    cursor.setPosition(cursor.selectionEnd())
    text = editor.toPlainText()
    place = Offsets(text).start(cursor.position())
    before, behind = text[:place], text[place:]
    cursor.beginEditBlock()
    cursor.insertText(_parting(before[::-1]) + words)
    if behind.strip():
        cursor.insertText(_parting(behind))
    else:
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("\n\n")
    cursor.endEditBlock()
    _show(editor, cursor)


def choose_next_blank(editor: QTextEdit) -> bool:
    """Chooses the blank behind the caret, or the first one again; says whether there is any."""
    text = editor.toPlainText()
    offsets = Offsets(text)
    blank = next_blank(text, offsets.end(editor.textCursor().selectionEnd()))
    if blank is None:
        return False
    choose(editor, offsets.position(blank.start), offsets.position(blank.end))
    return True


def choose_characters(editor: QTextEdit, start: int, end: int) -> None:
    """Chooses characters and puts the cursor there."""
    offsets = Offsets(editor.toPlainText())
    choose(editor, offsets.position(start), offsets.position(end))


def choose(editor: QTextEdit, start: int, end: int) -> None:
    """Chooses what stands between two positions of the document."""
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    _show(editor, cursor)


def chosen_words(editor: QTextEdit) -> str:
    """Returns the chosen words, or the sentence in which the caret stands."""
    cursor = editor.textCursor()
    text = editor.toPlainText()
    offsets = Offsets(text)
    if cursor.hasSelection():
        return text[offsets.start(cursor.selectionStart()) : offsets.end(cursor.selectionEnd())]
    at = offsets.start(cursor.position())
    start, end = sentence_around(text, at)
    if start == end:  # the caret stands behind a sentence that is finished
        start, end = sentence_around(text, max(0, len(text[:at].rstrip()) - 1))
    return text[start:end]


def _parting(beside: str) -> str:
    """Returns the line ends that are missing between a paragraph and the text beside it, read away from it."""
    ends = len(beside) - len(beside.lstrip("\n"))
    return "\n" * max(0, 2 - ends) if beside.strip() else ""


def _show(editor: QTextEdit, cursor: QTextCursor) -> None:
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()
