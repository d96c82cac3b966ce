"""What a patient's book and a hospital's record are both made of: answers, notes, what was spoken, practices."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.model.changes import Answer
from app.vault.notes import NoteView
from app.vault.practices import PracticeView
from ui.printing.document import Sheet
from ui.spoken.words import as_long_as
from ui.text import Words
from ui.wording.dates import clock_time, full_day, local

translate = QCoreApplication.translate
everything = Words("everything")


def write_answer(sheet: Sheet, answer: Answer) -> None:
    """Writes a question with its answer."""
    sheet.label(answer.prompt)
    if answer.words:
        sheet.letter(", ".join(answer.words))
    if answer.number is not None:
        sheet.letter(translate("everything", "{number} of 10").format(number=answer.number))
    if answer.text.strip():
        sheet.letter(answer.text.strip())


def write_numbers(sheet: Sheet, answers: Iterable[Answer]) -> None:
    """Writes answers that are nothing but numbers, a line for each."""
    for answer in answers:
        of_ten = translate("everything", "{question} {number} of 10")
        sheet.text(of_ten.format(question=answer.prompt, number=answer.number))


def write_spoken(sheet: Sheet, spoken: Iterable[int]) -> None:
    """Writes that something was spoken, and how long it is.

    Args:
        sheet: Where it is written.
        spoken: Milliseconds of each recording.
    """
    for milliseconds in spoken:
        sheet.soft(as_long_as(milliseconds))


def write_note(sheet: Sheet, note: NoteView) -> None:
    """Writes a passage and what was said to it."""
    name = note.therapist_name or translate("everything", "my therapist")
    said = translate("everything", "{name}: {note}").format(name=name, note=note.text.strip())
    sheet.quote(f"“{note.quote.strip()}”", said)


def write_practice(sheet: Sheet, practice: PracticeView) -> None:
    """Writes a practice with her own line about it."""
    minutes = everything.tr("%n minutes", "", round(practice.done_s / 60))
    where = f"{full_day(local(practice.started_at).date())}, {clock_time(practice.started_at)}"
    sheet.text(f"{where}: {practice.title}, {minutes}")
    if practice.line.strip():
        sheet.letter(practice.line.strip())


def with_year(day: date) -> str:
    """Returns a day with its year, in words."""
    return f"{full_day(day)} {day.year}"
