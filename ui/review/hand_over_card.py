"""Handing over in writing, and reading first what was handed over."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import ChangeId, PersonId
from app.review.colleagues import ColleagueNote, Team
from app.review.handover import HandOverFacts
from ui.attached import Attached
from ui.keeping import Keeper
from ui.layouts import clear
from ui.review.hand_over_words import begin_with
from ui.review.services import safety_of
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, FlowLayout, Fold, Heading, Paper, PrimaryButton, QuietButton, Soft, Text
from ui.wording.dates import day_and_time, local


class HandedOver(Card):
    """The hand-overs that the reader did not mark as read; they stand before everything else.

    Signals:
        read: One was marked as read.

    Args:
        context: The shell.
    """

    read = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("sand", 16, parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._service = safety_of(context).handover
        self._person: PersonId | None = None
        self._shown: tuple[ColleagueNote, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(current().space(16))
        self.column.addLayout(self._list)
        self.setObjectName("review.handed_over")
        self.hide()

    def show_person(self, person: PersonId | None) -> None:
        """Shows what was handed over of a patient."""
        if person != self._person:
            self._person, self._shown = person, ()
            self.hide()
        self.look()

    def look(self) -> None:
        """Looks again."""
        person = self._person
        if person is not None:
            self._background.run(
                "vault", lambda: (person, self._service.unread(person)), self._show, topic=f"handed_over.{id(self)}"
            )

    def _show(self, found: tuple[PersonId, tuple[ColleagueNote, ...]]) -> None:
        person, notes = found
        if person != self._person or notes == self._shown:
            return
        self._shown = notes
        clear(self._list)
        for note in notes:
            self._list.addWidget(self._sheet(note))
        self.setVisible(bool(notes))
        if notes:
            self.setAccessibleName(self.tr("Handed over to you"))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _sheet(self, note: ColleagueNote) -> QWidget:
        today = local(self._context.clock.now()).date()
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(8))
        author = note.author or self.tr("A colleague")
        title = self.tr("{author} hands over to you · {when}")
        column.addWidget(
            Heading(title.format(author=author, when=day_and_time(note.written_at, today)), 4, "sand_ink")
        )
        column.addWidget(Text(note.text, colour="sand_ink"))
        button = PrimaryButton(self.tr("I have read this"), f"review.handed_over.read.{note.id}", "check")
        button.clicked.connect(lambda: self._mark(note.id))
        row = FlowLayout(12)
        row.addWidget(button)
        column.addLayout(row)
        return box

    def _mark(self, note: ChangeId) -> None:
        person = self._person
        if person is None:
            return

        def done(changes: ChangeSet) -> None:
            self._context.changed(changes)
            self._context.sync_now()
            self.look()
            self.read.emit()

        self._background.run("vault", lambda: self._service.mark_read(person, note), done, self._context.fail)


class HandOverForm(QWidget):
    """A fold with a hand-over to write, begun with facts. There while a colleague is in care too.

    Signals:
        sent: It was sent.

    Args:
        context: The shell.
    """

    sent = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._service = safety_of(context).handover
        self._person: PersonId | None = None
        self._keeper: Keeper[str] | None = None
        self._paper: Paper | None = None
        self.fold = Fold(self.tr("Hand over in writing"), "review.hand_over", self._make)
        self.fold.turned.connect(lambda opened: self._begin() if opened else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self.hide()

    def show_person(self, person: PersonId | None) -> None:
        """Is about a patient from now on; what was typed for another is kept."""
        if person == self._person:
            return
        self.flush()
        self._person, self._keeper = person, None
        self.fold.title.setChecked(False)
        self.hide()

    def show_team(self, team: Team) -> None:
        """Is there while what is written reaches anybody."""
        self.setVisible(team.can_write)

    def flush(self) -> None:
        """Puts what is still waiting into the vault lane."""
        if self._keeper is not None:
            self._keeper.flush()

    def _make(self) -> QWidget:
        theme = current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        column.addWidget(
            Soft(
                self.tr(
                    "It begins with what stands here; change it as you like. Your colleague reads it before anything "
                    "else, and you see when. Your patient does not read it."
                ),
                "small",
            )
        )
        self._paper = Paper("review.hand_over.paper", self.tr("Your hand-over"), lines=6, framed=True)
        self._paper.written.connect(self._keep)
        column.addWidget(self._paper)
        self.send = PrimaryButton(self.tr("Hand over"), "review.hand_over.send", "send")
        self.send.clicked.connect(self._send)
        self.anew = QuietButton(self.tr("Begin with the facts again"), "review.hand_over.anew", "rotate-ccw")
        self.anew.clicked.connect(self._anew)
        row = FlowLayout(12)
        row.addWidget(self.send)
        row.addWidget(self.anew)
        column.addLayout(row)
        return inside

    def _begin(self) -> None:
        person, service = self._person, self._service
        if person is None or self._keeper is not None:
            return

        def work() -> tuple[str, HandOverFacts | None]:
            return service.draft(person), service.facts(person)

        def show(found: tuple[str, HandOverFacts | None]) -> None:
            draft, facts = found
            if person == self._person and self._paper is not None and self._keeper is None:
                self._keeper = self._make_keeper(person)
                self._paper.write(draft or self._words(facts))
                self._weigh()
                self._paper.setFocus(Qt.FocusReason.OtherFocusReason)

        self._background.run("vault", work, show, self._context.fail)

    def _make_keeper(self, person: PersonId) -> Keeper[str]:
        def write(text: str) -> datetime:
            return self._service.keep_draft(person, text)

        return Keeper(self._context.background, write, lambda _at: None, self._context.fail)

    def _words(self, facts: HandOverFacts | None) -> str:
        return "" if facts is None else begin_with(facts, local(self._context.clock.now()).date())

    def _keep(self) -> None:
        self._weigh()
        if self._keeper is not None and self._paper is not None:
            self._keeper.offer(self._paper.words())

    def _weigh(self) -> None:
        if self._paper is not None:
            self.send.setEnabled(bool(self._paper.words().strip()))

    def _anew(self) -> None:
        person, paper = self._person, self._paper
        if person is None or paper is None:
            return
        before = paper.words()

        def put(text: str) -> None:
            paper.write(text)
            self._keep()

        def back() -> None:
            if isValid(paper) and person == self._person and self._keeper is not None:
                put(before)
                return
            self._context.background.run(  # her paper is not open any more; it begins with these words again
                "vault", lambda: self._service.keep_draft(person, before), lambda _at: None, self._context.fail
            )

        def show(facts: HandOverFacts | None) -> None:
            if person == self._person:
                put(self._words(facts))
                if before.strip():
                    self._context.say(self.tr("Your words were replaced by the facts."), back)

        self._background.run("vault", lambda: self._service.facts(person), show, self._context.fail)

    def _send(self) -> None:
        person, paper, keeper = self._person, self._paper, self._keeper
        if person is None or paper is None or keeper is None or not paper.words().strip():
            return
        text = paper.words()
        keeper.flush()
        keeper.hold()
        self.send.setEnabled(False)

        def done(changes: ChangeSet) -> None:
            keeper.go_on()
            self._weigh()
            if not changes:
                self._context.say(self.tr("Nobody is in care of this patient with you. Your words are kept here."))
                return
            if person == self._person:
                paper.write("")
                self._keeper = None
                self.fold.title.setChecked(False)
            self._context.changed(changes)
            self._context.sync_now()
            self._context.say(self.tr("Your colleague reads it before anything else."))
            self.sent.emit()

        def failed(error: HavenError) -> None:
            keeper.go_on()
            self._weigh()
            self._context.fail(error)

        self._background.run("vault", lambda: self._service.send(person, text), done, failed)
