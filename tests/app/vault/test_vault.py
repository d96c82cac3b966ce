from collections.abc import Iterator
from pathlib import Path

import pytest

from app.clock import SetClock, SystemClock
from app.errors import (
    VaultDamaged,
    VaultExists,
    VaultFromNewerHaven,
    VaultInUse,
    VaultMissing,
    WrongPassphrase,
    WrongRecoveryCode,
)
from app.paths import Profile
from app.vault import header as headers
from app.vault.cost import FLOOR
from app.vault.database import Database
from app.vault.vault import Vault

PASSPHRASE = "a quiet harbour"
CODE = bytes(range(20))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """A closed vault with both slots and one row; tests copy it."""
    profile = Profile(tmp_path_factory.mktemp("made") / "profile")
    clock = SetClock(SystemClock().now())
    with Vault.create(profile, PASSPHRASE, clock=clock, recovery=CODE, cost=FLOOR) as vault:
        vault.database.execute("CREATE TABLE kept (line TEXT)")
        with vault.database.transaction():
            vault.database.executemany("INSERT INTO kept VALUES (?)", [(f"line {n}" * 50,) for n in range(500)])
    return profile


@pytest.fixture
def closed(made: Profile, profile: Profile) -> Profile:
    """A copy of `made` of its own."""
    profile.folder.mkdir()
    for file in made.folder.iterdir():
        (profile.folder / file.name).write_bytes(file.read_bytes())
    return profile


@pytest.fixture
def opened(closed: Profile, clock: SetClock) -> Iterator[Vault]:
    with Vault.open(closed, PASSPHRASE, clock=clock) as vault:
        yield vault


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def kept(vault: Vault) -> int:
    found = vault.database.row("SELECT count(*) FROM kept")
    assert found is not None
    return int(found[0])


def test_what_was_kept_is_there_after_opening_again(opened: Vault) -> None:
    assert kept(opened) == 500


def test_a_second_connection_sees_what_the_first_one_committed(opened: Vault) -> None:
    other = opened.connect()
    with opened.database.transaction():
        opened.database.execute("INSERT INTO kept VALUES ('unseen until committed')")
        assert other.row("SELECT count(*) FROM kept") == (500,)
    assert other.row("SELECT count(*) FROM kept") == (501,)
    assert other.turn is opened.database.turn


def test_a_closed_vault_gives_no_connection(opened: Vault) -> None:
    opened.close()
    opened.close()
    with pytest.raises(ValueError, match="closed"):
        opened.connect()


def test_nothing_readable_lies_in_the_files(opened: Vault) -> None:
    with opened.database.transaction():
        opened.database.execute("INSERT INTO kept VALUES ('heron over the canal')")
    everything = b"".join(contents(opened.profile.folder).values())
    assert len(everything) > 100_000
    for word in (b"heron over", b"line 1", b"CREATE TABLE", b"SQLite format", PASSPHRASE.encode(), CODE):
        assert word not in everything


def test_closing_leaves_one_database_file_and_two_headers(closed: Profile, clock: SetClock) -> None:
    Vault.open(closed, PASSPHRASE, clock=clock).close()
    names = {file.name for file in closed.folder.iterdir()} - {closed.lock.name}
    assert names == {"vault.db", "vault.header", "vault.header.copy"}


def test_a_wrong_passphrase_opens_nothing_and_changes_nothing(closed: Profile, clock: SetClock) -> None:
    before = contents(closed.folder)
    with pytest.raises(WrongPassphrase):
        Vault.open(closed, "a quiet harbor", clock=clock)
    assert contents(closed.folder) == before
    Vault.open(closed, PASSPHRASE, clock=clock).close()


def test_there_is_nothing_to_open_in_an_empty_place(profile: Profile, clock: SetClock) -> None:
    assert not Vault.exists(profile)
    with pytest.raises(VaultMissing):
        Vault.open(profile, PASSPHRASE, clock=clock)
    assert not profile.folder.exists()


def test_a_vault_is_not_overwritten(closed: Profile, clock: SetClock) -> None:
    before = contents(closed.folder)
    with pytest.raises(VaultExists):
        Vault.create(closed, "another", clock=clock, cost=FLOOR)
    assert contents(closed.folder) == before


def test_only_one_process_has_it_at_a_time(opened: Vault, clock: SetClock) -> None:
    with pytest.raises(VaultInUse):
        Vault.open(opened.profile, PASSPHRASE, clock=clock)
    opened.close()
    Vault.open(opened.profile, PASSPHRASE, clock=clock).close()


def test_the_same_letters_composed_otherwise_open_it(profile: Profile, clock: SetClock) -> None:
    Vault.create(profile, "caf\u00e9 \ufb01ets \u2460", clock=clock, cost=FLOOR).close()
    Vault.open(profile, "cafe\u0301 fiets 1", clock=clock).close()


def test_any_text_can_be_typed_as_a_passphrase(closed: Profile, clock: SetClock) -> None:
    for typed in ("", "\ud800\0", "x" * 100_000):
        with pytest.raises(WrongPassphrase):
            Vault.open(closed, typed, clock=clock)


def test_a_new_passphrase_replaces_the_old_one_without_touching_the_database(
    closed: Profile, clock: SetClock
) -> None:
    before = closed.database.read_bytes()
    with Vault.open(closed, PASSPHRASE, clock=clock) as vault:
        with pytest.raises(WrongPassphrase):
            vault.change_passphrase("not this", "a windy harbour")
        vault.change_passphrase(PASSPHRASE, "a windy harbour")
    assert closed.database.read_bytes() == before
    assert closed.header.read_bytes() == headers.copy_of(closed).read_bytes()
    with pytest.raises(WrongPassphrase):
        Vault.open(closed, PASSPHRASE, clock=clock)
    with Vault.open(closed, "a windy harbour", clock=clock) as vault:
        assert kept(vault) == 500


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(closed: Profile, clock: SetClock) -> None:
    with pytest.raises(WrongRecoveryCode):
        Vault.reset_passphrase(closed, bytes(20), "a new harbour", clock=clock)
    Vault.reset_passphrase(closed, CODE, "a new harbour", clock=clock)
    with Vault.open(closed, "a new harbour", clock=clock) as vault:
        assert kept(vault) == 500
        vault.set_recovery(bytes(20))
    with pytest.raises(WrongRecoveryCode):
        Vault.reset_passphrase(closed, CODE, "again", clock=clock)
    Vault.reset_passphrase(closed, bytes(20), "again", clock=clock)


def test_a_vault_without_a_recovery_slot_says_so(profile: Profile, clock: SetClock) -> None:
    Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR).close()
    with pytest.raises(WrongRecoveryCode):
        Vault.reset_passphrase(profile, CODE, "a new harbour", clock=clock)


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "gone"])
def test_a_damaged_header_is_brought_back_from_its_copy(closed: Profile, clock: SetClock, damage: str) -> None:
    whole = closed.header.read_bytes()
    hurt(closed.header, damage)
    with Vault.open(closed, PASSPHRASE, clock=clock) as vault:
        assert kept(vault) == 500
    assert closed.header.read_bytes() == whole


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "gone"])
def test_a_header_damaged_in_both_copies_is_told_and_left_as_it_is(
    closed: Profile, clock: SetClock, damage: str
) -> None:
    hurt(closed.header, damage)
    hurt(headers.copy_of(closed), damage)
    before = contents(closed.folder)
    assert Vault.exists(closed)
    with pytest.raises(VaultDamaged):
        Vault.open(closed, PASSPHRASE, clock=clock)
    with pytest.raises(VaultExists):
        Vault.create(closed, PASSPHRASE, clock=clock, cost=FLOOR)
    assert contents(closed.folder) == before


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "gone", "other"])
def test_a_damaged_database_is_told_and_left_as_it_is(closed: Profile, clock: SetClock, damage: str) -> None:
    hurt(closed.database, damage)
    before = contents(closed.folder)
    with pytest.raises(VaultDamaged):
        Vault.open(closed, PASSPHRASE, clock=clock)
    assert contents(closed.folder) == before


def hurt(path: Path, damage: str) -> None:
    data = bytearray(path.read_bytes())
    match damage:
        case "flip":
            data[len(data) // 2] ^= 0x10
            path.write_bytes(data)
        case "cut":
            path.write_bytes(data[: len(data) // 2 // 4096 * 4096])
        case "empty":
            path.write_bytes(b"")
        case "gone":
            path.unlink()
        case "other":
            path.unlink()
            other = Database(path, bytes(32), create=True)
            other.execute("CREATE TABLE kept (line TEXT)")
            other.close()


def test_a_newer_vault_is_left_untouched(closed: Profile, clock: SetClock) -> None:
    with Vault.open(closed, PASSPHRASE, clock=clock) as vault:
        vault.database.execute("PRAGMA user_version = 9999")
    before = contents(closed.folder)
    with pytest.raises(VaultFromNewerHaven):
        Vault.open(closed, PASSPHRASE, clock=clock)
    assert contents(closed.folder) == before


def test_a_newer_header_is_left_untouched(closed: Profile, clock: SetClock) -> None:
    newer = headers.frame(headers.VERSION + 1, b"what only a later version can read")
    closed.header.write_bytes(newer)
    with pytest.raises(VaultFromNewerHaven):
        Vault.open(closed, PASSPHRASE, clock=clock)
    assert closed.header.read_bytes() == newer


def test_what_a_crash_left_half_made_is_cleaned_up(closed: Profile, clock: SetClock) -> None:
    closed.header.unlink()
    headers.copy_of(closed).unlink()
    (closed.folder / "vault.making").touch()
    assert not Vault.exists(closed)
    with pytest.raises(VaultMissing):
        Vault.open(closed, PASSPHRASE, clock=clock)
    with Vault.create(closed, "a second try", clock=clock, cost=FLOOR) as vault:
        assert vault.database.row("SELECT name FROM sqlite_schema WHERE name = 'kept'") is None
    assert not (closed.folder / "vault.making").exists()
    Vault.open(closed, "a second try", clock=clock).close()


def test_a_crash_after_the_header_was_written_leaves_a_whole_vault(closed: Profile, clock: SetClock) -> None:
    headers.copy_of(closed).unlink()
    (closed.folder / "vault.making").touch()
    with Vault.open(closed, PASSPHRASE, clock=clock) as vault:
        assert kept(vault) == 500
    assert not (closed.folder / "vault.making").exists()
    assert headers.copy_of(closed).exists()


def test_a_folder_with_odd_letters_is_as_good_as_any(tmp_path: Path, clock: SetClock) -> None:
    profile = Profile(tmp_path / "Zoë's 100% #1? haven")
    Vault.create(profile, PASSPHRASE, clock=clock, cost=FLOOR).close()
    Vault.open(profile, PASSPHRASE, clock=clock).close()


def test_the_files_are_for_this_person_alone(profile: Profile, clock: SetClock) -> None:
    with Vault.create(profile, "a long passphrase", clock=clock, cost=FLOOR):
        modes = {path.name: path.stat().st_mode & 0o077 for path in profile.folder.iterdir() if path.is_file()}
        assert {
            name: mode for name, mode in modes.items() if mode and name.startswith("vault.") and "lock" not in name
        } == {}
