import tempfile
import threading
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3
from hypothesis import given
from hypothesis import strategies as st

from app.errors import VaultDamaged, VaultInUse
from app.vault.database import Database

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.db"


@pytest.fixture
def db(path: Path) -> Database:
    made = Database(path, KEY, create=True)
    made.execute("CREATE TABLE one (a INTEGER PRIMARY KEY, b TEXT UNIQUE)")
    made.execute("CREATE TABLE many (one INTEGER REFERENCES one (a))")
    return made


def test_every_connection_is_set_up_the_same(db: Database, path: Path) -> None:
    db.close()
    again = Database(path, KEY)
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2, "fullfsync": 1}
    assert {name: again.rows(f"PRAGMA {name}")[0][0] for name in wanted} == wanted
    again.close()


def insert(db: Database, *rows: tuple[int, str]) -> None:
    with db.transaction():
        for row in rows:
            db.execute("INSERT INTO one VALUES (?, ?)", row)


def test_a_transaction_keeps_all_or_nothing(db: Database) -> None:
    with pytest.raises(sqlcipher3.IntegrityError):
        insert(db, (1, "x"), (2, "x"))
    assert db.rows("SELECT * FROM one") == []
    insert(db, (1, "x"), (2, "y"))
    assert db.rows("SELECT a FROM one") == [(1,), (2,)]
    db.close()


def test_a_nested_transaction_is_a_fault_of_the_program(db: Database) -> None:
    with db.transaction(), pytest.raises(sqlcipher3.OperationalError):
        insert(db, (1, "x"))
    assert db.rows("SELECT * FROM one") == []
    db.close()


def test_how_many_rows_were_changed_is_told(db: Database) -> None:
    assert db.execute("INSERT INTO one VALUES (1, 'x'), (2, 'y')") == 2
    assert db.execute("DELETE FROM one WHERE a > 1") == 1
    assert db.execute("DELETE FROM one WHERE a > 1") == 0
    db.close()


def test_broken_rules_are_not_mistaken_for_damage(db: Database) -> None:
    with pytest.raises(sqlcipher3.IntegrityError):
        db.execute("INSERT INTO many VALUES (7)")
    db.execute("INSERT INTO one VALUES (1, 'x')")
    with pytest.raises(sqlcipher3.IntegrityError):
        db.execute("INSERT INTO one VALUES (2, 'x')")
    with pytest.raises(sqlcipher3.OperationalError):
        db.execute("SELECT FROM")
    db.close()


def test_a_transaction_keeps_other_threads_out_until_it_ends(db: Database) -> None:
    seen: list[object] = []
    other = threading.Thread(target=lambda: seen.append(db.row("SELECT count(*) FROM one")))
    with db.transaction():
        db.execute("INSERT INTO one VALUES (1, 'x')")
        other.start()
        db.execute("INSERT INTO one VALUES (2, 'y')")
    other.join()
    assert seen == [(2,)]
    db.close()


def test_a_database_that_is_being_written_for_too_long_is_in_use(db: Database, path: Path) -> None:
    other = Database(path, KEY)
    other.execute("PRAGMA busy_timeout = 1")
    with db.transaction(), pytest.raises(VaultInUse), other.transaction():
        pass
    with other.transaction():
        other.execute("INSERT INTO one VALUES (1, 'x')")
    other.close()
    db.close()


def test_a_page_that_is_damaged_while_open_is_told_when_it_is_read(db: Database, path: Path) -> None:
    with db.transaction():
        db.executemany("INSERT INTO one VALUES (?, ?)", ((n, f"{n}" * 200) for n in range(1, 1000)))
    db.checkpoint()
    data = bytearray(path.read_bytes())
    other = Database(path, KEY)
    for page in range(1, len(data) // 4096):
        data[page * 4096 + 100] ^= 1
    path.write_bytes(data)
    with pytest.raises(VaultDamaged):
        other.rows("SELECT * FROM one")
    other.close()
    db.close()


def test_a_torn_page_that_the_log_still_holds_is_no_damage(db: Database, path: Path, tmp_path: Path) -> None:
    with db.transaction():
        db.executemany("INSERT INTO one VALUES (?, ?)", ((n, f"{n}" * 200) for n in range(1, 100)))
    db.checkpoint()
    with db.transaction():
        db.execute("UPDATE one SET b = b || '!'")
    crashed = tmp_path / "crashed.db"
    data = bytearray(path.read_bytes())
    page = next(n for n in range(2, len(data) // 4096) if _newer_in_log(path, n + 1))
    data[page * 4096 : page * 4096 + 512] = bytes(512)
    crashed.write_bytes(data)
    crashed.with_name("crashed.db-wal").write_bytes(path.with_name("vault.db-wal").read_bytes())
    db.close()
    again = Database(crashed, KEY)
    again.check()
    assert again.row("SELECT count(*) FROM one WHERE b LIKE '%!'") == (99,)
    again.close()


def _newer_in_log(path: Path, page: int) -> bool:
    log = path.with_name(path.name + "-wal").read_bytes()
    frames = range(32, len(log) - 24, 24 + 4096)
    return page in {int.from_bytes(log[at : at + 4], "big") for at in frames}


def test_every_page_passes_however_much_was_deleted(db: Database, path: Path) -> None:
    for round_ in range(20):
        with db.transaction():
            db.executemany("INSERT INTO one (b) VALUES (?)", ((f"{round_} {n} " * 300,) for n in range(20)))
        with db.transaction():
            db.execute("DELETE FROM one WHERE a % 3 = ?", (round_ % 3,))
    db.close()
    again = Database(path, KEY)
    assert again.rows("PRAGMA cipher_integrity_check") == []
    again.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a database of some pages."""
    path = tmp_path_factory.mktemp("whole") / "vault.db"
    made = Database(path, KEY, create=True)
    made.execute("CREATE TABLE one (b TEXT)")
    with made.transaction():
        made.executemany("INSERT INTO one VALUES (?)", [("x" * 1000,)] * 50)
    made.close()
    return path.read_bytes()


def told_as_damage(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vault.db"
        path.write_bytes(data)
        with pytest.raises(VaultDamaged):
            open_and_check(path)


def open_and_check(path: Path) -> None:
    with closing(Database(path, KEY)) as database:
        database.check()


@given(data=st.data())
def test_one_flipped_bit_anywhere_is_damage(whole: bytes, data: st.DataObject) -> None:
    place, bit = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(0, 7))
    changed = bytearray(whole)
    changed[place] ^= 1 << bit
    told_as_damage(bytes(changed))


@given(data=st.data())
def test_a_database_cut_short_anywhere_is_damage(whole: bytes, data: st.DataObject) -> None:
    told_as_damage(whole[: data.draw(st.integers(0, len(whole) - 1))])


@pytest.mark.parametrize("key", [bytes(32), KEY[::-1]])
def test_another_key_does_not_open_it(db: Database, path: Path, key: bytes) -> None:
    db.close()
    before = path.read_bytes()
    with pytest.raises(VaultDamaged):
        Database(path, key)
    assert path.read_bytes() == before


def test_a_database_that_is_no_vault_is_refused(path: Path) -> None:
    connection = sqlcipher3.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute("CREATE TABLE something (a)")
    connection.close()
    with pytest.raises(VaultDamaged):
        Database(path, KEY)


def test_a_closed_connection_may_be_closed_again(db: Database) -> None:
    db.close()
    db.close()
