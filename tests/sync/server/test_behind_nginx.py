"""The example for nginx in docs/operating, as a real nginx in front of the real server."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from sync.protocol import limits, wire
from sync.protocol.versions import PROBLEM
from tests.certificates import Authority
from tests.sync.server.conftest import Server
from tests.sync.server.test_coming_back import refused
from tests.sync.server.world import Caller, Clinic, World, invite

EXAMPLE = Path(__file__).parents[3] / "docs" / "operating" / "nginx.conf"
NAME = "inbox.example.org"


class Nginx:
    """Debian's nginx with the example, in a folder of its own."""

    def __init__(self, folder: Path, server: str, authority: Authority) -> None:
        found = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        if found is None:
            pytest.fail("nginx is missing; `make libraries` installs it.")
        self.folder = folder
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = int(probe.getsockname()[1])
        certificate, key = authority.certify("nginx")
        example = EXAMPLE.read_text(encoding="utf-8")
        for there, here in (
            ("listen 443 ssl;", f"listen 127.0.0.1:{self.port} ssl;"),
            ("server 127.0.0.1:8765;", f"server {server.removeprefix('http://')};"),
            (f"/etc/letsencrypt/live/{NAME}/fullchain.pem", str(certificate)),
            (f"/etc/letsencrypt/live/{NAME}/privkey.pem", str(key)),
            ("/var/log/nginx/haven.log", str(folder / "errors")),
        ):
            assert example.count(there) == 1, there
            example = example.replace(there, here)
        (folder / "haven.conf").write_text(example, encoding="utf-8")
        whoever = "user root;" if os.geteuid() == 0 else ""
        places = " ".join(
            f"{name}_temp_path {folder / name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (folder / "nginx.conf").write_text(
            f"{whoever} pid {folder / 'pid'}; error_log {folder / 'errors'}; events {{}} "
            f"http {{ access_log {folder / 'list'}; {places} include {folder / 'haven.conf'}; }}",
            encoding="utf-8",
        )
        line = [found, "-p", str(folder), "-c", str(folder / "nginx.conf")]
        tried = subprocess.run([*line, "-t"], capture_output=True, text=True, check=False)
        assert tried.returncode == 0, tried.stderr
        assert "warn" not in tried.stderr
        self._process = subprocess.Popen([*line, "-g", "daemon off;"], stderr=subprocess.DEVNULL)
        until = time.monotonic() + 30
        while not self._answers():
            assert time.monotonic() < until, (folder / "errors").read_text()

    def _answers(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def stop(self) -> None:
        self._process.send_signal(signal.SIGQUIT)
        assert self._process.wait(30) == 0


class AtHome(requests.Session):
    """Finds the clinic's name on this computer, as its name server would on the network."""

    def __init__(self, port: int, authority: Authority) -> None:
        super().__init__()
        self._port = port
        self.verify = str(authority.file)

    def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:
        assert request.url is not None
        request.headers["Host"] = NAME
        request.url = request.url.replace(f"https://{NAME}", f"https://127.0.0.1:{self._port}")
        return super().send(request, **options)


@pytest.fixture(scope="module")
def proxied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Nginx, World]]:
    folder = tmp_path_factory.mktemp("proxied")
    server, authority = Server(folder / "data"), Authority(folder)
    clinic: Clinic = server.set_up()
    server.start("--behind-proxy", "127.0.0.1", "--authority", NAME)
    (folder / "nginx").mkdir()
    nginx = Nginx(folder / "nginx", server.url, authority)
    yield server, nginx, World(Caller(f"https://{NAME}", session=AtHome(nginx.port, authority)), clinic)
    nginx.stop()
    assert server.stop() == 0


@pytest.fixture
def world(proxied: tuple[Server, Nginx, World]) -> World:
    return proxied[2]


def test_a_week_passes_through_it(world: World) -> None:
    patient = world.new_patient()
    commits = [patient.write(patient.stream, patient.epoch, [bytes(900_000)] * 4) for _ in range(2)]
    world.append(patient, patient.stream, *commits)
    got = [item.commit for item in world.all_changes(world.therapist.auth) if isinstance(item, wire.CommitItem)]
    assert got == commits
    part = os.urandom(limits.BLOB_PART)
    world.put_part(patient.auth, patient.stream, b"b" * 16, 0, 2, part)
    assert world.get_part(world.therapist.auth, b"b" * 16, 0) == part


def test_an_idle_poll_stays_one(world: World) -> None:
    patient = world.new_patient()
    tag = world.caller.send("GET", "/v1/changes", **patient.auth).headers["ETag"]
    idle = world.caller.send("GET", "/v1/changes", headers={"If-None-Match": tag}, **patient.auth)
    assert (idle.status_code, idle.headers["ETag"]) == (304, tag)


def test_what_is_too_large_is_refused_by_the_server_itself(world: World) -> None:
    for size in (limits.REQUEST + 1, 9 * limits.MIB - 1):
        with refused("too-large") as caught:
            world.caller.call(None, "POST", "/v1/publications", bytes(size))
        assert caught.value.headers["Content-Type"] == PROBLEM
        assert int(caught.value.headers["Retry-After"]) > 0


def test_monitoring_on_this_computer_sees_its_counters(world: World) -> None:
    assert "haven_requests_total" in world.caller.send("GET", "/metrics").text
    assert world.caller.send("GET", "/health").json()["status"] == "ok"


def test_it_keeps_nothing_that_passed_through(proxied: tuple[Server, Nginx, World]) -> None:
    _, nginx, world = proxied
    patient = world.new_patient()
    word = b"kanarie-onder-de-appelboom" * 4000
    world.put_part(patient.auth, patient.stream, b"c" * 16, 0, 1, word)
    world.caller.send("GET", f"/v1/people/{patient.person.hex()}", **patient.auth)
    files = {file.name: file.read_bytes() for file in nginx.folder.rglob("*") if file.is_file()}
    assert files.get("list", b"") == b""
    for content in files.values():
        assert word[:26] not in content
        assert patient.person.hex().encode() not in content


def test_tries_are_counted_by_the_address_that_nginx_saw(world: World) -> None:
    """The last test: for the rest of the minute no invitation opens from this computer."""

    def knock(claimed: str) -> str:
        wrong = invite(world.clinic.key, world.clinic.fingerprint, "patient")
        answer = world.caller.send("GET", wrong.path, headers={"X-Forwarded-For": claimed}, **wrong.auth)
        return answer.json()["type"].rpartition(":")[2]

    found = [knock(f"203.0.113.{number}") for number in range(limits.INVITATION_TRIES + 1)]
    assert found[-1] == "too-many-requests"
