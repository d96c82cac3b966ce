"""How often somebody may try invitations that do not open.

Only failures count, so that a clinic behind one address can invite as many as it likes. Kept in memory, never
logged; a restart forgets it, and 128 bits of secret do not depend on it.
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Final

from sync.protocol import limits, problems
from sync.server.refusals import Refusal

ADDRESSES: Final = 10_000
"""Addresses remembered at most; the longest unseen is forgotten first."""


class Tries:
    """Counts failed tries by address."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._failures: OrderedDict[str, deque[float]] = OrderedDict()

    def check(self, address: str) -> None:
        """Lets an address try.

        Raises:
            Refusal: It failed too often in the last minute.
        """
        failures = self._failures.get(address)
        if failures is None:
            return
        now = self._monotonic()
        while failures and now - failures[0] >= limits.INVITATION_TRIES_SECONDS:
            failures.popleft()
        if len(failures) >= limits.INVITATION_TRIES:
            wait = limits.INVITATION_TRIES_SECONDS - (now - failures[0])
            raise Refusal(problems.TOO_MANY_REQUESTS, retry_after=max(1, round(wait)))

    def failed(self, address: str) -> None:
        """Notes that a try failed."""
        self._failures.setdefault(address, deque(maxlen=limits.INVITATION_TRIES)).append(self._monotonic())
        self._failures.move_to_end(address)
        while len(self._failures) > ADDRESSES:
            self._failures.popitem(last=False)
