"""Practices that a person recorded, for instance one's own therapist: which of them lie there whole. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.course.script import Script
from app.course.voices import Voice


@dataclass(frozen=True)
class Spoken:
    """What one person recorded.

    Attributes:
        voice: The person's voice.
        scripts: The practices that are there from the first word to the last, in the order that was given.
    """

    voice: Voice
    scripts: tuple[Script, ...]


def spoken_by_people(voices: Iterable[Voice], scripts: Iterable[Script]) -> tuple[Spoken, ...]:
    """Returns what people recorded; a voice that a computer made, or that is still a draft, is not among it.

    Args:
        voices: The voices of a language.
        scripts: The practices in that language.
    """
    known = tuple(scripts)
    found = (
        Spoken(voice, tuple(script for script in known if is_whole(voice, script)))
        for voice in voices
        if voice.origin == "person" and not voice.draft
    )
    return tuple(each for each in found if each.scripts)


def is_whole(voice: Voice, script: Script) -> bool:
    """Says whether a voice has every segment of a practice, in exactly its present words."""
    segments = script.segments
    return bool(segments) and all(voice.recording(script.id, each.id, each.text) for each in segments)
