"""The one crossing from worker threads to the GUI thread.

Work runs on the lanes of `app.tasks`; its answer is carried over by one queued signal of one object that lives on
the GUI thread, and is delivered there. An answer that nobody waits for any more is dropped by its generation
number. This is one of the three places where everything is caught: what is not a `HavenError` is a defect, is
logged without its words, and reaches the page as a plain `HavenError`.
"""

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.errors import HavenError, StorageError
from app.tasks import Cancelled, Lane, Lanes

T = TypeVar("T")
LOG = logging.getLogger("haven.ui.relay")


@dataclass(frozen=True)
class _Answer:
    generation: int
    topic: str
    number: int
    done: Callable[[Any], None]
    failed: Callable[[HavenError], None]
    value: Any
    error: HavenError | None


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
    _crossed = Signal(object)

    def __init__(self, lanes: Lanes, failed: Callable[[HavenError], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._failed = failed
        self._generation = 0
        self._numbers: dict[str, int] = {}
        self._pending = 0
        self.unkept: StorageError | None = None
        self._crossed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many answers have not been delivered or dropped yet."""
        return self._pending

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
        generation = self._generation
        self._pending += 1

        def finish(value: Any, error: HavenError | None) -> None:
            self._crossed.emit(_Answer(generation, topic, number, done, failed or self._failed, value, error))

        def task() -> None:
            try:
                value = work()
            except (Cancelled, CancelledError):
                finish(None, None)
            except HavenError as error:
                if lane == "vault" and isinstance(error, StorageError):
                    self.unkept = error
                finish(None, error)
            except Exception as error:  # logged without its words
                LOG.exception("work on the lane %s failed", lane)
                finish(None, HavenError(type(error).__name__))
            else:
                finish(_Value(value), None)

        try:
            self._lane(lane).submit(task)
        except RuntimeError:  # the lane is closed: the program is ending, nobody waits for the answer
            self._pending -= 1

    def forget(self) -> None:
        """Drops every answer that is still under way; called before locking, when its askers go."""
        self._generation += 1

    def _lane(self, name: str) -> Lane:
        lane = getattr(self._lanes, name)
        if not isinstance(lane, Lane):
            raise KeyError(name)
        return lane

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        self._pending -= 1
        fresh = answer.generation == self._generation
        if answer.topic and self._numbers.get(answer.topic) != answer.number:
            fresh = False
        if fresh and answer.error is not None:
            answer.failed(answer.error)
        elif fresh and isinstance(answer.value, _Value):
            answer.done(answer.value.value)
        if self._pending == 0:
            self.idle.emit()


@dataclass(frozen=True)
class _Value:
    """Tells an answer of None from no answer."""

    value: Any
