"""What people do, as typed changes: the only thing that is written, shared and merged.

A change says what happened, never how a screen or a table should look. The kinds are stable names of the wire
format; new fields get defaults, and a reader that does not know a kind keeps it as `Unknown`.
"""

from datetime import datetime
from typing import Any, Literal

import msgspec

from app.model.body import Body, Sound
from app.model.guiding import (
    PathChanged,
    PauseSet,
    PlanChanged,
    PracticeGiven,
    SparingSet,
    TreatmentEnded,
    UseChosen,
)
from app.model.ids import (
    ChangeId,
    DeviceId,
    EntryId,
    LetterId,
    NoteId,
    PersonId,
    PracticeId,
    StreamId,
)

__all__ = [
    "AfterFeeling",
    "Answer",
    "AnyBody",
    "Body",
    "CallAnswered",
    "CallAsked",
    "Change",
    "ConsentGiven",
    "EntryShared",
    "EntryWithdrawn",
    "Introduced",
    "ItemKept",
    "LetterSent",
    "NoteWritten",
    "Opened",
    "PathChanged",
    "PauseSet",
    "PlanChanged",
    "PracticeDone",
    "PracticeGiven",
    "Received",
    "Role",
    "SharingChosen",
    "Sound",
    "SparingSet",
    "TeamNote",
    "TreatmentEnded",
    "Unknown",
    "UseChosen",
    "WithdrawalKept",
]

Role = Literal["patient", "therapist"]
AfterFeeling = Literal["lighter", "same", "heavier"]


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One question of a form and what was answered; anything may be left open.

    Attributes:
        question: The `linkId` of the question.
        prompt: The question as it was read, so that an answer stays readable when the form changes.
        text: Typed words, possibly none.
        words: Chosen chips, own words included.
        number: 0 to 10, or None when left open.
    """

    question: str
    prompt: str
    text: str = ""
    words: tuple[str, ...] = ()
    number: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered."""
        return not self.text.strip() and not self.words and self.number is None


class EntryShared(Body, frozen=True, kw_only=True, tag="entry.shared"):
    """A version of a diary entry, shared with the therapist.

    Attributes:
        entry: The entry.
        version: 1 for the first version of this entry, counting on.
        form: The id of the form, for instance "pleasant-moments".
        title: The form's title as it was read.
        week: The week of the course, 0 to 8.
        written_at: When this version was last written.
        answers: In the order of the form; empty answers are left out.
        asks: Sentences she marked "please answer this", as (question, start, end) in characters of the text.
        response: For a form of the clinic's: the answers as a FHIR R4 QuestionnaireResponse in JSON; else empty.
        sounds: What was spoken, in the order in which it was.
    """

    entry: EntryId
    version: int
    form: str
    title: str
    week: int
    written_at: datetime
    answers: tuple[Answer, ...]
    asks: tuple[tuple[str, int, int], ...] = ()
    response: str = ""
    sounds: tuple[Sound, ...] = ()


class EntryWithdrawn(Body, frozen=True, kw_only=True, tag="entry.withdrawn"):
    """The author asks that an entry be dropped where it was not opened yet."""

    entry: EntryId


class WithdrawalKept(Body, frozen=True, kw_only=True, tag="entry.dropped"):
    """The reader's device dropped an entry that was withdrawn before it was opened."""

    entry: EntryId


class PracticeDone(Body, frozen=True, kw_only=True, tag="practice.done"):
    """A practice as it went; the latest change for one id counts.

    One of which nothing was done (`done_s` is 0) was taken out of the log again, and nothing else of it is told.

    Attributes:
        practice: This time of practising.
        script: The script's id, for instance "breathing-space".
        title: Its title as it was read.
        started_at: When it began.
        planned_s: Chosen length in seconds.
        done_s: Seconds until it ended or was left.
        after: How it was, when she said so.
        lingering: Whether something still bothers her, when she said so.
        line: A line in her own words, possibly none.
    """

    practice: PracticeId
    script: str
    title: str
    started_at: datetime
    planned_s: int
    done_s: int
    after: AfterFeeling | None = None
    lingering: bool | None = None
    line: str = ""


class NoteWritten(Body, frozen=True, kw_only=True, tag="note.written"):
    """A therapist's note at a passage. It belongs to the words, even when a newer version is shown later.

    Attributes:
        note: The note.
        letter: The letter it came with.
        entry: The entry that is annotated.
        version: The version whose words are meant.
        question: The question whose answer holds the passage.
        start: First character of the passage in the answer's text.
        end: One past its last character.
        quote: The words themselves.
        text: What the therapist says to them.
    """

    note: NoteId
    letter: LetterId
    entry: EntryId
    version: int
    question: str
    start: int
    end: int
    quote: str
    text: str


class LetterSent(Body, frozen=True, kw_only=True, tag="letter.sent"):
    """A letter, from either side. Its notes are changes of their own that travel in the same commit.

    Attributes:
        letter: The letter.
        week: The week of the course it speaks about.
        subject: One line, shown in lists.
        text: Paragraphs, separated by empty lines.
        notes: The notes that belong to it, in the order of the passages.
        sounds: What was spoken to it.
    """

    letter: LetterId
    week: int
    subject: str
    text: str
    notes: tuple[NoteId, ...] = ()
    sounds: tuple[Sound, ...] = ()


class Introduced(Body, frozen=True, kw_only=True, tag="introduced"):
    """Who somebody is, said inside the sealed stream, never to the server.

    Attributes:
        name: As the person wants to be addressed.
        role: Her or his role.
        feedback_weekday: For a therapist, the agreed day of letters, Monday = 0.
        started_on: For a patient, the day on which week 0 began, as an ISO date.
        nonce: For an inviter, the 32 bytes whose hash stands in the invitation's envelope, in hexadecimal.
    """

    name: str
    role: Role
    feedback_weekday: int | None = None
    started_on: str | None = None
    nonce: str | None = None


class SharingChosen(Body, frozen=True, kw_only=True, tag="sharing.chosen"):
    """Whether the practice log is shared from now on. An explicit choice that can be changed."""

    practice_log: bool


class CallAsked(Body, frozen=True, kw_only=True, tag="call.asked"):
    """The patient's own "I want to be called"."""

    line: str = ""


class CallAnswered(Body, frozen=True, kw_only=True, tag="call.answered"):
    """What the therapist did about a wish to be called, or about a safety item of a clinic's instrument.

    Attributes:
        asked: The change that asked, or that shared the answered instrument.
        disposition: What was done.
        reason: In the therapist's words; needed when nothing was done.
    """

    asked: ChangeId
    disposition: Literal["called", "local service", "GP", "none"]
    reason: str = ""


class Received(Body, frozen=True, kw_only=True, tag="received"):
    """A device says that these changes lie in its vault."""

    changes: tuple[ChangeId, ...]


class Opened(Body, frozen=True, kw_only=True, tag="opened"):
    """A person had these changes before her or his eyes."""

    changes: tuple[ChangeId, ...]


class ItemKept(Body, frozen=True, kw_only=True, tag="own.kept"):
    """Something that a person keeps for herself and for her other computers: a draft, a preference, an entry.

    The latest word about a kind and key counts. It travels in the person's own stream alone.

    Attributes:
        item: The kind of thing, for instance "preference".
        key: Which one of its kind.
        fields: All that is to be kept of it, by name: text, whole or other numbers, bytes or None, nothing else.
            None when it is gone.
    """

    item: str
    key: str
    fields: dict[str, Any] | None


class ConsentGiven(Body, frozen=True, kw_only=True, tag="consent.given"):
    """The patient consents beforehand to a colleague who covers.

    Attributes:
        consent: A signed consent as the protocol has it, with its signature.
    """

    consent: bytes


class TeamNote(Body, frozen=True, kw_only=True, tag="team.note"):
    """What a therapist tells the colleagues in care of the same patient; the patient does not read it.

    Attributes:
        text: In plain words.
        hand_over: Whether it hands the patient over: a colleague reads it before anything else, and says so.
    """

    text: str
    hand_over: bool = False


class Unknown(Body, frozen=True, kw_only=True, tag="unknown"):
    """A kind that this version does not know, kept as it came and shown as "needs a newer Haven".

    Attributes:
        name: The kind's name.
        raw: The body as it arrived.
    """

    name: str
    raw: bytes


AnyBody = (
    EntryShared
    | EntryWithdrawn
    | WithdrawalKept
    | PracticeDone
    | NoteWritten
    | LetterSent
    | PlanChanged
    | Introduced
    | SharingChosen
    | PauseSet
    | PathChanged
    | SparingSet
    | PracticeGiven
    | TreatmentEnded
    | UseChosen
    | CallAsked
    | CallAnswered
    | Received
    | Opened
    | ItemKept
    | ConsentGiven
    | TeamNote
)
"""Every kind that travels."""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A change with who made it, where, and in which order.

    Attributes:
        id: Also the id of the record that carries it.
        stream: The stream it belongs to.
        author: The person who made it.
        device: The device it was made on.
        lamport: Counts on from the highest that the device had seen; orders versions.
        created: When it was made, by the author's clock; for reading, never for order.
        body: What happened.
    """

    id: ChangeId
    stream: StreamId
    author: PersonId
    device: DeviceId
    lamport: int
    created: datetime
    body: AnyBody | Unknown
