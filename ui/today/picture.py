"""Everything the Today page shows, read in one go on the vault lane."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from app.letters.views import LetterView
from app.model.calendar import CourseWeek, local_day, next_feedback, week_of
from app.model.ids import EntryId, PersonId
from app.vault.people import Person, Standing
from ui.services import Services

LAST_WEEK = 8
MOST_LENGTHS = 3


@dataclass(frozen=True)
class Offer:
    """Today's practice.

    Attributes:
        script: The script's id.
        title: Its title.
        lengths: Minutes that can be chosen, short ones first.
        proposed: The length that is chosen beforehand.
        times: How often it was done this week.
        purpose: Why one would do this, in two sentences.
        voice: Who speaks, or nothing when the course has no voice in this language.
    """

    script: str
    title: str
    lengths: tuple[int, ...]
    proposed: int
    times: int
    purpose: str
    voice: str

    @property
    def offered(self) -> tuple[int, ...]:
        """The lengths to choose from; the shortest stands behind "low energy today" when there are many."""
        return self.lengths if len(self.lengths) <= MOST_LENGTHS else self.lengths[-MOST_LENGTHS:]

    @property
    def gentlest(self) -> int:
        """The shortest length: what "low energy today" means."""
        return self.lengths[0]


@dataclass(frozen=True)
class FormOffer:
    """This week's page of the diary.

    Attributes:
        form: Its id.
        title: Its title.
        unfinished: A page of today that was begun and not shared.
    """

    form: str
    title: str
    unfinished: EntryId | None


@dataclass(frozen=True)
class Digits:
    """Six digits that were not compared yet."""

    person: PersonId
    name: str
    digits: str


@dataclass(frozen=True)
class Picture:
    """What stands on Today.

    Attributes:
        now: The moment, in the time zone of this computer.
        name: The patient's name.
        week: Where she is in the course.
        theme: The line of this week.
        offer: Today's practice, or None when the course proposes none.
        letter: The newest letter from the therapist.
        form: This week's page of the diary.
        therapist: The therapist's name, or nothing before one is known.
        feedback: The next agreed day of letters.
        digits: What has to be compared, or None.
        waiting: How many shared things wait on this computer.
        delivered: When the clinic last took something, or None.
    """

    now: datetime
    name: str
    week: CourseWeek
    theme: str
    offer: Offer | None
    letter: LetterView | None
    form: FormOffer
    therapist: str
    feedback: date | None
    digits: Digits | None
    waiting: int
    delivered: datetime | None


def look(services: Services, language: str, now: datetime) -> Picture:
    """Reads everything for a moment; runs on the vault lane.

    Args:
        services: The services of the open vault.
        language: "en" or "nl".
        now: The present moment, in UTC.
    """
    today = local_day(now)
    me, therapist = services.people.me(), services.people.therapist()
    where = week_of(me.started_on if me and me.started_on else today, today)
    course = services.course
    week = course.silent_day(language) if where.silent_day else course.week(where.number, language)
    feedback = therapist.feedback_weekday if therapist else None
    waiting, _ = services.outbox.counts()
    letters = services.letters.all()
    return Picture(
        now=now.astimezone(),
        name=me.name if me else "",
        week=where,
        theme=week.today,
        offer=_offer(services, language, where, today),
        letter=next((letter for letter in letters if not letter.from_me), None),
        form=_form(services, language, week.diary_form, today),
        therapist=therapist.name if therapist else "",
        feedback=None if feedback is None else next_feedback(feedback, today),
        digits=_digits(therapist),
        waiting=waiting,
        delivered=services.outbox.last_delivered(),
    )


def _offer(services: Services, language: str, where: CourseWeek, today: date) -> Offer | None:
    course = services.course
    week = course.silent_day(language) if where.silent_day else course.week(where.number, language)
    if not week.practices:
        return None
    proposal = week.practices[0]
    script = course.script(proposal.script, language)
    lengths = tuple(max(1, round(seconds / 60)) for seconds in script.lengths)
    monday = today - timedelta(days=today.weekday())
    done = [each for each in services.practice_log.recent(50) if each.script == script.id]
    times = sum(local_day(each.started_at) >= monday for each in done)
    voices = course.voices(language)
    chosen = services.preferences.get("practice.voices", dict[str, str]()).get(language)
    voice = next((each.name for each in voices if each.id == chosen), voices[0].name if voices else "")
    offer = Offer(script.id, script.title, lengths, lengths[-1], times, script.purpose, voice)
    return replace(offer, proposed=min(offer.offered, key=lambda minutes: abs(minutes - proposal.minutes)))


def _form(services: Services, language: str, form: str, today: date) -> FormOffer:
    begun = [
        entry for entry in services.diary.in_days(today, today) if entry.form == form and entry.shared_version is None
    ]
    newest = max(begun, key=lambda entry: entry.written_at, default=None)
    return FormOffer(form, services.course.form(form, language).title, newest.id if newest else None)


def _digits(therapist: Person | None) -> Digits | None:
    if therapist is None or therapist.standing is Standing.KNOWN or not therapist.digits:
        return None
    return Digits(therapist.id, therapist.name, therapist.digits)
