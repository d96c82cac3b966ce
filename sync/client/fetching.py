"""Fetching what is new, page after page, and from the beginning where the server's history has to be compared."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.errors import HavenError, Refused
from app.model.change_set import ChangeSet
from app.vault.database import Database
from app.vault.sync_state import SyncState
from app.vault.walks import CURSOR, Reason, Walks
from sync.client.contents import Taken
from sync.client.eras import Eras
from sync.client.history import History
from sync.client.identity import Identity
from sync.client.incoming import Incoming
from sync.client.transport import Transport
from sync.client.turning import Turning
from sync.protocol import problems
from sync.protocol.wire import ChangesAnswer, StatementItem


@dataclass
class Polled:
    """What the server called its answer when nothing was new, so that it need not be given again.

    Attributes:
        after: The cursor that was asked with.
        tag: The entity tag.
    """

    after: str = ""
    tag: str | None = None


LIES: Final = 1_000
"""Things that are not believed in one sync, after which it goes on with sending; the next one goes on here."""
_WALKS: Final = 2
"""Walks in one sync at most; a server that knows none of its own cursors keeps nobody busy."""


class Fetching:
    """Fetches what the server has for this device.

    Args:
        db: The net lane's connection.
        transport: To the clinic's server.
        me: This device.
        incoming: Takes each item.
        eras: Follows the clinic into a new era.
        history: Compares.
        polled: What the sync before this one learned.
    """

    def __init__(
        self,
        db: Database,
        transport: Transport,
        me: Identity,
        incoming: Incoming,
        *,
        eras: Eras,
        history: History,
        polled: Polled,
    ) -> None:
        self._db = db
        self._transport = transport
        self._me = me
        self._incoming = incoming
        self._eras = eras
        self._history = history
        self._polled = polled
        self._state = SyncState(db)
        self._walks = Walks(db)
        self._begun = 0

    def run(self, cancelled: Callable[[], bool], took: Callable[[Taken], None], greet: Callable[[], None]) -> bool:
        """Fetches page after page; the cursor moves on when all of a page was taken.

        Args:
            cancelled: Asked between items.
            took: Called with what each item came to.
            greet: Asks for the clinic's statement, when the server does not know its own cursor.

        Returns:
            Whether everything that the server has for this device was looked at. It was not when the server sends
            lies without an end: then the rest is for the next sync, and sending goes on meanwhile.

        Raises:
            SyncError: The server cannot be reached or refuses; what was taken stays.
        """
        turning, lies = Turning(), 0
        while not cancelled():
            after = self._state.text(CURSOR) or ""
            answer = self._ask(after, greet)
            if answer is None:
                if (self._state.text(CURSOR) or "") == after:
                    return True
                turning = Turning()
                continue
            turning.check(answer, after)
            for item in answer.items:
                if cancelled():
                    return False
                taken = self._incoming.take(item)
                lies += taken.problem is not None
                took(taken)
            if any(isinstance(item, StatementItem) for item in answer.items) and self._new_era():
                turning = Turning()
                continue
            if answer.cursor != after:
                with self._db.transaction():
                    self._state.put(CURSOR, answer.cursor)
            if not answer.more:
                return True
            if lies >= LIES:
                return False
        return False

    def _ask(self, after: str, greet: Callable[[], None]) -> ChangesAnswer | None:
        """Returns a page; None when nothing is new, or when everything has to be fetched from the beginning."""
        known = self._polled.tag if after and after == self._polled.after else None
        try:
            answer, tag = self._transport.get_if_new(
                "/v1/changes", ChangesAnswer, self._me.signer, known, after=after
            )
        except Refused as refused:
            if refused.problem != problems.CURSOR_UNKNOWN.name or not after or self._begun == _WALKS:
                raise
            greet()
            if not self._new_era():
                walk = self._walks.present()
                self.begin("cursor" if walk is None else walk.reason)
            return None
        if answer is None:
            return None
        is_idle = not answer.items and not answer.more and answer.cursor == after
        self._polled.after, self._polled.tag = after, tag if is_idle else None
        return answer

    def _new_era(self) -> bool:
        """Begins at the beginning when the clinic opened another era, and says whether it did so now."""
        before = self._walks.present()
        return self._eras.notice() and self._walks.present() != before

    def begin(self, reason: Reason) -> None:
        """Begins at the beginning; one transaction."""
        self._begun += 1
        with self._db.transaction():
            self._walks.begin(reason)

    def settle(self, era: int) -> tuple[ChangeSet, HavenError | None, bool]:
        """After everything was taken: ends the walk that was under way, if there was one.

        Args:
            era: The present one.

        Returns:
            What changed, what contradicts what is known here, and whether a new era was followed.
        """
        walk = self._walks.present()
        if walk is None:
            return ChangeSet(), None, False
        if walk.reason == "era":
            changes, problem = self._eras.settle()
            return changes, problem, True
        problem = self._history.compare(era)
        with self._db.transaction():
            self._walks.end()
        return ChangeSet.of("sync", "walk"), problem, False
