"""What all kinds of change are made of."""

import msgspec

from app.model.ids import RecordingId


class Body(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """The root of all kinds of change."""


class Sound(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was spoken, and how it is fetched and opened: the sound itself travels as a blob.

    Attributes:
        recording: The recording; the same in each version that has it.
        blob: 16 random bytes; its name at the server, in this stream.
        key: 32 random bytes, used for this blob alone.
        size: Clear bytes, an Ogg Opus file.
        digest: SHA-256 of the clear bytes.
        milliseconds: How long it is.
    """

    recording: RecordingId
    blob: bytes
    key: bytes
    size: int
    digest: bytes
    milliseconds: int

    def __repr__(self) -> str:
        return f"Sound({self.recording}, {self.milliseconds} ms)"
