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
    Consent,
    Core,
    CourseContents,
    Cover,
    Deletion,
    DeviceCertificate,
    Door,
    Epoch,
    Exchange,
    Kit,
    Policy,
    ReceiptBody,
    Revocation,
    Roster,
    Rotation,
    Signed,
    Wire,
)
from sync.trust import labels
from sync.trust.errors import Malformed, TooLarge, WrongKey
from sync.trust.hashes import ZERO, fingerprint, next_key_hash
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
    _happens("restored_to", statement.restored_to)
    if len(statement.earlier) > limits.ROTATIONS:
        raise TooLarge("a statement lists too many earlier keys")
    for earlier in statement.earlier:
        _sized("earlier", earlier, limits.HASH)
    return statement


def open_rotation(rotation: Rotation, present: ClinicStatement) -> ClinicStatement:
    """Opens a rotation of the clinic key: the old key and the new one must both have signed it.

    Args:
        rotation: As received.
        present: The last statement under the old key that is known; its commitment to the next key has to hold.

    Returns:
        The first statement under the new key.
    """
    claimed = read_statement(rotation.statement)
    if next_key_hash(claimed.clinic_key) != present.next_key_hash:
        raise WrongKey("the clinic did not commit to this key")
    verify(present.clinic_key, labels.ROTATION, Signed(rotation.statement.body, rotation.endorsement))
    statement = open_statement(rotation.statement, claimed.clinic_key)
    if statement.version <= present.version or statement.era < present.era:
        raise Malformed("a rotation counts on from the statement before it")
    return statement


def open_cover(signed: Signed, clinic_key: bytes) -> Cover:
    """Opens a cover with the clinic key."""
    verify(clinic_key, labels.COVER, signed)
    cover = decode(Cover, signed.body, limits.CORE)
    _of_clinic(cover.clinic, clinic_key)
    for name in ("patient", "absent", "covering"):
        _sized(name, getattr(cover, name), limits.ID)
    _counts("number", cover.number)
    for name in ("begins_at", "ends_at", "issued_at"):
        _happens(name, getattr(cover, name))
    if cover.absent == cover.covering:
        raise Malformed("nobody covers for herself")
    return cover


def read_cover(signed: Signed) -> Cover:
    """Reads what a cover claims, before its signature is looked at."""
    cover = decode(Cover, signed.body, limits.CORE)
    _counts("number", cover.number)
    return cover


def read_consent(signed: Signed) -> Consent:
    """Reads a consent to find out whose device signed it."""
    return decode(Consent, signed.body, limits.CORE)


def open_consent(signed: Signed, device_key: bytes) -> Consent:
    """Opens a patient's consent with the signing key of the device that it names."""
    verify(device_key, labels.CONSENT, signed)
    consent = decode(Consent, signed.body, limits.CORE)
    _sized("stream", consent.stream, limits.ID)
    _sized("device", consent.device, limits.HASH)
    _counts("number", consent.number)
    _counts("earlier", consent.earlier)
    _happens("expires_at", consent.expires_at)
    return consent


def read_exchange(signed: Signed) -> Exchange:
    """Reads the letter of an exchange file to find out who claims to have written it."""
    return decode(Exchange, signed.body, limits.EXCHANGE_LETTER)


def open_exchange(signed: Signed, device_key: bytes) -> Exchange:
    """Opens the letter of an exchange file with the signing key of the device that wrote it."""
    verify(device_key, labels.EXCHANGE, signed)
    letter = read_exchange(signed)
    _sized("file", letter.file, limits.ID)
    _sized("digest", letter.digest, limits.HASH)
    if not 1 <= len(letter.recipients) <= limits.EXCHANGE_SLOTS:
        raise TooLarge("an exchange file is for 1 to 64 devices")
    for recipient in letter.recipients:
        _sized("recipients", recipient, limits.HASH)
    _counts("items", letter.items)
    _happens("written_at", letter.written_at)
    return letter


def read_revocation(signed: Signed) -> Revocation:
    """Reads a revocation to find out who revoked."""
    return decode(Revocation, signed.body, limits.CORE)


def open_revocation(signed: Signed, revoker_key: bytes) -> Revocation:
    """Opens a revocation with the revoker's signing key; whether she may revoke is for the caller to check."""
    verify(revoker_key, labels.REVOCATION, signed)
    revocation = decode(Revocation, signed.body, limits.CORE)
    _sized("certificate", revocation.certificate, limits.HASH)
    _sized("person", revocation.person, limits.ID)
    _sized("revoker", revocation.revoker, limits.HASH)
    _happens("issued_at", revocation.issued_at)
    return revocation


def open_deletion(signed: Signed, receipt_key: bytes, clinic: bytes) -> Deletion:
    """Opens the server's word that it deleted something; see `open_receipt` for the arguments."""
    verify(receipt_key, labels.DELETION, signed)
    deletion = decode(Deletion, signed.body)
    if deletion.receipt_key != receipt_key or deletion.clinic != clinic:
        raise WrongKey("the deletion statement is of another server")
    _sized("person", deletion.person, limits.ID)
    for stream in deletion.streams:
        _sized("stream", stream, limits.ID)
    for record in deletion.records:
        _sized("record", record, limits.HASH)
    for name in ("commits", "blobs", "backup_days"):
        _counts(name, getattr(deletion, name))
    _happens("time", deletion.time)
    return deletion


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
    if len(policy.files) > limits.POLICY_FILES:
        raise TooLarge("a policy names too many files")
    for file in policy.files:
        _sized("blob", file.blob, limits.ID)
        _sized("key", file.key, limits.HASH)
        _sized("digest", file.digest, limits.HASH)
        if not 0 < file.size <= limits.POLICY_FILE:
            raise TooLarge("a file of a policy has the wrong size")
    return policy


def open_kit(signed: Signed, clinic_key: bytes) -> Kit:
    """Opens what a clinic put into its program."""
    verify(clinic_key, labels.KIT, signed)
    kit = decode(Kit, signed.body, limits.POLICY)
    _of_clinic(kit.clinic, clinic_key)
    _happens("issued_at", kit.issued_at)
    return kit


def read_course(contents: bytes) -> CourseContents:
    """Reads the list of a course pack, which its clinic may have signed."""
    read = decode(CourseContents, contents)
    if len(read.files) > limits.COURSE_FILES:
        raise TooLarge("a course has too many files")
    for file in read.files:
        _sized("digest", file.digest, limits.HASH)
        if len(file.name) > limits.COURSE_NAME or not 0 <= file.size <= limits.COURSE_FILE:
            raise TooLarge("a file of a course has the wrong size")
    if sum(file.size for file in read.files) > limits.COURSE:
        raise TooLarge("a course is too large")
    return read


def open_course(signed: Signed, clinic_key: bytes) -> CourseContents:
    """Opens the list of a course pack with the clinic key."""
    verify(clinic_key, labels.COURSE, signed)
    return read_course(signed.body)


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
    """Reads an epoch to find out who cut it, and of which stream it claims to be."""
    epoch = decode(Epoch, signed.body)
    _sized("stream", epoch.stream, limits.ID)
    _counts("number", epoch.number)
    return epoch


def open_epoch(signed: Signed, cutter_key: bytes) -> Epoch:
    """Opens an epoch with the signing key of the device that it names as its cutter."""
    verify(cutter_key, labels.EPOCH, signed)
    epoch = decode(Epoch, signed.body)
    _sized("stream", epoch.stream, limits.ID)
    _counts("number", epoch.number)
    for name in ("previous", "commitment", "cutter"):
        _sized(name, getattr(epoch, name), limits.HASH)
    if epoch.subject:
        _sized("subject", epoch.subject, limits.ID)
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
    if door.again:
        _sized("again", door.again, limits.ID)
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
    _counts("known", read.known.era)
    _counts("known", read.known.position)
    _counts("roster", read.roster[0])
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
