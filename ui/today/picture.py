"""Everything the Today page shows, read in one go on the vault lane."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from app.course.script import Demand
from app.letters.views import LetterView
from app.model.calendar import CourseWeek, local_day, next_feedback, week_of
from app.model.ids import EntryId, PersonId
from app.practice.silent_day.keeping import kept
from app.practice.sparing import left_out
from app.vault.people import Person, Standing
from ui.services import Services

LAST_WEEK = 8
MOST_LENGTHS = 3
COVER_ASKED = "today.cover-asked"
"""The preference that says that she was asked who may come in when her therapist is away."""
GREETED = "today.greeted"
"""The preference that says whose greeting was put aside."""


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
        left_out: What of the things that she has to spare it would have asked.
        gentler: Whether she wished something gentler this time.
    """

    script: str
    title: str
    lengths: tuple[int, ...]
    proposed: int
    times: int
    purpose: str
    voice: str
    left_out: frozenset[Demand] = frozenset()
    gentler: bool = False

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
class Greeting:
    """Who greets newcomers in the clinic's name.

    Attributes:
        name: As she wants to be called.
        role: What she is in the clinic, or nothing.
        words: What she says, or nothing.
        photo: Her picture, or nothing until it was fetched.
        sound: The name of her recording in this language, or nothing.
    """

    name: str
    role: str
    words: str
    photo: bytes
    sound: str


@dataclass(frozen=True)
class Silence:
    """The silent day.

    Attributes:
        waits: Whether a part of it was begun and not ended.
        begins: When its next part is meant to begin, in the time zone of this computer; None before it is planned.
    """

    waits: bool
    begins: datetime | None


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
        left: Whether she left, so that nothing is sent any more.
        greeting: Who greets her, until it was put aside.
        asks_about_cover: Whether she is asked, once, who may come in when her therapist is away.
        silence: The silent day: in its week, and while one is planned or goes on.
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
    left: bool = False
    greeting: Greeting | None = None
    asks_about_cover: bool = False
    silence: Silence | None = None


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
    week = course.present(where, language)
    feedback = therapist.feedback_weekday if therapist else None
    waiting, _ = services.outbox.counts()
    letters = services.letters.all()
    greeting = _greeting(services, language)
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
        left=services.left() is not None,
        greeting=greeting,
        asks_about_cover=greeting is None and _asks_about_cover(services, therapist, where),
        silence=_silence(services, where),
    )


def _silence(services: Services, where: CourseWeek) -> Silence | None:
    day = kept(services.preferences)
    if day is None:
        return Silence(waits=False, begins=None) if where.silent_day else None
    if day.open_block is not None:
        return Silence(waits=True, begins=None)
    return Silence(waits=False, begins=day.next_block.begins_at) if day.next_block is not None else None


def _asks_about_cover(services: Services, therapist: Person | None, where: CourseWeek) -> bool:
    """Says whether it is time for a question that the clinic's policy has asked once; not in the first days."""
    if not services.policy().cover.ask_beforehand or services.preferences.get(COVER_ASKED, False):
        return False
    if therapist is None or therapist.standing is not Standing.KNOWN or where.number < 1:
        return False
    return services.left() is None and not services.care_team.has_chosen()


def _greeting(services: Services, language: str) -> Greeting | None:
    greeter = services.policy().greeter
    if not greeter.name or services.preferences.get(GREETED, "") == greeter.name:
        return None
    sound = greeter.sound_in(language)
    return Greeting(
        greeter.name,
        greeter.role_in(language),
        greeter.words_in(language),
        (services.policy_file(greeter.photo) if greeter.photo else None) or b"",
        sound if sound and services.policy_file(sound) is not None else "",
    )


def _offer(services: Services, language: str, where: CourseWeek, today: date) -> Offer | None:
    course = services.course
    week = course.present(where, language)
    if not week.practices:
        return None
    proposal = week.practices[0]
    script = course.script(proposal.script, language)
    lengths = tuple(max(1, round(seconds / 60)) for seconds in script.lengths)
    monday = today - timedelta(days=today.weekday())
    done = [each for each in services.practice_log.recent(50) if each.script == script.id]
    times = sum(local_day(each.started_at) >= monday for each in done)
    voices = course.voices_of(script)
    chosen = services.preferences.get("practice.voices", dict[str, str]()).get(language)
    voice = next((each.name for each in voices if each.id == chosen), voices[0].name if voices else "")
    offer = Offer(
        script.id,
        script.title,
        lengths,
        lengths[-1],
        times,
        script.purpose,
        voice,
        left_out(script, services.fitting.spare()),
        services.fitting.gentler(),
    )
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
