"""When the server itself fails: a problem for the asker, a line without content for the operator."""

import logging
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from litestar.testing import TestClient

from sync.protocol import wire
from sync.protocol.versions import MSGPACK
from sync.server.application import application
from sync.server.office import Office
from sync.server.settings import Settings
from tests.sync.server.in_process import open_office
from tests.sync.server.world import Clinic


@pytest.fixture
def opened(tmp_path: Path) -> tuple[Office, Clinic]:
    return open_office(Settings(tmp_path / "data"), now=lambda: 1.8e9)


@pytest.fixture
def office(opened: tuple[Office, Clinic]) -> Office:
    return opened[0]


@pytest.fixture
def clinic(opened: tuple[Office, Clinic]) -> Clinic:
    return opened[1]


@pytest.fixture
def client(office: Office) -> Iterator[TestClient]:
    with TestClient(application(office), raise_server_exceptions=False) as client:
        yield client


def test_an_unexpected_failure_is_a_problem_and_its_text_stays_out_of_the_log(
    client: TestClient, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    with office.writing.begin() as connection:
        connection.exec_driver_sql("DROP TABLE publications")
    answer = client.get("/v1/clinic")
    assert (answer.status_code, answer.json()["type"]) == (500, "urn:haven:problem:server-error")
    [record] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert record.getMessage().startswith("failed: OperationalError at ")
    assert "publications" not in record.getMessage().replace("publications.py", "")
    caplog.clear()


def test_a_full_disk_is_a_problem_that_says_when_to_come_back_and_nothing_is_lost(
    client: TestClient, office: Office, clinic: Clinic, caplog: pytest.LogCaptureFixture
) -> None:
    def post(number: int, toml: str) -> int:
        content = msgspec.msgpack.encode(wire.Publication(policy=clinic.policy(number, toml)))
        answer = client.post("/v1/publications", content=content, headers={"Content-Type": MSGPACK})
        if answer.status_code != 204:
            assert answer.json()["type"] == "urn:haven:problem:storage-full"
            assert int(answer.headers["Retry-After"]) > 0
        return answer.status_code

    assert post(2, "small") == 204
    with office.writing.begin() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    assert post(3, "x" * 200_000) == 507
    assert client.get("/health").status_code == 200
    with office.writing.begin() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert post(3, "x" * 200_000) == 204
    assert {record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR} == {
        "writing failed: OperationalError"
    }
    caplog.clear()


def test_the_clock_is_the_office_s(client: TestClient) -> None:
    answer = client.get("/v1/clinic", headers={"Accept": MSGPACK})
    assert msgspec.msgpack.decode(answer.content, type=wire.ClinicAnswer).time == 1.8e9
