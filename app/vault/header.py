"""The header of a vault: its id and its key slots, in a file beside the database.

File: magic (8 bytes), SHA-256 of all that follows (32), version (2, big-endian), msgpack. The first three stay as
they are in every version to come, so that an older Haven can tell a newer header from a damaged one. The checksum
does not protect from an attacker (each slot does that for itself); it tells a damaged slot from a wrong passphrase.

A second copy lies beside it and holds the same, not an older state: a slot that was replaced because somebody knew
the passphrase must not live on in a copy. It is written after the first, and brings back a damaged first one.
"""

import hashlib
import logging
from pathlib import Path
from typing import Final

import msgspec

from app.errors import ReadOnlyPlace, VaultDamaged, VaultFromNewerHaven
from app.paths import Profile
from app.vault.slots import VAULT_ID_LENGTH, Kind, Slot
from app.vault.storage import discard_unfinished, write_atomically

log = logging.getLogger("haven.vault")

MAGIC: Final = b"HAVENVLT"
VERSION: Final = 1
MAX_LENGTH: Final = 64 * 1024
_DIGEST_END: Final = len(MAGIC) + 32
_BODY: Final = _DIGEST_END + 2


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What has to be known before the vault can be opened; nothing in it is secret.

    Attributes:
        vault: 16 random bytes that name the vault.
        slots: At most one slot of each kind.
    """

    vault: bytes
    slots: tuple[Slot, ...]

    def slot(self, kind: Kind) -> Slot | None:
        """Returns the slot of a kind, or None."""
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def with_slot(self, slot: Slot) -> "Header":
        """Returns a header in which this slot takes the place of the one of its kind."""
        return Header(self.vault, (*(other for other in self.slots if other.kind != slot.kind), slot))


def encode(header: Header) -> bytes:
    """Returns the content of the header's file."""
    return frame(VERSION, msgspec.msgpack.encode(header))


def frame(version: int, body: bytes) -> bytes:
    """Returns a body of some version with magic, checksum and version before it."""
    rest = version.to_bytes(2, "big") + body
    return MAGIC + hashlib.sha256(rest).digest() + rest


def decode(data: bytes) -> Header:
    """Returns the header that the bytes hold.

    Raises:
        VaultDamaged: The bytes are no header, or its parameters lie outside floor and ceiling.
        VaultFromNewerHaven: The bytes are whole and of a later version.
    """
    if not _BODY <= len(data) <= MAX_LENGTH or not data.startswith(MAGIC):
        raise VaultDamaged
    if hashlib.sha256(data[_DIGEST_END:]).digest() != data[len(MAGIC) : _DIGEST_END]:
        raise VaultDamaged
    version = int.from_bytes(data[_DIGEST_END:_BODY], "big")
    if version > VERSION:
        raise VaultFromNewerHaven
    try:
        header = msgspec.msgpack.decode(data[_BODY:], type=Header)
    except (msgspec.DecodeError, RecursionError) as error:
        raise VaultDamaged from error
    kinds = [slot.kind for slot in header.slots]
    whole = len(header.vault) == VAULT_ID_LENGTH and len(set(kinds)) == len(kinds) > 0
    if version < 1 or not whole or not all(slot.sound for slot in header.slots):
        raise VaultDamaged
    return header


def copy_of(profile: Profile) -> Path:
    """Returns where the second copy of the header lies."""
    return profile.header.with_name(profile.header.name + ".copy")


def load(profile: Profile) -> Header:
    """Returns the header of a profile, from the second copy when the first one is damaged or gone.

    Raises:
        VaultDamaged: Neither is there and can be read as a header.
        VaultFromNewerHaven: The first copy that is whole is of a later version.
        ReadOnlyPlace: This user may not read the files.
    """
    found = [data for data in (read(profile.header), read(copy_of(profile))) if data is not None]
    if not found:
        raise VaultDamaged
    for data in found[:-1]:
        try:
            return decode(data)
        except VaultDamaged:
            continue
    return decode(found[-1])


def save(profile: Profile, header: Header) -> None:
    """Writes both copies, each as a whole, the first one first.

    Raises:
        DiskFull, ReadOnlyPlace: The first copy holds the old or the new header, and either opens.
    """
    data = encode(header)
    write_atomically(profile.header, data)
    write_atomically(copy_of(profile), data)


def heal(profile: Profile, header: Header) -> None:
    """Makes both copies hold this header, writing only what differs, and removes what a crash left unfinished.

    Raises:
        DiskFull, ReadOnlyPlace: A copy could not be written; the other one is whole.
    """
    data = encode(header)
    for path in (profile.header, copy_of(profile)):
        if read(path) != data:
            log.warning("a copy of the header was missing or damaged and was written again")
            write_atomically(path, data)
        discard_unfinished(path)


def read(path: Path) -> bytes | None:
    """Returns at most one byte more than a header may have, or None when there is no such file.

    Raises:
        ReadOnlyPlace: This user may not read it.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_LENGTH + 1)
    except FileNotFoundError:
        return None
    except PermissionError as error:
        raise ReadOnlyPlace from error
    except OSError:
        return b""
