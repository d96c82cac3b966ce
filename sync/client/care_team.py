"""Who is in care, and to what the patient agrees beforehand: on her own computer, in her own words."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

import msgspec

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.changes import Change, ConsentGiven
from app.model.ids import PersonId
from app.vault.care_members import CareMembers
from app.vault.certificates import Certificates
from app.vault.covers import Consents, StoredConsent
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.people import People, PersonRole
from app.vault.streams import Stream, Streams
from sync.client.epochs import encoded
from sync.client.identity import Identity
from sync.client.pins import decode_signed
from sync.protocol import limits
from sync.protocol.wire import Consent, Signed
from sync.trust import labels
from sync.trust.errors import TrustFailure
from sync.trust.signing import sign_struct
from sync.trust.statements import open_certificate, open_consent, read_consent

_EVERYTHING: Final = limits.LARGEST_NUMBER - 1
"""As the last epoch that may be read: all of what is shared until a colleague comes."""


@dataclass(frozen=True)
class TeamMember:
    """A therapist in care.

    Attributes:
        person: Who.
        name: As she introduced herself; empty until then.
        role: "therapist".
        covering_until: When her cover ends; None when she does not only cover, or until further notice.
        since: Since when she is in care, as this computer learned it.
        covers: Whether she stands in for a colleague.
    """

    person: PersonId
    name: str
    role: PersonRole
    covering_until: datetime | None
    since: datetime
    covers: bool


@dataclass(frozen=True)
class ConsentChoice:
    """What the patient agreed to.

    Attributes:
        earlier: Whether a colleague may read what was shared before she came.
        until: The last day of the consent.
    """

    earlier: bool
    until: date


class CareTeam:
    """The team in care of the patient whose vault this is, and her consent.

    Args:
        db: The vault's connection on the calling lane.
        clock: This computer's.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._consents = Consents(db)

    @property
    def _stream(self) -> Stream | None:
        return Streams(self._db).mine()

    def members(self) -> tuple[TeamMember, ...]:
        """Returns the therapists who read along now; who only covers comes last."""
        stream, people = self._stream, People(self._db)
        found = []
        for member in () if stream is None else CareMembers(self._db).of(stream.id):
            person = people.get(member.person)
            if member.present and person is not None:
                found.append(
                    TeamMember(person.id, person.name, person.role, member.until, member.since, member.covering)
                )
        return tuple(found)

    def consent(self) -> ConsentChoice | None:
        """Returns the consent that holds now, or None: otherwise nobody comes in without this computer."""
        stream = self._stream
        newest = None if stream is None else self._consents.newest(stream.id)
        if newest is None or newest.expires_at <= self._clock.now().timestamp():
            return None
        ends = datetime.fromtimestamp(newest.expires_at, UTC).date() - timedelta(days=1)
        return ConsentChoice(newest.earlier > 0, ends)

    def has_chosen(self) -> bool:
        """Returns whether she ever agreed to something, also when it has ended or was taken back."""
        stream = self._stream
        return stream is not None and self._consents.newest(stream.id) is not None

    def give_consent(self, earlier: bool, until: date) -> ChangeSet:
        """Agrees that a colleague whom the clinic names may cover while this computer is off; one transaction.

        Args:
            earlier: Whether she may read what was shared before she came.
            until: The last day of the consent.
        """
        end = datetime(until.year, until.month, until.day, tzinfo=UTC) + timedelta(days=1)
        return self._give(_EVERYTHING if earlier else 0, int(end.timestamp()))

    def withdraw_consent(self) -> ChangeSet:
        """Takes the consent back; one transaction. Does nothing when there is none."""
        if self.consent() is None:
            return ChangeSet()
        return self._give(0, int(self._clock.now().timestamp()))

    def _give(self, earlier: int, expires_at: int) -> ChangeSet:
        stream, me = self._stream, Identity.of_vault(self._db)
        if stream is None or me is None:
            return ChangeSet()
        with self._db.transaction():
            newest = self._consents.newest(stream.id)
            consent = Consent(
                stream=bytes.fromhex(stream.id),
                number=1 if newest is None else newest.number + 1,
                earlier=earlier,
                expires_at=expires_at,
                device=me.hash,
            )
            signed = sign_struct(me.keys.signing, labels.CONSENT, consent)
            self._consents.add(_stored(stream, consent, signed))
            change = Journal(self._db, self._clock).write(stream.id, ConsentGiven(consent=encoded(signed)))
        return ChangeSet.of("settings", "consent") | ChangeSet.of("state", change.id)

    def answer_earlier(self, person: PersonId, yes: bool) -> ChangeSet:
        """Says whether a colleague may read what was shared before she came; the keys go out with the next sync.

        Args:
            person: The colleague.
            yes: Whether she may.
        """
        stream = self._stream
        if stream is None:
            return ChangeSet()
        with self._db.transaction():
            self._consents.answer(stream.id, person, _EVERYTHING if yes else 0)
        return ChangeSet.of("person", person)


def hear_consent(db: Database, change: Change) -> ChangeSet:
    """Keeps the consent in a change that was accepted, when a device of the patient's signed it; in a transaction."""
    stream = Streams(db).get(change.stream)
    if not isinstance(change.body, ConsentGiven) or stream is None or change.author != stream.patient:
        return ChangeSet()
    try:
        signed = decode_signed(change.body.consent)
        pinned = Certificates(db).get(read_consent(signed).device)
        if pinned is None or pinned.person != stream.patient:
            return ChangeSet()
        consent = open_consent(signed, open_certificate(decode_signed(pinned.signed)).signing_key)
    except (TrustFailure, msgspec.MsgspecError):
        return ChangeSet()
    if consent.stream.hex() != stream.id:
        return ChangeSet()
    added = Consents(db).add(_stored(stream, consent, signed))
    return ChangeSet.of("settings", "consent") if added else ChangeSet()


def _stored(stream: Stream, consent: Consent, signed: Signed) -> StoredConsent:
    return StoredConsent(stream.id, consent.number, consent.earlier, consent.expires_at, encoded(signed))
