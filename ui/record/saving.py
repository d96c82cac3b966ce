"""What is saved from a treatment, beside the window: the hospital's record, and the copy for a supervisor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.clock import Clock
from app.course.pack import Course
from app.errors import HavenError
from app.exports.package import Part, write_package
from app.exports.pseudonyms import as_text
from app.exports.record import record_part
from app.exports.supervision import Shown, Supervision
from app.exports.telling import Told
from app.exports.treatment import Treatments
from app.model.calendar import local_day
from app.model.ids import PersonId
from app.tasks import Cancelled
from app.vault.database import Database
from ui.printing.binding import Binder, Leaf
from ui.printing.document import Sheet
from ui.printing.everything import contents
from ui.printing.packing import let_go, safe_name
from ui.printing.treatment import treatment_part

translate = QCoreApplication.translate

SUPERVISION_TEXT: Final = "supervision.txt"
SUPERVISION_PDF: Final = "supervision.pdf"


@dataclass(frozen=True)
class Kinds:
    """What is wanted of the record.

    Attributes:
        pdf: To read.
        fhir: For the hospital's own program.
    """

    pdf: bool
    fhir: bool


def save_record(
    db: Database,
    clock: Clock,
    course: Course,
    person: PersonId,
    kinds: Kinds,
    place: Path,
    told: Told,
    *,
    dots: float,
) -> Path | None:
    """Writes the record into a new folder and returns it, or None when it was stopped or she is in other care.

    Args:
        db: A connection of its own, which is closed at the end.
        clock: The time.
        course: Its weeks, practices and forms.
        person: The patient.
        kinds: What is written.
        place: Where the folder is made.
        told: Is told how far it is.
        dots: Of `ui.printing.document.screen_dots`.

    Raises:
        ExportFull, ExportNotWritten: Nothing is left there.
    """
    try:
        with db.snapshot():
            treatment = Treatments(db, clock).of(person)
        if treatment is None:
            return None
        now = clock.now()
        parts = []
        if kinds.pdf:
            parts.append(treatment_part(treatment, course, dots, translate("record", "Treatment") + ".pdf"))
        if kinds.fhir:
            parts.append(record_part(treatment, course, now))
        return write_package(place, record_folder(treatment.patient.name, now), parts, told)
    except Cancelled:
        return None
    except HavenError as error:
        let_go(error)
        raise
    finally:
        db.close()


def record_folder(name: str, now: datetime) -> str:
    """Returns the name of the folder of a record."""
    day = local_day(now).isoformat()
    plain = safe_name(name)
    if not plain:
        return translate("record", "Record, {day}").format(day=day)
    return translate("record", "Record of {name}, {day}").format(name=plain, day=day)


def save_supervision(
    db: Database, clock: Clock, person: PersonId, lines: Sequence[Shown], place: Path, told: Told, *, dots: float
) -> Path | None:
    """Writes the copy for a supervisor into a new folder; None when the patient does not agree any more.

    Nothing in it names her: not the folder, and not what the files say of themselves.

    Args:
        db: A connection of its own, which is closed at the end; her choice is looked at again before anything is
            written.
        clock: The time.
        person: The patient.
        lines: As they were looked at.
        place: Where the folder is made.
        told: Is told how far it is.
        dots: Of `ui.printing.document.screen_dots`.

    Raises:
        ExportFull, ExportNotWritten: Nothing is left there.
    """
    try:
        if Supervision(db, clock).of(person) is None:
            return None
        name = translate("record", "For supervision, {day}").format(day=local_day(clock.now()).isoformat())
        return write_package(place, name, [_text_part(lines), _pdf_part(lines, dots)], told)
    except Cancelled:
        return None
    except HavenError as error:
        let_go(error)
        raise
    finally:
        db.close()


def _text_part(lines: Sequence[Shown]) -> Part:
    def write(folder: Path, told: Told) -> None:
        text = "\n".join(_as_line(line) for line in lines)
        (folder / SUPERVISION_TEXT).write_text(f"{text.strip()}\n", encoding="utf-8")
        told.step()

    return Part(1, 1.0, write)


def _pdf_part(lines: Sequence[Shown], dots: float) -> Part:
    def write(folder: Path, told: Told) -> None:
        title = translate("record", "A treatment, for supervision")
        sheet = Sheet(title)
        sheet.cover(title, [translate("record", "Without names. Sound is not in it.")])
        Binder(folder / SUPERVISION_PDF, title, dots, told).write(sheet.document, _leaves(lines), contents)

    return Part(max(1, len(lines)), 4.0, write)


def _leaves(lines: Sequence[Shown]) -> Iterator[Leaf]:
    """Yields the weeks, each as a leaf of its own."""
    starts = [place for place, line in enumerate(lines) if line.style == "week"]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        title = as_text(lines[start].pieces)
        sheet = Sheet(title)
        sheet.heading(title)
        writers = {
            "title": sheet.subheading,
            "day": sheet.day,
            "label": sheet.label,
            "words": sheet.letter,
            "quote": sheet.letter,
            "note": sheet.text,
            "soft": sheet.soft,
        }
        for line in lines[start + 1 : end]:
            writers[line.style](as_text(line.pieces))
        yield Leaf(title, sheet.document, end - start)


def _as_line(line: Shown) -> str:
    text = as_text(line.pieces)
    match line.style:
        case "week":
            return f"\n\n{text}\n{'=' * len(text)}"
        case "day":
            return f"\n{text}\n{'-' * len(text)}"
        case "title":
            return f"\n{text}"
        case "note":
            return f"    > {text}"
        case _:
            return text
