"""Reading a stream's history again, when something that hindered it is gone: a key came, or a sender is known."""

from collections.abc import Callable, Iterator

import msgspec

from app.model.ids import StreamId
from app.vault.database import Database
from app.vault.evidence import Evidence
from app.vault.reopenings import Reopenings
from sync.client.contents import Taken
from sync.client.identity import Identity
from sync.client.refusals import unreadable
from sync.client.transport import Transport
from sync.client.turning import PAGES
from sync.protocol import limits
from sync.protocol.wire import CommitItem, HistoryAnswer, ReceiptBody
from sync.trust.errors import TrustFailure
from sync.trust.statements import decode


def pages(transport: Transport, me: Identity, stream: StreamId) -> Iterator[tuple[CommitItem, ...]]:
    """Yields a stream's commits from the first on, page by page; nothing of them is believed here.

    Raises:
        SyncError: The server cannot be asked, or refuses, or has no end.
    """
    after = 0
    for _ in range(PAGES):
        path = f"/v1/streams/{stream}/commits"
        answer = transport.get(path, HistoryAnswer, me.signer, after=str(after))
        if len(answer.commits) > limits.PAGE_ITEMS:
            raise unreadable()
        yield answer.commits
        if not answer.more or not answer.commits:
            return
        position = _position(answer.commits[-1])
        if position <= after:
            raise unreadable()
        after = position
    raise unreadable()


def _position(item: CommitItem) -> int:
    try:
        return decode(ReceiptBody, item.receipt.body, limits.CORE).position
    except TrustFailure:
        raise unreadable() from None


class Reopening:
    """Reads history again.

    Args:
        db: The net lane's connection.
        me: This device.
        transport: To the clinic's server.
    """

    def __init__(self, db: Database, me: Identity, transport: Transport) -> None:
        self._db = db
        self._me = me
        self._transport = transport

    def run(self, take: Callable[[CommitItem], Taken], cancelled: Callable[[], bool]) -> Taken:
        """Reads the streams that wait for it; what was taken before is passed over.

        Args:
            take: Takes a commit with its receipt, as when it comes with the changes.
            cancelled: Asked between commits.

        Raises:
            SyncError: The server cannot be asked; the streams go on waiting.
        """
        total = Taken()
        for stream in Reopenings(self._db).all():
            for items in pages(self._transport, self._me, stream):
                for item in items:
                    if cancelled():
                        return total
                    self._take(item, take, total)
            with self._db.transaction():
                Reopenings(self._db).done(stream)
        return total

    def _take(self, item: CommitItem, take: Callable[[CommitItem], Taken], total: Taken) -> None:
        taken = take(item)
        total.changes |= taken.changes
        total.received += taken.received
        total.problem = total.problem or taken.problem
        if taken.received and taken.problem is None:
            shown = [
                msgspec.msgpack.encode(item),
                *(msgspec.msgpack.encode(record) for record in item.commit.records),
            ]
            with self._db.transaction():
                Evidence(self._db).explain(shown)
