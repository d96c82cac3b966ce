"""A timer without words: a chosen length between bells, for those who need no voice any more.

It is a script without a segment, so that the player, the sound and the log take it as they take every practice.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from app.course.script import Bell, Part, Script, Silence
from app.vault.preferences import Preferences

Sound = Literal["bell", "small-bell", "wood"]
"""The bells there are, by their names in `resources/sounds`."""
SOUNDS: Final[tuple[Sound, ...]] = get_args(Sound)
KEPT: Final = "practice.wordless"
"""The preference that remembers what was chosen."""
ID: Final = "wordless"
"""The name in the practice log."""
LENGTHS: Final = tuple(minutes * 60 for minutes in (5, 10, 15, 20, 30, 45, 60))
"""The lengths that are offered, in seconds."""
SHORTEST_MIN, LONGEST_MIN = 1, 180
INTERVALS: Final = (0, 1, 5, 10, 15)
"""Minutes between bells that are offered; 0 for none."""
_STRUCK_S = 4.0
_ENDING_S = 10.0
"""Before its end the last bell is struck, so that it can ring out."""


@dataclass(frozen=True)
class Wordless:
    """What was chosen.

    Attributes:
        minutes: The length.
        sound: The bell.
        begins, ends: Whether it is struck at the beginning and at the end.
        every: Minutes between further bells; 0 for none.
        tone: Whether the silence has the tone of a quiet room.
    """

    minutes: int = 20
    sound: Sound = "bell"
    begins: bool = True
    ends: bool = True
    every: int = 0
    tone: bool = True

    def as_words(self) -> dict[str, str]:
        """Returns it as it is kept among the preferences."""
        return {
            "minutes": str(self.minutes),
            "sound": self.sound,
            "begins": str(int(self.begins)),
            "ends": str(int(self.ends)),
            "every": str(self.every),
            "tone": str(int(self.tone)),
        }


def from_words(words: dict[str, str]) -> Wordless:
    """Returns what was kept; what is missing or out of bounds is as it is at first."""
    usual = Wordless()
    minutes, every = _number(words, "minutes", usual.minutes), _number(words, "every", usual.every)
    return Wordless(
        minutes=min(max(minutes, SHORTEST_MIN), LONGEST_MIN),
        sound=next((sound for sound in SOUNDS if sound == words.get("sound")), usual.sound),
        begins=words.get("begins", "1") == "1",
        ends=words.get("ends", "1") == "1",
        every=every if every in INTERVALS else usual.every,
        tone=words.get("tone", "1") == "1",
    )


def script_of(chosen: Wordless, title: str, language: str) -> Script:
    """Returns the script of a timer; it can be played at any length.

    A bell in between is struck exactly when its minutes have passed. One that would come with the last bell is left
    out, also after the length was changed.

    Args:
        chosen: What was chosen.
        title: As a person reads it.
        language: "en" or "nl".
    """
    parts: list[Part] = [Bell(chosen.sound, _STRUCK_S)] if chosen.begins else []
    taken = _STRUCK_S if chosen.begins else 0.0
    for number in range(1, LONGEST_MIN // chosen.every if chosen.every else 0):
        tier = number * chosen.every
        between = chosen.every * 60 - taken
        parts.append(Silence(between, between, between, 1.0, tier, frozenset()))
        parts.append(Bell(chosen.sound, _STRUCK_S, tier))
        taken = _STRUCK_S
    longest = LONGEST_MIN * 60.0
    parts.append(Silence(0.0, 0.0, longest, 1.0, 0, frozenset()))
    if chosen.ends:
        parts.append(Bell(chosen.sound, _ENDING_S))
    length = chosen.minutes * 60
    lengths = tuple(sorted({*LENGTHS, length}))
    return Script(ID, language, title, "", "", lengths, length, (), tuple(parts), chosen.tone)


def kept(preferences: Preferences) -> Wordless:
    """Returns what was chosen the last time."""
    return from_words(preferences.get(KEPT, dict[str, str]()))


def keep(preferences: Preferences, chosen: Wordless) -> None:
    """Remembers what was chosen."""
    preferences.put(KEPT, chosen.as_words())


def _number(words: dict[str, str], name: str, usual: int) -> int:
    text = words.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() else usual
