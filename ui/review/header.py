"""The head of a dossier: whose it is, which week, and the facts of this week. It never scrolls away."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.review.views import Dossier
from ui.layouts import clear
from ui.review import words
from ui.review.mark import PatientMark
from ui.theme import current
from ui.widgets import Badge, Chip, FlowLayout, Heading, QuietButton, Soft
from ui.wording.dates import full_day, local


class DossierHeader(QWidget):
    """Name, week and facts.

    Signals:
        back_wanted: The list of those who wait is wanted.
        letters_wanted: The letters of this patient are wanted.
        colour_chosen: Another colour is to be this patient's.
    """

    back_wanted = Signal()
    letters_wanted = Signal()
    colour_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.kicker = Soft("", "small_strong")
        self.title = Heading("", 2)
        self.mark = PatientMark("review.mark", changes=True)
        self.mark.chosen.connect(self.colour_chosen)
        self.mark.hide()
        self.back = QuietButton(self.tr("To review"), "review.back", "arrow-left", face="small_strong")
        self.back.setAccessibleName(self.tr("Back to the list of those who wait"))
        self.back.setMinimumWidth(self.back.sizeHint().width())
        self.back.clicked.connect(self.back_wanted)
        self._facts = QWidget()
        self._flow = FlowLayout(10, 6)
        self._facts.setLayout(self._flow)
        self.own_time = Soft("", "small", wrap=False)
        self.own_time.setObjectName("review.own_time")
        self.own_time.hide()
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        for row in (self._upper, self._lower):
            row.setSpacing(theme.space(12))
        self._upper.addWidget(self.own_time, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lower.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        self._lower.addWidget(self.title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._upper)
        self._column.addLayout(self._lower)
        self._laid: tuple[bool, bool] | None = None
        self._lay_out(beside=True, tight=False)

    def clear(self) -> None:
        """Shows nobody."""
        self.kicker.setText("")
        self.title.setText("")
        self.mark.show_patient("", 1)
        clear(self._flow)

    def show_own_time(self, seconds: int | None) -> None:
        """Shows how long the therapist was at this review, while she wishes to have that counted."""
        self.own_time.setVisible(seconds is not None)
        self.own_time.setText("" if seconds is None else words.on_this_review(seconds))

    def show_dossier(self, dossier: Dossier, now: datetime) -> None:
        """Shows whose dossier this is."""
        today = local(now).date()
        self.kicker.setText(self._say_due(dossier, today))
        if dossier.row.silent_day:
            self.title.setText(self.tr("{name} – silent day").format(name=dossier.person.name))
        else:
            self.title.setText(words.in_week(dossier.person.name, dossier.week))
        self.mark.show_patient(dossier.person.name, dossier.row.colour)
        clear(self._flow)
        for text, tone in self._say_facts(dossier, today):
            self._flow.addWidget(Badge(text, tone))
        if dossier.row.letters_unread:
            unread = words.letters_unread(dossier.row.letters_unread)
            letters = Chip(unread, "review.letters", "mail", checkable=False)
            letters.clicked.connect(self.letters_wanted)
            self._flow.addWidget(letters)
        self._facts.updateGeometry()
        self._turn()

    def _turn(self) -> None:
        """Puts the facts beside the name, or below it when there is no room for them in one line.

        In a still narrower window the way back stands above, so that the name keeps to one line.
        """
        theme = current()
        name = self.title.fontMetrics().horizontalAdvance(self.title.text()) + 4
        mark = self.mark.sizeHint().width() + theme.space(12)
        wanted = mark + name + self.back.sizeHint().width() + theme.space(12)
        beside = wanted + self._flow.sizeHint().width() + theme.space(68) <= self.width()
        self.title.setMinimumWidth(name if beside else 0)
        self._lay_out(beside=beside, tight=wanted > self.width())

    def _lay_out(self, *, beside: bool, tight: bool) -> None:
        if self._laid == (beside, tight):
            return
        self._laid = beside, tight
        theme = current()
        for widget in (self.kicker, self.back, self._facts):
            for row in (self._upper, self._lower, self._column):
                row.removeWidget(widget)
        if beside:
            self._lower.addWidget(self._facts, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._column.addWidget(self._facts)
        if tight:
            self._upper.insertWidget(0, self.back, 1, Qt.AlignmentFlag.AlignLeft)
            self._column.insertWidget(1, self.kicker)
        else:
            self._upper.insertWidget(0, self.kicker, 1)
            self._lower.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.setContentsMargins(theme.space(12) if beside else 0, 0, 0, 0)
        self._lower.setStretchFactor(self.title, 0 if beside else 1)
        self._column.setSpacing(0 if beside else theme.space(4))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._turn()

    def _say_due(self, dossier: Dossier, today: date) -> str:
        due = dossier.row.due
        if dossier.row.left:
            return self.tr("No longer in your care · {today}").format(today=full_day(today))
        if dossier.row.ended is not None:
            return self.tr("The treatment ended on {day}").format(day=full_day(dossier.row.ended.on_day))
        if due is None:
            return self.tr("No letter is due · {today}").format(today=full_day(today))
        if due == today:
            return self.tr("Feedback due today · {day}").format(day=full_day(due))
        if dossier.row.overdue_days is not None:
            return self.tr("Feedback overdue since {day}").format(day=full_day(due))
        if due < today:
            return self.tr("Feedback due since {day}").format(day=full_day(due))
        return self.tr("Next letter due on {day}").format(day=full_day(due))

    def _say_facts(self, dossier: Dossier, today: date) -> list[tuple[str, str]]:
        row = dossier.row
        facts = [(words.you_cover(row.covering_until), "sand")] if row.covering else []
        first = today - timedelta(days=len(dossier.minutes) - 1)
        done = sum(1 for practice in dossier.practices if local(practice.started_at).date() >= first)
        if dossier.practice_shared and done:
            facts.append((words.practices(done, sum(dossier.minutes)), "mist"))
        if row.leaves_on is not None:
            facts.append((words.leaves_on(row.leaves_on), "mist"))
        if row.new_entries:
            facts.append((words.diaries(row.new_entries), "mist"))
        elif row.nothing_shared_days:
            facts.append((words.nothing_shared(row.nothing_shared_days), "sand"))
        if row.asks:
            facts.append((words.sentences_marked(row.asks), "sand"))
        return facts
