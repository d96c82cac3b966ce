"""A server in the middle: it passes on what it is asked, unless it was told to do something else.

It listens on the loopback, hands every request to the real server, and lets a *deed* decide what becomes of request
and answer. A deed is a function of the request and of the way to the real server; it may ask once, twice or never,
change what it asks, and answer what it likes, down to bytes that are no HTTP at all.
"""

import http.client
import re
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase
from typing import Any, TypeVar

import msgspec

from sync.protocol import problems, versions
from sync.protocol.problems import ProblemType
from sync.protocol.wire import Wire

W = TypeVar("W", bound=Wire)

_KEY_ID = re.compile(r'keyid="([^"]*)"')
_OF_ONE_HOP = frozenset({"connection", "transfer-encoding", "content-length", "keep-alive", "server", "date"})


@dataclass(frozen=True)
class Ask:
    """A request as it came.

    Attributes:
        method: In capitals.
        target: Path and query as they stood in the first line.
        headers: In their order.
        body: Possibly empty.
    """

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]

    @property
    def key(self) -> str:
        """Who signed: "device:…", "door:…", "root:…", "clinic:…", or nothing."""
        signed = {name.lower(): value for name, value in self.headers}.get("signature-input", "")
        found = _KEY_ID.search(signed)
        return found[1] if found else ""

    def read(self, kind: type[W]) -> W:
        """Returns the struct inside."""
        return msgspec.msgpack.decode(self.body, type=kind)

    def holding(self, body: Wire) -> "Ask":
        """Returns the same request with another struct inside; its signature does not hold any more."""
        return replace(self, body=msgspec.msgpack.encode(body))

    def without(self, header: str) -> "Ask":
        return replace(self, headers=tuple(pair for pair in self.headers if pair[0].lower() != header.lower()))


@dataclass(frozen=True)
class Answer:
    """What goes back.

    Attributes:
        status: Of HTTP.
        headers: Without those of one hop.
        body: As it is sent.
        length: What Content-Length says; the body's when None.
        pour: Writes the body instead, for bodies without an end.
        hung_up: Whether the connection ends without an answer.
    """

    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", versions.MSGPACK),)
    body: bytes = b""
    length: int | None = None
    pour: Callable[[BufferedIOBase], None] | None = None
    hung_up: bool = False

    def read(self, kind: type[W]) -> W:
        """Returns the struct inside."""
        return msgspec.msgpack.decode(self.body, type=kind)

    def holding(self, body: Wire) -> "Answer":
        """Returns the same answer with another struct inside."""
        return replace(self, body=msgspec.msgpack.encode(body))

    def of_type(self, media_type: str) -> "Answer":
        rest = tuple(pair for pair in self.headers if pair[0].lower() != "content-type")
        return replace(self, headers=(*rest, ("Content-Type", media_type)))

    def saying(self, name: str, value: str) -> "Answer":
        return replace(self, headers=(*self.headers, (name, value)))


NOTHING = Answer(hung_up=True)
"""The connection ends, as if the server had gone."""

Way = Callable[[Ask], Answer]
Deed = Callable[[Ask, Way], Answer]


def honest(ask: Ask, way: Way) -> Answer:
    """Passes everything on."""
    return way(ask)


def problem(kind: ProblemType, **headers: str) -> Answer:
    """Returns a refusal as the server would word it."""
    body = msgspec.json.encode(problems.problem(kind))
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Answer(kind.status, (("Content-Type", versions.PROBLEM), *named), body)


@dataclass
class Proxy:
    """Listens at `url` and forwards to `to`.

    Attributes:
        to: The port of the real server.
        deed: What is done with each request.
        asked: What came since `forget`, in its order.
        failures: What went wrong in a deed itself; a test that finds one here tested nothing.
    """

    to: int = 0
    deed: Deed = honest
    asked: list[Ask] = field(default_factory=list)
    failures: list[BaseException | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def _serve(self) -> None:
                outer._serve(self)

            do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _serve  # noqa: N815 - the library calls these names

            def log_message(self, format: str, *args: object) -> None:
                pass

        class Listener(ThreadingHTTPServer):
            daemon_threads = True
            block_on_close = False

            def handle_error(self, request: object, client_address: object) -> None:
                outer.failures.append(sys.exc_info()[1])

        self._server = Listener(("127.0.0.1", 0), Handler)
        self.port = int(self._server.server_port)
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Ends the listening."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)

    def forget(self) -> None:
        """Does what is asked again, and forgets what came."""
        self.deed = honest
        self.asked.clear()

    def ask(self, ask: Ask, port: int | None = None) -> Answer:
        """Asks the real server."""
        connection = http.client.HTTPConnection("127.0.0.1", port or self.to, timeout=30)
        try:
            connection.putrequest(ask.method, ask.target, skip_host=True, skip_accept_encoding=True)
            for name, value in ask.headers:
                if name.lower() not in _OF_ONE_HOP:
                    connection.putheader(name, value)
            if ask.body or ask.method in {"POST", "PUT"}:
                connection.putheader("Content-Length", str(len(ask.body)))
            connection.endheaders(ask.body or None)
            done = connection.getresponse()
            headers = tuple(pair for pair in done.getheaders() if pair[0].lower() not in _OF_ONE_HOP)
            return Answer(done.status, headers, done.read())
        finally:
            connection.close()

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length", "0") or 0))
        ask = Ask(handler.command, handler.path, tuple(handler.headers.items()), body)
        self.asked.append(ask)
        try:
            answer = self.deed(ask, self.ask)
        except OSError:
            answer = NOTHING
        handler.close_connection = True
        if answer.hung_up:
            return
        try:
            handler.send_response_only(answer.status)
            for name, value in answer.headers:
                handler.send_header(name, value)
            if answer.pour is None:
                handler.send_header(
                    "Content-Length", str(len(answer.body) if answer.length is None else answer.length)
                )
            handler.send_header("Connection", "close")
            handler.end_headers()
            if answer.pour is None:
                handler.wfile.write(answer.body)
            else:
                answer.pour(handler.wfile)  # type: ignore[arg-type]
        except OSError:
            pass  # the client had enough


def on(path: str, change: Callable[[Any], Any], kind: type[W], *, method: str = "GET", key: str = "") -> Deed:
    """Returns a deed that changes the struct in the answers of one route, which are always given whole.

    Args:
        path: How the route's path begins.
        change: From the struct that the server answered to the one that goes on.
        kind: Of that struct.
        method: Of the request.
        key: Whose requests; everybody's when empty.
    """

    def deed(ask: Ask, way: Way) -> Answer:
        concerned = ask.method == method and ask.path.startswith(path) and key in ask.key
        answer = way(ask.without("If-None-Match") if concerned else ask)
        if not concerned or answer.status != 200:
            return answer
        return answer.holding(change(answer.read(kind)))

    return deed


def instead(path: str, given: Answer | Callable[[], Answer], *, method: str = "", key: str = "") -> Deed:
    """Returns a deed that answers one route without asking the server."""

    def deed(ask: Ask, way: Way) -> Answer:
        concerned = ask.path.startswith(path) and method in {"", ask.method} and key in ask.key
        return (given() if callable(given) else given) if concerned else way(ask)

    return deed


def together(first: Deed, second: Deed) -> Deed:
    """Returns a deed that does two things, one after the other."""
    return lambda ask, way: second(ask, lambda passed: first(passed, way))
