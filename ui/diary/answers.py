"""One question of a page with its answer, to be read."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from app.diary.views import Ask
from app.model.changes import Answer
from app.vault.notes import NoteView
from ui.passages import Marked, NoteColumn, passage
from ui.widgets import Badge, FlowLayout, Heading, Soft, Text


def add_answer(
    column: QVBoxLayout, answer: Answer, notes: Sequence[NoteView], name: str, asks: Sequence[Ask]
) -> None:
    """Adds a question with its answer, what she marked "please answer this", and the notes beside it."""
    column.addWidget(Heading(answer.prompt, 4))
    if answer.words:
        chips = FlowLayout(8)
        for word in answer.words:
            chips.addWidget(Badge(word, "mist"))
        column.addLayout(chips)
    if answer.number is not None:
        column.addWidget(Text(f"{answer.number} / 10"))
    if answer.text.strip():
        asked = [Marked(start, end, asked=True) for question, start, end in asks if question == answer.question]
        column.addWidget(passage(answer.text, f"{name}.{answer.question}", answer.prompt, notes, asked))
        if asked:
            column.addWidget(Soft(QCoreApplication.translate("diary", "Underlined: “please answer this”"), "small"))
    elif notes:
        column.addWidget(NoteColumn(notes, quoted=True))
