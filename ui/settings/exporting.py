"""What is done when everything is taken along, beside the window."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.errors import HavenError
from app.exports.package import Part, write_package
from app.exports.recordings import SOUND_FOLDER
from app.exports.service import FHIR_NAME, JSON_NAME, fhir_part, json_part, recordings_of, sound_part
from app.exports.telling import Told
from app.model.calendar import local_day
from app.tasks import Cancelled
from app.vault.database import Database
from ui.printing.everything import pdf_part
from ui.printing.packing import let_go, safe_name
from ui.services import Services

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Chosen:
    """What she wants to take.

    Attributes:
        pdf: The book.
        json: The file to move with.
        fhir: The file for the hospital.
        sound: The recordings.
    """

    pdf: bool
    json: bool
    fhir: bool
    sound: bool

    @property
    def any(self) -> bool:
        """Whether it is anything."""
        return self.pdf or self.json or self.fhir or self.sound


@dataclass(frozen=True)
class Saved:
    """What was saved.

    Attributes:
        folder: Where it lies.
        left_out: The names of recordings that could not be taken along.
    """

    folder: Path
    left_out: tuple[str, ...]


def export(
    db: Database,
    services: Services,
    chosen: Chosen,
    place: Path,
    name: str,
    told: Told,
    *,
    now: datetime,
    dots: float,
    language: str,
) -> Saved | None:
    """Writes what was chosen and returns what was saved, or None when it was stopped; on the cpu lane.

    Args:
        db: A connection of its own, which is closed at the end.
        services: The course and the files of the profile.
        chosen: What is written.
        place: Where the folder is made.
        name: Hers.
        told: Is told how far it is.
        now: When.
        dots: Of `ui.printing.document.screen_dots`.
        language: "en" or "nl".

    Raises:
        ExportFull, ExportNotWritten: Nothing is left there.
    """
    recordings = recordings_of(services.profile, db)
    left_out: list[str] = []
    try:
        with db.snapshot():
            parts = []
            if chosen.sound:  # first, since the others say which of them could not be taken along
                parts.append(sound_part(recordings, left_out))
            if chosen.pdf:
                parts.append(pdf_part(db, services.course, dots, _book_name()))
            if chosen.json:
                parts.append(json_part(db, services.profile.settings, recordings, now, left_out))
            if chosen.fhir:
                parts.append(fhir_part(db, services.course, language, now))
            parts.append(_about(chosen, left_out))
            return Saved(write_package(place, folder_name(name, now), parts, told), tuple(left_out))
    except Cancelled:
        return None
    except HavenError as error:
        let_go(error)
        raise
    finally:
        db.close()


def folder_name(name: str, now: datetime) -> str:
    """Returns the name of the folder, which any disk takes."""
    plain = safe_name(name)
    day = local_day(now).isoformat()
    if not plain:
        return translate("exporting", "Haven, {day}").format(day=day)
    return translate("exporting", "Haven of {name}, {day}").format(name=plain, day=day)


def _book_name() -> str:
    return translate("exporting", "What I wrote in Haven") + ".pdf"


def _about(chosen: Chosen, left_out: Sequence[str]) -> Part:
    """Returns the part that says what lies in the folder, and last what could not be taken along."""
    lines = [
        translate("exporting", "Everything here is yours. It is not locked: please keep it where you trust."),
        "",
    ]
    if chosen.pdf:
        lines.append(f"{_book_name()}: " + translate("exporting", "a book to read and to print."))
    if chosen.json:
        lines.append(f"{JSON_NAME}: " + translate("exporting", "everything, for another program (JSON)."))
    if chosen.fhir:
        lines.append(f"{FHIR_NAME}: " + translate("exporting", "for a hospital (HL7 FHIR R4 Bundle)."))
    if chosen.sound:
        lines.append(f"{SOUND_FOLDER}: " + translate("exporting", "recordings (Ogg Opus)."))
    name = translate("exporting", "What is in here") + ".txt"
    not_in_it = translate(
        "exporting",
        "These recordings are not in here. They have not come to this computer yet, or the disk lost some of them:",
    )

    def write(folder: Path, told: Told) -> None:
        left = ["", not_in_it, *left_out] if left_out else []
        (folder / name).write_text("\n".join([*lines, *left]) + "\n", encoding="utf-8")
        told.step()

    return Part(1, 1.0, write)
