"""Letters, sheets and booklets as PDF, made without a window."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import Final

from app.course.pack import Course
from app.paths import resources
from sync.client.invitation import Invitation

_KEPT: Final[list[object]] = []
"""Qt's application and the translations, for as long as the command runs."""


def save_invitation(
    invitation: Invitation, name: str, clinic: str, until: date, fingerprint: str, file: Path, language: str | None
) -> None:
    """Writes a therapist's letter.

    Args:
        invitation: The secret and the server.
        name: Of whom it invites.
        clinic: The clinic's name.
        until: The last day of the code.
        fingerprint: The code of the clinic's key.
        file: Where to.
        language: "en" or "nl"; the computer's when None.

    Raises:
        PrintFailed: It could not be written.
    """
    _begin(language)
    from ui.printing.document import save_pdf
    from ui.printing.invitation_letter import make_letter

    save_pdf(make_letter(invitation, name, until, role="therapist", clinic=clinic, fingerprint=fingerprint), file)


def save_key_sheet(clinic: str, fingerprint: str, file: Path, language: str | None) -> None:
    """Writes the sheet with the code of the clinic's key; see `save_invitation`."""
    _begin(language)
    from ui.printing.document import save_pdf
    from ui.printing.invitation_letter import key_sheet

    save_pdf(key_sheet(clinic, fingerprint), file)


def save_booklet(course: Course, language: str, file: Path) -> None:
    """Writes a course as a booklet.

    Args:
        course: All of it.
        language: "en" or "nl".
        file: Where to.

    Raises:
        CourseInvalid: Something cannot be read; with file, place and reason.
        PrintFailed: It could not be written.
    """
    _begin(language)
    from ui.printing.booklet import booklet
    from ui.printing.document import save_pdf

    save_pdf(booklet(course, language), file)


def _begin(language: str | None) -> None:
    """Makes Qt ready to lay out text; no window is opened and no display is needed."""
    from PySide6.QtGui import QGuiApplication

    from ui.text import Translations, of_computer
    from ui.theme.fonts import install

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if QGuiApplication.instance() is None:
        _KEPT.append(QGuiApplication([sys.argv[0]]))
        install(resources() / "fonts")
    translations = Translations()
    translations.speak(language or of_computer())
    _KEPT.append(translations)
