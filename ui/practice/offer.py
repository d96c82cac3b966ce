"""What is needed to play a practice, read in one go on the vault lane."""

from dataclasses import dataclass, field, replace

from app.clock import Clock
from app.course.script import Demand, Script
from app.course.voices import Voice
from app.model.calendar import local_day
from app.planning.guidance import GivenOffer
from app.planning.proposed import practices_of
from app.practice import wordless
from app.practice.own_voice import Spoken, spoken_by_people
from app.practice.proposing import EMPTY, Today, propose
from app.practice.sparing import way
from app.practice.wordless import Wordless
from ui.practice.spare import SetForHer
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
        spare: What of the body has to be spared.
        voices: Who else could speak, and who does.
    """

    script: Script
    variant: str | None
    voice: Voice | None
    week: int | None
    habits: Habits
    spare: frozenset[Demand]
    voices: tuple[Voice, ...] = ()


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


def prepare(
    services: Services,
    clock: Clock,
    script_id: str,
    language: str,
    variant: str | None = None,
    *,
    gentle: bool = False,
    voice: str | None = None,
) -> Practice:
    """Reads a practice in the way that was chosen; when none was, in the one that is proposed.

    Args:
        services: The services of the open vault.
        clock: The time.
        script_id: The practice.
        language: "en" or "nl".
        variant: The way that was chosen now, or None.
        gentle: Whether there is little energy, so that bed or chair come first.
        voice: Who speaks this time, by id; the voice that was chosen when None.

    Raises:
        CourseInvalid: The course has no such practice, or it cannot be read.
    """
    habits = habits_of(services)
    script = services.course.script(script_id, language)
    voices = services.course.voices_of(script)
    speaker = voice_of(voices, voice or habits.voices.get(language))
    today = replace(today_of(services), energy=EMPTY if gentle else None)
    if variant is None:
        variant = propose(script, today, chosen=habits.variants.get(script_id)).variant
    me = services.people.me()
    week = None
    if me is not None and me.started_on is not None:
        week = services.planning.pauses.week(local_day(clock.now())).number
    return Practice(script, way(script, variant, today.spare), speaker, week, habits, today.spare, voices)


def today_of(services: Services) -> Today:
    """Reads what is known of today before she said anything."""
    return Today(spare=services.fitting.spare(), gentler=services.fitting.gentler())


@dataclass(frozen=True)
class Catalogue:
    """All practices there are, and how somebody practises.

    Attributes:
        scripts: This week's first, then by title.
        proposed: Minutes that this week proposes, by script.
        voices: Who can speak.
        habits: What was chosen.
        today: What is known of today before she said anything.
        needs: What she spares by her own word, by the names of `app.practice.sparing`.
        wordless: What the timer without words was like the last time.
        set_for_her: What her therapist set to be spared, or None.
        given: What was recorded for her, the newest first.
        names: Who recorded it, by the practice.
    """

    scripts: tuple[Script, ...]
    proposed: dict[str, int]
    voices: tuple[Voice, ...]
    habits: Habits
    today: Today
    needs: frozenset[str]
    wordless: Wordless = field(default_factory=Wordless)
    set_for_her: SetForHer | None = None
    given: tuple[GivenOffer, ...] = ()
    names: dict[str, str] = field(default_factory=dict)

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """What people recorded."""
        return spoken_by_people(self.voices, self.scripts)

    @property
    def of_this_week(self) -> tuple[Script, ...]:
        """What this week proposes, the main practice first."""
        return tuple(script for script in self.scripts if script.id in self.proposed)

    @property
    def others(self) -> tuple[Script, ...]:
        """All other practices, by title."""
        return tuple(script for script in self.scripts if script.id not in self.proposed)


def look_up(services: Services, clock: Clock, language: str) -> Catalogue:
    """Reads all practices.

    Raises:
        CourseInvalid: The course cannot be read.
    """
    course, me = services.course, services.people.me()
    proposed: dict[str, int] = {}
    if me is not None and me.started_on is not None:
        where = services.planning.pauses.week(local_day(clock.now()))
        week = course.present(where, language)
        plan = None if where.silent_day or where.finished else services.planning.adapted().get(where.number)
        known = {script.id for script in course.scripts(language)}
        proposed = {each.script: each.minutes for each in practices_of(week.practices, plan, known)}
    guidance = services.planning.guidance()
    sparing = guidance.sparing
    order = list(proposed)
    scripts = sorted(
        course.scripts(language),
        key=lambda script: (order.index(script.id) if script.id in proposed else len(order), script.title),
    )
    return Catalogue(
        tuple(scripts),
        proposed,
        course.voices(language),
        habits_of(services),
        today_of(services),
        frozenset(each.need for each in services.fitting.spared()),
        wordless.kept(services.preferences),
        None
        if sparing is None or not sparing.needs
        else SetForHer(guidance.name_of(sparing.author), sparing.needs, sparing.reason),
        guidance.given,
        {each.practice.id: guidance.name_of(each.practice.author) for each in guidance.given},
    )
