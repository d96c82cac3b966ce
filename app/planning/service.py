"""Everything about when she practises and what is proposed, in one place for the pages."""

from datetime import date, timedelta
from typing import Final

from app.clock import Clock
from app.model.calendar import days_without, local_day, next_agreed, next_feedback
from app.model.changes import PlanChanged
from app.planning.after import After
from app.planning.guidance import Guidance, read_guidance
from app.planning.news import News
from app.planning.pauses import Pauses
from app.planning.week import Week
from app.vault.changes import ChangeTable
from app.vault.database import Database
from app.vault.entries import EntryRows
from app.vault.people import People
from app.vault.plans import Plans
from app.vault.practices import PracticeRows
from app.vault.streams import Streams

AWAY_DAYS: Final = 14
"""After so many days she is asked where she would like to go on."""


class Planning:
    """A patient's time.

    Attributes:
        pauses: Days in which nothing is expected.
        week: Her quiet moments.
        after: The months after the course.
        news: What her therapists bent to her lately.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self.pauses = Pauses(db, clock)
        self.week = Week(db, clock)
        self.after = After(db, clock)
        self.news = News(db, clock)
        self._db = db
        self._clock = clock
        self._changes = ChangeTable(db)
        self._entries = EntryRows(db)
        self._people = People(db)
        self._plans = Plans(db)
        self._practices = PracticeRows(db)
        self._streams = Streams(db)

    def adapted(self) -> dict[int, PlanChanged]:
        """Returns what her therapist planned otherwise than the course, by week."""
        stream = self._streams.mine()
        return {} if stream is None else {plan.week: plan for plan in self._plans.of(stream.id)}

    def guidance(self) -> Guidance:
        """Returns everything that her therapists bent to her, and who did."""
        return read_guidance(self._db)

    def letter_day(self, weekday: int | None) -> date | None:
        """Returns the next agreed day of letters, or None when none is agreed: in an open pause, after the course.

        Args:
            weekday: The agreed day, Monday = 0.
        """
        if weekday is None:
            return None
        ended, day = self.pauses.course_ended(), local_day(self._clock.now())
        found, ending = next_agreed(weekday, day, self.pauses.stretches()), self.pauses.ending()
        if found is not None and ending is not None and ending.is_over(day, found):
            return None
        over = found is not None and ended is not None and found > next_feedback(weekday, ended)
        return None if over else found

    def letter_weekday(self, weekday: int | None) -> int | None:
        """Returns the agreed day of the week as long as its next one is agreed, for words that name no date."""
        day = self.letter_day(weekday)
        return None if day is None or day - local_day(self._clock.now()) >= timedelta(days=7) else weekday

    def left_off(self) -> date | None:
        """Returns the day on which she last practised or wrote, when that is long ago and no pause explains it."""
        done = [local_day(each.started_at) for each in self._practices.recent(1)]
        done += [local_day(each.written_at) for each in self._entries.recent(1)]
        if not done:
            return None
        last, today = max(done), local_day(self._clock.now())
        away = days_without(last + timedelta(days=1), today, self.pauses.stretches())
        return last if away >= AWAY_DAYS else None

    def not_started_days(self, after: int) -> int | None:
        """Returns for how many days she has been here without anything that her therapists can see of it.

        None as long as they are fewer than the clinic finds worth a word, before the six digits were compared, and
        as soon as she shared anything: what her therapists are shown is no more and no less.

        Args:
            after: From how many days on, as the clinic's policy has it.
        """
        me, stream = self._people.me(), self._streams.mine_to_share()
        if me is None or me.started_on is None or stream is None or stream.held:
            return None
        days = days_without(me.started_on, local_day(self._clock.now()), self.pauses.stretches())
        return None if days < after or self._changes.shows_life(stream.id, me.id) else days
