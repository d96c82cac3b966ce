"""The head of a dossier: whose it is, which week, and the facts of this week. It never scrolls away."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.review.views import Dossier
from ui.layouts import clear
from ui.review import words
from ui.theme import current
from ui.widgets import Badge, Chip, FlowLayout, Heading, QuietButton, Soft
from ui.wording.dates import full_day, local


class DossierHeader(QWidget):
    """Name, week and facts.

    Signals:
        back_wanted: The list of those who wait is wanted.
        letters_wanted: The letters of this patient are wanted.
    """

    back_wanted = Signal()
    letters_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.kicker = Soft("", "small_strong")
        self.title = Heading("", 2)
        self.title.setWordWrap(False)
        self.back = QuietButton(self.tr("To review"), "review.back", "arrow-left", face="small_strong")
        self.back.setAccessibleName(self.tr("Back to the list of those who wait"))
        self.back.clicked.connect(self.back_wanted)
        self._facts = QWidget()
        self._flow = FlowLayout(10, 6)
        self._facts.setLayout(self._flow)
        upper = QHBoxLayout()
        upper.addWidget(self.kicker, 1, Qt.AlignmentFlag.AlignBottom)
        upper.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        lower = QHBoxLayout()
        lower.setSpacing(theme.space(24))
        lower.addWidget(self.title)
        lower.addWidget(self._facts, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper)
        column.addLayout(lower)

    def clear(self) -> None:
        """Shows nobody."""
        self.kicker.setText("")
        self.title.setText("")
        clear(self._flow)

    def show_dossier(self, dossier: Dossier, now: datetime) -> None:
        """Shows whose dossier this is."""
        today = local(now).date()
        self.kicker.setText(self._say_due(dossier, today))
        if dossier.row.silent_day:
            self.title.setText(self.tr("{name} – silent day").format(name=dossier.person.name))
        else:
            self.title.setText(words.in_week(dossier.person.name, dossier.week))
        clear(self._flow)
        for text, tone in self._say_facts(dossier):
            self._flow.addWidget(Badge(text, tone))
        if dossier.row.letters_unread:
            unread = words.letters_unread(dossier.row.letters_unread)
            letters = Chip(unread, "review.letters", "mail", checkable=False)
            letters.clicked.connect(self.letters_wanted)
            self._flow.addWidget(letters)
        self._facts.updateGeometry()

    def _say_due(self, dossier: Dossier, today: date) -> str:
        due = dossier.row.due
        if due is None:
            return self.tr("No letter is due · {today}").format(today=full_day(today))
        if due == today:
            return self.tr("Feedback due today · {day}").format(day=full_day(due))
        if due < today:
            return self.tr("Feedback due since {day}").format(day=full_day(due))
        return self.tr("Next letter due on {day}").format(day=full_day(due))

    def _say_facts(self, dossier: Dossier) -> list[tuple[str, str]]:
        facts = []
        row = dossier.row
        done = sum(1 for count in dossier.minutes if count)
        if dossier.practice_shared and done:
            facts.append((words.practised(done, sum(dossier.minutes)), "mist"))
        if row.new_entries:
            facts.append((words.diaries(row.new_entries), "mist"))
        elif row.nothing_shared_days is not None:
            facts.append((words.nothing_shared(row.nothing_shared_days), "sand"))
        if row.asks:
            facts.append((words.sentences_marked(row.asks), "sand"))
        if dossier.calls:
            facts.append((self.tr("asked for a call"), "clay"))
        return facts
