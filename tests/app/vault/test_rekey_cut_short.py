"""Rekeying that is cut short, by a kill, a full disk or a read-only one: the vault is the old or the new one."""

import itertools
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import DiskFull, ReadOnlyPlace, StorageError
from app.paths import Profile
from app.vault import header as headers
from app.vault.database import Database, beside
from app.vault.rekeying import finish
from tests.app.vault.conftest import SmallDisk
from tests.app.vault.two_keys import KEYS, TwoKeys, contents, copy, everything, place, two_keys

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> TwoKeys:
    return two_keys(tmp_path_factory.mktemp("two") / "profile")


KILLED_AT_EACH_LINE = """
import os, shutil, signal, sys
from pathlib import Path
from app.paths import Profile
from app.vault import header as headers
from app.vault.rekeying import Rekeying

template, place = Path(sys.argv[1]), Path(sys.argv[2])
keys = [bytes.fromhex(word) for word in sys.argv[3:5]]
old, new = (headers.decode(Path(word).read_bytes()) for word in sys.argv[5:7])
watched = tuple(os.path.join("app", "vault", name) for name in ("rekeying.py", "storage.py"))


def run(folder, last):
    lines = 0

    def line(frame, event, _argument):
        nonlocal lines
        if event == "line":
            lines += 1
            if lines == last:
                os.kill(os.getpid(), signal.SIGKILL)
        return line

    def call(frame, _event, _argument):
        return line if frame.f_code.co_filename.endswith(watched) else None

    sys.settrace(call)
    Rekeying(Profile(folder), keys[0], old, keys[1], new).run()


number = 0
while True:
    number += 1
    folder = place / str(number)
    shutil.copytree(template, folder)
    child = os.fork()
    if child == 0:
        run(folder, number)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print(number, os.waitstatus_to_exitcode(status), flush=True)
    if not os.WTERMSIG(status):
        break
"""


@pytest.fixture
def quick_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where it is not the disk that takes most of the time; what a kill leaves is the same."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else tmp_path) as folder:
        yield Path(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")
def test_a_kill_at_each_line_leaves_the_old_or_the_new_vault(two: TwoKeys, quick_disk: Path) -> None:
    database = Database(two.profile.database, KEYS[0])
    before = everything(database)
    database.close()
    for name, header in (("old", two.old), ("new", two.new)):
        (quick_disk / name).write_bytes(headers.encode(header))
    words = [two.profile.folder, quick_disk, KEYS[0].hex(), KEYS[1].hex(), quick_disk / "old", quick_disk / "new"]
    with subprocess.Popen(
        [sys.executable, "-c", KILLED_AT_EACH_LINE, *map(str, words)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as killed:
        assert killed.stdout is not None
        states = []
        for line in killed.stdout:
            number, ended = line.split()
            state, found = two.state_of(Profile(quick_disk / number))
            assert found == before, number
            states.append(state)
            assert int(ended) in (-signal.SIGKILL, 0)
    assert killed.returncode == 0
    assert states == sorted(states, reverse=True), "once it is decided it stays so"
    runs = {state: len(list(group)) for state, group in itertools.groupby(states)}
    assert runs["old"] > 50
    assert runs["new"] > 50


def test_a_log_that_the_old_database_left_behind_does_not_spoil_the_new_one(
    two: TwoKeys, profile: Profile, tmp_path: Path
) -> None:
    copy(two.profile.folder, profile.folder)
    database = Database(profile.database, KEYS[0])
    database.copy_under(tmp_path / "under the other key", KEYS[1], lambda _: None)
    before = everything(database)
    with database.transaction():
        database.execute("UPDATE kept SET line = 'written over'")
    left = {name: data for name, data in contents(profile.folder).items() if name.endswith("-wal")}
    database.close()
    for name, data in left.items():
        assert len(data) > 4096
        (profile.folder / name).write_bytes(data)
    (profile.folder / "vault.rekeyed").write_bytes(headers.encode(two.new))
    (tmp_path / "under the other key").rename(profile.folder / "vault.db.rekeyed")
    assert two.state_of(profile) == ("new", before)


def on(disk: SmallDisk) -> Profile:
    return Profile(disk.folder / "profile")


def without_passing_files(profile: Profile) -> dict[str, bytes]:
    """What lies there but for the lock and for what SQLite keeps beside a database that it could not close."""
    passing = {profile.lock.name, *(path.name for path in beside(profile.database))}
    return {name: data for name, data in contents(profile.folder).items() if name not in passing}


def test_a_disk_that_is_too_full_leaves_the_old_vault(small_disk: SmallDisk, two: TwoKeys) -> None:
    profile = on(small_disk)
    place(profile, two.old, 500)
    rekeying = two.rekeying(profile)
    size = profile.database.stat().st_size
    assert size > 200_000
    for leave in (0, 8192, size // 2, size):
        small_disk.fill(leave=leave)
        before = without_passing_files(profile)
        with pytest.raises(DiskFull):
            rekeying.run()
        assert without_passing_files(profile) == before, leave
    small_disk.make_space()
    rekeying.run()
    assert two.state_of(profile)[0] == "new"


@pytest.mark.parametrize("leave", range(0, 131_072, 8192))
def test_however_little_room_there_is_the_vault_is_one_of_the_two(
    small_disk: SmallDisk, two: TwoKeys, leave: int
) -> None:
    profile = on(small_disk)
    copy(two.profile.folder, profile.folder)
    small_disk.fill(leave=leave)
    rekeying = two.rekeying(profile)
    before = headers.load(profile)
    refused = is_refused(rekeying.run)
    small_disk.make_space()
    state, _ = two.state_of(profile)
    assert before == two.old
    assert state == ("old" if refused else "new")


def is_refused(work: Callable[[], None]) -> bool:
    try:
        work()
    except StorageError:
        return True
    return False


def test_a_read_only_place_leaves_the_old_vault(small_disk: SmallDisk, two: TwoKeys) -> None:
    profile = on(small_disk)
    copy(two.profile.folder, profile.folder)
    before = contents(profile.folder)
    small_disk.read_only(True)
    try:
        with pytest.raises(ReadOnlyPlace):
            two.rekeying(profile).run()
        assert contents(profile.folder) == before
    finally:
        small_disk.read_only(False)
    assert two.state_of(profile)[0] == "old"


def test_a_decided_vault_in_a_read_only_place_is_ended_when_it_can_be_written(
    small_disk: SmallDisk, two: TwoKeys
) -> None:
    profile = on(small_disk)
    copy(two.profile.folder, profile.folder)
    database = Database(profile.database, KEYS[0])
    database.copy_under(profile.folder / "vault.db.rekeyed", KEYS[1], lambda _: None)
    database.close()
    (profile.folder / "vault.rekeyed").write_bytes(headers.encode(two.new))
    small_disk.read_only(True)
    try:
        with pytest.raises(ReadOnlyPlace):
            finish(profile)
    finally:
        small_disk.read_only(False)
    assert two.state_of(profile)[0] == "new"
