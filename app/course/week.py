"""The weeks of a course: what they are about, what is proposed, and the text to read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from app.course.reading import as_struct, file_text, toml_table
from app.errors import CourseInvalid

WORDS_PER_MINUTE: Final = 165
"""How fast somebody who is tired reads; rested adults read about 240 (Brysbaert, J Mem Lang 2019;109:104047)."""
LONGEST: Final = 60
"""The most minutes that may be proposed for a practice."""
SILENT_DAY: Final = "silent-day"
AFTER: Final = "after"
_FENCE: Final = "+++"


@dataclass(frozen=True)
class Proposal:
    """A practice that a week proposes.

    Attributes:
        script: The script's id.
        minutes: The proposed length.
    """

    script: str
    minutes: int


@dataclass(frozen=True)
class Week:
    """A week of the course in one language, the silent day, or the time after the course.

    Attributes:
        id: The name of its file: "00" to "08", "silent-day" or "after".
        number: 0 to 8; None for the silent day and for the time after.
        title: A few words.
        theme: What the week is about, in a sentence.
        today: One line for the page Today.
        practices: What is proposed, the main practice first.
        diary_form: The id of the form that belongs to this week.
        also: The ids of other forms of this week.
        text: What there is to read, as Markdown.
        hard: What people find hard here, as Markdown.
        home: What is to be done at home, as Markdown.
    """

    id: str
    number: int | None
    title: str
    theme: str
    today: str
    practices: tuple[Proposal, ...]
    diary_form: str
    also: tuple[str, ...]
    text: str
    hard: str
    home: str

    @property
    def forms(self) -> tuple[str, ...]:
        """The ids of all forms of this week."""
        return (self.diary_form, *self.also)

    @property
    def minutes_to_read(self) -> float:
        """How long somebody who is tired needs to read it all."""
        words = sum(len(text.split()) for text in (self.text, self.hard, self.home))
        return words / WORDS_PER_MINUTE


class _ProposalFile(msgspec.Struct, forbid_unknown_fields=True):
    script: str
    minutes: int


class _WeekFile(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    theme: str
    today: str
    diary: str
    practice: list[_ProposalFile]
    also: list[str] = []


def read_week(path: Path) -> Week:
    """Reads a week.

    The file is TOML between two lines of `+++`, then the text to read, then a line `+++ hard` and what people find
    hard here, then a line `+++ home` and what is to be done at home.

    Raises:
        CourseInvalid: With file, place and reason.
    """
    file = f"{path.parent.name}/{path.name}"
    front, sections = _sections(file_text(path), file)
    raw = as_struct(toml_table(front, file), _WeekFile, file)
    for place, each in enumerate(raw.practice):
        if not 1 <= each.minutes <= LONGEST:
            raise CourseInvalid(file, f"practice[{place}].minutes", f"must be 1 to {LONGEST}")
    for name in ("title", "theme", "today", "diary"):
        if not str(getattr(raw, name)).strip():
            raise CourseInvalid(file, name, "has no text")
    if len({raw.diary, *raw.also}) != 1 + len(raw.also):
        raise CourseInvalid(file, "also", "names a form twice")
    return Week(
        id=path.stem,
        number=int(path.stem) if path.stem.isdigit() else None,
        title=raw.title,
        theme=raw.theme,
        today=raw.today,
        practices=tuple(Proposal(each.script, each.minutes) for each in raw.practice),
        diary_form=raw.diary,
        also=tuple(raw.also),
        text=sections["text"],
        hard=sections["hard"],
        home=sections["home"],
    )


def _sections(text: str, file: str) -> tuple[str, dict[str, str]]:
    """Returns the front matter, padded so that messages name the line of the file, and the three texts by name."""
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].rstrip() != _FENCE or _FENCE not in (line.rstrip() for line in lines[1:]):
        raise CourseInvalid(file, "line 1", f"must begin with TOML between two lines of {_FENCE}")
    end = next(number for number, line in enumerate(lines) if number and line.rstrip() == _FENCE)
    sections: dict[str, list[str]] = {"text": []}
    name = "text"
    for number, line in enumerate(lines[end + 1 :], end + 2):
        if not line.startswith(_FENCE):
            sections[name].append(line)
            continue
        name = line.removeprefix(_FENCE).strip()
        if name not in ("hard", "home"):
            raise CourseInvalid(file, f"line {number}", f"must be {_FENCE} hard or {_FENCE} home")
        if name in sections:
            raise CourseInvalid(file, f"line {number}", f"begins {name!r} a second time")
        sections[name] = []
    texts = {name: "\n".join(lines).strip() for name, lines in sections.items()}
    for name, what in (("text", "the text"), ("hard", f"{_FENCE} hard"), ("home", f"{_FENCE} home")):
        if not texts.get(name):
            raise CourseInvalid(file, what, "is empty" if name in texts else "is missing")
    return "\n" + "\n".join(lines[1:end]), texts
