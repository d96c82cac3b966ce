"""What the server refuses (RFC 9457) and what the trust layer refuses, in Haven's own errors."""

from typing import Final

import msgspec

from app.errors import (
    BadSignature,
    DeviceRevoked,
    EraNeeded,
    HavenError,
    HistoryHidden,
    HistoryRolledBack,
    InvitationClosed,
    InvitationError,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
    KeyChanged,
    PersonLeft,
    Refused,
    SyncError,
    UnknownSender,
)
from sync.protocol import problems
from sync.protocol.wire import Problem
from sync.trust import errors as trust

UNREADABLE: Final = "answer-unreadable"
"""The name under which `Refused` says that the answer made no sense; the server never uses it."""

_INVITATIONS: Final[dict[str, type[InvitationError]]] = {
    problems.INVITATION_UNKNOWN.name: InvitationUnknown,
    problems.INVITATION_USED.name: InvitationUsed,
    problems.INVITATION_EXPIRED.name: InvitationExpired,
    problems.INVITATION_CLOSED.name: InvitationClosed,
}
_STANDING: Final[dict[str, type[SyncError]]] = {
    problems.CERTIFICATE_REVOKED.name: DeviceRevoked,
    problems.PERSON_LEFT.name: PersonLeft,
    problems.ERA_NEEDED.name: EraNeeded,
}
_LONGEST_WAIT: Final = 24 * 3600.0


def refusal(status: int, content: bytes, retry_after: str | None) -> HavenError:
    """Returns the error for an answer that is not a success.

    Args:
        status: The HTTP status.
        content: The body, a problem if all is well.
        retry_after: The header as it came; only seconds are understood.
    """
    wait = _seconds(retry_after)
    try:
        kind = problems.kind_of(msgspec.json.decode(content, type=Problem))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        kind = None
    if kind is None:
        if status >= 500:
            return Refused(problems.SERVER_ERROR.name, problems.SERVER_ERROR.title, wait)
        return unreadable(wait)
    if kind.name in _INVITATIONS:
        return _INVITATIONS[kind.name]()
    if kind.name in _STANDING:
        told = _STANDING[kind.name]()
        told.retry_after = wait
        return told
    return Refused(kind.name, kind.title, wait)


def unreadable(retry_after: float | None = None) -> Refused:
    """Returns the error for an answer that makes no sense."""
    return Refused(UNREADABLE, "Its answer could not be read.", retry_after)


def _seconds(header: str | None) -> float | None:
    if header is None or not header.isascii() or not header.isdigit() or len(header) > 6:
        return None
    return min(float(header), _LONGEST_WAIT)


def distrust(failure: trust.TrustFailure) -> HavenError:
    """Returns Haven's error for something that does not hold."""
    match failure:
        case trust.WrongKey():
            return KeyChanged()
        case trust.ChainGap():
            return HistoryHidden()
        case trust.ChainForked():
            return HistoryRolledBack()
        case trust.SuccessionFailure():
            return UnknownSender()
        case _:
            return BadSignature()
