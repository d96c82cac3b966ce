"""Locks by itself: after some minutes without a key or the mouse, and when the computer slept."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from typing_extensions import override

from app.clock import Clock

SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)
LOOK_MS = 5_000
SLEPT_S = 60.0
"""A gap of this length between two looks five seconds apart means that the computer slept."""


class Guard(QObject):
    """Watches the application for signs of life.

    Signals:
        locked(): It is time to lock.

    Args:
        clock: The computer's own clock, also where the program's clock is set otherwise.
        plays: Whether a practice plays or she speaks now, which counts as a sign of life; sleep still locks.
    """

    locked = Signal()

    def __init__(
        self, clock: Clock, plays: Callable[[], bool] = lambda: False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plays = plays
        self._seconds = 0.0
        self._last = clock.now()
        self._seen = self._last
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)

    def start(self, minutes: int) -> None:
        """Begins to watch.

        Args:
            minutes: Without a sign of life until it locks; 0 for only when the computer slept.
        """
        self._seconds = minutes * 60.0
        self._last = self._seen = self._clock.now()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            application.installEventFilter(self)
        self._look.start()

    def stop(self) -> None:
        """Watches no more."""
        self._look.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def look(self) -> None:
        """Looks whether it is time."""
        now = self._clock.now()
        slept = (now - self._seen).total_seconds() > SLEPT_S
        self._seen = now
        if not slept and self._plays():
            self._last = now
        idle = 0 < self._seconds <= (now - self._last).total_seconds()
        if slept or idle:
            self.stop()
            self.locked.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in SIGNS_OF_LIFE:
            self._last = self._clock.now()
        return False
