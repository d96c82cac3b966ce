"""Own commits that this vault never made: its files were copied, or put back from a backup.

The keys are the same, so both are believed. What the other one wrote is taken as own, and this vault goes on in a
fresh chain, so that nothing stands in anything's way. Which of the two it is shows in the chain: a vault that was put
back finds its own chain longer than it remembers; while another one is at work, there are commits beside it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import VaultCopied
from app.model.change_set import ChangeSet
from app.model.changes import Change
from app.model.ids import StreamId
from app.vault.chains import Chains, Head, Walked
from app.vault.database import Database
from app.vault.notices import Notices
from app.vault.outbox import Outbox
from app.vault.sync_state import SyncState
from sync.client.contents import Contents, Taken
from sync.client.history import History
from sync.protocol.wire import Commit
from sync.trust.statements import read_commit

_PUTTING_BACK: Final = "vault.putting-back"


class Copies:
    """Recognises what another copy of this vault wrote, and begins afresh where it has to.

    Args:
        db: The net lane's connection.
        clock: This computer's.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._chains = Chains(db)
        self._outbox = Outbox(db)
        self._state = SyncState(db)

    def take(self, commit: Commit, stream: StreamId, head: Head, time: int, taken: Taken) -> None:
        """Takes an own commit that this vault does not remember.

        Args:
            commit: Signed by this device.
            stream: Where it was written.
            head: Its place.
            time: Of its receipt, Unix seconds.
            taken: What was done is added to it.

        Raises:
            TrustError, TrustFailure: It is not believed; nothing was changed.
        """
        sealed = msgspec.msgpack.encode(commit)

        def settle(changes: Sequence[Change]) -> None:
            taken.changes |= self._notice(stream, commit, taken)
            at = datetime.fromtimestamp(time, UTC)
            self._outbox.returned(stream, head.commit, sealed, head.receipt, at, changes)
            History(self._db, self._clock).place(stream, head, Walked.TAKEN)

        Contents(self._db, self._clock).take(commit, stream, taken, receipt=head.receipt, settle=settle)

    def take_carried(self, commit: Commit, stream: StreamId, taken: Taken) -> None:
        """Takes an own commit out of an exchange file that this vault does not remember.

        What is new in it goes out again, sealed anew: there is no receipt that says whether the server has it. Where
        nothing is new, this vault wrote it and has sealed it anew since.

        Raises:
            TrustError, TrustFailure: It is not believed; nothing was changed.
        """

        def settle(changes: Sequence[Change]) -> None:
            if self._outbox.send_again(changes):
                taken.changes |= self._notice(stream, commit, taken) | ChangeSet.of("sync", "outbox")

        Contents(self._db, self._clock).take(commit, stream, taken, settle=settle)

    def _notice(self, stream: StreamId, commit: Commit, taken: Taken) -> ChangeSet:
        """Tells apart a vault that was put back and one that was copied; inside a transaction."""
        chain, own = read_commit(commit.signed).chain, self._chains.own(stream)
        notices, now = Notices(self._db), self._clock.now()
        if own is None or own.chain == chain:
            changes = self.begin_afresh(stream)
            self._state.put(_PUTTING_BACK, chain)
            return changes | notices.tell("vault-restored", now, about=chain.hex())
        if self._state.get(_PUTTING_BACK) is not None:
            return ChangeSet()
        taken.problem = taken.problem or VaultCopied()
        return notices.tell("vault-copied", now, about=own.chain.hex())

    def begin_afresh(self, stream: StreamId) -> ChangeSet:
        """Ends the present chain in a stream; what was sealed in it and not delivered is sealed anew.

        Inside a transaction.
        """
        own = self._chains.own(stream)
        if own is None:
            return ChangeSet()
        mine = [
            digest
            for digest, sealed in self._outbox.unsent(stream)
            if read_commit(msgspec.msgpack.decode(sealed, type=Commit).signed).chain == own.chain
        ]
        self._outbox.unseal(mine)
        self._outbox.find_strays(stream)
        self._chains.retire(stream)
        return ChangeSet.of("sync", "chain")

    def settled(self) -> None:
        """Notes that everything was fetched that the server had when it was asked; at most one transaction."""
        if self._state.get(_PUTTING_BACK) is not None:
            with self._db.transaction():
                self._state.delete(_PUTTING_BACK)
