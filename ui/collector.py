"""The cyclic collector of Python, on the GUI thread alone.

Python collects garbage in whichever thread happens to allocate. An object of Qt that is found in a cycle would be
destroyed on a lane then, where its timers, its event filters and its translators do not belong: a translator taken
down there tells every window that the language changed, from the wrong thread. While a program runs, collecting by
itself is off, and a timer of the GUI thread does it by Python's own thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500


def collect_due() -> None:
    """Collects the oldest generation that is due, as the interpreter would; by the calling thread."""
    waiting = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(waiting) if count > limit > 0]
    if due:
        gc.collect(due[-1])


class Collector(QObject):
    """Collects on the GUI thread as long as it lives; when the last is gone, it is as it was before the first.

    Args:
        parent: What it lives as long as.
    """

    _alive = 0
    _by_itself = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if Collector._alive == 0:
            Collector._by_itself = gc.isenabled()
        Collector._alive += 1
        gc.disable()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(collect_due)
        self._look.start()
        self.destroyed.connect(_one_is_gone)


def _one_is_gone() -> None:
    Collector._alive -= 1
    if Collector._alive == 0 and Collector._by_itself:
        gc.enable()
