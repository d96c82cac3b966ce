"""`haven-course record`: the recording room for a clinic, without a vault."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.errors import CourseInvalid, HavenError

_NOT_POSSIBLE: Final = 1
_CALLED_WRONGLY: Final = 2

_WORDS: Final = (
    "Read the words of a course aloud, piece by piece, and make a voice of it: a window opens. Everything that is "
    "kept lies in the folder at once; the same command goes on where it was."
)
_EPILOG: Final = (
    "Exit codes: 0 the window was closed; 1 the course cannot be used, or the folder cannot be written to; 2 called "
    "wrongly, or the folder holds another voice."
)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command to those of `haven-course`."""
    command = commands.add_parser("record", help="Make a voice by reading aloud.", description=_WORDS, epilog=_EPILOG)
    command.add_argument("course", type=Path, metavar="COURSE_FOLDER", help="the folder of the course")
    command.add_argument("--voice", required=True, metavar="ID", help="small letters, digits and hyphens")
    command.add_argument("--name", required=True, help="as patients will read it")
    command.add_argument("--language", required=True, help="that is read, for instance en")
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="receives a folder called ID")
    command.set_defaults(run=record)


def record(parsed: argparse.Namespace, run: Callable[[], int] | None = None) -> int:
    """Opens the recording room and returns the exit code when it was closed.

    Args:
        parsed: The command line.
        run: Runs the application until the window is closed; Qt's own loop when None.
    """
    from app.course.pack import Course
    from app.recording.room import open_room

    try:
        course = Course.load(parsed.course.resolve())
        for language in course.manifest.languages:
            course.scripts(language)
    except CourseInvalid as error:
        print(error, file=sys.stderr)
        return _NOT_POSSIBLE
    try:
        room = open_room(course, parsed.out / parsed.voice, parsed.name, parsed.language)
    except HavenError as error:
        print(error, file=sys.stderr)
        return _CALLED_WRONGLY if isinstance(error, CourseInvalid) else _NOT_POSSIBLE
    from PySide6.QtWidgets import QApplication

    from ui.recording.window import RecordingWindow
    from ui.text import Translations, of_computer
    from ui.theme import theme, wear

    application = QApplication.instance() or QApplication([sys.argv[0]])
    if not isinstance(application, QApplication):
        return _NOT_POSSIBLE
    translations = Translations()
    translations.speak(of_computer())
    wear(application, theme.make("system", 100))
    window = RecordingWindow(room)
    window.show()
    window.begin()
    code = run() if run is not None else application.exec()
    window.end()
    return code
