"""What helps a therapist to write: phrases, promises, a look before sending, and the next agreed day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from app.clock import Clock
from app.letters.checking import Findings, Sent, Written, look_through
from app.letters.service import Letters
from app.model.calendar import local_day, next_agreed
from app.model.ids import PersonId
from app.phrases.finding import in_language, most_used
from app.phrases.service import Phrase, Phrases
from app.review.promises import Promise, Promises
from app.spelling.service import OFF, Spelling
from app.vault.database import Database
from app.vault.pauses import PauseRows
from app.vault.people import People
from app.vault.streams import Streams

IN_THE_MORNING: Final = time(8)
"""When a letter leaves on its day, by the clock of this computer."""
AT_HAND: Final = 3
"""Phrases that stand under the letter."""


@dataclass(frozen=True)
class AtHand:
    """What lies beside the paper while a letter to somebody is written.

    Attributes:
        phrases: All phrases.
        often: Those that are used most.
        promises: What was promised and not kept yet: in earlier letters, then in this one.
        language: Of letters to her, "en" or "nl"; nothing when it does not matter.
    """

    phrases: tuple[Phrase, ...] = ()
    often: tuple[Phrase, ...] = ()
    promises: tuple[Promise, ...] = ()
    language: str = ""


@dataclass(frozen=True)
class BeforeSending:
    """What is said before a letter is sent.

    Attributes:
        findings: What was found in it.
        day: The moment on the next agreed day for which it can be planned, or None.
    """

    findings: Findings
    day: datetime | None


class Writing:
    """What helps to write to patients.

    Attributes:
        phrases: The therapist's own phrases.
        promises: What she promised.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self.phrases = Phrases(db, clock)
        self.promises = Promises(db, clock)
        self._clock = clock
        self._letters = Letters(db, clock)
        self._people = People(db)
        self._spelling = Spelling(db)
        self._streams = Streams(db)
        self._pauses = PauseRows(db)

    def at_hand(self, person: PersonId, spoken: str = "") -> AtHand:
        """Returns what lies beside the paper.

        Args:
            person: The patient.
            spoken: The language of letters for which none was chosen, "en" or "nl"; nothing when it does not matter.
        """
        chosen = self._spelling.language(person)
        language = spoken if chosen is None or chosen == OFF else chosen.partition("_")[0]
        phrases = self.phrases.all()
        often = most_used(in_language(phrases, language), AT_HAND)
        promises = sorted(self.promises.open_for(person), key=lambda promise: promise.letter is None)
        return AtHand(phrases, often, tuple(promises), language)

    def before_sending(self, person: PersonId, written: Sequence[Written]) -> BeforeSending:
        """Looks through what is about to go to a patient.

        Args:
            person: The patient.
            written: Subject, letter and notes.
        """
        own, others = self._names(person)
        sent = [
            Sent(text, letter.sent_at)
            for letter in self._letters.all(person)
            if letter.from_me
            for text in (letter.text, *(note.text for note in letter.notes))
        ]
        return BeforeSending(look_through(written, own, others, sent), self.next_day(person))

    def before_leaving(self, person: PersonId, written: Sequence[Written]) -> Findings:
        """Looks for open blanks and other patients' names in what a patient will read outside a letter.

        Args:
            person: The patient.
            written: The words.
        """
        return look_through(written, *self._names(person), ())

    def _names(self, person: PersonId) -> tuple[list[str], list[str]]:
        """Returns whose names belong to words for a patient, and those of the other patients."""
        to, me = self._people.get(person), self._people.me()
        own = [each.name for each in (to, me) if each is not None]
        return own, [each.name for each in self._people.patients() if each.id != person]

    def next_day(self, person: PersonId) -> datetime | None:
        """Returns the morning of the next agreed day, or None when that is today or when none is agreed."""
        found, stream = self._people.get(person), self._streams.of_patient(person)
        if found is None or found.feedback_weekday is None or stream is None:
            return None
        today = local_day(self._clock.now())
        day = next_agreed(found.feedback_weekday, today, [pause.days for pause in self._pauses.of(stream.id)])
        if day is None or day <= today:
            return None
        return datetime.combine(day, IN_THE_MORNING).astimezone()
