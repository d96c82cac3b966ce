"""The `haven` command.

`haven [--profile DIR] [--reviewer] [--invitation FILE] [--language en|nl] [--quietly] [FILE]`

`haven --self-test [--json]` says instead whether every part of the program is there.

Exit codes: 0 when it ended as asked (also when another Haven runs already and was brought to the front), 2 when the
command line cannot be understood, 3 when the self-test found something missing, 1 when something unforeseen happened.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final, Literal

from app.paths import Profile, default_profile

if TYPE_CHECKING:
    import argparse
    import logging
    from types import TracebackType

    from ui.front import Front
    from ui.program import Program
    from ui.shell.instance import Instance

NOTHING_SAID: Final = {
    "profile": None,
    "reviewer": False,
    "invitation": None,
    "language": None,
    "file": None,
    "self_test": False,
    "quietly": False,
}


def arguments(given: list[str]) -> SimpleNamespace | argparse.Namespace:
    """Reads the command line; a start without one does not wait for what would read it."""
    if not given:
        return SimpleNamespace(**NOTHING_SAID)
    import argparse

    parser = argparse.ArgumentParser(prog="haven", description="Mindfulness-based cognitive therapy at home.")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="the folder of this person's files")
    parser.add_argument("--reviewer", action="store_true", help="the therapist's window")
    parser.add_argument("--invitation", type=Path, metavar="FILE", help="an invitation file")
    parser.add_argument("--language", choices=("en", "nl"), help="the language of the window, from now on")
    parser.add_argument("--quietly", action="store_true", help="wait beside the clock, without the window")
    parser.add_argument("--version", action="version", version=f"haven {_version() if '--version' in given else ''}")
    parser.add_argument("--self-test", action="store_true", help="say whether every part of the program is there")
    parser.add_argument("--json", action="store_true", help="with --self-test: for scripts")
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="an invitation, an exchange file or a course file"
    )
    return parser.parse_args(given)


def main(given: list[str] | None = None) -> int:
    """Runs Haven until its window is closed and returns the exit code."""
    options = arguments(sys.argv[1:] if given is None else given)
    if options.self_test:
        from ui.self_test.command import run

        return run(as_json=options.json, language=options.language)
    role: Literal["patient", "reviewer"] = "reviewer" if options.reviewer else "patient"
    profile = Profile(options.profile or default_profile(role))
    invitation: Path | None = options.invitation or options.file
    # Qt is imported after the command line was understood: a mistyped option answers at once. Until the window
    # stands nothing is garbage; afterwards `ui.collector` looks after it.
    gc.disable()
    from PySide6.QtWidgets import QApplication

    from ui import plain_imports

    plain_imports.restore()
    from ui.shell.doorplate import may_be_there

    application = QApplication.instance() or QApplication([sys.argv[0], "-style", "fusion"])
    if not isinstance(application, QApplication):
        return 1
    application.setProperty("haven.styled", True)
    application.setApplicationName("Haven")
    application.setDesktopFileName("haven")
    application.setQuitOnLastWindowClosed(False)
    # Whether another one runs is asked before the window only when there is a sign of it: knocking costs time.
    knocked = may_be_there(profile)
    if knocked and (instance := _take(profile, invitation)) is None:
        return 0
    from ui.front import Front

    front = Front(profile, options.language)
    running = _Running(profile, role, front, invitation, instance if knocked else None, quietly=options.quietly)
    front.ready.connect(running.begin)
    front.show(quietly=options.quietly)
    code = application.exec()
    running.end()
    return code


def _take(profile: Profile, invitation: Path | None) -> Instance | None:
    """Becomes the running one, or hands over to the one that runs already and returns None."""
    from ui.shell.instance import Instance

    instance = Instance(profile)
    return instance if instance.take(invitation) else None


class _Running:
    """The program behind the window, from when its window was seen until it has ended.

    Args:
        profile: The files of this person's program.
        role: Whose window.
        front: The window.
        invitation: The file that Haven was opened with.
        instance: Where the next start knocks; made after the window when None.
        quietly: Whether it started with the computer: locked, it then waits beside the clock.
    """

    def __init__(
        self,
        profile: Profile,
        role: Literal["patient", "reviewer"],
        front: Front,
        invitation: Path | None,
        instance: Instance | None,
        *,
        quietly: bool = False,
    ) -> None:
        self._profile = profile
        self._quietly = quietly
        self._role: Literal["patient", "reviewer"] = role
        self._front = front
        self._invitation = invitation
        self._instance = instance
        self._program: Program | None = None
        self._handler: logging.Handler | None = None
        self._hook = sys.excepthook

    def begin(self) -> None:
        """Makes the program, when no other was quicker."""
        from PySide6.QtWidgets import QApplication

        self._instance = instance = self._instance or _take(self._profile, self._invitation)
        if instance is None:
            self._front.window.let_close()
            QApplication.exit(0)
            return
        from app.clock import SystemClock
        from ui.program import Program

        self._handler = _start_log(self._profile)
        self._program = program = Program(
            self._profile, self._role, SystemClock(), invitation=self._invitation, front=self._front
        )
        instance.knocked.connect(program.raise_window)
        program.ended.connect(QApplication.quit)
        sys.excepthook = _Hook(program.tell_defect)
        program.start(quietly=self._quietly)

    def end(self) -> None:
        """Takes back what the start set up."""
        sys.excepthook = self._hook
        if self._instance is not None:
            self._instance.close()
        if self._handler is not None:
            import logging

            logging.getLogger("haven").removeHandler(self._handler)
            self._handler.close()


class _Hook:
    """The last place that catches everything: logs a defect without its words and says so in the window.

    Args:
        tell: Says it.
    """

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Takes what nobody caught."""
        import logging
        import traceback

        if issubclass(kind, KeyboardInterrupt):
            traceback.print_exception(kind, error, trace)
            return
        logging.getLogger("haven.ui").error("a defect", exc_info=(kind, error, trace))
        self._tell()


def _start_log(profile: Profile) -> logging.Handler | None:
    """Begins the log; a folder that cannot be written to is told about when something is to be kept."""
    from app import log

    try:
        return log.start(profile.log)
    except OSError:
        return None


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("haven")
    except PackageNotFoundError:
        return "0.1.0"


if __name__ == "__main__":
    sys.exit(main())
