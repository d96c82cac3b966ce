from datetime import timedelta

import pytest
import sqlcipher3

from app.clock import SetClock
from app.errors import VaultDamaged, VaultFromNewerHaven
from app.paths import Profile
from app.vault import header as headers
from app.vault import migrations
from app.vault.backup import all_of, back_up
from app.vault.cost import FLOOR
from app.vault.database import Database
from app.vault.header import Header
from app.vault.migrations import Migration
from app.vault.slots import passphrase_secret, wrap
from app.vault.vault import Vault

KEY = bytes(range(32))
FIRST = Migration.of(1, "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id));")
SECOND = Migration.of(2, "ALTER TABLE a ADD COLUMN line TEXT; UPDATE a SET line = 'from before';")


@pytest.fixture
def db(profile: Profile) -> Database:
    profile.folder.mkdir()
    return Database(profile.database, KEY, create=True)


def test_the_steps_of_this_version_are_numbered_without_a_gap() -> None:
    steps = migrations.discover()
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    assert all(step.statements for step in steps)


def test_a_text_is_split_into_statements_but_not_inside_strings_comments_and_triggers() -> None:
    texts = (
        "CREATE TABLE t (a TEXT DEFAULT 'x;y'); -- one; two\n",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; SELECT 1; END; /* a;b */ SELECT 2",
    )
    split = Migration.of(1, texts).statements
    assert [text.split()[0] for text in split if not text.startswith("--")] == ["CREATE", "CREATE", "/*"]


def test_steps_are_taken_once_and_in_order(db: Database) -> None:
    migrations.apply(db, migrations.missing(db, (FIRST,)))
    db.execute("INSERT INTO a VALUES (1)")
    todo = migrations.missing(db, (FIRST, SECOND))
    assert todo == (SECOND,)
    migrations.apply(db, todo)
    assert db.rows("SELECT * FROM a") == [(1, "from before")]
    assert migrations.missing(db, (FIRST, SECOND)) == ()
    db.close()


def test_a_step_that_fails_leaves_the_database_as_it_was(db: Database) -> None:
    migrations.apply(db, (FIRST,))
    with pytest.raises(sqlcipher3.OperationalError):
        migrations.apply(db, (SECOND, Migration.of(3, "CREATE TABLE c (x); SELECT nonsense")))
    assert migrations.version(db) == 1
    assert db.rows("SELECT name FROM sqlite_schema WHERE name = 'c'") == []
    assert db.row("PRAGMA foreign_keys") == (1,)
    db.close()


def test_a_table_is_rebuilt_without_losing_what_refers_to_it(db: Database) -> None:
    migrations.apply(db, (FIRST,))
    db.execute("INSERT INTO a VALUES (1)")
    db.execute("INSERT INTO b VALUES (1)")
    rebuilt = "CREATE TABLE n (id INTEGER PRIMARY KEY, x); INSERT INTO n (id) SELECT id FROM a; DROP TABLE a; "
    migrations.apply(db, (Migration.of(2, rebuilt + "ALTER TABLE n RENAME TO a;"),))
    assert db.rows("SELECT * FROM b JOIN a ON a.id = b.a") == [(1, 1, None)]
    with pytest.raises(VaultDamaged):
        migrations.apply(db, (Migration.of(3, "DELETE FROM a"),))
    assert db.rows("SELECT id FROM a") == [(1,)]
    db.close()


def test_a_newer_database_is_refused(db: Database) -> None:
    migrations.apply(db, (FIRST, SECOND))
    with pytest.raises(VaultFromNewerHaven):
        migrations.missing(db, (FIRST,))
    db.close()


def test_the_last_three_backups_are_kept_and_open_with_the_same_key(
    db: Database, profile: Profile, clock: SetClock
) -> None:
    migrations.apply(db, (FIRST,))
    made = []
    for number in range(5):
        db.execute("INSERT INTO a VALUES (?)", (number,))
        made.append(back_up(db, profile, KEY, clock.now()))
        clock.advance(timedelta(days=1))
    assert all_of(profile) == made[-3:]
    assert sorted(profile.backups.iterdir()) == made[-3:]
    assert made[0].name == "vault-0001-20270301T090000Z.db"
    copy = Database(made[-2], KEY)
    assert copy.row("SELECT count(*) FROM a") == (4,)
    assert migrations.version(copy) == 1
    copy.close()
    assert b"CREATE TABLE" not in made[-1].read_bytes()
    db.close()


def test_a_backup_holds_what_is_still_in_the_log(db: Database, profile: Profile, clock: SetClock) -> None:
    migrations.apply(db, (FIRST,))
    db.checkpoint()
    db.execute("INSERT INTO a VALUES (1)")
    other = Database(profile.database, KEY)
    copy = Database(back_up(other, profile, KEY, clock.now()), KEY)
    assert copy.rows("SELECT id FROM a") == [(1,)]
    for each in (copy, other, db):
        each.close()


def test_an_older_vault_is_copied_and_then_brought_up_to_date(
    db: Database, profile: Profile, clock: SetClock
) -> None:
    db.close()
    secret = passphrase_secret("a quiet harbour")
    headers.save(profile, Header(bytes(16), (wrap(KEY, bytes(16), "passphrase", secret, FLOOR),)))
    with Vault.open(profile, "a quiet harbour", clock=clock) as vault:
        assert migrations.version(vault.database) == len(migrations.discover())
    copy = Database(profile.backups / "vault-0000-20270301T090000Z.db", KEY)
    assert migrations.version(copy) == 0
    copy.close()
    before = all_of(profile)
    Vault.open(profile, "a quiet harbour", clock=clock).close()
    assert all_of(profile) == before
