"""`haven-course`: looks after courses and forms on the computer of whoever prepares them.

check reads a whole course in every language and tells what is to be mended, with file, line and reason. voices says
what each voice speaks and which segments are out of date. preview opens a chapter or a form in Haven's own window, as
a patient sees it; print makes a booklet (PDF) of the whole course. record opens the recording room, where somebody
reads a course aloud and gives it a voice. build makes one file of a course, and sign signs it with the clinic's key.
check-form says for each file what of a FHIR R4 Questionnaire Haven honours, and lists all that it does not.

Exit codes: 0 done, and nothing is to be mended; 1 something is to be mended, or cannot be used at all; 2 called
wrongly, or a file is not there; 4 wrong passphrase; 6 the vault or the disk.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.course.naming import SUFFIX, is_course_pack
from app.course.pack import CHAPTERS, Course
from app.errors import CourseError, CourseInvalid, ExportError, FormInvalid, HavenError, StorageError
from sync.client import passphrases
from sync.client.command import exit_code
from ui.commands import recording
from ui.commands.courses import report, voices_report
from ui.commands.forms import report as form_report

CALLED_WRONGLY: Final = 2
TO_BE_MENDED: Final = 1
_EPILOG: Final = __doc__.split("\n\n")[-1]

Run = Callable[[argparse.Namespace], int]


def main(arguments: list[str] | None = None) -> int:
    """Runs the command and returns its exit code."""
    parsed = _parser().parse_args(arguments)
    run: Run = parsed.run
    return run(parsed)


def check(parsed: argparse.Namespace) -> int:
    """Prints what is wrong with a course, and returns the exit code."""
    return _about_course(parsed.course, report)


def voices(parsed: argparse.Namespace) -> int:
    """Prints what the voices of a course speak, and returns the exit code."""
    return _about_course(parsed.course, lambda folder: (voices_report(folder), False))


def show(parsed: argparse.Namespace) -> int:
    """Opens the window, and returns the exit code."""
    from ui.commands.preview import preview

    def look(folder: Path) -> tuple[list[str], bool]:
        course = Course.load(folder)
        language = _language(parsed, course)
        if parsed.form:
            course.form(parsed.form, language)
        else:
            course.chapter(parsed.chapter, language)
        return [], preview(course, language, chapter=parsed.chapter, form=parsed.form or "") != 0

    return _about_course(parsed.course, look)


def print_booklet(parsed: argparse.Namespace) -> int:
    """Writes the booklet, and returns the exit code."""
    from ui.commands.paper import save_booklet

    def look(folder: Path) -> tuple[list[str], bool]:
        course = Course.load(folder)
        language = _language(parsed, course)
        save_booklet(course, language, parsed.out)
        return [f"{parsed.out} is written."], False

    return _about_course(parsed.course, look)


def _language(parsed: argparse.Namespace, course: Course) -> str:
    """Returns the language that was asked for, or the first of the course.

    Raises:
        CourseInvalid: The course does not have it.
    """
    language: str = parsed.language or course.manifest.languages[0]
    if language not in course.manifest.languages:
        raise CourseInvalid("manifest.toml", "languages", f"does not name {language!r}")
    return language


def _about_course(folder: Path, look: Callable[[Path], tuple[list[str], bool]]) -> int:
    if not folder.is_dir():
        print(f"There is no folder {folder}.", file=sys.stderr)
        return CALLED_WRONGLY
    try:
        lines, is_wrong = look(folder.resolve())
    except (CourseError, ExportError) as error:
        lines, is_wrong = [f"{error}"], True
    except StorageError as error:
        print(error, file=sys.stderr)
        return exit_code(error)
    if lines:
        print("\n".join(lines))
    return TO_BE_MENDED if is_wrong else 0


def build(parsed: argparse.Namespace) -> int:
    """Writes the course file of a course, and returns the exit code."""
    from ui.commands.packs import build_pack

    return _about_course(parsed.course, lambda folder: build_pack(folder, parsed.out))


def sign(parsed: argparse.Namespace) -> int:
    """Signs a course file, and returns the exit code."""
    from ui.commands.packs import sign_pack

    if not parsed.pack.is_file():
        print(f"There is no file {parsed.pack}.", file=sys.stderr)
        return CALLED_WRONGLY
    try:
        print("\n".join(sign_pack(parsed)))
    except passphrases.NoPassphrase as error:
        print(error, file=sys.stderr)
        return CALLED_WRONGLY
    except CourseError as error:
        print(error)
        return TO_BE_MENDED
    except HavenError as error:
        print(error, file=sys.stderr)
        return exit_code(error)
    return 0


def check_form(parsed: argparse.Namespace) -> int:
    """Prints for each file what is supported, and returns the exit code."""
    missing = [file for file in parsed.files if not file.is_file()]
    if missing:
        for file in missing:
            print(f"There is no file {file}.", file=sys.stderr)
        return CALLED_WRONGLY
    worst = 0
    for file in parsed.files:
        try:
            lines, is_misleading = form_report(file)
        except FormInvalid as error:
            lines, is_misleading = [f"{file.name}: {error}"], True
        print("\n".join(lines))
        worst = max(worst, TO_BE_MENDED if is_misleading else 0)
    return worst


def _pack(given: str) -> Path:
    """Reads the name of a course file.

    Raises:
        ArgumentTypeError: It ends in something else, so that Haven would not know it for one.
    """
    file = Path(given)
    if not is_course_pack(file):
        raise argparse.ArgumentTypeError(f"the name of a course file ends in {SUFFIX}")
    return file


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="haven-course", description="Courses and forms.", epilog=_EPILOG)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, words in (
        ("check", check, "Say what in a course is to be mended."),
        ("voices", voices, "Say what each voice of a course speaks, and what is out of date."),
    ):
        about = commands.add_parser(name, help=words, description=words, epilog=_EPILOG)
        about.add_argument("course", type=Path, metavar="COURSE", help="the folder of the course")
        about.set_defaults(run=run)
    words = "Open a chapter or a form in Haven's window, as a patient sees it."
    preview = commands.add_parser("preview", help=words, description=words, epilog=_EPILOG)
    what = preview.add_mutually_exclusive_group()
    what.add_argument("--chapter", default="00", choices=CHAPTERS, help="the first one when not given")
    what.add_argument("--form", metavar="ID", help="a form of the course")
    preview.set_defaults(run=show)
    words = "Write a booklet (PDF) of the whole course."
    booklet = commands.add_parser("print", help=words, description=words, epilog=_EPILOG)
    booklet.add_argument("--out", type=Path, required=True, metavar="FILE", help="the PDF file")
    booklet.set_defaults(run=print_booklet)
    for each in (preview, booklet):
        each.add_argument("course", type=Path, metavar="COURSE", help="the folder of the course")
        each.add_argument("--language", choices=("en", "nl"), help="the first of the course when not given")
    words = "Check a course and make one file of it (.haven-course)."
    making = commands.add_parser("build", help=words, description=words, epilog=_EPILOG)
    making.add_argument("course", type=Path, metavar="COURSE", help="the folder of the course")
    making.add_argument("--out", type=_pack, required=True, metavar="FILE", help="the course file")
    making.set_defaults(run=build)
    words = "Sign a course file with the clinic's key."
    signing = commands.add_parser("sign", help=words, description=words, epilog=_EPILOG)
    signing.add_argument("pack", type=_pack, metavar="PACK", help="the course file")
    signing.add_argument(
        "--profile", type=Path, required=True, metavar="OFFICE", help="the folder of the clinic's vault"
    )
    signing.add_argument("--out", type=_pack, metavar="FILE", help="write it there; in its place when not given")
    passphrases.add_arguments(signing)
    signing.set_defaults(run=sign)
    words = "Say what of each form Haven honours, and what it does not."
    forms = commands.add_parser("check-form", help=words, description=words, epilog=_EPILOG)
    forms.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a FHIR R4 Questionnaire, JSON")
    forms.set_defaults(run=check_form)
    recording.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
