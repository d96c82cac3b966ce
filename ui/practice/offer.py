"""What is needed to play a practice, read in one go on the vault lane."""

from dataclasses import dataclass

from app.clock import Clock
from app.course.script import Script
from app.course.voices import Voice
from app.model.calendar import local_day, week_of
from ui.services import Services


@dataclass(frozen=True)
class Habits:
    """What a person chose for practising.

    Attributes:
        voices: The chosen voice by language.
        variants: The chosen way by script.
        words: Whether words are on the screen.
        circle: Whether the circle breathes.
    """

    voices: dict[str, str]
    variants: dict[str, str]
    words: bool = True
    circle: bool = True


@dataclass(frozen=True)
class Practice:
    """A practice that is about to play.

    Attributes:
        script: What is done.
        variant: In which way, or None when there is only one.
        voice: Who speaks, or None when the course has no voice in this language.
        week: The week of the course, or None when it did not begin.
        habits: How it is shown.
    """

    script: Script
    variant: str | None
    voice: Voice | None
    week: int | None
    habits: Habits


def habits_of(services: Services) -> Habits:
    """Reads how somebody practises."""
    preferences = services.preferences
    return Habits(
        voices=preferences.get("practice.voices", dict[str, str]()),
        variants=preferences.get("practice.variants", dict[str, str]()),
        words=preferences.get("practice.words", True),
        circle=preferences.get("practice.circle", True),
    )


def keep_habits(services: Services, habits: Habits) -> None:
    """Keeps how somebody practises."""
    # Each is one statement and one transaction of its own; they do not depend on each other.
    services.preferences.put("practice.voices", habits.voices)
    services.preferences.put("practice.variants", habits.variants)
    services.preferences.put("practice.words", habits.words)
    services.preferences.put("practice.circle", habits.circle)


def voice_of(voices: tuple[Voice, ...], chosen: str | None) -> Voice | None:
    """Returns the chosen voice, else the first one, else None."""
    return next((voice for voice in voices if voice.id == chosen), voices[0] if voices else None)


def prepare(services: Services, clock: Clock, script_id: str, language: str) -> Practice:
    """Reads a practice in the way that was chosen for it last.

    Raises:
        CourseInvalid: The course has no such practice, or it cannot be read.
    """
    habits = habits_of(services)
    script = services.course.script(script_id, language)
    voice = voice_of(services.course.voices(language), habits.voices.get(language))
    me = services.people.me()
    week = None
    if me is not None and me.started_on is not None:
        week = week_of(me.started_on, local_day(clock.now())).number
    return Practice(script, script.variant_or_usual(habits.variants.get(script_id)), voice, week, habits)


@dataclass(frozen=True)
class Catalogue:
    """All practices there are, and how somebody practises.

    Attributes:
        scripts: This week's first, then by title.
        proposed: Minutes that this week proposes, by script.
        voices: Who can speak.
        habits: What was chosen.
    """

    scripts: tuple[Script, ...]
    proposed: dict[str, int]
    voices: tuple[Voice, ...]
    habits: Habits


def look_up(services: Services, clock: Clock, language: str) -> Catalogue:
    """Reads all practices.

    Raises:
        CourseInvalid: The course cannot be read.
    """
    course, me = services.course, services.people.me()
    proposed: dict[str, int] = {}
    if me is not None and me.started_on is not None:
        where = week_of(me.started_on, local_day(clock.now()))
        week = course.silent_day(language) if where.silent_day else course.week(where.number, language)
        proposed = {each.script: each.minutes for each in week.practices}
    order = list(proposed)
    scripts = sorted(
        course.scripts(language),
        key=lambda script: (order.index(script.id) if script.id in proposed else len(order), script.title),
    )
    return Catalogue(tuple(scripts), proposed, course.voices(language), habits_of(services))


def length_for(script: Script, energy: int | None, minutes: int | None) -> int:
    """Returns the length to propose, in seconds.

    Little energy proposes the shortest; plenty the longest; in between, or when nothing was said, it is what the
    week proposes, or what is usual.

    Args:
        script: The practice.
        energy: 0 to 10, or None when it was left open.
        minutes: What the week or the therapist proposes, or None.
    """
    if energy is not None and energy <= 3:
        return script.lengths[0]
    if energy is not None and energy >= 8:
        return script.lengths[-1]
    wanted = script.usual if minutes is None else minutes * 60
    return min(script.lengths, key=lambda length: abs(length - wanted))
