"""A treatment in a therapist's vault with something of everything in it, and something that must not leave it."""

from datetime import timedelta
from typing import Final

from app.clock import SetClock
from app.model.changes import (
    Answer,
    AnyBody,
    CallAnswered,
    CallAsked,
    EntryShared,
    EntryWithdrawn,
    LetterSent,
    NoteWritten,
    Opened,
    PathChanged,
    PlanChanged,
    SparingSet,
)
from app.model.guiding import PauseSet, Use, UseChosen
from app.model.ids import ChangeId, EntryId, LetterId, NoteId, PauseId, new_id
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.vault import Vault
from tests.ui.review.world import MORNING, Patient, World

NAME: Final = "Marijke van den Berg"
MOMENT: Final = "Marijke walked with Anna Visser past the windmill of Bergen, on 12 May 2024."
BODY: Final = "Call me at 06 12 34 56 78, says Joop. Born 3-4-1958."
WITHDRAWN: Final = "This should never leave, said Marijke."
LETTER: Final = "Dear Marijke,\n\nThank you for the windmill. M. van den Berg was seen.\n\nAnna"
NOTE: Final = "You stopped there, Marijke."
LINE: Final = "It is about Thursday."
PLAN: Final = "Because the nights are short."


class Treated:
    """Marijke in week 4, with everything, and Joop who is known too."""

    def __init__(self, vault: Vault, clock: SetClock) -> None:
        self.clock = clock
        self.world = World(vault, clock)
        self.patient = self.world.patient(NAME, 4, 0)
        self.other = self.world.patient("Joop de Wit", 3, 0)
        self.journal = Journal(vault.database, clock)
        self.db: Database = vault.database

    def live(self) -> None:
        """Everything happens."""
        world, patient = self.world, self.patient
        entry, letter = EntryId(new_id()), LetterId(new_id())
        self._shares(entry, MOMENT, BODY, days=9)
        gone = EntryId(new_id())
        opened = self._shares(
            gone, WITHDRAWN, "", days=8
        )  # opened before it was asked to withdraw it: its words stay
        self.writes(
            Opened(changes=(opened,)),
            NoteWritten(
                note=NoteId(new_id()),
                letter=letter,
                entry=entry,
                version=1,
                question="moment",
                start=0,
                end=7,
                quote="Marijke",
                text=NOTE,
            ),
            NoteWritten(
                note=NoteId(new_id()),
                letter=letter,
                entry=gone,
                version=1,
                question="moment",
                start=0,
                end=4,
                quote="This should",
                text="A note to what was withdrawn.",
            ),
            LetterSent(letter=letter, week=3, subject="The windmill", text=LETTER),
            PlanChanged(week=4, practice="body-scan", minutes=10, reason=PLAN),
            PathChanged(positions=(0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), reason="Week 2 once more."),
            SparingSet(needs=("arm",), reason="After the operation."),
            days=7,
        )
        world.says(patient, EntryWithdrawn(entry=gone), MORNING - timedelta(days=6))
        world.writes_letter(patient, MORNING - timedelta(days=5), "Dear Anna, this is Marijke.")
        world.practice(patient, MORNING - timedelta(days=4), 20, line="Marijke slept.", after="lighter")
        called = world.says(patient, CallAsked(line=LINE), MORNING - timedelta(days=3))
        self.writes(CallAnswered(asked=called, disposition="GP", reason="She wished it."), days=2)
        world.says(
            patient,
            PauseSet(pause=PauseId(new_id()), first_day="2024-05-01", last_day="2024-05-03"),
            MORNING - timedelta(days=20),
        )
        with self.db.transaction():
            self.db.execute(
                "INSERT INTO unwanted_effects (effect, patient, source, began, what, weight, done, over, noted) "
                "VALUES (?, ?, 'therapist', '2024-05-10', 'Memories came up', 'hindering', 'shorter', "
                "'2024-05-12', 0)",
                (new_id(), patient.id),
            )

    def agrees(self, use: Use, allowed: bool = True, patient: Patient | None = None) -> None:
        """She says whether she agrees."""
        self.world.says(patient or self.patient, UseChosen(use=use, allowed=allowed), self.clock.now())

    def writes(self, *bodies: AnyBody, days: int = 0) -> None:
        """The therapist writes something so many days ago."""
        now = self.clock.now()
        self.clock.set(MORNING - timedelta(days=days))
        with self.db.transaction():
            for body in bodies:
                change = self.journal.write(self.patient.stream, body)
                self.world.follow(self.patient, change)
        self.clock.set(now)

    def _shares(self, entry: EntryId, moment: str, body: str, *, days: int) -> ChangeId:
        at = MORNING - timedelta(days=days)
        answers = [Answer(question="moment", prompt="What was the moment?", text=moment)]
        if body:
            answers.append(Answer(question="body", prompt="In the body?", text=body, words=("Warm",), number=4))
        said = EntryShared(
            entry=entry,
            version=1,
            form="pleasant-moments",
            title="Pleasant moments",
            week=2,
            written_at=at,
            answers=tuple(answers),
        )
        return self.world.says(self.patient, said, at)
