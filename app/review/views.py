"""What a therapist's screen sees: facts and dates, no scores."""

from dataclasses import dataclass
from datetime import date, datetime

from app.diary.views import EntryView
from app.letters.views import Draft, LetterView
from app.model.calendar import Stretch
from app.model.changes import PlanChanged
from app.model.ids import ChangeId
from app.review.safety import SafetyAnswer
from app.vault.calls import CallView
from app.vault.endings import Ending
from app.vault.notes import DraftNote
from app.vault.people import Person
from app.vault.practices import PracticeView

WeekMinutes = tuple[int, int, int, int, int, int, int]
"""Minutes practised on each of seven days, today last."""


@dataclass(frozen=True)
class CaseRow:
    """One patient in the caseload.

    Attributes:
        person: The patient.
        week: The week of the course, 0 to 8, or None before it began.
        silent_day: Whether it is the week of the silent day, between 6 and 7.
        due: The day on which the next letter is due; in the past when it is overdue.
        is_due: Whether that day is today or has passed.
        new_entries: Entries that came since the last letter.
        asks: Sentences in them that are marked "please answer this".
        calls_open: Wishes to be called that nobody has answered.
        nothing_shared_days: Whole days since she last shared something, or None when she never did.
        practice_minutes: The last seven days, today last.
        last_seen: When she last shared something; never from server access.
        digits_waiting: Whether the six digits are still to be compared.
        practice_shared: Whether she shares her practice log; None until she chose.
        letters_unread: Letters from her that were not opened here.
        covering: Whether the reader covers for a colleague.
        covering_until: When that ends, or None.
        left: Whether the reader was in care of her and is no more: what came until then can be read, and nothing is
            due, asked or sent.
        paused: The days of the pause that she is in, or None. No day in a pause counts anywhere in this row.
        not_started_days: For how many days she has been here without anything to see of it, once the clinic's policy
            finds them worth a word; None otherwise.
        overdue_days: For how many days a letter has been due, once the clinic's policy counts it as overdue; None
            otherwise.
        ended: How a treatment ended that is over, or None. Nothing is due then, and no silence is counted.
        safety_open: Answers that the clinic's form marks as a safety item and that nobody has answered for; 0 unless
            the clinic's policy switched that on.
        colour: The patient's colour for this reader, from 1.
        leaves_on: The next day for which a letter is planned that has not left; it answers nothing before that day.
    """

    person: Person
    week: int | None
    silent_day: bool
    due: date | None
    is_due: bool
    new_entries: int
    asks: int
    calls_open: int
    nothing_shared_days: int | None
    practice_minutes: WeekMinutes
    last_seen: datetime | None
    digits_waiting: bool
    practice_shared: bool | None
    letters_unread: int
    covering: bool = False
    covering_until: datetime | None = None
    left: bool = False
    paused: Stretch | None = None
    not_started_days: int | None = None
    overdue_days: int | None = None
    ended: Ending | None = None
    safety_open: int = 0
    colour: int = 1
    leaves_on: date | None = None

    @property
    def wants_answer(self) -> bool:
        """Whether something is open that puts the dossier first until it is recorded what was done."""
        return bool(self.calls_open or self.safety_open)


@dataclass(frozen=True)
class Dossier:
    """Everything of one patient on one screen.

    Attributes:
        person: The patient.
        row: Her row in the caseload.
        week: The week of the course, or None before it began.
        entries: Shared since the last letter, oldest first.
        earlier: Shared before, newest first.
        practices: Of the last four weeks, newest first.
        minutes: Practised on each of the last seven days, today last.
        practice_shared: Whether she shares her practice log; None until she chose.
        calls: Open wishes to be called, oldest first.
        letters: All letters of both, newest first.
        notes: Drafted notes, in the order of the entries.
        draft: The letter being written.
        last_letter_at: When the therapist's last letter was sent.
        plan: The newest plan of each week, in order.
        shown: The changes this dossier puts before the reader's eyes.
        safety: Open answers to safety items, oldest first; none unless the clinic's policy switched them on.
    """

    person: Person
    row: CaseRow
    week: int | None
    entries: tuple[EntryView, ...]
    earlier: tuple[EntryView, ...]
    practices: tuple[PracticeView, ...]
    minutes: WeekMinutes
    practice_shared: bool | None
    calls: tuple[CallView, ...]
    letters: tuple[LetterView, ...]
    notes: tuple[DraftNote, ...]
    draft: Draft
    last_letter_at: datetime | None
    plan: tuple[PlanChanged, ...]
    shown: tuple[ChangeId, ...]
    safety: tuple[SafetyAnswer, ...] = ()

    @property
    def concerns(self) -> tuple[CallView | SafetyAnswer, ...]:
        """What stands first until it is recorded what was done, the oldest first."""
        return tuple(sorted((*self.calls, *self.safety), key=lambda one: one.asked_at))
