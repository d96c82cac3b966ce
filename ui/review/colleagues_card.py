"""For colleagues: who is in care of a patient together, and what they tell each other."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.review.colleagues import Colleague, ColleagueNote, Colleagues, Team
from ui.attached import Attached
from ui.keeping import Keeper
from ui.layouts import clear
from ui.review.hand_over_card import HandOverForm
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, Paper, SecondaryButton, Soft, StateLine, Text
from ui.wording.dates import day_and_time, full_day, last_day, local

translate = QCoreApplication.translate


class ColleaguesCard(Card):
    """Notes among colleagues; nothing of it reaches the patient, who knows that there are such notes.

    Signals:
        written: A note was written.

    Args:
        context: The shell.
    """

    written = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current()
        self._context = context
        self._background = Attached(context.background, self)
        self._person: PersonId | None = None
        self._team: Team | None = None
        self._keeper: Keeper[str] | None = None
        self.column.setSpacing(theme.space(12))
        self.column.addWidget(Heading(self.tr("For colleagues"), 3))
        self._who = Soft("")
        self.column.addWidget(self._who)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(theme.space(12))
        self.column.addLayout(self._notes)
        self.paper = Paper(
            "review.team_note",
            self.tr("A note for the colleagues in care of this patient"),
            self.tr("What a colleague should know"),
            lines=2,
            framed=True,
        )
        self.paper.written.connect(self._keep)
        self.column.addWidget(self.paper)
        self.leave_note = SecondaryButton(self.tr("Leave this note"), "review.leave_note", "message-square")
        self.leave_note.clicked.connect(self._leave)
        row = FlowLayout(12)
        row.addWidget(self.leave_note)
        self.column.addLayout(row)
        self.hand_over = HandOverForm(context)
        self.hand_over.sent.connect(self.look)
        self.column.addWidget(self.hand_over)
        words = self.tr("Your patient does not read these notes, and knows that colleagues leave each other some.")
        self._unread = Soft(words, "small")
        self.column.addWidget(self._unread)
        self.hide()

    def show_person(self, person: PersonId | None) -> None:
        """Shows the colleagues of a patient; what was typed for another is kept."""
        if person != self._person:
            self.flush()
            self._person, self._team, self._keeper = person, None, None
            self.hand_over.show_person(person)
            self.hide()
            if person is not None:
                self._begin(person)
        self.look()

    def look(self) -> None:
        """Looks again who is in care and what was written."""
        person, colleagues = self._person, self._service()
        if person is not None and colleagues is not None:
            self._background.run(
                "vault", lambda: colleagues.team(person), self._show, topic=f"review.team.{id(self)}"
            )

    def flush(self) -> None:
        """Puts what is still waiting into the vault lane."""
        if self._keeper is not None:
            self._keeper.flush()
        self.hand_over.flush()

    def _service(self) -> Colleagues | None:
        return self._context.services.colleagues

    def _begin(self, person: PersonId) -> None:
        colleagues = self._service()
        if colleagues is None:
            return

        def write(text: str) -> datetime:
            return colleagues.keep_draft(person, text)

        def show(text: str) -> None:
            if person == self._person and not self.paper.words():
                self.paper.write(text)
                self._weigh()

        self.paper.write("")
        self._keeper = Keeper(self._context.background, write, lambda _at: None, self._context.fail)
        self._background.run("vault", lambda: colleagues.draft(person), show)

    def _keep(self) -> None:
        self._weigh()
        if self._keeper is not None:
            self._keeper.offer(self.paper.words())

    def _weigh(self) -> None:
        self.leave_note.setEnabled(bool(self.paper.words().strip()))

    def _show(self, team: Team) -> None:
        self.setVisible(team.can_write or bool(team.notes))
        for widget in (self.paper, self.leave_note, self._unread):
            widget.setVisible(team.can_write)
        self.hand_over.show_team(team)
        if team == self._team:
            return
        self._team = team
        today = local(self._context.clock.now()).date()
        self._who.setText(who(team.colleagues))
        clear(self._notes)
        for note in team.notes:
            self._notes.addWidget(self._sheet(note, today))
        self._weigh()

    def _sheet(self, note: ColleagueNote, today: date) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(2))
        author = self.tr("You") if note.mine else note.author or self.tr("A colleague")
        when = day_and_time(note.written_at, today)
        head = self.tr("{author} hands over · {when}") if note.hand_over else self.tr("{author} · {when}")
        column.addWidget(Soft(head.format(author=author, when=when), "small_strong"))
        column.addWidget(Text(note.text))
        if note.mine and not note.delivered:
            column.addWidget(StateLine(self.tr("kept on this computer, not yet delivered"), "edge"))
        if note.mine and note.read_by:
            names = ", ".join(name or self.tr("A colleague") for name in note.read_by)
            column.addWidget(StateLine(self.tr("read by {names}").format(names=names)))
        return box

    def _leave(self) -> None:
        person, colleagues, text = self._person, self._service(), self.paper.words()
        if person is None or colleagues is None or not text.strip():
            return
        self.leave_note.setEnabled(False)
        keeper = self._hold()

        def done(changes: ChangeSet) -> None:
            if person == self._person and self.paper.words() == text:
                self.paper.write("")
            self._take_up(keeper)
            self._context.changed(changes)
            self._context.sync_now()
            self._context.say(self.tr("Your colleagues read it with their next connection."))
            self.look()

        def failed(error: HavenError) -> None:
            self._take_up(keeper)
            self._context.fail(error)

        self._background.run("vault", lambda: colleagues.write(person, text), done, failed)

    def _hold(self) -> Keeper[str] | None:
        """Keeps what was typed before it is left, and lets nothing be kept as a draft after it."""
        if self._keeper is not None:
            self._keeper.flush()
            self._keeper.hold()
        self.paper.setReadOnly(True)
        return self._keeper

    def _take_up(self, keeper: Keeper[str] | None) -> None:
        if keeper is not None:
            keeper.go_on()
        self.paper.setReadOnly(False)
        self._weigh()


def who(colleagues: Sequence[Colleague]) -> str:
    """Returns who is in care, in one line."""
    told = []
    for each in colleagues:
        name = translate("colleagues", "you") if each.me else each.name or translate("colleagues", "a colleague")
        if each.covering and each.until is not None:
            words = translate("colleagues", "{name} (covers until {day})")
            told.append(words.format(name=name, day=full_day(last_day(each.until))))
        elif each.covering:
            told.append(translate("colleagues", "{name} (covers)").format(name=name))
        else:
            told.append(name)
    if not any(each.me for each in colleagues):
        return translate("colleagues", "You are no longer in care of this patient.")
    return translate("colleagues", "In care of this patient: {names}").format(names=", ".join(told))
