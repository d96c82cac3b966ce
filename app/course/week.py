"""The weeks of a course: what they are about, what is proposed, and the text to read."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.course.reading import as_struct, file_text, toml_table
from app.errors import CourseInvalid


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
    """A week of the course in one language.

    Attributes:
        number: 0 to 8; None for the silent day between 6 and 7.
        title: A few words.
        theme: What the week is about, in a sentence.
        today: One line for the page Today.
        practices: What is proposed, the main practice first.
        diary_form: The id of the form that belongs to this week.
        text: What there is to read, as Markdown.
    """

    number: int | None
    title: str
    theme: str
    today: str
    practices: tuple[Proposal, ...]
    diary_form: str
    text: str


class _ProposalFile(msgspec.Struct, forbid_unknown_fields=True):
    script: str
    minutes: int


class _WeekFile(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    theme: str
    today: str
    diary: str
    practice: list[_ProposalFile]


def read_week(path: Path, number: int | None) -> Week:
    """Reads a week: TOML between two lines of `+++`, then the text.

    Raises:
        CourseInvalid: With file, place and reason.
    """
    file = f"{path.parent.name}/{path.name}"
    fence, front, text = _parts(file_text(path))
    if not fence:
        raise CourseInvalid(file, "line 1", "must begin with TOML between two lines of +++")
    raw = as_struct(toml_table(front, file), _WeekFile, file)
    for place, each in enumerate(raw.practice):
        if not 1 <= each.minutes <= 60:
            raise CourseInvalid(file, f"practice[{place}].minutes", "must be 1 to 60")
    for name in ("title", "theme", "today"):
        if not str(getattr(raw, name)).strip():
            raise CourseInvalid(file, name, "has no text")
    if not text.strip():
        raise CourseInvalid(file, "the text", "is empty")
    proposals = tuple(Proposal(each.script, each.minutes) for each in raw.practice)
    return Week(number, raw.title, raw.theme, raw.today, proposals, raw.diary, text.strip())


def _parts(text: str) -> tuple[bool, str, str]:
    """Returns whether there is front matter, the front matter, and the rest."""
    pieces = text.replace("\r\n", "\n").split("+++\n", 2)
    if len(pieces) != 3 or pieces[0].strip():
        return False, "", text
    # One empty line stands for the fence, so that messages name the line of the file.
    return True, "\n" + pieces[1], pieces[2]
