"""What a stream's history was said to be, by the server and by those who write: compared, and contradictions kept.

Every contradiction is kept with the signed words that contradict each other, and told in plain words; what comes
after it is taken all the same. An honest restore is no contradiction: the clinic signs a new era for it
(`sync.client.eras`).
"""

from collections.abc import Iterable

import msgspec

from app.clock import Clock
from app.errors import HavenError, HistoryHidden, HistoryRolledBack
from app.model.change_set import ChangeSet
from app.model.ids import PersonId, StreamId
from app.vault.chains import Head, Heads, Walked
from app.vault.database import Database
from app.vault.evidence import Evidence, Exhibit
from app.vault.notices import NoticeKind, Notices
from app.vault.people import People
from app.vault.streams import Streams
from app.vault.walks import Walks
from sync.protocol.wire import Commit
from sync.trust.hashes import ZERO
from sync.trust.hashes import head as head_after
from sync.trust.statements import read_core

_NOTICES: dict[type[HavenError], NoticeKind] = {
    HistoryHidden: "history-hidden",
    HistoryRolledBack: "history-rolled-back",
}


class History:
    """Compares heads.

    Args:
        db: The net lane's connection.
        clock: This computer's.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._heads = Heads(db)
        self._walks = Walks(db)

    def keep(self, error: HavenError, stream: StreamId | None, shown: bytes, against: bytes = b"") -> ChangeSet:
        """Keeps an exhibit, and tells what it means when it is about the history; one transaction."""
        with self._db.transaction():
            return self.keep_within(error, stream, shown, against)

    def keep_within(
        self, error: HavenError, stream: StreamId | None, shown: bytes, against: bytes = b""
    ) -> ChangeSet:
        """Does what `keep` does, inside a transaction."""
        now = self._clock.now()
        Evidence(self._db).keep(Exhibit(type(error).__name__, stream, shown, against), now)
        changes = ChangeSet.of("sync", "evidence")
        kind = _NOTICES.get(type(error))
        if kind is not None:
            changes |= Notices(self._db).tell(kind, now, about=stream or "", person=self._whom(stream))
        return changes

    def _whom(self, stream: StreamId | None) -> PersonId | None:
        """Returns the patient whose stream it is, in the vault of somebody else."""
        found, me = (None if stream is None else Streams(self._db).get(stream)), People(self._db).me()
        return None if found is None or me is None or found.patient == me.id else found.patient

    def known(self, stream: StreamId, head: Head) -> Walked | None:
        """Returns how far this very commit was followed in this place, None when the place is new.

        Raises:
            HistoryRolledBack: Another commit stands in this place; both receipts are kept.
        """
        before = self._heads.at(stream, head.era, head.position)
        if before is None or self._made_room(stream, head, before):
            return None
        return before.walked

    def _made_room(self, stream: StreamId, head: Head, before: Head) -> bool:
        """Whether another commit that stood in a place is gone: the clinic said so, with the era that followed.

        Raises:
            HistoryRolledBack: It is not gone; both receipts are kept.
        """
        if (before.commit, before.head) == (head.commit, head.head):
            return False
        with self._db.transaction():
            self.keep_within(HistoryRolledBack(), stream, head.receipt, before.receipt)
            is_gone = self._heads.make_room(stream, head)
        if not is_gone:
            raise HistoryRolledBack
        return True

    def place(self, stream: StreamId, head: Head, walked: Walked) -> None:
        """Notes that a commit was shown in its place; inside a transaction."""
        self._heads.add(stream, head, walked)
        walk = self._walks.present()
        if walk is not None:
            self._heads.show(stream, head, walk.number)

    def show(self, stream: StreamId, head: Head) -> None:
        """Notes that a commit that is known was shown again; writes only during a walk from the beginning."""
        walk = self._walks.present()
        if walk is not None:
            with self._db.transaction():
                self._heads.show(stream, head, walk.number)

    def check_place(self, stream: StreamId, head: Head) -> HavenError | None:
        """Returns what is wrong with the place of a commit, with the proof kept; its content is still taken.

        It has to follow the commit at the position before it. The first of a new era follows one of an earlier era,
        at the place to which the server was restored; after that, no earlier era goes on.
        """
        later = self._heads.overtaken(stream, head)
        if later is not None:
            return self._wrong(HistoryRolledBack(), stream, head, later)
        return self._check_before(stream, head) or self._check_once(stream, head) or self._check_after(stream, head)

    def _check_before(self, stream: StreamId, head: Head) -> HavenError | None:
        """Compares a commit with the one before it."""
        if head.position > 1:
            before = self._heads.placed_at(stream, head.position - 1, head.era)
            if not before:
                newest = self._heads.newest(stream)
                is_new_era = newest is not None and head.era > newest.era
                error: HavenError = HistoryRolledBack() if is_new_era else HistoryHidden()
                return self._wrong(error, stream, head, newest)
            eligible: Iterable[Head] = before[:1] if before[0].era == head.era else before
            values = {found.head for found in eligible}
        else:
            before, values = (), {ZERO}
        if head.head not in {head_after(value, head.position, head.commit) for value in values}:
            return self._wrong(HistoryRolledBack(), stream, head, before[0] if before else None)
        return None

    def _check_once(self, stream: StreamId, head: Head) -> HavenError | None:
        """Tells a commit that was given a second place in the same era."""
        other = self._heads.of_commit(stream, head)
        return None if other is None else self._wrong(HistoryRolledBack(), stream, head, other)

    def _check_after(self, stream: StreamId, head: Head) -> HavenError | None:
        """Compares a commit that came late with the one that was shown after it."""
        after = self._heads.at(stream, head.era, head.position + 1)
        if after is None or after.walked is Walked.CLAIMED:
            return None
        if after.head == head_after(head.head, after.position, after.commit):
            return None
        return self._wrong(HistoryRolledBack(), stream, head, after)

    def _wrong(self, error: HavenError, stream: StreamId, head: Head, against: Head | None) -> HavenError:
        self.keep(error, stream, head.receipt, b"" if against is None else against.receipt)
        return error

    def check_quotes(self, commit: Commit, stream: StreamId, head: Head | None) -> HavenError | None:
        """Compares the states that the author knew with those that the server showed here.

        Args:
            commit: As it came.
            stream: Where to.
            head: Its place; None for a commit that came in an exchange file, whose author may have known of what did
                not come here yet.
        """
        error: HavenError | None = None
        for known in {read_core(record.core).known for record in commit.records}:
            if known.position == 0:
                continue
            shown = self._heads.at(stream, known.era, known.position)
            if shown is not None and shown.head != known.head:
                error = HistoryRolledBack()
            elif head is None or known.era < head.era:
                continue
            elif known.era > head.era:
                error = HistoryRolledBack()
            elif known.position >= head.position or shown is None:
                error = HistoryHidden()
            else:
                continue
            receipt = shown.receipt if shown is not None else b"" if head is None else head.receipt
            self.keep(error, stream, msgspec.msgpack.encode(commit), receipt)
        return error

    def check_claims(self) -> HavenError | None:
        """After everything was pulled: what receipts promised and the server did not show is hidden.

        Whatever era they name: what an honest restore lost was marked as gone when its era was followed.
        """
        error: HavenError | None = None
        for stream in self._heads.streams_with_claims():
            claimed = self._heads.claimed_beyond(stream)
            newest = self._heads.newest(stream)
            if claimed is not None:
                error = HistoryHidden()
                self.keep(error, stream, b"" if newest is None else newest.receipt, claimed.receipt)
        return error

    def compare(self, era: int) -> HavenError | None:
        """At the end of a walk without a new era: what was shown before has to have been shown again.

        What is missing at the end of a stream was rolled back, what is missing before something that was shown is
        hidden. Nothing that is here is given up for it.

        Args:
            era: The present one.
        """
        walk = self._walks.present()
        missing = () if walk is None else self._heads.not_shown(walk.number)
        first: dict[StreamId, Head] = {}
        for stream, head in missing:
            first.setdefault(stream, head)
        error: HavenError | None = None
        for stream, head in first.items():
            shown = self._heads.last_shown(stream, 0 if walk is None else walk.number, era + 1)
            is_hidden = shown is not None and shown.position > head.position
            error = HistoryHidden() if is_hidden else HistoryRolledBack()
            self.keep(error, stream, b"" if shown is None else shown.receipt, head.receipt)
        return error
