"""The recovery code: 160 bits on paper, from which a person's root comes.

It opens the vault when the passphrase is forgotten (`Vault.set_recovery`), and it makes the root that signs the
certificates of her devices. It also opens her own stream, and so restores everything. Neither the code nor the root
is kept on the computer.

The printed sheet shows the code in groups and, with the server's address, as a QR code (`RecoverySheet.text`).
"""

import secrets
from dataclasses import dataclass

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

from app.errors import WrongRecoveryCode
from app.vault.database import Database
from app.vault.sync_state import SyncState
from sync.client import codes
from sync.client.invitation import server_address
from sync.client.keys import derive, xwing_private, xwing_public_bytes

SIZE = 20
RECOVERY = "recovery.public"
"""Where the vault keeps the public half of the recovery keys: what is sealed to it, the recovery sheet opens."""


class RecoveryCode:
    """A recovery code.

    Attributes:
        data: The 20 bytes.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) != SIZE:
            raise ValueError("a recovery code has 20 bytes")
        self.data = data

    @classmethod
    def new(cls) -> "RecoveryCode":
        """Returns a fresh code."""
        return cls(secrets.token_bytes(SIZE))

    @classmethod
    def parse(cls, text: str) -> "RecoveryCode":
        """Reads a code as it was typed.

        Raises:
            WrongRecoveryCode: A check character says that it was mistyped; the detail names the group if it can.
        """
        try:
            return cls(codes.decode(text, SIZE))
        except codes.CodeMistyped as mistyped:
            where = "" if mistyped.group is None else f"Please look at group {mistyped.group}."
            raise WrongRecoveryCode(where) from None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RecoveryCode) and secrets.compare_digest(self.data, other.data)

    def __hash__(self) -> int:
        return hash(self.data)

    def __repr__(self) -> str:
        return "RecoveryCode(…)"

    @property
    def text(self) -> str:
        """The code in nine groups of four, as it is printed."""
        return codes.encode(self.data)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups, for a sheet that numbers them."""
        return tuple(self.text.split("-"))

    @property
    def root(self) -> Ed25519PrivateKey:
        """The root key that signs device certificates."""
        return Ed25519PrivateKey.from_private_bytes(derive(self.data, "root-signing"))

    @property
    def sealing_public(self) -> bytes:
        """The root's X-Wing public key, to which others seal what a recovery restores."""
        return xwing_public_bytes(derive(self.data, "root-sealing"))

    @property
    def sealing(self) -> MLKEM768X25519PrivateKey:
        """The root's X-Wing private key, which opens what was sealed to it."""
        return xwing_private(derive(self.data, "root-sealing"))


def is_hers(db: Database, code: RecoveryCode) -> bool:
    """Says whether a code is the one from which the root of this vault's person comes."""
    return SyncState(db).get(RECOVERY) == code.sealing_public


class _Text(msgspec.Struct, frozen=True):
    """What stands in the QR code, as JSON."""

    haven_recovery: int
    server: str
    code: str


@dataclass(frozen=True)
class RecoverySheet:
    """A recovery code with the address of the clinic's server: all that a new computer needs.

    Haven writes no file of it by itself; whoever saves the sheet as a PDF or its text asked for that.

    Attributes:
        code: The recovery code.
        server: Scheme, host and port.
    """

    code: RecoveryCode
    server: str

    def __repr__(self) -> str:
        return f"RecoverySheet(…, {self.server!r})"

    @property
    def text(self) -> str:
        """What stands in the QR code."""
        return msgspec.json.encode(_Text(1, self.server, self.code.text)).decode()

    @classmethod
    def parse(cls, code: str, server: str) -> "RecoverySheet":
        """Reads a code and an address as they were typed.

        Raises:
            WrongRecoveryCode: A check character says that the code was mistyped.
            InvitationUnreadable: The address cannot be read.
        """
        return cls(RecoveryCode.parse(code), server_address(server))

    @classmethod
    def from_text(cls, content: bytes | str) -> "RecoverySheet":
        """Reads what stands in the QR code.

        Raises:
            WrongRecoveryCode: It is no recovery sheet, or one that a newer Haven made.
            InvitationUnreadable: Its address cannot be read.
        """
        try:
            read = msgspec.json.decode(content, type=_Text)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise WrongRecoveryCode("It is not a recovery sheet.") from None
        if read.haven_recovery != 1:
            raise WrongRecoveryCode("It was made by a newer Haven.")
        return cls.parse(read.code, read.server)
