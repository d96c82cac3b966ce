"""The routes of streams: appending, epochs, late grants, erasing, and what is new."""

from litestar import Response, get, post
from litestar.params import FromPath
from sqlalchemy import Connection

from sync.protocol.wire import (
    AppendAnswer,
    AppendRequest,
    DeletionAnswer,
    EpochRequest,
    ErasureRequest,
    GrantRequest,
    Signed,
)
from sync.server import devices, epochs, eras, erasures, feed, grants, history, media, streams
from sync.server.askers import Asker
from sync.server.calls import AnyRequest, Call, done, identifier
from sync.server.erasures import Attester
from sync.server.tables import CLINIC_READER


@post("/v1/streams/{stream:str}/commits")
async def post_commits(request: AnyRequest, stream: FromPath[str]) -> Response[bytes]:
    """Appends commits and answers a receipt for each."""
    call = await Call.of(request)
    asker = await call.asker()
    asker.as_device()
    name = identifier(stream)
    sent = call.content(AppendRequest).commits
    office = call.office

    def work(connection: Connection, asker: Asker) -> tuple[Signed, ...]:
        return streams.append(connection, asker.as_device(), name, sent, office.key, call.now, office.settings.quota)

    return call.answer(AppendAnswer(await call.write(asker, work)))


@get("/v1/streams/{stream:str}/commits")
async def get_commits(request: AnyRequest, stream: FromPath[str]) -> Response[bytes]:
    """Answers commits of one stream after a position, to who reads it."""
    call = await Call.of(request)
    name = identifier(stream)
    after = request.query_params.get("after") or ""
    page = await call.read(lambda connection, asker: history.page(connection, asker.as_device(), name, after))
    content = media.history(page.commits, page.more, call.media_type)
    return Response(content, media_type=call.media_type, status_code=200)


@post("/v1/epochs")
async def post_epoch(request: AnyRequest) -> Response[bytes]:
    """Puts a new epoch in the place of a stream's present one, or begins an own or team stream."""
    call = await Call.of(request)
    asker = await call.asker()
    asker.as_device()
    content = call.content(EpochRequest)
    await call.write(asker, lambda connection, asker: epochs.cut(connection, asker.as_device(), content, call.now))
    return done()


@post("/v1/grants")
async def post_grants(request: AnyRequest) -> Response[bytes]:
    """Gives keys of earlier epochs to members of the present one."""
    call = await Call.of(request)
    asker = await call.asker()
    asker.as_device()
    content = call.content(GrantRequest)
    await call.write(asker, lambda connection, asker: grants.give(connection, asker.as_device(), content, call.now))
    return done()


@post("/v1/erasures")
async def post_erasure(request: AnyRequest) -> Response[bytes]:
    """Deletes the bodies of records; their author asks."""
    call = await Call.of(request)
    asker = await call.asker()
    asker.as_device()
    content = call.content(ErasureRequest)
    attester = Attester(call.office.key, call.office.settings.backup_days, int(call.now))

    def work(connection: Connection, asker: Asker) -> DeletionAnswer:
        return erasures.erase(connection, asker.as_device(), content, attester)

    return call.answer(await call.write(asker, work))


@get("/v1/changes")
async def get_changes(request: AnyRequest) -> Response[bytes]:
    """Answers one page of everything that concerns the asking device, or the clinic key.

    When nothing came since the answer whose entity tag the asker names, there is no content (RFC 9110, 15.4.5).
    """
    call = await Call.of(request)
    after = request.query_params.get("after") or ""
    known = request.headers.get("if-none-match", "")

    def work(connection: Connection, asker: Asker) -> tuple[str, str, feed.Page | None]:
        if asker.clinic is not None:
            newest, era = devices.newest_delivery(connection, CLINIC_READER), eras.present(connection)
            reader, name = CLINIC_READER, asker.clinic.fingerprint
        else:
            device = asker.as_device()
            newest, era, reader, name = device.newest, device.era, device.number, device.certificate
        cursor = feed.read_cursor(connection, after, era, newest)
        tag = feed.entity_tag(reader, era, newest)
        if feed.names(known, tag):
            return tag, "", None
        page = feed.Page((), cursor, False)
        if cursor != newest:
            page = feed.page(connection, reader, name, cursor)
        return tag, feed.cursor_text(era, page.cursor), page

    tag, cursor, page = await call.read(work)
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Accept"}
    if page is None:
        return Response(b"", media_type=call.media_type, status_code=304, headers=headers)
    content = media.page(page.items, cursor, page.more, call.now, call.media_type)
    return Response(content, media_type=call.media_type, status_code=200, headers=headers)


ALL = (post_commits, get_commits, post_epoch, post_grants, post_erasure, get_changes)
