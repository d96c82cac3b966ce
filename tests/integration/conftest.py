"""A real server process, and real vaults on this side of it."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest
from sqlalchemy import Connection, create_engine, text

from app.clock import Clock, SetClock, SystemClock
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.people import People
from app.vault.vault import Vault
from sync.client.clinic_office import ClinicOffice
from sync.client.engine import SyncEngine, SyncOutcome
from sync.client.enrolment import Enrolment
from sync.client.introductions import Introductions
from sync.client.invitation import Invitation
from sync.client.inviting import Inviting
from sync.client.recovery import RecoveryCode
from sync.client.transport import Transport
from sync.client.welcome import look
from sync.server.database import locate
from tests import databases

T = TypeVar("T")
PASSPHRASE = "a passphrase that nobody guesses"


class ServerProcess:
    """`haven-server run` on the loopback, at the same port each time.

    It stores in SQLite, or in the real PostgreSQL when HAVEN_TEST_DATABASE says so (`make postgres`).

    Args:
        folder: In which it lies.
        database: Another PostgreSQL database of one's own.
    """

    def __init__(self, folder: Path, database: str | None = None) -> None:
        self.data = folder / "server"
        self.database = database or databases.new()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self.receipt_key = bytes.fromhex(self._command("init").strip())
        self._process: subprocess.Popen[str] | None = None

    @property
    def place(self) -> list[str]:
        """The options that say where it stores."""
        return ["--data", str(self.data), *([] if self.database is None else ["--database", self.database])]

    def look(self, work: Callable[[Connection], T]) -> T:
        """Does something with the database behind the server's back."""
        engine = create_engine(locate(self.data, self.database))
        try:
            with engine.begin() as connection:
                return work(connection)
        finally:
            engine.dispose()

    def execute(self, statement: str, **values: object) -> None:
        """Changes something in the database behind the server's back."""
        self.look(lambda connection: connection.execute(text(statement), values))

    def _command(self, name: str, *arguments: str) -> str:
        if name == "restore" and self.database is not None:
            self.database = databases.new()  # a backup goes into an empty one
        command = [sys.executable, "-m", "sync.server.command", name, *self.place, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def load(self, publication: Path) -> None:
        self._command("import", str(publication))

    def back_up(self, out: Path) -> None:
        self._command("backup", "--out", str(out))

    def check(self) -> str:
        return self._command("check")

    def start(self) -> None:
        listen = ["--listen", f"127.0.0.1:{self.port}", "--log", str(self.data / "server.log")]
        command = [sys.executable, "-m", "sync.server.command", "run", *self.place, *listen]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert json.loads(line), "the server did not start"

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, number: signal.Signals) -> None:
        if self._process is not None:
            os.kill(self._process.pid, number)
            self._process.wait(30)
            if self._process.stdout is not None:
                self._process.stdout.close()
            self._process = None


@dataclass
class Party:
    """One person's vault with everything that sync needs."""

    vault: Vault
    clock: Clock
    transport: Transport
    engine: SyncEngine = field(init=False)

    def __post_init__(self) -> None:
        self.engine = SyncEngine(self.vault.database, self.clock, self.transport)

    @property
    def db(self):
        return self.vault.database

    @property
    def people(self) -> People:
        return People(self.db)

    def sync(self) -> SyncOutcome:
        return self.engine.sync()

    def close(self) -> None:
        self.transport.close()
        self.vault.close()


@dataclass
class World:
    """A clinic with its server, a therapist and a patient, whose vaults lie in `folder`."""

    folder: Path
    server: ServerProcess
    clock: Clock = field(default_factory=SystemClock)
    way: Callable[[str, Clock], Transport] = Transport
    parties: list[Party] = field(default_factory=list)
    office: ClinicOffice = field(init=False)
    office_vault: Vault = field(init=False)

    def open_clinic(self, name: str = "Harbour Clinic") -> None:
        self.office_vault = self.new_vault("clinic")
        self.office = ClinicOffice.create(
            self.office_vault.database,
            self.clock,
            server=self.server.url,
            receipt_key=self.server.receipt_key,
            name=name,
        )
        self.import_publication()

    def import_publication(self) -> None:
        file = self.folder / "publication"
        file.write_bytes(msgspec.msgpack.encode(self.office.publication()))
        self.server.load(file)

    def new_vault(self, name: str) -> Vault:
        return Vault.create(Profile(self.folder / name), PASSPHRASE, clock=self.clock, cost=FLOOR)

    def enrol(self, invitation: Invitation, folder: str, name: str) -> Party:
        vault = self.new_vault(folder)
        transport = self.way(invitation.server, self.clock)
        party = Party(vault, self.clock, transport)
        self.parties.append(party)
        enrolment = Enrolment(vault.database, self.clock)
        enrolment.begin(look(invitation, self.clock, transport), RecoveryCode.new(), name=name)
        enrolment.finish(transport)
        return party

    def admit_therapist(self, name: str = "Dr Annemarie Kuipers") -> Party:
        invitation = self.office.invite_therapist(name)
        way = Transport(self.server.url, self.clock)
        self.office.publish(way)
        therapist = self.enrol(invitation, "therapist", name)
        assert self.office.admit(way).admitted == (name,)
        self.office.publish(way)
        way.close()
        assert therapist.sync().problem is None
        return therapist

    def invite(self, therapist: Party, name: str = "Truus de Vries") -> Invitation:
        return Inviting(therapist.db, self.clock, therapist.transport).invite_patient(name, feedback_weekday=2)

    def introduce(self, therapist: Party, patient: Party) -> None:
        """Both sides compare the six digits."""
        known = therapist.people.get(patient.people.me().id)
        other = patient.people.therapist()
        assert known is not None
        assert other is not None
        assert known.digits == other.digits
        Introductions(therapist.db, self.clock).confirm(known.id)
        Introductions(patient.db, self.clock).confirm(other.id)

    def meet(self) -> tuple[Party, Party]:
        """Returns a therapist and a patient who know each other."""
        therapist = self.admit_therapist()
        patient = self.enrol(self.invite(therapist), "patient", "Truus")
        for party in (therapist, patient, therapist):
            assert party.sync().problem is None
        self.introduce(therapist, patient)
        return therapist, patient

    def close(self) -> None:
        for party in self.parties:
            party.close()
        if hasattr(self, "office_vault"):
            self.office_vault.close()
        self.server.stop()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A clinic whose server runs; nobody has enrolled yet."""
    found = World(tmp_path, ServerProcess(tmp_path))
    found.open_clinic()
    found.server.start()
    yield found
    found.close()


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, Party, Party]]:
    """A clinic, and a therapist and a patient who know each other; the clock moves when it is told to."""
    folder = tmp_path_factory.mktemp("meeting")
    found = World(folder, ServerProcess(folder), SetClock(SystemClock().now()))
    found.open_clinic()
    found.server.start()
    therapist, patient = found.meet()
    yield found, therapist, patient
    found.close()
