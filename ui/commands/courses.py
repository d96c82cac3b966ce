"""What the check of a course and the look at its voices say, in plain English, line by line."""

from collections.abc import Iterator
from pathlib import Path

from app.course.checking import Finding, check, line_in
from app.course.pack import CHAPTERS, Course
from app.course.script import Script
from app.course.voices import Voice
from app.errors import CourseError
from app.practice.reach import missed


def report(folder: Path) -> tuple[list[str], bool]:
    """Returns what is to be said about a course, and whether something in it has to be mended.

    Raises:
        CourseInvalid: The manifest cannot be used, so that nothing else can be read.
    """
    course = Course.load(folder)
    found = [*check(course), *(finding for script in _scripts(course) for finding in _lengths(course, script))]
    errors = [finding for finding in found if finding.is_error]
    remarks = [finding for finding in found if not finding.is_error]
    lines = [_summary(course)]
    lines += [_printable(str(finding)) for finding in errors]
    lines += [_printable(f"{finding} (remark)") for finding in remarks]
    if errors:
        lines.append(f"To be mended: {len(errors)}." + (f" Remarks: {len(remarks)}." if remarks else ""))
    else:
        lines.append("Nothing is to be mended." + (f" Remarks: {len(remarks)}." if remarks else ""))
    return lines, bool(errors)


def voices_report(folder: Path) -> list[str]:
    """Returns what each voice of a course speaks, and each segment that it does not speak as it is written now.

    Raises:
        CourseInvalid: With file, place and reason.
    """
    course = Course.load(folder)
    lines: list[str] = []
    for language in course.manifest.languages:
        scripts = course.scripts(language)
        for voice in course.voices(language):
            lines += _voice(voice, scripts)
        if not course.voices(language):
            lines.append(f"{language}: no voice; practices are shown in words alone.")
    return lines


def _summary(course: Course) -> str:
    weeks = course.folder / "weeks" / course.manifest.languages[0]
    chapters = sum((weeks / f"{name}.md").is_file() for name in CHAPTERS)
    forms = len([*(course.folder / "forms").glob("*.json")])
    practices = len([*(course.folder / "practices").glob("*.toml")])
    voices = len([*course.folder.glob("voices/*/index.toml")])
    languages = ", ".join(course.manifest.languages)
    counted = f"{chapters} of {len(CHAPTERS)} chapters, {practices} practices, {forms} forms, {voices} voices"
    return f"{course.manifest.id} {course.manifest.version}: {counted}, in {languages}"


def _scripts(course: Course) -> Iterator[Script]:
    """Yields what can be read; what cannot is told by the check."""
    for language in course.manifest.languages:
        for path in sorted((course.folder / "practices").glob("*.toml")):
            try:
                yield course.script(path.stem, language)
            except CourseError:
                continue


def _lengths(course: Course, script: Script) -> Iterator[Finding]:
    for each in missed(script):
        who = f" in {each.variant!r}" if each.variant else ""
        who += f", sparing {', '.join(sorted(each.spare))}," if each.spare else ""
        reason = (
            f"offers {each.length_s} seconds, and{who} in {script.language} it comes out at {each.comes_out_s:.0f}"
        )
        file = f"practices/{script.id}.toml"
        yield Finding(True, file, line_in(course.folder, file, "lengths"), "lengths", reason)


def _voice(voice: Voice, scripts: tuple[Script, ...]) -> Iterator[str]:
    origin = "made by a computer" if voice.origin == "computer" else "spoken by a person"
    draft = ", a draft that waits for a person's approval" if voice.draft else ""
    minutes = sum(each.seconds for each in voice.recordings.values()) / 60
    yield f"{voice.id} ({voice.name}, {voice.language}, {origin}{draft}):"
    spoken = 0
    silent = []
    for script in scripts:
        for segment in script.segments:
            if voice.recording(script.id, segment.id, segment.text) is not None:
                spoken += 1
            else:
                has_other = f"{script.id}/{segment.id}" in voice.recordings
                silent.append(f"  {script.id}/{segment.id}: {'spoken in other words' if has_other else 'not spoken'}")
    yield f"  {spoken} of {spoken + len(silent)} segments are spoken as they are written now; {minutes:.1f} minutes"
    yield from silent


def _printable(words: str) -> str:
    """Keeps what a course says from moving the terminal's cursor."""
    return "".join(sign if sign.isprintable() else " " for sign in words)
