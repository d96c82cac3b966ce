"""Running the application under uvicorn: the listening socket, TLS, the ready line, a clean end."""

import asyncio
import ipaddress
import json
import signal
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from sync.server.application import application
from sync.server.metrics import Observed
from sync.server.office import Office


class ListenRefused(Exception):
    """The address cannot be listened at; the message is a plain sentence."""


@dataclass(frozen=True)
class Place:
    """Where to listen, and how clients call it.

    Attributes:
        host: Address or name.
        port: 0 for any free one.
        authority: As clients see it, or None when it is host and port.
        certificate: TLS certificate chain, PEM.
        key: Its private key, PEM.
    """

    host: str
    port: int
    authority: str | None = None
    certificate: Path | None = None
    key: Path | None = None

    @classmethod
    def parse(
        cls, listen: str, authority: str | None = None, certificate: Path | None = None, key: Path | None = None
    ) -> "Place":
        """Reads HOST:PORT; an IPv6 address stands in brackets.

        Raises:
            ListenRefused: It cannot be read, or would carry plain HTTP beyond this computer.
        """
        host, colon, port = listen.rpartition(":")
        host = host.removeprefix("[").removesuffix("]")
        if not colon or not host or not port.isascii() or not port.isdigit() or int(port) > 65535:
            raise ListenRefused("--listen takes HOST:PORT, for instance 127.0.0.1:8443.")
        if (certificate is None) != (key is None):
            raise ListenRefused("--tls-cert and --tls-key belong together.")
        place = cls(host, int(port), authority, certificate, key)
        if certificate is None and not place.is_loopback:
            raise ListenRefused(
                "Plain HTTP is only served on this computer itself (127.0.0.1, ::1 or localhost); "
                "give --tls-cert and --tls-key to listen elsewhere."
            )
        if authority is None and host in ("0.0.0.0", "::"):
            raise ListenRefused("Listening everywhere needs --authority, the HOST or HOST:PORT that clients use.")
        return place

    @property
    def is_loopback(self) -> bool:
        """Whether only this computer can reach it."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def scheme(self) -> str:
        """The scheme that clients use."""
        return "http" if self.certificate is None else "https"

    def listen(self) -> socket.socket:
        """Returns a listening socket.

        Raises:
            ListenRefused: The address is taken or not this computer's.
        """
        try:
            found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
            family, kind, protocol, _, address = found[0]
            sock = socket.socket(family, kind, protocol)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            sock.bind(address)
            sock.listen(256)
        except OSError as error:
            raise ListenRefused(f"Cannot listen at {self.host}:{self.port}: {error.strerror}.") from None
        return sock

    def url(self, port: int) -> str:
        """Returns the base address with the port that was found."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{port}"


def run(folder: Path, place: Place) -> None:
    """Serves until SIGTERM or SIGINT.

    Writes one line of JSON to stdout when it is ready.

    Raises:
        ListenRefused: The address cannot be used.
        StorageFailure: The data folder cannot be used.
    """
    sock = place.listen()
    with sock:
        url = place.url(sock.getsockname()[1])
        origin = url if place.authority is None else f"{place.scheme}://{place.authority.lower()}"
        office = Office.open(folder, origin)
        config = uvicorn.Config(
            Observed(application(office), office.metrics),
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="on",
            loop="asyncio",
            http="h11",
            ws="none",
            proxy_headers=False,
            timeout_keep_alive=30,
            timeout_graceful_shutdown=10,
            ssl_certfile=None if place.certificate is None else str(place.certificate),
            ssl_keyfile=None if place.key is None else str(place.key),
        )
        # uvicorn raises a captured signal again when it has ended; this turns that into a clean end.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        asyncio.run(_Ready(config, url).serve(sockets=[sock]))


class _Ready(uvicorn.Server):
    """A server that says when it listens."""

    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        sys.stdout.write(json.dumps({"listening": self._url}) + "\n")
        sys.stdout.flush()
