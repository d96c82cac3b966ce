"""Who may ask what: every route of the application, asked by everybody there is, in every state.

The table is `authorisation.md`; docs/security.md shows the same one. Each cell is a real request, made as that asker
would try it in earnest. Whatever is refused stores nothing.
"""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from sqlalchemy import select

from sync.protocol import wire
from sync.protocol.problems import ALL, PREFIX
from sync.protocol.versions import OCTETS
from sync.server.application import application
from sync.server.blob_tables import heartbeat
from sync.server.office import Office
from sync.server.settings import Settings
from sync.server.tables import metadata
from sync.trust import labels
from sync.trust.signing import sign_struct
from tests import databases
from tests.sync.server.cast import Asker, Cast, Circle, afresh, stranger_invitation
from tests.sync.server.in_process import Clock, answering, open_office
from tests.sync.server.world import Clinic, Device, World, enrolment

TABLE = Path(__file__).with_name("authorisation.md")
YES = "yes"
LASTING = {
    "`DELETE /v1/invitations/{invitation}`",
    "`POST /v1/enrolments`",
    "`DELETE /v1/people/{person}`",
    "`POST /v1/revocations`: her second computer",
    "`POST /v1/epochs`: care, with the asker",
    "`POST /v1/epochs`: care, a colleague comes in",
    "`POST /v1/epochs`: team",
    "`POST /v1/epochs`: own",
    "`POST /v1/erasures`: what she wrote",
}
"""Once answered, the same would be answered otherwise; each such cell is about a circle of its own."""


class Sent(NamedTuple):
    """A request."""

    method: str
    path: str
    content: Any = None
    headers: dict[str, str] | None = None


Build = Callable[[Circle, Asker], Sent]


def hand(circle: Circle, asker: Asker) -> Device:
    """The device that signs what is inside: the asker's, or else the patient's, as if it had been stolen."""
    return asker.device or circle.patient


def commit(stream: Callable[[Circle], bytes]) -> Build:
    def build(circle: Circle, asker: Asker) -> Sent:
        name = stream(circle)
        written = afresh(hand(circle, asker)).write(name, circle.epoch(name), [b"words"])
        return Sent("POST", f"/v1/streams/{name.hex()}/commits", wire.AppendRequest((written,)))

    return build


def epoch(stream: Callable[[Circle], bytes], members: Callable[[Circle], list[Device]]) -> Build:
    """The next epoch, of these members and of who cuts it."""

    def build(circle: Circle, asker: Asker) -> Sent:
        cutter, inside = hand(circle, asker), members(circle)
        inside += [] if cutter in inside else [cutter]
        return Sent("POST", "/v1/epochs", wire.EpochRequest(*circle.next_epoch(stream(circle), cutter, inside)))

    return build


def put(stream: Callable[[Circle], bytes]) -> Build:
    def build(circle: Circle, _asker: Asker) -> Sent:
        path = f"/v1/blobs/{secrets.token_hex(16)}/0?stream={stream(circle).hex()}&parts=1"
        return Sent("PUT", path, b"sealed", {"Content-Type": OCTETS})

    return build


def get(path: str, name: Callable[[Circle], bytes]) -> Build:
    return lambda circle, _asker: Sent("GET", path.format(name(circle).hex()))


def remove(path: str, name: Callable[[Circle], bytes]) -> Build:
    return lambda circle, _asker: Sent("DELETE", path.format(name(circle).hex()))


def plain(path: str) -> Build:
    return lambda _circle, _asker: Sent("GET", path)


def invitation(circle: Circle, asker: Asker, again: bytes = b"") -> Sent:
    return Sent("POST", "/v1/invitations", stranger_invitation(hand(circle, asker), again=again))


def redeeming(circle: Circle, _asker: Asker) -> Sent:
    return Sent("POST", "/v1/enrolments", enrolment(circle.invited, Device("patient"), circle.cast.therapist))


def publication(circle: Circle, asker: Asker) -> Sent:
    """A policy that the asker signs herself; the clinic's name is on it."""
    number = secrets.randbelow(2**50)
    ours = circle.world.clinic
    key = asker.clinic.key if asker.clinic is not None else asker.auth.get("key") or hand(circle, asker).key
    signed = sign_struct(key, labels.POLICY, wire.Policy(ours.fingerprint, number, "", 1))
    return Sent("POST", "/v1/publications", wire.Publication(policy=signed))


def cover_again(circle: Circle, _asker: Asker) -> Sent:
    return Sent("POST", "/v1/publications", wire.Publication(covers=(circle.cover,)))


def device(circle: Circle, _asker: Asker) -> Sent:
    return Sent("POST", "/v1/devices", wire.DeviceRequest(circle.patient.another().signed))


def revocation(circle: Circle, asker: Asker) -> Sent:
    by_root = asker.auth == circle.patient.root_auth
    signed = hand(circle, asker).revocation(circle.second, by_root=by_root)
    return Sent("POST", "/v1/revocations", wire.RevocationRequest((signed,)))


def grant(circle: Circle, asker: Asker) -> Sent:
    given = hand(circle, asker).grant(circle.care, circle.first_epoch, circle.cast.covering.hash)
    return Sent("POST", "/v1/grants", wire.GrantRequest((given,)))


def erasure(circle: Circle, _asker: Asker) -> Sent:
    return Sent("POST", "/v1/erasures", wire.ErasureRequest(circle.care, (circle.record,)))


def care(circle: Circle) -> bytes:
    return circle.care


def team(circle: Circle) -> bytes:
    return circle.team


def own(circle: Circle) -> bytes:
    return circle.own


def clinics(circle: Circle) -> bytes:
    return circle.cast.clinic_stream


BUILDERS: dict[str, Build] = {
    "`GET /v1/clinic`": plain("/v1/clinic"),
    "`GET /v1/invitations/{invitation}`": get("/v1/invitations/{}", lambda circle: circle.invited.invitation),
    "`POST /v1/invitations`: somebody new": invitation,
    "`POST /v1/invitations`: her again": lambda c, a: invitation(c, a, again=c.patient.person),
    "`DELETE /v1/invitations/{invitation}`": lambda c, _: Sent("DELETE", c.invited.path),
    "`POST /v1/enrolments`": redeeming,
    "`POST /v1/publications`: the asker's": publication,
    "`POST /v1/publications`: the clinic's": cover_again,
    "`GET /v1/people/{person}`": get("/v1/people/{}", lambda circle: circle.patient.person),
    "`DELETE /v1/people/{person}`": lambda c, _: Sent("DELETE", f"/v1/people/{c.patient.person.hex()}"),
    "`GET /v1/care/{person}`: her therapist's": get("/v1/care/{}", lambda circle: circle.cast.therapist.person),
    "`GET /v1/recovery`": plain("/v1/recovery"),
    "`POST /v1/devices`: one more of hers": device,
    "`POST /v1/revocations`: her second computer": revocation,
    "`POST /v1/streams/{stream}/commits`: care": commit(care),
    "`POST /v1/streams/{stream}/commits`: team": commit(team),
    "`POST /v1/streams/{stream}/commits`: own": commit(own),
    "`GET /v1/streams/{stream}/commits`: care": get("/v1/streams/{}/commits", care),
    "`GET /v1/streams/{stream}/commits`: team": get("/v1/streams/{}/commits", team),
    "`GET /v1/streams/{stream}/commits`: own": get("/v1/streams/{}/commits", own),
    "`POST /v1/epochs`: care, with the asker": epoch(care, lambda circle: circle.members),
    "`POST /v1/epochs`: care, a colleague comes in": epoch(
        care, lambda circle: [*circle.members, circle.cast.colleague]
    ),
    "`POST /v1/epochs`: team": epoch(team, lambda circle: [circle.cast.therapist, circle.cast.covering]),
    "`POST /v1/epochs`: own": epoch(own, lambda circle: [circle.patient, circle.second]),
    "`POST /v1/grants`: an earlier key for the covering": grant,
    "`POST /v1/erasures`: what she wrote": erasure,
    "`GET /v1/changes`": plain("/v1/changes"),
    "`PUT /v1/blobs/{blob}/{part}`: care": put(care),
    "`PUT /v1/blobs/{blob}/{part}`: own": put(own),
    "`PUT /v1/blobs/{blob}/{part}`: the clinic's": put(clinics),
    "`GET /v1/blobs/{blob}/{part}`: care": get("/v1/blobs/{}/0", lambda circle: circle.care_blob),
    "`GET /v1/blobs/{blob}/{part}`: own": get("/v1/blobs/{}/0", lambda circle: circle.own_blob),
    "`GET /v1/blobs/{blob}/{part}`: the clinic's": get("/v1/blobs/{}/0", lambda circle: circle.cast.clinic_blob),
    "`GET /v1/blobs/{blob}`: care": get("/v1/blobs/{}", lambda circle: circle.care_blob),
    "`GET /v1/blobs/{blob}`: own": get("/v1/blobs/{}", lambda circle: circle.own_blob),
    "`GET /v1/blobs/{blob}`: the clinic's": get("/v1/blobs/{}", lambda circle: circle.cast.clinic_blob),
    "`DELETE /v1/blobs/{blob}`: care": remove("/v1/blobs/{}", lambda circle: circle.care_blob),
    "`DELETE /v1/blobs/{blob}`: own": remove("/v1/blobs/{}", lambda circle: circle.own_blob),
    "`GET /health`": plain("/health"),
    "`GET /metrics`": plain("/metrics"),
    "`GET /schema`": plain("/schema"),
}


@cache
def tables() -> list[list[list[str]]]:
    """The cells of each table of the page, without the line under its header."""
    blocks = TABLE.read_text(encoding="utf-8").split("\n\n")
    found = [block.strip().splitlines() for block in blocks if block.startswith("|")]
    return [
        [[cell.strip() for cell in line.strip("|").split("|")] for line in (lines[0], *lines[2:])] for lines in found
    ]


def told() -> dict[str, dict[str, str]]:
    """What each asker is answered, by request."""
    header, *rows = tables()[-1]
    return {row[0]: dict(zip(header[1:], row[1:], strict=True)) for row in rows}


@cache
def words() -> dict[str, str]:
    """What a word of the table means: the name of a problem, in backticks, or none."""
    return {word: meaning.partition("`")[2].partition("`")[0] for word, meaning in tables()[1][1:]}


def askers() -> list[str]:
    """Who asks, as the page explains it."""
    return [row[0] for row in tables()[0][1:]]


def ask(circle: Circle, request: str, name: str) -> str:
    """Asks, and returns the table's word for the answer."""
    asker = circle.askers[name]
    sent = BUILDERS[request](circle, asker)
    headers = sent.headers or {}
    answer = circle.world.caller.send(sent.method, sent.path, sent.content, headers=headers, **asker.auth)
    if answer.is_success:
        return YES
    problem = msgspec.json.decode(answer.content, type=wire.Problem)
    kind = problem.type.removeprefix(PREFIX)
    assert (answer.status_code, problem.status) == (ALL[kind].status, ALL[kind].status)
    return next((word for word, meant in words().items() if meant == kind), kind)


def stored(office: Office) -> dict[str, str]:
    """A digest of each table and of the files of blobs; the heartbeat says nothing about anybody."""
    found = {}
    with office.readers.begin() as connection:
        for table in metadata.sorted_tables:
            if table is not heartbeat:
                rows = sorted(repr(tuple(row)) for row in connection.execute(select(table)))
                found[str(table.name)] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    files = sorted(path for path, _ in office.shelf.walk())
    return found | {"files": hashlib.sha256("\n".join(files).encode()).hexdigest()}


@pytest.fixture(scope="module", params=databases.KINDS)
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Clinic]:
    """A server whose clock lets everybody ask as often as she likes."""
    settings = Settings(tmp_path_factory.mktemp("server"), databases.new(request.param))
    return open_office(settings, monotonic=Clock(step=1000))


@pytest.fixture(scope="module")
def cast(served: tuple[Office, Clinic], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cast]:
    office, clinic = served
    other, other_clinic = open_office(Settings(tmp_path_factory.mktemp("elsewhere")))
    with answering(office) as caller, answering(other) as elsewhere:
        yield Cast(World(caller, clinic), World(elsewhere, other_clinic))


@pytest.fixture(scope="module")
def circle(cast: Cast) -> Circle:
    """The circle that everybody reads and that every refusal is about."""
    return Circle(cast)


@pytest.mark.parametrize("request_", BUILDERS)
def test_everybody_is_answered_as_the_table_says(
    served: tuple[Office, Clinic], cast: Cast, circle: Circle, request_: str
) -> None:
    expected = told()[request_]
    before = stored(served[0])
    answers = {name: ask(circle, request_, name) for name, word in expected.items() if word != YES}
    assert stored(served[0]) == before
    for name in expected.keys() - answers.keys():
        answers[name] = ask(Circle(cast) if request_ in LASTING else circle, request_, name)
    assert answers == expected


def test_changes_bring_what_the_table_lets_somebody_read_and_nothing_else(cast: Cast) -> None:
    circle, answered = Circle(cast), told()
    for name, asker in circle.askers.items():
        if asker.auth and answered["`GET /v1/changes`"][name] == YES:
            items = circle.world.all_changes(asker.auth)
            commits = (item.commit.signed.body for item in items if isinstance(item, wire.CommitItem))
            streams = {msgspec.msgpack.decode(body, type=wire.CommitBody).stream for body in commits}
            for kind, stream in (("care", circle.care), ("team", circle.team), ("own", circle.own)):
                may = answered[f"`GET /v1/streams/{{stream}}/commits`: {kind}"][name] == YES
                assert (stream in streams) == may, (name, kind)


def test_the_table_has_every_route_of_the_application_and_everybody(
    served: tuple[Office, Clinic], circle: Circle
) -> None:
    real = {
        f"{method} {route.path_format}"
        for route in application(served[0]).routes
        for handler in route.route_handlers
        for method in handler.http_methods
        if method != "OPTIONS"  # Litestar's own; it only names the others
    }
    table = told()
    assert {request.split("`")[1] for request in table} == real
    assert list(table) == list(BUILDERS)
    assert set(askers()) == set(circle.askers)
    for answers in table.values():
        assert list(answers) == askers()
        assert set(answers.values()) <= set(words())
    assert set(words().values()) - {""} <= set(ALL)
