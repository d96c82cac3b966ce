"""How the server is reached: TLS by itself, behind a proxy that is named, plain HTTP on this computer alone."""

import json
import signal
import socket
import ssl
import threading
import time
from pathlib import Path
from typing import Any

import pytest
import requests

from app.clock import SystemClock
from app.errors import InvitationUnreadable, Offline, ServerUnproven
from sync.client.transport import Transport
from sync.protocol import limits, wire
from sync.server.place import ListenRefused, Place
from tests.certificates import Authority
from tests.sync.server.conftest import Server
from tests.sync.server.test_coming_back import refused
from tests.sync.server.world import Caller, World, invite

FORWARDED = "X-Forwarded-For"


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def alone(tmp_path: Path) -> Any:
    """A server over SQLite: how it is reached does not depend on where it stores."""
    server = Server(tmp_path / "data")
    yield server
    if server.process is not None:
        server.stop(signal.SIGKILL)


class TestTls:
    def test_everything_works_over_it(self, alone: Server, authority: Authority) -> None:
        clinic = alone.set_up()
        certificate, key = authority.certify()
        alone.start("--tls-cert", str(certificate), "--tls-key", str(key))
        assert alone.url.startswith("https://127.0.0.1:")
        trusting = requests.Session()
        trusting.verify = str(authority.file)
        world = World(Caller(alone.url, session=trusting), clinic)
        patient = world.new_patient()
        commit = patient.write(patient.stream, patient.epoch, [b"x"])
        world.append(patient, patient.stream, commit)
        items = world.all_changes(world.therapist.auth)
        assert [item.commit for item in items if isinstance(item, wire.CommitItem)] == [commit]
        assert alone.stop() == 0

    def test_a_client_sends_nothing_to_whom_it_does_not_trust(self, alone: Server, authority: Authority) -> None:
        alone.set_up()
        certificate, key = authority.certify()
        alone.start("--tls-cert", str(certificate), "--tls-key", str(key))
        way = Transport(alone.url, SystemClock())
        with pytest.raises(ServerUnproven):
            way.clinic()
        way.close()
        assert alone.stop() == 0
        assert '"route"' not in (alone.folder / "server.log").read_text()
        way = Transport(alone.url, SystemClock())
        with pytest.raises(Offline) as caught:
            way.clinic()
        assert type(caught.value) is Offline
        way.close()

    def test_a_renewed_certificate_is_taken_without_a_restart(self, alone: Server, authority: Authority) -> None:
        alone.set_up()
        certificate, key = authority.certify()
        alone.start("--tls-cert", str(certificate), "--tls-key", str(key))
        port = int(alone.url.rpartition(":")[2])
        before = ssl.get_server_certificate(("127.0.0.1", port))
        authority.certify()
        renewed = certificate.read_text().strip()
        assert alone.process is not None
        alone.process.send_signal(signal.SIGHUP)
        until = time.monotonic() + 20
        while ssl.get_server_certificate(("127.0.0.1", port)).strip() == before.strip():
            assert time.monotonic() < until
        assert ssl.get_server_certificate(("127.0.0.1", port)).strip() == renewed
        certificate.write_text("not a certificate")
        alone.process.send_signal(signal.SIGHUP)
        while "cannot be used" not in (alone.folder / "server.log").read_text():
            assert time.monotonic() < until
        assert ssl.get_server_certificate(("127.0.0.1", port)).strip() == renewed
        assert alone.stop() == 0

    def test_a_certificate_that_cannot_be_used_is_said(self, alone: Server, authority: Authority) -> None:
        alone.set_up()
        certificate, _ = authority.certify()
        _, other = authority.certify("other")
        for files in ((certificate, other), (certificate, alone.folder / "nothing"), (other, certificate)):
            names = ("--tls-cert", str(files[0]), "--tls-key", str(files[1]))
            told = alone.command("run", "--listen", "127.0.0.1:0", *names)
            assert (told.returncode, told.stdout) == (2, "")
            assert told.stderr.startswith("The certificate and its key cannot be used")


class TestBehindAProxy:
    @pytest.mark.parametrize(("proxy", "is_believed"), [("127.0.0.1,::1", True), ("192.0.2.7", False)])
    def test_only_the_named_proxy_says_who_asks(self, alone: Server, proxy: str, is_believed: bool) -> None:
        clinic = alone.set_up()
        alone.start("--behind-proxy", proxy, "--authority", "inbox.example.org")
        session = requests.Session()
        caller = Through(alone.url, session)

        def knock(address: str) -> str:
            wrong = invite(clinic.key, clinic.fingerprint, "patient")
            answer = caller.send("GET", wrong.path, headers={FORWARDED: address}, **wrong.auth)
            return answer.json()["type"].rpartition(":")[2]

        assert {knock("203.0.113.5") for _ in range(limits.INVITATION_TRIES)} == {"invitation-unknown"}
        assert knock("203.0.113.5") == "too-many-requests"
        assert knock("203.0.113.6") == ("invitation-unknown" if is_believed else "too-many-requests")
        assert alone.stop() == 0
        log = (alone.folder / "server.log").read_text()
        assert '"proxy": true' in log
        assert "203.0.113" not in log

    def test_the_authority_of_the_signature_is_what_clients_call_it(self, alone: Server) -> None:
        clinic = alone.set_up()
        alone.start("--behind-proxy", "--authority", "inbox.example.org")
        assert Through(alone.url, requests.Session()).send("GET", "/v1/changes", **clinic.auth).status_code == 200
        with refused("signature-invalid"):
            Caller(alone.url).call(wire.ChangesAnswer, "GET", "/v1/changes", **clinic.auth)

    @pytest.mark.parametrize("proxy", ["nonsense", "127.0.0.1,", "10.0.0.0/99", "inbox.example.org"])
    def test_a_proxy_has_an_address(self, proxy: str) -> None:
        with pytest.raises(ListenRefused, match="addresses or networks"):
            Place.parse("127.0.0.1:0", authority="inbox.example.org", proxy=proxy)

    def test_needs_to_know_what_clients_call_it_and_leaves_tls_to_the_proxy(self) -> None:
        with pytest.raises(ListenRefused, match="--authority"):
            Place.parse("127.0.0.1:0", proxy="127.0.0.1")
        with pytest.raises(ListenRefused, match="Either this server does TLS"):
            Place.parse("127.0.0.1:0", "x.example", Path("c"), Path("k"), "127.0.0.1")


class Through(Caller):
    """Signs as if for the proxy's address, and sends to the server behind it."""

    def __init__(self, url: str, session: requests.Session) -> None:
        super().__init__("https://inbox.example.org", session=self)
        self._to, self._session = url, session

    def send(self, *args: Any, **options: Any) -> Any:
        if isinstance(args[0], requests.PreparedRequest):
            (prepared,) = args
            prepared.url = prepared.url.replace(self.url, self._to)
            return self._session.send(prepared, **options)
        return super().send(*args, **options)


@pytest.mark.parametrize("address", ["http://inbox.example.org", "http://10.0.0.1:8000", "http://127.0.0.1.example"])
def test_the_client_speaks_plain_http_to_this_computer_alone(address: str) -> None:
    with pytest.raises(InvitationUnreadable):
        Transport(address, SystemClock())
    Transport("http://127.0.0.1:8000", SystemClock()).close()


def test_a_port_that_is_taken_is_said(alone: Server) -> None:
    alone.set_up()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = alone.command("run", "--listen", f"127.0.0.1:{taken.getsockname()[1]}")
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith("Cannot listen at 127.0.0.1:")


def test_the_same_request_again_changes_nothing(world: World) -> None:
    """A replay of the very bytes, signature and nonce included, gets the same answer (RFC 9421, 7.2.2)."""
    patient = world.new_patient()
    caught: list[requests.PreparedRequest] = []

    class Recording(requests.Session):
        def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:
            caught.append(request)
            return super().send(request, **options)

    spoken = World.__new__(World)
    spoken.caller, spoken.clinic = Caller(world.caller.url, session=Recording()), world.clinic
    commit = patient.write(patient.stream, patient.epoch, [b"x"])
    receipts = spoken.append(patient, patient.stream, commit)
    answers = [requests.Session().send(caught[0], timeout=10) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200] * 3
    assert {answer.content for answer in answers} == {answers[0].content}
    assert world.append(patient, patient.stream, commit) == receipts
    assert len(world.history(patient, patient.stream).commits) == 1


def test_it_ends_cleanly_while_it_is_written_to(own_server: Server) -> None:
    clinic = own_server.set_up()
    own_server.start()
    world = World(Caller(own_server.url), clinic)
    patient = world.new_patient()
    acknowledged: list[wire.Commit] = []
    enough = threading.Event()

    def write() -> None:
        try:
            while True:
                commit = patient.write(patient.stream, patient.epoch, [b"x" * 500])
                world.append(patient, patient.stream, commit)
                acknowledged.append(commit)
                if len(acknowledged) == 15:
                    enough.set()
        except requests.ConnectionError:
            return

    writer = threading.Thread(target=write)
    writer.start()
    assert enough.wait(60)
    assert own_server.stop() == 0
    writer.join(60)
    assert "Traceback" not in "".join(own_server.outputs)
    last = json.loads((own_server.folder / "server.log").read_text().splitlines()[-1])
    assert last["message"] == "stopped"
    own_server.start()
    world.caller = Caller(own_server.url)
    got = [item.commit for item in world.all_changes(patient.auth) if isinstance(item, wire.CommitItem)]
    assert got[: len(acknowledged)] == acknowledged
    assert own_server.stop() == 0
