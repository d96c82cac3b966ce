"""Counting requests, for operators: method, route template and status, never an identifier."""

import logging
import time
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
AsgiApp = Callable[..., Awaitable[None]]

_METHODS: Final = frozenset({"GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"})

log = logging.getLogger("haven.server.requests")


class Metrics:
    """Counters since the start of this process."""

    def __init__(self) -> None:
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._seconds: defaultdict[tuple[str, str], float] = defaultdict(float)

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Counts a request and writes its line of the log."""
        self._requests[(method, route, status)] += 1
        self._seconds[(method, route)] += seconds
        line = {"method": method, "route": route, "status": status, "ms": round(seconds * 1e3, 1)}
        log.info("request", extra={"request": line})

    def text(self) -> str:
        """Returns the counters in Prometheus' text format."""
        lines = ["# TYPE haven_requests_total counter"]
        for (method, route, status), number in sorted(self._requests.items()):
            lines.append(f'haven_requests_total{{method="{method}",route="{route}",status="{status}"}} {number}')
        lines.append("# TYPE haven_request_seconds_total counter")
        for (method, route), seconds in sorted(self._seconds.items()):
            lines.append(f'haven_request_seconds_total{{method="{method}",route="{route}"}} {seconds:.6f}')
        return "\n".join(lines) + "\n"


class Observed:
    """Wraps the application and counts what it answers."""

    def __init__(self, app: AsgiApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on; for requests, notes the status and how long it took."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 0

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            method = scope["method"] if scope["method"] in _METHODS else "other"
            route = scope.get("path_template") or "unknown"
            self._metrics.count(method, route, status, time.perf_counter() - began)
