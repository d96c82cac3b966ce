"""The receipt key: the only signing key that the server holds."""

import os
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol import limits
from sync.server.refusals import StorageFailure
from sync.trust.signing import public_bytes

PRIVATE: Final = "server.key"
PUBLIC: Final = "server-key.pub"


def exists(folder: Path) -> bool:
    """Whether there is a server's key in a folder."""
    return (folder / PRIVATE).exists()


def create(folder: Path) -> bytes:
    """Makes the key.

    Returns:
        The public half.

    Raises:
        FileExistsError: There is a key already; it is never overwritten.
    """
    return store(folder, Ed25519PrivateKey.generate())


def store(folder: Path, key: Ed25519PrivateKey) -> bytes:
    """Writes the key: the private half readable by its owner alone, the public half beside it in hexadecimal.

    Returns:
        The public half.

    Raises:
        FileExistsError: There is a key already; it is never overwritten.
    """
    handle = os.open(folder / PRIVATE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key.private_bytes_raw().hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    public = public_bytes(key)
    (folder / PUBLIC).write_text(public.hex() + "\n", encoding="ascii")
    return public


def remove(folder: Path) -> None:
    """Takes back a key that was just made, because the rest of its server could not be."""
    for name in (PRIVATE, PUBLIC):
        (folder / name).unlink(missing_ok=True)


def load(folder: Path) -> Ed25519PrivateKey:
    """Reads the key.

    Raises:
        StorageFailure: There is none, or the file is damaged.
    """
    try:
        raw = bytes.fromhex((folder / PRIVATE).read_text(encoding="ascii"))
    except FileNotFoundError:
        raise StorageFailure("There is no server in this folder; make one with `haven-server init`.") from None
    except (OSError, ValueError):
        raise StorageFailure("The receipt key cannot be read.") from None
    if len(raw) != limits.SIGNING_KEY:
        raise StorageFailure("The receipt key is damaged.")
    return Ed25519PrivateKey.from_private_bytes(raw)
