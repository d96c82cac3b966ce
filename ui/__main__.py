"""The `haven` command: `haven [--profile DIR] [--reviewer] [--invitation FILE] [--language en|nl] [FILE]`.

Exit codes: 0 when it ended as asked (also when another Haven runs already and was brought to the front), 2 when the
command line cannot be understood, 1 when something unforeseen happened.
"""

import argparse
import logging
import sys
import traceback
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import Literal

from app import log
from app.clock import SystemClock
from app.paths import Profile, default_profile

LOG = logging.getLogger("haven.ui")


def arguments(given: list[str]) -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="haven", description="Mindfulness-based cognitive therapy at home.")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="the folder of this person's files")
    parser.add_argument("--reviewer", action="store_true", help="the therapist's window")
    parser.add_argument("--invitation", type=Path, metavar="FILE", help="an invitation file")
    parser.add_argument("--language", choices=("en", "nl"), help="the language of the window, from now on")
    parser.add_argument("--version", action="version", version=f"haven {_version()}")
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="an invitation, an exchange file or a course file"
    )
    return parser.parse_args(given)


def main(given: list[str] | None = None) -> int:
    """Runs Haven until its window is closed and returns the exit code."""
    options = arguments(sys.argv[1:] if given is None else given)
    role: Literal["patient", "reviewer"] = "reviewer" if options.reviewer else "patient"
    profile = Profile(options.profile or default_profile(role))
    invitation: Path | None = options.invitation or options.file
    # Qt is imported after the command line was understood: a mistyped option answers at once.
    from PySide6.QtWidgets import QApplication

    from ui.shell.instance import Instance

    application = QApplication.instance() or QApplication([sys.argv[0]])
    if not isinstance(application, QApplication):
        return 1
    application.setApplicationName("Haven")
    application.setDesktopFileName("haven")
    application.setQuitOnLastWindowClosed(False)
    instance = Instance(profile)
    if not instance.take(invitation):
        return 0
    handler = _start_log(profile)
    from ui.program import Program

    program = Program(profile, role, SystemClock(), invitation=invitation, language=options.language)
    instance.knocked.connect(program.raise_window)
    program.ended.connect(application.quit)
    before, sys.excepthook = sys.excepthook, _Hook(program.tell_defect)
    program.start()
    code = application.exec()
    sys.excepthook = before
    instance.close()
    if handler is not None:
        logging.getLogger("haven").removeHandler(handler)
        handler.close()
    return code


class _Hook:
    """The last place that catches everything: logs a defect without its words and says so in the window.

    Args:
        tell: Says it.
    """

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Takes what nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            traceback.print_exception(kind, error, trace)
            return
        LOG.error("a defect", exc_info=(kind, error, trace))
        self._tell()


def _start_log(profile: Profile) -> logging.Handler | None:
    """Begins the log; a folder that cannot be written to is told about when something is to be kept."""
    try:
        return log.start(profile.log)
    except OSError:
        return None


def _version() -> str:
    try:
        return version("haven")
    except PackageNotFoundError:
        return "0.1.0"


if __name__ == "__main__":
    sys.exit(main())
