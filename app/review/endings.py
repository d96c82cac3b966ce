"""The end of a treatment, on the therapist's side: said at once or with the closing letter, and taken back.

An end that is to leave with a letter waits as a preference of its own, so that it reaches the therapist's other
computers. It leaves at the moment at which the letter does, and comes back when that letter is called back.
"""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Final, cast

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.changes import TreatmentEnded
from app.model.guiding import EndReason
from app.model.ids import ChangeId, LetterId, PersonId, StreamId
from app.vault.care_members import CareMembers
from app.vault.database import Database
from app.vault.endings import Ending, Endings
from app.vault.journal import Journal, touched
from app.vault.letters import LetterRows
from app.vault.people import People
from app.vault.preferences import Preferences
from app.vault.streams import Streams

_WAITS: Final = "ending.waits."
"""An end that leaves with the next letter, by patient."""
_DRAFT: Final = "ending.draft."
"""An end of which the therapist is still thinking, by patient."""
_LEFT: Final = "ending.left."
"""An end that left, or is leaving, with a letter, by letter."""


@dataclass(frozen=True)
class Parting:
    """How a treatment is to end.

    Attributes:
        on_day: Its last day.
        reason: Why.
        words: For the patient; possibly none.
    """

    on_day: date
    reason: EndReason
    words: str = ""


@dataclass(frozen=True)
class EndState:
    """Where a treatment stands.

    Attributes:
        ending: How it ended, or None while it goes on.
        waiting: The end that leaves with the next letter, or None.
        in_care: Whether the reader may say that it ends.
        draft: What was typed of an end that was not said yet, or None.
        letter: The letter with which the ending is leaving and that has not left yet, or None.
    """

    ending: Ending | None
    waiting: Parting | None
    in_care: bool
    draft: Parting | None = None
    letter: LetterId | None = None

    @property
    def leaves_at(self) -> datetime | None:
        """The moment at which the ending leaves with its letter, or None when it left or waits for none."""
        return self.ending.leaves_at if self.ending is not None and self.letter is not None else None


class TreatmentEnds:
    """What a therapist can do about the end of treatments. Each method that writes is one transaction of its own.

    `leave_with` and `called_back` are not: they belong to the letter's, so that nothing can part the two.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._journal = Journal(db, clock)
        self._endings = Endings(db)
        self._letters = LetterRows(db)
        self._members = CareMembers(db)
        self._people = People(db)
        self._preferences = Preferences(db)
        self._streams = Streams(db)

    def of(self, person: PersonId) -> EndState:
        """Returns where a patient's treatment stands."""
        stream = self._streams.of_patient(person)
        ending = self._endings.of(stream.id) if stream is not None else None
        waiting = None if ending is not None else self._kept(_WAITS + person)
        letter = self._leaving_with(ending) if ending is not None else None
        return EndState(ending, waiting, self._stream(person) is not None, self._kept(_DRAFT + person), letter)

    def keep_draft(self, person: PersonId, parting: Parting | None) -> datetime:
        """Keeps what is typed of an end, or, for None, forgets it; returns when."""
        with self._db.transaction():
            if parting is None:
                self._preferences.delete(_DRAFT + person)
            else:
                self._preferences.put(_DRAFT + person, _fields(parting))
        return self._clock.now()

    def end(self, person: PersonId, parting: Parting) -> ChangeSet:
        """Ends a treatment at once; nothing happens when the patient is not in the reader's care."""
        with self._db.transaction():
            stream = self._stream(person)
            if stream is None:
                return ChangeSet()
            self._preferences.delete(_WAITS + person)
            return touched(self._journal.write(stream, _said(parting))) | ChangeSet.of("person", person)

    def wait(self, person: PersonId, parting: Parting | None) -> ChangeSet:
        """Lets the end leave with the next letter, or, for None, not any more."""
        with self._db.transaction():
            if parting is None:
                self._preferences.delete(_WAITS + person)
            else:
                self._preferences.put(_WAITS + person, _fields(parting))
        return ChangeSet.of("ending", person)

    def go_on(self, person: PersonId) -> ChangeSet:
        """Lets a treatment go on after all: the end is taken back."""
        with self._db.transaction():
            stream = self._stream(person)
            ending = self._endings.of(stream) if stream is not None else None
            if stream is None or ending is None:
                return ChangeSet()
            if ending.author == self._me() and self._journal.take_back(stream, ending.change) is not None:
                return ChangeSet.of("ending", person) | ChangeSet.of("person", person)
            parting = Parting(ending.on_day, ending.reason, ending.words)
            written = self._journal.write(stream, _said(parting, taken_back=True))
            return touched(written) | ChangeSet.of("person", person)

    def end_with(self, person: PersonId, parting: Parting, letter: LetterId) -> ChangeSet:
        """Ends a treatment at the moment at which a letter leaves that was sent already."""
        with self._db.transaction():
            self._preferences.put(_WAITS + person, _fields(parting))
            self.leave_with(person, letter)
        return ChangeSet.of("ending", person) | ChangeSet.of("person", person)

    def leave_with(self, person: PersonId, letter: LetterId) -> None:
        """Lets the end that waits leave at the moment at which a letter does. Expects the letter's transaction."""
        stream, row = self._stream(person), self._letters.get(letter)
        waiting = self._kept(_WAITS + person)
        if stream is None or waiting is None or row is None or row.stream != stream:
            return
        written = self._journal.write(stream, _said(waiting), not_before=row.leaves_at, planned=row.planned)
        self._preferences.delete(_WAITS + person)
        self._preferences.put(_LEFT + letter, {"person": person, "change": written.id, **_fields(waiting)})

    def called_back(self, letter: LetterId) -> None:
        """Lets the end wait again that was leaving with a letter. Expects the transaction that calls it back."""
        left = self._preferences.get(_LEFT + letter, dict[str, str]())
        self._preferences.delete(_LEFT + letter)
        stream = self._streams.of_patient(PersonId(left.get("person", "")))
        if stream is None or self._journal.take_back(stream.id, ChangeId(left["change"])) is None:
            return
        kept = {name: left[name] for name in ("on_day", "reason", "words")}
        self._preferences.put(_WAITS + left["person"], kept)

    def _leaving_with(self, ending: Ending) -> LetterId | None:
        if ending.has_left(self._clock.now()):
            return None
        for name in self._preferences.names(_LEFT):
            if self._preferences.get(name, dict[str, str]()).get("change") == ending.change:
                return LetterId(name.removeprefix(_LEFT))
        return None

    def _kept(self, name: str) -> Parting | None:
        kept = self._preferences.get(name, dict[str, str]())
        if not kept:
            return None
        return Parting(date.fromisoformat(kept["on_day"]), cast("EndReason", kept["reason"]), kept["words"])

    def _stream(self, person: PersonId) -> StreamId | None:
        """Returns a patient's stream when she is in the reader's care."""
        me, stream = self._me(), self._streams.of_patient(person)
        if me is None or stream is None or stream.id in self._members.left_by(me):
            return None
        return stream.id

    def _me(self) -> PersonId | None:
        me = self._people.me()
        return me.id if me is not None else None


def _fields(parting: Parting) -> dict[str, str]:
    return {**asdict(parting), "on_day": parting.on_day.isoformat()}


def _said(parting: Parting, *, taken_back: bool = False) -> TreatmentEnded:
    return TreatmentEnded(
        on_day=parting.on_day.isoformat(),
        reason=parting.reason,
        words=parting.words.strip(),
        taken_back=taken_back,
    )
