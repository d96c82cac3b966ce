"""Lives of different lengths in a vault: diary, letters with notes, practices, and whatever else there can be."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.clock import SetClock
from app.diary.service import Diary
from app.letters.service import Letters
from app.model.changes import (
    Answer,
    CallAsked,
    LetterSent,
    NoteWritten,
    PathChanged,
    PlanChanged,
    PracticeGiven,
    Sound,
    SparingSet,
    TreatmentEnded,
    UseChosen,
)
from app.model.ids import EntryId, LetterId, NoteId, PracticeId, RecordingId, new_id
from app.vault.database import Database
from app.vault.practices import PracticeRows, PracticeView
from tests.homes import Pair

BEGUN = date(2027, 3, 1)
MORNING = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
NUMBERS = (
    ("energy", "How much energy do you have today?"),
    ("distress", "How much distress is there today?"),
    ("sleep", "How did you sleep?"),
)


class Life:
    """Anna and Tom, and what there is between them.

    Args:
        folder: Receives both vaults.
    """

    def __init__(self, folder: Path) -> None:
        self.clock = SetClock(MORNING)
        self.pair = Pair.of(folder, self.clock)
        with self.db.transaction():
            self.db.execute("UPDATE people SET started_on = ? WHERE standing = 'me'", (BEGUN.isoformat(),))
        self.diary = Diary(self.db, self.clock)

    @property
    def db(self) -> Database:
        """Anna's vault."""
        return self.pair.anna.db

    def writes(
        self, text: str, *, form: str = "free-page", title: str = "A free page", share: bool = False
    ) -> EntryId:
        """Anna writes a page."""
        entry = self.diary.begin(form, title, 0)
        self.diary.keep(entry, [Answer(question="page", prompt="What is on your mind?", text=text)])
        if share:
            self.diary.share(entry)
        return entry

    def says_numbers(self, *numbers: int) -> EntryId:
        """Anna says how the day is."""
        entry = self.diary.begin("day", "The day in three numbers", 0)
        answers = [
            Answer(question=question, prompt=prompt, number=number)
            for (question, prompt), number in zip(NUMBERS, numbers, strict=False)
        ]
        self.diary.keep(entry, answers)
        return entry

    def practises(self, title: str = "Body scan", line: str = "") -> None:
        """Anna practises for twenty minutes."""
        rows, now = PracticeRows(self.db), self.clock.now()
        with self.db.transaction():
            rows.keep(PracticeView(PracticeId(new_id()), "body-scan", title, now, 1200, 1200, "lighter", False, line))

    def is_answered(self, entry: EntryId, quote: str, note: str, text: str) -> None:
        """Tom writes a letter with one note, changes the plan, and all of it arrives."""
        self.pair.sync()
        tom, stream, letter, id = self.pair.tom, self.pair.stream, LetterId(new_id()), NoteId(new_id())
        with tom.db.transaction():
            tom.journal.write(
                stream,
                NoteWritten(
                    note=id, letter=letter, entry=entry, version=1, question="page", start=0, end=len(quote),
                    quote=quote, text=note,
                ),
            )  # fmt: skip
            tom.journal.write(stream, LetterSent(letter=letter, week=0, subject="This week", text=text, notes=(id,)))
            tom.journal.write(
                stream, PlanChanged(week=1, practice="body-scan", minutes=10, reason="because the plan was too long")
            )
        self.pair.sync()

    def is_guided(self) -> None:
        """Tom bends the course to her and ends the treatment, and all of it arrives; she agrees to supervision."""
        tom, stream = self.pair.tom, self.pair.stream
        sound = Sound(
            recording=RecordingId(new_id()), blob=b"b" * 16, key=b"k" * 32, size=9, digest=b"d" * 32, milliseconds=900
        )
        with tom.db.transaction():
            for body in (
                PathChanged(positions=(0, 1, 1, 2), reason="Omweg, said Tom"),
                SparingSet(needs=("arm",), reason="Armband, said Tom"),
                PracticeGiven(given=RecordingId(new_id()), title="Avondrust", purpose="Inslapen", sounds=(sound,)),
                TreatmentEnded(on_day="2027-05-01", reason="completed", words="Afscheidswoord"),
            ):
                tom.journal.write(stream, body)
        self.pair.sync()
        with self.db.transaction():
            self.pair.anna.journal.write(stream, UseChosen(use="supervision", allowed=True))

    def asks_for_a_call(self, line: str) -> None:
        """Anna wants to be called."""
        anna = self.pair.anna
        with anna.db.transaction():
            anna.journal.write(self.pair.stream, CallAsked(line=line))

    def drafts_a_letter(self, text: str) -> None:
        """Anna begins a letter."""
        Letters(self.db, self.clock).keep_draft(text, "A beginning")

    def days(self, count: int, words: str = "A walk along the water, and the wind was soft. ") -> None:
        """So many days go by: a page and three numbers each day, and a practice every second day."""
        for day in range(count):
            self.clock.set(MORNING + timedelta(days=day))
            self.writes(f"Day {day}. {words * 4}")
            self.says_numbers(day % 11, (day + 3) % 11, (day + 5) % 11)
            if day % 2:
                self.practises()

    def close(self) -> None:
        """Closes both vaults."""
        self.pair.close()
