"""The servers of one run: one database, and one or two processes over it."""

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from tests.databases import PostgreSQL
from tests.load.chains import Seal
from tests.sync.server.conftest import Server
from tests.sync.server.world import Clinic


class House:
    """A server over SQLite, or over a PostgreSQL of its own that writes through to disk.

    Attributes:
        folder: The data folder.
        cluster: Where it stores, for PostgreSQL.
        clinic: What signs for the clinic.
        servers: One for each process that runs.
    """

    def __init__(self, kind: str, folder: Path) -> None:
        self.folder = folder / "data"
        self.servers: list[Server] = []
        self.cluster = PostgreSQL(durable=True) if kind == "postgresql" else None
        try:
            if self.cluster is not None:
                self.cluster.start()
            self._address = None if self.cluster is None else self.cluster.new_database()
            self.clinic: Clinic = self._server.set_up()
        except BaseException:
            self.close()
            raise

    @property
    def _server(self) -> Server:
        return Server(self.folder, self._address)

    def start(self, processes: int) -> None:
        """Starts so many processes over the one database."""
        self.servers = [self._server for _ in range(processes)]
        for server in self.servers:
            server.start()

    @property
    def seal(self) -> Seal:
        return Seal(self.clinic.fingerprint, self._server.public_key)

    @property
    def urls(self) -> list[str]:
        return [server.url for server in self.servers]

    def kill(self, number: int) -> None:
        """Ends a process with SIGKILL and starts another one at the same port."""
        server = self.servers[number]
        assert server.stop(signal.SIGKILL) == -signal.SIGKILL
        server.start(listen=server.url.removeprefix("http://"))

    def kill_database(self) -> None:
        """Ends PostgreSQL as a crash would, and starts it again."""
        assert self.cluster is not None
        self.cluster.stop()
        self.cluster.start()

    def check(self) -> dict[str, Any]:
        """Returns what `haven-server check` finds; everything has to hold."""
        line = [sys.executable, "-m", "sync.server.command", *self._server.with_place(("check",))]
        done = subprocess.run(line, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[:2000] + done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    @property
    def size(self) -> int:
        """How many bytes the database has on disk."""
        if self.cluster is None:
            return sum(file.stat().st_size for file in self.folder.glob("server.db*"))
        with self.cluster.connect(str(make_url(self._address or "").database)) as connection:
            row = connection.execute("SELECT pg_database_size(current_database())").fetchone()
        assert row is not None
        return int(row[0])

    def stop(self) -> None:
        """Ends the processes as an operator does."""
        for server in self.servers:
            if server.process is not None:
                assert server.stop() == 0

    def close(self) -> None:
        """Ends what still runs and removes everything; a gigabyte is not left behind."""
        for server in self.servers:
            if server.process is not None:
                server.stop(signal.SIGKILL)
        if self.cluster is not None:
            self.cluster.remove()
        shutil.rmtree(self.folder, ignore_errors=True)
