"""The check of a whole course: everything is read in every language, and all that is wrong is told at once.

A course that is in use is read piece by piece, when a piece is asked for; whoever makes one wants to know everything.
An error has to be mended before the course is built; a remark says what is less than whole, such as a voice that does
not yet say what was written anew.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

import soundfile

from app.course.markup import not_shown
from app.course.pack import CHAPTERS, Course, is_file_of_a_course
from app.course.script import Bell, Script
from app.course.voices import Voice, read_voice, sentences_of
from app.course.week import LONGEST, Week
from app.errors import CourseError
from app.forms.checking import check as check_form
from app.forms.form import Form
from app.forms.reading import read_file
from app.json_lines import line_of as line_of_json
from app.paths import resources
from app.toml_lines import line_of as line_of_toml

FIELDS_A_WEEK: Final = 16
"""The most questions that the forms of one week may ask, all of them together."""
READING_MINUTES: Final = 10
"""The longest that somebody who is tired may have to read in one week."""
NEEDED: Final = ("practices/breathing-space.toml", "forms/free-page.json")
"""What the window offers on every page, whatever the week."""
T = TypeVar("T")
P = ParamSpec("P")


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or less than whole.

    Attributes:
        is_error: Whether it has to be mended.
        file: Within the course.
        line: Counted from 1; None when it is not known, or no line.
        place: Within the file, for instance "part[3].text.nl", counted from 0; possibly none.
        reason: In plain English; it continues a sentence about the place.
    """

    is_error: bool
    file: str
    line: int | None
    place: str
    reason: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        is_said = not self.place or self.place == f"line {self.line}"
        return f"{where}: {self.reason}" if is_said else f"{where}: {self.place} {self.reason}"


def check(course: Course) -> tuple[Finding, ...]:
    """Reads everything in every language and returns what is wrong, errors first, each by file and line."""
    found = dict.fromkeys(_Check(course).findings())
    return tuple(sorted(found, key=lambda each: (not each.is_error, each.file, each.line or 0, each.place)))


class _Check:
    """One course being checked."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._folder = course.folder
        self._bells = sorted(path.stem for path in (resources() / "sounds").glob("*.opus"))
        self._wrong: list[Finding] = []

    def findings(self) -> Iterator[Finding]:
        """Yields all findings, some of them possibly more than once."""
        for language in self._course.manifest.languages:
            forms = {form.id: form for form in self._all("forms", ".json", self._course.form, language)}
            scripts = {script.id: script for script in self._all("practices", ".toml", self._course.script, language)}
            for name in CHAPTERS:
                file = f"weeks/{language}/{name}.md"
                week = self._read(file, self._course.chapter, name, language)
                if week is not None:
                    yield from self._week(file, week, scripts, forms)
                    yield from self._text(file)
            notice = f"texts/{language}/household-notice.md"
            if self._read(notice, self._course.household_notice, language) is not None:
                yield from self._text(notice)
            for script in scripts.values():
                yield from self._script(script, language)
        yield from self._forms()
        yield from self._voices()
        yield from self._strangers()
        yield from self._wrong

    def _all(self, folder: str, suffix: str, read: Callable[[str, str], T], language: str) -> Iterator[T]:
        for path in sorted((self._folder / folder).glob(f"*{suffix}")):
            found = self._read(f"{folder}/{path.name}", read, path.stem, language)
            if found is not None:
                yield found

    def _read(self, file: str, read: Callable[P, T], *given: P.args, **named: P.kwargs) -> T | None:
        try:
            return read(*given, **named)
        except CourseError as error:
            self._wrong.append(self._error(file, error.place, error.reason))
            return None

    def _week(self, file: str, week: Week, scripts: dict[str, Script], forms: dict[str, Form]) -> Iterator[Finding]:
        for place, each in enumerate(week.practices):
            script, at = scripts.get(each.script), f"practice[{place}]"
            if script is None:
                if not (self._folder / "practices" / f"{each.script}.toml").exists():
                    yield self._error(file, f"{at}.script", f"names {each.script!r}, and there is no such practice")
            elif each.minutes * 60 not in script.lengths:
                offered = ", ".join(f"{length / 60:g}" for length in script.lengths)
                reason = f"is {each.minutes}, and {each.script!r} offers {offered}"
                yield self._error(file, f"{at}.minutes", reason)
        for place, name in enumerate(week.forms):
            if name not in forms and not (self._folder / "forms" / f"{name}.json").exists():
                at = "diary" if place == 0 else "also"
                yield self._error(file, at, f"names {name!r}, and there is no such form")
        fields = sum(forms[name].fields for name in week.forms if name in forms)
        if fields > FIELDS_A_WEEK:
            each_asks = ", ".join(f"{name} {forms[name].fields}" for name in week.forms if name in forms)
            asked = (
                f"the forms of this week ask {fields} questions ({each_asks}); at most {FIELDS_A_WEEK} are allowed"
            )
            yield self._error(file, "also" if week.also else "diary", f"is too much: {asked}")
        if week.minutes_to_read > READING_MINUTES:
            long = f"takes {week.minutes_to_read:.1f} minutes to read; at most {READING_MINUTES} are allowed"
            yield self._error(file, "", long)

    def _text(self, file: str) -> Iterator[Finding]:
        """Yields what a text holds that would not be seen; its front matter is passed over, line for line."""
        text = (self._folder / file).read_text(encoding="utf-8").replace("\r\n", "\n")
        front = text.split("+++\n", 2)[1] if text.startswith("+++\n") else None
        if front is not None:
            text = "\n" * (front.count("\n") + 2) + text.split("+++\n", 2)[2]
        lines = ("" if line.startswith("+++") else line for line in text.split("\n"))
        for line, reason in not_shown("\n".join(lines)):
            yield Finding(True, file, line, "", reason)

    def _script(self, script: Script, language: str) -> Iterator[Finding]:
        file = f"practices/{script.id}.toml"
        if len(sentences_of(script.purpose)) > 2:
            yield self._error(file, f"purpose.{language}", "has more than two sentences")
        if script.lengths[-1] > LONGEST * 60:
            yield self._error(file, "lengths", f"must be at most {LONGEST * 60} seconds")
        for place, part in enumerate(script.parts):
            if isinstance(part, Bell) and part.sound not in self._bells:
                yield self._error(
                    file, f"part[{place}].bell", f"is {part.sound!r}; there is {' or '.join(self._bells)}"
                )

    def _forms(self) -> Iterator[Finding]:
        for path in sorted((self._folder / "forms").glob("*.json")):
            file = f"forms/{path.name}"
            form = self._read(file, read_file, path)
            if form is None:
                continue
            for finding in check_form(form):
                if finding.severity == "misleading":
                    yield self._error(file, finding.place, finding.reason)
                else:
                    yield self._remark(file, finding.place, finding.reason)
            for item in form.order:
                if item.type not in ("group", "display") and not item.text.plain.strip():
                    yield self._error(file, f"{item.place}.text", "is missing, and something is asked there")
            for language in self._course.manifest.languages:
                if language == form.language:
                    continue
                texts = [("title", form.title), *((f"{item.place}.text", item.text) for item in form.order)]
                for place, text in texts:
                    if text and language not in dict(text.translations):
                        yield self._error(file, place, f"has no text in {language!r}")

    def _voices(self) -> Iterator[Finding]:
        for index in sorted(self._folder.glob("voices/*/index.toml")):
            file = f"voices/{index.parent.name}/index.toml"
            voice = self._read(file, read_voice, index.parent)
            if voice is None:
                continue
            if voice.language not in self._course.manifest.languages:
                yield self._error(file, "language", f"is {voice.language!r}, which this course does not have")
                continue
            if not voice.licence:
                yield self._remark(file, "licence", "is not said")
            yield from self._recordings(file, voice)

    def _recordings(self, file: str, voice: Voice) -> Iterator[Finding]:
        for key, recording in voice.recordings.items():
            at = f"segment.{key}"
            try:
                frames = soundfile.info(voice.file(recording)).frames
            except (OSError, soundfile.LibsndfileError):
                yield self._error(file, at, f"names {recording.file!r}, which is not there or is no sound")
                continue
            if frames != recording.frames:
                yield self._error(file, at, f"says {recording.frames} frames, and {recording.file!r} has {frames}")
        stale = missing = 0
        for path in sorted((self._folder / "practices").glob("*.toml")):
            script = self._read(f"practices/{path.name}", self._course.script, path.stem, voice.language)
            if script is None:
                continue
            for segment in script.segments:
                if voice.recording(script.id, segment.id, segment.text) is None:
                    is_known = f"{script.id}/{segment.id}" in voice.recordings
                    stale, missing = stale + is_known, missing + (not is_known)
        if stale or missing:
            yield self._remark(file, "", f"{missing} segments are not spoken, and {stale} in other words")

    def _strangers(self) -> Iterator[Finding]:
        for name in NEEDED:
            if not (self._folder / name).is_file():
                yield self._error(name, "", "is missing, and every page offers it")
        for path in sorted(self._folder.rglob("*")):
            name = path.relative_to(self._folder).as_posix()
            if path.is_file() and not is_file_of_a_course(name):
                yield self._error(name, "", "is no file of a course")
            match = re.fullmatch(r"(?:weeks|texts)/([a-z]{2})", name) if path.is_dir() else None
            if match and match[1] not in self._course.manifest.languages:
                yield self._error(name, "", "is of a language that the manifest does not name")

    def _error(self, file: str, place: str, reason: str) -> Finding:
        return Finding(True, file, line_in(self._folder, file, place), place, reason)

    def _remark(self, file: str, place: str, reason: str) -> Finding:
        return Finding(False, file, line_in(self._folder, file, place), place, reason)


def line_in(folder: Path, file: str, place: str) -> int | None:
    """Returns the line of a place in a file of a course, or of the nearest thing around it; None without one."""
    if found := re.match(r"line (\d+)", place):
        return int(found[1])
    path = folder / file
    if not place or path.suffix not in (".toml", ".md", ".json") or not path.is_file():
        return None
    if place == "the top":
        return 1
    if path.suffix == ".json":
        return line_of_json(path.read_text(encoding="utf-8-sig", errors="replace"), place)
    counted = re.sub(r"\[(\d+)\]", lambda number: f"[{int(number[1]) + 1}]", place)
    return line_of_toml(_front(path), counted)


def _front(path: Path) -> str:
    """Returns the TOML of a file, in the lines in which it stands."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return "\n" + "".join(text.split("+++\n", 2)[1:2]) if path.suffix == ".md" else text
