"""Names for things: 32 hexadecimal digits, random, never derived from time or person."""

import secrets
from typing import NewType

ChangeId = NewType("ChangeId", str)
"""A change, and the record that carries it."""
EntryId = NewType("EntryId", str)
LetterId = NewType("LetterId", str)
NoteId = NewType("NoteId", str)
PracticeId = NewType("PracticeId", str)
"""One time somebody practised."""
PauseId = NewType("PauseId", str)
"""A stretch of days in which nothing is expected of a patient."""
PersonId = NewType("PersonId", str)
DeviceId = NewType("DeviceId", str)
StreamId = NewType("StreamId", str)
InvitationId = NewType("InvitationId", str)
RecordingId = NewType("RecordingId", str)
"""Something that was spoken, from the first second on."""
PhraseId = NewType("PhraseId", str)
PromiseId = NewType("PromiseId", str)


def new_id() -> str:
    """Returns 128 random bits as 32 hexadecimal digits."""
    return secrets.token_hex(16)
