"""`haven-course preview`: a course in Haven's own window, as a patient sees it, over a vault that is thrown away."""

import secrets
import sys
import tempfile
from pathlib import Path

from app.clock import SystemClock
from app.course.pack import Course
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.vault import Vault


def preview(course: Course, language: str, *, chapter: str = "", form: str = "") -> int:
    """Opens the window and waits until it is closed.

    What is written in it lies encrypted in a folder of its own, which is deleted at the end.

    Args:
        course: What is shown.
        language: "en" or "nl".
        chapter: One of `app.course.pack.CHAPTERS`; the first one when empty.
        form: The id of a form that is shown in its place.

    Returns:
        The exit code.
    """
    from PySide6.QtWidgets import QApplication

    from ui.program import Program

    application = QApplication.instance() or QApplication([sys.argv[0]])
    application.setApplicationName("Haven")
    with tempfile.TemporaryDirectory(prefix="haven-preview-") as folder:
        profile, clock = Profile(Path(folder)), SystemClock()
        vault = Vault.create(profile, secrets.token_urlsafe(32), clock=clock, cost=FLOOR)
        program = Program(profile, "patient", clock, course=course.folder, language=language)

        def show() -> None:
            if program.context is not None:
                place = ("diary", {"form": form}) if form else ("course", {"chapter": chapter or "00"})
                program.context.go(place[0], **place[1])

        program.unlocked.connect(show)
        program.ended.connect(application.quit)
        program.start(vault)
        return application.exec()
