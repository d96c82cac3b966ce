"""Following the clinic into a new era: its server was restored from a backup, and it says so with its signature.

Everything is fetched again from the beginning. What this vault had delivered and the server does not have any more
loses its receipt and goes out again as it was sealed; what others had delivered stays here, and they deliver it again
themselves. That is no alarm, it is told once. An era that lost more than the clinic says is one.
"""

from datetime import UTC, datetime
from typing import Final

from app.clock import Clock
from app.errors import HavenError, HistoryRolledBack
from app.model.change_set import ChangeSet
from app.vault.chains import Heads
from app.vault.database import Database
from app.vault.erasures import Erasures
from app.vault.notices import Notices
from app.vault.outbox import Outbox
from app.vault.walks import Walks
from sync.client.history import History
from sync.client.pins import Pins, decode_signed
from sync.protocol.wire import ClinicStatement, ReceiptBody
from sync.trust.statements import decode

_SLACK_S: Final = 600
"""A receipt given out this shortly before a backup may be of something that the backup just missed."""


class Eras:
    """The era that this vault has followed to.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        pins: The clinic.
    """

    def __init__(self, db: Database, clock: Clock, pins: Pins) -> None:
        self._db = db
        self._clock = clock
        self._pins = pins
        self._walks = Walks(db)
        self._heads = Heads(db)

    def notice(self) -> bool:
        """Begins a walk when the clinic opened an era that was not followed yet; at most one transaction.

        Returns:
            Whether a walk for an era is under way.
        """
        era, followed = self._pins.statement.era, self._walks.era
        if followed is None:
            followed = self._heads.newest_era()
            if followed is None or followed >= era:
                with self._db.transaction():
                    self._walks.follow(era)
                return False
        walk = self._walks.present()
        if walk is not None and walk.reason == "era":
            return True
        if era <= followed:
            return False
        with self._db.transaction():
            self._walks.begin("era")
        return True

    def settle(self) -> tuple[ChangeSet, HavenError | None]:
        """Ends a walk into a new era: own commits that the server lost go out again; one transaction.

        Returns:
            What changed, and what cannot be explained by the restore that the clinic attests.
        """
        walk, statement = self._walks.present(), self._pins.statement
        if walk is None:
            return ChangeSet(), None
        problem = self._check_loss(walk.number, statement)
        with self._db.transaction():
            again, changes = Outbox(self._db).lose(walk.number, statement.era)
            self._heads.lose(walk.number, statement.era)
            Erasures(self._db).ask_again()
            fields = {"to": self._restored_to(walk.number, statement), "again": str(again)}
            changes |= Notices(self._db).tell(
                "history-restored", self._clock.now(), about=str(statement.era), fields=fields
            )
            self._walks.follow(statement.era)
            self._walks.end()
        return changes, problem

    def _check_loss(self, walk: int, statement: ClinicStatement) -> HavenError | None:
        """Returns an error when something is gone that is older than the backup which the clinic names."""
        if not statement.restored_to:
            return None
        error: HavenError | None = None
        for stream, head in self._heads.not_shown(walk):
            if head.era < statement.era and _time(head.receipt) < statement.restored_to - _SLACK_S:
                error = HistoryRolledBack()
                shown = self._heads.last_shown(stream, walk, statement.era)
                against = self._pins.signed("statement") if shown is None else None
                proof = shown.receipt if shown is not None else b"" if against is None else against.body
                History(self._db, self._clock).keep(error, stream, proof, head.receipt)
        return error

    def _restored_to(self, walk: int, statement: ClinicStatement) -> str:
        """Returns the date up to which everything was restored, as an ISO moment."""
        seconds = statement.restored_to
        if not seconds:
            kept = self._heads.newest_shown(walk, statement.era)
            seconds = max((_time(receipt) for receipt in kept), default=statement.issued_at)
        return datetime.fromtimestamp(seconds, UTC).isoformat()


def _time(receipt: bytes) -> int:
    return decode(ReceiptBody, decode_signed(receipt).body).time
