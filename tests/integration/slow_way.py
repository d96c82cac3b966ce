"""A slow way to a server: it hands every byte on as it is, and lets answers wait as long as it is told to."""

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from contextlib import suppress
from typing import Any

CHUNK = 64 * 1024


class SlowWay:
    """Listens on the loopback and forwards to a port of this computer; lives in a thread of its own.

    Attributes:
        delay: Seconds for which what the server answers is held back.
        held: How many answers are being held back now.
        late: How many were handed on after they had been held back.
        to: The port that is forwarded to.
    """

    def __init__(self) -> None:
        self.delay = 0.0
        self.held = 0
        self.late = 0
        self.to = 0
        self._links: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="slow-way", daemon=True)
        self._thread.start()
        self._listener = self._do(asyncio.start_server(self._link, "127.0.0.1", 0)).result()
        self.port = int(self._listener.sockets[0].getsockname()[1])

    def close(self) -> None:
        """Lets go of every connection and ends the thread."""
        self._do(self._end()).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _do(self, what: Coroutine[Any, Any, Any]) -> Future[Any]:
        return asyncio.run_coroutine_threadsafe(what, self._loop)

    async def _end(self) -> None:
        self._listener.close()
        for link in self._links:
            link.cancel()
        await asyncio.gather(*self._links, return_exceptions=True)

    async def _link(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._links.add(task)
        try:
            with suppress(OSError, asyncio.CancelledError):
                there, out = await asyncio.open_connection("127.0.0.1", self.to)
                asked = asyncio.Event()
                forward = asyncio.create_task(self._forward(reader, out, asked))
                try:
                    await self._hold_back(there, writer, asked)
                finally:
                    forward.cancel()
                    out.close()
        finally:
            self._links.discard(task)
            writer.close()

    async def _forward(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, asked: asyncio.Event
    ) -> None:
        with suppress(OSError):
            while data := await reader.read(CHUNK):
                asked.set()
                writer.write(data)
                await writer.drain()
            writer.write_eof()

    async def _hold_back(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, asked: asyncio.Event
    ) -> None:
        """Hands each answer on as long after its first bytes came as is wanted."""
        while data := await reader.read(CHUNK):
            is_answer = asked.is_set()
            asked.clear()
            if is_answer and self.delay:
                self.held += 1
                try:
                    await asyncio.sleep(self.delay)
                finally:
                    self.held -= 1
                self.late += 1
            writer.write(data)
            await writer.drain()
