"""Rosters that others quote: whoever writes says which one she knew, so that nobody is shown another one."""

from typing import Final

import msgspec

from app.clock import Clock
from app.errors import HavenError, HistoryHidden, HistoryRolledBack
from app.model.ids import StreamId
from app.vault.clinic_statements import ClinicStatements
from app.vault.database import Database
from app.vault.sync_state import SyncState
from sync.client.history import History
from sync.client.pins import Pins
from sync.client.transport import Transport
from sync.protocol.wire import Commit, StatementItem, Wire
from sync.trust.statements import read_core

_QUOTED: Final = "roster.quoted"
_TOLD: Final = "roster.hidden"


class _Quote(Wire, frozen=True, array_like=True):
    """A roster that somebody knew and that is not here."""

    number: int
    digest: bytes
    stream: str
    commit: bytes


class RosterQuotes:
    """Compares the rosters that others quote with those that are here.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        pins: The clinic.
    """

    def __init__(self, db: Database, clock: Clock, pins: Pins) -> None:
        self._db = db
        self._pins = pins
        self._state = SyncState(db)
        self._history = History(db, clock)

    def check(self, commit: Commit, stream: StreamId) -> HavenError | None:
        """Compares what a commit that was believed quotes.

        Returns:
            `HistoryRolledBack` when a roster with this number and another hash is here; both are kept. A roster that
            is not here yet is asked for with `settle`.
        """
        error: HavenError | None = None
        for number, digest in {read_core(record.core).roster for record in commit.records}:
            if number == 0:
                continue
            known = ClinicStatements(self._db).get("roster", number, self._pins.place)
            signed = msgspec.msgpack.encode(commit.signed)
            if known is not None and known.hash != digest:
                if not self._is_of_another_key(number, digest):
                    error = HistoryRolledBack()
                    self._history.keep(error, stream, signed, known.signed)
            elif known is None and number > self._pins.roster[0]:
                self._note(_Quote(number, digest, stream, signed))
        return error

    def _is_of_another_key(self, number: int, digest: bytes) -> bool:
        """Whether a roster under an earlier key of the clinic's has this number and hash."""
        return any(
            (published.number, published.hash) == (number, digest)
            for published in ClinicStatements(self._db).all("roster")
        )

    def _note(self, quote: _Quote) -> None:
        before = self._quoted()
        if before is None or quote.number > before.number:
            with self._db.transaction():
                self._state.put(_QUOTED, msgspec.msgpack.encode(quote))

    def _quoted(self) -> _Quote | None:
        data = self._state.get(_QUOTED)
        return None if data is None else msgspec.msgpack.decode(data, type=_Quote)

    def settle(self, transport: Transport) -> HavenError | None:
        """Asks the server once more when somebody knew a newer roster than it showed here.

        Returns:
            `HistoryHidden`, once for each, when it still shows the older one; the proof is kept.

        Raises:
            SyncError: The server cannot be asked.
            TrustError: What it answers cannot be believed.
        """
        quote = self._quoted()
        if quote is None:
            return None
        if quote.number > self._pins.roster[0]:
            answer = transport.clinic()
            self._pins.follow(answer.rotations)
            self._pins.take(StatementItem(statement=answer.statement, policy=None, roster=answer.roster))
        if quote.number > self._pins.roster[0]:
            return self._hidden(quote)
        known = ClinicStatements(self._db).get("roster", quote.number, self._pins.place)
        with self._db.transaction():
            self._state.delete(_QUOTED)
        if known is not None and known.hash != quote.digest:
            error = HistoryRolledBack()
            self._history.keep(error, StreamId(quote.stream), quote.commit, known.signed)
            return error
        return None

    def _hidden(self, quote: _Quote) -> HavenError | None:
        """Tells it once, and makes room: a number that somebody made up must not stand before the next quote."""
        error: HavenError | None = None
        if self._state.text(_TOLD) != str(quote.number):
            error = HistoryHidden()
            newest = self._pins.signed("roster")
            self._history.keep(
                error, StreamId(quote.stream), quote.commit, b"" if newest is None else msgspec.msgpack.encode(newest)
            )
        with self._db.transaction():
            self._state.put(_TOLD, str(quote.number))
            self._state.delete(_QUOTED)
        return error
