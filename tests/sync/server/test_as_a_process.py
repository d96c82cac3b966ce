"""`haven-server` as an operator meets it: each command in a process of its own, with what people get wrong."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from sync.protocol import limits, wire
from tests.sync.server.conftest import Server
from tests.sync.server.world import Clinic

NOBODY = "postgresql+psycopg://haven@127.0.0.1:1/haven"
MISTAKES: dict[str, tuple[list[str], int, str]] = {
    "no command": ([], 2, "the following arguments are required: COMMAND"),
    "no folder": (["people"], 2, "the following arguments are required: --data"),
    "a number that is none": (
        ["run", "--data", "{ready}", "--listen", "127.0.0.1:0", "--quota", "0"],
        2,
        "whole number",
    ),
    "people of nothing": (["people", "--data", "{tmp}/nothing"], 4, "There is no server in this folder"),
    "check of nothing": (["check", "--data", "{tmp}/nothing"], 4, "There is no server in this folder"),
    "backup of nothing": (
        ["backup", "--data", "{tmp}/nothing", "--out", "{tmp}/b"],
        4,
        "There is no server in this folder",
    ),
    "migrate of nothing": (["migrate", "--data", "{tmp}/nothing"], 4, "There is no server in this folder"),
    "run of nothing": (
        ["run", "--data", "{tmp}/nothing", "--listen", "127.0.0.1:0"],
        4,
        "There is no server in this folder",
    ),
    "init twice": (["init", "--data", "{ready}"], 3, "There is a server in this folder already"),
    "init in a file": (["init", "--data", "{tmp}/file"], 4, "cannot be used"),
    "init without its database": (
        ["init", "--data", "{tmp}/new", "--database", NOBODY],
        4,
        "The database cannot be reached.",
    ),
    "another database": (
        ["init", "--data", "{tmp}/new", "--database", "mysql://x/y"],
        4,
        "--database takes an address like",
    ),
    "run without its database": (
        ["run", "--data", "{ready}", "--listen", "127.0.0.1:0", "--database", NOBODY],
        4,
        "The database cannot be reached.",
    ),
    "import of nothing": (["import", "--data", "{ready}", "{tmp}/nothing"], 4, "No such file"),
    "import of another file": (["import", "--data", "{ready}", "{tmp}/file"], 3, "The file is not a publication."),
    "import of a huge file": (["import", "--data", "{ready}", "{tmp}/huge"], 3, "too large for a publication"),
    "import of a folder": (["import", "--data", "{ready}", "{tmp}"], 4, "cannot be used"),
    "restore of nothing": (["restore", "--data", "{tmp}/new", "{tmp}/nothing"], 3, "There is no file"),
    "restore of another file": (["restore", "--data", "{tmp}/new", "{tmp}/file"], 3, "not a backup of haven-server"),
    "restore over a server": (["restore", "--data", "{ready}", "{tmp}/file"], 3, "nothing was changed"),
    "a port that is taken": (["run", "--data", "{ready}", "--listen", "127.0.0.1:{taken}"], 2, "Cannot listen at"),
    "another one's address": (
        ["run", "--data", "{ready}", "--listen", "192.0.2.1:0", "--behind-proxy", "--authority", "x.org"],
        2,
        "Cannot listen at",
    ),
    "plain HTTP for everybody": (
        ["run", "--data", "{ready}", "--listen", "0.0.0.0:0"],
        2,
        "Plain HTTP is only served",
    ),
    "a certificate that is not there": (
        ["run", "--data", "{ready}", "--listen", "127.0.0.1:0", "--tls-cert", "{tmp}/c", "--tls-key", "{tmp}/k"],
        2,
        "The certificate and its key cannot be used",
    ),
    "a log that cannot be written": (
        ["run", "--data", "{ready}", "--listen", "127.0.0.1:0", "--log", "{tmp}/no/log"],
        4,
        "cannot be used",
    ),
}


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    line = [sys.executable, "-m", "sync.server.command", *arguments]
    return subprocess.run(line, capture_output=True, text=True, timeout=60, check=False, env=os.environ)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, "Future[subprocess.CompletedProcess[str]]"]]:
    """Every mistake, made two at a time, since each is a process that starts from nothing."""
    tmp = tmp_path_factory.mktemp("mistakes")
    ready = Server(tmp / "ready")
    ready.set_up()
    (tmp / "file").write_bytes(b"something else")
    with (tmp / "huge").open("wb") as file:
        file.truncate(limits.REQUEST + 1)
    with socket.create_server(("127.0.0.1", 0)) as taken, ThreadPoolExecutor(2) as pool:
        places = {"tmp": str(tmp), "ready": str(ready.folder), "taken": taken.getsockname()[1]}
        yield {
            name: pool.submit(run, *(part.format(**places) for part in arguments))
            for name, (arguments, _, _) in MISTAKES.items()
        }
    assert not (tmp / "b").exists()
    assert not (tmp / "nothing").exists()
    assert not (tmp / "new" / "server.key").exists()
    assert ready.command("check").returncode == 0


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_gets_a_sentence_and_its_exit_code(
    told: dict[str, "Future[subprocess.CompletedProcess[str]]"], name: str
) -> None:
    _, code, sentence = MISTAKES[name]
    done = told[name].result(60)
    assert (done.returncode, done.stdout) == (code, "")
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1 or code == 2


def test_the_whole_life_of_a_server_in_commands(tmp_path: Path) -> None:
    data, publication, file = tmp_path / "data", tmp_path / "publication", tmp_path / "backup"
    made = run("init", "--data", str(data))
    clinic = Clinic(bytes.fromhex(made.stdout.strip()))
    publication.write_bytes(msgspec.msgpack.encode(wire.Publication(statement=clinic.statement())))
    for arguments, said in (
        (("import", "--data", str(data), str(publication)), "Imported."),
        (("migrate", "--data", str(data)), "The database has form "),
        (("backup", "--data", str(data), "--out", str(file)), "Backup written: "),
        (("restore", "--data", str(tmp_path / "restored"), str(file)), "haven-clinic era --restored-to "),
        (("check", "--data", str(tmp_path / "restored")), '"faults": []'),
    ):
        done = run(*arguments)
        assert (done.returncode, done.stderr) == (0, ""), arguments
        assert said in done.stdout
