"""What a running server has at hand: database, writer, receipt key, clock and its own address."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from sync.server import blobs, database, receipt_key
from sync.server.metrics import Metrics
from sync.server.rates import Rates
from sync.server.settings import Settings
from sync.server.shelf import Shelf
from sync.server.tries import Tries
from sync.server.writer import Writer

T = TypeVar("T")


@dataclass
class Office:
    """The parts that the routes work with.

    Attributes:
        settings: What the operator chose.
        readers: Engine for reading.
        writing: Engine of the writer.
        writer: Everything that writes goes through it.
        shelf: The files of blobs.
        key: The receipt key.
        origin: Scheme and authority as clients see them, for instance "https://haven.example".
        now: Unix seconds with fraction.
        tries: Failed tries of invitations.
        rates: Requests of each device.
        metrics: What `/metrics` shows.
        lane: Threads for reading.
    """

    settings: Settings
    readers: Engine
    writing: Engine
    writer: Writer
    shelf: Shelf
    key: Ed25519PrivateKey
    origin: str
    now: Callable[[], float]
    tries: Tries
    rates: Rates
    metrics: Metrics
    lane: ThreadPoolExecutor

    @classmethod
    def open(
        cls,
        settings: Settings,
        origin: str,
        now: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> "Office":
        """Opens a data folder and brings its database to the newest form.

        Raises:
            StorageFailure: There is no server in the folder, or it cannot be used.
        """
        key = receipt_key.load(settings.folder)
        writing = database.open_writer(settings.url)
        try:
            database.upgrade(writing)
        except BaseException:
            writing.dispose()
            raise
        metrics = Metrics()
        return cls(
            settings=settings,
            readers=database.open_readers(settings.url),
            writing=writing,
            writer=Writer(writing, metrics.wrote),
            shelf=Shelf(settings.blob_folder),
            key=key,
            origin=origin,
            now=now,
            tries=Tries(monotonic),
            rates=Rates(monotonic, settings.requests_per_minute),
            metrics=metrics,
            lane=ThreadPoolExecutor(database.READERS, thread_name_prefix="reader"),
        )

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Reads in a worker thread, in one transaction.

        Raises:
            StorageFailure: The database cannot be used at the moment.
        """

        def in_transaction() -> T:
            try:
                with self.readers.begin() as connection:
                    return work(connection)
            except DBAPIError as error:
                failure = database.storage_failure(error)
                if failure is None:
                    raise
                raise failure from None

        return await self.aside(in_transaction)

    async def aside(self, work: Callable[[], T]) -> T:
        """Runs in a worker thread what would keep the others waiting."""
        return await asyncio.get_running_loop().run_in_executor(self.lane, work)

    async def write(self, operation: Callable[[Connection], T]) -> T:
        """Writes; the answer is given once it is on disk."""
        return await asyncio.wrap_future(self.writer.submit(operation))

    async def tidy(self) -> None:
        """Deletes files of blobs that an earlier process was not able to, and uploads that were never finished."""
        known = await self.read(blobs.paths)
        forgotten = await self.aside(lambda: tuple(self.shelf.forgotten(known)))
        if forgotten:
            await self.write(lambda connection: blobs.leave(connection, forgotten))
        await self.sweep()

    async def sweep(self) -> int:
        """Deletes the files of blobs that were deleted from the database.

        Returns:
            How many.
        """
        return await self.write(lambda connection: blobs.sweep(connection, self.shelf))

    def close(self) -> None:
        """Ends the threads after what they have at hand, and closes the database."""
        self.writer.close()
        self.lane.shutdown(wait=True)
        self.readers.dispose()
        self.writing.dispose()
