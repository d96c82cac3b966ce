"""What the network and the server do to people: nothing may be lost, doubled or put out of order."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import requests
from sqlalchemy import text

from app.diary.service import Diary
from app.errors import HistoryHidden, KeyChanged, Offline, Refused
from app.model.states import DeliveryState
from app.vault.evidence import Evidence
from app.vault.outbox import Outbox
from sync.client.transport import Transport
from tests.integration.conftest import Party, ServerProcess, World
from tests.integration.test_weekly_loop import share_entry


class Saboteur:
    """Stands between a client and the server, and loses or spoils answers."""

    def __init__(self, target: str) -> None:
        self.target = target
        self.plan: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                outer.answer(self, b"")

            def do_POST(self) -> None:
                outer.answer(self, self.rfile.read(int(self.headers.get("Content-Length", "0"))))

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def answer(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        deed = self.plan.pop(0) if self.plan else "pass"
        headers = {name: value for name, value in handler.headers.items() if name != "Connection"}
        status, content, kind = 200, b"", "text/html"
        if deed != "refuse":
            headers["Host"] = self.target.split("://")[1]
            done = requests.request(
                handler.command, self.target + handler.path, data=body, headers=headers, timeout=30
            )
            status, content, kind = done.status_code, done.content, done.headers.get("Content-Type", "")
        handler.close_connection = True
        if deed == "lose":
            return
        if deed == "refuse":
            status, content = 503, b"<html>busy</html>"
        if deed == "garbage":
            content = b"\x93\xc4\x05hello" * 50
        if deed == "html":
            content, kind = b"<html>log in to the ward's network</html>", "text/html"
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(content) + (100 if deed == "cut" else 0)))
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.wfile.write(content)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)


def entries_at(therapist: Party) -> list[str]:
    rows = therapist.db.rows("SELECT first_words FROM shared_entries WHERE newest ORDER BY place")
    return [row[0] for row in rows]


def test_a_server_killed_before_the_receipt_and_a_week_without_it_lose_nothing(
    meeting: tuple[World, Party, Party], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, therapist, patient = meeting
    before = len(entries_at(therapist))
    share_entry(patient, "Before the storm.")
    post = Transport.post

    def post_and_lose(self: Transport, path: str, *rest: object) -> object:
        post(self, path, *rest)
        world.server.kill()
        raise Offline

    with monkeypatch.context() as patch:
        patch.setattr(Transport, "post", post_and_lose)
        assert isinstance(patient.sync().problem, Offline)
    assert Outbox(patient.db).counts()[0] == 1
    for day in range(7):
        world.clock.advance(timedelta(days=1))
        share_entry(patient, f"Day {day} alone.")
        assert isinstance(patient.sync().problem, Offline)
    assert Outbox(patient.db).counts()[0] == 8
    world.server.start()
    delivered = Outbox(patient.db).counts()[1]
    assert patient.sync().problem is None
    assert Outbox(patient.db).counts() == (0, delivered + 8)
    assert therapist.sync().problem is None
    assert therapist.sync().problem is None
    told = entries_at(therapist)[before:]
    assert told == ["Before the storm.", *(f"Day {day} alone." for day in range(7))]
    assert patient.sync().problem is None
    diary = Diary(patient.db, patient.clock)
    assert {view.delivery.state for view in diary.recent()} == {DeliveryState.RECEIVED}
    for party in (therapist, patient):
        assert Evidence(party.db).counts() == {}


@pytest.mark.parametrize("deed", ["lose", "refuse", "garbage", "html", "cut"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_spoilt_answer_at_any_step_changes_nothing_in_the_end(
    meeting: tuple[World, Party, Party], deed: str, at: int
) -> None:
    world, therapist, patient = meeting
    saboteur = Saboteur(world.server.url)
    words = f"While the line said {deed} at {at}."
    share_entry(patient, words)
    try:
        send = patient.transport._session.send

        def through(prepared: object, **rest: object) -> object:
            prepared.url = prepared.url.replace(world.server.url, saboteur.url)
            return send(prepared, **rest)

        patient.transport._session.send = through
        patient.engine._asked_at = None
        saboteur.plan = ["pass"] * at + [deed]
        outcome = patient.sync()
        assert isinstance(outcome.problem, Offline | Refused), outcome
        assert str(outcome.problem)
        assert patient.sync().problem is None
    finally:
        patient.transport._session.send = send
        saboteur.close()
    assert therapist.sync().problem is None
    assert entries_at(therapist).count(words) == 1
    assert patient.sync().problem is None
    assert Outbox(patient.db).counts()[0] == 0
    for party in (therapist, patient):
        assert Evidence(party.db).counts() == {}


def test_another_clinic_at_the_same_address_is_told_and_gets_nothing(
    meeting: tuple[World, Party, Party], tmp_path: Path
) -> None:
    world, _, patient = meeting
    share_entry(patient, "For my own clinic.")
    other = World(tmp_path, ServerProcess(tmp_path))
    other.open_clinic("Another clinic")
    other.server.start()
    try:
        lost = Transport(other.server.url, world.clock)
        right, patient.engine._transport = patient.engine._transport, lost
        patient.engine._asked_at = None
        outcome = patient.sync()
        assert isinstance(outcome.problem, KeyChanged)
        assert outcome.sent == 0
        lost.close()
        patient.engine._transport = right
    finally:
        other.close()
    assert patient.sync().problem is None


def test_a_wrong_clock_at_home_locks_nobody_out(meeting: tuple[World, Party, Party]) -> None:
    world, _, patient = meeting
    world.clock.advance(timedelta(days=400))
    share_entry(patient, "In another year.")
    assert patient.sync().problem is None
    assert Outbox(patient.db).counts()[0] == 0


def test_a_commit_that_the_server_leaves_out_is_told_and_taken_when_it_comes_late(
    meeting: tuple[World, Party, Party],
) -> None:
    world, therapist, patient = meeting
    share_entry(patient, "This will be hidden.")
    assert patient.sync().problem is None
    world.server.stop()
    last = text("SELECT max(event) FROM commits JOIN streams USING (stream) WHERE kind = 'care'")
    event = world.server.look(lambda connection: connection.scalar(last))
    world.server.execute("DELETE FROM deliveries WHERE event = :event", event=event)
    world.server.start()
    share_entry(patient, "This comes after it.")
    assert patient.sync().problem is None
    assert isinstance(therapist.sync().problem, HistoryHidden)
    assert entries_at(therapist)[-1] == "This comes after it."
    assert Evidence(therapist.db).counts().keys() == {"HistoryHidden"}
    assert therapist.sync().problem is None

    readers = text("SELECT DISTINCT device FROM deliveries WHERE device > 0")
    for reader in world.server.look(lambda connection: connection.scalars(readers).all()):
        world.server.execute("INSERT INTO deliveries (device, event) VALUES (:at, :event)", at=reader, event=event)
    assert therapist.sync().problem is None
    assert entries_at(therapist).count("This will be hidden.") == 1
