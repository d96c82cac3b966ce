"""Sound that is made like speech: syllables with a pitch and a hiss, sentences, pauses, and a room around them."""

from dataclasses import dataclass

import numpy as np

from app.practice.sounds import RATE, Samples


@dataclass(frozen=True)
class Spoken:
    """A take as a microphone gives it.

    Attributes:
        samples: With the room.
        begins: Where each sentence begins, in samples.
        end: Where the last one ends.
    """

    samples: Samples
    begins: tuple[int, ...]
    end: int


def sentence(seconds: float, seed: int = 1) -> Samples:
    """Syllables for so long, with a peak of 1: it begins and ends with sound."""
    count = round(seconds * RATE)
    rng, at = np.random.default_rng(seed), np.arange(count) / RATE
    pitch = 150 + 12 * np.sin(2 * np.pi * 0.7 * at + seed)
    turn = 2 * np.pi * np.cumsum(pitch) / RATE
    voiced = sum(np.sin(part * turn) / part ** (1.1 + 0.4 * (part > 6)) for part in range(1, 22))
    hiss = np.diff(rng.standard_normal(count + 1))
    syllables = 0.12 + np.sin(np.pi * ((at * 4.1) % 1)) ** 2
    sound = syllables * voiced + 0.15 * np.sin(np.pi * ((at * 4.1 + 0.5) % 1)) ** 8 * hiss
    edge = min(count // 2, RATE // 100)
    sound[:edge] *= np.linspace(0.2, 1, edge)
    sound[-edge:] *= np.linspace(1, 0.2, edge)
    return (sound / np.abs(sound).max()).astype(np.float32)


def spoken(
    sentences: tuple[float, ...] = (1.5,),
    *,
    pause: float = 0.8,
    before: float = 0.7,
    after: float = 0.7,
    peak: float = -8.0,
    room: float = -75.0,
    seed: int = 1,
) -> Spoken:
    """Speaks sentences of so many seconds.

    Args:
        sentences: How long each is.
        pause: Between them, in seconds.
        before: Seconds of room before the first.
        after: Seconds of room after the last.
        peak: In dB below full scale.
        room: Level of its even noise, in dB below full scale.
        seed: For other noise and pitch.
    """
    parts, begins = [np.zeros(round(before * RATE), np.float32)], []
    for number, seconds in enumerate(sentences):
        if number:
            parts.append(np.zeros(round(pause * RATE), np.float32))
        begins.append(sum(map(len, parts)))
        parts.append(sentence(seconds, seed + number) * np.float32(10 ** (peak / 20)))
    end = sum(map(len, parts))
    parts.append(np.zeros(round(after * RATE), np.float32))
    sound = np.concatenate(parts)
    return Spoken(sound + noise(len(sound), room, seed + 99), tuple(begins), end)


def noise(count: int, level: float, seed: int = 5) -> Samples:
    """Even noise of a level in dB below full scale."""
    return (np.random.default_rng(seed).standard_normal(count) * 10 ** (level / 20)).astype(np.float32)


def tone(hertz: float, seconds: float, level: float) -> Samples:
    """A sine whose peak has a level in dB below full scale."""
    at = np.arange(round(seconds * RATE)) / RATE
    return (10 ** (level / 20) * np.sin(2 * np.pi * hertz * at)).astype(np.float32)


def likeness(heard: Samples, source: Samples) -> float:
    """The greatest normalised cross-correlation of a sound with another that is somewhere in it, 0 to 1."""
    size = 1 << (len(heard) + len(source)).bit_length()
    match = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(source, size)), size)
    energy = np.cumsum(np.concatenate([[0.0], heard.astype("f8") ** 2]))
    begins = np.arange(max(1, len(heard) - len(source) + 1))
    window = energy[np.minimum(begins + len(source), len(heard))] - energy[begins]
    scale = np.sqrt(np.maximum(window, 1e-9) * float((source.astype("f8") ** 2).sum()))
    return float((match[: len(begins)] / scale).max())
