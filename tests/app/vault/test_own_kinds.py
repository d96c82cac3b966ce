from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.database import Database
from app.vault.own_kinds import KINDS, LEFT_OUT, Kind, quietly, watch
from app.vault.preferences import Preferences
from tests.homes import fresh_database

_BESIDES = {
    "certificates": set(),
    "epochs": {"disputed"},
    "streams": {"lamport"},
    "entries": {"written", "version"},
    "entry_versions": {"change", "twin"},
    "clinic_statements": set(),
    "recordings": {"take"},
}
"""Columns of kept tables that are made again, by table."""


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    made = fresh_database(tmp_path / "vault.db")
    watch(made)
    yield made
    made.close()


def tables(db: Database) -> set[str]:
    return {
        row[0]
        for row in db.rows(
            "SELECT name FROM pragma_table_list WHERE type IN ('table', 'virtual') AND schema = 'main'"
        )
        if not row[0].startswith("sqlite_")
    }


def dirty(db: Database) -> set[tuple[str, str]]:
    return {(item, key) for item, key in db.rows("SELECT item, key FROM own_dirty")}


def test_every_table_is_kept_or_left_out_for_a_reason(db: Database) -> None:
    kept = {kind.table for kind in KINDS}
    assert kept & LEFT_OUT.keys() == set()
    assert kept <= tables(db) <= kept | LEFT_OUT.keys()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.item)
def test_every_column_of_a_kept_table_is_kept_or_made_again(db: Database, kind: Kind) -> None:
    columns = {row[0] for row in db.rows("SELECT name FROM pragma_table_info(?)", (kind.table,))}
    assert columns == {*kind.key, *kind.columns} | _BESIDES.get(kind.table, set())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.item)
def test_what_comes_changes_and_goes_is_noted_whatever_wrote_it(db: Database, kind: Kind) -> None:
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("PRAGMA ignore_check_constraints = ON")
    types = dict(db.rows("SELECT name, type FROM pragma_table_info(?)", (kind.table,)))
    first = {
        "item": "kept",
        "kind": "statement",
        "name": "clinic.name" if kind.table == "sync_state" else "a name",
        "vouched_by": "invitation",
        "state": "open",
    }
    values = {
        name: first.get(name, "ab" * 16) if form == "TEXT" else (b"\x07" * 16 if form == "BLOB" else 1)
        for name, form in types.items()
        if name != "twin"
    }
    names = ", ".join(f'"{name}"' for name in values)
    with db.transaction():
        db.execute(f"INSERT INTO {kind.table} ({names}) VALUES ({', '.join('?' * len(values))})", (*values.values(),))
    (noted,) = dirty(db)
    assert noted[0] == kind.item
    assert len(kind.values(noted[1])) == len(kind.key)

    db.execute("DELETE FROM own_dirty")
    free = next(name for name in kind.columns if name not in ("kind", "finished", "vouched_by", "state"))
    with db.transaction():
        db.execute(f'UPDATE {kind.table} SET "{free}" = "{free}"')
    assert dirty(db) == set()
    others: dict[str, str | bytes | int] = {"TEXT": "other", "BLOB": b"other"}
    with db.transaction():
        db.execute(f'UPDATE {kind.table} SET "{free}" = ?', (others.get(types[free], 2),))
    assert dirty(db) == {noted}

    db.execute("DELETE FROM own_dirty")
    with db.transaction():
        db.execute(f"DELETE FROM {kind.table}")
    assert dirty(db) == {noted}


def test_which_device_this_is_stays_here(db: Database) -> None:
    with db.transaction():
        Preferences(db).put("device", "ab" * 16)
        Preferences(db).put("practice.words", value=True)
    assert dirty(db) == {("preference", "practice.words")}


def test_what_another_computer_said_is_no_news_for_it(db: Database) -> None:
    with db.transaction(), quietly(db):
        Preferences(db).put("practice.words", value=True)
    assert dirty(db) == set()
    with db.transaction():
        Preferences(db).put("practice.circle", value=True)
    assert dirty(db) == {("preference", "practice.circle")}


def test_what_was_there_before_the_watch_is_noted_when_it_begins(tmp_path: Path) -> None:
    db = fresh_database(tmp_path / "old.db")
    with db.transaction():
        Preferences(db).put("practice.words", value=True)
    watch(db)
    assert dirty(db) == {("preference", "practice.words")}
    db.execute("DELETE FROM own_dirty")
    watch(db)
    assert dirty(db) == set()
    db.close()
