"""The OpenAPI description, made from the structs that travel, so that it cannot say something else than they do."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

import msgspec

from sync.protocol import limits, problems
from sync.protocol.problems import ProblemType
from sync.protocol.versions import JSON, MSGPACK, OCTETS, PROBLEM, SPOKEN
from sync.protocol.wire import (
    AppendAnswer,
    AppendRequest,
    BlobAnswer,
    CareAnswer,
    ChangesAnswer,
    ClinicAnswer,
    DeletionAnswer,
    DeviceRequest,
    EnrolmentAnswer,
    EnrolmentRequest,
    EpochRequest,
    ErasureRequest,
    GrantRequest,
    HistoryAnswer,
    InvitationRequest,
    PersonAnswer,
    Problem,
    Publication,
    RecoveryAnswer,
    RevocationRequest,
    Signed,
)

Content = type[msgspec.Struct] | Literal["octets", "json", "text"] | None
Schema = dict[str, Any]

_TEXT: Final = "text/plain; version=0.0.4; charset=utf-8"
_HEXADECIMAL: Final[Schema] = {"type": "string", "pattern": "^[0-9a-f]{32}$"}
_PART: Final[Schema] = {"type": "integer", "minimum": 0, "maximum": limits.BLOB_PARTS - 1}

_ALWAYS: Final = (
    problems.NOT_ACCEPTABLE,
    problems.TOO_LARGE,
    problems.UNSUPPORTED_MEDIA,
    problems.SERVER_ERROR,
    problems.CLINIC_MISSING,
    problems.UNAVAILABLE,
    problems.STORAGE_FULL,
)
_SIGNED: Final = (
    problems.UNSIGNED,
    problems.SIGNATURE_INVALID,
    problems.CLOCK_SKEWED,
    problems.KEY_UNKNOWN,
    problems.INVITATION_UNKNOWN,
    problems.CERTIFICATE_REVOKED,
    problems.NOT_ALLOWED,
    problems.PERSON_LEFT,
    problems.TOO_MANY_REQUESTS,
)
_OF_A_STREAM: Final = (problems.STREAM_UNKNOWN, problems.NOT_A_MEMBER, problems.CERTIFICATE_PENDING)
_OF_A_DOOR: Final = (problems.INVITATION_USED, problems.INVITATION_CLOSED, problems.INVITATION_EXPIRED)


@dataclass(frozen=True)
class Route:
    """One operation.

    Attributes:
        method: Lower case.
        path: With the names of its parts in braces.
        summary: What it does.
        content: What is sent.
        answer: What is answered; None for no content.
        refusals: Problems beyond those that every route has.
        query: Parameters of the query by their name: schema, and whether it is required.
        signed: Whether the request carries a signature.
        conditional: Whether it answers 304 to an entity tag.
    """

    method: str
    path: str
    summary: str
    content: Content = None
    answer: Content = None
    refusals: tuple[ProblemType, ...] = ()
    query: tuple[tuple[str, Schema, bool], ...] = ()
    signed: bool = True
    conditional: bool = False

    @property
    def problems(self) -> tuple[ProblemType, ...]:
        """Everything that it may refuse with, in the order of the statuses."""
        found = {*_ALWAYS, *self.refusals}
        if self.signed:
            found |= set(_SIGNED)
        if "{" in self.path:
            found.add(problems.NOT_FOUND)
        if self.content is not None or self.query:
            found.add(problems.MALFORMED)
        return tuple(sorted(found, key=lambda kind: (kind.status, kind.name)))


ROUTES: Final = (
    Route(
        "get",
        "/v1/clinic",
        "Statement, policy, roster, rotations, the server's time",
        answer=ClinicAnswer,
        signed=False,
    ),
    Route(
        "get",
        "/v1/invitations/{invitation}",
        "A door (`Door`), for the holder of its secret",
        answer=Signed,
        refusals=_OF_A_DOOR,
    ),
    Route(
        "post",
        "/v1/invitations",
        "Open a door for a patient",
        InvitationRequest,
        refusals=(problems.CERTIFICATE_PENDING, problems.INVITATION_TAKEN, problems.DOOR_REFUSED),
    ),
    Route("delete", "/v1/invitations/{invitation}", "Close a door"),
    Route(
        "post",
        "/v1/enrolments",
        "Redeem an invitation",
        EnrolmentRequest,
        EnrolmentAnswer,
        (
            *_OF_A_DOOR,
            problems.DOOR_REFUSED,
            problems.CERTIFICATE_REFUSED,
            problems.EPOCH_REFUSED,
            problems.IDENTITY_TAKEN,
            problems.ERA_NEEDED,
        ),
    ),
    Route(
        "post",
        "/v1/publications",
        "What the clinic publishes; each part is signed by the clinic key",
        Publication,
        refusals=(
            problems.PUBLICATION_REFUSED,
            problems.DOOR_REFUSED,
            problems.NUMBER_STALE,
            problems.INVITATION_TAKEN,
        ),
        signed=False,
    ),
    Route("get", "/v1/people/{person}", "A person's certificates", answer=PersonAnswer),
    Route(
        "delete",
        "/v1/people/{person}",
        "Leave: delete everything of a person; her device or root asks",
        answer=DeletionAnswer,
        refusals=(problems.ERA_NEEDED,),
    ),
    Route("get", "/v1/care/{person}", "In whose care a member of staff is, for the clinic key", answer=CareAnswer),
    Route("get", "/v1/recovery", "Who somebody is here, for the holder of her root key", answer=RecoveryAnswer),
    Route(
        "post",
        "/v1/devices",
        "Another device of a person; her root asks",
        DeviceRequest,
        refusals=(
            problems.CERTIFICATE_REFUSED,
            problems.IDENTITY_TAKEN,
            problems.QUOTA_EXCEEDED,
            problems.ERA_NEEDED,
        ),
    ),
    Route("post", "/v1/revocations", "Revoke devices", RevocationRequest, refusals=(problems.REVOCATION_REFUSED,)),
    Route(
        "post",
        "/v1/streams/{stream}/commits",
        "Append; idempotent",
        AppendRequest,
        AppendAnswer,
        (
            *_OF_A_STREAM,
            problems.CHAIN_FORKED,
            problems.CHAIN_GAP,
            problems.EPOCH_UNKNOWN,
            problems.COMMIT_REFUSED,
            problems.QUOTA_EXCEEDED,
            problems.ERA_NEEDED,
        ),
    ),
    Route(
        "get",
        "/v1/streams/{stream}/commits",
        "Commits of one stream after a position",
        answer=HistoryAnswer,
        refusals=_OF_A_STREAM,
        query=(("after", {"type": "integer", "minimum": 0, "maximum": limits.LARGEST_NUMBER}, False),),
    ),
    Route(
        "post",
        "/v1/epochs",
        "Cut an epoch, by compare-and-swap on the previous, or begin an own or team stream",
        EpochRequest,
        refusals=(
            *_OF_A_STREAM,
            problems.EPOCH_REFUSED,
            problems.EPOCH_SUPERSEDED,
            problems.GROWTH_REFUSED,
            problems.CONSENT_REFUSED,
            problems.IDENTITY_TAKEN,
            problems.ERA_NEEDED,
        ),
    ),
    Route(
        "post",
        "/v1/grants",
        "Keys of earlier epochs for members of the present one",
        GrantRequest,
        refusals=(*_OF_A_STREAM, problems.EPOCH_REFUSED, problems.CONSENT_REFUSED, problems.ERA_NEEDED),
    ),
    Route(
        "post",
        "/v1/erasures",
        "Delete the bodies of records; their author asks",
        ErasureRequest,
        DeletionAnswer,
        (*_OF_A_STREAM, problems.ERA_NEEDED),
    ),
    Route(
        "get",
        "/v1/changes",
        "What is new for the asking device, or for the clinic key",
        answer=ChangesAnswer,
        refusals=(problems.CURSOR_UNKNOWN, problems.ERA_NEEDED),
        query=(("after", {"type": "string", "maxLength": limits.CURSOR_CHARACTERS}, False),),
        conditional=True,
    ),
    Route(
        "put",
        "/v1/blobs/{blob}/{part}",
        "One part of a blob",
        "octets",
        refusals=(*_OF_A_STREAM, problems.BLOB_TAKEN, problems.BLOB_REFUSED, problems.QUOTA_EXCEEDED),
        query=(
            ("stream", _HEXADECIMAL, True),
            ("parts", {"type": "integer", "minimum": 1, "maximum": limits.BLOB_PARTS}, True),
        ),
    ),
    Route(
        "get",
        "/v1/blobs/{blob}/{part}",
        "One part of a blob as it was sent",
        answer="octets",
        refusals=(*_OF_A_STREAM, problems.BLOB_UNKNOWN, *_OF_A_DOOR),
    ),
    Route(
        "get",
        "/v1/blobs/{blob}",
        "Which parts of a blob are here",
        answer=BlobAnswer,
        refusals=(*_OF_A_STREAM, problems.BLOB_UNKNOWN, *_OF_A_DOOR),
    ),
    Route("delete", "/v1/blobs/{blob}", "Delete a blob; only who sent it may"),
    Route("get", "/health", "Whether the server can work", answer="json", signed=False),
    Route("get", "/metrics", "Counters for operators, without identifiers", answer="text", signed=False),
    Route("get", "/schema", "This description", answer="json", signed=False),
)
"""Every route; a test compares it with what the application serves."""


@cache
def document() -> Schema:
    """Returns the OpenAPI 3.1 document."""
    kinds: list[type[msgspec.Struct]] = [Problem]
    for route in ROUTES:
        for kind in (route.content, route.answer):
            if isinstance(kind, type) and kind not in kinds:
                kinds.append(kind)
    references, components = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    found = dict(zip(kinds, references, strict=True))
    paths: dict[str, Schema] = {}
    for route in ROUTES:
        paths.setdefault(route.path, {})[route.method] = _operation(route, found)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Haven inbox server",
            "version": str(SPOKEN[-1]),
            "description": "Byte layouts and rules are in sync/protocol/README.md. In msgpack, bytes are bytes.",
        },
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "signature": {
                    "type": "apiKey",
                    "in": "header",
                    "name": "Signature",
                    "description": "RFC 9421, tag haven-1; see sync/protocol/README.md",
                }
            },
        },
    }


def _operation(route: Route, found: dict[type[msgspec.Struct], Schema]) -> Schema:
    names = [part[1:-1] for part in route.path.split("/") if part.startswith("{")]
    parameters: list[Schema] = [
        {"name": name, "in": "path", "required": True, "schema": _PART if name == "part" else _HEXADECIMAL}
        for name in names
    ]
    parameters += [
        {"name": name, "in": "query", "required": required, "schema": kind} for name, kind, required in route.query
    ]
    if route.conditional:
        parameters.append({"name": "If-None-Match", "in": "header", "required": False, "schema": {"type": "string"}})
    operation: Schema = {
        "operationId": route.method
        + route.path.replace("/v1", "").replace("/", "_").replace("{", "").replace("}", ""),
        "summary": route.summary,
        "responses": _responses(route, found),
    }
    if parameters:
        operation["parameters"] = parameters
    if route.content is not None:
        operation["requestBody"] = {"required": True, "content": _content(route.content, found)}
    if route.signed:
        operation["security"] = [{"signature": []}]
    return operation


def _responses(route: Route, found: dict[type[msgspec.Struct], Schema]) -> Schema:
    answers: Schema = {}
    if route.answer is None:
        answers["204"] = {"description": "Done"}
    else:
        answers["200"] = {"description": "Done", "content": _content(route.answer, found)}
    if route.conditional:
        tag = {"ETag": {"description": "Of what the reader has been given", "schema": {"type": "string"}}}
        answers["200"]["headers"] = tag
        answers["304"] = {"description": "Nothing came since", "headers": tag}
    for kind in route.problems:
        answer = answers.setdefault(
            str(kind.status), {"description": "", "content": {PROBLEM: {"schema": found[Problem]}}}
        )
        answer["description"] = ", ".join(filter(None, (answer["description"], kind.name)))
        if kind.status in (413, 429, 503, 507):
            answer["headers"] = {
                "Retry-After": {
                    "description": "Seconds",
                    "required": True,
                    "schema": {"type": "integer", "minimum": 0},
                }
            }
    return answers


def _content(kind: Content, found: dict[type[msgspec.Struct], Schema]) -> Schema:
    match kind:
        case "octets":
            return {OCTETS: {}}
        case "json":
            return {JSON: {"schema": {"type": "object"}}}
        case "text":
            return {_TEXT: {"schema": {"type": "string"}}}
        case None:
            return {}
        case struct:
            return {MSGPACK: {"schema": found[struct]}, JSON: {"schema": found[struct]}}
