"""What a running server has at hand: database, writer, receipt key, clock and its own address."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, Engine

from sync.server import database, receipt_key
from sync.server.metrics import Metrics
from sync.server.tries import Tries
from sync.server.writer import Writer

T = TypeVar("T")
DATABASE = "server.db"


@dataclass
class Office:
    """The parts that the routes work with.

    Attributes:
        readers: Engine for reading.
        writer: Everything that writes goes through it.
        key: The receipt key.
        origin: Scheme and authority as clients see them, for instance "https://haven.example".
        now: Unix seconds with fraction.
        tries: Failed tries of invitations.
        metrics: What `/metrics` shows.
    """

    readers: Engine
    writing: Engine
    writer: Writer
    key: Ed25519PrivateKey
    origin: str
    now: Callable[[], float]
    tries: Tries
    metrics: Metrics
    lane: ThreadPoolExecutor

    @classmethod
    def open(
        cls,
        folder: Path,
        origin: str,
        now: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> "Office":
        """Opens a data folder and brings its database to the newest form.

        Raises:
            StorageFailure: There is no server in the folder, or it cannot be used.
        """
        key = receipt_key.load(folder)
        writing = database.open_writer(folder / DATABASE)
        database.upgrade(writing)
        return cls(
            readers=database.open_readers(folder / DATABASE),
            writing=writing,
            writer=Writer(writing),
            key=key,
            origin=origin,
            now=now,
            tries=Tries(monotonic),
            metrics=Metrics(),
            lane=ThreadPoolExecutor(database.READERS, thread_name_prefix="reader"),
        )

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Reads in a worker thread, in one transaction."""

        def in_transaction() -> T:
            with self.readers.begin() as connection:
                return work(connection)

        return await asyncio.get_running_loop().run_in_executor(self.lane, in_transaction)

    async def write(self, operation: Callable[[Connection], T]) -> T:
        """Writes; the answer is given once it is on disk."""
        return await asyncio.wrap_future(self.writer.submit(operation))

    def close(self) -> None:
        """Ends the threads after what they have at hand, and closes the database."""
        self.writer.close()
        self.lane.shutdown(wait=True)
        self.readers.dispose()
        self.writing.dispose()
