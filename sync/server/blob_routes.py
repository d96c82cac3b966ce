"""The routes of blobs. Parts travel as they are stored, without any struct around them."""

import re
from typing import Final

from litestar import Response, delete, get, put
from litestar.params import FromPath
from sqlalchemy import Connection

from sync.protocol import problems
from sync.protocol.versions import OCTETS
from sync.server import blobs
from sync.server.askers import Asker
from sync.server.blobs import Part
from sync.server.calls import AnyRequest, Call, done, identifier
from sync.server.refusals import Refusal, StorageFailure
from sync.server.shelf import digest_of

_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,3}")


@put("/v1/blobs/{blob:str}/{part:str}")
async def put_blob_part(request: AnyRequest, blob: FromPath[str], part: FromPath[str]) -> Response[bytes]:
    """Takes one part of a blob; a member of its stream asks, or the clinic for its own."""
    call = await Call.of(request)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != OCTETS:
        raise Refusal(problems.UNSUPPORTED_MEDIA, "A part of a blob is application/octet-stream.")
    query = request.query_params
    sent = Part(
        identifier(blob),
        _number(part, Refusal(problems.NOT_FOUND)),
        identifier(query.get("stream", "")),
        _number(query.get("parts", ""), Refusal(problems.MALFORMED, "The query says how many parts there are.")),
        call.message.body,
    )
    office, quota = call.office, call.office.settings.quota

    def look(connection: Connection, asker: Asker) -> tuple[Asker, bool]:
        sent.check()
        return asker, blobs.compare(connection, sent, blobs.writer_of(connection, asker, sent.stream))

    asker, is_here = await call.read(look)
    if not is_here:
        # The file is on disk before its row is, so that no row ever points to nothing.
        await office.aside(lambda: office.shelf.put(sent.path, sent.content))
        try:
            await call.write(asker, lambda connection, asker: blobs.put(connection, asker, sent, office.shelf, quota))
        except Refusal:
            await office.write(lambda connection: blobs.leave(connection, (sent.path,)))
            await office.sweep()
            raise
    return done()


@get("/v1/blobs/{blob:str}/{part:str}")
async def get_blob_part(request: AnyRequest, blob: FromPath[str], part: FromPath[str]) -> Response[bytes]:
    """Answers one part of a blob as it was sent."""
    call = await Call.of(request)
    name, number = identifier(blob), _number(part, Refusal(problems.NOT_FOUND))
    shelf = call.office.shelf
    path, digest = await call.read(lambda connection, asker: blobs.find(connection, asker, name, number, call.now))
    content = await call.office.aside(lambda: shelf.get(path))
    if content is None or digest_of(content) != digest:
        raise StorageFailure("A part of a blob is missing or damaged.")
    return Response(content, media_type=OCTETS, status_code=200)


@get("/v1/blobs/{blob:str}")
async def get_blob(request: AnyRequest, blob: FromPath[str]) -> Response[bytes]:
    """Answers which parts of a blob are here, so that a broken upload goes on where it ended."""
    call = await Call.of(request)
    name = identifier(blob)
    return call.answer(await call.read(lambda connection, asker: blobs.look(connection, asker, name, call.now)))


@delete("/v1/blobs/{blob:str}", status_code=204)
async def delete_blob(request: AnyRequest, blob: FromPath[str]) -> None:
    """Deletes a blob; a device of whoever sent it asks. Deleting it again changes nothing."""
    call = await Call.of(request)
    name = identifier(blob)
    asker = await call.asker()
    await call.write(asker, lambda connection, asker: blobs.delete_own(connection, asker, name))
    await call.office.sweep()


def _number(text: str, otherwise: Refusal) -> int:
    if _NUMBER.fullmatch(text) is None:
        raise otherwise
    return int(text)


ALL = (put_blob_part, get_blob_part, get_blob, delete_blob)
