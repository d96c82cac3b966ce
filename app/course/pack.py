"""A course pack: the folder that holds a course, and the one way to ask it for anything."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

import msgspec

from app.course.reading import read_toml
from app.course.script import Script, read_script
from app.course.voices import Voice, read_voice
from app.course.week import Week, read_week
from app.errors import CourseInvalid
from app.forms.form import Form, read_form

T = TypeVar("T")
LAST_WEEK = 8
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Manifest:
    """What a course says about itself.

    Attributes:
        id: The folder's name.
        version: Its version.
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
        file = f"{number:02d}.md"
        return self._once(
            "week", file, language, lambda known: read_week(self.folder / "weeks" / known / file, number)
        )

    def silent_day(self, language: str) -> Week:
        """Returns the silent day between the weeks 6 and 7.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        file = "silent-day.md"
        return self._once("week", file, language, lambda known: read_week(self.folder / "weeks" / known / file, None))

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

    def form(self, id: str, language: str) -> Form:
        """Returns a form.

        Raises:
            FormInvalid: With file, place and reason.
        """
        path = self._path("forms", id, ".json")
        return self._once("form", id, language, lambda known: read_form(path, known))

    def voices(self, language: str) -> tuple[Voice, ...]:
        """Returns the voices of a language: those that a person approved first, then by name.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        known = self._known(language)
        fitting = [voice for voice in self._voices if voice.language == known]
        return tuple(sorted(fitting, key=lambda voice: (voice.draft, voice.name)))

    def check(self) -> None:
        """Reads everything in every language, and sees that what is named is there.

        Raises:
            CourseInvalid: With file, place and reason.
            FormInvalid: With file, place and reason.
        """
        for language in self.manifest.languages:
            forms = {form.id for form in self.forms(language)}
            scripts = {script.id for script in self.scripts(language)}
            weeks = [*(self.week(number, language) for number in range(LAST_WEEK + 1)), self.silent_day(language)]
            for week in weeks:
                name = "silent-day.md" if week.number is None else f"{week.number:02d}.md"
                if week.diary_form not in forms:
                    raise CourseInvalid(f"{language}/{name}", "diary", f"there is no form {week.diary_form!r}")
                for place, each in enumerate(week.practices):
                    if each.script not in scripts:
                        reason = f"there is no practice {each.script!r}"
                        raise CourseInvalid(f"{language}/{name}", f"practice[{place}].script", reason)
            self.voices(language)

    @cached_property
    def _voices(self) -> tuple[Voice, ...]:
        return tuple(read_voice(path.parent) for path in sorted(self.folder.glob("voices/*/index.toml")))

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
