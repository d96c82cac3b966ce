"""A practice that a therapist recorded for one patient, made into what the player takes.

It is a script of segments without words, spoken by a voice whose files are in memory alone: so the player, the sound
and the log take it as they take every practice. Its length is that of what was recorded, and nothing changes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from typing_extensions import override

from app.course.script import Bell, Part, Script, Segment, Silence
from app.course.voices import Recording, Voice, text_hash
from app.practice.sounds import RATE, Samples, Sounds

BEGINNING_S: Final = 6.0
"""The bell before it, with its ringing."""
BETWEEN_S: Final = 1.5
ENDING_S: Final = 10.0
"""The last bell, so that it can ring out."""
_ID: Final = "given-"
_LOUDNESS: Final = -19.0
"""What `app.spoken` brings recordings to, in LUFS; nothing here is made louder or softer by it."""


@dataclass(frozen=True)
class GivenSound:
    """What is heard.

    Attributes:
        script: For the player.
        voice: Who speaks.
        files: What is spoken, by the names under which the voice has it.
    """

    script: Script
    voice: Voice
    files: dict[Path, Samples] = field(repr=False)


class HeardSounds(Sounds):
    """Bells from files, and what was recorded from memory.

    Args:
        folder: Where the bells are.
        files: What was recorded.
    """

    def __init__(self, folder: Path, files: dict[Path, Samples]) -> None:
        super().__init__(folder)
        self._files = files

    @override
    def file(self, path: Path) -> Samples:
        return self._files[path] if path in self._files else super().file(path)


def sound_of(
    given: str, title: str, purpose: str, name: str, language: str, recorded: Sequence[Samples]
) -> GivenSound:
    """Returns what the player needs of a practice that was recorded.

    Args:
        given: Which one.
        title: As it is listed.
        purpose: What it is for.
        name: Who recorded it.
        language: "en" or "nl", of the window.
        recorded: What was spoken, as mono samples at 48 kHz, one after the other.
    """
    id = _ID + given
    folder, recordings, files = Path(id), dict[str, Recording](), dict[Path, Samples]()
    parts: list[Part] = [Bell("bell", BEGINNING_S)]
    for number, samples in enumerate(recorded):
        if number:
            parts.append(Silence(BETWEEN_S, BETWEEN_S, BETWEEN_S, 1.0, 0, frozenset()))
        segment = Segment(f"said-{number}", "", 0, frozenset())
        parts.append(segment)
        recordings[f"{id}/{segment.id}"] = Recording(segment.id, text_hash(id, ""), len(samples), _LOUDNESS)
        files[folder / segment.id] = samples
    parts.append(Bell("bell", ENDING_S))
    spoken_s = sum(map(len, recorded)) / RATE + BETWEEN_S * max(0, len(recorded) - 1)
    length_s = round(BEGINNING_S + spoken_s + ENDING_S)
    script = Script(id, language, title, purpose, "", (length_s,), length_s, (), tuple(parts))
    voice = Voice(id, name, language, "person", False, "", folder, recordings)
    return GivenSound(script, voice, files)
