"""Computers of this person and of those she may speak for, and taking one out that was lost."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.ids import DeviceId, PersonId
from app.vault.certificates import Certificates
from app.vault.database import Database
from app.vault.revocations import Revocations
from sync.client.identity import Identity
from sync.client.pins import Pins, decode_signed
from sync.client.revoking import Revoking
from sync.trust.statements import open_certificate


@dataclass(frozen=True)
class Computer:
    """One computer of a person.

    Attributes:
        certificate_hash: Names it.
        device: Its id.
        since: When it was set up.
        is_this: Whether it is the one in front of her.
        revoked_at: When it was taken out, or None.
    """

    certificate_hash: bytes
    device: DeviceId
    since: datetime
    is_this: bool
    revoked_at: datetime | None


class Computers:
    """The computers of a vault's owner.

    Args:
        db: The vault's connection on the calling lane.
        clock: This computer's.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def all(self) -> tuple[Computer, ...]:
        """Returns the own computers, the ones taken out too, in the order in which they were set up."""
        me = Identity.of_vault(self._db)
        return () if me is None else self.of(me.person)

    def of(self, person: PersonId) -> tuple[Computer, ...]:
        """Returns the computers of a person, as far as they are known here."""
        me, revocations = Identity.of_vault(self._db), Revocations(self._db)
        found = []
        for pinned in Certificates(self._db).of_person(person):
            issued = open_certificate(decode_signed(pinned.signed)).issued_at
            revocation = revocations.get(pinned.hash)
            found.append(
                Computer(
                    certificate_hash=pinned.hash,
                    device=pinned.device,
                    since=datetime.fromtimestamp(issued, UTC),
                    is_this=me is not None and pinned.hash == me.hash,
                    revoked_at=None if revocation is None else revocation.at,
                )
            )
        return tuple(sorted(found, key=lambda computer: (computer.since, computer.certificate_hash)))

    def revoke(self, certificate_hash: bytes) -> ChangeSet:
        """Takes another of the own computers out: it fetches and sends nothing more, and reads nothing new.

        This works without a network; it is sent with the next sync, and each stream then gets a new key.

        Args:
            certificate_hash: Which; the one in front of her cannot take itself out.
        """
        me = Identity.of_vault(self._db)
        return ChangeSet() if me is None else self.revoke_of(me.person, certificate_hash)

    def revoke_of(self, person: PersonId, certificate_hash: bytes) -> ChangeSet:
        """Takes a computer of a patient out who phoned that it is gone, or one of the own.

        Does nothing for a computer that is not hers, that is this one, or that was taken out already.
        """
        me, pins = Identity.of_vault(self._db), Pins.of_vault(self._db, self._clock)
        pinned = Certificates(self._db).get(certificate_hash)
        if me is None or pins is None or pinned is None or pinned.person != person or pinned.hash == me.hash:
            return ChangeSet()
        if person != me.person and (me.role != "therapist" or pinned.role != "patient"):
            return ChangeSet()
        return Revoking(self._db, self._clock, me, pins).revoke(certificate_hash, person)
