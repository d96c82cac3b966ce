"""The routes: each reads the request, asks who signed it, does one thing and answers.

Writes are idempotent, so a client that heard no answer sends the same bytes again and gets the same answer.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from litestar import Request, Response, delete, get, post
from litestar.datastructures import State
from litestar.params import FromPath
from sqlalchemy import Connection, select

from sync.protocol import limits, problems
from sync.protocol.versions import SPOKEN
from sync.protocol.wire import (
    AppendAnswer,
    AppendRequest,
    EnrolmentRequest,
    EpochRequest,
    InvitationRequest,
    Publication,
)
from sync.server import devices, doors, enrolments, epochs, feed, media, publications, schema, streams
from sync.server.askers import Asker, HeaderLines, Message, ask
from sync.server.office import Office
from sync.server.refusals import Refusal
from sync.server.tables import CLINIC_READER, clinic

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

    async def read(self, work: Callable[[Connection, Asker], T]) -> T:
        """Finds out who asks, and reads in the same transaction."""
        return await self.office.read(lambda connection: work(connection, ask(connection, self.message, self.now)))

    async def asker(self) -> Asker:
        """Finds out who asks."""
        return await self.read(lambda _, asker: asker)

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


def _id(text: str) -> bytes:
    try:
        found = bytes.fromhex(text)
    except ValueError:
        raise Refusal(problems.NOT_FOUND) from None
    if len(found) != limits.ID or found.hex() != text:
        raise Refusal(problems.NOT_FOUND)
    return found


@get("/v1/clinic")
async def get_clinic(request: AnyRequest) -> Response[bytes]:
    """Answers the clinic's statement, policy and roster, and the server's time; needs no signature."""
    call = await Call.of(request)
    return call.answer(await call.office.read(lambda connection: publications.answer(connection, call.now, SPOKEN)))


@get("/v1/invitations/{invitation:str}")
async def get_invitation(request: AnyRequest, invitation: FromPath[str]) -> Response[bytes]:
    """Answers a door that can still be used, to the holder of its secret."""
    call = await Call.of(request)
    name = _id(invitation)
    await call.at_the_door(name)
    return call.answer(await call.office.read(lambda connection: doors.look(connection, name, call.now)))


@post("/v1/invitations")
async def post_invitation(request: AnyRequest) -> Response[bytes]:
    """Opens a door for a patient; a listed therapist's device asks."""
    call = await Call.of(request)
    device = (await call.asker()).as_device()
    door = call.content(InvitationRequest).door
    await call.office.write(lambda connection: doors.open_for_device(connection, door, device))
    return _done()


@delete("/v1/invitations/{invitation:str}", status_code=204)
async def delete_invitation(request: AnyRequest, invitation: FromPath[str]) -> None:
    """Closes a door; its inviter asks."""
    call = await Call.of(request)
    name = _id(invitation)
    asker = await call.asker()
    inviter = asker.clinic.fingerprint if asker.clinic is not None else asker.as_device().certificate
    await call.office.write(lambda connection: doors.close(connection, name, inviter))


@post("/v1/enrolments")
async def post_enrolment(request: AnyRequest) -> Response[bytes]:
    """Redeems an invitation; the holder of its secret asks."""
    call = await Call.of(request)
    content = call.content(EnrolmentRequest)
    await call.at_the_door(content.invitation)
    return call.answer(await call.office.write(lambda connection: enrolments.enrol(connection, content, call.now)))


@post("/v1/streams/{stream:str}/commits")
async def post_commits(request: AnyRequest, stream: FromPath[str]) -> Response[bytes]:
    """Appends commits and answers a receipt for each."""
    call = await Call.of(request)
    device = (await call.asker()).as_device()
    name = _id(stream)
    sent = call.content(AppendRequest).commits
    receipts = await call.office.write(
        lambda connection: streams.append(connection, device, name, sent, call.office.key, call.now)
    )
    return call.answer(AppendAnswer(receipts))


@post("/v1/epochs")
async def post_epoch(request: AnyRequest) -> Response[bytes]:
    """Puts a new epoch in the place of a stream's present one."""
    call = await Call.of(request)
    device = (await call.asker()).as_device()
    content = call.content(EpochRequest)
    await call.office.write(lambda connection: epochs.cut(connection, device, content))
    return _done()


@get("/v1/changes")
async def get_changes(request: AnyRequest) -> Response[bytes]:
    """Answers one page of everything that concerns the asking device, or the clinic key."""
    call = await Call.of(request)
    after = request.query_params.get("after") or feed.START

    def work(connection: Connection, asker: Asker) -> feed.Page:
        if asker.clinic is not None:
            newest = devices.newest_delivery(connection, CLINIC_READER)
            reader, name = CLINIC_READER, asker.clinic.fingerprint
        else:
            device = asker.as_device()
            newest, reader, name = device.newest, device.number, device.certificate
        cursor = feed.read_cursor(after, newest)
        if cursor == newest:
            return feed.Page((), cursor, False)
        return feed.page(connection, reader, name, cursor)

    page = await call.read(work)
    content = media.page(page.items, feed.cursor_text(page.cursor), page.more, call.now, call.media_type)
    return Response(content, media_type=call.media_type, status_code=200)


@get("/v1/people/{person:str}")
async def get_person(request: AnyRequest, person: FromPath[str]) -> Response[bytes]:
    """Answers a person's certificates, to devices that enrolled here and to the clinic."""
    call = await Call.of(request)
    name = _id(person)

    def work(connection: Connection, asker: Asker) -> msgspec.Struct:
        if asker.clinic is None:
            asker.as_device()
        return devices.of_person(connection, name)

    return call.answer(await call.read(work))


@post("/v1/publications")
async def post_publication(request: AnyRequest) -> Response[bytes]:
    """Takes what the clinic publishes; everything inside is signed by the clinic key, so the request need not be."""
    call = await Call.of(request)
    content = call.content(Publication)
    key = call.office.key.public_key().public_bytes_raw()
    await call.office.write(lambda connection: publications.publish(connection, content, key))
    return _done()


@get("/health")
async def get_health(request: AnyRequest) -> Response[bytes]:
    """Answers when the database can be read."""
    office: Office = request.app.state.office
    await office.read(lambda connection: connection.execute(select(clinic.c.id)).first())
    return Response(b'{"status":"ok"}', media_type="application/json")


@get("/metrics")
async def get_metrics(request: AnyRequest) -> Response[bytes]:
    """Answers counters in Prometheus' text format, without identifiers."""
    office: Office = request.app.state.office
    return Response(office.metrics.text().encode(), media_type="text/plain; version=0.0.4")


@get("/schema", sync_to_thread=False)
def get_schema() -> Response[bytes]:
    """Answers the description of these routes as OpenAPI 3.1, made from the structs that travel."""
    return Response(msgspec.json.encode(schema.document()), media_type="application/json")


def _done() -> Response[bytes]:
    return Response(b"", status_code=204, media_type="application/json")


ALL = (
    get_clinic,
    get_invitation,
    post_invitation,
    delete_invitation,
    post_enrolment,
    post_commits,
    post_epoch,
    get_changes,
    get_person,
    post_publication,
    get_health,
    get_metrics,
    get_schema,
)
