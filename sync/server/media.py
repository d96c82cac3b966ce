"""One set of structs in two encodings: msgpack between programs, JSON for people and tools."""

from typing import Any, TypeVar

import msgspec

from sync.protocol import problems
from sync.protocol.versions import JSON, MSGPACK
from sync.server.refusals import Refusal

T = TypeVar("T")
_MSGPACK_NAMES = frozenset({MSGPACK, "application/msgpack", "application/x-msgpack"})


def read(body: bytes, content_type: str, kind: type[T]) -> T:
    """Decodes a request's content.

    Raises:
        Refusal: It is of another type, or not that struct.
    """
    name = content_type.partition(";")[0].strip().lower()
    try:
        if name in _MSGPACK_NAMES:
            return msgspec.msgpack.decode(body, type=kind)
        if name == JSON:
            return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise Refusal(problems.MALFORMED, f"The content is no {kind.__name__}.") from None
    raise Refusal(problems.UNSUPPORTED_MEDIA)


def choose(accept: str) -> str:
    """Returns the media type of the answer; msgpack when the asker has no wish, JSON for a browser.

    Raises:
        Refusal: The asker takes neither.
    """
    wishes = {part.partition(";")[0].strip().lower() for part in accept.split(",")} - {""}
    if wishes & _MSGPACK_NAMES:
        return MSGPACK
    if wishes & {JSON, "text/html"}:
        return JSON
    if not wishes or wishes & {"*/*", "application/*"}:
        return MSGPACK
    raise Refusal(problems.NOT_ACCEPTABLE)


def write(answer: Any, media_type: str) -> bytes:
    """Encodes an answer."""
    if media_type == MSGPACK:
        return msgspec.msgpack.encode(answer)
    return msgspec.json.encode(answer)


def page(items: tuple[bytes, ...], cursor: str, more: bool, time: float, media_type: str) -> bytes:
    """Encodes a `ChangesAnswer` around items that are msgpack already."""
    if media_type == MSGPACK:
        return msgspec.msgpack.encode(([msgspec.Raw(item) for item in items], cursor, more, time))
    return msgspec.json.encode(([msgspec.msgpack.decode(item) for item in items], cursor, more, time))


def history(commits: tuple[bytes, ...], more: bool, media_type: str) -> bytes:
    """Encodes a `HistoryAnswer` around commits that are msgpack already."""
    if media_type == MSGPACK:
        return msgspec.msgpack.encode(([msgspec.Raw(commit) for commit in commits], more))
    return msgspec.json.encode(([msgspec.msgpack.decode(commit) for commit in commits], more))
