"""Every device that this vault has a certificate of, as the rules of succession look at it.

What is believed *now* is told from what was believed *once*: an epoch that was right when it was cut stays readable
after one of its members was taken out, but nothing new is sealed for it.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Final, cast

from app.model.ids import PersonId
from app.vault.certificates import Certificates, Pinned
from app.vault.database import Database
from app.vault.revocations import Revocations
from sync.client.pins import Pins, decode_signed
from sync.protocol import limits
from sync.protocol.wire import DeviceCertificate, Role, Roster
from sync.trust.hashes import certificate_hash
from sync.trust.statements import decode
from sync.trust.succession import Device

_DAY: Final = 24 * 3600


class KnownDevices:
    """The devices at one moment; made anew when something was pinned or revoked.

    Args:
        db: The vault's connection on the calling lane.
        pins: The clinic, for its newest roster.
    """

    def __init__(self, db: Database, pins: Pins) -> None:
        self._pinned = {pinned.hash: pinned for pinned in Certificates(db).all()}
        self._revoked = {revocation.certificate for revocation in Revocations(db).all()}
        self._pins = pins

    @cached_property
    def roster(self) -> Roster | None:
        """The newest roster; its signature was checked when it was kept."""
        signed = self._pins.signed("roster")
        return None if signed is None else decode(Roster, signed.body)

    def roster_holds(self, now: float) -> bool:
        """Whether the roster is new enough to let somebody in, or to grant anything to staff, on it.

        Args:
            now: Unix seconds.
        """
        return self.roster is not None and now - self.roster.issued_at <= limits.ROSTER_DAYS * _DAY

    @cached_property
    def now(self) -> Mapping[bytes, Device]:
        """The devices as things stand, by the hash of their certificates."""
        staff = self._staff
        gone = self._revoked | set(() if self.roster is None else self.roster.revoked)
        return {
            pinned.hash: Device(
                hash=pinned.hash,
                certificate=_opened(pinned),
                role=cast("Role", pinned.role),
                listed=pinned.hash in staff,
                revoked=pinned.hash in gone or pinned.superseded or _is_history(pinned),
            )
            for pinned in self._pinned.values()
        }

    @cached_property
    def once(self) -> Mapping[bytes, Device]:
        """The devices as if none that was believed had ever been taken out."""
        return {
            pinned.hash: Device(
                hash=pinned.hash,
                certificate=_opened(pinned),
                role=cast("Role", pinned.role),
                listed=pinned.hash in self._staff or pinned.vouched_by not in ("root", "history"),
                revoked=pinned.vouched_by == "history" and pinned.hash not in self._staff,
            )
            for pinned in self._pinned.values()
        }

    @cached_property
    def _staff(self) -> frozenset[bytes]:
        return frozenset() if self.roster is None else frozenset(staff_hashes(self.roster))

    def pinned(self, digest: bytes) -> Pinned | None:
        """Returns a certificate by its hash, or None."""
        return self._pinned.get(digest)

    def person(self, digest: bytes) -> PersonId | None:
        """Returns whose a certificate is, or None when it is not known."""
        pinned = self._pinned.get(digest)
        return None if pinned is None else pinned.person

    def role(self, person: PersonId) -> Role:
        """Returns the role of a person of whom a root is known: that of the devices with it."""
        mine = [pinned for pinned in self._pinned.values() if pinned.person == person and _vouches(pinned)]
        return cast("Role", mine[0].role)

    def is_believed(self, digest: bytes) -> bool:
        """Whether a device may be let in now: neither taken out nor, for staff, unlisted."""
        device = self.now.get(digest)
        return device is not None and not device.revoked and (device.role != "therapist" or device.listed)

    def believed_of(self, person: PersonId) -> tuple[Device, ...]:
        """Returns the devices of a person that may be let in now, in the order in which they became known."""
        return tuple(
            self.now[digest]
            for digest, pinned in self._pinned.items()
            if pinned.person == person and self.is_believed(digest)
        )

    def roots(self, person: PersonId) -> frozenset[bytes]:
        """Returns the roots that are known as a person's now; several only for staff."""
        return frozenset(
            _opened(pinned).root for pinned in self._pinned.values() if pinned.person == person and _vouches(pinned)
        )

    def all_roots(self, person: PersonId) -> frozenset[bytes]:
        """Returns every root that was ever believed to be a person's."""
        return frozenset(
            _opened(pinned).root
            for pinned in self._pinned.values()
            if pinned.person == person and pinned.vouched_by != "history"
        )


def staff_hashes(roster: Roster) -> tuple[bytes, ...]:
    """Returns the hashes of the certificates that a roster vouches for."""
    listed = (certificate_hash(entry.certificate) for entry in roster.staff)
    return tuple(digest for digest in listed if digest not in roster.revoked)


def _opened(pinned: Pinned) -> DeviceCertificate:
    """Reads a certificate whose signature was checked when it was pinned."""
    return decode(DeviceCertificate, decode_signed(pinned.signed).body)


def _vouches(pinned: Pinned) -> bool:
    """Whether what a certificate says of its person is believed now."""
    return not pinned.superseded and pinned.vouched_by != "history"


def _is_history(pinned: Pinned) -> bool:
    return pinned.vouched_by == "history" and pinned.role != "therapist"
