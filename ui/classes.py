"""The classes of Qt and of this program's windows, made on the GUI thread alone.

PySide makes a class of Qt when it is first named, and one of the program's own when its module is imported. Both go
into tables that its C++ side reads without Python's lock, whenever Qt asks an object of a Python class what it is. A
class that is made on a lane while the window lives can meet such a reader, and the program ends there. So a module
that knows Qt is imported on the GUI thread, and what a lane names has been made before the work is given to it.
"""

import threading
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Final

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QObject, QTimer

_LATER_MS: Final = 300
_AT_ONCE: Final = 4
_PAUSE_MS: Final = 4


def make(module: ModuleType, names: Iterable[str] = ()) -> None:
    """Makes classes of a module of Qt; on the GUI thread.

    Args:
        module: For instance `PySide6.QtGui`.
        names: Which; all that the module has when none are given.

    Raises:
        RuntimeError: It was called on a lane, for a class that is not there yet: a fault of the caller.
    """
    for name in _missing(module, names):
        demand_gui_thread(name)
        getattr(module, name, None)


def make_for_paper() -> None:
    """Makes whatever laying out a page may name, before a lane is given that work; on the GUI thread."""
    for module in (QtCore, QtGui):
        make(module)


class ClassMaker(QObject):
    """Makes the classes of QtCore and QtGui a few at a time, while the window has nothing else to do.

    Args:
        parent: What it lives as long as.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: Iterator[tuple[ModuleType, str]] = (
            (module, name) for module in (QtCore, QtGui) for name in _missing(module)
        )
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(_LATER_MS)

    @property
    def is_done(self) -> bool:
        """Whether all are made."""
        return not self._timer.isActive()

    def _go_on(self) -> None:
        self._timer.setInterval(_PAUSE_MS)
        for _ in range(_AT_ONCE):
            found = next(self._left, None)
            if found is None:
                self._timer.stop()
                return
            make(found[0], (found[1],))


def _missing(module: ModuleType, names: Iterable[str] = ()) -> list[str]:
    return [name for name in (list(names) or dir(module)) if name not in module.__dict__]


def demand_gui_thread(name: str) -> None:
    """Refuses to go on when this is a lane.

    Raises:
        RuntimeError: It is: a fault of the caller.
    """
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError(f"{name} has to be made on the GUI thread")
