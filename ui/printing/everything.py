"""Everything that is hers as a book to read: week by week, then month by month, and the documents that live on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QTextDocument

from app.course.pack import Course
from app.errors import CourseInvalid
from app.exports.booklet import Booklet, Chapter, Cover, Letter, Written
from app.exports.package import Part
from app.exports.telling import Told
from app.vault.database import Database
from ui.printing.binding import Binder, Leaf
from ui.printing.document import Sheet
from ui.printing.pieces import (
    with_year,
    write_answer,
    write_note,
    write_numbers,
    write_practice,
    write_spoken,
)
from ui.text import Words
from ui.wording.dates import clock_time, local, spoken
from ui.wording.names import together

translate = QCoreApplication.translate
everything = Words("everything")

_WEIGHT: Final = 12.0
"""How long an entry takes on paper, beside one in a file."""


def pdf_part(db: Database, course: Course, dots: float, name: str) -> Part:
    """Returns the part that writes the book.

    Args:
        db: A connection that shows one state.
        course: Its weeks have titles.
        dots: Of `ui.printing.document.screen_dots`.
        name: Of the file.
    """
    cover = Booklet(db).cover()
    steps = cover.entries + cover.letters

    def write(folder: Path, told: Told) -> None:
        pages = Pages(Booklet(db), course)
        Binder(folder / name, pages.title(), dots, told).write(pages.cover(), pages.leaves(), contents)

    return Part(max(1, steps), _WEIGHT, write)


def contents(rows: list[tuple[str, str]]) -> QTextDocument:
    """Returns what is where."""
    heading = translate("everything", "What is in it")
    sheet = Sheet(heading)
    sheet.heading(heading)
    if rows:
        sheet.contents(rows)
    else:
        sheet.text(translate("everything", "There is nothing yet."))
    return sheet.document


class Pages:
    """Puts the chapters into words.

    Args:
        booklet: Reads them.
        course: Its weeks have titles.
    """

    def __init__(self, booklet: Booklet, course: Course) -> None:
        self._booklet = booklet
        self._course = course

    def title(self) -> str:
        """Returns the title of the book."""
        name = self._booklet.cover().name
        if not name:
            return translate("everything", "What I wrote in Haven")
        return translate("everything", "{name}: what I wrote in Haven").format(name=name)

    def cover(self) -> QTextDocument:
        """Returns the first page."""
        cover = self._booklet.cover()
        sheet = Sheet(self.title())
        heading = translate("everything", "What I wrote in Haven")
        sheet.cover(f"{cover.name}\n{heading}" if cover.name else heading, list(_below(cover)))
        return sheet.document

    def leaves(self) -> Iterator[Leaf]:
        """Yields the chapters and the documents as pages, each made when it is its turn."""
        for chapter in self._booklet.chapters():
            title = self._named(chapter)
            yield Leaf(title, self._chapter(chapter, title), len(chapter.things))
        title = translate("everything", "What stays with me")
        sheet, count = Sheet(title), 0
        for document in self._booklet.documents():
            if not count:
                sheet.heading(title)
                sheet.text(translate("everything", "My plans, and the pages that live on after the course."))
            sheet.day(_long_day(document))
            _write_entry(sheet, document)
            count += 1
        if count:
            yield Leaf(title, sheet.document, count)

    def _named(self, chapter: Chapter) -> str:
        match chapter.kind:
            case "before":
                return translate("everything", "Before the course")
            case "silent-day":
                return translate("everything", "Between week 6 and week 7: the silent day")
            case "month":
                month = QLocale().standaloneMonthName(chapter.first.month, QLocale.FormatType.LongFormat)
                return f"{month[:1].upper()}{month[1:]} {chapter.first.year}"
            case _:
                try:
                    title = self._course.week(chapter.number, spoken()).title
                except CourseInvalid:
                    title = ""
                number = translate("everything", "Week {number}").format(number=chapter.number)
                return f"{number}: {title}" if title else number

    def _chapter(self, chapter: Chapter, title: str) -> QTextDocument:
        sheet = Sheet(title)
        sheet.heading(title)
        sheet.soft(
            translate("everything", "{first} to {last}").format(
                first=with_year(chapter.first), last=with_year(chapter.last)
            )
        )
        if chapter.reason.strip():
            why = translate("everything", "Why my therapist changed this week: {reason}")
            sheet.text(why.format(reason=chapter.reason.strip()))
        day = ""
        for thing in chapter.things:
            if (now := _long_day(thing)) != day:
                day = now
                sheet.day(day)
            if isinstance(thing, Letter):
                _write_letter(sheet, thing)
            elif thing.is_numbers:
                _write_numbers(sheet, thing)
            else:
                _write_entry(sheet, thing)
        if chapter.practices:
            sheet.day(translate("everything", "What I practised"))
            for practice in chapter.practices:
                write_practice(sheet, practice)
        return sheet.document


def _below(cover: Cover) -> Iterator[str]:
    if cover.first is not None and cover.last is not None:
        yield translate("everything", "{first} to {last}").format(
            first=with_year(cover.first), last=with_year(cover.last)
        )
    if cover.therapists:
        yield translate("everything", "With {therapists}").format(therapists=together(cover.therapists, ""))
    yield everything.tr("%n pages of the diary", "", cover.entries)
    yield everything.tr("%n letters", "", cover.letters)
    yield everything.tr("Practised %n times", "", cover.practices)


def _write_entry(sheet: Sheet, entry: Written) -> None:
    sheet.subheading(entry.own.title or translate("everything", "A page"))
    sheet.soft(f"{clock_time(entry.own.written_at)} · {_for_whom(entry)}")
    for answer in entry.own.answers:
        write_answer(sheet, answer)
    write_spoken(sheet, entry.spoken)
    for note in entry.notes:
        write_note(sheet, note)


def _write_numbers(sheet: Sheet, entry: Written) -> None:
    sheet.soft(f"{clock_time(entry.own.written_at)} · {_for_whom(entry)}")
    write_numbers(sheet, entry.own.answers)


def _write_letter(sheet: Sheet, letter: Letter) -> None:
    somebody = letter.name or translate("everything", "my therapist")
    heading = (
        translate("everything", "My letter")
        if letter.mine
        else translate("everything", "Letter from {name}").format(name=somebody)
    )
    sheet.subheading(heading)
    if letter.row.subject.strip():
        sheet.label(letter.row.subject.strip())
    if letter.row.text.strip():
        sheet.letter(letter.row.text.strip())
    write_spoken(sheet, letter.spoken)
    for note in letter.notes:
        write_note(sheet, note)


def _for_whom(entry: Written) -> str:
    if entry.is_private:
        return translate("everything", "kept for myself")
    return translate("everything", "shared with my therapist")


def _long_day(thing: Written | Letter) -> str:
    moment = thing.own.written_at if isinstance(thing, Written) else thing.row.sent_at
    return with_year(local(moment).date())
