"""What a person can take away, and how much of it there is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from app.course.pack import Course
from app.errors import SoundUndecodable
from app.exports.fhir import write_bundle
from app.exports.json_file import write_json
from app.exports.package import Part
from app.exports.recordings import SOUND_FOLDER, ReadAloud, Recordings, every
from app.exports.spoken import Spoken
from app.exports.telling import Told
from app.paths import Profile
from app.vault.database import Database

JSON_NAME: Final = "haven-everything.json"
FHIR_NAME: Final = "haven-fhir-bundle.json"


@dataclass(frozen=True)
class Holdings:
    """How much there is.

    Attributes:
        entries: Pages of the diary.
        private: How many of them she kept for herself.
        letters: Letters of both.
        practices: How often she practised.
        recordings: Sound files that are hers.
    """

    entries: int
    private: int
    letters: int
    practices: int
    recordings: int


def recordings_of(profile: Profile, db: Database) -> tuple[Recordings, ...]:
    """Returns every place where recordings of hers lie.

    Args:
        profile: Her files.
        db: A connection to her vault.
    """
    return ReadAloud(profile.recordings), Spoken(db)


def holdings(db: Database, recordings: Sequence[Recordings]) -> Holdings:
    """Returns how much there is; on the vault lane."""
    row = db.row(
        "SELECT (SELECT COUNT(*) FROM entries WHERE written IS NOT NULL AND removed IS NULL), "
        "(SELECT COUNT(*) FROM entries e WHERE written IS NOT NULL AND removed IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM entry_versions v WHERE v.entry = e.entry AND v.change IS NOT NULL)), "
        "(SELECT COUNT(*) FROM letters), (SELECT COUNT(*) FROM practice_log WHERE finished)"
    )
    entries, private, letters, practices = row or (0, 0, 0, 0)
    return Holdings(entries, private, letters, practices, sum(1 for _ in every(tuple(recordings))))


def json_part(
    db: Database, settings: Path, recordings: Sequence[Recordings], now: datetime, left_out: Collection[str] = ()
) -> Part:
    """Returns the part that writes everything as JSON.

    Args:
        db: A connection that shows one state.
        settings: `Profile.settings`.
        recordings: Whose names stand in it.
        now: When.
        left_out: The names of those that could not be opened, known once it is written.
    """

    def write(folder: Path, told: Told) -> None:
        names = [f"{SOUND_FOLDER}/{each.name}" for _, each in every(tuple(recordings)) if each.name not in left_out]
        with (folder / JSON_NAME).open("w", encoding="utf-8") as file:
            write_json(file, db, now=now, computer=_computer(settings), recordings=names, told=told)

    return Part(_things(db), 1.0, write)


def fhir_part(db: Database, course: Course, language: str, now: datetime) -> Part:
    """Returns the part that writes the bundle for a hospital."""

    def write(folder: Path, told: Told) -> None:
        with (folder / FHIR_NAME).open("w", encoding="utf-8") as file:
            write_bundle(file, db, course, language, now=now, told=told)

    return Part(_things(db), 1.5, write)


def sound_part(recordings: Sequence[Recordings], left_out: list[str]) -> Part:
    """Returns the part that writes sound files, one at a time.

    Args:
        recordings: What is written.
        left_out: Gets the names of those that are not here or cannot be opened any more; the others are written.
    """
    found = tuple(every(tuple(recordings)))

    def write(folder: Path, told: Told) -> None:
        for place, recording in found:
            told.step()
            try:
                content = place.content(recording)
            except (OSError, SoundUndecodable):
                left_out.append(recording.name)
                continue
            target = folder / SOUND_FOLDER / recording.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    return Part(len(found), 2.0, write)


def _things(db: Database) -> int:
    row = db.row(
        "SELECT (SELECT COUNT(*) FROM entries) + (SELECT COUNT(*) FROM letters) + (SELECT COUNT(*) FROM practice_log)"
    )
    return int(row[0]) if row else 0


def _computer(settings: Path) -> dict[str, object]:
    try:
        return msgspec.json.decode(settings.read_bytes(), type=dict[str, object])
    except (OSError, msgspec.DecodeError):
        return {}
