"""A computer's connection to the server: kept open, one signed request at a time, without a thread."""

import asyncio
import secrets
import time
from dataclasses import dataclass
from datetime import UTC, datetime

import h11
from requests.structures import CaseInsensitiveDict

from sync.client.transport import Signer
from sync.protocol.versions import MSGPACK
from sync.trust.http_signatures import sign_request

_PATIENCE = 60
_CHUNK = 256 * 1024
_STALE = 25
"""Seconds after which a connection that rested is not used again, as in `sync.client.transport`."""

Lost = (OSError, EOFError, TimeoutError, h11.RemoteProtocolError)
"""What a request fails with when the server went away."""


@dataclass(frozen=True)
class Answer:
    """What came back.

    Attributes:
        status: Of HTTP.
        headers: With names in lower case.
        content: As it came.
        began: When the signed request was about to be sent, on `time.perf_counter`'s clock.
        seconds: From then until the whole answer was here.
    """

    status: int
    headers: dict[str, str]
    content: bytes
    began: float
    seconds: float


@dataclass
class _Message:
    """What the signature library signs."""

    method: str
    url: str
    headers: CaseInsensitiveDict[str]


class Line:
    """One keep-alive connection.

    Args:
        url: Of the server.
        signer: Whose key signs.
    """

    def __init__(self, url: str, signer: Signer) -> None:
        self.url = url
        self._signer = signer
        self._authority = url.removeprefix("http://")
        self._stream: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._http = h11.Connection(h11.CLIENT)
        self._used = 0.0

    async def ask(self, method: str, target: str, body: bytes = b"", headers: dict[str, str] | None = None) -> Answer:
        """Signs a request, sends it and returns the answer.

        Raises:
            OSError, EOFError, TimeoutError, RemoteProtocolError: The server went away; the connection is closed.
        """
        given = CaseInsensitiveDict({"Accept": MSGPACK, "User-Agent": "Haven", "Host": self._authority})
        given.update(headers or {})
        if body:
            given.update({"Content-Type": MSGPACK, "Content-Length": str(len(body))})
        message = _Message(method, self.url + target, given)
        sign_request(
            message,
            key_id=self._signer.id,
            key=self._signer.key,
            body=body,
            created=datetime.now(UTC),
            nonce=secrets.token_hex(16),
        )
        request = h11.Request(method=method, target=target, headers=list(message.headers.items()))
        if time.perf_counter() - self._used > _STALE:
            await self.close()
        began = self._used = time.perf_counter()
        try:
            async with asyncio.timeout(_PATIENCE):
                status, found, content = await self._exchange(request, body)
        except Lost:
            await self.close()
            raise
        return Answer(status, found, content, began, time.perf_counter() - began)

    async def _exchange(self, request: h11.Request, body: bytes) -> tuple[int, dict[str, str], bytes]:
        if self._stream is None:
            host, _, port = self._authority.rpartition(":")
            self._http = h11.Connection(h11.CLIENT)
            self._stream = await asyncio.open_connection(host, int(port), limit=_CHUNK)
        reader, writer = self._stream
        events = (request, *((h11.Data(body),) if body else ()), h11.EndOfMessage())
        writer.write(b"".join(self._http.send(event) or b"" for event in events))
        status, headers, content = 0, {}, bytearray()
        while True:
            match self._http.next_event():
                case h11.NEED_DATA:
                    self._http.receive_data(await reader.read(_CHUNK))
                case h11.Response(status_code=status, headers=lines):
                    headers = {name.decode(): value.decode() for name, value in lines}
                case h11.Data(data=data):
                    content += data
                case h11.EndOfMessage():
                    break
                case h11.ConnectionClosed():
                    raise EOFError
        if self._http.our_state is h11.DONE and self._http.their_state is h11.DONE:
            self._http.start_next_cycle()
        else:
            await self.close()
        return status, headers, bytes(content)

    async def close(self) -> None:
        """Closes the connection, if there is one; the next request opens another."""
        if self._stream is None:
            return
        writer = self._stream[1]
        self._stream = None
        writer.close()
        try:
            await writer.wait_closed()
        except OSError:
            return
