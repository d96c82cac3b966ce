"""Keeping what is being typed: each keystroke is offered, the newest text is always the next to be written.

There is no timer. While one write is on its way, further keystrokes only replace what comes next; a write takes a
few milliseconds, so nothing waits longer than that, and there is nothing to forget when the window closes.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Generic, TypeVar

from app.errors import HavenError
from ui.shell.context import Background

T = TypeVar("T")


class Keeper(Generic[T]):
    """Writes the newest of what was offered, one write at a time, in order.

    Args:
        background: Where work is done.
        write: Writes a snapshot and returns when it was kept; runs on the vault lane.
        kept: Told when a snapshot was kept.
        failed: Told why one was not; it is offered again with the next keystroke and by `flush`.
    """

    def __init__(
        self,
        background: Background,
        write: Callable[[T], datetime],
        kept: Callable[[datetime], None],
        failed: Callable[[HavenError], None],
    ) -> None:
        self._background = background
        self._write = write
        self._kept = kept
        self._failed = failed
        self._next: list[T] = []
        self._on_its_way = 0
        self._begun = 0
        self._held = False

    @property
    def is_waiting(self) -> bool:
        """Whether something was offered that is not kept yet."""
        return bool(self._next) or self._on_its_way > 0

    @property
    def is_held(self) -> bool:
        """Whether nothing is taken at the moment."""
        return self._held

    def hold(self) -> None:
        """Takes nothing more, begins no write and says nothing; what is in the lane already is written."""
        self._held = True

    def go_on(self) -> None:
        """Takes words again; what could not be kept in the meantime is still waiting."""
        self._held = False

    def offer(self, snapshot: T) -> None:
        """Takes the newest text; what was offered before and not begun is replaced by it."""
        if self._held:
            return
        self._next = [snapshot]
        if not self._on_its_way:
            self.flush()

    def flush(self) -> None:
        """Puts what is still waiting into the vault lane at once; a closing lane is drained."""
        if self._held or not self._next:
            return
        snapshot = self._next.pop()
        self._on_its_way += 1
        self._begun += 1
        number = self._begun

        def done(at: datetime) -> None:
            self._on_its_way -= 1
            if self._held:
                return
            if not self.is_waiting:
                self._kept(at)
            elif not self._on_its_way:
                self.flush()

        def failed(error: HavenError) -> None:
            self._on_its_way -= 1
            if not self._next and number == self._begun:
                self._next = [snapshot]
            if not self._held:
                self._failed(error)

        self._background.run("vault", lambda: self._write(snapshot), done, failed)
