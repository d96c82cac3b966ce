"""The lanes that work is done in, so that the window only paints and listens.

Four lanes: *vault* (one worker, the writing connection of the program), *net* (one worker, sync with its own
connection), *cpu* (Argon2id, exports) and *sound* (mixing ahead). Work receives snapshots and returns values.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Cancelled(Exception):
    """Raised inside work that was asked to stop."""


class Lane:
    """A worker that takes work in the order in which it was given.

    One worker each: two key derivations at once would leave the window no processor on a computer with two.

    Args:
        name: The lane's name, also that of its thread.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._stop = threading.Event()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"haven-{name}")

    def submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Puts work at the end of the lane and returns its future."""
        return self._pool.submit(work, *args, **kwargs)

    @property
    def stopping(self) -> bool:
        """Whether long work should come to an end."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raises `Cancelled` when the lane is stopping; long work calls it between its steps."""
        if self._stop.is_set():
            raise Cancelled

    def close(self, *, drain: bool) -> None:
        """Stops the lane and waits for the work that runs.

        Args:
            drain: Whether work that has not begun is still done (autosave) or dropped (sync).
        """
        if not drain:
            self._stop.set()
        self._pool.shutdown(wait=True, cancel_futures=not drain)
        self._stop.set()


class Lanes:
    """The four lanes of one running program."""

    def __init__(self) -> None:
        self.vault = Lane("vault")
        self.net = Lane("net")
        self.cpu = Lane("cpu")
        self.sound = Lane("sound")

    def close(self) -> None:
        """Ends all lanes: sync and sound are dropped, what is being written is drained."""
        self.net.close(drain=False)
        self.sound.close(drain=False)
        self.cpu.close(drain=False)
        self.vault.close(drain=True)
