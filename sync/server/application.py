"""The Litestar application: routes, and problems for everything that is refused or fails."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
from litestar import Litestar, Response
from litestar.exceptions import HTTPException

from sync.protocol import limits, problems
from sync.protocol.problems import ProblemType, problem
from sync.protocol.versions import PROBLEM
from sync.server import routes
from sync.server.calls import AnyRequest
from sync.server.office import Office
from sync.server.refusals import Refusal, StorageFailure, StorageFull

log = logging.getLogger("haven.server")

_BY_STATUS = {
    400: problems.MALFORMED,
    404: problems.NOT_FOUND,
    405: problems.METHOD_NOT_ALLOWED,
    413: problems.TOO_LARGE,
    415: problems.UNSUPPORTED_MEDIA,
}
_RETRY_AFTER = {
    problems.TOO_LARGE: 3600,
    problems.TOO_MANY_REQUESTS: 60,
    problems.CLINIC_MISSING: 60,
    problems.STORAGE_FULL: 300,
    problems.UNAVAILABLE: 30,
}
"""Seconds, where the refusal itself names none."""


def application(office: Office) -> Litestar:
    """Returns the application over an opened office; it closes the office when it ends."""

    @asynccontextmanager
    async def open_until_the_end(_app: Litestar) -> AsyncIterator[None]:
        try:
            await office.tidy()
            yield
        finally:
            office.close()

    app = Litestar(
        route_handlers=list(routes.ALL),
        exception_handlers={
            Refusal: _refuse,
            StorageFailure: _storage,
            HTTPException: _http,
            Exception: _fail,
        },
        lifespan=[open_until_the_end],
        openapi_config=None,
        logging_config=None,
        request_max_body_size=limits.REQUEST,
    )
    app.state.office = office
    return app


def _answer(kind: ProblemType, detail: str = "", retry_after: int | None = None) -> Response[bytes]:
    wait = retry_after if retry_after is not None else _RETRY_AFTER.get(kind)
    return Response(
        msgspec.json.encode(problem(kind, detail)),
        status_code=kind.status,
        media_type=PROBLEM,
        headers={} if wait is None else {"Retry-After": str(wait)},
    )


def _refuse(_request: AnyRequest, refusal: Refusal) -> Response[bytes]:
    return _answer(refusal.kind, refusal.detail, refusal.retry_after)


def _storage(_request: AnyRequest, failure: StorageFailure) -> Response[bytes]:
    return _answer(problems.STORAGE_FULL if isinstance(failure, StorageFull) else problems.UNAVAILABLE)


def _http(_request: AnyRequest, error: HTTPException) -> Response[bytes]:
    answer = _answer(_BY_STATUS.get(error.status_code, problems.SERVER_ERROR))
    allowed = {name.lower(): value for name, value in (error.headers or {}).items()}.get("allow")
    if allowed is not None:  # a 405 names what is allowed (RFC 9110, 15.5.6)
        answer.headers["Allow"] = allowed
    return answer


def _fail(_request: AnyRequest, error: Exception) -> Response[bytes]:
    """Says that the server failed; the log gets the kind of the error and its places, never its text."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    log.error("failed: %s at %s", type(error).__name__, " ".join(places))
    return _answer(problems.SERVER_ERROR)
