"""A real PostgreSQL for tests: Debian's package, started in a folder of its own as a user without privileges."""

import atexit
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

KINDS = ("sqlite", "postgresql")


class PostgreSQL:
    """A cluster that listens on a Unix socket only.

    `initdb` and `postgres` refuse to run as root; where the suite is root, they run as "nobody".
    """

    def __init__(self, *, durable: bool = False) -> None:
        self._programs = programs()
        self.folder = Path(tempfile.mkdtemp(prefix="haven-pg-", dir="/tmp"))  # a socket's path has to be short
        self._as_nobody: dict[str, Any] = {}
        if os.geteuid() == 0:
            self._as_nobody = {"user": "nobody", "group": "nogroup", "extra_groups": []}
            shutil.chown(self.folder, "nobody", "nogroup")
        self._durable = durable
        self._process: subprocess.Popen[bytes] | None = None
        line = [self._programs / "initdb", "-D", self.data, "-U", "haven", "-A", "trust", "-E", "UTF8"]
        self._run(*line, "--locale=C.UTF-8", "--no-sync")

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def pid(self) -> int:
        """The process whose children do the work."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        settings = {"listen_addresses": "", "unix_socket_directories": str(self.folder), "max_connections": "200"}
        if not self._durable:
            settings |= {"fsync": "off", "full_page_writes": "off"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        line: list[str | Path] = [self._programs / "postgres", "-D", self.data, *options]
        if sys.platform == "linux":
            # It does not outlive the suite, however that ends; SIGQUIT is its immediate shutdown.
            line = ["setpriv", "--pdeathsig", "QUIT", *line]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(line, stdout=log, stderr=log, cwd=self.folder, **self._as_nobody)
        self._wait()

    def stop(self) -> None:
        """Ends it at once, as a crash of its machine would."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(60)
            self._process = None

    def new_database(self) -> str:
        """Makes an empty database and returns the address for `--database`."""
        name = "h" + secrets.token_hex(6)
        with self.connect("postgres") as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return f"postgresql+psycopg://haven@/{name}?host={self.folder}"

    def connect(self, name: str) -> "psycopg.Connection[Any]":
        return psycopg.connect(dbname=name, user="haven", host=str(self.folder), autocommit=True)

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _wait(self) -> None:
        """Asks until it takes connections."""
        assert self._process is not None
        ask = [self._programs / "pg_isready", "-q", "-h", self.folder]
        while subprocess.run(ask, check=False).returncode:
            if self._process.poll() is not None:
                pytest.fail("PostgreSQL did not start:\n" + (self.folder / "log").read_text())

    def _run(self, *line: str | Path) -> None:
        done = subprocess.run(line, capture_output=True, text=True, cwd=self.folder, check=False, **self._as_nobody)
        if done.returncode:
            pytest.fail(f"{line[0]} failed:\n{done.stderr}")


def programs() -> Path:
    """Returns the folder of PostgreSQL's programs; fails where there is none, because nothing stands in for it."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    found = shutil.which("initdb")
    if debian:
        return debian[-1]
    if found is None:
        pytest.fail("PostgreSQL is missing; `make libraries` installs it.")
    return Path(found).resolve().parent


@cache
def shared() -> PostgreSQL:
    """Returns the one cluster for all tests of this process; each takes a database of its own in it."""
    cluster = PostgreSQL()
    atexit.register(cluster.remove)
    cluster.start()
    return cluster


def new(kind: str | None = None) -> str | None:
    """Returns what `--database` says for a new server; None for SQLite in its data folder.

    Args:
        kind: One of `KINDS`; without it, what HAVEN_TEST_DATABASE says.
    """
    kind = kind or os.environ.get("HAVEN_TEST_DATABASE", KINDS[0])
    assert kind in KINDS, kind
    return None if kind == "sqlite" else shared().new_database()
