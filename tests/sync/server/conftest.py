import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest
from sqlalchemy import Connection, create_engine, text

from sync.protocol import wire
from sync.server import command, database
from tests import databases
from tests.sync.server.world import Caller, Clinic, World

T = TypeVar("T")


@dataclass
class Server:
    """A real haven-server in a process of its own, over a data folder and perhaps a PostgreSQL database."""

    folder: Path
    database: str | None = None
    environment: dict[str, str] = field(default_factory=dict)
    process: "subprocess.Popen[str] | None" = None
    url: str = ""
    outputs: list[str] = field(default_factory=list)

    def with_place(self, arguments: tuple[str, ...]) -> tuple[str, ...]:
        """Adds where this server stores, unless the arguments say so themselves."""
        if "--data" not in arguments:
            arguments = (*arguments, "--data", str(self.folder))
        if self.database is not None and "--database" not in arguments and str(self.folder) in arguments:
            arguments = (*arguments, "--database", self.database)
        return arguments

    def command(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Runs a command to its end: in this process, unless it needs an environment of its own."""
        arguments = self.with_place(arguments)
        if self.environment:
            line = [sys.executable, "-m", "sync.server.command", *arguments]
            return subprocess.run(
                line, capture_output=True, text=True, timeout=60, check=False, env=os.environ | self.environment
            )
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = command.main(arguments)
            except SystemExit as end:
                code = int(end.code or 0)
        return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())

    def start(self, *options: str, listen: str = "127.0.0.1:0") -> None:
        line = [sys.executable, "-m", "sync.server.command", *self.with_place(("run", "--listen", listen, *options))]
        line += ["--log", str(self.folder / "server.log")]
        self.process = subprocess.Popen(
            line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | self.environment
        )
        assert self.process.stdout is not None
        ready = self.process.stdout.readline()
        if not ready:
            raise AssertionError(self.process.communicate()[1])
        self.url = json.loads(ready)["listening"]

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        out, err = self.process.communicate(timeout=30)
        self.outputs += [out, err]
        code = self.process.returncode
        self.process = None
        return code

    def execute(self, statement: str, **values: object) -> None:
        """Changes something in the database behind the server's back."""

        def work(connection: Connection) -> None:
            connection.execute(text(statement), values)

        self.look(work)

    def look(self, work: Callable[[Connection], T]) -> T:
        """Does something with the database itself."""
        engine = create_engine(database.locate(self.folder, self.database))
        try:
            with engine.begin() as connection:
                return work(connection)
        finally:
            engine.dispose()

    @property
    def public_key(self) -> bytes:
        return bytes.fromhex((self.folder / "server-key.pub").read_text())

    def set_up(self) -> Clinic:
        made = self.command("init")
        assert made.returncode == 0, made.stderr
        clinic = Clinic(self.public_key)
        publication = wire.Publication(statement=clinic.statement(), policy=clinic.policy())
        file = self.folder / "first.publication"
        file.write_bytes(msgspec.msgpack.encode(publication))
        imported = self.command("import", str(file))
        assert imported.returncode == 0, imported.stderr
        return clinic


@pytest.fixture(scope="module", params=databases.KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Which database: every test that asks for a server runs over each."""
    found: str = request.param
    return found


@pytest.fixture(scope="module")
def running(
    tmp_path_factory: pytest.TempPathFactory, kind: str, request: pytest.FixtureRequest
) -> Iterator[tuple[Server, Clinic]]:
    server = Server(tmp_path_factory.mktemp("server") / "data", databases.new(kind))
    clinic = server.set_up()
    server.start()
    yield server, clinic
    assert server.stop() == 0


@pytest.fixture(scope="module")
def server(running: tuple[Server, Clinic]) -> Server:
    return running[0]


@pytest.fixture(scope="module")
def world(running: tuple[Server, Clinic]) -> World:
    server, clinic = running
    return World(Caller(server.url), clinic)


@pytest.fixture
def own_server(tmp_path: Path, kind: str, request: pytest.FixtureRequest) -> Iterator[Server]:
    server = Server(tmp_path / "data", databases.new(kind))
    yield server
    if server.process is not None:
        server.stop(signal.SIGKILL)
