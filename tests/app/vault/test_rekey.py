"""Another key for the whole vault: everything is there under it, and nothing on the disk opens with the old one."""

import os
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.clock import SetClock, SystemClock
from app.errors import VaultDamaged, VaultFromNewerHaven, VaultInUse, WrongPassphrase, WrongRecoveryCode
from app.paths import Profile
from app.tasks import Cancelled
from app.vault import header as headers
from app.vault.backup import all_of, back_up
from app.vault.claim import take
from app.vault.cost import FLOOR
from app.vault.database import Database
from app.vault.header import Header
from app.vault.rekeying import Rekeying, finish
from app.vault.slots import Slot, passphrase_secret, unwrap
from app.vault.vault import Vault
from tests.app.vault.two_keys import KEYS, TwoKeys, contents, copy, everything, fill, header_for, two_keys

OLD = "a quiet harbour"
NEW = "a windy harbour"
CODE = bytes(range(20))
DECISION = "vault.rekeyed"
COPY = "vault.db.rekeyed"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """A closed vault with both slots, words in its search index, gaps in its rows, and a copy from before."""
    profile = Profile(tmp_path_factory.mktemp("made") / "profile")
    clock = SetClock(SystemClock().now())
    with Vault.create(profile, OLD, clock=clock, recovery=CODE, cost=FLOOR) as vault:
        fill(vault.database, 1_000)
        key = unwrap(slot_of(headers.load(profile), "recovery"), headers.load(profile).vault, CODE)
        assert key is not None
        back_up(vault.database, profile, key, clock.now())
    return profile


@pytest.fixture
def closed(made: Profile, profile: Profile) -> Profile:
    """A copy of `made` of its own."""
    copy(made.folder, profile.folder)
    return profile


def slot_of(header: Header, kind: str) -> Slot:
    found = header.slot("recovery" if kind == "recovery" else "passphrase")
    assert found is not None
    return found


def prepare(profile: Profile, recovery: bytes | None = CODE, old: str = OLD, new: str = NEW) -> Rekeying:
    with Vault.open(profile, old, clock=SystemClock()) as vault:
        return vault.rekeying(old, new, recovery)


def test_everything_is_there_under_another_key(closed: Profile, clock: SetClock) -> None:
    with Vault.open(closed, OLD, clock=clock) as vault:
        before = everything(vault.database)
        rekeying = vault.rekeying(OLD, NEW, CODE)
    told: list[float] = []
    rekeying.run(told.append)
    with Vault.open(closed, NEW, clock=clock) as vault:
        assert everything(vault.database) == before
        assert vault.database.rows("SELECT rowid FROM found WHERE found MATCH 'canal AND 123'") == [(124,)]
        with vault.database.transaction():
            vault.database.execute("INSERT INTO kept VALUES ('and on it goes')")
    assert len(told) > 2
    assert told == sorted(told)
    assert (told[0] < 0.9, told[-1]) == (True, 1.0)


def test_the_old_passphrase_opens_nothing_that_is_left_on_the_disk(closed: Profile, clock: SetClock) -> None:
    header = headers.load(closed)
    key = unwrap(slot_of(header, "passphrase"), header.vault, passphrase_secret(OLD))
    assert key is not None
    assert len(all_of(closed)) == 1
    prepare(closed).run()
    with pytest.raises(WrongPassphrase):
        Vault.open(closed, OLD, clock=clock)
    assert set(contents(closed.folder)) == {"vault.db", "vault.header", "vault.header.copy", closed.lock.name}
    for name, data in contents(closed.folder).items():
        assert slot_of(header, "passphrase").wrapped not in data, name
        assert slot_of(header, "recovery").wrapped not in data, name
    with pytest.raises(VaultDamaged):
        Database(closed.database, key)
    for path in (closed.header, headers.copy_of(closed)):
        path.write_bytes(headers.encode(header))
    with pytest.raises(VaultDamaged):
        Vault.open(closed, OLD, clock=clock)


def test_the_recovery_code_opens_the_new_vault_too(closed: Profile, clock: SetClock) -> None:
    prepare(closed).run()
    Vault.reset_passphrase(closed, CODE, "a third harbour", clock=clock)
    Vault.open(closed, "a third harbour", clock=clock).close()


def test_without_the_recovery_code_none_opens_it_until_it_is_done_again_with_it(
    closed: Profile, clock: SetClock
) -> None:
    prepare(closed, recovery=None).run()
    with pytest.raises(WrongRecoveryCode):
        Vault.reset_passphrase(closed, CODE, "another", clock=clock)
    with Vault.open(closed, NEW, clock=clock) as vault:
        assert not vault.has_recovery
    prepare(closed, old=NEW, new=OLD).run()
    with Vault.open(closed, OLD, clock=clock) as vault:
        assert vault.has_recovery
    Vault.reset_passphrase(closed, CODE, NEW, clock=clock)


def test_a_wrong_passphrase_or_code_prepares_nothing(closed: Profile) -> None:
    before = contents(closed.folder)
    with pytest.raises(WrongRecoveryCode):
        prepare(closed, recovery=bytes(20))
    with Vault.open(closed, OLD, clock=SystemClock()) as vault, pytest.raises(WrongPassphrase):
        vault.rekeying("a quiet harbor", NEW, CODE)
    assert contents(closed.folder) == before


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> TwoKeys:
    return two_keys(tmp_path_factory.mktemp("two") / "profile")


@pytest.fixture
def raw(two: TwoKeys, profile: Profile) -> tuple[Profile, Rekeying]:
    """A copy of the closed vault of `two` of its own, and what gives it the other key."""
    copy(two.profile.folder, profile.folder)
    return profile, two.rekeying(profile)


def test_what_is_destroyed_is_overwritten_where_it_lay(raw: tuple[Profile, Rekeying], tmp_path: Path) -> None:
    profile, rekeying = raw
    old = [profile.header, headers.copy_of(profile), profile.database, *all_of(profile)]
    assert len(old) == 4
    for number, path in enumerate(old):
        os.link(path, tmp_path / f"also {number}")
    rekeying.run()
    for number in range(len(old)):
        left = (tmp_path / f"also {number}").read_bytes()
        assert left == bytes(len(left)) != b""


def test_an_open_vault_is_left_alone(raw: tuple[Profile, Rekeying]) -> None:
    profile, rekeying = raw
    before = contents(profile.folder)
    with ExitStack() as held:
        take(profile, held)
        with pytest.raises(VaultInUse):
            rekeying.run()
    assert {**before, profile.lock.name: b""} == contents(profile.folder)
    rekeying.run()


def test_a_passphrase_that_was_changed_meanwhile_counts(raw: tuple[Profile, Rekeying], two: TwoKeys) -> None:
    profile, rekeying = raw
    changed = header_for(bytes(32), two.old)
    headers.save(profile, changed)
    with pytest.raises(VaultInUse):
        rekeying.run()
    assert headers.load(profile) == changed


def test_an_attempt_that_is_ended_halfway_changes_nothing(raw: tuple[Profile, Rekeying]) -> None:
    profile, rekeying = raw
    before = contents(profile.folder)
    for moment in (0.2, 0.59, 0.7, 0.94):

        def end(done: float, moment: float = moment) -> None:
            if done >= moment:
                raise Cancelled

        with pytest.raises(Cancelled):
            rekeying.run(end)
        assert contents(profile.folder) == {**before, profile.lock.name: b""}
    rekeying.run()


def damage(profile: Profile, page: int) -> None:
    data = bytearray(profile.database.read_bytes())
    data[page * 4096 % len(data) + 99] ^= 1
    profile.database.write_bytes(data)


def test_a_damaged_page_that_holds_no_row_is_told_too(raw: tuple[Profile, Rekeying]) -> None:
    profile, rekeying = raw
    database = Database(profile.database, KEYS[0])
    (page,) = database.row("SELECT rootpage FROM sqlite_schema WHERE name = 'kept_line'") or (0,)
    database.close()
    damage(profile, page - 1)
    with pytest.raises(VaultDamaged):
        rekeying.run()


@pytest.mark.parametrize("page", [1, 5, -1])
def test_a_damaged_database_is_told_and_left_as_it_is(raw: tuple[Profile, Rekeying], page: int) -> None:
    profile, rekeying = raw
    damage(profile, page)
    before = contents(profile.folder)
    with pytest.raises(VaultDamaged):
        rekeying.run()
    assert contents(profile.folder) == {**before, profile.lock.name: b""}


def test_a_copy_that_lost_a_word_is_noticed(raw: tuple[Profile, Rekeying], tmp_path: Path) -> None:
    profile, _ = raw
    database = Database(profile.database, KEYS[0])
    for number, sql in enumerate(
        (
            "UPDATE kept SET line = line || '.' WHERE rowid = 20",
            "DELETE FROM kept WHERE rowid = (SELECT max(rowid) FROM kept)",
            "UPDATE kept SET rowid = 1000 WHERE rowid = (SELECT max(rowid) FROM kept)",
            "INSERT INTO kept VALUES (NULL)",
            "CREATE TABLE another (line)",
        )
    ):
        database.copy_under(tmp_path / f"{number}", KEYS[1], lambda _: None)
        other = Database(tmp_path / f"{number}", KEYS[1])
        assert database.is_like(other, lambda _: None)
        other.execute(sql)
        assert not database.is_like(other, lambda _: None)
        other.close()
    database.close()


@pytest.mark.parametrize(
    ("decision", "error"),
    [
        (b"not a header", VaultDamaged),
        (headers.frame(headers.VERSION + 1, b"what only a later version can read"), VaultFromNewerHaven),
    ],
)
def test_a_decision_that_cannot_be_read_is_left_untouched(
    raw: tuple[Profile, Rekeying], decision: bytes, error: type[Exception]
) -> None:
    profile, rekeying = raw
    (profile.folder / DECISION).write_bytes(decision)
    (profile.folder / COPY).write_bytes(b"perhaps somebody's diary")
    before = contents(profile.folder)
    with pytest.raises(error):
        finish(profile)
    with pytest.raises(error):
        rekeying.run()
    assert contents(profile.folder) == {**before, profile.lock.name: b""}
