"""What the clinic signed, checked against the keys that the invitation or a rotation vouched for.

A key that nobody vouched for is never believed by itself: whoever shows one is told apart (`KeyChanged`), and the key
is kept as offered until a person has compared it with the clinic's paper (`sync.client.clinic_key`).
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import BadSignature, HavenError, HistoryRolledBack, KeyChanged
from app.model.change_set import ChangeSet
from app.model.ids import DeviceId, PersonId
from app.vault.certificates import Certificates, Pinned
from app.vault.clinic_keys import ClinicKey, ClinicKeys, Vouched
from app.vault.clinic_statements import ClinicStatements, Kind, Published
from app.vault.database import Database
from app.vault.evidence import Evidence, Exhibit
from app.vault.notices import Notices
from app.vault.sync_state import SyncState
from sync.client import codes
from sync.client.keys import check_sealing_key
from sync.client.refusals import distrust
from sync.client.rotations import successors
from sync.protocol import limits
from sync.protocol.wire import ClinicStatement, Deletion, Policy, ReceiptBody, Roster, Rotation, Signed, StatementItem
from sync.trust import labels
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, certificate_hash, fingerprint, roster_hash
from sync.trust.labels import h
from sync.trust.statements import (
    decode,
    open_certificate,
    open_deletion,
    open_policy,
    open_receipt,
    open_roster,
    open_statement,
    read_statement,
)

CLINIC_NAME: Final = "clinic.name"
OFFERED: Final = "clinic.offered"
"""Where the vault keeps the statement under a key that nobody vouched for yet."""


class Pins:
    """The clinic as this vault knows it.

    Args:
        db: The vault's connection on the calling lane.
        clock: This computer's.
        keys: The keys that are trusted, the present one last; at least one.
    """

    def __init__(self, db: Database, clock: Clock, keys: Sequence[ClinicKey]) -> None:
        self._db = db
        self._clock = clock
        self._published = ClinicStatements(db)
        self._keys = tuple(keys)
        self._statements: dict[bytes, ClinicStatement] = {}

    @classmethod
    def of_vault(cls, db: Database, clock: Clock) -> "Pins | None":
        """Returns the pins of a vault, or None before its enrolment."""
        keys = ClinicKeys(db).all()
        return cls(db, clock, keys) if keys else None

    @classmethod
    def begin(
        cls, db: Database, clock: Clock, key: bytes, clinic_name: str, vouched_by: Vouched = "invitation"
    ) -> "Pins":
        """Pins the clinic's key for the first time; inside a transaction."""
        keys = ClinicKeys(db)
        keys.add(key, vouched_by, clock.now())
        SyncState(db).put(CLINIC_NAME, clinic_name)
        return cls(db, clock, keys.all())

    @property
    def key(self) -> bytes:
        """The present Ed25519 public key of the clinic."""
        return self._keys[-1].key

    @property
    def place(self) -> int:
        """The place of the present key, as what is published under it is kept."""
        return self._keys[-1].place

    @property
    def fingerprint(self) -> bytes:
        """Of the present key; what is made from now on names it."""
        return fingerprint(self.key)

    @property
    def fingerprints(self) -> tuple[bytes, ...]:
        """Of all keys of the clinic, the present one first: what was made before a rotation names an earlier one."""
        known = [fingerprint(pinned.key) for pinned in reversed(self._keys)]
        newest = self._published.newest("statement")
        if newest is not None and newest.place == self.place:
            known += reversed(self.statement.earlier)
        return tuple(dict.fromkeys(known))

    @property
    def statement(self) -> ClinicStatement:
        """The newest statement.

        Raises:
            BadSignature: There is none, or what the vault holds is not one.
        """
        newest = self._published.newest("statement")
        if newest is None:
            raise BadSignature
        return self._opened(newest)

    def _opened(self, published: Published) -> ClinicStatement:
        found = self._statements.get(published.hash)
        if found is not None:
            return found
        keys = {pinned.place: pinned.key for pinned in self._keys}
        try:
            found = open_statement(decode_signed(published.signed), keys[published.place])
        except TrustFailure as failure:
            raise distrust(failure) from None
        self._statements[published.hash] = found
        return found

    @property
    def roster(self) -> tuple[int, bytes]:
        """Number and hash of the newest roster; (0, 32 zero bytes) when there is none."""
        newest = self._published.newest("roster")
        return (0, ZERO) if newest is None else (newest.number, newest.hash)

    def signed(self, kind: Kind) -> Signed | None:
        """Returns the newest of a kind as it travelled, or None."""
        newest = self._published.newest(kind)
        return None if newest is None else decode_signed(newest.signed)

    def key_of(self, named: bytes) -> ClinicKey:
        """Returns the trusted key with a fingerprint.

        Raises:
            KeyChanged: No key that is trusted here has it.
        """
        for pinned in reversed(self._keys):
            if fingerprint(pinned.key) == named:
                return pinned
        raise KeyChanged

    def take(self, item: StatementItem) -> ChangeSet:
        """Checks what the clinic published and keeps what is newer; opens transactions of its own.

        Raises:
            KeyChanged: It is signed by a key that nobody vouched for, or that gave way before.
            BadSignature: It is signed by nobody.
            HistoryRolledBack: It contradicts what has the same number or key; both are kept.
        """
        changes = ChangeSet()
        if item.rotation is not None:
            changes |= self.follow((item.rotation,))
        if item.statement is not None:
            changes |= self.take_statement(item.statement)
        if item.policy is not None:
            changes |= self.take_policy(item.policy)
        if item.roster is not None:
            changes |= self.take_roster(item.roster)
        return changes

    def follow(self, rotations: Sequence[Rotation]) -> ChangeSet:
        """Follows rotations of the clinic's key from the present one on; each is one transaction.

        What was followed already, and what leads on from no key that is trusted, changes nothing.

        Raises:
            KeyChanged, BadSignature: The present key committed to the next one, and a signature does not hold.
        """
        changes = ChangeSet()
        if not rotations:
            return changes
        try:
            followed = successors(self.statement, rotations)
        except TrustFailure as failure:
            raise distrust(failure) from None
        for rotation, statement in followed:
            changes |= self._follow(rotation, statement)
        return changes

    def _follow(self, rotation: Rotation, statement: ClinicStatement) -> ChangeSet:
        changes, now = ChangeSet.of("sync", "statement"), self._clock.now()
        is_news = statement.issued_at >= int(self._keys[-1].at.timestamp())
        signed = rotation.statement
        with self._db.transaction():
            keys = ClinicKeys(self._db)
            keys.add(statement.clinic_key, "rotation", now)
            self._keys = keys.all()
            digest, whole = h(labels.ROTATION, signed.body), msgspec.msgpack.encode(rotation)
            self._published.save(Published("rotation", statement.version, digest, whole, self.place))
            digest, whole = h(labels.STATEMENT, signed.body), msgspec.msgpack.encode(signed)
            self._published.save(Published("statement", statement.version, digest, whole, self.place))
            SyncState(self._db).delete(OFFERED)
            if is_news:  # what the clinic did before this person came is no news to her
                changes |= Notices(self._db).tell("clinic-key-rotated", now, about=self.fingerprint.hex())
        return changes

    def take_statement(self, signed: Signed) -> ChangeSet:
        """Takes a statement; see `take`."""
        try:
            claimed = read_statement(signed)
            pinned = next((pinned for pinned in self._keys if pinned.key == claimed.clinic_key), None)
            statement = open_statement(signed, claimed.clinic_key)
        except TrustFailure as failure:
            raise distrust(failure) from None
        if pinned is None:
            self._offer(signed, statement)
            raise KeyChanged
        self._check_line(pinned, statement, signed)
        digest = h(labels.STATEMENT, signed.body)
        return self._keep("statement", pinned.place, statement.version, digest, signed, "sync")

    def _check_line(self, pinned: ClinicKey, statement: ClinicStatement, signed: Signed) -> None:
        """Refuses what a key of the clinic may not say.

        It commits to one next key as long as it holds: whoever stole it could rotate without the next key otherwise.
        From the rotation on it says nothing new, nor of later eras.

        Raises:
            HistoryRolledBack: It commits to another next key than before; both are kept.
            KeyChanged: It gave way before.
        """
        same = [published for published in self._published.all("statement") if published.place == pinned.place]
        for published in same:
            if self._opened(published).next_key_hash != statement.next_key_hash:
                raise self._contradiction(signed, published)
        if pinned.place == self.place or statement.version in {published.number for published in same}:
            return
        following = next(key for key in self._keys if key.place > pinned.place)
        later = [published for published in self._published.all("statement") if published.place == following.place]
        brought = self._opened(later[0]) if later and following.vouched_by == "rotation" else None
        if brought is None or statement.version >= brought.version or statement.era > brought.era:
            raise KeyChanged

    def _offer(self, signed: Signed, statement: ClinicStatement) -> None:
        """Keeps a key that nobody vouched for, so that a person may compare it with the clinic's paper."""
        named = fingerprint(statement.clinic_key)
        with self._db.transaction():
            SyncState(self._db).put(OFFERED, msgspec.msgpack.encode(signed))
            fields = {"code": codes.encode(named)}
            Notices(self._db).tell("clinic-key-differs", self._clock.now(), about=named.hex(), fields=fields)

    def take_policy(self, signed: Signed) -> ChangeSet:
        """Takes a policy; see `take`."""
        try:
            pinned = self.key_of(decode(Policy, signed.body, limits.POLICY).clinic)
            policy = open_policy(signed, pinned.key)
        except TrustFailure as failure:
            raise distrust(failure) from None
        return self._keep("policy", pinned.place, policy.number, h(labels.POLICY, signed.body), signed, "policy")

    def take_roster(self, signed: Signed) -> ChangeSet:
        """Takes a roster and pins the certificates it lists; see `take`."""
        try:
            pinned = self.key_of(decode(Roster, signed.body).clinic)
            roster = open_roster(signed, pinned.key)
            staff = staff_of(roster)
        except TrustFailure as failure:
            raise distrust(failure) from None
        newest = self._published.newest("roster")
        is_next = newest is not None and self._follows(pinned, newest) and roster.number == newest.number + 1
        if newest is not None and is_next and roster.previous != newest.hash:
            raise self._contradiction(signed, newest)
        changes = self._keep("roster", pinned.place, roster.number, roster_hash(signed), signed, "sync")
        if changes:
            certificates = Certificates(self._db)
            with self._db.transaction():
                for member in staff:
                    certificates.pin(member)
        return changes

    def _follows(self, pinned: ClinicKey, newest: Published) -> bool:
        """Says whether rosters under a key count on from the newest one: under the same key or after a rotation."""
        return pinned.place == newest.place or (pinned.place > newest.place and pinned.vouched_by == "rotation")

    def receipt(self, signed: Signed) -> ReceiptBody:
        """Opens a receipt with the receipt key of any statement of the clinic, newest first.

        It names the clinic's key of its time. Its era has to be one of those that the clinic opened with this
        receipt key, or one before all that this vault knows of: eras are opened by the clinic alone, or a server
        could begin one to get rid of what it signed before.

        Raises:
            BadSignature, KeyChanged: No statement of the clinic names the key that signed it, in this era.
        """
        statements = [self._opened(published) for published in self._published.all("statement")]
        first = min((statement.era for statement in statements), default=0)
        failure: HavenError = BadSignature()
        try:
            claimed = decode(ReceiptBody, signed.body, limits.CORE)
            if claimed.clinic not in self.fingerprints:
                raise KeyChanged
            for receipt_key in dict.fromkeys(statement.receipt_key for statement in reversed(statements)):
                try:
                    receipt = open_receipt(signed, receipt_key, claimed.clinic)
                except TrustFailure as caught:
                    failure = distrust(caught)
                    continue
                eras = {statement.era for statement in statements if statement.receipt_key == receipt_key}
                if receipt.era in eras or receipt.era < first:
                    return receipt
        except TrustFailure as caught:
            failure = distrust(caught)
        raise failure

    def deletion(self, signed: Signed) -> Deletion:
        """Opens the server's word on what it deleted, with the receipt key of any statement of the clinic.

        Raises:
            BadSignature, KeyChanged: No statement of the clinic names the key that signed it.
        """
        failure: HavenError = BadSignature()
        for published in reversed(self._published.all("statement")):
            for named in self.fingerprints:
                try:
                    return open_deletion(signed, self._opened(published).receipt_key, named)
                except TrustFailure as caught:
                    failure = distrust(caught)
        raise failure

    def _keep(self, kind: Kind, place: int, number: int, digest: bytes, signed: Signed, touched: str) -> ChangeSet:
        known = self._published.get(kind, number, place)
        if known is not None:
            if known.hash != digest:
                raise self._contradiction(signed, known)
            return ChangeSet()
        newest = self._published.newest(kind)
        kept = Published(kind, number, digest, msgspec.msgpack.encode(signed), place)
        with self._db.transaction():
            self._published.save(kept)
        is_newer = newest is None or kept.order > newest.order
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
        TrustFailure: It does not hold in itself, or nothing can be sealed to its key.
    """
    certificate = open_certificate(signed)
    check_sealing_key(certificate.sealing_key)
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
