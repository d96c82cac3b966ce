"""What was done about wishes to be called and safety items: every word that was recorded, by whom and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.model.changes import CallAnswered, CallAsked, EntryShared
from app.model.ids import ChangeId, EntryId, PersonId
from app.vault.calls import Disposition
from app.vault.changes import ChangeTable
from app.vault.database import Database
from app.vault.people import People
from app.vault.streams import Streams

About = Literal["call", "safety item"]


@dataclass(frozen=True)
class Disposed:
    """One record of what was done.

    Attributes:
        id: The change that says it.
        asked: The change it is about.
        about: A wish to be called, or an answer to a safety item.
        entry: The page that held the answer; None for a wish to be called.
        words: What was written with the wish, or the title of the page; nothing once that was dropped.
        asked_at: When it was asked or shared; None when that is not here.
        done: What was done.
        reason: In the therapist's words, possibly none.
        by: The therapist's name; nothing when nobody is known by that id.
        author: The therapist.
        mine: Whether the owner of this vault recorded it.
        at: When.
    """

    id: ChangeId
    asked: ChangeId
    about: About
    entry: EntryId | None
    words: str
    asked_at: datetime | None
    done: Disposition
    reason: str
    by: str
    author: PersonId
    mine: bool
    at: datetime


class Dispositions:
    """Reads the record. Nothing in it is ever taken away: who changes her mind records once more."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._changes = ChangeTable(db)
        self._people = People(db)
        self._streams = Streams(db)

    def of(self, patient: PersonId) -> tuple[Disposed, ...]:
        """Returns everything that was recorded about a patient, newest first."""
        stream, me = self._streams.of_patient(patient), self._people.me()
        if stream is None:
            return ()
        rows = self._db.rows(
            "SELECT id FROM changes WHERE stream = ? AND kind = 'call.answered' AND status = 0 "
            "ORDER BY lamport DESC, device DESC, id DESC",
            (stream.id,),
        )
        changes = self._changes.of_ids(stream.id, [row[0] for row in rows])
        asked = self._changes.of_ids(
            stream.id, [change.body.asked for change in changes if isinstance(change.body, CallAnswered)]
        )
        about = {change.id: change for change in asked}
        names: dict[PersonId, str] = {}
        found = []
        for change in changes:
            if not isinstance(change.body, CallAnswered):
                continue
            if change.author not in names:
                person = self._people.get(change.author)
                names[change.author] = person.name if person is not None else ""
            wish = about.get(change.body.asked)
            words, entry = "", None
            if wish is not None and isinstance(wish.body, CallAsked):
                words = wish.body.line
            elif wish is not None and isinstance(wish.body, EntryShared):
                words, entry = wish.body.title, wish.body.entry
            found.append(
                Disposed(
                    id=change.id,
                    asked=change.body.asked,
                    about="call" if wish is not None and isinstance(wish.body, CallAsked) else "safety item",
                    entry=entry,
                    words=words,
                    asked_at=wish.created if wish is not None else None,
                    done=change.body.disposition,
                    reason=change.body.reason,
                    by=names[change.author],
                    author=change.author,
                    mine=me is not None and change.author == me.id,
                    at=change.created,
                )
            )
        return tuple(found)
