"""What receipts promised has to be shown, whatever era they name."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.clock import SetClock, SystemClock
from app.errors import HistoryHidden
from app.model.ids import StreamId, new_id
from app.vault.chains import Head, Heads, Walked
from app.vault.database import Database
from app.vault.evidence import Evidence
from sync.client.history import History
from tests.homes import fresh_database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    found = fresh_database(tmp_path / "vault.db")
    yield found
    found.close()


def head(era: int, position: int) -> Head:
    return Head(era, position, secrets.token_bytes(32), secrets.token_bytes(32), secrets.token_bytes(100))


@pytest.mark.parametrize("era", [1, 2, 3])
def test_a_commit_that_the_server_gave_a_receipt_for_and_never_shows_is_hidden(db: Database, era: int) -> None:
    """A server that was restored once could otherwise sign receipts of another era and let the commits fall."""
    stream, heads = StreamId(new_id()), Heads(db)
    history = History(db, SetClock(SystemClock().now()))
    shown, promised = head(2, 1), head(era, 2)
    with db.transaction():
        heads.add(stream, shown, Walked.TAKEN)
    assert history.check_claims() is None
    with db.transaction():
        heads.add(stream, promised, Walked.CLAIMED)
    assert isinstance(history.check_claims(), HistoryHidden)
    (exhibit,) = Evidence(db).all()
    assert (exhibit.shown, exhibit.against) == (shown.receipt, promised.receipt)
    with db.transaction():
        heads.add(stream, promised, Walked.TAKEN)
    assert history.check_claims() is None


def test_what_an_honest_restore_lost_is_not_missed(db: Database) -> None:
    stream, heads = StreamId(new_id()), Heads(db)
    with db.transaction():
        heads.add(stream, head(1, 1), Walked.TAKEN)
        heads.add(stream, head(1, 2), Walked.CLAIMED)
        heads.lose(walk=1, before_era=2)
    assert History(db, SetClock(SystemClock().now())).check_claims() is None
