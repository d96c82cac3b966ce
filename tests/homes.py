"""Two vaults and the way between them, without sealing: what the outbox offers is accepted on the other side."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.model.changes import Answer, Change
from app.model.encoding import decode, encode
from app.model.ids import ChangeId, DeviceId, PersonId, StreamId, new_id
from app.vault import migrations
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.outbox import Outbox
from app.vault.people import People, Person, PersonRole, Standing
from app.vault.streams import Stream, Streams


def fresh_database(path: Path) -> Database:
    """Returns an empty, migrated database of its own."""
    db = Database(path, secrets.token_bytes(32), create=True)
    db.rows("PRAGMA synchronous = OFF")
    migrations.apply(db, migrations.discover())
    return db


@dataclass
class Home:
    """One person's vault."""

    db: Database
    clock: Clock
    me: Person

    @classmethod
    def of(cls, path: Path, clock: Clock, me: Person) -> "Home":
        return cls.over(fresh_database(path), clock, me)

    @classmethod
    def over(cls, db: Database, clock: Clock, me: Person) -> "Home":
        home = cls(db, clock, me)
        with home.db.transaction():
            People(home.db).save(replace(me, standing=Standing.ME))
            People(home.db).set_device(DeviceId(new_id()))
        return home

    def knows(self, other: Person, stream: StreamId, patient: PersonId, *, held: bool = False) -> None:
        with self.db.transaction():
            People(self.db).save(other)
            Streams(self.db).save(Stream(stream, "care", patient, held))

    @property
    def outbox(self) -> Outbox:
        return Outbox(self.db)

    @property
    def journal(self) -> Journal:
        return Journal(self.db, self.clock)

    def seal(self, stream: StreamId) -> tuple[bytes, tuple[Change, ...]] | None:
        """Puts what may leave into a commit, as the sync engine does before the first sending."""
        with self.db.transaction():
            changes = self.outbox.unsealed(stream, self.clock.now())
            if not changes:
                return None
            sealed = b"".join(encode(change) for change in changes)
            digest = hashlib.sha256(sealed + secrets.token_bytes(8)).digest()
            assert self.outbox.add_commit(stream, digest, sealed, [change.id for change in changes])
        return digest, changes

    def receipt(self, digest: bytes) -> ChangeSet:
        with self.db.transaction():
            return self.outbox.delivered(digest, b"receipt", self.clock.now())

    def take_in(self, changes: tuple[Change, ...]) -> ChangeSet:
        changed = ChangeSet()
        with self.db.transaction():
            for change in changes:
                again = decode(
                    encode(change), id=change.id, stream=change.stream, author=change.author, device=change.device
                )
                changed |= self.journal.accept(again)
            for stream in {change.stream for change in changes}:
                ids = [change.id for change in changes if change.stream == stream]
                changed |= self.journal.acknowledge(stream, ids)
        return changed

    def send_to(self, *others: "Home") -> int:
        """Sends everything that may leave, with receipts; returns how many changes left."""
        count = 0
        for stream in self.outbox.streams(self.clock.now()):
            while (batch := self.seal(stream)) is not None:
                digest, changes = batch
                self.receipt(digest)
                count += len(changes)
                for other in others:
                    if Streams(other.db).get(stream):
                        other.take_in(changes)
        return count


def person(role: PersonRole, name: str, **known: Any) -> Person:
    """Returns somebody with a fresh id, whose six digits were compared."""
    return Person(PersonId(new_id()), role, name, Standing.KNOWN, **known)


@dataclass
class Pair:
    """A patient and her therapist, who know each other."""

    anna: Home
    tom: Home
    stream: StreamId

    @classmethod
    def of(cls, folder: Path, clock: Clock, *, held: bool = False) -> "Pair":
        stream = StreamId(new_id())
        anna = person("patient", "Anna", stream=stream, feedback_weekday=0, started_on=date(2027, 2, 15))
        tom = person("therapist", "Tom", feedback_weekday=0)
        at_annas, at_toms = Home.of(folder / "anna.db", clock, anna), Home.of(folder / "tom.db", clock, tom)
        standing = Standing.ENROLLED if held else Standing.KNOWN
        at_annas.knows(replace(tom, standing=standing), stream, anna.id, held=held)
        at_toms.knows(replace(anna, standing=standing), stream, anna.id, held=held)
        return cls(at_annas, at_toms, stream)

    def sync(self) -> None:
        """Goes back and forth until nothing is left to send."""
        while self.anna.send_to(self.tom) + self.tom.send_to(self.anna):
            pass

    def close(self) -> None:
        self.anna.db.close()
        self.tom.db.close()


def answer(text: str, question: str = "moment", prompt: str = "What was the moment?") -> Answer:
    return Answer(question=question, prompt=prompt, text=text)


def ids(count: int) -> tuple[ChangeId, ...]:
    return tuple(ChangeId(new_id()) for _ in range(count))
