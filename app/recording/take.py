"""A take: what somebody read aloud once, made ready for a course."""

from dataclasses import dataclass

from app.practice.sounds import RATE, Samples
from app.recording.judging import Remark, remarks_on
from app.recording.levelling import HIGHEST_PEAK, TARGET, levelled
from app.recording.levels import ground_of, peak_of
from app.recording.loudness import integrated_loudness
from app.recording.opus import encoded, opened
from app.recording.sentences import sentence_begins
from app.recording.trimming import trimmed, without_rumble

LONGEST_S = 120
"""The longest take, in seconds; the longest segment of the course takes half a minute."""
WITHIN = 1.0
"""How far a take may be from the target, in LU."""
_TRIES = 4
_ROOM_FOR_CODING = 0.6


@dataclass(frozen=True)
class Take:
    """What was read aloud, trimmed, brought to its loudness and encoded.

    Attributes:
        content: An Ogg Opus file, mono, 48 kHz.
        remarks: What could be better, the gravest first.
    """

    content: bytes
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class Measured:
    """What is to be told about an encoded take in the index of its voice.

    Attributes:
        frames: Its length in samples.
        loudness: In LUFS.
        peak: In dB below full scale.
        sentences: When each sentence begins, in seconds, or nothing.
    """

    frames: int
    loudness: float
    peak: float
    sentences: tuple[float, ...]


def finished(raw: Samples) -> Take | None:
    """Makes a take of what the microphone gave, or None when nobody spoke.

    Args:
        raw: Mono at 48 kHz.
    """
    raw = raw[: LONGEST_S * RATE]
    samples = without_rumble(raw)
    ground = ground_of(samples)
    if not ground.is_spoken:
        return None
    remarks = remarks_on(raw, samples, ground)
    words = trimmed(samples, ground)
    content, is_even = _coded(words)
    return Take(content, remarks if is_even else (*remarks, "uneven"))


def measured(content: bytes, text: str) -> Measured:
    """Returns what the index of a voice says about an encoded take.

    Args:
        content: An Ogg Opus file.
        text: The words that are spoken in it.

    Raises:
        SoundUndecodable: It is none.
    """
    samples = opened(content)
    begins = sentence_begins(samples, ground_of(samples), text)
    return Measured(len(samples), integrated_loudness(samples), peak_of(samples), begins)


def _coded(words: Samples) -> tuple[bytes, bool]:
    """Returns an Opus file whose decoded sound keeps to loudness and peak, and whether it does.

    Opus moves single peaks by up to a decibel; by so much the peaks are made lower beforehand.
    """
    highest, content, is_even = HIGHEST_PEAK - _ROOM_FOR_CODING, b"", False
    for _ in range(_TRIES):
        content = encoded(levelled(words, highest))
        heard = opened(content)
        too_high = peak_of(heard) - HIGHEST_PEAK
        is_even = abs(integrated_loudness(heard) - TARGET) <= WITHIN and too_high <= 0
        if too_high <= 0:
            break
        highest -= too_high + 0.1
    return content, is_even
