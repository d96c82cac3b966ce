"""The haven-server command: what it makes, refuses, lists and finds, and its exit codes."""

import json
import stat
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

from sync.protocol import limits, wire
from sync.server import database, routes
from sync.server.place import ListenRefused, Place
from sync.server.tables import metadata
from tests import databases
from tests.sync.server.conftest import Server
from tests.sync.server.world import Caller, Clinic, Refused, World


def test_init_makes_a_key_for_its_owner_alone_and_never_overwrites(own_server: Server) -> None:
    made = own_server.command("init")
    assert made.returncode == 0
    assert bytes.fromhex(made.stdout.strip()) == own_server.public_key
    assert stat.S_IMODE((own_server.folder / "server.key").stat().st_mode) == 0o600
    if own_server.database is None:
        assert stat.S_IMODE((own_server.folder / "server.db").stat().st_mode) == 0o600
    again = own_server.command("init")
    assert (again.returncode, again.stdout) == (3, "")
    assert "already" in again.stderr
    assert bytes.fromhex(made.stdout.strip()) == own_server.public_key


def test_the_first_import_pins_the_clinic_and_another_clinic_is_refused(own_server: Server) -> None:
    own_server.set_up()
    other = Clinic(own_server.public_key)
    file = own_server.folder / "other"
    file.write_bytes(msgspec.msgpack.encode(wire.Publication(statement=other.statement())))
    refused = own_server.command("import", str(file))
    assert refused.returncode == 3
    assert "not the clinic's" in refused.stderr


@pytest.mark.parametrize("content", [b"", b"garbage", msgspec.msgpack.encode(wire.Publication())])
def test_a_first_import_without_a_statement_is_refused(own_server: Server, content: bytes) -> None:
    own_server.command("init")
    file = own_server.folder / "file"
    file.write_bytes(content)
    refused = own_server.command("import", str(file))
    assert refused.returncode == 3
    assert refused.stderr.strip()
    assert "Traceback" not in refused.stderr


def test_a_server_without_a_clinic_says_so(own_server: Server) -> None:
    own_server.command("init")
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
    assert own_server.command("import", str(file)).returncode == 0
    answer = Caller(own_server.url).call(wire.ClinicAnswer, "GET", "/v1/clinic")
    assert msgspec.msgpack.decode(answer.policy.body, type=wire.Policy).toml == "later"


def test_people_are_listed_without_names(own_server: Server) -> None:
    clinic = own_server.set_up()
    own_server.start()
    world = World(Caller(own_server.url), clinic)
    patient, pending = world.new_patient(), world.new_therapist(listed=False)
    listed = own_server.command("people", "--json")
    rows = {row["person"]: row for row in json.loads(listed.stdout)}
    assert rows[patient.person.hex()]["state"] == "active"
    assert rows[pending.person.hex()]["state"] == "pending"
    assert rows[world.therapist.person.hex()]["role"] == "therapist"
    assert len(own_server.command("people").stdout.splitlines()) == 3


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        ("UPDATE streams SET position = position + 1", "its head is not the last commit's"),
        ("UPDATE streams SET head = :zero", "its head is not the last commit's"),
        ("UPDATE chains SET counter = 9", "its chains end otherwise"),
        ("DELETE FROM commits WHERE position = 1", "is missing"),
        (
            "UPDATE events SET body = (SELECT body FROM events WHERE kind = 'commit' ORDER BY id LIMIT 1) "
            "WHERE kind = 'commit'",
            "commit 2",
        ),
        ("UPDATE devices SET signing_key = :zero", "its key is not the certificate's"),
        ("DELETE FROM events WHERE id IN (SELECT event FROM commits)", "point to nothing"),
        ("UPDATE blob_parts SET size = size + 1", "blob"),
        ("UPDATE blob_parts SET digest = :zero", "blob"),
        ("DELETE FROM blobs", "blob"),
    ],
)
def test_check_finds_what_was_changed_in_the_database(
    filled: Path, own_server: Server, harm: str, fault: str
) -> None:
    assert own_server.command("restore", str(filled)).returncode == 0
    good = own_server.command("check")
    assert good.returncode == 0, good.stdout
    assert json.loads(good.stdout) | {"commits": 3, "records": 6, "parts": 2} == json.loads(good.stdout)
    own_server.execute(harm, **({"zero": bytes(32)} if ":zero" in harm else {}))
    bad = own_server.command("check")
    assert bad.returncode == 3
    assert any(fault in sentence for sentence in json.loads(bad.stdout)["faults"]), bad.stdout


def test_check_finds_a_part_of_a_blob_that_was_changed_or_is_gone(filled: Path, own_server: Server) -> None:
    assert own_server.command("restore", str(filled)).returncode == 0
    first, second = sorted((own_server.folder / "blobs").glob("*/*/*"))
    first.write_bytes(b"\xff" * len(first.read_bytes()))
    second.unlink()
    bad = own_server.command("check")
    assert bad.returncode == 3
    faults = json.loads(bad.stdout)["faults"]
    assert [fault.partition(": ")[2] for fault in faults] == ["its bytes were changed.", "its file is missing."]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, kind: str, request: pytest.FixtureRequest) -> Path:
    """A backup of a server with people, commits and a blob."""
    server = Server(tmp_path_factory.mktemp("filled") / "data", databases.new(kind))
    clinic = server.set_up()
    server.start()
    world = World(Caller(server.url), clinic)
    patient = world.new_patient()
    for _ in range(3):
        world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"x", b"y"]))
    for number, size in enumerate((limits.BLOB_PART, 1000)):
        world.put_part(patient.auth, patient.stream, b"b" * 16, number, 2, bytes([number]) * size)
    assert server.stop() == 0
    out = server.folder.with_name("backup")
    assert server.command("backup", "--out", str(out)).returncode == 0
    return out


def test_a_folder_without_a_server_and_a_damaged_database_are_storage_failures(own_server: Server) -> None:
    for command in ("people", "check"):
        missing = own_server.command(command)
        assert (missing.returncode, "Traceback" in missing.stderr) == (4, False)
    own_server.set_up()
    if own_server.database is None:
        (own_server.folder / "server.db").write_bytes(b"not a database at all" * 1000)
        for file in own_server.folder.glob("server.db-*"):
            file.unlink()
    else:
        own_server.database = own_server.database.replace("@/", "@/not")
    damaged = own_server.command("run", "--listen", "127.0.0.1:0")
    assert (damaged.returncode, "Traceback" in damaged.stderr) == (4, False)


def test_a_database_of_a_newer_server_is_left_alone(own_server: Server) -> None:
    own_server.set_up()
    own_server.execute("UPDATE alembic_version SET version_num = '9999'")
    for command in (["check"], ["migrate"], ["run", "--listen", "127.0.0.1:0"], ["backup", "--out", "out"]):
        newer = own_server.command(*command)
        assert newer.returncode == 4
        assert "newer haven-server" in newer.stderr


def test_a_database_of_an_older_server_is_read_only_after_migrate(own_server: Server) -> None:
    assert own_server.command("init").returncode == 0
    # As the first release left it: its tables and nothing else.
    own_server.look(lambda connection: metadata.drop_all(connection))
    own_server.execute("DROP TABLE alembic_version")
    own_server.look(lambda connection: database.upgrade_in(connection, "0001"))
    refused = own_server.command("check")
    assert (refused.returncode, "run `haven-server migrate` first" in refused.stderr) == (4, True)
    migrated = own_server.command("migrate")
    assert (migrated.returncode, migrated.stdout) == (
        0,
        f"Brought from form 0001 to {database.newest_revision()}.\n",
    )
    assert "has form" in own_server.command("migrate").stdout
    assert own_server.command("check").returncode == 0


def test_the_steps_of_migration_make_the_tables_that_the_server_works_with(own_server: Server) -> None:
    assert own_server.command("init").returncode == 0

    def compare(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    assert own_server.look(compare) == []


@pytest.mark.parametrize("listen", ["0.0.0.0:8000", "192.0.2.1:80", "nonsense", "127.0.0.1:99999", "[::]:0", ":80"])
def test_plain_http_beyond_this_computer_is_refused(own_server: Server, listen: str) -> None:
    with pytest.raises(ListenRefused):
        Place.parse(listen)


def test_plain_http_beyond_this_computer_exits_with_usage(own_server: Server) -> None:
    own_server.set_up()
    refused = own_server.command("run", "--listen", "0.0.0.0:0")
    assert refused.returncode == 2
    assert "Plain HTTP is only served on this computer itself" in refused.stderr
    assert own_server.command("run").returncode == 2


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
    }
    assert stated == {(str(method), path) for method, path in real}
    metrics = world.caller.send("GET", "/metrics").text
    assert 'haven_requests_total{method="GET",route="/schema",status="200"}' in metrics
