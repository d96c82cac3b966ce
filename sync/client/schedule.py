"""When to sync next: a pure function of what happened last."""

from typing import Final

from app.errors import DeviceRevoked, HavenError, PersonLeft, SyncError, TooOld, TrustError

IDLE_S: Final = 60.0
SOON_S: Final = 5.0
FIRST_RETRY_S: Final = 10.0
LONGEST_RETRY_S: Final = 15 * 60.0
HOPELESS_S: Final = 6 * 3600.0
SLEPT_S: Final = 30.0
_SPREAD: Final = 0.25


def next_delay(problem: HavenError | None, *, failures: int, waiting: int, jitter: float) -> float:
    """Returns how many seconds to wait before the next sync.

    Doubles from ten seconds to a quarter of an hour while the server cannot be reached or refuses; never comes
    earlier than the server asked for. Jitter spreads the clients of a clinic by a quarter in either direction.

    Args:
        problem: What the last sync met, or None.
        failures: How many syncs in a row, the last included, met a problem.
        waiting: How many own changes wait to be sent.
        jitter: From 0 up to 1, random.
    """
    least = 0.0
    match problem:
        case None:
            delay = SOON_S if waiting else IDLE_S
        case TooOld() | DeviceRevoked() | PersonLeft():
            delay = HOPELESS_S
        case TrustError():
            delay = LONGEST_RETRY_S
        case SyncError():
            delay = _backed_off(failures)
            least = problem.retry_after or 0.0
        case _:
            delay = _backed_off(failures)
    spread = delay * (1 - _SPREAD + 2 * _SPREAD * min(max(jitter, 0.0), 1.0))
    return max(spread, least)


def has_slept(wall_s: float, awake_s: float) -> bool:
    """Says whether the computer slept, so that the next sync is due at once.

    Args:
        wall_s: What went by on the clock since the last look; negative when the clock was put back.
        awake_s: What went by while the computer was awake.
    """
    return wall_s - awake_s >= SLEPT_S


def _backed_off(failures: int) -> float:
    return float(min(FIRST_RETRY_S * 2.0 ** min(max(failures - 1, 0), 30), LONGEST_RETRY_S))
