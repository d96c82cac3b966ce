"""The haven-server command: what it makes, refuses, lists and finds, and its exit codes."""

import json
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from sync.protocol import wire
from sync.server import routes
from sync.server.serving import ListenRefused, Place
from tests.sync.server.conftest import Server
from tests.sync.server.world import Caller, Clinic, Refused, World


def test_init_makes_a_key_for_its_owner_alone_and_never_overwrites(own_server: Server) -> None:
    data = str(own_server.folder)
    made = own_server.command("init", "--data", data)
    assert made.returncode == 0
    assert bytes.fromhex(made.stdout.strip()) == own_server.public_key
    assert stat.S_IMODE((own_server.folder / "server.key").stat().st_mode) == 0o600
    assert stat.S_IMODE((own_server.folder / "server.db").stat().st_mode) == 0o600
    again = own_server.command("init", "--data", data)
    assert (again.returncode, again.stdout) == (3, "")
    assert "already" in again.stderr
    assert bytes.fromhex(made.stdout.strip()) == own_server.public_key


def test_the_first_import_pins_the_clinic_and_another_clinic_is_refused(own_server: Server) -> None:
    own_server.set_up()
    other = Clinic(own_server.public_key)
    file = own_server.folder / "other"
    file.write_bytes(msgspec.msgpack.encode(wire.Publication(statement=other.statement())))
    refused = own_server.command("import", "--data", str(own_server.folder), str(file))
    assert refused.returncode == 3
    assert "not the clinic's" in refused.stderr


@pytest.mark.parametrize("content", [b"", b"garbage", msgspec.msgpack.encode(wire.Publication())])
def test_a_first_import_without_a_statement_is_refused(own_server: Server, content: bytes) -> None:
    own_server.command("init", "--data", str(own_server.folder))
    file = own_server.folder / "file"
    file.write_bytes(content)
    refused = own_server.command("import", "--data", str(own_server.folder), str(file))
    assert refused.returncode == 3
    assert refused.stderr.strip()
    assert "Traceback" not in refused.stderr


def test_a_server_without_a_clinic_says_so(own_server: Server) -> None:
    own_server.command("init", "--data", str(own_server.folder))
    own_server.start()
    caller = Caller(own_server.url)
    answer = caller.send("GET", "/v1/clinic")
    assert (answer.status_code, answer.json()["type"]) == (503, "urn:haven:problem:clinic-missing")
    assert caller.send("GET", "/health").status_code == 200


def test_an_import_is_seen_by_the_server_that_runs(own_server: Server) -> None:
    clinic = own_server.set_up()
    own_server.start()
    file = own_server.folder / "policy"
    file.write_bytes(msgspec.msgpack.encode(wire.Publication(policy=clinic.policy(2, "later"))))
    assert own_server.command("import", "--data", str(own_server.folder), str(file)).returncode == 0
    answer = Caller(own_server.url).call(wire.ClinicAnswer, "GET", "/v1/clinic")
    assert msgspec.msgpack.decode(answer.policy.body, type=wire.Policy).toml == "later"


def test_people_are_listed_without_names(own_server: Server) -> None:
    clinic = own_server.set_up()
    own_server.start()
    world = World(Caller(own_server.url), clinic)
    patient, pending = world.new_patient(), world.new_therapist(listed=False)
    listed = own_server.command("people", "--data", str(own_server.folder), "--json")
    rows = {row["person"]: row for row in json.loads(listed.stdout)}
    assert rows[patient.person.hex()]["state"] == "active"
    assert rows[pending.person.hex()]["state"] == "pending"
    assert rows[world.therapist.person.hex()]["role"] == "therapist"
    assert len(own_server.command("people", "--data", str(own_server.folder)).stdout.splitlines()) == 3


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE streams SET position = position + 1",
        "UPDATE streams SET head = zeroblob(32)",
        "UPDATE chains SET counter = 9",
        "DELETE FROM commits WHERE position = 1",
        "UPDATE events SET body = (SELECT body FROM events WHERE kind = 'commit' LIMIT 1) WHERE kind = 'commit'",
        "UPDATE devices SET signing_key = zeroblob(32)",
        "DELETE FROM events WHERE id IN (SELECT event FROM commits)",
    ],
)
def test_check_finds_what_was_changed_in_the_database(filled: Path, tmp_path: Path, harm: str) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in filled.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    server = Server(copy)
    good = server.command("check", "--data", str(copy))
    assert good.returncode == 0, good.stdout
    assert json.loads(good.stdout)["commits"] == 3
    with sqlite3.connect(copy / "server.db") as connection:
        connection.execute(harm)
    connection.close()
    bad = server.command("check", "--data", str(copy))
    assert bad.returncode == 3
    assert json.loads(bad.stdout)["faults"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    server = Server(tmp_path_factory.mktemp("filled") / "data")
    clinic = server.set_up()
    server.start()
    world = World(Caller(server.url), clinic)
    patient = world.new_patient()
    for _ in range(3):
        world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"x", b"y"]))
    assert server.stop() == 0
    return server.folder


def test_a_folder_without_a_server_and_a_damaged_database_are_storage_failures(own_server: Server) -> None:
    for command in ("people", "check"):
        missing = own_server.command(command, "--data", str(own_server.folder))
        assert (missing.returncode, "Traceback" in missing.stderr) == (4, False)
    own_server.set_up()
    (own_server.folder / "server.db").write_bytes(b"not a database at all" * 1000)
    for file in own_server.folder.glob("server.db-*"):
        file.unlink()
    damaged = own_server.command("run", "--data", str(own_server.folder), "--listen", "127.0.0.1:0")
    assert (damaged.returncode, "Traceback" in damaged.stderr) == (4, False)


def test_a_database_of_a_newer_server_is_left_alone(own_server: Server) -> None:
    own_server.set_up()
    with sqlite3.connect(own_server.folder / "server.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    newer = own_server.command("check", "--data", str(own_server.folder))
    assert newer.returncode == 4
    assert "newer haven-server" in newer.stderr


@pytest.mark.parametrize("listen", ["0.0.0.0:8000", "192.0.2.1:80", "nonsense", "127.0.0.1:99999", "[::]:0", ":80"])
def test_plain_http_beyond_this_computer_is_refused(own_server: Server, listen: str) -> None:
    with pytest.raises(ListenRefused):
        Place.parse(listen)


def test_plain_http_beyond_this_computer_exits_with_usage(own_server: Server) -> None:
    own_server.set_up()
    refused = own_server.command("run", "--data", str(own_server.folder), "--listen", "0.0.0.0:0")
    assert refused.returncode == 2
    assert "Plain HTTP is only served on this computer itself" in refused.stderr
    assert own_server.command("run", "--data", str(own_server.folder)).returncode == 2


def test_help_names_the_exit_codes() -> None:
    text = subprocess.run(
        [sys.executable, "-m", "sync.server.command", "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert "exit codes:" in text
    assert "4  storage" in text


def test_it_runs_with_another_time(own_server: Server) -> None:
    preload = subprocess.run(
        ["faketime", "-f", "+70d", "printenv", "LD_PRELOAD"], capture_output=True, text=True, check=True
    ).stdout.strip()
    own_server.environment |= {"LD_PRELOAD": preload, "FAKETIME": "+70d"}
    clinic = own_server.set_up()
    own_server.start()
    late = Caller(own_server.url)
    ahead = late.call(wire.ClinicAnswer, "GET", "/v1/clinic").time - time.time()
    assert 69 * 86400 < ahead < 71 * 86400
    with pytest.raises(Refused, match="clock-skewed"):
        late.call(wire.ChangesAnswer, "GET", "/v1/changes", **clinic.auth)
    assert not late.call(wire.ChangesAnswer, "GET", "/v1/changes", skew=ahead, **clinic.auth).more
    assert own_server.stop() == 0


def test_the_description_covers_every_route(world: World) -> None:
    described = world.caller.send("GET", "/schema").json()
    stated = {(method, path) for path, methods in described["paths"].items() for method in methods}
    real = {
        (method.lower(), path.replace(":str", ""))
        for handler in routes.ALL
        for path in handler.paths
        for method in handler.http_methods
        if path.startswith("/v1/")
    }
    assert stated == {(str(method), path) for method, path in real}
    metrics = world.caller.send("GET", "/metrics").text
    assert 'haven_requests_total{method="GET",route="/schema",status="200"}' in metrics
