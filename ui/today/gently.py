"""What Today says now and then: nothing has begun yet, a letter to oneself is back, how were the months."""

from collections.abc import Callable
from datetime import date

from app.model.calendar import CourseWeek
from app.planning.after import LookBack
from app.planning.moments import Free
from ui.text import Words
from ui.theme import current
from ui.today.picture import Away, NotStarted, Returned
from ui.widgets import Card, FlowLayout, Heading, IconLabel, QuietButton, Quote, SecondaryButton, Text
from ui.wording import dates
from ui.wording.moments import when_and_where

Call = Callable[[], None]
today = Words("today")


class NotStartedCard(Card):
    """Says that her therapist can see that nothing came yet, and what would be a beginning.

    Args:
        found: Since when, and what the therapist cannot see.
        therapist: The therapist's name.
        begin: Called for the three minutes.
        write: Called when she would rather write.
        pause: Called when she wants a pause.
        aside: Called when it is put away.
    """

    def __init__(self, found: NotStarted, therapist: str, begin: Call, write: Call, pause: Call, aside: Call) -> None:
        super().__init__("mist", 20)
        self.setObjectName("today.not_started")
        self.column.setSpacing(current().space(8))
        name = therapist or self.tr("your therapist")
        self.column.addWidget(Heading(self.tr("There is no hurry"), 4, "deep"))
        days = today.tr("You have been here for %n days.", "", found.days)
        if found.practised:
            words = self.tr(
                "What you practised is yours alone: {name} can see that nothing was shared yet, and no more than "
                "that. If you would like {name} to know how it goes, a line is enough."
            )
        else:
            words = self.tr(
                "It often takes a while until there is room for something new. {name} can see that nothing has begun "
                "yet, and may ask how you are. Three minutes are a beginning; so is a line about what stands in "
                "the way."
            )
        told = IconLabel("sun", f"{days} {words.format(name=name)}", colour="deep")
        self.column.addWidget(told)
        row = FlowLayout(12)
        for kind, label, key, call in (
            (SecondaryButton, self.tr("Three minutes now"), "today.not_started.begin", begin),
            (SecondaryButton, self.tr("Write to {name}").format(name=name), "today.not_started.write", write),
            (QuietButton, self.tr("Take a pause…"), "today.not_started.pause", pause),
            (QuietButton, self.tr("Put this away"), "today.not_started.aside", aside),
        ):
            button = kind(label, key)
            button.clicked.connect(lambda _=False, call=call: call())
            row.addWidget(button)
        self.column.addLayout(row)


class AwayCard(Card):
    """She is back: nothing was missed, and she chooses where she goes on.

    Args:
        away: Where she left off.
        now: Where she is by the calendar.
        resume: Called when she goes on where she was.
        stay: Called when she goes on by the calendar.
    """

    def __init__(self, away: Away, now: CourseWeek, resume: Call, stay: Call) -> None:
        super().__init__("mist")
        self.setObjectName("today.away")
        self.column.addWidget(Heading(self.tr("Good to see you"), 3, "deep"))
        words = self.tr(
            "Nothing has run away: your pages, the letters and the practices lie where you left them. You were in "
            "{then}; by the calendar it is {now}. Where would you like to go on? The time between can be a pause."
        )
        told = words.format(then=self._week(away.then), now=self._week(now))
        self.column.addWidget(Text(told, colour="deep"))
        row = FlowLayout(12)
        for words, key, call in (
            (self.tr("Go on with {week}").format(week=self._week(away.then)), "today.away.resume", resume),
            (self.tr("Go on with {week}").format(week=self._week(now)), "today.away.stay", stay),
        ):
            button = SecondaryButton(words, key)
            button.clicked.connect(lambda _=False, call=call: call())
            row.addWidget(button)
        self.column.addLayout(row)

    def _week(self, where: CourseWeek) -> str:
        if where.silent_day:
            return self.tr("the week of the silent day")
        return self.tr("week {week}").format(week=where.number)


class ReturnedCard(Card):
    """A letter to herself that is back on the day she chose.

    Args:
        letter: The letter.
        read: Called when it is wanted.
        aside: Called when it may go back into its place.
    """

    def __init__(self, letter: Returned, read: Call, aside: Call) -> None:
        super().__init__("mist")
        self.setObjectName("today.returned")
        self.column.addWidget(Heading(self.tr("A letter from you, to you"), 3, "deep"))
        written = self.tr("You wrote it on {day}, and wanted to read it again about now.").format(
            day=dates.full_day(letter.written)
        )
        self.column.addWidget(Text(written, colour="deep"))
        self.column.addWidget(Quote(self.tr("“{words}”").format(words=letter.words)))
        row = FlowLayout(12)
        show = SecondaryButton(self.tr("Read it"), "today.returned.read", "mail")
        show.clicked.connect(lambda: read())
        away = QuietButton(self.tr("Put it back"), "today.returned.aside")
        away.setAccessibleDescription(self.tr("It stays among your papers."))
        away.clicked.connect(lambda: aside())
        row.addWidget(show)
        row.addWidget(away)
        self.column.addLayout(row)


class LookBackCard(Card):
    """Some months later: a page to look back on, or not.

    Args:
        open: The look-back.
        readers: Who can read what she shares, in words; empty when nobody can.
        write: Called when she wants the page.
        aside: Called when not.
    """

    def __init__(self, open: LookBack, readers: str, write: Call, aside: Call) -> None:
        super().__init__("mist", 22)
        self.setObjectName("today.look_back")
        self.column.setSpacing(current().space(8))
        self.column.addWidget(Heading(self.tr("Some months later"), 4, "deep"))
        words = today.tr("The course ended about %n months ago.", "", open.months)
        asked = self.tr("If you like, look back for a moment: four questions, and every one may stay open.")
        if readers:
            who = self.tr("You may keep the page for yourself, or share it with {names}.").format(names=readers)
        else:
            who = self.tr("The page is for you alone.")
        self.column.addWidget(Text(f"{words} {asked} {who}", colour="deep"))
        row = FlowLayout(12)
        show = SecondaryButton(self.tr("Look back"), "today.look_back.write", "pencil")
        show.clicked.connect(lambda: write())
        away = QuietButton(self.tr("Not this time"), "today.look_back.aside")
        away.clicked.connect(lambda: aside())
        row.addWidget(show)
        row.addWidget(away)
        self.column.addLayout(row)


class FreeCard(Card):
    """The next time that she keeps free for practising, with its place.

    Args:
        free: That time.
        today: The day at this computer.
        week: Called when she wants to see her week.
    """

    def __init__(self, free: Free, today: date, week: Call) -> None:
        super().__init__("card", 18)
        self.setObjectName("today.free")
        row = FlowLayout(16, 4)
        row.addWidget(IconLabel("clock", when_and_where(free, today)))
        plan = QuietButton(self.tr("Your week"), "today.free.week")
        plan.clicked.connect(lambda: week())
        row.addWidget(plan)
        self.column.addLayout(row)
