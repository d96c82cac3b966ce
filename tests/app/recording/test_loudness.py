"""Integrated loudness against the recommendation's own figure and against ffmpeg."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.paths import resources
from app.practice.sounds import RATE, Samples, decoded
from app.recording.loudness import integrated_loudness
from tests.app.recording.speech import noise, spoken, tone

VOICES = resources() / "courses" / "mbct" / "voices"


def by_ffmpeg(samples: Samples, folder: Path) -> tuple[float, float]:
    """Returns what the filters loudnorm and ebur128 measure."""
    if shutil.which("ffmpeg") is None:
        pytest.fail("needs ffmpeg: apt install ffmpeg")
    file = folder / "sound.wav"
    soundfile.write(file, samples, RATE, subtype="FLOAT")
    command = ["ffmpeg", "-hide_banner", "-nostats", "-i", str(file), "-af", "ebur128,loudnorm=print_format=json"]
    said = subprocess.run([*command, "-f", "null", "-"], check=True, capture_output=True, text=True).stderr
    summary = re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1]
    return float(json.loads(said[said.rindex("{") : said.rindex("}") + 1])["input_i"]), float(summary)


@pytest.mark.parametrize("level", [0.0, -20.0, -40.0])
def test_a_sine_of_997_hertz_is_3_01_below_its_peak(level: float) -> None:
    assert integrated_loudness(tone(997, 5, level)) == pytest.approx(level - 3.01, abs=0.02)


def sounds() -> dict[str, Samples]:
    first = sorted(path for path in VOICES.glob("*/breathing-space/*.opus"))
    return {
        "speech": spoken((1.5, 2.5), peak=-12).samples,
        "speech with long silences": spoken((1.0, 1.0), pause=4, before=3, after=3, peak=-20).samples,
        "quiet speech in noise": spoken((2.0,), peak=-38, room=-60).samples,
        "noise": noise(4 * RATE, -30),
        "hum": tone(50, 4, -10),
        **{f"{path.parts[-3]} {path.stem}": decoded(path) for path in first[::6]},
    }


@pytest.mark.parametrize("name", sorted(sounds()))
def test_ffmpeg_measures_the_same(tmp_path: Path, name: str) -> None:
    samples = sounds()[name]
    loudnorm, ebur128 = by_ffmpeg(samples, tmp_path)
    assert integrated_loudness(samples) == pytest.approx(loudnorm, abs=0.5)
    assert integrated_loudness(samples) == pytest.approx(ebur128, abs=0.2)


def test_silence_counts_for_nothing() -> None:
    words = tone(440, 12, -20)
    quiet = np.zeros(10 * RATE, np.float32)
    assert integrated_loudness(np.concatenate([quiet, words, quiet])) == pytest.approx(
        integrated_loudness(words), abs=0.15
    )
    assert integrated_loudness(quiet) == -np.inf
    assert integrated_loudness(quiet[:0]) == -np.inf


def test_what_is_shorter_than_a_block_has_a_loudness() -> None:
    assert integrated_loudness(tone(997, 0.2, -20)) == pytest.approx(-23.0, abs=0.5)
