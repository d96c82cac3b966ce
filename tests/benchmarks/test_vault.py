"""What opening and writing a vault costs, as ratios within one run."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from app.vault.cost import FLOOR
from app.vault.database import Database

pytestmark = pytest.mark.benchmark
KEY = bytes(range(32))


def seconds(work: Callable[[], object], times: int) -> float:
    """Returns the median of some runs."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return median(taken)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A vault database of about 5 MB with a text search index."""
    path = tmp_path / "vault.db"
    db = Database(path, KEY, create=True)
    db.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, body TEXT)")
    with db.transaction():
        db.executemany("INSERT INTO entry (body) VALUES (?)", [(f"word{n} " * 150,) for n in range(3000)])
    db.close()
    return path


def test_opening_with_the_raw_key_is_cheap_beside_the_derivation(path: Path) -> None:
    derivation = seconds(lambda: FLOOR.derive(b"a quiet harbour", bytes(16)), 5)
    opening = seconds(lambda: Database(path, KEY).close(), 20)
    assert opening < derivation / 20


def test_checking_every_page_is_cheap_beside_the_derivation(path: Path) -> None:
    derivation = seconds(lambda: FLOOR.derive(b"a quiet harbour", bytes(16)), 5)
    db = Database(path, KEY)
    checking = seconds(db.check, 5)
    db.close()
    assert checking < derivation / 2


def test_one_autosave_is_quick_beside_the_derivation(path: Path) -> None:
    derivation = seconds(lambda: FLOOR.derive(b"a quiet harbour", bytes(16)), 5)
    db = Database(path, KEY)

    def keep() -> None:
        with db.transaction():
            db.execute("UPDATE entry SET body = ? WHERE id = 7", ("a line " * 300,))

    saving = seconds(keep, 50)
    db.close()
    assert saving < derivation / 4
