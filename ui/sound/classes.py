"""What the sound lane names of Qt, loaded before work is given to it; see `ui.classes`."""

import os
import sys
from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QLoggingCategory

from app.errors import HavenError
from ui.classes import demand_gui_thread, make

T = TypeVar("T")


class SoundLane(Protocol):
    """What sound needs of the shell's background."""

    def run(
        self,
        lane: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[HavenError], None] | None = None,
    ) -> None:
        """Does work on a lane and calls back on the GUI thread."""


def load() -> None:
    """Imports QtMultimedia and makes its classes; on the GUI thread, or anywhere once that was done.

    The first time takes about 50 ms, and twice that before the window had the time to make those of QtCore.

    Raises:
        RuntimeError: It was called on a lane before anybody called it on the GUI thread: a fault of the caller.
    """
    if "PySide6.QtMultimedia" not in sys.modules:
        demand_gui_thread("QtMultimedia")
        # PulseAudio hands over about 10 ms at a time and stutters when the computer is busy; with 100 ms it does not,
        # and a practice still begins within 300.
        os.environ.setdefault("PULSE_LATENCY_MSEC", "100")
        # PipeWire is tried first and is not there on every computer; that is no news.
        QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver.warning=false")
    from PySide6 import QtMultimedia, QtNetwork

    # All of them: for an object that Qt hands out, PySide tries every class that it could be.
    for module in (QtCore, QtNetwork, QtMultimedia):
        make(module)


def on_sound_lane(
    background: SoundLane,
    work: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[HavenError], None] | None = None,
) -> None:
    """Does work with a sound device on the sound lane, where what it names of Qt is there by then.

    Args:
        background: Has the lanes.
        work: See `ui.shell.context.Background.run`, as the others.
        done: Gets its value, on the GUI thread.
        failed: Gets what went wrong.
    """
    load()
    background.run("sound", work, done, failed)
