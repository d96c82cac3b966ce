"""What could not be believed is kept, but never so much of it that the disk is full."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.clock import SetClock
from app.model.ids import StreamId, new_id
from app.vault import evidence
from app.vault.database import Database
from app.vault.evidence import Evidence, Exhibit
from tests.homes import fresh_database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    found = fresh_database(tmp_path / "vault.db")
    yield found
    found.close()


def test_an_exhibit_is_kept_once_as_it_came(db: Database, clock: SetClock) -> None:
    exhibit = Exhibit("BadSignature", None, b"shown", b"against")
    with db.transaction():
        assert Evidence(db).keep(exhibit, clock.now())
        assert not Evidence(db).keep(exhibit, clock.now())
    assert Evidence(db).all() == (exhibit,)


def test_rubbish_is_counted_and_leaves_room_for_receipts(
    db: Database, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "ROOM", 100_000)
    monkeypatch.setattr(evidence, "ROOM_OF_ONE", 100_000)
    monkeypatch.setattr(evidence, "MOST", 30)
    kept = Evidence(db)
    with db.transaction():
        for number in range(20):
            assert kept.keep(Exhibit("Undecipherable", None, bytes([number]) * 30_000), clock.now())
        assert kept.keep(Exhibit("HistoryRolledBack", None, b"receipt", b"other"), clock.now())
        for number in range(50):
            kept.keep(Exhibit("BadSignature", None, bytes([number])), clock.now())
    (size,) = db.row("SELECT sum(length(shown) + length(against)) FROM exhibits")
    assert size < 100_000
    assert kept.counts()["Undecipherable"] == 20
    assert Exhibit("HistoryRolledBack", None, b"receipt", b"other") in kept.all()
    assert sum(kept.counts().values()) == 31


def test_what_one_stream_brings_crowds_out_nothing_about_the_others(
    db: Database, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "ROOM_OF_ONE", 50_000)
    monkeypatch.setattr(evidence, "MOST_OF_ONE", 10)
    kept, noisy, quiet = Evidence(db), StreamId(new_id()), StreamId(new_id())
    with db.transaction():
        for number in range(30):
            kept.keep(Exhibit("Undecipherable", noisy, bytes([number]) * 20_000), clock.now())
        assert kept.counts() == {"Undecipherable": 10}
        assert sum(len(each.shown) for each in kept.all()) == 40_000
        rubbish = Exhibit("Undecipherable", quiet, b"q" * 20_000)
        assert kept.keep(rubbish, clock.now())
        contradiction = Exhibit("HistoryRolledBack", noisy, b"receipt", b"other")
        assert kept.keep(contradiction, clock.now())
    assert {rubbish, contradiction} <= set(kept.all())
