"""How long somebody was at a dossier: from touch to touch, and no longer than a minute after the last one."""

from typing import Final

STILL_S: Final = 60.0
"""So long after a key or the mouse a dossier counts as being read."""


class Attention:
    """Adds up seconds. It knows no clock and no screen: it is told when something was touched.

    A dossier that lies open while nobody is there counts a minute and no more.
    """

    def __init__(self) -> None:
        self._touched: float | None = None
        self._until = 0.0
        self._seconds = 0.0

    def touch(self, moment: float) -> None:
        """Something was touched, or the dossier came to the front.

        Args:
            moment: Seconds from any beginning; never going back.
        """
        self._count(moment)
        self._touched = self._until = moment

    def leave(self, moment: float) -> None:
        """The dossier is no longer in front."""
        self._count(moment)
        self._touched = None

    def take(self, moment: float) -> int:
        """Returns the whole seconds that were counted since the last time, and goes on counting."""
        self._count(moment)
        whole = int(self._seconds)
        self._seconds -= whole
        return whole

    def _count(self, moment: float) -> None:
        if self._touched is None:
            return
        end = min(moment, self._touched + STILL_S)
        self._seconds += max(0.0, end - self._until)
        self._until = max(self._until, end)
