"""Records that come without a body: the server has to attest that it deleted them, or it hides something."""

from collections.abc import Sequence

from app.clock import Clock
from app.errors import HavenError, HistoryHidden
from app.model.ids import PersonId, StreamId
from app.vault.database import Database
from sync.client.history import History
from sync.protocol.wire import Record
from sync.trust.hashes import record_hash


class EmptyRecords:
    """Records without a body, until a signed deletion statement names them. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def notice(self, stream: StreamId, author: PersonId, records: Sequence[Record], receipt: bytes) -> bool:
        """Notes records that came without a body, and returns whether some are not attested yet.

        Args:
            stream: Where they were written.
            author: By whom; nobody else has them deleted.
            records: As they came.
            receipt: The server's for the commit, as evidence.
        """
        waiting = False
        for record in records:
            name = record_hash(record)
            if self._db.row("SELECT 1 FROM deleted_records WHERE record = ? AND person = ?", (name, author)) is None:
                waiting = True
                self._db.execute(
                    "INSERT OR IGNORE INTO empty_records (record, stream, person, receipt) VALUES (?, ?, ?, ?)",
                    (name, stream, author, receipt),
                )
        return waiting

    def attest(self, author: PersonId, records: Sequence[bytes]) -> None:
        """Notes records that the server says it deleted on their author's wish."""
        names = [(name, author) for name in records]
        self._db.executemany("INSERT OR IGNORE INTO deleted_records (record, person) VALUES (?, ?)", names)
        self._db.executemany("DELETE FROM empty_records WHERE record = ? AND person = ?", names)

    def check(self, clock: Clock) -> HavenError | None:
        """After everything was pulled: a body that is missing and that nobody attests to have deleted is hidden.

        It is told once; the statement that comes late still attests it. Opens a transaction of its own.
        """
        rows = self._db.rows("SELECT record, stream, receipt FROM empty_records WHERE receipt <> x''")
        for record, stream, receipt in rows:
            History(self._db, clock).keep(HistoryHidden(), StreamId(stream), bytes(receipt))
            with self._db.transaction():
                self._db.execute("UPDATE empty_records SET receipt = x'' WHERE record = ?", (record,))
        return HistoryHidden() if rows else None
