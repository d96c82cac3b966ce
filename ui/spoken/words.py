"""What is said about something that is spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import errors
from app.errors import HavenError
from app.vault.recordings import SoundView
from ui.errors import sentence
from ui.text import Words

if TYPE_CHECKING:
    from app.recording.meter import Hint

spoken = Words("spoken")

_MINUTE_MS = 60_000


def length(milliseconds: int) -> str:
    """Returns how long something is: "2 min 10 s"."""
    minutes, left = divmod(max(0, round(milliseconds / 1000)), 60)
    if minutes and left:
        return spoken.tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=left)
    if minutes:
        return spoken.tr("{minutes} min").format(minutes=minutes)
    return spoken.tr("{seconds} s").format(seconds=left)


def caption(sound: SoundView) -> str:
    """Returns what stands beside a recording: "Spoken, 2 min 10 s"."""
    return as_long_as(sound.milliseconds)


def as_long_as(milliseconds: int) -> str:
    """Returns what stands for something that was spoken and is so long."""
    return spoken.tr("Spoken, {length}").format(length=length(milliseconds))


def clock(seconds: float) -> str:
    """Returns a place in a recording: "1:05"."""
    minutes, left = divmod(max(0, int(seconds)), 60)
    return f"{minutes}:{left:02}"


def only_spoken(sounds: tuple[SoundView, ...]) -> str:
    """Returns what stands in a list for an entry in which nothing was typed; nothing when nothing was spoken."""
    if not sounds:
        return ""
    return as_long_as(sum(sound.milliseconds for sound in sounds))


def level(found: Hint) -> str:
    """Says what the level means while somebody speaks."""
    words = {
        "silence": spoken.tr("Nothing heard at the moment"),
        "quiet": spoken.tr("Heard, a little softly"),
        "good": spoken.tr("Heard well"),
        "loud": spoken.tr("Very loud; a little further away is fine"),
    }
    return words[found]


def trouble(error: HavenError) -> str:
    """Says why nothing, or no more, is recorded or heard; what was said until then is kept in every case."""
    if isinstance(error, errors.MicrophoneLost):
        return spoken.tr(
            "The microphone went away. What you said until then is kept. You can plug it in and go on speaking."
        )
    if isinstance(error, errors.NoMicrophone):
        return spoken.tr("No microphone was found. You can plug one in and try again, or write instead.")
    if isinstance(error, errors.MicrophoneRefused):
        return spoken.tr(
            "The microphone cannot be used: another program has it, or the computer does not allow it. You can look "
            "into the computer's sound settings, or write instead."
        )
    if isinstance(error, errors.DiskFull):
        return spoken.tr(
            "The disk of this computer is full, so the recording was ended. What you said until then is kept. Please "
            "make some room before you go on."
        )
    if isinstance(error, errors.StorageError) and not isinstance(error, errors.TakeUnreadable):
        return spoken.tr(
            "The computer does not let Haven write to its disk, so the recording was ended. What was kept before is "
            "safe."
        )
    if isinstance(error, errors.NoSoundDevice):
        return spoken.tr(
            "No loudspeaker or headphones were found, so it cannot be heard now. The recording itself is safe."
        )
    if isinstance(error, errors.SoundUndecodable):
        return spoken.tr(
            "This recording cannot be opened on this computer. If it is on its way, it can be heard when it has come."
        )
    return sentence(error)
