"""The routes of people and their devices: who is here, coming back, revoking, leaving."""

import msgspec
from litestar import Response, delete, get, post
from litestar.params import FromPath
from sqlalchemy import Connection

from sync.protocol import problems
from sync.protocol.wire import CareAnswer, DeviceRequest, RevocationRequest
from sync.server import devices, erasures, registrations, revocations, sharing
from sync.server.askers import Asker
from sync.server.calls import AnyRequest, Call, done, identifier
from sync.server.erasures import Attester
from sync.server.refusals import Refusal


@get("/v1/people/{person:str}")
async def get_person(request: AnyRequest, person: FromPath[str]) -> Response[bytes]:
    """Answers a person's certificates, to herself, to who shares a stream with her, and to the clinic.

    To everybody else she is not here, so that nobody learns whether a pseudonym is somebody's.
    """
    call = await Call.of(request)
    name = identifier(person)

    def work(connection: Connection, asker: Asker) -> msgspec.Struct:
        if asker.clinic is None:
            asker.as_device()
        found = devices.of_person(connection, name)
        if asker.clinic is None and asker.as_device().number not in sharing.circle(connection, name):
            raise Refusal(problems.NOT_FOUND)
        return found

    return call.answer(await call.read(work))


@delete("/v1/people/{person:str}", status_code=200)
async def delete_person(request: AnyRequest, person: FromPath[str]) -> Response[bytes]:
    """Deletes everything of a person who leaves; her device or her root asks."""
    call = await Call.of(request)
    name = identifier(person)
    asker = await call.asker(departed=True)
    attester = Attester(call.office.key, call.office.settings.backup_days, int(call.now))
    answer = await call.write(asker, lambda connection, asker: erasures.leave(connection, asker, name, attester))
    await call.office.sweep()
    return call.answer(answer)


@get("/v1/care/{person:str}")
async def get_care(request: AnyRequest, person: FromPath[str]) -> Response[bytes]:
    """Answers in whose care a member of staff is; the clinic key asks, to arrange cover."""
    call = await Call.of(request)
    name = identifier(person)

    def work(connection: Connection, asker: Asker) -> CareAnswer:
        asker.as_clinic()
        return CareAnswer(name, sharing.patients_of(connection, name))

    return call.answer(await call.read(work))


@get("/v1/recovery")
async def get_recovery(request: AnyRequest) -> Response[bytes]:
    """Answers who somebody is here, to the holder of her root key."""
    call = await Call.of(request)
    return call.answer(await call.read(lambda connection, asker: registrations.recovery(connection, asker.as_root())))


@post("/v1/devices")
async def post_device(request: AnyRequest) -> Response[bytes]:
    """Takes another device of a person; her root asks."""
    call = await Call.of(request)
    asker = await call.asker()
    asker.as_root()
    content = call.content(DeviceRequest)
    await call.write(asker, lambda connection, asker: registrations.register(connection, asker.as_root(), content))
    return done()


@post("/v1/revocations")
async def post_revocations(request: AnyRequest) -> Response[bytes]:
    """Revokes devices; another device of the person asks, her root, or a device of her inviter's."""
    call = await Call.of(request)
    asker = await call.asker()
    if asker.root is None:
        asker.as_device()
    content = call.content(RevocationRequest)
    await call.write(asker, lambda connection, asker: revocations.revoke(connection, asker, content))
    return done()


ALL = (get_person, delete_person, get_care, get_recovery, post_device, post_revocations)
