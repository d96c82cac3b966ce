"""A disk that is full or read-only: its own error, and nothing that was kept is lost."""

from pathlib import Path

import pytest

from app.clock import SetClock
from app.errors import DiskFull, ReadOnlyPlace, WrongPassphrase
from app.paths import Profile
from app.vault.backup import all_of, back_up
from app.vault.cost import FLOOR
from app.vault.database import Database
from app.vault.storage import write_atomically
from app.vault.vault import Vault
from tests.app.vault.conftest import SmallDisk

PASSPHRASE = "a quiet harbour"
KEY = bytes(32)


def on(disk: SmallDisk) -> Profile:
    return Profile(disk.folder / "profile")


def test_a_vault_made_on_a_full_disk_leaves_nothing_and_is_made_once_there_is_space(
    small_disk: SmallDisk, clock: SetClock
) -> None:
    profile = on(small_disk)
    for leave in (0, 8192, 16_384, 65_536):
        small_disk.fill(leave=leave)
        with pytest.raises(DiskFull):
            Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR)
        assert not Vault.exists(profile)
        assert {file.name for file in profile.folder.glob("*")} <= {profile.lock.name}
    small_disk.make_space()
    Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR).close()
    Vault.open(profile, PASSPHRASE, clock=clock).close()


def test_a_vault_on_a_disk_that_became_full_loses_nothing(small_disk: SmallDisk, clock: SetClock) -> None:
    profile = on(small_disk)
    with Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR) as vault:
        vault.database.execute("CREATE TABLE kept (line TEXT)")
        vault.database.execute("INSERT INTO kept VALUES ('before')")
        small_disk.fill()
        with pytest.raises(DiskFull):
            write(vault.database, ["x" * 10_000] * 100)
        assert vault.database.rows("SELECT line FROM kept") == [("before",)]
        with pytest.raises(DiskFull):
            vault.change_passphrase(PASSPHRASE, "another")
        assert not (profile.folder / "vault.header.new").exists()
    small_disk.make_space()
    with pytest.raises(WrongPassphrase):
        Vault.open(profile, "another", clock=clock)
    with Vault.open(profile, PASSPHRASE, clock=clock) as vault:
        assert vault.database.rows("SELECT line FROM kept") == [("before",)]
        vault.database.check()


def test_a_vault_that_cannot_be_opened_on_a_full_disk_opens_once_there_is_space(
    small_disk: SmallDisk, clock: SetClock
) -> None:
    profile = on(small_disk)
    with Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR) as vault:
        vault.database.execute("CREATE TABLE kept (line TEXT)")
        vault.database.execute("INSERT INTO kept VALUES ('before')")
    small_disk.fill()
    before = profile.database.read_bytes()
    with pytest.raises(DiskFull):
        Vault.open(profile, PASSPHRASE, clock=clock)
    assert profile.database.read_bytes() == before
    small_disk.make_space()
    with Vault.open(profile, PASSPHRASE, clock=clock) as vault:
        assert vault.database.rows("SELECT line FROM kept") == [("before",)]


def write(database: Database, lines: list[str]) -> None:
    with database.transaction():
        database.executemany("INSERT INTO kept VALUES (?)", [(line,) for line in lines])


def test_a_write_that_found_the_disk_full_can_be_repeated(small_disk: SmallDisk) -> None:
    database = Database(small_disk.folder / "vault.db", KEY, create=True)
    database.execute("CREATE TABLE kept (line TEXT)")
    lines = [f"{n}" * 20_000 for n in range(5)]
    for leave in range(0, 40_960, 4096):
        before = database.row("SELECT count(*) FROM kept")
        small_disk.fill(leave=leave)
        with pytest.raises(DiskFull):
            write(database, lines)
        assert database.row("SELECT count(*) FROM kept") == before
        small_disk.make_space()
        write(database, lines)
    assert database.row("SELECT count(*) FROM kept") == (50,)
    database.check()
    database.close()


def test_a_backup_that_finds_the_disk_full_leaves_the_earlier_ones_and_no_part(
    small_disk: SmallDisk, clock: SetClock
) -> None:
    profile = on(small_disk)
    profile.folder.mkdir()
    database = Database(profile.database, KEY, create=True)
    database.execute("CREATE TABLE kept (line TEXT)")
    database.execute("INSERT INTO kept VALUES (?)", ("x" * 100_000,))
    first = back_up(database, profile, KEY, clock.now())
    small_disk.fill(leave=40_960)
    with pytest.raises(DiskFull):
        back_up(database, profile, KEY, clock.now().replace(hour=10))
    assert list(profile.backups.iterdir()) == [first]
    small_disk.make_space()
    back_up(database, profile, KEY, clock.now().replace(hour=10))
    assert len(all_of(profile)) == 2
    database.close()


def test_a_read_only_place_is_told_and_left_as_it_is(small_disk: SmallDisk, clock: SetClock) -> None:
    profile = on(small_disk)
    Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR).close()
    before = {file.name: file.read_bytes() for file in profile.folder.iterdir()}
    small_disk.read_only(True)
    try:
        with pytest.raises(ReadOnlyPlace):
            Vault.open(profile, PASSPHRASE, clock=clock)
        with pytest.raises(ReadOnlyPlace):
            Vault.reset_passphrase(profile, bytes(20), "another", clock=clock)
        with pytest.raises(ReadOnlyPlace):
            Vault.create(Profile(small_disk.folder / "new"), PASSPHRASE, clock=clock, cost=FLOOR)
        with pytest.raises(ReadOnlyPlace):
            Vault.create(Profile(small_disk.folder), PASSPHRASE, clock=clock, cost=FLOOR)
        with pytest.raises(ReadOnlyPlace):
            write_atomically(profile.header, b"")
        with pytest.raises(ReadOnlyPlace):
            Database(small_disk.folder / "new.db", KEY, create=True)
        assert {file.name: file.read_bytes() for file in profile.folder.iterdir()} == before
    finally:
        small_disk.read_only(False)
    Vault.open(profile, PASSPHRASE, clock=clock).close()


def test_an_ordinary_file_in_the_way_of_the_folder_is_a_place_that_cannot_be_written(
    tmp_path: Path, clock: SetClock
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReadOnlyPlace):
        Vault.create(Profile(tmp_path / "file"), PASSPHRASE, clock=clock, cost=FLOOR)
    with pytest.raises(ReadOnlyPlace):
        Vault.create(Profile(tmp_path / "file" / "below"), PASSPHRASE, clock=clock, cost=FLOOR)
