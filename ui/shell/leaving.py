"""Leaving a window whose words a full disk did not take."""

from collections.abc import Callable

from app.errors import HavenError
from ui.relay import Relay
from ui.shell.house import House


class Leaving:
    """Holds locking and closing back until the words are kept, or until somebody asks a second time in a row.

    Args:
        relay: Knows whether the disk took everything.
        tell: Says why the window stays.
    """

    def __init__(self, relay: Relay, tell: Callable[[HavenError], None]) -> None:
        self._relay = relay
        self._tell = tell
        self._told = False

    def insist(self) -> None:
        """Forgets that somebody was told, so that the next attempt is held back again.

        For locking by itself: it comes back with the next idle minutes, and nothing is lost while nobody looks.
        """
        self._told = False

    def is_held_back(self, house: House | None, again: Callable[[], None]) -> bool:
        """Says whether leaving has to wait; it then offers the words to the disk again and goes on by itself.

        Args:
            house: The pages, when there are any.
            again: What is done when everything was kept.
        """
        relay = self._relay
        if house is None or relay.unkept is None:
            return False
        if self._told:
            self._told = False
            return False
        relay.unkept = None
        house.leave_all()

        def decide(_nothing: None) -> None:
            if relay.unkept is None:
                again()
            else:
                self._told = True
                self._tell(relay.unkept)

        relay.run("vault", lambda: None, decide)
        return True
