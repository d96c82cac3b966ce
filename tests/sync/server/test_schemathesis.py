"""Whatever is sent, the server answers as its own description says, and every refusal is an RFC 9457 problem.

Schemathesis makes requests from the OpenAPI document, some that fit and some that do not. They are signed by
everybody in turn and name streams, people and blobs that are here, so that they get behind the signature check.
"""

import base64
import binascii
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import httpx
import jsonschema_rs
import msgspec
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS

from sync.protocol import problems, wire
from sync.protocol.versions import JSON, MSGPACK, PROBLEM
from sync.server import schema
from sync.server.settings import Settings
from sync.trust.http_signatures import sign_request
from tests import databases
from tests.sync.server.cast import Cast, Circle
from tests.sync.server.in_process import ORIGIN, Clock, answering, open_office
from tests.sync.server.world import Caller, World

EXAMPLES = 5
"""Requests of each operation beside those that try every boundary of the document."""
DOCUMENT = schemathesis.openapi.from_dict(schema.document())
OPERATIONS = {found.ok().label: found.ok() for found in DOCUMENT.get_all_operations()}
ROUTES = {f"{route.method.upper()} {route.path}": route for route in schema.ROUTES}
ASKERS = ("patient", "therapist", "clinic", "door", "sheet", "second computer", "left", "other clinic", "nobody")
ALLOWED = {
    "GET /v1/invitations/{invitation}": ("door", "200"),
    "POST /v1/invitations": ("therapist", "door-refused"),
    "DELETE /v1/invitations/{invitation}": ("therapist", "204"),
    "POST /v1/enrolments": ("door", "not-allowed"),
    "GET /v1/people/{person}": ("patient", "200"),
    "DELETE /v1/people/{person}": ("left", "200"),
    "GET /v1/care/{person}": ("clinic", "200"),
    "GET /v1/recovery": ("sheet", "200"),
    "POST /v1/devices": ("sheet", "certificate-refused"),
    "POST /v1/revocations": ("patient", "malformed"),
    "POST /v1/streams/{stream}/commits": ("patient", "malformed"),
    "GET /v1/streams/{stream}/commits": ("therapist", "200"),
    "POST /v1/epochs": ("patient", "epoch-refused"),
    "POST /v1/grants": ("therapist", "malformed"),
    "POST /v1/erasures": ("patient", "not-allowed"),
    "GET /v1/changes": ("therapist", "cursor-unknown"),
    "PUT /v1/blobs/{blob}/{part}": ("patient", "blob-refused"),
    "GET /v1/blobs/{blob}/{part}": ("patient", "200"),
    "GET /v1/blobs/{blob}": ("therapist", "200"),
    "DELETE /v1/blobs/{blob}": ("therapist", "not-allowed"),
}
"""Who may ask that, and an answer that nobody gets before the signature was checked."""
CONFORMANCE = CHECKS.get_by_names(
    [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
    ]
)


def as_bytes(value: Any) -> Any:
    """The same content with bytes where JSON has base64."""
    match value:
        case str():
            try:
                return base64.b64decode(value, validate=True)
            except (binascii.Error, ValueError):
                return value
        case list():
            return [as_bytes(each) for each in value]
        case dict():
            return {key: as_bytes(each) for key, each in value.items()}
    return value


@schemathesis.serializer(MSGPACK)
def write_msgpack(_context: Any, value: Any) -> bytes:
    try:
        return msgspec.msgpack.encode(as_bytes(value))
    except (TypeError, OverflowError, UnicodeEncodeError):
        return repr(value).encode(errors="replace")


def conforms(answer: Any, described: dict[str, Any]) -> None:
    """Holds an answer to its schema (JSON Schema 2020-12, as OpenAPI 3.1 has it).

    Schemathesis's own check turns `prefixItems` into what that dialect forbids, and then cannot use it.
    """
    kind = answer.headers["Content-Type"]
    named = described["content"][kind].get("schema")
    if named is not None:
        read = msgspec.msgpack.decode if kind == MSGPACK else msgspec.json.decode
        value = answer.text if kind.startswith("text/") else msgspec.to_builtins(read(answer.content))
        jsonschema_rs.Draft202012Validator(named | {"components": schema.document()["components"]}).validate(value)


class Asking:
    """Sends what schemathesis made, as somebody, and looks at the answer."""

    def __init__(self, circle: Circle) -> None:
        self._circle = circle
        self._caller: Caller = circle.world.caller
        self.answers: set[tuple[str, str]] = set()
        self.here = {
            "stream": [circle.care, circle.team, circle.own],
            "person": [circle.patient.person, circle.cast.therapist.person],
            "blob": [circle.care_blob, circle.own_blob, circle.cast.clinic_blob],
            "invitation": [circle.invited.invitation, circle.cast.used.invitation],
        }
        self.gone = {"person": [circle.cast.left.person], "invitation": [circle.cast.used.invitation]}

    def name_what_is_here(self, case: Any, which: int) -> None:
        """Puts identifiers of this server in the place of those that were made up.

        What may be deleted is what is gone already, since the others are still asked about.
        """
        for place in (case.path_parameters, case.query):
            for name, known in (self.gone if case.method == "DELETE" else self.here).items():
                if place and name in place:
                    place[name] = known[which % len(known)].hex()

    def ask(self, case: Any, asker: str, accept: str) -> None:
        prepared = self._prepare(case, accept)
        auth = self._circle.askers[asker].auth
        if auth:
            sign_request(
                prepared, body=prepared.body or b"", created=datetime.now(UTC), nonce=secrets.token_hex(8), **auth
            )
        answer = self._caller.session.send(prepared, timeout=30)
        case.validate_response(answer, checks=CONFORMANCE)
        if answer.content:
            operation = schema.document()["paths"][case.operation.path][case.operation.method]
            conforms(answer, operation["responses"][str(answer.status_code)])
        self._check_refusal(case, answer)

    def _prepare(self, case: Any, accept: str) -> requests.PreparedRequest:
        sent = case.as_transport_kwargs(base_url=ORIGIN)
        kept = {name: sent.get(name) for name in ("method", "url", "params", "data", "json")}
        if isinstance(kept["data"], str):
            kept["data"] = kept["data"].encode(errors="surrogatepass")
        headers = {"Accept": accept} | {
            name: value for name, value in sent["headers"].items() if name in ("Content-Type", "If-None-Match")
        }
        prepared = requests.Request(**kept, headers=headers).prepare()
        if isinstance(prepared.body, str):
            prepared.body = prepared.body.encode()
        return prepared

    def _check_refusal(self, case: Any, answer: httpx.Response) -> None:
        if answer.status_code < 400:
            self.answers.add((case.operation.label, str(answer.status_code)))
            return
        assert answer.headers["Content-Type"] == PROBLEM
        problem = msgspec.json.decode(answer.content, type=wire.Problem)
        kind = problems.kind_of(problem)
        assert kind is not None
        self.answers.add((case.operation.label, kind.name))
        assert (kind.status, kind.title) == (answer.status_code, problem.title)
        assert kind in ROUTES[case.operation.label].problems
        if kind.status in (413, 429, 503, 507):
            assert int(answer.headers["Retry-After"]) >= 0


@pytest.fixture(scope="module", params=databases.KINDS)
def asking(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """A circle on a server whose clock lets everybody ask as often as she likes."""
    where = Settings(tmp_path_factory.mktemp("server"), databases.new(request.param))
    office, clinic = open_office(where, monotonic=Clock(step=1000))
    other, other_clinic = open_office(Settings(tmp_path_factory.mktemp("elsewhere")))
    with answering(office) as caller, answering(other) as elsewhere:
        yield Asking(Circle(Cast(World(caller, clinic), World(elsewhere, other_clinic))))


def modes(operation: Any) -> list[GenerationMode]:
    """What can be made: an operation without parameters has nothing that would not fit."""
    has_any = operation.body or operation.query or operation.path_parameters
    return list(GenerationMode) if has_any else [GenerationMode.POSITIVE]


@cache
def made(label: str) -> st.SearchStrategy[Any]:
    """Makes requests of an operation; to build what makes them takes longer than to make some."""
    operation = OPERATIONS[label]
    return st.one_of([operation.as_strategy(mode) for mode in modes(operation)])


@pytest.mark.parametrize("label", OPERATIONS)
def test_answers_what_it_says_at_every_boundary(asking: Asking, label: str) -> None:
    operation = OPERATIONS[label]
    cases = DOCUMENT.iter_coverage_cases(
        operation,
        generation_modes=modes(operation),
        generation_config=DOCUMENT.config.generation_for(operation=operation),
    )
    allowed, deep = ALLOWED.get(label, ("nobody", "204" if operation.body else "200"))
    for number, case in enumerate(cases):
        if case.method != operation.method.upper():
            continue
        accept = MSGPACK if number % 3 else JSON
        if number % 2:
            asking.ask(case, ASKERS[number // 2 % len(ASKERS)], accept)
        else:
            asking.name_what_is_here(case, number // 2)
            asking.ask(case, allowed, accept)
    assert (label, deep) in asking.answers


@pytest.mark.parametrize("label", OPERATIONS)
def test_answers_what_it_says_whatever_is_sent(asking: Asking, label: str) -> None:
    @settings(max_examples=EXAMPLES, database=None, suppress_health_check=list(HealthCheck))
    @given(made(label), st.sampled_from(ASKERS), st.sampled_from((MSGPACK, JSON)), st.booleans(), st.integers(0, 5))
    def tried(case: Any, asker: str, accept: str, is_here: bool, which: int) -> None:
        if is_here:
            asking.name_what_is_here(case, which)
        asking.ask(case, asker, accept)

    tried()
