"""Whether the clinic signed a course: with the key by which this vault knows it now, or with one of before."""

from dataclasses import dataclass

import msgspec

from app.course.unpacking import SIGNATURE_SIZE, Pack
from app.errors import (
    PackAltered,
    PackOfAnotherClinic,
    PackOfFormerKey,
    PackUnsigned,
    PackWithoutClinic,
)
from app.vault.clinic_keys import ClinicKeys
from app.vault.clinic_statements import ClinicStatements
from app.vault.database import Database
from sync.protocol import limits
from sync.protocol.wire import ClinicStatement, Signed
from sync.trust.errors import TrustFailure
from sync.trust.hashes import fingerprint
from sync.trust.statements import decode, open_course


@dataclass(frozen=True)
class Marks:
    """By what a clinic is known.

    Attributes:
        keys: Its keys as this vault came to trust them, the present one last; none before it joined a clinic.
        earlier: Fingerprints of keys that gave way before this vault knew any.
    """

    keys: tuple[bytes, ...] = ()
    earlier: frozenset[bytes] = frozenset()


def marks_of(db: Database) -> Marks:
    """Returns by what this vault knows its clinic; what sync verified is believed."""
    keys = tuple(pinned.key for pinned in ClinicKeys(db).all())
    newest = ClinicStatements(db).newest("statement")
    if newest is None:
        return Marks(keys)
    signed = msgspec.msgpack.decode(newest.signed, type=Signed)
    return Marks(keys, frozenset(decode(ClinicStatement, signed.body).earlier))


def verify(pack: Pack, marks: Marks) -> None:
    """Makes sure that the clinic's present key signed the list of a course file.

    Raises:
        PackWithoutClinic: No clinic is known.
        PackUnsigned, PackOfFormerKey, PackOfAnotherClinic, PackAltered: It did not.
    """
    if not marks.keys:
        raise PackWithoutClinic
    if pack.signature is None:
        raise PackUnsigned
    named = pack.signature[: limits.HASH]
    *former, present = marks.keys
    if named in {*map(fingerprint, former), *marks.earlier} - {fingerprint(present)}:
        raise PackOfFormerKey
    if named != fingerprint(present):
        raise PackOfAnotherClinic
    if not _holds(pack.listed, pack.signature, present):
        raise PackAltered


def is_vouched(listed: bytes, signature: bytes, marks: Marks) -> bool:
    """Says whether a list that was taken over is signed by a key of the clinic that holds now, or held then."""
    if len(signature) != SIGNATURE_SIZE:
        return False
    named = signature[: limits.HASH]
    return any(fingerprint(key) == named and _holds(listed, signature, key) for key in marks.keys)


def _holds(listed: bytes, signature: bytes, key: bytes) -> bool:
    try:
        open_course(Signed(listed, signature[limits.HASH :]), key)
    except TrustFailure:
        return False
    return True
