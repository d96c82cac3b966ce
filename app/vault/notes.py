"""Notes at passages: those that came with a letter, and those that are still drafts."""

from dataclasses import dataclass
from datetime import datetime

from app.model.ids import EntryId, LetterId, NoteId


@dataclass(frozen=True)
class NoteView:
    """A note beside the words it belongs to, whatever newer versions say.

    Attributes:
        id: The note.
        quote: The words it belongs to.
        text: What the therapist says to them.
        question: The question whose answer holds the passage.
        start: First character of the passage in `passage_text`.
        end: One past its last character.
        entry: The entry.
        version: The version whose words are meant.
        letter: The letter it came with.
        therapist_name: Who wrote it.
        entry_title: The title of the entry's form.
        prompt: The question as it was read.
        passage_text: The whole answer, as this version has it; the quote alone when that version is not here.
        entry_written_at: When that version was written, when it is here.
    """

    id: NoteId
    quote: str
    text: str
    question: str
    start: int
    end: int
    entry: EntryId
    version: int
    letter: LetterId
    therapist_name: str
    entry_title: str = ""
    prompt: str = ""
    passage_text: str = ""
    entry_written_at: datetime | None = None


@dataclass(frozen=True)
class DraftNote:
    """A note that has not been sent.

    Attributes:
        id: The note.
        entry: The entry.
        version: The version whose words are meant.
        question: The question whose answer holds the passage.
        start: First character of the passage in the answer's text.
        end: One past its last character.
        quote: The words themselves.
        text: What the therapist says to them.
        kept_at: When it was last kept.
    """

    id: NoteId
    entry: EntryId
    version: int
    question: str
    start: int
    end: int
    quote: str
    text: str
    kept_at: datetime
