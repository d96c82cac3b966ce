"""Who is in care of each patient, worked out from epochs and covers, and told to the patient once."""

from datetime import UTC, datetime
from itertools import pairwise

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.vault.care_members import CareMember, CareMembers
from app.vault.covers import Consents, Covers, StoredCover
from app.vault.database import Database
from app.vault.notices import NoticeKind, Notices
from app.vault.people import People, Person, Standing
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Stream, Streams
from sync.client.covering import covering_now
from sync.client.granting import Granting
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.newcomers import people_in
from sync.client.pins import Pins, decode_signed
from sync.trust.statements import read_epoch


class CarePeople:
    """Keeps the table of those in care, and tells the patient who came and who went.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._covers = Covers(db)
        self._members = CareMembers(db)

    def refresh(self, now: float) -> ChangeSet:
        """Brings the table up to date; one transaction for each stream in which something changed.

        Args:
            now: Unix seconds of the server.
        """
        changes = ChangeSet()
        known = KnownDevices(self._db, self._pins)
        for stream in Streams(self._db).all():
            if stream.kind == "care":
                changes |= self._refresh(stream, known, now)
        return changes

    def _refresh(self, stream: Stream, known: KnownDevices, now: float) -> ChangeSet:
        history = [
            (stored.hash, people_in(read_epoch(decode_signed(stored.signed)), known) - {stream.patient})
            for stored in reversed(StreamKeys(self._db).all(stream.id))
        ]
        if not history:
            return ChangeSet()
        covers = self._covers.of_patient(stream.patient)
        before = {member.person: member for member in self._members.of(stream.id)}
        wanted = {
            person: self._member(stream, person, history[-1][1], covers, before.get(person), now)
            for person in dict.fromkeys(person for _, people in history for person in sorted(people))
        }
        changed = [member for person, member in wanted.items() if before.get(person) != member]
        changes = ChangeSet()
        if changed:
            with self._db.transaction():
                for member in changed:
                    self._members.save(member)
                    self._meet(stream, member.person)
            changes |= ChangeSet.of("person", *(member.person for member in changed))
        if stream.patient == self._me.person:
            changes |= self._tell(stream, history, covers, now)
        return changes

    def _meet(self, stream: Stream, person: PersonId) -> None:
        """Makes room for what a colleague says of herself; one who was there before this vault came is new here."""
        people = People(self._db)
        if people.get(person) is None:
            mine = stream.id if stream.patient == self._me.person else None
            people.save(Person(person, "therapist", "", Standing.CLINIC, stream=mine, since=self._clock.now()))

    def _member(
        self,
        stream: Stream,
        person: PersonId,
        present: frozenset[PersonId],
        covers: tuple[StoredCover, ...],
        before: CareMember | None,
        now: float,
    ) -> CareMember:
        cover = covering_now(person, covers, now)
        until = None if cover is None or not cover.ends_at else datetime.fromtimestamp(cover.ends_at, UTC)
        since = self._clock.now() if before is None else before.since
        return CareMember(stream.id, person, person in present, cover is not None, until, since)

    def _tell(
        self,
        stream: Stream,
        history: list[tuple[bytes, frozenset[PersonId]]],
        covers: tuple[StoredCover, ...],
        now: float,
    ) -> ChangeSet:
        """Tells who came and went, each once; who came, as soon as her name is known."""
        changes = ChangeSet()
        people = People(self._db)
        taking_over = {cover.covering: cover for cover in covers if cover.change}
        replaced = {cover.absent for cover in covers if cover.change}
        for (_, before), (digest, after) in pairwise(history):
            for person in sorted(after - before):
                found = people.get(person)
                if found is None or not found.name:
                    continue
                cover = next((each for each in covers if each.covering == person), None)
                kind: NoticeKind = "therapist-changed" if person in taking_over else "colleague-joined"
                ends = 0 if cover is None else cover.ends_at
                until = datetime.fromtimestamp(ends, UTC).isoformat() if ends else ""
                fields = {"until": until, "name": found.name}
                with self._db.transaction():
                    changes |= Notices(self._db).tell(
                        kind, self._clock.now(), about=digest.hex(), person=person, fields=fields
                    )
                    changes |= self._ask_for_earlier(stream, person, person in history[-1][1], digest, now)
            for person in sorted(before - after - replaced):
                found = people.get(person)
                name = "" if found is None else found.name
                with self._db.transaction():
                    changes |= Notices(self._db).tell(
                        "colleague-left", self._clock.now(), about=digest.hex(), person=person, fields={"name": name}
                    )
        return changes

    def _ask_for_earlier(
        self, stream: Stream, person: PersonId, is_present: bool, digest: bytes, now: float
    ) -> ChangeSet:
        """Asks the patient whether a colleague may read what was before, unless she said so already."""
        if not is_present or Consents(self._db).answered(stream.id, person) is not None:
            return ChangeSet()
        granting = Granting(self._db, self._clock, self._me, self._pins)
        if granting.readable(stream, person, now):
            return ChangeSet()
        return Notices(self._db).tell("earlier-asked", self._clock.now(), about=digest.hex(), person=person)
