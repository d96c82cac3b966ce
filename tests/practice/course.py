"""The practices that are measured: those of the shipped course that one voice speaks whole."""

from collections.abc import Iterator

from app.course.pack import Course
from app.course.script import Script
from app.paths import resources
from app.practice.timeline import Timeline, plan

COURSE = Course.load(resources() / "courses" / "mbct")


def spoken(language: str) -> Iterator[Script]:
    """Yields every practice that a voice speaks whole, by its name."""
    for script in sorted(COURSE.scripts(language), key=lambda script: script.id):
        if COURSE.voices_of(script):
            yield script


def three_lengths(script: Script) -> tuple[int, ...]:
    """Returns the shortest, the middle and the longest length that is offered, in seconds."""
    lengths = script.lengths
    return tuple(dict.fromkeys((lengths[0], lengths[len(lengths) // 2], lengths[-1])))


def odd_lengths(script: Script) -> tuple[int, ...]:
    """Returns the shortest length that is offered, one that is a quarter longer, and one that is half longer."""
    return tuple(script.lengths[0] * quarters // 4 for quarters in (4, 5, 6))


def timeline_of(language: str, script_id: str, length_s: int) -> Timeline:
    """Returns a practice as its first voice speaks it."""
    script = COURSE.script(script_id, language)
    return plan(script, length_s, voice=COURSE.voices_of(script)[0])
