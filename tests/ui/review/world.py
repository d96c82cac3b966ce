"""An invented therapist with eight invented patients, in a real vault."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec

from app.clock import SetClock
from app.model.changes import (
    Answer,
    AnyBody,
    CallAsked,
    Change,
    EntryShared,
    Introduced,
    LetterSent,
    Opened,
    PracticeDone,
    Received,
    SharingChosen,
)
from app.model.ids import ChangeId, DeviceId, EntryId, LetterId, PersonId, PracticeId, StreamId, new_id
from app.vault.journal import Journal
from app.vault.outbox import Outbox
from app.vault.people import People, Person, Standing
from app.vault.streams import Stream, Streams
from app.vault.vault import Vault

MORNING = datetime(2024, 5, 20, 8, 42, tzinfo=UTC)
"""A Monday."""
ME = PersonId("a" * 32)

PLEASANT = (
    ("moment", "What was the moment?", "Walking the dog before the scan. The light on the water was very still."),
    (
        "body",
        "What did you notice in your body?",
        "Shoulders high, then they dropped a little when I breathed out.",
    ),
    (
        "thoughts",
        "Thoughts and feelings",
        "“What if this is the last spring.” I cried for a bit and went on walking.",
    ),
)
EVENING = (
    ("moment", "What was the moment?", "Tea in the garden, the blackbird was back on the shed."),
    ("body", "What did you notice in your body?", "Warm hands around the cup. The scar pulled less than yesterday."),
)


@dataclass(frozen=True)
class Patient:
    """An invented patient and the stream through which her changes come."""

    id: PersonId
    name: str
    stream: StreamId
    device: DeviceId


class World:
    """Puts changes of invented patients into a therapist's vault, as sync would."""

    def __init__(self, vault: Vault, clock: SetClock) -> None:
        self.vault = vault
        self.clock = clock
        self._lamports: dict[StreamId, int] = {}
        clock.set(MORNING - timedelta(days=60))
        people = People(vault.database)
        with vault.database.transaction():
            people.set_device(DeviceId("d" * 32))
            people.save(Person(ME, "therapist", "Anna Visser", Standing.ME, since=clock.now()))
        clock.set(MORNING)

    def patient(
        self, name: str, week: int, weekday: int | None, standing: Standing = Standing.KNOWN, log: bool | None = True
    ) -> Patient:
        db = self.vault.database
        made = Patient(PersonId(new_id()), name, StreamId(new_id()), DeviceId(new_id()))
        began = MORNING.date() - timedelta(days=7 * (week if week < 7 else week + 1))
        with db.transaction():
            People(db).save(
                Person(
                    made.id,
                    "patient",
                    name,
                    standing,
                    None if standing is Standing.INVITED else made.stream,
                    weekday,
                    None if standing is Standing.INVITED else began,
                    "481205" if standing is Standing.ENROLLED else None,
                    MORNING - timedelta(days=40),
                )
            )
            if standing is not Standing.INVITED:
                held = standing is not Standing.KNOWN
                Streams(db).save(Stream(made.stream, "care", made.id, held))
        if standing is not Standing.INVITED:
            said = Introduced(name=name, role="patient", started_on=began.isoformat())
            self.says(made, said, MORNING - timedelta(days=7 * week + 1))
        if log is not None and standing is Standing.KNOWN:
            self.says(made, SharingChosen(practice_log=log), MORNING - timedelta(days=7 * week))
        return made

    def says(self, patient: Patient, body: AnyBody, at: datetime) -> ChangeId:
        """Accepts a change as if it had come from the patient's computer."""
        lamport = self._lamports[patient.stream] = self._lamports.get(patient.stream, 0) + 1
        id = ChangeId(new_id())
        change = Change(
            id=id,
            stream=patient.stream,
            author=patient.id,
            device=patient.device,
            lamport=lamport,
            created=at,
            body=body,
        )
        with self.vault.database.transaction():
            Journal(self.vault.database, self.clock).accept(change)
        return id

    def follow(self, patient: Patient, change: Change) -> None:
        """Lets what comes from the patient come after a change of the therapist's."""
        self._lamports[patient.stream] = max(self._lamports.get(patient.stream, 0), change.lamport)

    def entry(
        self,
        patient: Patient,
        at: datetime,
        answers: tuple[tuple[str, str, str], ...] = PLEASANT,
        title: str = "Pleasant moments",
        asks: tuple[tuple[str, int, int], ...] = (),
        version: int = 1,
        entry: EntryId | None = None,
    ) -> EntryId:
        id = entry or EntryId(new_id())
        body = EntryShared(
            entry=id,
            version=version,
            form="pleasant-moments",
            title=title,
            week=2,
            written_at=at,
            answers=tuple(Answer(question=q, prompt=p, text=t) for q, p, t in answers),
            asks=asks,
        )
        self.says(patient, body, at)
        return id

    def practice(
        self, patient: Patient, at: datetime, minutes: int, title: str = "Body scan", **after: object
    ) -> None:
        body = PracticeDone(
            practice=PracticeId(new_id()),
            script="body-scan",
            title=title,
            started_at=at,
            planned_s=minutes * 60,
            done_s=minutes * 60,
        )
        for name, value in after.items():
            body = replace_field(body, name, value)
        self.says(patient, body, at)

    def week(self, patient: Patient, minutes: tuple[int, ...]) -> None:
        """Seven days of practice, today last."""
        for day, count in enumerate(minutes):
            if count:
                at = MORNING - timedelta(days=len(minutes) - 1 - day, minutes=30)
                self.practice(patient, at, count)

    def letter(self, patient: Patient, at: datetime, text: str = "Dear,\n\nThank you for writing.") -> LetterId:
        """A letter of the therapist that was delivered, received and opened long ago."""
        now = self.clock.now()
        self.clock.set(at)
        id = LetterId(new_id())
        with self.vault.database.transaction():
            change = Journal(self.vault.database, self.clock).write(
                patient.stream, LetterSent(letter=id, week=1, subject="Your first week", text=text)
            )
        self._lamports[patient.stream] = max(self._lamports.get(patient.stream, 0), change.lamport)
        self.clock.set(now)
        self.says(patient, Received(changes=(change.id,)), at + timedelta(hours=1))
        self.says(patient, Opened(changes=(change.id,)), at + timedelta(hours=9))
        return id

    def seal(self, patient: Patient) -> None:
        """Seals what may leave now, as sync does before it sends it."""
        outbox = Outbox(self.vault.database)
        with self.vault.database.transaction():
            changes = outbox.unsealed(patient.stream, self.clock.now())
            outbox.add_commit(patient.stream, b"sealed", b"sealed", [change.id for change in changes])

    def writes_letter(self, patient: Patient, at: datetime, text: str) -> None:
        """A letter from the patient."""
        body = LetterSent(letter=LetterId(new_id()), week=2, subject="About Thursday", text=text)
        self.says(patient, body, at)


def replace_field(body: PracticeDone, name: str, value: object) -> PracticeDone:
    return msgspec.structs.replace(body, **{name: value})


def ago(days: int = 0, hours: float = 0) -> datetime:
    return MORNING - timedelta(days=days, hours=hours)


def make_eight(world: World) -> dict[str, Patient]:
    """The patients of the picture `caseload.png`."""
    marijke = world.patient("Marijke B.", 2, 0)
    world.letter(marijke, ago(7))
    for days, title, answers in (
        (6, "Pleasant moments", EVENING),
        (5, "Pleasant moments", EVENING),
        (4, "Free page", EVENING),
        (3, "Pleasant moments", PLEASANT),
        (1, "Pleasant moments", EVENING),
    ):
        asks = (("body", 0, 14),) if answers is PLEASANT else ()
        world.entry(marijke, ago(days, -12.4), answers, title, asks)
    world.week(marijke, (20, 0, 20, 33, 12, 12, 0))
    line = "It stayed with me."
    world.practice(marijke, ago(2, 3), 12, "Breathing space", after="heavier", lingering=True, line=line)
    world.practice(marijke, ago(4, 2), 20, "Body scan", after="lighter")
    world.says(marijke, CallAsked(line="It is about the scan of Thursday."), ago(0, 1))
    joop = world.patient("Joop de W.", 5, 0)
    world.letter(joop, ago(7))
    for days in (6, 4, 3, 1):
        world.entry(joop, ago(days))
    world.week(joop, (11, 11, 13, 0, 20, 20, 12))
    text = "Dear Anna,\n\nThank you for your letter. May I practise in the evening?"
    world.writes_letter(joop, ago(1), text)
    fatima = world.patient("Fatima E.", 2, 0)
    world.letter(fatima, ago(7))
    for days in range(7):
        asks = (("moment", 0, 31),) if days in (1, 3) else ()
        world.entry(fatima, ago(days, 3), asks=asks)
    world.week(fatima, (6, 6, 6, 11, 6, 0, 6))
    ruud = world.patient("Ruud K.", 6, 0)
    world.letter(ruud, ago(7))
    world.entry(ruud, ago(2), title="Silent day")
    world.week(ruud, (0, 40, 0, 20, 0, 40, 0))
    ans = world.patient("Ans V.", 1, 0, log=False)
    world.entry(ans, ago(0, 0.4))
    peter = world.patient("Peter H.", 4, 3)
    world.entry(peter, ago(9))
    world.letter(peter, ago(4))
    lidewij = world.patient("Lidewij S.", 8, 3)
    world.letter(lidewij, ago(4))
    world.entry(lidewij, ago(2))
    world.entry(lidewij, ago(0, 2))
    world.week(lidewij, (40, 20, 20, 20, 0, 20, 40))
    carlos = world.patient("Carlos M.", 0, 2, Standing.ENROLLED)
    els = world.patient("Els van R.", 0, 1, Standing.INVITED)
    return {p.name: p for p in (marijke, joop, fatima, ruud, ans, peter, lidewij, carlos, els)}
