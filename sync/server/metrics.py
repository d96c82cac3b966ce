"""Counting for operators: requests by method, route template and status, the writer's work; never an identifier."""

import logging
import os
import time
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Final

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
AsgiApp = Callable[..., Awaitable[None]]

_METHODS: Final = frozenset({"GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"})
_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_SIZES: Final = (1, 2, 4, 8, 16, 32, 64, 128)
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")

log = logging.getLogger("haven.server.requests")


class Histogram:
    """Counts values by how large they are."""

    def __init__(self, bounds: Sequence[float]) -> None:
        self._bounds = bounds
        self._counts = [0] * (len(bounds) + 1)
        self._sum = 0.0

    def add(self, value: float) -> None:
        """Counts a value."""
        self._counts[bisect_left(self._bounds, value)] += 1
        self._sum += value

    def lines(self, name: str, labels: str = "") -> list[str]:
        """Returns Prometheus' lines for it."""
        found, total = [], 0
        comma = "," if labels else ""
        for bound, count in zip((*self._bounds, "+Inf"), self._counts, strict=True):
            total += count
            found.append(f'{name}_bucket{{{labels}{comma}le="{bound}"}} {total}')
        outside = f"{{{labels}}}" if labels else ""
        return [*found, f"{name}_sum{outside} {self._sum:.6f}", f"{name}_count{outside} {total}"]


class Metrics:
    """What happened since the start of this process."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self._began = now()
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._seconds: defaultdict[tuple[str, str], Histogram] = defaultdict(lambda: Histogram(_SECONDS))
        self._received: Counter[tuple[str, str]] = Counter()
        self._sent: Counter[tuple[str, str]] = Counter()
        self._batches = Histogram(_SIZES)
        self._writing = Histogram(_SECONDS)
        self._failures = 0
        self._lock = Lock()

    def count(self, method: str, route: str, status: int, seconds: float, received: int = 0, sent: int = 0) -> None:
        """Counts a request and writes its line of the log."""
        place = (method, route)
        self._requests[(method, route, status)] += 1
        self._seconds[place].add(seconds)
        self._received[place] += received
        self._sent[place] += sent
        line = {"method": method, "route": route, "status": status, "ms": round(seconds * 1e3, 1)}
        log.info("request", extra={"facts": line | {"in": received, "out": sent}})

    def wrote(self, operations: int, seconds: float, failed: bool) -> None:
        """Counts a batch of the writer; called in its thread."""
        with self._lock:
            self._batches.add(operations)
            self._writing.add(seconds)
            self._failures += failed

    def text(self, gauges: Mapping[str, float]) -> str:
        """Returns everything in Prometheus' text format.

        Args:
            gauges: Numbers of this moment, by name without "haven_".
        """
        lines = ["# TYPE haven_requests_total counter"]
        for (method, route, status), number in sorted(self._requests.items()):
            lines.append(f'haven_requests_total{{method="{method}",route="{route}",status="{status}"}} {number}')
        lines.append("# TYPE haven_request_seconds histogram")
        for (method, route), histogram in sorted(self._seconds.items()):
            lines += histogram.lines("haven_request_seconds", f'method="{method}",route="{route}"')
        for name, counted in (("received", self._received), ("sent", self._sent)):
            lines.append(f"# TYPE haven_{name}_bytes_total counter")
            for (method, route), number in sorted(counted.items()):
                lines.append(f'haven_{name}_bytes_total{{method="{method}",route="{route}"}} {number}')
        with self._lock:
            lines += ["# TYPE haven_write_batch_operations histogram"]
            lines += self._batches.lines("haven_write_batch_operations")
            lines += ["# TYPE haven_write_seconds histogram", *self._writing.lines("haven_write_seconds")]
            lines += ["# TYPE haven_write_failures_total counter", f"haven_write_failures_total {self._failures}"]
        for name, value in sorted(gauges.items()):
            lines += [f"# TYPE haven_{name} gauge", f"haven_{name} {value:g}"]
        lines += ["# TYPE process_start_time_seconds gauge", f"process_start_time_seconds {self._began:.0f}"]
        lines += ["# TYPE process_resident_memory_bytes gauge", f"process_resident_memory_bytes {resident_memory()}"]
        return "\n".join(lines) + "\n"


def resident_memory() -> int:
    """Returns how many bytes of memory this process holds; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    except (OSError, IndexError, ValueError):
        return 0


class Observed:
    """Wraps the application and counts what it answers."""

    def __init__(self, app: AsgiApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on; for requests, notes the status, the sizes and how long it took."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = received = sent = 0

        async def hearing() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            return message

        async def noting(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            sent += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, hearing, noting)
        finally:
            method = scope["method"] if scope["method"] in _METHODS else "other"
            route = scope.get("path_template") or "unknown"
            self._metrics.count(method, route, status, time.perf_counter() - began, received, sent)
