"""Backups: while the server is written to, from each database into each, and never from what does not hold."""

import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from sync.protocol import wire
from sync.trust.statements import open_receipt
from tests import databases
from tests.sync.server.conftest import Server
from tests.sync.server.test_coming_back import refused
from tests.sync.server.world import Caller, Device, World
from ui.commands.office.given import moment


class Writing:
    """Somebody who writes without a pause, and remembers what was acknowledged."""

    def __init__(self, world: World, device: Device) -> None:
        self.acknowledged: list[wire.Commit] = []
        self._enough: dict[int, threading.Event] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._write, args=(world, device))
        self._thread.start()

    def _write(self, world: World, device: Device) -> None:
        while not self._over.is_set():
            commit = device.write(device.stream, device.epoch, [b"x" * 300])
            world.append(device, device.stream, commit)
            self.acknowledged.append(commit)
            for number, event in tuple(self._enough.items()):
                if len(self.acknowledged) >= number:
                    event.set()

    def wait(self, more: int) -> int:
        """Waits until so many more were acknowledged; returns how many that are."""
        number = len(self.acknowledged) + more
        event = self._enough.setdefault(number, threading.Event())
        assert event.wait(60)
        return number

    def end(self) -> None:
        self._over.set()
        self._thread.join(60)


@pytest.fixture
def elsewhere(tmp_path: Path, kind: str) -> Iterator[Server]:
    """Where a backup goes: into the other kind of database."""
    (other,) = set(databases.KINDS) - {kind}
    server = Server(tmp_path / "elsewhere", databases.new(other))
    yield server
    if server.process is not None:
        server.stop(signal.SIGKILL)


def commits_of(world: World, device: Device) -> list[wire.Commit]:
    return [item.commit for item in world.all_changes(device.auth) if isinstance(item, wire.CommitItem)]


def test_made_while_writing_goes_on_becomes_a_working_server_of_a_new_era(
    own_server: Server, elsewhere: Server, tmp_path: Path
) -> None:
    clinic = own_server.set_up()
    own_server.start()
    world = World(Caller(own_server.url), clinic)
    patient = world.new_patient()
    world.put_part(patient.auth, patient.stream, b"b" * 16, 0, 1, b"sealed")
    writing = Writing(world, patient)
    before = writing.wait(5)
    file = tmp_path / "backup"
    made = own_server.command("backup", "--out", str(file))
    assert made.returncode == 0, made.stderr
    assert made.stdout.startswith("Backup written: ")
    assert file.stat().st_mode & 0o777 == 0o600
    writing.wait(3)
    writing.end()
    assert own_server.stop() == 0

    restored = elsewhere.command("restore", str(file))
    assert restored.returncode == 0, restored.stderr
    since = moment(restored.stdout.rpartition("--restored-to ")[2].strip(), "--restored-to")
    checked = elsewhere.command("check")
    assert checked.returncode == 0, checked.stdout
    elsewhere.start("--behind-proxy", "--authority", own_server.url.removeprefix("http://"))
    world.caller = Caller(own_server.url, session=Redirected(own_server.url, elsewhere.url))
    # The proxy that did TLS before still has the same name; here it is the old server's own address.
    world.caller.url = own_server.url.replace("http://", "https://")
    there = commits_of(world, patient)
    assert before <= len(there) < len(writing.acknowledged)
    assert there == writing.acknowledged[: len(there)]
    assert world.get_part(world.therapist.auth, b"b" * 16, 0) == b"sealed"
    missing = writing.acknowledged[len(there) :]
    with refused("era-needed"):
        world.append(patient, patient.stream, *missing[:50])
    world.publish(statement=clinic.statement(2, era=2, restored_to=since))
    for begin in range(0, len(missing), 50):
        receipts = world.append(patient, patient.stream, *missing[begin : begin + 50])
        opened = open_receipt(receipts[0], elsewhere.public_key, clinic.fingerprint)
        assert (opened.era, opened.position) == (2, len(there) + begin + 1)
    assert commits_of(world, world.therapist) == writing.acknowledged
    assert elsewhere.public_key == own_server.public_key
    assert elsewhere.stop() == 0


class Redirected(requests.Session):
    """Sends to another place than the address that was signed for."""

    def __init__(self, signed: str, real: str) -> None:
        super().__init__()
        self._signed, self._real = signed.replace("http://", "https://"), real

    def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:
        assert request.url is not None
        request.url = request.url.replace(self._signed, self._real)
        return super().send(request, **options)


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory, kind: str) -> bytes:
    """The bytes of a small backup."""
    folder = tmp_path_factory.mktemp("backup")
    server = Server(folder / "data", databases.new(kind))
    clinic = server.set_up()
    server.start()
    world = World(Caller(server.url), clinic)
    patient = world.new_patient()
    world.put_part(patient.auth, patient.stream, b"b" * 16, 0, 1, b"sealed" * 50)
    assert server.stop() == 0
    assert server.command("backup", "--out", str(folder / "backup")).returncode == 0
    return (folder / "backup").read_bytes()


def test_what_was_cut_off_or_changed_anywhere_is_refused_and_leaves_nothing(
    backup: bytes, own_server: Server, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    places = [1, 20, 40, len(backup) // 3, len(backup) // 2, len(backup) - 40, len(backup) - 1]
    spoilt = [backup[:place] for place in places]
    spoilt += [backup[:place] + bytes([backup[place] ^ 1]) + backup[place + 1 :] for place in places]
    spoilt += [b"", backup + b"x", b"garbage" * 1000, b"haven-server backup 999\n" + backup]
    for content in spoilt:
        file.write_bytes(content)
        told = own_server.command("restore", str(file))
        assert (told.returncode, told.stdout) == (3, ""), content[:40]
        assert told.stderr.startswith("The ")
        assert not own_server.folder.exists()
        assert [path.name for path in tmp_path.iterdir()] == ["file"]
    file.write_bytes(backup)
    assert own_server.command("restore", str(file)).returncode == 0


def test_is_not_put_over_anything(backup: bytes, own_server: Server, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(backup)
    own_server.set_up()
    told = own_server.command("restore", str(file))
    assert (told.returncode, "already" in told.stderr) == (3, True)
    assert own_server.command("check").returncode == 0
    told = own_server.command("restore", str(tmp_path / "nothing"))
    assert told.returncode == 3
    if kind == "postgresql":
        full = own_server.command(
            "restore", "--data", str(tmp_path / "new"), "--database", own_server.database or "", str(file)
        )
        assert (full.returncode, "in the database already" in full.stderr) == (3, True)
        assert not (tmp_path / "new").exists()


def test_is_written_as_a_whole_or_not_at_all(own_server: Server, tmp_path: Path) -> None:
    own_server.set_up()
    there = tmp_path / "there"
    there.write_bytes(b"an earlier one")
    for out in (there, tmp_path / "no folder" / "backup"):
        told = own_server.command("backup", "--out", str(out))
        assert (told.returncode, told.stdout) == (3, "")
        assert "nothing was written" in told.stderr
    assert there.read_bytes() == b"an earlier one"
    for file in sorted((own_server.folder).glob("server.db*")):
        file.unlink()
    own_server.database = None if own_server.database is None else own_server.database.replace("/h", "/gone")
    told = own_server.command("backup", "--out", str(tmp_path / "new"))
    assert told.returncode == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "there"]


def test_of_a_blob_that_lost_its_file_says_so(own_server: Server, tmp_path: Path) -> None:
    clinic = own_server.set_up()
    own_server.start()
    world = World(Caller(own_server.url), clinic)
    patient = world.new_patient()
    for blob in (b"a" * 16, b"b" * 16):
        world.put_part(patient.auth, patient.stream, blob, 0, 1, b"sealed")
    (file,) = (own_server.folder / "blobs").glob(f"*/{(b'a' * 16).hex()}/*")
    file.unlink()
    told = own_server.command("backup", "--out", str(tmp_path / "backup"))
    assert (told.returncode, "1 parts of blobs are missing" in told.stderr) == (3, True)
    assert own_server.stop() == 0
