"""Today: one clear next step, and what came in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import HavenError
from app.model.change_set import ChangeSet
from ui.afterwards.unasked import Unasked
from ui.attached import Attached
from ui.errors import sentence
from ui.layouts import Columns, clear
from ui.notices.stack import NoticeStack
from ui.reminders.words import next_words
from ui.shell.context import Context
from ui.shell.page import Page
from ui.theme import current
from ui.today.asking import CoverCard, LogCard
from ui.today.cards import DiaryCard, LetterCard, PathCard, PracticeCard
from ui.today.changed import ChangedCard
from ui.today.digits import DigitsCard
from ui.today.ended import EndedCard
from ui.today.gently import AwayCard, FreeCard, LookBackCard, NotStartedCard, ReturnedCard
from ui.today.greeting import GreetingCard
from ui.today.pausing import PauseCard
from ui.today.picture import LAST_WEEK, Digits, Picture
from ui.today.presenter import Done, TodayPresenter
from ui.today.silence import SilenceCard
from ui.widgets import Heading, MessagePanel, ScrollPage, Soft, StateLine
from ui.wording import adapted, dates
from ui.wording.names import together

if TYPE_CHECKING:
    from ui.sound.recording import RecordingPlayer

A_DAY, MILLISECOND = timedelta(days=1), timedelta(milliseconds=1)
AFTER_MS = 1000
"""After a reminder came, the one after it is said."""


class TodayPage(Page):
    """The first page of a patient."""

    name = "today"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        background = Attached(context.background, self, context.changed)
        self._presenter = TodayPresenter(self, context, background, dates.spoken())
        self._scroll = ScrollPage("today.page", self.tr("Today"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._trouble = MessagePanel("", "", "circle-alert", "sand")
        self._trouble.hide()
        self._date = Soft("", "label")
        self._greeting = Heading("", 1)
        self._theme = Soft("", "lead")
        self._theme.setMaximumWidth(current().px(660))
        self._state = StateLine()
        self._reminder = Soft("", "small")
        self._reminder.setObjectName("today.reminder")
        self._reminder.setIndent(current().px(9) + current().space(8))
        self._reminder.hide()
        self._reminded = QTimer(self)
        self._reminded.setSingleShot(True)
        self._reminded.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._reminded.timeout.connect(self._look_after_reminder)
        self._head()
        self.noticed = NoticeStack(context, "today.noticed")
        self.unasked = Unasked(context, "today.unasked")
        self._body = QVBoxLayout()
        self._body.setSpacing(current().gap)
        self._scroll.column.addWidget(self._trouble)
        self._scroll.column.addWidget(self.noticed)
        self._scroll.column.addWidget(self.unasked)
        self._scroll.column.addLayout(self._body)
        self._scroll.column.addStretch(1)
        self._voice: RecordingPlayer | None = None
        self._shown: Picture | None = None
        self._differ = False

    def _head(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(2))
        for line in (self._date, self._greeting):
            column.addWidget(line)
        column.addSpacing(current().space(4))
        column.addWidget(self._theme)
        aside = QWidget()
        column = QVBoxLayout(aside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(4))
        column.addWidget(self._state)
        column.addWidget(self._reminder)
        self._scroll.column.addWidget(Columns((words, aside), (1, 0), 760, level=False))

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self._presenter.start()
        self.noticed.look()
        self.unasked.look()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self._presenter.changed(changes)
            self.noticed.changed(changes)
            self.unasked.changed(changes)

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self._trouble.say(sentence(error))

    def say_compared(self, name: str) -> None:
        """Says that the two know each other and that what waited goes out."""
        self.context.say(self.tr("Thank you. You and {name} know each other now.").format(name=name))

    def show_picture(self, picture: Picture) -> None:
        """Shows what stands on Today; nothing moves when nothing changed."""
        self._trouble.hide()
        self._say_head(picture)
        if self._shown is not None and same_cards(self._shown, picture):
            self._shown = picture
            return
        self._shown = picture
        wanted = next((one.objectName() for one in self.findChildren(QWidget) if one.hasFocus()), "")
        clear(self._body)
        asks = list(self._asks(picture))
        for card in (*self._first(picture), *asks[:1]):
            self._body.addWidget(card)
        presenter = self._presenter
        letter = LetterCard(picture, presenter.read_letter, presenter.write_letter)
        path = PathCard(picture, presenter.plan_week, presenter.see_papers, presenter.read_ended)
        if picture.pause is not None:
            self._body.addWidget(Columns((letter, path), (1, 1), 780))
        else:
            if picture.offer is not None:
                practice = PracticeCard(picture.offer, presenter.begin)
                self._body.addWidget(Columns((practice, letter), (5, 4), 780))
            else:
                self._body.addWidget(letter)
            for card in asks[1:]:
                self._body.addWidget(card)
            if picture.free is not None:
                self._body.addWidget(FreeCard(picture.free, picture.now.date(), presenter.plan_week))
            diary = DiaryCard(picture.form, presenter.write, after=picture.week.finished)
            self._body.addWidget(Columns((diary, path), (548, 394), 780))
        for again in self.findChildren(QWidget, wanted) if wanted else ():
            if not again.isHidden():
                again.setFocus()

    def _first(self, picture: Picture) -> Iterator[QWidget]:
        """Yields what comes before everything else, in its order."""
        presenter, name = self._presenter, picture.therapist
        if picture.digits is not None:
            yield self._digits(picture.digits)
        if picture.ended is not None and picture.says_ended:
            yield EndedCard(picture.ended, name, presenter.read_ended, presenter.put_ended_aside)
        if picture.pause is not None:
            yield PauseCard(
                picture.pause,
                name,
                presenter.plan_week,
                presenter.end_pause,
                left=picture.left,
                set_by=picture.pause_by,
            )
        if (changed := picture.changed) is not None:
            lines = adapted.lines(changed.lately.guidance, dict(changed.titles), dict(changed.weeks))
            today = picture.now.date()
            card = ChangedCard(name, lines, today, presenter.put_changes_aside, presenter.write_letter)
            card.eyes.rested.connect(presenter.see_changes)
            yield card
        if picture.greeting is not None:
            self._stop()
            yield GreetingCard(picture.greeting, self._listen, presenter.put_greeting_aside)
        if picture.silence is not None and (picture.pause is None or picture.silence.waits):
            yield SilenceCard(picture.silence, picture.now.date(), presenter.see_silent_day)

    def _asks(self, picture: Picture) -> Iterator[QWidget]:
        """Yields what is told or asked now and then: one before the day's practice, what else there is behind it."""
        presenter, name = self._presenter, picture.therapist
        if picture.returned is not None:
            yield ReturnedCard(picture.returned, presenter.read_returned, presenter.put_returned_back)
        if picture.away is not None:
            yield AwayCard(picture.away, picture.week, presenter.resume_where_left, presenter.go_on_by_calendar)
        if picture.not_started is not None:
            yield NotStartedCard(
                picture.not_started,
                name,
                presenter.breathe,
                presenter.write_letter,
                presenter.plan_week,
                presenter.put_not_started_aside,
            )
        if picture.asks_about_log:
            yield LogCard(name, lambda share: presenter.answer_about_log(share=share))
        if picture.asks_about_cover:
            yield CoverCard(name, lambda look: presenter.answer_about_cover(look=look))
        if picture.look_back is not None:
            names = together(picture.readers, "") if not picture.left else ""
            yield LookBackCard(picture.look_back, names, presenter.look_back, presenter.put_look_back_aside)

    def say_undoable(self, done: Done, undo: Callable[[], None]) -> None:
        """Says what was done, and offers the way back."""
        words = {
            Done.PAUSE_ENDED: self.tr("The pause is over. The course goes on where it was."),
            Done.RESUMED: self.tr("You go on where you were. The time between counts as a pause."),
            Done.WENT_ON: self.tr("You go on with this week. All earlier ones stay open."),
            Done.PUT_AWAY: self.tr("Put away."),
            Done.PUT_BACK: self.tr("Put back among your papers."),
            Done.CHANGES_READ: self.tr("Put aside. It stays in the course, and in your plan."),
            Done.NOT_THIS_TIME: self.tr("Not this time. You can write the page whenever you like."),
        }
        self.context.say(words[done], undo)

    def say_log(self, name: str, *, shared: bool) -> None:
        """Says what becomes of the practice log from now on."""
        if shared:
            who = name or self.tr("your therapist")
            self.context.say(self.tr("What you practise from now on is shared with {name}.").format(name=who))
        else:
            self.context.say(self.tr("Your practice log stays with you."))

    def say_put_aside(self) -> None:
        """Says that the greeting was put aside, and offers to bring it back."""
        self._stop()
        self.context.say(self.tr("Put aside."), self._presenter.take_greeting_back)

    def play(self, content: bytes) -> None:
        """Plays the recording of who greets."""
        if self._voice is None:
            from ui.sound.recording import RecordingPlayer  # sound is not needed before somebody wants to hear

            self._voice = RecordingPlayer(self.context.background, self.context.clock, parent=self)
            self._voice.playing_changed.connect(self._show_playing)
            self._voice.failed.connect(self.show_trouble)
        self._voice.play(content, self.context.settings.volume)

    def _listen(self) -> None:
        if self._voice is not None and self._voice.is_playing:
            self._voice.stop()
        else:
            self._presenter.listen()

    def _show_playing(self, playing: bool) -> None:
        for card in self.findChildren(GreetingCard):
            card.show_playing(playing)

    def _stop(self) -> None:
        if self._voice is not None:
            self._voice.stop()

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self._stop()
        super().hideEvent(event)

    def _say_head(self, picture: Picture) -> None:
        day = dates.full_day(picture.now.date())
        if picture.week.finished:
            where = self.tr("after the course")
        elif picture.week.silent_day:
            where = self.tr("week of the silent day")
        else:
            where = self.tr("Week {week} of {last}").format(week=picture.week.number, last=LAST_WEEK)
        self._date.setText(f"{day[:1].upper()}{day[1:]} · {where}")
        self._greeting.setText(self._greet(picture))
        self._theme.setText(picture.theme if picture.pause is None else self.tr("This is a time for other things."))
        self._say_state(picture)
        self._reminder.setText(next_words(picture.reminder, picture.now))
        self._reminder.setVisible(picture.reminder is not None)
        self._reminded.stop()
        if picture.reminder is not None and picture.reminder - picture.now < A_DAY:
            self._reminded.start((picture.reminder - picture.now) // MILLISECOND + AFTER_MS)

    def _look_after_reminder(self) -> None:
        """Says when the one after it comes."""
        if self.isVisible():
            self._presenter.start()

    def _greet(self, picture: Picture) -> str:
        hour, name = picture.now.hour, picture.name
        if 5 <= hour < 12:
            return self.tr("Good morning, {name}").format(name=name)
        if 12 <= hour < 18:
            return self.tr("Good afternoon, {name}").format(name=name)
        if 18 <= hour < 23:
            return self.tr("Good evening, {name}").format(name=name)
        return self.tr("Hello, {name}").format(name=name)

    def _say_state(self, picture: Picture) -> None:
        if picture.left:
            self._state.show_state(self.tr("You left · everything stays on this computer, nothing is sent"), "edge")
        elif picture.waiting == 1:
            self._state.show_state(self.tr("1 thing waits to be delivered"), "edge")
        elif picture.waiting:
            self._state.show_state(self.tr("%n things wait to be delivered", "", picture.waiting), "edge")
        elif picture.delivered is not None:
            today, at = picture.now.date(), picture.delivered
            same = dates.local(at).date() == today
            when = dates.clock_time(at) if same else dates.day_and_time(at, today)
            self._state.show_state(self.tr("Kept on this computer · last delivered {when}").format(when=when))
        else:
            self._state.show_state(self.tr("Everything is kept on this computer"))

    def _digits(self, digits: Digits) -> DigitsCard:
        def differ() -> None:
            self._differ = True
            if self._shown is not None:
                picture, self._shown = self._shown, None
                self.show_picture(picture)

        return DigitsCard(digits, self._differ, lambda: self._presenter.same_digits(digits.person), differ)


def same_cards(before: Picture, after: Picture) -> bool:
    """Says whether the cards of two pictures look the same, so that nothing need be laid out again."""
    head = replace(before, now=after.now, waiting=after.waiting, delivered=after.delivered, reminder=after.reminder)
    return head == after and before.now.date() == after.now.date()
