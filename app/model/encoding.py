"""Changes as bytes: what is sealed into a record, and what the vault keeps.

A payload is the msgpack array [schema version, lamport, created, body]; the body is a map with its `kind`. Later
versions add fields with defaults; a kind or a schema that is not known stays as it came (`Unknown`).
"""

from datetime import date, datetime
from typing import Any, Final

import msgspec

from app.model.changes import (
    AnyBody,
    Body,
    CallAnswered,
    Change,
    ConsentGiven,
    EntryShared,
    Introduced,
    ItemKept,
    LetterSent,
    NoteWritten,
    Opened,
    PathChanged,
    PauseSet,
    PlanChanged,
    PracticeDone,
    PracticeGiven,
    Received,
    Sound,
    SparingSet,
    TeamNote,
    TreatmentEnded,
    Unknown,
)
from app.model.ids import ChangeId, DeviceId, PersonId, StreamId

SCHEMA: Final = 1
"""The version of the bodies that this Haven writes."""

LAMPORT_LIMIT: Final = 2**62
"""No count gets here honestly; keeps it within 64 bits everywhere."""

_ID_LENGTH: Final = 32
_HEX: Final = frozenset("0123456789abcdef")
_WEEKS: Final = range(9)
_POSITIONS: Final = range(10)
"""The calendar weeks of the course, that of the silent day among them."""
_PATH: Final = range(1, 61)
"""How many calendar weeks a path may have: a year and a little, whatever is repeated."""
_PRACTICES: Final = 20
"""Practices of one week, and needs that are spared."""
_WEEKDAYS: Final = range(7)
_SCALE: Final = range(11)
_DAY_S: Final = 24 * 3600
_NAME_LIMIT: Final = 200
_CONSENT_LIMIT: Final = 4096
_SOUNDS: Final = 50
"""Recordings of one entry or letter."""
_SOUND_SIZE: Final = range(1, 128 * 1024 * 1024)
_SOUND_MS: Final = range(1, _DAY_S * 1000)
_INTEGERS: Final = range(-(2**63), 2**63)
_YEARS: Final = range(1970, 3000)
"""Whatever a clock says, days can be counted from here in every time zone."""


class _Payload(msgspec.Struct, frozen=True, array_like=True):
    schema: int
    lamport: int
    created: datetime
    body: msgspec.Raw


class _Kind(msgspec.Struct, frozen=True):
    kind: str


_encoder = msgspec.msgpack.Encoder()
_payloads = msgspec.msgpack.Decoder(_Payload)
_kinds = msgspec.msgpack.Decoder(_Kind)
_bodies: msgspec.msgpack.Decoder[AnyBody] = msgspec.msgpack.Decoder(AnyBody)

KINDS: Final[frozenset[str]] = frozenset(
    str(kind.__struct_config__.tag) for kind in Body.__subclasses__() if kind is not Unknown
)
"""The names of all kinds that this version knows."""


def kind_of(body: AnyBody | Unknown) -> str:
    """Returns the stable name of a body's kind."""
    return body.name if isinstance(body, Unknown) else str(body.__struct_config__.tag)


def encode_body(body: AnyBody | Unknown) -> bytes:
    """Returns a body as msgpack; an unknown one as it came."""
    return body.raw if isinstance(body, Unknown) else _encoder.encode(body)


def encode(change: Change) -> bytes:
    """Returns the payload of a change. What the record's clear part says (id, stream, device) is not repeated."""
    return _encoder.encode(_Payload(SCHEMA, change.lamport, change.created, msgspec.Raw(encode_body(change.body))))


def decode(payload: bytes, *, id: ChangeId, stream: StreamId, author: PersonId, device: DeviceId) -> Change:
    """Returns the change of a payload.

    Args:
        payload: As `encode` made it, on this or another computer.
        id: The record's id.
        stream: The record's stream.
        author: Whose device signed it.
        device: The device that signed it.

    Raises:
        ValueError: The bytes are no change. The message repeats nothing of them.
    """
    try:
        outer = _payloads.decode(payload)
        body = _body(outer)
    except msgspec.MsgspecError as error:
        raise ValueError("not a change") from error
    _demand(0 < outer.lamport < LAMPORT_LIMIT and _is_moment(outer.created))
    return Change(
        id=id,
        stream=stream,
        author=author,
        device=device,
        lamport=outer.lamport,
        created=outer.created,
        body=body,
    )


def _body(outer: _Payload) -> AnyBody | Unknown:
    raw = bytes(outer.body)
    kind = _kinds.decode(raw).kind
    if outer.schema > SCHEMA or kind not in KINDS:
        return Unknown(name=kind, raw=raw)
    body = _bodies.decode(raw)
    check(body)
    return body


def check(body: AnyBody) -> None:
    """Refuses values outside their range, so that nobody further in has to think of them.

    Raises:
        ValueError: Some value is. The message repeats nothing of it.
    """
    for name in ("entry", "letter", "note", "asked", "pause", "given"):
        _demand(_is_id(getattr(body, name, None)))
    match body:
        case EntryShared():
            _demand(0 < body.version < 2**31 and body.week in _WEEKS and _is_moment(body.written_at))
            _demand(all(answer.number is None or answer.number in _SCALE for answer in body.answers))
            _demand(all(0 <= start < end < 2**31 for _, start, end in body.asks))
            _demand(_are_sounds(body.sounds))
        case PracticeDone():
            _demand(_is_id(body.practice) and _is_moment(body.started_at))
            _demand(0 <= body.planned_s <= _DAY_S and 0 <= body.done_s <= _DAY_S)
        case NoteWritten():
            _demand(0 < body.version < 2**31 and 0 <= body.start <= body.end < 2**31)
        case LetterSent():
            _demand(body.week in _WEEKS and all(map(_is_id, body.notes)) and _are_sounds(body.sounds))
        case PlanChanged():
            _demand(body.week in _WEEKS and _is_length(body.minutes) and len(body.also or ()) <= _PRACTICES)
            _demand(all(script and len(script) <= _NAME_LIMIT and _is_length(m) for script, m in body.also or ()))
        case PathChanged():
            _demand(len(body.positions) in _PATH and all(each in _POSITIONS for each in body.positions))
        case SparingSet():
            _demand(len(body.needs) <= _PRACTICES and all(0 < len(need) <= _NAME_LIMIT for need in body.needs))
        case PracticeGiven():
            _demand(_are_sounds(body.sounds) and (body.taken_back or bool(body.sounds)))
        case TreatmentEnded():
            _demand(_is_day(body.on_day))
        case PauseSet():
            _demand(_is_day(body.first_day))
            _demand(body.last_day is None or (_is_day(body.last_day) and _in_order(body.first_day, body.last_day)))
        case Introduced():
            _demand(body.feedback_weekday is None or body.feedback_weekday in _WEEKDAYS)
            _demand(body.started_on is None or _is_day(body.started_on))
        case Received() | Opened():
            _demand(all(map(_is_id, body.changes)))
        case CallAnswered():
            _demand(body.disposition != "none" or bool(body.reason.strip()))
        case ItemKept():
            _demand(0 < len(body.item) <= _NAME_LIMIT and len(body.key) <= _NAME_LIMIT)
            _demand(all(map(_is_keepable, (body.fields or {}).values())))
        case ConsentGiven():
            _demand(0 < len(body.consent) <= _CONSENT_LIMIT)
        case TeamNote():
            _demand(bool(body.text.strip()))
        case _:
            pass


def _are_sounds(sounds: tuple[Sound, ...]) -> bool:
    return (
        len(sounds) <= _SOUNDS
        and len({sound.blob for sound in sounds}) == len(sounds)
        and all(
            _is_id(sound.recording)
            and (len(sound.blob), len(sound.key), len(sound.digest)) == (16, 32, 32)
            and sound.size in _SOUND_SIZE
            and sound.milliseconds in _SOUND_MS
            for sound in sounds
        )
    )


def _is_id(value: Any) -> bool:
    return value is None or (isinstance(value, str) and len(value) == _ID_LENGTH and set(value) <= _HEX)


def _is_length(minutes: int) -> bool:
    return 0 <= minutes <= _DAY_S // 60


def _is_keepable(value: Any) -> bool:
    if isinstance(value, int):
        return not isinstance(value, bool) and value in _INTEGERS
    return value is None or isinstance(value, str | bytes | float)


def _is_moment(value: datetime) -> bool:
    return value.tzinfo is not None and value.year in _YEARS


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).year in _YEARS
    except ValueError:
        return False


def _in_order(first: str, last: str) -> bool:
    return date.fromisoformat(first) <= date.fromisoformat(last)


def _demand(holds: bool) -> None:
    if not holds:
        raise ValueError("a change with a value outside its range")
