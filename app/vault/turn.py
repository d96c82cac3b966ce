"""Whose turn it is to write, among the connections of one program."""

import threading
from collections import deque


class Turn:
    """Lets one connection write at a time, in the order in which they asked.

    SQLite makes a connection that finds the database busy sleep for longer and longer, so that one lane that writes
    without a pause can keep another out for most of a second. With this, autosave waits for one transaction of sync
    at most.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: deque[object] = deque()

    def take(self, seconds: float) -> bool:
        """Waits until it is the caller's turn; returns False when that took too long.

        Args:
            seconds: How long to wait at most.
        """
        mine = object()
        with self._changed:
            self._queue.append(mine)
            if self._changed.wait_for(lambda: self._queue[0] is mine, seconds):
                return True
            self._queue.remove(mine)
            return False

    def give(self) -> None:
        """Ends the turn; whoever asked next has it."""
        with self._changed:
            self._queue.popleft()
            self._changed.notify_all()
