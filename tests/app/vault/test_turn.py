import itertools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3

from app.errors import VaultInUse
from app.vault.database import Database
from app.vault.turn import Turn

KEY = bytes(range(32))


@pytest.fixture
def lanes(tmp_path: Path) -> Iterator[tuple[Database, Database]]:
    """Two connections of one program."""
    path = tmp_path / "vault.db"
    first = Database(path, KEY, create=True)
    first.execute("CREATE TABLE wrote (lane INTEGER)")
    second = Database(path, KEY, turn=first.turn)
    yield first, second
    second.close()
    first.close()


def write(database: Database, lane: int, times: int) -> None:
    for _ in range(times):
        with database.transaction():
            database.execute("INSERT INTO wrote VALUES (?)", (lane,))


def test_two_lanes_that_write_without_a_pause_take_turns(lanes: tuple[Database, Database]) -> None:
    threads = [threading.Thread(target=write, args=(database, lane, 100)) for lane, database in enumerate(lanes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    order = [lane for (lane,) in lanes[0].rows("SELECT lane FROM wrote ORDER BY rowid")]
    assert len(order) == 200
    assert sum(before != after for before, after in itertools.pairwise(order)) > 50


def test_a_turn_is_given_on_after_a_failure(lanes: tuple[Database, Database]) -> None:
    with pytest.raises(sqlcipher3.OperationalError), lanes[0].transaction():
        lanes[0].execute("INSERT INTO nowhere VALUES (1)")
    with lanes[0].transaction(), pytest.raises(sqlcipher3.OperationalError):
        write(lanes[0], 0, 1)
    write(lanes[1], 1, 1)
    write(lanes[0], 0, 1)
    assert lanes[0].row("SELECT count(*) FROM wrote") == (2,)


def test_who_waited_too_long_leaves_the_queue() -> None:
    turn = Turn()
    assert turn.take(0)
    assert not turn.take(0)
    turn.give()
    assert turn.take(0)
    turn.give()


def test_a_lane_that_never_gives_its_turn_on_is_told_as_in_use(lanes: tuple[Database, Database]) -> None:
    lanes[1].patience = 0.001
    with lanes[0].transaction(), pytest.raises(VaultInUse):
        write(lanes[1], 1, 1)
    write(lanes[1], 1, 1)
