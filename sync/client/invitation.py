"""An invitation: one secret of 128 bits and the address of the clinic's server.

HKDF of the secret gives the id, the key that opens the door at the server, the key of the sealed envelope and the
key of the proof. Whoever holds the secret can read the envelope; the server never sees the secret.
"""

import ipaddress
import secrets
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import InvitationMistyped, InvitationUnreadable
from app.vault.storage import write_atomically
from sync.client import codes
from sync.client.keys import derive

SIZE = 16
SUFFIX = ".haven-invitation"
_FILE_LIMIT = 64 * 1024


class _File(msgspec.Struct, frozen=True):
    """What stands in the file, as JSON."""

    haven_invitation: int
    server: str
    code: str


def is_loopback(host: str) -> bool:
    """Says whether a host is this computer itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def server_address(text: str) -> str:
    """Returns a server's address as it is used: scheme, host and port, without a path.

    An address without a scheme gets https. Plain http is for the loopback only.

    Raises:
        InvitationUnreadable: It is no such address.
    """
    address = text.strip().rstrip("/")
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise InvitationUnreadable("The server's address cannot be read.") from None
    if not host or parts.scheme not in {"https", "http"} or parts.path or parts.query or parts.fragment:
        raise InvitationUnreadable("The server's address cannot be read.")
    if parts.username is not None or not host.isascii() or any(sign.isspace() for sign in host):
        raise InvitationUnreadable("The server's address cannot be read.")
    if parts.scheme == "http" and not is_loopback(host):
        raise InvitationUnreadable("The server's address must begin with https.")
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port is not None else "")


class Invitation:
    """The secret on the letter, with the server's address.

    Attributes:
        secret: 16 bytes.
        server: Scheme, host and port.
    """

    def __init__(self, secret: bytes, server: str) -> None:
        if len(secret) != SIZE:
            raise ValueError("an invitation's secret has 16 bytes")
        self.secret = secret
        self.server = server_address(server)

    @classmethod
    def new(cls, server: str) -> "Invitation":
        """Returns a fresh invitation to a server."""
        return cls(secrets.token_bytes(SIZE), server)

    @classmethod
    def parse(cls, code: str, server: str) -> "Invitation":
        """Reads a code and an address as they were typed.

        Raises:
            InvitationMistyped: A check character says so; the detail names the group if it can.
            InvitationUnreadable: The address cannot be read.
        """
        try:
            secret = codes.decode(code, SIZE)
        except codes.CodeMistyped as mistyped:
            where = "" if mistyped.group is None else f"Please look at group {mistyped.group}."
            raise InvitationMistyped(where) from None
        return cls(secret, server)

    @classmethod
    def from_file(cls, path: Path) -> "Invitation":
        """Reads an invitation file.

        Raises:
            InvitationUnreadable: It is not one, or cannot be read at all.
        """
        try:
            with path.open("rb") as file:
                content = file.read(_FILE_LIMIT + 1)
        except OSError:
            raise InvitationUnreadable from None
        return cls.from_text(content)

    @classmethod
    def from_text(cls, content: bytes | str) -> "Invitation":
        """Reads what stands in an invitation file or in the QR code of a letter.

        Raises:
            InvitationUnreadable: It is not an invitation.
        """
        try:
            read = msgspec.json.decode(content, type=_File)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise InvitationUnreadable from None
        if read.haven_invitation != 1:
            raise InvitationUnreadable("It was made by a newer Haven.")
        try:
            return cls(codes.decode(read.code, SIZE), read.server)
        except codes.CodeMistyped:
            raise InvitationUnreadable from None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Invitation) and (self.secret, self.server) == (other.secret, other.server)

    def __hash__(self) -> int:
        return hash((self.secret, self.server))

    def __repr__(self) -> str:
        return f"Invitation(…, {self.server!r})"

    @property
    def code(self) -> str:
        """The secret in seven groups of four, as it is printed."""
        return codes.encode(self.secret)

    @property
    def text(self) -> str:
        """What stands in the file and in the QR code."""
        return msgspec.json.encode(_File(1, self.server, self.code)).decode()

    def write(self, path: Path) -> None:
        """Writes the invitation file, readable by its owner alone.

        Raises:
            DiskFull: Nothing more can be written.
            ReadOnlyPlace: The folder cannot be written to.
        """
        write_atomically(path, self.text.encode() + b"\n")

    @property
    def id(self) -> bytes:
        """16 bytes that name the invitation at the server."""
        return derive(self.secret, "invitation-id", length=16)

    @property
    def door(self) -> Ed25519PrivateKey:
        """The key that opens the door; the server keeps its public half."""
        return Ed25519PrivateKey.from_private_bytes(derive(self.secret, "invitation-door"))

    @property
    def envelope_key(self) -> bytes:
        """The key of the sealed envelope; used once."""
        return derive(self.secret, "invitation-envelope")

    @property
    def proof_key(self) -> bytes:
        """The key of the new person's proof."""
        return derive(self.secret, "invitation-proof")
