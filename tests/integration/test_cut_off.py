"""A sync that is cut off between any two of its transactions, or by a full disk, loses and doubles nothing."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

import pytest

from app.clock import SetClock, SystemClock
from app.diary.service import Diary
from app.errors import DiskFull
from app.model.changes import Answer
from app.vault.database import Database, SqlValue
from app.vault.evidence import Evidence
from app.vault.outbox import Outbox
from sync.client.engine import SyncEngine
from tests.integration.conftest import Party, ServerProcess, World
from tests.integration.test_weekly_loop import share_entry


class PowerCut(BaseException):
    """The end of a process; nothing catches it."""


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, Party, Party]]:
    folder = tmp_path_factory.mktemp("cut")
    found = World(folder, ServerProcess(folder), SetClock(SystemClock().now()))
    found.open_clinic()
    found.server.start()
    therapist, patient = found.meet()
    for party in (therapist, patient, therapist, patient):
        assert party.sync().problem is None
    yield found, therapist, patient
    found.close()


@contextmanager
def ending_after(
    party: Party, count: int, error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Ends the work of a party's connection when it begins the transaction after so many."""
    begin, left = Database.transaction, [count]

    def transaction(db: Database) -> AbstractContextManager[None]:
        if db is party.db:
            if left[0] == 0:
                raise error
            left[0] -= 1
        return begin(db)

    with monkeypatch.context() as patch:
        patch.setattr(Database, "transaction", transaction)
        yield


@pytest.mark.parametrize("error", [PowerCut, DiskFull])
def test_every_place_at_which_a_sync_can_end(
    meeting: tuple[World, Party, Party], error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, therapist, patient = meeting
    told = len(read_by(therapist))
    words: list[str] = []
    for party in (patient, therapist):
        for count in range(40):
            words += [f"{error.__name__} {count} {party is patient} {number}" for number in range(2)]
            for line in words[-2:]:
                share_entry(patient, line)
            if party is therapist:
                assert patient.sync().problem is None
            restarted = SyncEngine(party.db, world.clock, party.transport)
            try:
                with ending_after(party, count, error, monkeypatch):
                    outcome = restarted.sync()
            except (PowerCut, DiskFull):
                continue
            assert outcome.problem is None
            break
        else:
            pytest.fail("a sync has more transactions than were cut")
    for party in (patient, therapist, patient):
        assert SyncEngine(party.db, world.clock, party.transport).sync().problem is None
    assert read_by(therapist)[told:] == words
    assert Outbox(patient.db).counts()[0] == 0
    for party in (patient, therapist):
        assert Evidence(party.db).counts() == {}


def read_by(therapist: Party) -> list[str]:
    rows = therapist.db.rows("SELECT first_words FROM shared_entries ORDER BY place")
    return [row[0] for row in rows]


@pytest.mark.parametrize(("entries", "sentences"), [(300, 8), (60, 300)])
def test_nobody_who_writes_waits_long_for_many_entries_or_long_ones(
    meeting: tuple[World, Party, Party], entries: int, sentences: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A transaction writes a bounded part of what came; what it takes is measured in `tests/benchmarks`."""
    world, therapist, patient = meeting
    diary = Diary(patient.db, world.clock)
    for number in range(entries):
        entry = diary.begin("pleasant-moments", "Pleasant moments", 2)
        text = f"{number}: The light on the water was calm, and I noticed my breath. " * sentences
        diary.keep(entry, (Answer(question="what", prompt="What happened?", text=text),))
        diary.share(entry)
    before = len(read_by(therapist))
    assert SyncEngine(patient.db, world.clock, patient.transport).sync().sent == entries
    with weighing(therapist, monkeypatch) as written:
        outcome = SyncEngine(therapist.db, world.clock, therapist.transport).sync()
    assert outcome.problem is None
    assert (outcome.received, len(read_by(therapist)) - before) == (entries, entries)
    assert len(written) > 25
    assert max(rows for rows, _ in written) <= 160
    assert max(size for _, size in written) <= 192 * 1024


@contextmanager
def weighing(party: Party, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[int, int]]]:
    """Notes of every transaction of a party how many statements it has, and how many bytes they are given."""
    begin, execute, written = Database.transaction, Database.execute, []
    now = [0, 0]

    @contextmanager
    def transaction(db: Database) -> Iterator[None]:
        with begin(db):
            now[:] = [0, 0]
            yield
            if db is party.db:
                written.append((now[0], now[1]))

    def weighed(db: Database, sql: str, parameters: Sequence[SqlValue] = ()) -> int:
        now[0] += 1
        now[1] += sum(len(value) for value in parameters if isinstance(value, bytes | str))
        return execute(db, sql, parameters)

    with monkeypatch.context() as patch:
        patch.setattr(Database, "transaction", transaction)
        patch.setattr(Database, "execute", weighed)
        yield written
