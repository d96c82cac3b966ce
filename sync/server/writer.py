"""The one writer: everything that waits is written in one transaction, so that one flush to disk serves many.

An operation's answer is given out only after the transaction is on disk. Each operation runs in a savepoint: one
that is refused leaves nothing behind and does not disturb the others. When the storage itself fails, all of the
batch fails, and clients send again what was not acknowledged.
"""

import logging
import queue
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from sync.server.database import storage_failure
from sync.server.refusals import Refusal

T = TypeVar("T")
Operation = Callable[[Connection], T]

BATCH = 128
"""Operations in one transaction at most, so that the first of them is not kept waiting."""

log = logging.getLogger("haven.server")


class BatchLost(Exception):
    """A mistake in one operation took the batch with it; nothing of the batch was stored."""


class Writer:
    """Serialises operations on the database and groups their commits.

    Several processes may write into one PostgreSQL: the engine's transactions take a lock first (`database`), so
    that across processes too one batch follows the other.
    """

    def __init__(self, engine: Engine, wrote: Callable[[int, float, bool], None] = lambda *_: None) -> None:
        """Begins a thread for writing.

        Args:
            engine: From `database.open_writer`.
            wrote: Is told of each batch: how many operations, how many seconds, whether it failed.
        """
        self._engine = engine
        self._wrote = wrote
        self._waiting: queue.SimpleQueue[tuple[Operation[Any], Future[Any]]] = queue.SimpleQueue()
        self._lane = ThreadPoolExecutor(1, thread_name_prefix="writer")

    def submit(self, operation: Operation[T]) -> Future[T]:
        """Queues an operation.

        Returns:
            Its answer once it is on disk; or `Refusal`, or `StorageFailure`.
        """
        answer: Future[T] = Future()
        self._waiting.put((operation, answer))
        self._lane.submit(self._write_waiting).add_done_callback(_report)
        return answer

    @property
    def waiting(self) -> int:
        """How many operations wait."""
        return self._waiting.qsize()

    def close(self) -> None:
        """Writes what waits and ends."""
        self._lane.shutdown(wait=True)

    def _write_waiting(self) -> None:
        batch: list[tuple[Operation[Any], Future[Any]]] = []
        while len(batch) < BATCH and not self._waiting.empty():
            batch.append(self._waiting.get_nowait())
        if not batch:
            return
        began = time.perf_counter()
        answers: list[tuple[Future[Any], Any, Refusal | None]] = []
        failure: Exception | None = BatchLost("An operation of this batch failed unexpectedly.")
        try:
            with self._engine.begin() as connection:
                for operation, future in batch:
                    if future.set_running_or_notify_cancel():
                        answers.append((future, *_attempt(connection, operation)))
            failure = None
        except DBAPIError as error:
            failure = storage_failure(error) or failure
            raise
        finally:
            self._wrote(len(batch), time.perf_counter() - began, failure is not None)
            if failure is not None:
                _fail(batch, failure)
        for future, value, refusal in answers:
            if refusal is not None:
                future.set_exception(refusal)
            else:
                future.set_result(value)


def _attempt(connection: Connection, operation: Operation[T]) -> tuple[T | None, Refusal | None]:
    try:
        with connection.begin_nested():
            return operation(connection), None
    except Refusal as refusal:
        return None, refusal


def _fail(batch: list[tuple[Operation[Any], Future[Any]]], failure: Exception) -> None:
    for _, future in batch:
        if not future.done():
            future.set_exception(failure)


def _report(written: Future[None]) -> None:
    error = written.exception()
    if error is not None:
        log.error("writing failed: %s", type(error).__name__)
