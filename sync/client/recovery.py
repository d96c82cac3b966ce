"""The recovery code: 160 bits on paper, from which a person's root comes.

It opens the vault when the passphrase is forgotten (`Vault.set_recovery`), and it makes the root that signs the
certificates of her devices. Neither the code nor the root is kept on the computer.
"""

import secrets

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import WrongRecoveryCode
from sync.client import codes
from sync.client.keys import derive, xwing_public_bytes

SIZE = 20


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
