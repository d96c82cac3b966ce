"""Practices as scripts: what is said, how long is silent, and where a bell rings.

A script has no length of its own. Its segments carry the practice length from which they are wanted, its silences
a least, a usual and a greatest length; `app.practice.timeline` makes one exact practice of them.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.course.reading import in_language, read_toml
from app.errors import CourseInvalid

NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"


@dataclass(frozen=True)
class Segment:
    """Something that is said, always whole.

    Attributes:
        id: Its name within the script.
        text: The words in the script's language.
        tier: Minutes of practice from which it is wanted; 0 belongs to every length.
        only: The variants it belongs to; empty for all.
    """

    id: str
    text: str
    tier: int
    only: frozenset[str]


@dataclass(frozen=True)
class Silence:
    """A silence whose length follows from the length of the practice, in seconds.

    Attributes:
        least: It is never shorter.
        usual: What it grows to first.
        greatest: It is never longer.
        weight: Its share when silences grow.
        tier: As with a segment.
        only: As with a segment.
    """

    least: float
    usual: float
    greatest: float
    weight: float
    tier: int
    only: frozenset[str]


@dataclass(frozen=True)
class Bell:
    """A bell that rings on into what follows.

    Attributes:
        sound: The name of the sound in `resources/sounds`.
        room: Seconds before anything else begins.
    """

    sound: str
    room: float
    tier: int = 0
    only: frozenset[str] = frozenset()


Part = Segment | Silence | Bell


@dataclass(frozen=True)
class Variant:
    """A way of doing the practice: lying or in a chair, with the breath or with the hands."""

    id: str
    title: str


@dataclass(frozen=True)
class Script:
    """A practice in one language.

    Attributes:
        id: Its name, for instance "breathing-space".
        language: "en" or "nl".
        title: As a person reads it.
        purpose: Why one would do this, in two sentences.
        hard: What people find hard here.
        lengths: Lengths to offer, in seconds, shortest first.
        usual: The length that is proposed when nothing else is known.
        variants: The first is the usual one; empty when there is only one way.
        parts: In order.
    """

    id: str
    language: str
    title: str
    purpose: str
    hard: str
    lengths: tuple[int, ...]
    usual: int
    variants: tuple[Variant, ...]
    parts: tuple[Part, ...]

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Everything that may be said, in order."""
        return tuple(part for part in self.parts if isinstance(part, Segment))

    def variant_or_usual(self, variant: str | None) -> str | None:
        """Returns the variant when the script has it, else the usual one, else None."""
        names = [each.id for each in self.variants]
        return variant if variant in names else (names[0] if names else None)


class _VariantFile(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: dict[str, str]


class _PartFile(msgspec.Struct, forbid_unknown_fields=True):
    say: str | None = None
    text: dict[str, str] = {}
    silence: tuple[float, float, float] | None = None
    weight: float | None = None
    bell: str | None = None
    room: float = 4.0
    tier: int = 0
    only: list[str] = []


class _ScriptFile(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    lengths: list[int]
    usual: int
    title: dict[str, str]
    purpose: dict[str, str]
    hard: dict[str, str]
    part: list[_PartFile]
    variant: list[_VariantFile] = []


def read_script(path: Path, language: str) -> Script:
    """Reads a script in one language.

    Raises:
        CourseInvalid: With file, place and reason.
    """
    raw = read_toml(path, _ScriptFile)
    file = path.name
    if raw.id != path.stem:
        raise CourseInvalid(file, "id", f"is {raw.id!r}, and the file is called {path.stem!r}")
    _check_lengths(raw, file)
    variants = tuple(
        Variant(each.id, in_language(each.title, language, file, f"variant[{place}].title"))
        for place, each in enumerate(raw.variant)
    )
    names = frozenset(each.id for each in variants)
    parts = tuple(_part(each, language, file, f"part[{place}]", names) for place, each in enumerate(raw.part))
    _check_segments(parts, file)
    return Script(
        id=raw.id,
        language=language,
        title=in_language(raw.title, language, file, "title"),
        purpose=in_language(raw.purpose, language, file, "purpose"),
        hard=in_language(raw.hard, language, file, "hard"),
        lengths=tuple(raw.lengths),
        usual=raw.usual,
        variants=variants,
        parts=parts,
    )


def _check_lengths(raw: _ScriptFile, file: str) -> None:
    if not raw.lengths or sorted(set(raw.lengths)) != raw.lengths or raw.lengths[0] < 10:
        raise CourseInvalid(file, "lengths", "must be seconds, from 10 on, each once, shortest first")
    if raw.usual not in raw.lengths:
        raise CourseInvalid(file, "usual", "must be one of the lengths")


def _check_segments(parts: tuple[Part, ...], file: str) -> None:
    seen: set[str] = set()
    for place, part in enumerate(parts):
        if isinstance(part, Segment):
            if part.id in seen:
                raise CourseInvalid(file, f"part[{place}].say", f"{part.id!r} stands here a second time")
            seen.add(part.id)
    if not seen:
        raise CourseInvalid(file, "part", "nothing is said")


def _part(raw: _PartFile, language: str, file: str, place: str, variants: frozenset[str]) -> Part:
    if [raw.say, raw.silence, raw.bell].count(None) != 2:
        raise CourseInvalid(file, place, "must have exactly one of say, silence, bell")
    unknown = [name for name in raw.only if name not in variants]
    if unknown:
        raise CourseInvalid(file, f"{place}.only", f"names {unknown[0]!r}, which is no variant of this script")
    if not 0 <= raw.tier <= 60:
        raise CourseInvalid(file, f"{place}.tier", "must be 0 to 60 minutes")
    only = frozenset(raw.only)
    if raw.say is not None:
        if not re.fullmatch(NAME, raw.say):
            raise CourseInvalid(file, f"{place}.say", "must be small letters, digits and single hyphens")
        return Segment(raw.say, in_language(raw.text, language, file, f"{place}.text"), raw.tier, only)
    if raw.silence is not None:
        return _silence(raw, raw.silence, file, place, only)
    if not re.fullmatch(NAME, raw.bell or ""):
        raise CourseInvalid(file, f"{place}.bell", "must be small letters, digits and single hyphens")
    if not 0 <= raw.room <= 60:
        raise CourseInvalid(file, f"{place}.room", "must be 0 to 60 seconds")
    return Bell(raw.bell or "", raw.room, raw.tier, only)


def _silence(
    raw: _PartFile, lengths: tuple[float, float, float], file: str, place: str, only: frozenset[str]
) -> Silence:
    least, usual, greatest = lengths
    if not 0 <= least <= usual <= greatest <= 3600:
        raise CourseInvalid(file, f"{place}.silence", "must be least, usual and greatest seconds, in this order")
    weight = 1.0 if raw.weight is None else raw.weight
    if not 0 < weight <= 1000:
        raise CourseInvalid(file, f"{place}.weight", "must be more than 0 and at most 1000")
    return Silence(least, usual, greatest, weight, raw.tier, only)
