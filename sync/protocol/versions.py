"""Which protocol this is."""

from typing import Final

SPOKEN: Final[tuple[int, ...]] = (1,)
"""Versions that this program speaks, newest last; the routes of version 1 are under `/v1`."""

MSGPACK: Final = "application/vnd.msgpack"
"""The media type of the structs in `sync.protocol.wire` between programs."""
JSON: Final = "application/json"
"""The same structs for people and tools; bytes are base64."""
PROBLEM: Final = "application/problem+json"
