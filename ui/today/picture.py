"""Everything the Today page shows, at one moment."""

from dataclasses import dataclass
from datetime import date, datetime

from app.course.script import Demand
from app.course.week import Proposal
from app.letters.views import LetterView
from app.model.calendar import STRAIGHT, CourseWeek, Stretch
from app.model.ids import EntryId, PersonId
from app.planning.after import LookBack
from app.planning.moments import Free
from app.planning.news import Lately
from app.vault.endings import Ending

LAST_WEEK = 8
MOST_LENGTHS = 3


@dataclass(frozen=True)
class Offer:
    """Today's practice.

    Attributes:
        script: The script's id.
        title: Its title.
        lengths: Minutes that can be chosen, short ones first.
        proposed: The length that is chosen beforehand.
        times: How often it was done this week.
        purpose: Why one would do this, in two sentences.
        voice: Who speaks, or nothing when the course has no voice in this language.
        left_out: What of the things that she has to spare it would have asked.
        gentler: Whether she wished something gentler this time.
        adapted: Whether her therapist planned it, otherwise than the course.
        reason: Why, in the therapist's words; possibly nothing.
        own: Whether it comes from her own mix, or from what the course proposes for the time after it.
    """

    script: str
    title: str
    lengths: tuple[int, ...]
    proposed: int
    times: int
    purpose: str
    voice: str
    left_out: frozenset[Demand] = frozenset()
    gentler: bool = False
    adapted: bool = False
    reason: str = ""
    own: bool = False

    @property
    def offered(self) -> tuple[int, ...]:
        """The lengths to choose from; the shortest stands behind "low energy today" when there are many.

        The one that is proposed is always among them.
        """
        first = max(0, len(self.lengths) - MOST_LENGTHS)
        if self.proposed in self.lengths:
            first = min(first, self.lengths.index(self.proposed))
        return self.lengths[first : first + MOST_LENGTHS]

    @property
    def gentlest(self) -> int:
        """The shortest length: what "low energy today" means."""
        return self.lengths[0]


@dataclass(frozen=True)
class FormOffer:
    """This week's page of the diary.

    Attributes:
        form: Its id.
        title: Its title.
        unfinished: A page of today that was begun and not shared.
    """

    form: str
    title: str
    unfinished: EntryId | None


@dataclass(frozen=True)
class Digits:
    """Six digits that were not compared yet."""

    person: PersonId
    name: str
    digits: str


@dataclass(frozen=True)
class Greeting:
    """Who greets newcomers in the clinic's name.

    Attributes:
        name: As she wants to be called.
        role: What she is in the clinic, or nothing.
        words: What she says, or nothing.
        photo: Her picture, or nothing until it was fetched.
        sound: The name of her recording in this language, or nothing.
    """

    name: str
    role: str
    words: str
    photo: bytes
    sound: str


@dataclass(frozen=True)
class Silence:
    """The silent day.

    Attributes:
        waits: Whether a part of it was begun and not ended.
        begins: When its next part is meant to begin, in the time zone of this computer; None before it is planned.
    """

    waits: bool
    begins: datetime | None


@dataclass(frozen=True)
class NotStarted:
    """Her therapists can see that nothing came from her yet.

    Attributes:
        days: For how many days she has been here.
        practised: Whether she practised for herself alone, which they cannot see.
    """

    days: int
    practised: bool


@dataclass(frozen=True)
class Away:
    """She is back after a long time.

    Attributes:
        left_off: The day on which she last practised or wrote.
        then: Where she was in the course.
    """

    left_off: date
    then: CourseWeek


@dataclass(frozen=True)
class Returned:
    """A letter to herself whose day has come.

    Attributes:
        letter: The entry.
        words: Its beginning.
        written: The day on which she wrote it.
    """

    letter: EntryId
    words: str
    written: date


@dataclass(frozen=True)
class Changed:
    """What her therapist changed for her and she did not put aside yet.

    Attributes:
        lately: What was changed.
        titles: (id, title) of all practices.
        weeks: (number, practices) of the weeks that were planned otherwise.
        read: The preference that names up to which moment she read such news.
    """

    lately: Lately
    titles: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[int, tuple[Proposal, ...]], ...]
    read: str


@dataclass(frozen=True)
class Picture:
    """What stands on Today.

    Attributes:
        now: The moment, in the time zone of this computer.
        name: The patient's name.
        week: Where she is in the course.
        theme: The line of this week.
        offer: Today's practice, or None when the course proposes none.
        letter: The newest letter from the therapist.
        form: This week's page of the diary.
        therapist: The therapist's name, or nothing before one is known.
        feedback: The next agreed day of letters.
        digits: What has to be compared, or None.
        waiting: How many shared things wait on this computer.
        delivered: When the clinic last took something, or None.
        left: Whether she left, so that nothing is sent any more.
        greeting: Who greets her, until it was put aside.
        asks_about_cover: Whether she is asked, once, who may come in when her therapist is away.
        silence: The silent day: in its week, and while one is planned or goes on.
        pause: The pause that she is in; then nothing else is asked or proposed.
        coming_pause: The next pause, or None.
        free: The next time that she keeps free for practising, or None.
        not_started: That her therapists can see that nothing came yet, until it was put aside.
        away: That she is back after a long time, while it is to be chosen where she goes on.
        asks_about_log: Whether she is asked, after her first practice, whether her practice log is shared.
        returned: A letter to herself whose day has come.
        look_back: The look-back that stands open some months after the course.
        readers: Who can read what she shares, by name.
        reminder: When this computer reminds next, or None.
        ended: How her treatment ended, once it has.
        says_ended: Whether that is told, until it was put aside.
        changed: What her therapist changed for her, until she put it aside.
        path: What each calendar week of her course holds.
        place: Which of them goes on, counted from 0.
        pause_by: Who set the pause that she is in, and why; None when it was she.
    """

    now: datetime
    name: str
    week: CourseWeek
    theme: str
    offer: Offer | None
    letter: LetterView | None
    form: FormOffer
    therapist: str
    feedback: date | None
    digits: Digits | None
    waiting: int
    delivered: datetime | None
    left: bool = False
    greeting: Greeting | None = None
    asks_about_cover: bool = False
    silence: Silence | None = None
    pause: Stretch | None = None
    coming_pause: Stretch | None = None
    free: Free | None = None
    not_started: NotStarted | None = None
    away: Away | None = None
    asks_about_log: bool = False
    returned: Returned | None = None
    look_back: LookBack | None = None
    readers: tuple[str, ...] = ()
    reminder: datetime | None = None
    ended: Ending | None = None
    says_ended: bool = False
    changed: Changed | None = None
    path: tuple[int, ...] = STRAIGHT
    place: int = 0
    pause_by: tuple[str, str] | None = None
