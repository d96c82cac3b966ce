"""What the clinic signed, checked against the key that the invitation vouched for.

The pinned key never changes by itself: whoever shows another one is told apart (`KeyChanged`) and not believed.
"""

import msgspec

from app.clock import Clock
from app.errors import BadSignature, HavenError, HistoryRolledBack, KeyChanged
from app.model.change_set import ChangeSet
from app.model.ids import DeviceId, PersonId
from app.vault.certificates import Certificates, Pinned
from app.vault.clinic_statements import ClinicStatements, Kind, Published
from app.vault.database import Database
from app.vault.evidence import Evidence, Exhibit
from app.vault.sync_state import SyncState
from sync.client.refusals import distrust
from sync.protocol.wire import ClinicStatement, ReceiptBody, Roster, Signed, StatementItem
from sync.trust import labels
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, certificate_hash, fingerprint, roster_hash
from sync.trust.labels import h
from sync.trust.statements import (
    open_certificate,
    open_policy,
    open_receipt,
    open_roster,
    open_statement,
    read_statement,
)

CLINIC_KEY = "clinic.key"
CLINIC_NAME = "clinic.name"


class Pins:
    """The clinic as this vault knows it.

    Attributes:
        key: The pinned Ed25519 public key.
        fingerprint: Of that key.
    """

    def __init__(self, db: Database, clock: Clock, key: bytes) -> None:
        self._db = db
        self._clock = clock
        self._published = ClinicStatements(db)
        self.key = key
        self.fingerprint = fingerprint(key)

    @classmethod
    def of_vault(cls, db: Database, clock: Clock) -> "Pins | None":
        """Returns the pins of a vault, or None before its enrolment."""
        key = SyncState(db).get(CLINIC_KEY)
        return None if key is None else cls(db, clock, key)

    def pin(self, clinic_name: str) -> None:
        """Writes the key into the vault; inside a transaction, once."""
        state = SyncState(self._db)
        state.put(CLINIC_KEY, self.key)
        state.put(CLINIC_NAME, clinic_name)

    @property
    def statement(self) -> ClinicStatement:
        """The newest statement.

        Raises:
            BadSignature: There is none, or what the vault holds is not one.
        """
        newest = self._published.newest("statement")
        if newest is None:
            raise BadSignature
        try:
            return open_statement(decode_signed(newest.signed), self.key)
        except TrustFailure as failure:
            raise distrust(failure) from None

    @property
    def roster(self) -> tuple[int, bytes]:
        """Number and hash of the newest roster; (0, 32 zero bytes) when there is none."""
        newest = self._published.newest("roster")
        return (0, ZERO) if newest is None else (newest.number, newest.hash)

    def signed(self, kind: Kind) -> Signed | None:
        """Returns the newest of a kind as it travelled, or None."""
        newest = self._published.newest(kind)
        return None if newest is None else decode_signed(newest.signed)

    def take(self, item: StatementItem) -> ChangeSet:
        """Checks what the clinic published and keeps what is newer; opens transactions of its own.

        Raises:
            KeyChanged: It is signed by another key than the pinned one.
            BadSignature: It is signed by nobody.
            HistoryRolledBack: It contradicts what has the same number; both are kept.
        """
        changes = ChangeSet()
        if item.statement is not None:
            changes |= self.take_statement(item.statement)
        if item.policy is not None:
            changes |= self.take_policy(item.policy)
        if item.roster is not None:
            changes |= self.take_roster(item.roster)
        return changes

    def take_statement(self, signed: Signed) -> ChangeSet:
        """Takes a statement; see `take`."""
        try:
            if read_statement(signed).clinic_key != self.key:
                raise KeyChanged
            statement = open_statement(signed, self.key)
        except TrustFailure as failure:
            raise distrust(failure) from None
        return self._keep("statement", statement.version, h(labels.STATEMENT, signed.body), signed, "sync")

    def take_policy(self, signed: Signed) -> ChangeSet:
        """Takes a policy; see `take`."""
        try:
            policy = open_policy(signed, self.key)
        except TrustFailure as failure:
            raise distrust(failure) from None
        return self._keep("policy", policy.number, h(labels.POLICY, signed.body), signed, "policy")

    def take_roster(self, signed: Signed) -> ChangeSet:
        """Takes a roster and pins the certificates it lists; see `take`."""
        try:
            roster = open_roster(signed, self.key)
            staff = staff_of(roster)
        except TrustFailure as failure:
            raise distrust(failure) from None
        number, digest = self.roster
        if roster.number == number + 1 and roster.previous != digest:
            raise self._contradiction(signed, self._published.get("roster", number))
        changes = self._keep("roster", roster.number, roster_hash(signed), signed, "sync")
        if changes:
            certificates = Certificates(self._db)
            with self._db.transaction():
                for pinned in staff:
                    certificates.pin(pinned)
        return changes

    def receipt(self, signed: Signed) -> ReceiptBody:
        """Opens a receipt with the receipt key of any statement of the clinic, newest first.

        The same statement has to name the receipt's era: eras are opened by the clinic alone, or a server could begin
        one to get rid of what it signed before.

        Raises:
            BadSignature, KeyChanged: No statement of the clinic names the key that signed it, in this era.
        """
        failure: HavenError = BadSignature()
        for published in reversed(self._published.all("statement")):
            try:
                statement = open_statement(decode_signed(published.signed), self.key)
                receipt = open_receipt(signed, statement.receipt_key, self.fingerprint)
            except TrustFailure as caught:
                failure = distrust(caught)
                continue
            if receipt.era == statement.era:
                return receipt
        raise failure

    def _keep(self, kind: Kind, number: int, digest: bytes, signed: Signed, touched: str) -> ChangeSet:
        known = self._published.get(kind, number)
        if known is not None:
            if known.hash != digest:
                raise self._contradiction(signed, known)
            return ChangeSet()
        newest = self._published.newest(kind)
        with self._db.transaction():
            self._published.save(Published(kind, number, digest, msgspec.msgpack.encode(signed)))
        is_newer = newest is None or number > newest.number
        return ChangeSet.of(touched, kind) if is_newer else ChangeSet()

    def _contradiction(self, signed: Signed, known: Published | None) -> HavenError:
        against = b"" if known is None else known.signed
        with self._db.transaction():
            exhibit = Exhibit("HistoryRolledBack", None, msgspec.msgpack.encode(signed), against)
            Evidence(self._db).keep(exhibit, self._clock.now())
        return HistoryRolledBack()


def staff_of(roster: Roster) -> tuple[Pinned, ...]:
    """Returns the certificates that a roster vouches for and has not revoked.

    Raises:
        TrustFailure: One of them does not hold.
    """
    return tuple(
        pinned_certificate(entry.certificate, entry.role, "roster")
        for entry in roster.staff
        if certificate_hash(entry.certificate) not in roster.revoked
    )


def pinned_certificate(signed: Signed, role: str, vouched_by: str) -> Pinned:
    """Returns a certificate as the vault keeps it.

    Raises:
        TrustFailure: It does not hold in itself.
    """
    certificate = open_certificate(signed)
    return Pinned(
        hash=certificate_hash(signed),
        person=PersonId(certificate.person.hex()),
        device=DeviceId(certificate.device.hex()),
        role=role,
        signed=msgspec.msgpack.encode(signed),
        vouched_by=vouched_by,
    )


def decode_signed(data: bytes) -> Signed:
    """Reads a signed thing as the vault keeps it."""
    return msgspec.msgpack.decode(data, type=Signed)
