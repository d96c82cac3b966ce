"""A patient's services over a real vault, with a therapist at the other end."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.clinic.present import present_file, present_policy
from app.clock import SetClock
from app.course.pack import Course
from app.diary.agreements import Agreements
from app.diary.calls import Calls
from app.diary.dear import Dear
from app.diary.numbers import numbers_between
from app.diary.service import Diary
from app.errors import HavenError
from app.letters.service import Letters
from app.model.changes import Answer, LetterSent, NoteWritten, Opened
from app.model.ids import ChangeId, EntryId, LetterId, NoteId, new_id
from app.paths import Profile, resources
from app.planning.service import Planning
from app.practice.fitting import Fitting
from app.practice.log import PracticeLog
from app.reminders.service import Reminding
from app.spelling.service import Spelling
from app.spoken.service import Spoken
from app.vault.keyring import Keyring
from app.vault.notice_board import NoticeBoard
from app.vault.outbox import Outbox
from app.vault.people import People
from app.vault.preferences import Preferences
from app.vault.streams import Streams
from sync.client.care_team import CareTeam
from sync.client.computers import Computers
from sync.client.doubts import Doubts
from sync.client.introductions import Introductions
from tests.homes import Pair
from ui.services import Services

MOMENT = "What was the moment?"


class Steps:
    """Lanes whose work is done when the test says so, to see what happens in between."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self,
        lane: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[HavenError], None] | None = None,
        *,
        topic: str = "",
    ) -> None:
        def task() -> None:
            try:
                value = work()
            except HavenError as error:
                if failed is None:
                    raise
                failed(error)
            else:
                done(value)

        self.waiting.append(task)

    def step(self) -> None:
        """Does the piece of work that waits longest."""
        self.waiting.pop(0)()


class Patient:
    """Anna, who is in week 2, and Tom, her therapist.

    Args:
        folder: Receives both vaults.
        held: Whether the six digits were not compared yet.
    """

    def __init__(self, folder: Path, clock: SetClock, *, held: bool = False) -> None:
        self.clock = clock
        clock.set(datetime(2027, 3, 3, 9, 0, tzinfo=UTC))
        self.pair = Pair.of(folder, clock, held=held)
        db = self.pair.anna.db
        self.services = Services(
            profile=Profile(folder / "anna"),
            vault=None,  # type: ignore[arg-type]  # pages never touch the vault itself
            people=People(db),
            streams=Streams(db),
            preferences=Preferences(db),
            keyring=Keyring(db),
            outbox=Outbox(db),
            diary=Diary(db, clock),
            practice_log=PracticeLog(db, clock),
            fitting=Fitting(db, clock),
            dear=Dear(db, Diary(db, clock)),
            numbers=partial(numbers_between, db),
            planning=Planning(db, clock),
            letters=Letters(db, clock),
            spoken=Spoken(db, clock),
            spelling=Spelling(db),
            reminding=Reminding(db, clock, folder / "reminders.json", lambda: present_policy(db).reminders),
            calls=Calls(db, clock),
            agreements=Agreements(db, clock),
            review=None,
            writing=None,
            course=Course.load(resources() / "courses" / "mbct"),
            introductions=Introductions(db, clock),
            inviting=None,
            notices=NoticeBoard(db, clock),
            leaving=None,
            left=lambda: None,
            computers=Computers(db, clock),
            care_team=CareTeam(db, clock),
            colleagues=None,
            doubts=Doubts(db),
            policy=lambda: present_policy(db),
            policy_file=lambda name: present_file(db, name),
            check_vault=db.check,
            sync=None,  # type: ignore[arg-type]  # pages ask the shell
        )

    def writes(self, text: str, *, share: bool = False) -> EntryId:
        """Anna writes about a pleasant moment."""
        diary = self.services.diary
        entry = diary.begin("pleasant-moments", "Pleasant moments", 2)
        diary.keep(entry, [Answer(question="moment", prompt=MOMENT, text=text)])
        if share:
            diary.share(entry)
        return entry

    def is_answered(self, entry: EntryId, text: str, quote: str, note: str) -> LetterId:
        """Tom opens what was shared, and writes a letter with one note, which arrives."""
        self.pair.sync()
        tom, stream = self.pair.tom, self.pair.stream
        letter, note_id = LetterId(new_id()), NoteId(new_id())
        start = text.index(quote)
        with tom.db.transaction():
            shared = [ChangeId(row[0]) for row in tom.db.rows("SELECT id FROM changes WHERE kind = 'entry.shared'")]
            tom.journal.write(stream, Opened(changes=tuple(shared)))
            tom.journal.write(
                stream,
                NoteWritten(
                    note=note_id,
                    letter=letter,
                    entry=entry,
                    version=1,
                    question="moment",
                    start=start,
                    end=start + len(quote),
                    quote=quote,
                    text=note,
                ),
            )
            tom.journal.write(
                stream,
                LetterSent(letter=letter, week=2, subject="The soup", text="Dear Anna,\n\nGood.", notes=(note_id,)),
            )
        self.pair.sync()
        return letter

    def close(self) -> None:
        self.pair.close()


@pytest.fixture
def patient(tmp_path: Path, clock: SetClock) -> Iterator[Patient]:
    """Anna and Tom, who know each other; it is Wednesday morning."""
    made = Patient(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def stranger(tmp_path: Path, clock: SetClock) -> Iterator[Patient]:
    """Anna before she and Tom compared the six digits."""
    made = Patient(tmp_path, clock, held=True)
    yield made
    made.close()
