import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest

from sync.protocol import wire
from sync.server import command
from tests.sync.server.world import Caller, Clinic, World


@dataclass
class Server:
    """A real haven-server in a process of its own, over a data folder."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    process: "subprocess.Popen[str] | None" = None
    url: str = ""
    outputs: list[str] = field(default_factory=list)

    def command(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Runs a command to its end: in this process, unless it needs an environment of its own."""
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

    def start(self, listen: str = "127.0.0.1:0") -> None:
        line = [sys.executable, "-m", "sync.server.command", "run", "--data", str(self.folder)]
        line += ["--listen", listen, "--log", str(self.folder / "server.log")]
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

    @property
    def public_key(self) -> bytes:
        return bytes.fromhex((self.folder / "server-key.pub").read_text())

    def set_up(self) -> Clinic:
        made = self.command("init", "--data", str(self.folder))
        assert made.returncode == 0, made.stderr
        clinic = Clinic(self.public_key)
        publication = wire.Publication(statement=clinic.statement(), policy=clinic.policy())
        file = self.folder / "first.publication"
        file.write_bytes(msgspec.msgpack.encode(publication))
        imported = self.command("import", "--data", str(self.folder), str(file))
        assert imported.returncode == 0, imported.stderr
        return clinic


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Clinic]]:
    server = Server(tmp_path_factory.mktemp("server") / "data")
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
def own_server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path / "data")
    yield server
    if server.process is not None:
        server.stop(signal.SIGKILL)
