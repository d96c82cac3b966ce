"""What was withdrawn before it was opened is gone from the reader's vault."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.service import Diary, WithdrawOutcome
from app.model.states import Withdrawal
from app.review.service import Review
from tests.homes import Home, Pair, answer


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    found = Pair.of(tmp_path, clock)
    yield found
    found.close()


def test_a_withdrawn_entry_is_in_no_table_of_the_therapists_vault(pair: Pair, clock: SetClock) -> None:
    diary = Diary(pair.anna.db, clock)
    entry = diary.begin("free-page", "Free page", 1)
    diary.keep(entry, (answer("Only the word zwaluwstaart tells whether it is gone."),))
    diary.share(entry)
    pair.sync()
    assert places_of(pair.tom, b"zwaluwst")
    assert Review(pair.tom.db, clock).search("zwaluwst")
    assert diary.withdraw(entry) is WithdrawOutcome.ASKED
    pair.sync()
    assert diary.get(entry).withdrawal is Withdrawal.WITHDRAWN
    assert places_of(pair.tom, b"zwaluwst") == set()
    assert Review(pair.tom.db, clock).search("zwaluwst") == ()
    assert pair.tom.db.row("PRAGMA secure_delete") in {(1,), ("1",)}


def places_of(home: Home, word: bytes) -> set[str]:
    """The tables, those inside the search index with them, in which a word stands."""
    found = set()
    for (table,) in home.db.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        for row in home.db.rows(f'SELECT * FROM "{table}"'):
            if any(
                word in (value.encode() if isinstance(value, str) else bytes(value))
                for value in row
                if isinstance(value, str | bytes)
            ):
                found.add(table)
    return found
