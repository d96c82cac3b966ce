"""The OpenAPI description, made from the structs that travel, so that it cannot say something else than they do."""

from functools import cache
from typing import Any

import msgspec

from sync.protocol.versions import JSON, MSGPACK, PROBLEM, SPOKEN
from sync.protocol.wire import (
    AppendAnswer,
    AppendRequest,
    ChangesAnswer,
    ClinicAnswer,
    EnrolmentAnswer,
    EnrolmentRequest,
    EpochRequest,
    InvitationRequest,
    PersonAnswer,
    Problem,
    Publication,
    Signed,
)

_Kind = type[msgspec.Struct] | None

ROUTES: tuple[tuple[str, str, str, _Kind, _Kind], ...] = (
    ("get", "/v1/clinic", "Statement, policy, roster and the server's time", None, ClinicAnswer),
    ("get", "/v1/invitations/{invitation}", "A door (`Door`), for the holder of its secret", None, Signed),
    ("post", "/v1/invitations", "Open a door for a patient", InvitationRequest, None),
    ("delete", "/v1/invitations/{invitation}", "Close a door", None, None),
    ("post", "/v1/enrolments", "Redeem an invitation", EnrolmentRequest, EnrolmentAnswer),
    ("post", "/v1/streams/{stream}/commits", "Append; idempotent", AppendRequest, AppendAnswer),
    ("post", "/v1/epochs", "Cut an epoch; compare-and-swap on the previous", EpochRequest, None),
    ("get", "/v1/changes", "What is new for the asking device", None, ChangesAnswer),
    ("get", "/v1/people/{person}", "A person's certificates", None, PersonAnswer),
    ("post", "/v1/publications", "What the clinic publishes", Publication, None),
)
"""Method, path, summary, content, answer."""

_UNSIGNED = frozenset({("get", "/v1/clinic"), ("post", "/v1/publications")})


@cache
def document() -> dict[str, Any]:
    """Returns the OpenAPI 3.1 document."""
    kinds: list[type[msgspec.Struct]] = [Problem]
    kinds += [kind for route in ROUTES for kind in route[3:] if kind is not None and kind not in kinds]
    references, components = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    found = dict(zip(kinds, references, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for method, path, summary, content, answer in ROUTES:
        paths.setdefault(path, {})[method] = _operation(method, path, summary, content, answer, found)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Haven inbox server", "version": str(SPOKEN[-1])},
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


def _operation(
    method: str,
    path: str,
    summary: str,
    content: _Kind,
    answer: _Kind,
    found: dict[type[msgspec.Struct], dict[str, Any]],
) -> dict[str, Any]:
    operation: dict[str, Any] = {"summary": summary, "responses": {}}
    names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    hexadecimal = {"type": "string", "pattern": "^[0-9a-f]{32}$"}
    parameters = [{"name": name, "in": "path", "required": True, "schema": hexadecimal} for name in names]
    if path == "/v1/changes":
        parameters.append({"name": "after", "in": "query", "required": False, "schema": {"type": "string"}})
    if parameters:
        operation["parameters"] = parameters
    if content is not None:
        operation["requestBody"] = {"required": True, "content": _both(found[content])}
    if answer is not None:
        operation["responses"]["200"] = {"description": "Done", "content": _both(found[answer])}
    else:
        operation["responses"]["204"] = {"description": "Done"}
    operation["responses"]["default"] = {
        "description": "A problem (RFC 9457)",
        "content": {PROBLEM: {"schema": found[Problem]}},
    }
    if (method, path) not in _UNSIGNED:
        operation["security"] = [{"signature": []}]
    return operation


def _both(reference: dict[str, Any]) -> dict[str, Any]:
    return {MSGPACK: {"schema": reference}, JSON: {"schema": reference}}
