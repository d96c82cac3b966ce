"""Who covers for whom: signed by the clinic for one patient at a time, ended and changed by a higher number."""

from dataclasses import dataclass
from typing import Final

import msgspec

from app.model.ids import PersonId
from app.vault.database import Database
from sync.client.office.mistakes import Mistake
from sync.client.office.signing import Signing
from sync.client.office.staff import Colleague
from sync.client.pins import decode_signed
from sync.client.transport import Signer, Transport
from sync.protocol import limits
from sync.protocol.wire import CareAnswer, Cover, Signed
from sync.trust import labels
from sync.trust.http_signatures import KeyId
from sync.trust.labels import h
from sync.trust.signing import sign_struct

_KEPT_SECONDS: Final = limits.ROSTER_DAYS * 24 * 3600
"""So long a cover that has ended is still published, for servers that missed its end."""


@dataclass(frozen=True)
class Arrangement:
    """A cover as the administrator sees it.

    Attributes:
        number: Of the cover.
        patient: Whose care, by pseudonym.
        absent: For whom is covered.
        covering: Who covers.
        change: Whether she takes over for good.
        begins_at: Unix seconds.
        ends_at: Unix seconds; 0 until further notice.
    """

    number: int
    patient: PersonId
    absent: PersonId
    covering: PersonId
    change: bool
    begins_at: int
    ends_at: int


class CoverDesk:
    """Covers of the clinic. Each public write is one transaction.

    Args:
        db: The connection of the clinic's vault.
        signing: The clinic's keys.
    """

    def __init__(self, db: Database, signing: Signing) -> None:
        self._db = db
        self._signing = signing

    def patients_of(self, transport: Transport, colleague: Colleague) -> tuple[PersonId, ...]:
        """Asks the server, as the clinic, in whose care a member of staff is.

        Raises:
            Offline, Refused, ClockWrong: It cannot be asked.
        """
        signer = Signer(KeyId("clinic", self._signing.fingerprint), self._signing.key)
        answer = transport.get(f"/v1/care/{colleague.person}", CareAnswer, signer)
        return tuple(PersonId(patient.hex()) for patient in answer.patients)

    def arrange(
        self,
        absent: Colleague,
        covering: Colleague,
        patients: tuple[PersonId, ...],
        *,
        change: bool,
        begins_at: int,
        ends_at: int,
    ) -> tuple[int, ...]:
        """Signs a cover for each patient and returns their numbers.

        Raises:
            Mistake: Somebody cannot cover, or the end does not lie after the beginning.
        """
        if absent.person == covering.person:
            raise Mistake(f"{absent.name} cannot cover for herself.")
        if covering.left_at is not None:
            raise Mistake(f"{covering.name} was revoked and cannot cover.")
        if ends_at and ends_at <= max(begins_at, self._signing.now):
            raise Mistake("The cover would end before it begins.")
        if change and ends_at:
            raise Mistake("A change of therapist has no end; leave --until out.")
        if not patients:
            raise Mistake(f"{absent.name} is in nobody's care team, so there is nothing to cover.")
        with self._db.transaction():
            return tuple(
                self._sign(patient, absent.person, covering.person, change, begins_at, ends_at)
                for patient in patients
            )

    def end(
        self, absent: Colleague, covering: Colleague, patients: tuple[PersonId, ...] | None
    ) -> tuple[Arrangement, ...]:
        """Ends covers now and returns which.

        Args:
            absent: For whom was covered.
            covering: Who covered.
            patients: Whose; everybody's when None.

        Raises:
            Mistake: There is no such cover that has not ended.
        """
        now = self._signing.now
        present = [
            cover
            for cover in self.present()
            if (cover.absent, cover.covering) == (absent.person, covering.person)
            and (patients is None or cover.patient in patients)
            and not 0 < cover.ends_at <= now
        ]
        if not present:
            raise Mistake(f"{covering.name} covers for {absent.name} in no care that this would end.")
        with self._db.transaction():
            for cover in present:
                began = min(cover.begins_at, now)
                self._sign(cover.patient, cover.absent, cover.covering, cover.change, began, now)
        return tuple(present)

    def present(self) -> tuple[Arrangement, ...]:
        """Returns the newest cover for each patient and pair of therapists, oldest first."""
        return tuple(_arrangement(signed) for signed in self._newest())

    def publishable(self) -> tuple[Signed, ...]:
        """Returns what the server should have: what holds, and what ended not long ago."""
        kept = [signed for signed in self._newest() if not self._is_long_over(_arrangement(signed))]
        return tuple(kept[-limits.COVERS_PER_PUBLICATION :])

    def _is_long_over(self, cover: Arrangement) -> bool:
        return 0 < cover.ends_at < self._signing.now - _KEPT_SECONDS

    def sign_anew(self, before: tuple[Arrangement, ...]) -> int:
        """Signs covers of the key before under the present one; inside a transaction.

        What ended not long ago is among them, so that nobody misses its end.

        Args:
            before: As `present` gave them before the key gave way.

        Returns:
            How many have not ended.
        """
        now, count = self._signing.now, 0
        for cover in before:
            if not self._is_long_over(cover):
                self._sign(cover.patient, cover.absent, cover.covering, cover.change, cover.begins_at, cover.ends_at)
                count += not 0 < cover.ends_at <= now
        return count

    def _newest(self) -> tuple[Signed, ...]:
        newest: dict[tuple[bytes, bytes, bytes], tuple[int, Signed]] = {}
        place = self._signing.place
        for published in self._signing.all("cover"):
            signed = decode_signed(published.signed)
            cover = msgspec.msgpack.decode(signed.body, type=Cover)
            newest[cover.patient, cover.absent, cover.covering] = (published.place, signed)
        return tuple(signed for at, signed in newest.values() if at == place)

    def _sign(
        self, patient: PersonId, absent: PersonId, covering: PersonId, change: bool, begins_at: int, ends_at: int
    ) -> int:
        number = max((published.number for published in self._signing.all("cover")), default=0) + 1
        cover = Cover(
            clinic=self._signing.fingerprint,
            number=number,
            patient=bytes.fromhex(patient),
            absent=bytes.fromhex(absent),
            covering=bytes.fromhex(covering),
            change=change,
            begins_at=begins_at,
            ends_at=ends_at,
            issued_at=self._signing.now,
        )
        signed = sign_struct(self._signing.key, labels.COVER, cover)
        self._signing.keep("cover", number, h(labels.COVER, signed.body), signed)
        return number


def _arrangement(signed: Signed) -> Arrangement:
    cover = msgspec.msgpack.decode(signed.body, type=Cover)
    return Arrangement(
        cover.number,
        PersonId(cover.patient.hex()),
        PersonId(cover.absent.hex()),
        PersonId(cover.covering.hex()),
        cover.change,
        cover.begins_at,
        cover.ends_at,
    )
