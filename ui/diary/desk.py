"""What lies on the desk before and while a page of the diary is written."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.course.pack import Course
from app.diary.service import Diary
from app.diary.views import EntryView
from app.forms.form import Form
from app.model.calendar import local_day, week_of
from app.vault.notes import NoteView
from app.vault.people import People

FREE_PAGE = "free-page"
"""The form that is always there."""
A_DAY = 5
"""Entries of one day that stand beside the page; all of them are in the list of everything."""


@dataclass(frozen=True)
class DayRow:
    """A line of "This week".

    Attributes:
        day: The day.
        entry: What was written on it, or None for an empty day.
    """

    day: date
    entry: EntryView | None


@dataclass(frozen=True)
class Side:
    """What stands beside the page.

    Attributes:
        today: The day at this computer.
        rows: This week, Monday to today.
        noted: The newest entry with a note of the therapist, and that note.
        feedback_weekday: The agreed day of letters, Monday = 0.
        therapist: The therapist's name, or nothing before one is known.
    """

    today: date
    rows: tuple[DayRow, ...]
    noted: tuple[EntryView, NoteView] | None
    feedback_weekday: int | None
    therapist: str


@dataclass(frozen=True)
class Desk:
    """What is needed before anything can be written.

    Attributes:
        forms: The forms of the course in their order, the free page last.
        week: The week of the course.
        proposed: The form of this week.
        unfinished: A page of today that was begun and not shared, of the wanted form.
    """

    forms: tuple[Form, ...]
    week: int
    proposed: str
    unfinished: EntryView | None


def look_aside(diary: Diary, people: People, today: date) -> Side:
    """Reads this week, Monday to today, and the newest note; runs on the vault lane."""
    monday = today - timedelta(days=today.weekday())
    days = [monday + timedelta(days=count) for count in range(today.weekday() + 1)]
    written: dict[date, list[EntryView]] = {day: [] for day in days}
    for entry in sorted(diary.in_days(monday, today), key=lambda entry: entry.written_at):
        written[local_day(entry.written_at)].append(entry)
    rows: list[DayRow] = []
    for day in days:
        rows += [DayRow(day, entry) for entry in written[day][-A_DAY:]] or [DayRow(day, None)]
    noted = next((entry for entry in diary.recent(50) if entry.notes), None)
    therapist = people.therapist()
    return Side(
        today=today,
        rows=tuple(rows),
        noted=None if noted is None else (noted, noted.notes[-1]),
        feedback_weekday=therapist.feedback_weekday if therapist else None,
        therapist=therapist.name if therapist else "",
    )


def look_at_desk(
    diary: Diary, people: People, course: Course, language: str, today: date, wanted: str | None, *, new: bool
) -> Desk:
    """Reads the forms, this week's form and a page of today that was not finished; runs on the vault lane.

    Args:
        diary: The diary.
        people: Who is known.
        course: The course.
        language: "en" or "nl".
        today: The day at this computer.
        wanted: The id of the form that is asked for, or None for this week's.
        new: Whether an empty page is wanted even so.
    """
    me = people.me()
    where = week_of(me.started_on if me and me.started_on else today, today)
    week = course.silent_day(language) if where.silent_day else course.week(where.number, language)
    forms = course.forms(language)
    form = wanted or week.diary_form
    unfinished = None
    if not new:
        begun = (
            entry for entry in diary.in_days(today, today) if entry.form == form and entry.shared_version is None
        )
        unfinished = max(begun, key=lambda entry: entry.written_at, default=None)
    ordered = sorted(forms, key=lambda each: (each.id != week.diary_form, each.id == FREE_PAGE, each.title))
    return Desk(tuple(ordered), where.number, week.diary_form, unfinished)
