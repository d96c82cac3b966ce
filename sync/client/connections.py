"""Connections that can be ended from outside, so that locking or closing never waits for a server that hangs.

A read that waits ends when its socket is shut down; a duplicate of the descriptor does that in every phase, the TLS
handshake included. Connecting looks around every fifth of a second, and looking up a name is done beside.
"""

import ipaddress
import queue
import selectors
import socket
import threading
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any, Final

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

_LOOK_S: Final = 0.2

Address = tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]


class Watch:
    """All connections of one way to a server.

    Attributes:
        ended: Set when nothing may be waited for any more.
    """

    def __init__(self) -> None:
        self.ended = threading.Event()
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()

    def end(self) -> None:
        """Ends what waits, at once and for good."""
        self.ended.set()
        with self._lock:
            for handle in self._open:
                with suppress(OSError):
                    handle.shutdown(socket.SHUT_RDWR)

    def add(self, handle: socket.socket) -> None:
        """Watches a connection by a duplicate of its descriptor."""
        with self._lock:
            self._open.add(handle)
        if self.ended.is_set():
            self.end()

    def remove(self, handle: socket.socket) -> None:
        """Lets go of a connection that was closed."""
        with self._lock:
            self._open.discard(handle)
        handle.close()

    def connect(
        self, host: str, port: int, seconds: float, options: Iterable[tuple[int, int, int | bytes]]
    ) -> socket.socket:
        """Returns a socket that is connected.

        Raises:
            OSError: Nobody answers there in time, or the end came first.
        """
        until = time.monotonic() + seconds
        error: OSError = OSError("no address")
        for family, kind, protocol, _, address in self._look_up(host, port, until):
            sock = socket.socket(family, kind, protocol)
            try:
                for option in options:
                    sock.setsockopt(*option)
                self._reach(sock, address, until)
            except OSError as caught:
                sock.close()
                error = caught
                continue
            return sock
        raise error

    def _look_up(self, host: str, port: int, until: float) -> Sequence[Address]:
        """Looks a name up; the system cannot be told to stop, so it is left behind when the end comes."""
        with suppress(ValueError):
            ipaddress.ip_address(host.strip("[]"))
            return socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
        answers: queue.SimpleQueue[Sequence[Address] | OSError] = queue.SimpleQueue()

        def look() -> None:
            try:
                answers.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
            except OSError as error:
                answers.put(error)

        threading.Thread(target=look, name="haven-look-up", daemon=True).start()
        while True:
            self._check(until)
            with suppress(queue.Empty):
                found = answers.get(timeout=_LOOK_S)
                if isinstance(found, OSError):
                    raise found
                return found

    def _reach(self, sock: socket.socket, address: Any, until: float) -> None:
        sock.setblocking(False)
        with suppress(BlockingIOError):
            sock.connect(address)
        with selectors.DefaultSelector() as selector:
            selector.register(sock, selectors.EVENT_WRITE)
            while not selector.select(_LOOK_S):
                self._check(until)
        failed = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if failed:
            raise OSError(failed, "cannot connect")

    def _check(self, until: float) -> None:
        if self.ended.is_set() or time.monotonic() > until:
            raise TimeoutError("nobody answers")


class _Watched(HTTPConnection):
    """A connection that is watched."""

    watch: Watch
    _handle: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        seconds = self.timeout if isinstance(self.timeout, int | float) else 60.0
        sock = self.watch.connect(self._dns_host, self.port, seconds, self.socket_options or ())
        sock.settimeout(seconds)
        self._let_go()
        self._handle = sock.dup()
        self.watch.add(self._handle)
        return sock

    def close(self) -> None:
        """Closes the connection."""
        self._let_go()
        super().close()

    def _let_go(self) -> None:
        if self._handle is not None:
            self.watch.remove(self._handle)
            self._handle = None


class WatchedAdapter(HTTPAdapter):
    """Makes connections that a `Watch` can end.

    Args:
        watch: What ends them.
    """

    def __init__(self, watch: Watch) -> None:
        plain = type("Plain", (_Watched,), {"watch": watch})
        secure = type("Secure", (_Watched, HTTPSConnection), {"watch": watch})
        self._pools = {
            "http": type("PlainPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
            "https": type("SecurePool", (HTTPSConnectionPool,), {"ConnectionCls": secure}),
        }
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Makes the pools of connections."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        """Returns the pools of connections through a proxy."""
        manager = super().proxy_manager_for(*args, **kwargs)
        manager.pool_classes_by_scheme = self._pools
        return manager
