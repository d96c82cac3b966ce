"""A server inside the test's own process: its clock and its settings are the test's, its database is a real one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from litestar.testing import TestClient

from sync.protocol import wire
from sync.server import publications, receipt_key
from sync.server.application import application
from sync.server.office import Office
from sync.server.settings import Settings
from tests.sync.server.world import Caller, Clinic

ORIGIN = "http://testserver.local"


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self, step: float = 0.0) -> None:
        self.now = 0.0
        self._step = step

    def __call__(self) -> float:
        self.now += self._step
        return self.now


class InProcess:
    """A session of a caller that speaks to a server in this process."""

    def __init__(self, client: TestClient[Any]) -> None:
        self.client = client

    def send(self, prepared: Any, timeout: float) -> Any:
        assert timeout
        answer = self.client.request(
            prepared.method, prepared.url, content=prepared.body or b"", headers=dict(prepared.headers)
        )
        answer.ok = answer.is_success  # type: ignore[attr-defined]
        return answer


def open_office(settings: Settings, **clocks: Any) -> tuple[Office, Clinic]:
    """Makes a server with a clinic in an empty folder and database."""
    settings.folder.mkdir(parents=True, exist_ok=True)
    receipt_key.create(settings.folder)
    office = Office.open(settings, ORIGIN, **clocks)
    clinic = Clinic(office.key.public_key().public_bytes_raw())
    first = wire.Publication(statement=clinic.statement(), policy=clinic.policy())
    with office.writing.begin() as connection:
        publications.pin(connection, first)
        publications.publish(connection, first, clinic.receipt_key)
    return office, clinic


@contextmanager
def answering(office: Office) -> Iterator[Caller]:
    """Gives a caller of an office's application; the office is closed in the end."""
    with TestClient(application(office), base_url=ORIGIN, raise_server_exceptions=False) as client:
        yield Caller(ORIGIN, session=InProcess(client))
