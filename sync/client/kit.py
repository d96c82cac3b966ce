"""The clinic kit: what a clinic puts into the program that it hands out, in one signed file.

It is a policy's TOML with contacts and help numbers, and at its end a table that `haven-clinic kit` adds::

    country = "NL"

    [clinic]
    name = "The harbour clinic"

    [kit]
    server = "https://inbox.example.org"
    key = "…"          # the clinic's key, 64 hexadecimal digits
    issued_at = 1767225600
    signature = "…"    # 128 of them, over the server and all that stands above

Complaints name the line, so that they can be put right.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import msgspec

from app.errors import InvitationUnreadable, PolicyInvalid
from app.toml_lines import line_of
from sync.client.invitation import server_address
from sync.protocol import limits
from sync.protocol.wire import Kit, Signed
from sync.trust.errors import TrustFailure
from sync.trust.hashes import fingerprint
from sync.trust.statements import open_kit

_TABLE: Final = re.compile(r"^\[kit\][ \t]*(?:#.*)?$", re.MULTILINE)
_AT: Final = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")
_KEYS: Final = ("server", "key", "issued_at", "signature")


@dataclass(frozen=True)
class ClinicKit:
    """A kit whose signature holds.

    Attributes:
        server: The address of the clinic's server.
        clinic_key: The key that signed it, and that the clinic must have or have had.
        toml: Contacts and help numbers; `app.clinic` reads them.
    """

    server: str
    clinic_key: bytes
    toml: str

    @property
    def fingerprint(self) -> bytes:
        """The clinic's fingerprint."""
        return fingerprint(self.clinic_key)


def written(key: bytes, kit: Kit, signature: bytes) -> str:
    """Returns the text of a kit's file."""
    return (
        f"{kit.toml}\n\n[kit]\n"
        f'server = "{kit.server}"\nkey = "{key.hex()}"\nissued_at = {kit.issued_at}\n'
        f'signature = "{signature.hex()}"\n'
    )


def read(text: str) -> ClinicKit:
    """Reads a kit and checks its signature.

    Raises:
        PolicyInvalid: It cannot be used; says in which line, and why.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        said = _AT.sub("", str(error)).strip()
        raise PolicyInvalid(f"It is no TOML: {said}.", int(at[1]) if at is not None and at[1] else None) from None
    place, table = _TABLE.search(text), content.get("kit")
    if place is None or not isinstance(table, dict):
        raise PolicyInvalid("[kit] is missing: haven-clinic kit adds it, and signs the file.")
    line = partial(line_of, text)
    for name in table:
        if name not in _KEYS:
            raise PolicyInvalid(f"kit.{name} is not known here; known are {', '.join(_KEYS)}.", line(f"kit.{name}"))
    server = _server(table.get("server"), line("kit.server"))
    key = _digits(table, "key", limits.SIGNING_KEY, line("kit.key"))
    signature = _digits(table, "signature", limits.SIGNATURE, line("kit.signature"))
    issued_at = table.get("issued_at")
    if not isinstance(issued_at, int) or isinstance(issued_at, bool):
        raise PolicyInvalid("kit.issued_at is a whole number of seconds.", line("kit.issued_at"))
    toml = text[: place.start()].strip()
    body = msgspec.msgpack.encode(Kit(fingerprint(key), server, toml, issued_at))
    try:
        open_kit(Signed(body, signature), key)
    except TrustFailure:
        raise PolicyInvalid(
            "kit.signature does not fit: something was changed after the clinic signed it. Change the clinic's own "
            "file, and sign it again with haven-clinic kit.",
            line("kit.signature"),
        ) from None
    return ClinicKit(server, key, toml)


def _server(found: object, line: int | None) -> str:
    if not isinstance(found, str) or not found:
        raise PolicyInvalid("kit.server is the address of the clinic's server, in quotes.", line)
    try:
        address = server_address(found)
    except InvitationUnreadable as error:
        raise PolicyInvalid(f"kit.server: {error.detail or 'The address cannot be read.'}", line) from None
    if address != found:
        raise PolicyInvalid(f'kit.server is written "{address}".', line)
    return address


def _digits(table: dict[str, Any], name: str, size: int, line: int | None) -> bytes:
    found = table.get(name)
    if isinstance(found, str) and re.fullmatch(f"[0-9a-f]{{{2 * size}}}", found):
        return bytes.fromhex(found)
    raise PolicyInvalid(f"kit.{name} is {2 * size} hexadecimal digits in quotes.", line)
