"""Opening signed things: size, signature, shape and field sizes are checked before anything inside is used.

`open_…` returns what is inside only when all of it holds. `read_…` decodes without checking the signature, for
finding out whose key is to be asked for; what it returns is a claim.
"""

from typing import TypeVar

import msgspec

from sync.protocol import limits
from sync.protocol.wire import (
    ClinicStatement,
    CommitBody,
    Core,
    DeviceCertificate,
    Door,
    Epoch,
    Policy,
    ReceiptBody,
    Roster,
    Signed,
    Wire,
)
from sync.trust import labels
from sync.trust.errors import Malformed, TooLarge, WrongKey
from sync.trust.hashes import ZERO, fingerprint
from sync.trust.signing import check_key, verify

W = TypeVar("W", bound=Wire)


def decode(kind: type[W], data: bytes, limit: int = limits.STATEMENT) -> W:
    """Reads the msgpack of a struct.

    Raises:
        TooLarge: It is longer than the limit.
        Malformed: It is not that struct.
    """
    if len(data) > limit:
        raise TooLarge(f"a {kind.__name__} is larger than {limit} bytes")
    try:
        return msgspec.msgpack.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise Malformed(f"these bytes are no {kind.__name__}") from None


def open_statement(signed: Signed, clinic_key: bytes) -> ClinicStatement:
    """Opens the clinic's statement about itself with the pinned clinic key."""
    verify(clinic_key, labels.STATEMENT, signed)
    statement = decode(ClinicStatement, signed.body)
    if statement.clinic_key != clinic_key:
        raise WrongKey("the statement names another clinic key")
    check_key(statement.receipt_key)
    _sized("next_key_hash", statement.next_key_hash, limits.HASH)
    _counts("version", statement.version)
    _counts("era", statement.era)
    _happens("issued_at", statement.issued_at)
    return statement


def read_statement(signed: Signed) -> ClinicStatement:
    """Reads a statement that nobody has vouched for yet; only the very first one is pinned like this."""
    return decode(ClinicStatement, signed.body)


def open_policy(signed: Signed, clinic_key: bytes) -> Policy:
    """Opens the clinic's policy."""
    verify(clinic_key, labels.POLICY, signed)
    policy = decode(Policy, signed.body, limits.POLICY)
    _of_clinic(policy.clinic, clinic_key)
    _counts("number", policy.number)
    _happens("issued_at", policy.issued_at)
    return policy


def open_roster(signed: Signed, clinic_key: bytes) -> Roster:
    """Opens the clinic's roster; the certificates inside are opened by who uses them."""
    verify(clinic_key, labels.ROSTER, signed)
    roster = decode(Roster, signed.body)
    _of_clinic(roster.clinic, clinic_key)
    _counts("number", roster.number)
    _happens("issued_at", roster.issued_at)
    _sized("previous", roster.previous, limits.HASH)
    if len(roster.staff) > limits.STAFF or len(roster.revoked) > limits.REVOKED:
        raise TooLarge("a roster lists too many")
    for revoked in roster.revoked:
        _sized("revoked", revoked, limits.HASH)
    return roster


def open_certificate(signed: Signed, root: bytes | None = None) -> DeviceCertificate:
    """Opens a device certificate with the root key inside it.

    Args:
        signed: `DeviceCertificate`, signed by the root.
        root: The person's root key when it is known already; another one is refused.
    """
    certificate = decode(DeviceCertificate, signed.body, limits.CORE + limits.SEALING_KEY)
    if root is not None and certificate.root != root:
        raise WrongKey("the certificate is of another root")
    verify(certificate.root, labels.CERTIFICATE, signed)
    _sized("person", certificate.person, limits.ID)
    _sized("device", certificate.device, limits.ID)
    _sized("sealing_key", certificate.sealing_key, limits.SEALING_KEY)
    check_key(certificate.signing_key)
    _happens("issued_at", certificate.issued_at)
    return certificate


def read_epoch(signed: Signed) -> Epoch:
    """Reads an epoch to find out who cut it."""
    return decode(Epoch, signed.body)


def open_epoch(signed: Signed, cutter_key: bytes) -> Epoch:
    """Opens an epoch with the signing key of the device that it names as its cutter."""
    verify(cutter_key, labels.EPOCH, signed)
    epoch = decode(Epoch, signed.body)
    _sized("stream", epoch.stream, limits.ID)
    _counts("number", epoch.number)
    for name in ("previous", "commitment", "cutter"):
        _sized(name, getattr(epoch, name), limits.HASH)
    if (epoch.number == 1) != (epoch.previous == ZERO):
        raise Malformed("only the first epoch has none before it")
    if not epoch.members or len(epoch.members) > limits.MEMBERS or len(epoch.closing) > limits.CLOSING_HEADS:
        raise TooLarge("an epoch lists too many or nobody")
    for member in epoch.members:
        _sized("member", member.certificate, limits.HASH)
    if len({member.certificate for member in epoch.members}) != len(epoch.members):
        raise Malformed("an epoch lists a device twice")
    for closing in epoch.closing:
        _sized("chain", closing.chain, limits.ID)
        _sized("record_hash", closing.record_hash, limits.HASH)
        _counts("counter", closing.counter)
    return epoch


def read_door(signed: Signed) -> Door:
    """Reads a door to find out who made it."""
    return decode(Door, signed.body, limits.ENVELOPE + limits.CORE)


def open_door(signed: Signed, inviter_key: bytes) -> Door:
    """Opens a door with the inviter's signing key, or the clinic's."""
    verify(inviter_key, labels.DOOR, signed)
    door = decode(Door, signed.body, limits.ENVELOPE + limits.CORE)
    _sized("invitation", door.invitation, limits.ID)
    _sized("inviter", door.inviter, limits.HASH)
    check_key(door.door_key)
    _happens("expires_at", door.expires_at)
    if not door.envelope or len(door.envelope) > limits.ENVELOPE:
        raise TooLarge("an envelope has the wrong size")
    return door


def open_receipt(signed: Signed, receipt_key: bytes, clinic: bytes) -> ReceiptBody:
    """Opens a receipt.

    Args:
        signed: `ReceiptBody`, signed by the server.
        receipt_key: From the clinic's statement.
        clinic: The clinic's fingerprint.
    """
    verify(receipt_key, labels.RECEIPT, signed)
    receipt = decode(ReceiptBody, signed.body, limits.CORE)
    if receipt.receipt_key != receipt_key or receipt.clinic != clinic:
        raise WrongKey("the receipt is of another server")
    _sized("stream", receipt.stream, limits.ID)
    _sized("commit", receipt.commit, limits.HASH)
    _sized("head", receipt.head, limits.HASH)
    _counts("position", receipt.position)
    _happens("time", receipt.time)
    _counts("era", receipt.era)
    return receipt


def read_commit(signed: Signed) -> CommitBody:
    """Reads what a commit claims, to find its chain and device."""
    body = decode(CommitBody, signed.body, limits.CORE)
    _sized("stream", body.stream, limits.ID)
    _sized("device", body.device, limits.ID)
    _sized("chain", body.chain, limits.ID)
    _sized("last_hash", body.last_hash, limits.HASH)
    _counts("first", body.first)
    _counts("last", body.last)
    return body


def read_core(core: bytes) -> Core:
    """Reads the clear part of a record; it is vouched for by the commit around it."""
    read = decode(Core, core, limits.CORE)
    for name in ("stream", "id", "device", "chain"):
        _sized(name, getattr(read, name), limits.ID)
    for name in ("epoch", "previous"):
        _sized(name, getattr(read, name), limits.HASH)
    _sized("known", read.known.head, limits.HASH)
    _sized("roster", read.roster[1], limits.HASH)
    _sized("salt", read.salt, limits.SALT)
    _counts("counter", read.counter)
    return read


def _of_clinic(claimed: bytes, clinic_key: bytes) -> None:
    if claimed != fingerprint(clinic_key):
        raise WrongKey("it is of another clinic")


def _sized(name: str, value: bytes, size: int) -> None:
    if len(value) != size:
        raise Malformed(f"{name} has the wrong size")


def _counts(name: str, value: int) -> None:
    if not 0 <= value < limits.LARGEST_NUMBER:
        raise Malformed(f"{name} is out of range")


def _happens(name: str, value: int) -> None:
    if not 0 <= value < limits.LATEST_TIME:
        raise Malformed(f"{name} is out of range")
