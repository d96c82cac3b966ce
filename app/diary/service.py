"""The diary: private by default, kept while it is typed, shared entry by entry."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from app.clock import Clock
from app.diary.views import Ask, EntryVersion, EntryView, WithdrawOutcome
from app.forms.record import record_of
from app.model.calendar import local_day, midnight
from app.model.change_set import ChangeSet
from app.model.changes import Answer, EntryShared, EntryWithdrawn, Sound
from app.model.ids import EntryId, new_id
from app.model.states import DeliveryState, Withdrawal
from app.vault.database import Database
from app.vault.deliveries import Deliveries
from app.vault.entries import EntryRows, OwnEntry, without_empty
from app.vault.journal import Journal, touched
from app.vault.notes import Notes, NoteView
from app.vault.preferences import Preferences
from app.vault.recordings import Recordings, Sounds, as_view
from app.vault.search import SearchHit, SearchIndex
from app.vault.shared_entries import SharedEntries, SharedEntry
from app.vault.streams import Streams

__all__ = ["Ask", "Diary", "EntryVersion", "EntryView", "NoteView", "SearchHit", "WithdrawOutcome"]

_OWN_WORDS: Final = "diary.own_words."
"""The preferences that hold words of her own begin so, and end with the question under which they are offered."""
_MOST_OWN_WORDS: Final = 40
"""Of more than these the oldest are not offered any more."""


class Diary:
    """What a patient can do with her entries. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._rows = EntryRows(db)
        self._journal = Journal(db, clock)
        self._streams = Streams(db)
        self._shared = SharedEntries(db)
        self._deliveries = Deliveries(db)
        self._notes = Notes(db)
        self._recordings = Recordings(db)
        self._sounds = Sounds(db)
        self._index = SearchIndex(db)
        self._preferences = Preferences(db)

    def begin(self, form: str, title: str, week: int) -> EntryId:
        """Begins an entry. It is not listed until something was written.

        Args:
            form: The form's id.
            title: The form's title as it is read.
            week: The week of the course, 0 to 8.
        """
        entry = EntryId(new_id())
        with self._db.transaction():
            self._rows.begin(entry, form, title, week, self._clock.now())
        return entry

    def keep(
        self, entry: EntryId, answers: Iterable[Answer], asks: Iterable[Ask] = (), response: str = ""
    ) -> datetime:
        """Keeps what is typed, and returns when it was kept.

        Words that were shared are not changed: a new version begins. So it does on another day where a page lives on
        (`LIVING`), so that it can be read how it was.

        Args:
            entry: The entry.
            answers: All answers in the order of the form; empty ones are left out.
            asks: All sentences marked "please answer this".
            response: For a form of the clinic's: everything that was answered (`Session.kept`), in JSON.
        """
        words, marked, now = without_empty(tuple(answers)), tuple(asks), self._clock.now()
        with self._db.transaction():
            newest = self._rows.newest(entry)
            if newest is None or (newest.answers, newest.asks, newest.response) != (words, marked, response):
                self._rows.keep(entry, words, marked, now, response)
        return now

    def move(
        self, entry: EntryId, form: str, title: str, answers: Iterable[Answer], asks: Iterable[Ask] = ()
    ) -> datetime:
        """Files an entry under another form, with its words as that form has them, and returns when that was kept.

        What was shared stays where it was read: the move makes a new version, which is private.

        Args:
            entry: The entry.
            form: The other form's id.
            title: Its title as it is read.
            answers: All answers, as `app.diary.filing.moved` moved them.
            asks: All sentences marked "please answer this".
        """
        now = self._clock.now()
        with self._db.transaction():
            self._rows.file_under(entry, form, title)
            self._rows.keep(entry, without_empty(tuple(answers)), tuple(asks), now)
        return now

    def of_form(self, form: str) -> tuple[EntryView, ...]:
        """Returns the entries on a form, newest first."""
        return self._views(self._rows.of_form(form))

    def bring_back(self, entry: EntryId, version: int) -> ChangeSet:
        """Makes the words of an earlier version the newest ones; those that were there stay as a version too."""
        with self._db.transaction():
            found = next((one for one in self._rows.versions(entry) if one.version == version), None)
            if found is None:
                return ChangeSet()
            self._rows.keep(entry, found.answers, found.asks, self._clock.now(), found.response, fresh=True)
        return ChangeSet.of("entry", entry)

    def get(self, entry: EntryId) -> EntryView | None:
        """Returns an entry with its newest words, or None when nothing was written."""
        newest = self._rows.newest(entry)
        return self._views((newest,))[0] if newest else None

    def versions(self, entry: EntryId) -> tuple[EntryVersion, ...]:
        """Returns all versions of an entry, oldest first."""
        stream, versions = self._streams.mine(), self._rows.versions(entry)
        shared = [version.change for version in versions if version.change]
        states = self._deliveries.of((stream.id, change) for change in shared) if stream else {}
        deliveries = {change: delivery for (_, change), delivery in states.items()}
        return tuple(
            EntryVersion(
                version.version,
                version.written_at,
                version.answers,
                version.asks,
                version.change,
                deliveries.get(version.change) if version.change else None,
            )
            for version in versions
        )

    def recent(self, limit: int = 50) -> tuple[EntryView, ...]:
        """Returns the last entries, newest first."""
        return self._views(self._rows.recent(limit))

    def in_days(self, first: date, last: date) -> tuple[EntryView, ...]:
        """Returns the entries written from a day to another, both included, oldest first."""
        return self._views(self._rows.between(midnight(first), midnight(last + timedelta(days=1))))

    def days(self, first: date, last: date) -> dict[date, int]:
        """Returns on which days something was written, and how many pages; both ends included."""
        written = self._rows.days(midnight(first), midnight(last + timedelta(days=1)))
        return dict(Counter(map(local_day, written)))

    def own_words(self, question: str) -> tuple[str, ...]:
        """Returns the words of her own that are offered under a question, oldest first."""
        return tuple(self._preferences.get(_OWN_WORDS + question, list[str]()))

    def remember_word(self, question: str, word: str) -> None:
        """Offers a word of her own under a question from now on, also on her other computers."""
        with self._db.transaction():
            known = self._preferences.get(_OWN_WORDS + question, list[str]())
            if word.strip() and word not in known:
                self._preferences.put(_OWN_WORDS + question, [*known, word][-_MOST_OWN_WORDS:])

    def forget_word(self, question: str, word: str) -> None:
        """Offers a word of her own no longer; entries that hold it keep it."""
        with self._db.transaction():
            known = self._preferences.get(_OWN_WORDS + question, list[str]())
            if word in known:
                self._preferences.put(_OWN_WORDS + question, [each for each in known if each != word])

    def preview(self, entry: EntryId) -> EntryShared | None:
        """Returns exactly what would go out, or None when nothing was written."""
        newest = self._rows.newest(entry)
        return None if newest is None else self._to_share(newest)

    def share(self, entry: EntryId) -> ChangeSet:
        """Shares the newest words of an entry. What is shared already, or empty, or has no reader, stays so.

        After a withdrawal the same words go out as a new version.
        """
        with self._db.transaction():
            stream, newest = self._streams.mine_to_share(), self._rows.newest(entry)
            if stream is None or newest is None or (body := self._to_share(newest)) is None:
                return ChangeSet()
            if newest.change is not None:
                if self._shared.of_change(stream.id, newest.change).withdrawal is Withdrawal.NONE:
                    return ChangeSet()
                self._rows.keep(entry, newest.answers, newest.asks, self._clock.now(), newest.response)
                newest = self._rows.newest(entry) or newest
                body = _shared_body(newest, body.sounds)
            self._sounds.send(stream.id, body.sounds)
            change = self._journal.write(stream.id, body)
            self._rows.mark_shared(entry, newest.version, change.id)
        return touched(change)

    def _to_share(self, newest: OwnEntry) -> EntryShared | None:
        """Returns what would go out, or None when nothing was written or spoken."""
        sounds = self._recordings.offered("entry", newest.entry)
        return _shared_body(newest, sounds) if newest.answers or sounds else None

    def withdraw(self, entry: EntryId) -> WithdrawOutcome:
        """Withdraws an entry as far as that is still possible, and says how far that was.

        What was never sealed is taken back as if it had not been shared. What left is asked to be dropped; what was
        opened stays where it was read.
        """
        with self._db.transaction():
            stream = self._streams.mine()
            for version in self._rows.versions(entry):
                if stream and version.change and self._journal.take_back(stream.id, version.change):
                    self._rows.mark_private(version.change)
            left = self._shared.versions(stream.id, entry) if stream else ()
            left = tuple(shared for shared in left if shared.withdrawal is not Withdrawal.WITHDRAWN)
            if stream is None or not left:
                return WithdrawOutcome.TAKEN_BACK
            if all(shared.opened for shared in left):
                return WithdrawOutcome.ALREADY_OPENED
            if any(shared.withdrawal is Withdrawal.NONE for shared in left):
                self._journal.write(stream.id, EntryWithdrawn(entry=entry))
        return WithdrawOutcome.ASKED

    def remove(self, entry: EntryId) -> ChangeSet:
        """Takes an entry out of the diary on this computer; `restore` brings it back."""
        return self._set_removed(entry, self._clock.now())

    def restore(self, entry: EntryId) -> ChangeSet:
        """Brings a removed entry back."""
        return self._set_removed(entry, None)

    def search(self, words: str, limit: int = 50) -> tuple[SearchHit, ...]:
        """Returns entries and letters that hold all the words, newest first; beginnings of words are enough."""
        return self._index.find(words, limit)

    def _set_removed(self, entry: EntryId, at: datetime | None) -> ChangeSet:
        with self._db.transaction():
            self._rows.set_removed(entry, at)
        return ChangeSet.of("entry", entry)

    def _views(self, entries: Sequence[OwnEntry]) -> tuple[EntryView, ...]:
        stream = self._streams.mine()
        shared: dict[EntryId, SharedEntry] = {}
        if stream is not None:
            shared = self._shared.last_of(stream.id, [own.entry for own in entries if own.shared_version])
        deliveries = self._deliveries.of((last.stream, last.change) for last in shared.values())
        notes = self._notes.of_entries(stream.id, [own.entry for own in entries]) if stream is not None else {}
        spoken = self._recordings.of_many("entry", [own.entry for own in entries])
        views = []
        for own in entries:
            last = shared.get(own.entry)
            delivery = deliveries.get((last.stream, last.change)) if last else None
            views.append(
                EntryView(
                    id=own.entry,
                    form=own.form,
                    title=own.title,
                    week=own.week,
                    written_at=own.written_at,
                    answers=own.answers,
                    asks=own.asks,
                    first_words=own.first_words,
                    version=own.version,
                    shared_version=last.version if last else None,
                    delivery=delivery,
                    withdrawal=last.withdrawal if last else Withdrawal.NONE,
                    waiting_for_digits=stream is not None
                    and stream.held
                    and delivery is not None
                    and delivery.state is DeliveryState.KEPT,
                    edited_since_shared=last is not None and own.change is None,
                    notes=notes.get(own.entry, ()),
                    response=own.response,
                    sounds=tuple(map(as_view, spoken.get(own.entry, ()))),
                )
            )
        return tuple(views)


def _shared_body(own: OwnEntry, sounds: tuple[Sound, ...]) -> EntryShared:
    return EntryShared(
        entry=own.entry,
        version=own.version,
        form=own.form,
        title=own.title,
        week=own.week,
        written_at=own.written_at,
        answers=own.answers,
        asks=own.asks,
        response=record_of(own.response) if own.response else "",
        sounds=sounds,
    )
