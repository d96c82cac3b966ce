"""One request while it is being answered: what was sent, who asks, and how the answer is encoded."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from litestar import Request, Response
from litestar.datastructures import State
from sqlalchemy import Connection

from sync.protocol import limits, problems
from sync.server import media
from sync.server.askers import Asker, HeaderLines, Message, ask, still
from sync.server.office import Office
from sync.server.refusals import Refusal

T = TypeVar("T")
AnyRequest = Request[Any, Any, State]


class Call:
    """One request while it is being answered."""

    def __init__(self, request: AnyRequest, body: bytes) -> None:
        self.office: Office = request.app.state.office
        self.now = self.office.now()
        self._request = request
        scope = request.scope
        path = scope["raw_path"].partition(b"?")[0].decode("latin-1")
        query = scope["query_string"].decode("latin-1")
        lines = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
        client = scope["client"]
        self.message = Message(
            method=request.method,
            url=self.office.origin + path + ("?" + query if query else ""),
            headers=HeaderLines(lines),
            body=body,
            address="" if client is None else client[0],
        )

    @classmethod
    async def of(cls, request: AnyRequest) -> "Call":
        """Reads a request's content, as far as the size limit allows."""
        if request.headers.get("content-encoding", "identity") != "identity":
            raise Refusal(problems.UNSUPPORTED_MEDIA, "Content is sent without compression.")
        return cls(request, await request.body())

    def content(self, kind: type[T]) -> T:
        """Returns the request's content as a struct."""
        return media.read(self.message.body, self._request.headers.get("content-type", ""), kind)

    async def read(self, work: Callable[[Connection, Asker], T], *, departed: bool = False) -> T:
        """Finds out who asks, and reads in the same transaction.

        Args:
            work: What to read.
            departed: Whether somebody who left may ask this.
        """

        def asked(connection: Connection) -> T:
            asker = ask(connection, self.message, self.now, departed=departed)
            if asker.name is not None:
                self.office.rates.check(asker.name)
            return work(connection, asker)

        return await self.office.read(asked)

    async def asker(self, *, departed: bool = False) -> Asker:
        """Finds out who asks."""
        return await self.read(lambda _, asker: asker, departed=departed)

    async def write(self, asker: Asker, work: Callable[[Connection, Asker], T]) -> T:
        """Writes for somebody who was found out to ask; who she is is looked up again in the same transaction."""
        return await self.office.write(lambda connection: work(connection, still(connection, asker)))

    async def at_the_door(self, invitation: bytes) -> None:
        """Finds out whether the holder of this invitation's secret asks; failed tries are counted.

        Raises:
            Refusal: Somebody else asks, or failed too often.
        """
        self.office.tries.check(self.message.address)
        try:
            asker = await self.asker()
            asker.check_door(invitation)
        except Refusal as refusal:
            if refusal.kind is not problems.CLOCK_SKEWED:
                self.office.tries.failed(self.message.address)
            raise

    def answer(self, value: msgspec.Struct) -> Response[bytes]:
        """Encodes an answer as the asker wishes."""
        media_type = self.media_type
        return Response(media.write(value, media_type), media_type=media_type, status_code=200)

    @property
    def media_type(self) -> str:
        """The media type that the asker wishes."""
        return media.choose(self._request.headers.get("accept", ""))


def identifier(text: str) -> bytes:
    """Reads the identifier that stands in a path.

    Raises:
        Refusal: It is none.
    """
    try:
        found = bytes.fromhex(text)
    except ValueError:
        raise Refusal(problems.NOT_FOUND) from None
    if len(found) != limits.ID or found.hex() != text:
        raise Refusal(problems.NOT_FOUND)
    return found


def done() -> Response[bytes]:
    """Returns the answer that says only that it was done."""
    return Response(b"", status_code=204, media_type="application/json")
