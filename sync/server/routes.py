"""The routes: each reads the request, asks who signed it, does one thing and answers.

Writes are idempotent, so a client that heard no answer sends the same bytes again and gets the same answer.
"""

from litestar import Response, delete, get, post
from litestar.params import FromPath
from sqlalchemy import Connection

from sync.protocol.versions import SPOKEN
from sync.protocol.wire import EnrolmentRequest, InvitationRequest, Publication
from sync.server import (
    blob_routes,
    devices,
    doors,
    enrolments,
    operating,
    person_routes,
    publications,
    stream_routes,
)
from sync.server.askers import Asker
from sync.server.calls import AnyRequest, Call, done, identifier


@get("/v1/clinic")
async def get_clinic(request: AnyRequest) -> Response[bytes]:
    """Answers the clinic's statement, policy and roster, and the server's time; needs no signature."""
    call = await Call.of(request)
    return call.answer(await call.office.read(lambda connection: publications.answer(connection, call.now, SPOKEN)))


@get("/v1/invitations/{invitation:str}")
async def get_invitation(request: AnyRequest, invitation: FromPath[str]) -> Response[bytes]:
    """Answers a door that can still be used, to the holder of its secret."""
    call = await Call.of(request)
    name = identifier(invitation)
    await call.at_the_door(name)
    return call.answer(await call.office.read(lambda connection: doors.look(connection, name, call.now)))


@post("/v1/invitations")
async def post_invitation(request: AnyRequest) -> Response[bytes]:
    """Opens a door for a patient; a listed therapist's device asks."""
    call = await Call.of(request)
    asker = await call.asker()
    asker.as_device()
    door = call.content(InvitationRequest).door
    await call.write(asker, lambda connection, asker: doors.open_for_device(connection, door, asker.as_device()))
    return done()


@delete("/v1/invitations/{invitation:str}", status_code=204)
async def delete_invitation(request: AnyRequest, invitation: FromPath[str]) -> None:
    """Closes a door; its inviter asks."""
    call = await Call.of(request)
    name = identifier(invitation)
    asker = await call.asker()
    if asker.clinic is None:
        asker.as_device()

    def work(connection: Connection, asker: Asker) -> None:
        if asker.clinic is not None:
            inviters = devices.fingerprints(connection)
        else:
            same = devices.all_of(connection, asker.as_device().person)
            inviters = frozenset(device.certificate for device in same)
        doors.close(connection, name, inviters)

    await call.write(asker, work)


@post("/v1/enrolments")
async def post_enrolment(request: AnyRequest) -> Response[bytes]:
    """Redeems an invitation; the holder of its secret asks."""
    call = await Call.of(request)
    content = call.content(EnrolmentRequest)
    await call.at_the_door(content.invitation)
    return call.answer(await call.office.write(lambda connection: enrolments.enrol(connection, content, call.now)))


@post("/v1/publications")
async def post_publication(request: AnyRequest) -> Response[bytes]:
    """Takes what the clinic publishes; everything inside is signed by the clinic key, so the request need not be."""
    call = await Call.of(request)
    content = call.content(Publication)
    key = call.office.key.public_key().public_bytes_raw()
    await call.office.write(lambda connection: publications.publish(connection, content, key))
    return done()


ALL = (
    get_clinic,
    get_invitation,
    post_invitation,
    delete_invitation,
    post_enrolment,
    post_publication,
    *person_routes.ALL,
    *stream_routes.ALL,
    *blob_routes.ALL,
    *operating.ALL,
)
