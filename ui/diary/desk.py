"""What lies on the desk before and while a page of the diary is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from app.diary.filing import FREE_PAGE, NOTICED, of_moments
from app.diary.living import LIVING
from app.diary.service import Diary
from app.diary.views import EntryVersion, EntryView
from app.forms.form import Form
from app.forms.session import Session
from app.model.calendar import local_day
from app.model.ids import EntryId
from app.vault.notes import NoteView
from app.vault.people import People
from sync.client.care_team import CareTeam
from ui.diary.form_answers import resumed
from ui.services import Services

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
        readers: The names of everybody who reads what is shared.
        left: Whether she left, so that nothing is shared any more.
    """

    today: date
    rows: tuple[DayRow, ...]
    noted: tuple[EntryView, NoteView] | None
    feedback_weekday: int | None
    therapist: str
    readers: tuple[str, ...]
    left: bool


@dataclass(frozen=True)
class Desk:
    """What is needed before anything can be written.

    Attributes:
        forms: The forms of the course in their order, the free page last.
        week: The week of the course.
        proposed: The form of this week; for the capture sheet the page of a moment that it is filed under.
        unfinished: A page of today that was begun and not shared, of the wanted form.
        session: For a form of the clinic's: its answers so far; None for a page of the diary.
        derived: Whether what is worked out from answers may be shown, as the clinic's policy says.
        captures: Whether the capture sheet lies there, not a form that was asked for.
        weekly: This week's form when the capture sheet cannot be filed under it, otherwise None.
        own_words: Words of her own that are offered, by question.
    """

    forms: tuple[Form, ...]
    week: int
    proposed: str
    unfinished: EntryView | None
    session: Session | None = None
    derived: bool = False
    captures: bool = False
    weekly: Form | None = None
    own_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def places(self) -> tuple[Form, ...]:
        """The pages that a sheet can be filed under: this week's first, the free page last."""
        return of_moments(self.forms)


def look_aside(diary: Diary, people: People, team: CareTeam, today: date, *, left: bool) -> Side:
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
        readers=tuple(member.name for member in team.members()),
        left=left,
    )


def look_at_desk(
    services: Services, language: str, now: datetime, wanted: str | None = None, *, new: bool = False
) -> Desk:
    """Reads the forms, this week's form and a page of today that was not finished; runs on the vault lane.

    Args:
        services: The diary, who is known, the course, the policy.
        language: "en" or "nl".
        now: The moment.
        wanted: The id of the form that is asked for, or None for the capture sheet.
        new: Whether an empty page is wanted even so.
    """
    today = local_day(now)
    where = services.planning.pauses.week(today)
    course = services.course
    week = course.present(where, language)
    forms = course.forms(language)
    mine = {id: place for place, id in enumerate(week.forms)}
    ordered = sorted(forms, key=lambda each: (mine.get(each.id, len(mine)), each.id == FREE_PAGE, each.title))
    places = {each.id for each in of_moments(ordered)}
    wanted_ones = {wanted} if wanted else places
    unfinished = None
    if not new and wanted in LIVING:
        unfinished = next(iter(services.diary.of_form(wanted)), None)
    elif not new:
        begun = (
            entry
            for entry in services.diary.in_days(today, today)
            if entry.form in wanted_ones and entry.shared_version is None
        )
        unfinished = max(begun, key=lambda entry: entry.written_at, default=None)
    form = wanted or (week.diary_form if week.diary_form in places else FREE_PAGE)
    if wanted is None and unfinished is not None:
        form = unfinished.form
    weekly = next((each for each in ordered if each.id == week.diary_form and each.id not in places), None)
    return Desk(
        tuple(ordered),
        where.number,
        form if wanted is None else week.diary_form,
        unfinished,
        begun_session(ordered, form, unfinished, language, now),
        services.policy().switches.derived_values,
        captures=wanted is None,
        weekly=weekly if wanted is None else None,
        own_words=_own_words(services.diary, ordered),
    )


def _own_words(diary: Diary, forms: Sequence[Form]) -> dict[str, tuple[str, ...]]:
    asked = {NOTICED} | {
        question.link_id for form in forms for question in form.questions if question.kind == "chips"
    }
    return {question: diary.own_words(question) for question in asked}


def look_at_entry(services: Services, language: str, now: datetime, entry: EntryId) -> Desk | None:
    """Reads what is needed to go on with an entry; None when it is not there any more. Runs on the vault lane."""
    desk, view = look_at_desk(services, language, now, new=True), services.diary.get(entry)
    if view is None:
        return None
    session = begun_session(desk.forms, view.form, view, language, now)
    return replace(
        desk, week=view.week, proposed=view.form, unfinished=view, session=session, captures=False, weekly=None
    )


def begun_session(
    forms: Sequence[Form], wanted: str, entry: EntryView | None, language: str, now: datetime
) -> Session | None:
    """Returns a form of the clinic's with what was answered so far; None for a page of the diary.

    Answers to an earlier version of the form that have no place in this one are set aside, not lost.
    """
    form = next((form for form in forms if form.id == wanted), None)
    if form is None or form.questionnaire is None:
        return None
    if entry is None or not (entry.response or entry.answers):
        return Session.start(form.questionnaire, language, now=now)
    return resumed(form.questionnaire, language, entry.response, entry.answers, now)


def other_words(diary: Diary, shown: EntryView) -> tuple[EntryVersion, ...]:
    """Returns the versions of an entry with other words than those that are shown, newest first.

    They are earlier ones, and those of another computer; runs on the vault lane.
    """
    versions = sorted(diary.versions(shown.id), key=lambda version: version.written_at, reverse=True)
    return tuple(version for version in versions if version.answers and version.answers != shown.answers)
