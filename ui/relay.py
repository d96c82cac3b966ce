"""The one crossing from worker threads to the GUI thread.

Work runs on the lanes of `app.tasks`; that its answer is there is told by one queued signal of one object that lives
on the GUI thread, and the answer is delivered there. An answer that nobody waits for any more is dropped by its
generation number. This is one of the three places where everything is caught: what is not a `HavenError` is a defect,
is logged without its words, and reaches the page as a plain `HavenError`.

Answers that come together are not all delivered in one turn: each may build half a page, and between two of them the
window looks at what the person does.

Who asked and what was answered lie on the GUI thread's side, and lanes know them by a number alone: the last hold on
a page that is gone meanwhile is given up where widgets may be destroyed.
"""

import itertools
import logging
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.errors import HavenError, StorageError
from app.tasks import Cancelled, Lane, Lanes

T = TypeVar("T")
LOG = logging.getLogger("haven.ui.relay")
AT_ONCE_S = 0.01
"""Seconds of delivering between two looks at what the person does; one answer is delivered whole."""


@dataclass
class _Asked:
    """Work that was asked for, and what came of it: a value, an error, or neither when it was stopped."""

    lane: str
    generation: int
    topic: str
    number: int
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[HavenError], None]
    values: tuple[Any, ...] = ()
    error: HavenError | None = None


class Relay(QObject):
    """Runs work on lanes and brings the answers to the GUI thread; it is the shell's `Background`.

    Signals:
        idle(): The last answer was delivered and nothing is under way.

    Attributes:
        unkept: The last time that the disk took nothing on the vault lane, until somebody sets it back.

    Args:
        lanes: The four lanes.
        failed: What is done about a failure when the asker did not say.
    """

    idle = Signal()
    _crossed = Signal(int)

    def __init__(self, lanes: Lanes, failed: Callable[[HavenError], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._failed = failed
        self._generation = 0
        self._numbers: dict[str, int] = {}
        self._asked: dict[int, _Asked] = {}
        self._tickets = itertools.count()
        self.unkept: StorageError | None = None
        self._crossed.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        self._arrived: deque[int] = deque()
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._deliver_some)

    @property
    def pending(self) -> int:
        """How many answers have not been delivered or dropped yet."""
        return len(self._asked)

    def run(
        self,
        lane: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[HavenError], None] | None = None,
        *,
        topic: str = "",
    ) -> None:
        """Does work on a lane and calls back on the GUI thread; see `ui.shell.context.Background`."""
        number = self._numbers[topic] = self._numbers.get(topic, 0) + 1 if topic else 0
        ticket = next(self._tickets)
        self._asked[ticket] = _Asked(lane, self._generation, topic, number, work, done, failed or self._failed)
        try:
            self._lane(lane).submit(self._task, ticket)
        except RuntimeError:  # the lane is closed: the program is ending, nobody waits for the answer
            del self._asked[ticket]

    def forget(self) -> None:
        """Drops every answer that is still under way; called before locking, when its askers go."""
        self._generation += 1

    def _lane(self, name: str) -> Lane:
        lane = getattr(self._lanes, name)
        if not isinstance(lane, Lane):
            raise KeyError(name)
        return lane

    def _task(self, ticket: int) -> None:
        """Does the work of a ticket, on its lane."""
        self._work(ticket)
        self._crossed.emit(ticket)

    def _work(self, ticket: int) -> None:
        asked = self._asked[ticket]
        try:
            asked.values = (asked.work(),)
        except (Cancelled, CancelledError):
            pass
        except HavenError as error:
            if asked.lane == "vault" and isinstance(error, StorageError):
                self.unkept = error
            asked.error = error
        except Exception as error:  # logged without its words
            LOG.exception("work on the lane %s failed", asked.lane)
            asked.error = HavenError(type(error).__name__)

    @Slot(int)
    def _arrive(self, ticket: int) -> None:
        self._arrived.append(ticket)
        if not self._turns.isActive():
            self._turns.start(0)

    def _deliver_some(self) -> None:
        until = time.perf_counter() + AT_ONCE_S
        while self._arrived and time.perf_counter() < until:
            self._deliver(self._arrived.popleft())
        if not self._arrived:
            self._turns.stop()

    def _deliver(self, ticket: int) -> None:
        asked = self._asked.pop(ticket)
        fresh = asked.generation == self._generation
        if asked.topic and self._numbers.get(asked.topic) != asked.number:
            fresh = False
        if fresh and asked.error is not None:
            asked.failed(asked.error)
        elif fresh and asked.values:
            asked.done(asked.values[0])
        if not self._asked:
            self.idle.emit()
