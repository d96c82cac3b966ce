"""A course pack: the folder that holds a course, and the one way to ask it for anything."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

import msgspec

from app.course.naming import numbers
from app.course.reading import file_text, read_toml
from app.course.script import Script, read_script
from app.course.voices import Voice, read_voice
from app.course.week import AFTER, SILENT_DAY, Week, read_week
from app.errors import CourseInvalid, FormInvalid
from app.forms.form import Form, read_any_form
from app.forms.questionnaire import Questionnaire
from app.forms.reading import read_file
from app.model.calendar import CourseWeek

T = TypeVar("T")
LAST_WEEK = 8
CHAPTERS = (*(f"{number:02d}" for number in range(7)), SILENT_DAY, "07", "08", AFTER)
"""What there is to read, in order, by the names of the files."""
LONGEST_NAME = 60
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KNOWN = re.compile(
    r"manifest\.toml|licence\.txt|practices/[a-z0-9-]+\.toml|forms/[a-z0-9-]+\.json"
    rf"|weeks/[a-z]{{2}}/({'|'.join(CHAPTERS)})\.md|texts/[a-z]{{2}}/household-notice\.md"
    r"|voices/[a-z0-9-]+/(index\.toml|[a-z0-9-]+/[a-z0-9-]+\.opus)"
)
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
"""What Windows takes for a device, with any ending and in any folder."""


def is_course_id(name: str) -> bool:
    """Says whether a course can be called like this."""
    return len(name) <= LONGEST_NAME and _NAME.fullmatch(name) is not None and _DEVICES.fullmatch(name) is None


def is_file_of_a_course(name: str) -> bool:
    """Says whether a course may have a file of this name, with "/" between its folders."""
    return _KNOWN.fullmatch(name) is not None and not any(_DEVICES.fullmatch(part) for part in name.split("/"))


@dataclass(frozen=True)
class Manifest:
    """What a course says about itself.

    Attributes:
        id: The folder's name.
        version: Its version, "1.2" or "1.2.3"; compared by its numbers.
        languages: The languages that it has whole; the first is its source.
        licence: An SPDX expression.
        provenance: Where it comes from.
        titles: By language.
    """

    id: str
    version: str
    languages: tuple[str, ...]
    licence: str
    provenance: str
    titles: dict[str, str]


class _ManifestFile(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    version: str
    languages: list[str]
    licence: str
    provenance: str
    title: dict[str, str]


class Course:
    """A course pack; what is asked for is read when it is asked for, once.

    A language that the course does not have is answered in its first language.

    Args:
        folder: The folder of the pack.
        manifest: What the pack says about itself.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest
        self._read: dict[tuple[str, str, str], object] = {}

    @classmethod
    def load(cls, folder: Path) -> "Course":
        """Opens a course pack.

        Raises:
            CourseInvalid: The manifest cannot be used; with file, place and reason.
        """
        raw = read_toml(folder / "manifest.toml", _ManifestFile)
        if raw.id != folder.name:
            raise CourseInvalid("manifest.toml", "id", f"is {raw.id!r}, and the folder is called {folder.name!r}")
        if numbers(raw.version) is None:
            raise CourseInvalid("manifest.toml", "version", f"is {raw.version!r}; it must be like 1.2 or 1.2.3")
        if not raw.languages:
            raise CourseInvalid("manifest.toml", "languages", "names none")
        for place, language in enumerate(raw.languages):
            if not raw.title.get(language, "").strip():
                raise CourseInvalid("manifest.toml", f"title.{language}", "has no text")
            if not re.fullmatch(r"[a-z]{2}", language):
                raise CourseInvalid("manifest.toml", f"languages[{place}]", "must be two small letters")
        manifest = Manifest(raw.id, raw.version, tuple(raw.languages), raw.licence, raw.provenance, raw.title)
        return cls(folder, manifest)

    def title(self, language: str) -> str:
        """Returns the title of the course."""
        return self.manifest.titles[self._known(language)]

    def week(self, number: int, language: str) -> Week:
        """Returns a week.

        Args:
            number: 0 to 8.
            language: "en" or "nl".

        Raises:
            CourseInvalid: With file, place and reason.
        """
        return self.chapter(f"{number:02d}", language)

    def silent_day(self, language: str) -> Week:
        """Returns the silent day between the weeks 6 and 7.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        return self.chapter(SILENT_DAY, language)

    def after(self, language: str) -> Week:
        """Returns the time after the course.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        return self.chapter(AFTER, language)

    def present(self, where: CourseWeek, language: str) -> Week:
        """Returns what somebody is in: a week, the silent day, or the time after the course.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        if where.finished:
            return self.after(language)
        return self.silent_day(language) if where.silent_day else self.week(where.number, language)

    def chapters(self, language: str) -> tuple[Week, ...]:
        """Returns the weeks 0 to 8 with the silent day between 6 and 7, and the time after, in order.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        return tuple(self.chapter(name, language) for name in CHAPTERS)

    def chapter(self, name: str, language: str) -> Week:
        """Returns one of `CHAPTERS`.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        if name not in CHAPTERS:
            raise CourseInvalid("weeks", name, f"is none of {', '.join(CHAPTERS)}")
        return self._once(
            "week", name, language, lambda known: read_week(self.folder / "weeks" / known / f"{name}.md")
        )

    def household_notice(self, language: str) -> str:
        """Returns what she may hang on the door on the silent day, as Markdown that begins with a heading.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        return self._once("text", "household-notice", language, self._read_notice)

    def scripts(self, language: str) -> tuple[Script, ...]:
        """Returns all practices that have a script, by title.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        names = self._names("practices", ".toml")
        return tuple(sorted((self.script(name, language) for name in names), key=lambda script: script.title))

    def script(self, id: str, language: str) -> Script:
        """Returns the script of a practice.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        path = self._path("practices", id, ".toml")
        return self._once("script", id, language, lambda known: read_script(path, known))

    def forms(self, language: str) -> tuple[Form, ...]:
        """Returns all forms, by title.

        Raises:
            FormInvalid: With file, place and reason.
        """
        names = self._names("forms", ".json")
        return tuple(sorted((self.form(name, language) for name in names), key=lambda form: form.title))

    def questionnaires(self) -> Iterator[Questionnaire]:
        """Yields all forms in all their languages; one that cannot be read is left out.

        It is told where the course is checked, and where the form is opened.
        """
        for path in sorted((self.folder / "forms").glob("*.json")):
            with suppress(FormInvalid):
                yield read_file(path)

    def form(self, id: str, language: str) -> Form:
        """Returns a form.

        Raises:
            FormInvalid: With file, place and reason.
        """
        path = self._path("forms", id, ".json")
        return self._once("form", id, language, lambda known: read_any_form(path, known))

    def voices(self, language: str) -> tuple[Voice, ...]:
        """Returns the voices of a language: those that a person approved first, then by name.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        known = self._known(language)
        fitting = [voice for voice in self._voices if voice.language == known]
        return tuple(sorted(fitting, key=lambda voice: (voice.draft, voice.name)))

    def voices_of(self, script: Script) -> tuple[Voice, ...]:
        """Returns the voices that speak a practice whole, as it is written now, in the order of `voices`.

        One that speaks a part of it would fall silent in the middle; then words alone are better.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        return tuple(
            voice
            for voice in self.voices(script.language)
            if all(voice.recording(script.id, each.id, each.text) is not None for each in script.segments)
        )

    @cached_property
    def _voices(self) -> tuple[Voice, ...]:
        return tuple(read_voice(path.parent) for path in sorted(self.folder.glob("voices/*/index.toml")))

    def _read_notice(self, known: str) -> str:
        path = self.folder / "texts" / known / "household-notice.md"
        text = file_text(path).strip()
        if not re.match(r"# \S", text):
            raise CourseInvalid(f"{known}/{path.name}", "line 1", "must be a heading that begins with #")
        return text

    def _known(self, language: str) -> str:
        return language if language in self.manifest.languages else self.manifest.languages[0]

    def _names(self, folder: str, suffix: str) -> list[str]:
        return sorted(path.stem for path in (self.folder / folder).glob(f"*{suffix}"))

    def _path(self, folder: str, id: str, suffix: str) -> Path:
        if not _NAME.fullmatch(id):
            raise CourseInvalid(folder, "the name", "must be small letters, digits and single hyphens")
        return self.folder / folder / f"{id}{suffix}"

    def _once(self, kind: str, name: str, language: str, read: Callable[[str], T]) -> T:
        known = self._known(language)
        key = (kind, name, known)
        if key not in self._read:
            self._read[key] = read(known)
        return cast("T", self._read[key])
