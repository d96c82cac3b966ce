"""What is in the recording of a practice: every segment and bell at its place, how loud, and where it was torn.

A recording is compared with the timeline that was played and with the decoded sounds themselves, never with what the
mixer says of itself. Everything is mono float32 at 48 kHz.
"""

from dataclasses import dataclass

import numpy as np

from app.paths import resources
from app.practice.sounds import RATE, Samples, Sounds
from app.practice.timeline import Event, Ring, Speech, Timeline

CHUNK = RATE // 2
NEAR = round(0.4 * RATE)
"""How far around its place a sound is looked for."""
ALIKE = 0.6
"""Normalised cross-correlation from which a sound counts as heard."""
_WINDOW = RATE // 20
_QUIET = 10 ** (-60 / 20)
_LOUD = 10 ** (-45 / 20)


@dataclass(frozen=True)
class Heard:
    """What was found of one practice.

    Attributes:
        segments: How many segments were to be heard.
        missing: Those that were not, or not in order.
        bells: How many bells were struck.
        late_ms: The greatest distance of a segment or bell from its place, in milliseconds.
        torn_ms: The longest time that is missing or too much within one segment, or silent where it speaks.
        lufs: Integrated loudness of everything spoken (ITU-R BS.1770-5).
        peak: The greatest sample.
    """

    segments: int
    missing: tuple[str, ...]
    bells: int
    late_ms: float
    torn_ms: float
    lufs: float
    peak: float


def listen(recording: Samples, timeline: Timeline) -> Heard:
    """Finds everything of a practice in its recording, which may begin long before it."""
    sounds = Sounds(resources() / "sounds")
    begin = _beginning(recording, timeline, sounds)
    missing, lags, torn, spoken, bells = [], [0.0], 0.0, [], 0  # the last lag is where the next is looked for
    words = recording.copy()  # what is left of the recording when the bells that were found are taken out
    for event in timeline.events:
        if isinstance(event, Speech) and event.file is not None:
            source = sounds.file(event.file)[: event.frames]
            found = _lags(words, source, begin + event.at, lags[-1])
            if not found:
                missing.append(event.segment.id)
                continue
            lags += found
            torn = max(
                torn, (max(found) - min(found)) / RATE, _silent(recording, source, begin + event.at + round(found[0]))
            )
            place = begin + event.at + round(found[0])
            spoken.append(recording[place : place + len(source)])
        elif isinstance(event, Ring):
            # The first bell fades in with the practice, so that each is looked for by what follows its stroke.
            source = sounds.bell(event.sound)[RATE // 2 : 2 * RATE]
            found = _lags(recording, source, begin + event.at + RATE // 2, lags[-1])
            bells += bool(found)
            lags += found
            if found:
                place = begin + event.at + round(found[0])
                ringing = sounds.bell(event.sound)[: max(0, len(words) - place)]
                words[max(0, place) : place + len(ringing)] -= ringing[max(0, -place) :]
    return Heard(
        segments=sum(isinstance(event, Speech) and event.file is not None for event in timeline.events),
        missing=tuple(missing),
        bells=bells,
        late_ms=1000 * max(abs(lag) for lag in lags) / RATE,
        torn_ms=1000 * torn,
        lufs=loudness(np.concatenate(spoken)) if spoken else float("-inf"),
        peak=float(np.abs(recording).max()),
    )


def _beginning(recording: Samples, timeline: Timeline, sounds: Sounds) -> int:
    """Returns the sample at which the practice begins, by its first bell or its first words."""
    first, source = next((event, found) for event in timeline.events if (found := _source(event, sounds)) is not None)
    # The first 0.4 s fade in, so that what follows is looked for.
    piece = source[RATE // 2 : 3 * RATE // 2]
    spare = max(0, len(recording) - timeline.frames) + 2 * RATE
    place, alike = _best(recording[: first.at + spare], piece)
    if alike < ALIKE:
        raise AssertionError(f"the practice's beginning was not heard ({alike:.2f})")
    return place - RATE // 2 - first.at


def _source(event: Event, sounds: Sounds) -> Samples | None:
    """Returns what an event sounds like, or None when it is silent."""
    if isinstance(event, Ring):
        return sounds.bell(event.sound)
    if isinstance(event, Speech) and event.file is not None:
        return sounds.file(event.file)
    return None


def _lags(recording: Samples, source: Samples, expected: int, lag: float) -> list[float]:
    """Returns for every half second that sounds how far from its place it was heard; nothing when one is missing.

    Args:
        recording: Where it is looked for.
        source: What is looked for.
        expected: Where it would begin.
        lag: How far from its place the sound before it was heard: a device that stood still comes late from there on.
    """
    found: list[float] = []
    for start in range(0, max(1, len(source) - CHUNK), CHUNK):
        piece = source[start : start + CHUNK]
        if np.sqrt(np.mean(piece**2)) < 0.01:
            continue
        here = expected + start + round(found[-1] if found else lag)
        low = max(0, here - NEAR)
        place, alike = _best(recording[low : here + CHUNK + NEAR], piece)
        if alike < ALIKE:
            return []
        found.append(float(low + place - expected - start))
    return found


def _best(recording: Samples, piece: Samples) -> tuple[int, float]:
    """Returns where a sound is most alike to a piece, and how much."""
    if len(recording) < len(piece):
        return 0, 0.0
    size = 1 << int(np.ceil(np.log2(len(recording) + len(piece))))
    match = np.fft.irfft(np.fft.rfft(recording, size) * np.conj(np.fft.rfft(piece, size)), size)
    energy = np.concatenate([[0.0], np.cumsum(recording.astype("f8") ** 2)])
    window = energy[len(piece) :] - energy[: -len(piece)]
    alike = match[: len(window)] / np.sqrt(np.maximum(window, 1e-6) * float((piece.astype("f8") ** 2).sum()))
    best = int(alike.argmax())
    return best, float(alike[best])


def _silent(recording: Samples, source: Samples, at: int) -> float:
    """Returns the longest time in seconds for which the recording is silent while the source speaks."""
    longest = run = 0
    step = _WINDOW // 5
    for start in range(0, len(source) - step, step):
        speaks = np.abs(source[start : start + step]).max() > _LOUD
        heard = np.abs(recording[at + start : at + start + step]).max(initial=0) > _QUIET
        run = run + step if speaks and not heard else 0
        longest = max(longest, run)
    return longest / RATE


def loudness(samples: Samples) -> float:
    """Returns integrated loudness in LUFS: K-weighting and both gates of ITU-R BS.1770-5, for one channel."""
    block, hop = round(0.4 * RATE), round(0.1 * RATE)
    weighted = _k_weighted(samples)
    squares = np.concatenate([[0.0], np.cumsum(weighted**2)])
    starts = np.arange(0, max(1, len(weighted) - block), hop)
    power = (squares[np.minimum(starts + block, len(weighted))] - squares[starts]) / block
    power = power[_lufs(power) > -70]
    if not len(power):
        return float("-inf")
    return float(_lufs(power[_lufs(power) > _lufs(power.mean()) - 10].mean()))


def _lufs(power: "np.ndarray | np.floating") -> "np.ndarray":
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-12))


def _k_weighted(samples: Samples) -> "np.ndarray":
    """Filters with the two stages of BS.1770 at 48 kHz, by their frequency responses."""
    size = 1 << int(np.ceil(np.log2(len(samples) + RATE)))
    turn = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    shelf = (1.53512485958697 - 2.69169618940638 * turn + 1.19839281085285 * turn**2) / (
        1 - 1.69065929318241 * turn + 0.73248077421585 * turn**2
    )
    high = (1 - 2 * turn + turn**2) / (1 - 1.99004745483398 * turn + 0.99007225036621 * turn**2)
    return np.fft.irfft(np.fft.rfft(samples, size) * shelf * high, size)[: len(samples)]
