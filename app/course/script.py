"""Practices as scripts: what is said, how long is silent, and where a bell rings.

A script has no length of its own. Its segments carry the practice length from which they are wanted, its silences
a least, a usual and a greatest length; `app.practice.timeline` makes one exact practice of them. A part may belong to
some postures or anchors alone, may ask something of the body, and may stand in for a part that asks too much.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from app.course.reading import in_language, read_toml
from app.errors import CourseInvalid

NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Demand = Literal["arm", "shoulder", "bones", "balance", "breath", "belly", "flat"]
"""What a movement may ask of a body; "flat" is lying flat."""
Kind = Literal["posture", "anchor"]
"""What a variant is about; of each kind that a script has, one is chosen."""


@dataclass(frozen=True)
class Segment:
    """Something that is said, always whole.

    Attributes:
        id: Its name within the script.
        text: The words in the script's language.
        tier: Minutes of practice from which it is wanted; 0 belongs to every length.
        only: The variants it belongs to; empty for all. Where it names variants of several kinds, one of each has to
            be chosen.
        asks: What it asks of a body; it is left out for somebody who has to spare that.
        instead: It stands in for what somebody has to spare, and belongs to nobody else.
    """

    id: str
    text: str
    tier: int
    only: frozenset[str]
    asks: frozenset[Demand] = frozenset()
    instead: frozenset[Demand] = frozenset()


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
    asks: frozenset[Demand] = frozenset()
    instead: frozenset[Demand] = frozenset()


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
    asks: frozenset[Demand] = frozenset()
    instead: frozenset[Demand] = frozenset()


Part = Segment | Silence | Bell


@dataclass(frozen=True)
class Variant:
    """A way of doing the practice: lying or in a chair, with the breath or with the hands.

    Attributes:
        id: Its name within the script.
        title: As a person reads it.
        kind: What it is about.
        asks: What it asks of a body, whatever is said.
    """

    id: str
    title: str
    kind: Kind = "anchor"
    asks: frozenset[Demand] = frozenset()


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
        variants: The first of each kind is the usual one; empty when there is only one way.
        parts: In order.
        tone: Whether its silences carry the soft tone of a room, so that they do not sound like a fault.
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
    tone: bool = True

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Everything that may be said, in order."""
        return tuple(part for part in self.parts if isinstance(part, Segment))

    @property
    def kinds(self) -> tuple[tuple[Variant, ...], ...]:
        """The variants, those of one kind together; of each, one is chosen."""
        kinds = dict.fromkeys(each.kind for each in self.variants)
        return tuple(tuple(each for each in self.variants if each.kind == kind) for kind in kinds)

    @property
    def asks(self) -> frozenset[Demand]:
        """Everything that something in it asks of a body."""
        return frozenset().union(*(part.asks for part in self.parts), *(each.asks for each in self.variants))

    def variant_or_usual(self, variant: str | None) -> str | None:
        """Returns a choice that the script has: of each kind what is named first, else the usual one.

        Args:
            variant: A variant's id, or several of different kinds, joined by "+"; unknown ones are passed over.

        Returns:
            One id of each kind, joined by "+", or None when there is only one way.
        """
        named = (variant or "").split("+")
        chosen = []
        for kind in self.kinds:
            ids = [each.id for each in kind]
            chosen.append(next((name for name in named if name in ids), ids[0]))
        return "+".join(chosen) or None

    def belongs(self, part: Part, variant: str | None, spare: frozenset[Demand] = frozenset()) -> bool:
        """Says whether a part belongs to a way of doing the practice.

        Args:
            part: A part of this script.
            variant: A choice, as `variant_or_usual` returns it.
            spare: What of the body has to be spared.
        """
        if part.asks & spare or (part.instead and not part.instead & spare):
            return False
        chosen = frozenset((variant or "").split("+"))
        named = [part.only & {each.id for each in kind} for kind in self.kinds]
        return all(names & chosen for names in named if names)


class _VariantFile(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: dict[str, str]
    kind: Kind = "anchor"
    asks: list[Demand] = []


class _PartFile(msgspec.Struct, forbid_unknown_fields=True):
    say: str | None = None
    text: dict[str, str] = {}
    silence: tuple[float, float, float] | None = None
    weight: float | None = None
    bell: str | None = None
    room: float = 4.0
    tier: int = 0
    only: list[str] = []
    asks: list[Demand] = []
    instead: list[Demand] = []


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
        Variant(
            id=each.id,
            title=in_language(each.title, language, file, f"variant[{place}].title"),
            kind=each.kind,
            asks=frozenset(each.asks),
        )
        for place, each in enumerate(raw.variant)
    )
    _check_variants(variants, file)
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


def _check_variants(variants: tuple[Variant, ...], file: str) -> None:
    seen: set[str] = set()
    for place, each in enumerate(variants):
        if not re.fullmatch(NAME, each.id):
            raise CourseInvalid(file, f"variant[{place}].id", "must be small letters, digits and single hyphens")
        if each.id in seen:
            raise CourseInvalid(file, f"variant[{place}].id", f"{each.id!r} stands here a second time")
        seen.add(each.id)


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
    if both := sorted(set(raw.asks) & set(raw.instead)):
        raise CourseInvalid(file, f"{place}.instead", f"names {both[0]!r}, which it asks for itself")
    only, asks, instead = frozenset(raw.only), frozenset(raw.asks), frozenset(raw.instead)
    if raw.say is not None:
        if not re.fullmatch(NAME, raw.say):
            raise CourseInvalid(file, f"{place}.say", "must be small letters, digits and single hyphens")
        text = in_language(raw.text, language, file, f"{place}.text")
        return Segment(raw.say, text, raw.tier, only, asks, instead)
    if raw.silence is not None:
        return _silence(raw, raw.silence, file, place)
    if not re.fullmatch(NAME, raw.bell or ""):
        raise CourseInvalid(file, f"{place}.bell", "must be small letters, digits and single hyphens")
    if not 0 <= raw.room <= 60:
        raise CourseInvalid(file, f"{place}.room", "must be 0 to 60 seconds")
    return Bell(raw.bell or "", raw.room, raw.tier, only, asks, instead)


def _silence(raw: _PartFile, lengths: tuple[float, float, float], file: str, place: str) -> Silence:
    least, usual, greatest = lengths
    if not 0 <= least <= usual <= greatest <= 3600:
        raise CourseInvalid(file, f"{place}.silence", "must be least, usual and greatest seconds, in this order")
    weight = 1.0 if raw.weight is None else raw.weight
    if not 0 < weight <= 1000:
        raise CourseInvalid(file, f"{place}.weight", "must be more than 0 and at most 1000")
    only, asks, instead = frozenset(raw.only), frozenset(raw.asks), frozenset(raw.instead)
    return Silence(least, usual, greatest, weight, raw.tier, only, asks, instead)
