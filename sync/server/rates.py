"""How fast one device may ask: a bucket that fills steadily and allows bursts.

Counted after the signature was checked, so that nobody can use up somebody else's. Kept in memory by each process;
a restart forgets it.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Final

from sync.protocol import limits, problems
from sync.server.refusals import Refusal

DEVICES: Final = 20_000
"""Buckets remembered at most; the longest unused is forgotten first, when it has long been full again."""


class Rates:
    """Counts requests by device."""

    def __init__(self, monotonic: Callable[[], float], per_minute: int = limits.REQUESTS_PER_MINUTE) -> None:
        self._monotonic = monotonic
        self._size = float(per_minute)
        self._per_second = per_minute / 60
        self._buckets: OrderedDict[bytes, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def check(self, name: bytes) -> None:
        """Lets a device ask once.

        Args:
            name: Of its key.

        Raises:
            Refusal: It asked more often than is allowed.
        """
        with self._lock:
            now = self._monotonic()
            left, since = self._buckets.pop(name, (self._size, now))
            left = min(self._size, left + (now - since) * self._per_second)
            allowed = left >= 1
            self._buckets[name] = (left - 1 if allowed else left, now)
            while len(self._buckets) > DEVICES:
                self._buckets.popitem(last=False)
        if not allowed:
            raise Refusal(problems.TOO_MANY_REQUESTS, retry_after=max(1, round((1 - left) / self._per_second)))
