"""Which protocol this is."""

from typing import Final

SPOKEN: Final[tuple[int, ...]] = (1,)
"""Versions that this program speaks, newest last; the routes of version 1 are under `/v1`."""

EXCHANGE: Final = 1
"""The version of exchange files that this program writes; it reads none that is newer."""

MSGPACK: Final = "application/vnd.msgpack"
"""The media type of the structs in `sync.protocol.wire` between programs."""
JSON: Final = "application/json"
"""The same structs for people and tools; bytes are base64."""
OCTETS: Final = "application/octet-stream"
"""The media type of a part of a blob, in both directions."""
PROBLEM: Final = "application/problem+json"
