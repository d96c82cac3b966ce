"""Where a server listens, and how clients call it."""

import ipaddress
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Final

THIS_COMPUTER: Final = "127.0.0.1,::1"
"""Where a proxy is when nothing else is said."""


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
        proxy: Addresses of the proxy that does TLS, with commas between them; None when there is none.
    """

    host: str
    port: int
    authority: str | None = None
    certificate: Path | None = None
    key: Path | None = None
    proxy: str | None = None

    @classmethod
    def parse(
        cls,
        listen: str,
        authority: str | None = None,
        certificate: Path | None = None,
        key: Path | None = None,
        proxy: str | None = None,
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
        place = cls(host, int(port), authority, certificate, key, proxy)
        if proxy is not None:
            place.check_proxy()
        elif certificate is None and not place.is_loopback:
            raise ListenRefused(
                "Plain HTTP is only served on this computer itself (127.0.0.1, ::1 or localhost); "
                "give --tls-cert and --tls-key to listen elsewhere, or --behind-proxy when a proxy does TLS."
            )
        if authority is None and host in ("0.0.0.0", "::"):
            raise ListenRefused("Listening everywhere needs --authority, the HOST or HOST:PORT that clients use.")
        return place

    def check_proxy(self) -> None:
        """Makes sure that what is said about the proxy can be used.

        Raises:
            ListenRefused: It cannot.
        """
        if self.authority is None:
            raise ListenRefused("--behind-proxy needs --authority, the HOST or HOST:PORT that clients use.")
        if self.certificate is not None:
            raise ListenRefused("Either this server does TLS (--tls-cert) or the proxy does (--behind-proxy).")
        for address in (self.proxy or "").split(","):
            try:
                ipaddress.ip_network(address.strip())
            except ValueError:
                raise ListenRefused("--behind-proxy takes addresses or networks, with commas between them.") from None

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
        """The scheme that this server itself speaks."""
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
            try:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                sock.bind(address)
                sock.listen(256)
            except OSError:
                sock.close()
                raise
        except OSError as error:
            raise ListenRefused(f"Cannot listen at {self.host}:{self.port}: {error.strerror}.") from None
        return sock

    def url(self, port: int) -> str:
        """Returns the base address with the port that was found."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{port}"

    def origin(self, port: int) -> str:
        """Returns the base address as clients see it, which their signatures cover."""
        if self.authority is None:
            return self.url(port)
        return f"{'http' if self.proxy is None and self.certificate is None else 'https'}://{self.authority.lower()}"
