"""What is said about a take, and what is not said about a good one."""

import numpy as np
import pytest

from app.practice.sounds import RATE, Samples
from app.recording.judging import Remark, RoomSound, is_clipped, remarks_on, room_of
from app.recording.levels import ground_of
from app.recording.meter import Hint, Meter
from app.recording.trimming import without_rumble
from tests.app.recording.speech import noise, spoken, tone


def hum(count: int, level: float, hertz: float = 50.0) -> Samples:
    seconds = count / RATE
    parts = [tone(hertz * part, seconds + 1, level - 4 * part)[:count] for part in (1, 2, 3)]
    return np.sum(parts, axis=0, dtype=np.float32)


def remarks(samples: Samples) -> tuple[Remark, ...]:
    clean = without_rumble(samples)
    return remarks_on(samples, clean, ground_of(clean))


GOOD = spoken((1.5, 1.2), peak=-8, room=-75).samples


@pytest.mark.parametrize(
    ("samples", "expected"),
    [
        (GOOD, ()),
        (np.clip(GOOD * 6, -1, 1), ("loud",)),
        (spoken((1.5,), peak=-34, room=-92).samples, ("quiet",)),
        (spoken((1.5,), peak=-8, room=-40).samples, ("noise",)),
        (spoken((1.5,), peak=-34, room=-60).samples, ("quiet", "noise")),
        (GOOD + hum(len(GOOD), -38), ("hum",)),
        (GOOD + hum(len(GOOD), -38, 117.0), ("hum",)),
        (spoken((1.5, 1.2), before=0).samples, ("cut",)),
        (np.concatenate([GOOD, np.zeros(2 * RATE, np.float32)]), ("gone",)),
        (spoken((1.5, 1.2), after=0).samples, ("cut",)),
    ],
)
def test_each_fault_is_told_and_nothing_else(samples: Samples, expected: tuple[Remark, ...]) -> None:
    assert remarks(samples.astype(np.float32)) == expected


def test_a_microphone_that_is_silent_in_every_pause_did_not_fall_silent() -> None:
    silence = np.zeros(2 * RATE, np.float32)
    assert remarks(np.concatenate([silence, GOOD, silence])) == ()
    assert remarks(np.concatenate([GOOD, silence, GOOD, silence])) == ()


@pytest.mark.parametrize(
    ("silence", "expected"),
    [
        (noise(4 * RATE, -70), "quiet"),
        (np.zeros(4 * RATE, np.float32), "quiet"),
        (noise(4 * RATE, -45), "noise"),
        (noise(4 * RATE, -75) + hum(4 * RATE, -45), "hum"),
        (noise(4 * RATE, -75) + hum(4 * RATE, -45, 60.0), "hum"),
    ],
)
def test_a_room_is_quiet_or_noisy_or_hums(silence: Samples, expected: RoomSound) -> None:
    assert room_of(silence) == expected


def test_a_single_high_sample_is_no_clipping() -> None:
    sound = GOOD.copy()
    sound[1000] = 1.0
    assert not is_clipped(sound)
    sound[1000:1005] = -1.0
    assert is_clipped(sound)


@pytest.mark.parametrize(("level", "hint"), [(-80.0, "silence"), (-42.0, "quiet"), (-12.0, "good"), (-1.0, "loud")])
def test_the_meter_says_what_it_hears(level: float, hint: Hint) -> None:
    meter = Meter()
    sound = tone(300, 1, level)
    readings = [meter.push(sound[at : at + 2400]) for at in range(0, len(sound), 2400)]
    assert readings[-1].hint == hint
    assert readings[-1].level == pytest.approx(level - 3, abs=0.5)
    assert readings[-1].peak == pytest.approx(level, abs=0.1)


def test_between_two_words_the_meter_does_not_change_its_mind_and_later_it_does() -> None:
    meter, silence = Meter(), np.zeros(2400, np.float32)
    meter.push(tone(300, 0.5, -12))
    hints = [meter.push(silence).hint for _ in range(60)]
    assert hints[:20] == ["good"] * 20
    assert hints[-1] == "silence"
