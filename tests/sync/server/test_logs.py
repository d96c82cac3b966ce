"""What the server says about its work: lines of JSON, counters and health, and in none of them who it was."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.protocol.versions import OCTETS
from sync.server import routes
from tests import databases
from tests.sync.server.conftest import Server
from tests.sync.server.test_coming_back import refused
from tests.sync.server.world import Caller, Clinic, Device, World, enrolment, invite

FIELDS = {"time", "level", "message", "method", "route", "status", "ms", "in", "out"}
EVENTS = FIELDS | {"database", "tls", "proxy", "rows", "parts", "bytes"}
METRIC = re.compile(r'(haven|process)_[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [-+0-9.e]+')


def busy_day(server: Server) -> tuple[World, list[bytes]]:
    """Everything that anybody does in a day, and mistakes too; returns the identifiers that were in it."""
    clinic = server.set_up()
    server.start()
    world = World(Caller(server.url), clinic)
    patient, invited = world.new_patient(), world.invite_patient()
    world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"x"]))
    blob = b"\xb1" * 16
    world.put_part(patient.auth, patient.stream, blob, 0, 1, b"sealed")
    world.get_part(world.therapist.auth, blob, 0)
    cursor = world.changes(patient.auth).cursor
    world.changes(patient.auth, cursor)
    second = patient.another()
    world.register(second)
    world.revoke(patient, patient.revocation(second))
    with refused("certificate-revoked"):
        world.changes(second.auth)
    with refused("key-unknown"):
        world.changes(Device("patient").auth)
    world.caller.send("GET", f"/{patient.person.hex()}/{patient.stream.hex()}?secret={blob.hex()}")
    world.caller.send("GET", f"/v1/people/{patient.person.hex()}?who=Truus", headers={"User-Agent": "Truus"})
    world.caller.send(f"TRUUS{patient.person.hex()}", "/v1/clinic")
    world.caller.send("PUT", f"/v1/blobs/{blob.hex()}/0", b"x", headers={"Content-Type": OCTETS}, **patient.auth)
    wrong = invite(clinic.key, clinic.fingerprint, "patient")
    with refused("invitation-unknown"):
        world.enrol(wrong, enrolment(wrong, Device("patient")))
    world.leave(patient.person, patient.auth)
    names = [patient.person, patient.stream, patient.device, patient.hash, patient.chain, patient.epoch, blob]
    names += [second.hash, invited.invitation, wrong.invitation, clinic.fingerprint, world.therapist.person]
    return world, [*names, cursor.encode()]


@pytest.fixture
def day(own_server: Server) -> tuple[Server, World, list[bytes]]:
    world, names = busy_day(own_server)
    return own_server, world, names


def test_every_line_is_json_and_none_says_who_or_from_where(
    day: tuple[Server, World, list[bytes]], tmp_path: Path
) -> None:
    server, _, names = day
    log = tmp_path / "data" / "server.log"
    told = server.command("backup", "--out", str(tmp_path / "backup"), "--log", str(log))
    assert told.returncode == 0
    assert server.stop() == 0
    text = log.read_text()
    lines = [json.loads(line) for line in text.splitlines()]
    assert {line["message"] for line in lines} == {"started", "request", "backup done", "stopped"}
    real = {path.replace(":str", "") for handler in routes.ALL for path in handler.paths}
    for line in lines:
        assert set(line) <= EVENTS
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", line["time"])
        if line["message"] == "request":
            assert set(line) == FIELDS
            assert line["route"] in real | {"unknown"}
            assert line["method"] in ("GET", "POST", "PUT", "DELETE", "other")
    everything = text + "".join(server.outputs) + told.stdout + told.stderr
    for name in names:
        assert name.hex() not in everything
    for word in ("127.0.0.1", "Truus", "TRUUS", "secret", "?", names[-1].decode()):
        assert word not in everything.replace(server.outputs[0], "")
    assert {line["status"] for line in lines if line["message"] == "request"} >= {200, 204, 401, 403, 404, 405}


def test_metrics_and_health_count_and_name_nobody(day: tuple[Server, World, list[bytes]]) -> None:
    server, world, names = day
    metrics = world.caller.send("GET", "/metrics")
    assert metrics.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    told = {}
    for line in metrics.text.splitlines():
        if not line.startswith("# TYPE "):
            assert METRIC.fullmatch(line), line
            name, _, value = line.rpartition(" ")
            told[name] = float(value)
    assert told["haven_people"] == 2
    assert told["haven_streams"] == 1
    assert told["haven_commits"] == 0
    assert told["haven_blob_bytes"] == 0
    assert told["haven_write_failures_total"] == 0
    assert told['haven_requests_total{method="DELETE",route="/v1/people/{person}",status="200"}'] == 1
    assert told['haven_requests_total{method="other",route="unknown",status="405"}'] >= 0
    health = world.caller.send("GET", "/health")
    assert health.json() == {"status": "ok", "database": "sqlite" if server.database is None else "postgresql"}
    for name in names:
        assert name.hex() not in metrics.text + health.text
    assert "127.0.0.1" not in metrics.text


@pytest.fixture
def cluster() -> Iterator[databases.PostgreSQL]:
    found = databases.PostgreSQL(durable=True)
    found.start()
    yield found
    found.remove()


def test_a_database_that_is_away_is_said_and_what_was_acknowledged_is_there_when_it_is_back(
    cluster: databases.PostgreSQL, tmp_path: Path
) -> None:
    server = Server(tmp_path / "data", cluster.new_database())
    clinic: Clinic = server.set_up()
    server.start()
    world = World(Caller(server.url), clinic)
    patient = world.new_patient()
    first, second = (patient.write(patient.stream, patient.epoch, [b"x"]) for _ in range(2))
    receipts = world.append(patient, patient.stream, first)
    cluster.stop()
    away: Any = world.caller.send("GET", "/health")
    assert (away.status_code, away.json()["type"]) == (503, "urn:haven:problem:unavailable")
    assert int(away.headers["Retry-After"]) > 0
    with refused("unavailable"):
        world.append(patient, patient.stream, second)
    told = server.command("people")
    assert (told.returncode, told.stderr) == (4, "The database cannot be reached.\n")
    cluster.start()
    assert world.append(patient, patient.stream, first, second)[0] == receipts[0]
    assert world.caller.send("GET", "/health").status_code == 200
    assert server.stop() == 0
    log = (server.folder / "server.log").read_text()
    assert str(cluster.folder) not in log
    assert server.command("check").returncode == 0
