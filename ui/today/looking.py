"""Reads everything the Today page shows, in one go on the vault lane."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta

from app.course.week import Proposal
from app.diary.living import LOOK_BACK
from app.errors import StorageError
from app.model.calendar import CourseWeek, local_day, place_of
from app.model.changes import PlanChanged
from app.planning.after import LookBack, least_lately
from app.planning.guidance import Guidance
from app.planning.pauses import PauseView
from app.planning.proposed import practices_of
from app.practice.silent_day.keeping import kept
from app.practice.sparing import left_out
from app.vault.moments import EPOCH, from_micros
from app.vault.people import Person, Standing
from ui.services import Services
from ui.today.picture import Away, Changed, Digits, FormOffer, Greeting, NotStarted, Offer, Picture, Returned, Silence

COVER_ASKED = "today.cover-asked"
"""The preference that says that she was asked who may come in when her therapist is away."""
GREETED = "today.greeted"
"""The preference that says whose greeting was put aside."""
BACK = "today.back"
"""The preference that names the last day before a long time after which she chose to go on by the calendar."""
ENDED_ASIDE = "today.ended-aside"
"""The preference that names the end of a treatment that was put aside."""
CHANGED_ASIDE = "today.changed-aside"
"""The preference that names the moment, in microseconds, up to which she read what was changed for her."""
CHANGED_LATELY = timedelta(days=21)
"""What was changed longer ago stands in the course alone."""
NOT_STARTED_ASIDE = "today.not-started-aside"
"""The preference that says that the line about not having started was put aside."""


def look(services: Services, language: str, now: datetime) -> Picture:
    """Reads everything for a moment; runs on the vault lane.

    Args:
        services: The services of the open vault.
        language: "en" or "nl".
        now: The present moment, in UTC.
    """
    today = local_day(now)
    me, therapist, planning = services.people.me(), services.people.therapist(), services.planning
    where = services.planning.pauses.week(today)
    course = services.course
    week = course.present(where, language)
    pause, coming = planning.pauses.on(today), planning.pauses.coming(today)
    asks_about_log = pause is None and planning.pauses.ending() is None and _asks_about_log(services, me, today)
    waiting, _ = services.outbox.counts()
    letters = services.letters.all()
    greeting, guidance = _greeting(services, language), planning.guidance()
    ended = planning.pauses.ending()
    return Picture(
        now=now.astimezone(),
        name=me.name if me else "",
        week=where,
        theme=week.today,
        offer=_offer(services, language, where, today),
        letter=next((letter for letter in letters if not letter.from_me), None),
        form=_form(services, language, week.diary_form, today),
        therapist=therapist.name if therapist else "",
        feedback=planning.letter_day(therapist.feedback_weekday if therapist else None),
        digits=_digits(therapist),
        waiting=waiting,
        delivered=services.outbox.last_delivered(),
        left=services.left() is not None,
        greeting=greeting,
        asks_about_cover=greeting is None
        and pause is None
        and not asks_about_log
        and not where.finished
        and _asks_about_cover(services, therapist, where),
        silence=_silence(services, where),
        pause=pause.days if pause is not None else None,
        coming_pause=coming.days if coming is not None else None,
        free=planning.week.next_free(),
        not_started=None if pause is not None or ended is not None else _not_started(services),
        away=_away(services, where),
        asks_about_log=asks_about_log,
        returned=_returned(services),
        look_back=None if pause is not None else _look_back(services),
        readers=tuple(member.name for member in services.care_team.members()),
        reminder=_reminder(services),
        ended=ended,
        says_ended=ended is not None and services.preferences.get(ENDED_ASIDE, "") != ended.change,
        changed=_changed(services, language, now),
        path=planning.pauses.path(),
        place=place_of(me.started_on, today, planning.pauses.stretches())
        if me is not None and me.started_on is not None
        else 0,
        pause_by=_pause_by(guidance, pause),
    )


def _pause_by(guidance: Guidance, pause: PauseView | None) -> tuple[str, str] | None:
    """Returns who set the pause that she is in, and why, when it was not she."""
    if pause is None or pause not in guidance.pauses:
        return None
    return guidance.name_of(pause.author), pause.reason


def _changed(services: Services, language: str, now: datetime) -> Changed | None:
    """Returns what was changed for her and not read yet."""
    read = services.preferences.get(CHANGED_ASIDE, "0")
    since = from_micros(int(read)) if read.isdecimal() else EPOCH
    lately = services.planning.news.after(max(since, now - CHANGED_LATELY))
    if not list(lately.guidance.said()):
        return None
    course = services.course
    titles = {script.id: script.title for script in course.scripts(language)}
    weeks = {
        view.plan.week: practices_of(course.week(view.plan.week, language).practices, view.plan, titles.keys())
        for view in lately.guidance.plans
    }
    return Changed(lately, tuple(titles.items()), tuple(weeks.items()), read)


def _reminder(services: Services) -> datetime | None:
    with suppress(StorageError):  # the plan before stays, and a reminder is no reason to trouble anybody
        services.reminding.plan()
    return next(iter(services.reminding.ahead()), None)


def _asks_about_log(services: Services, me: Person | None, today: date) -> bool:
    """Says whether it is time to ask about the practice log: after the first practice, or the day after she came."""
    if services.practice_log.sharing is not None or services.left() is not None:
        return False
    came_before = me is not None and me.started_on is not None and me.started_on < today
    return came_before or bool(services.practice_log.recent(1))


def _not_started(services: Services) -> NotStarted | None:
    days = services.planning.not_started_days(services.policy().feedback.not_started_after_days)
    if days is None or services.preferences.get(NOT_STARTED_ASIDE, False):
        return None
    return NotStarted(days, practised=bool(services.practice_log.recent(1)))


def _away(services: Services, where: CourseWeek) -> Away | None:
    left_off = services.planning.left_off()
    if left_off is None or where.finished or services.preferences.get(BACK, "") == left_off.isoformat():
        return None
    then = services.planning.pauses.week(left_off)
    return None if then == where else Away(left_off, then)


def _returned(services: Services) -> Returned | None:
    for letter in services.planning.after.come_back():
        view = services.diary.get(letter)
        if view is not None:
            return Returned(letter, view.first_words, local_day(view.written_at))
    return None


def _look_back(services: Services) -> LookBack | None:
    written = (local_day(view.written_at) for view in services.diary.of_form(LOOK_BACK))
    return services.planning.after.look_back(services.planning.pauses.course_ended(), written)


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
    course, log = services.course, services.practice_log.recent(50)
    proposed = _proposed(services, language, where, [(each.script, each.started_at) for each in log])
    if proposed is None:
        return None
    proposal, plan = proposed
    script = course.script(proposal.script, language)
    lengths = tuple(max(1, round(seconds / 60)) for seconds in script.lengths)
    monday = today - timedelta(days=today.weekday())
    times = sum(each.script == script.id and local_day(each.started_at) >= monday for each in log)
    voices = course.voices_of(script)
    chosen = services.preferences.get("practice.voices", dict[str, str]()).get(language)
    voice = next((each.name for each in voices if each.id == chosen), voices[0].name if voices else "")
    return Offer(
        script.id,
        script.title,
        lengths,
        min(lengths, key=lambda minutes: abs(minutes - proposal.minutes)),
        times,
        script.purpose,
        voice,
        left_out(script, services.fitting.spare()),
        services.fitting.gentler(),
        adapted=plan is not None,
        reason=plan.reason.strip() if plan is not None else "",
        own=where.finished,
    )


def _proposed(
    services: Services, language: str, where: CourseWeek, practised: Sequence[tuple[str, datetime]]
) -> tuple[Proposal, PlanChanged | None] | None:
    """Returns today's practice: the therapist's plan for the week, else the course's; afterwards one of her own mix.

    A practice that this course does not have (any more) is passed over.
    """
    week = services.course.present(where, language)
    plan = None if where.silent_day or where.finished else services.planning.adapted().get(where.number)
    if plan is None and not where.finished:
        return (week.practices[0], None) if week.practices else None
    known = {script.id: script for script in services.course.scripts(language)}
    if where.finished:
        minutes = {each.script: each.minutes for each in week.practices}
        mix = [each for each in services.planning.after.mix() if each in known] or list(minutes)
        script = least_lately(mix, practised)
        if script is None:
            return None
        return Proposal(script, minutes.get(script, round(known[script].usual / 60))), None
    practices = practices_of(week.practices, plan, known.keys())
    if not practices:
        return None
    return practices[0], plan if plan is not None and plan.practice in known else None


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
