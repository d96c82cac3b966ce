"""The letter being written, and the one that is about to leave."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.letters.views import LetterView
from app.model.states import DeliveryState
from ui.layouts import swap
from ui.outgoing.line import LineField
from ui.reading_order import Home
from ui.review import words
from ui.review.drafts import LetterDraft
from ui.review.leaving import LeavingNotice, can_return
from ui.review.mark import PatientMark, Stripe
from ui.spoken.card import SpeakCard
from ui.theme import current
from ui.widgets import (
    Card,
    Chip,
    FlowLayout,
    Heading,
    Paper,
    PrimaryButton,
    Soft,
    StateLine,
)
from ui.wording.dates import clock_time


class LetterPanel(Card):
    """The right card: subject, paper, and what can be done with them.

    Attributes:
        beneath: Takes what stands under the paper.
        sends: The place of "Send".

    Signals:
        written: Subject and text as they are now.
        send_wanted: The letter is to be sent; a preview comes first.
        next_wanted: The next patient is wanted.
        plan_wanted: The practices of the coming weeks are to be changed.
        call_back_wanted: The letter that was sent is wanted back; carries its id.
        letter_left: The moment of a letter has come.
    """

    written = Signal(str, str)
    send_wanted = Signal()
    next_wanted = Signal()
    plan_wanted = Signal()
    call_back_wanted = Signal(str)
    letter_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current()
        self._notes = 0
        self._closed = False
        self._spoken, self._speaks = 0, False
        self.voice: SpeakCard | None = None
        self._voice = QWidget()
        QVBoxLayout(self._voice).setContentsMargins(0, 0, 0, 0)
        self.kept = Soft("", "small")
        self.kept.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        self.stripe, self.mark = Stripe(), PatientMark("review.letter_mark", size=24)
        self.to = Soft("", "small_strong")
        self.to.setObjectName("review.letter_to")
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        titles = FlowLayout(8)
        titles.addWidget(Heading(self.tr("Your letter"), 3, wrap=False))
        titles.addWidget(self.to)
        head.addLayout(titles, 1)
        head.addWidget(self.kept)
        self.subject = LineField("review.subject", self.tr("Subject (may stay empty)"))
        self.subject.setAccessibleName(self.tr("Subject of your letter"))
        self.paper = Paper(
            "review.letter",
            self.tr("Your letter"),
            self.tr("Dear …"),
            lines=5,
            face="letter",
            framed=True,
            grows=False,
        )
        self.notice = LeavingNotice()
        self.notice.called_back.connect(self.call_back_wanted)
        self.notice.has_left.connect(self.letter_left)
        self.state = StateLine("")
        self.state.hide()
        self.send = PrimaryButton(words.send_with(0), "review.send")
        self.send.setToolTip(self.tr("Ctrl+Enter"))
        self.send.clicked.connect(self.send_wanted)
        self.next = Chip(self.tr("Next patient"), "review.next", "chevron-right", checkable=False)
        self.next.clicked.connect(self.next_wanted)
        self.plan = Chip(self.tr("Next week's practice…"), "review.plan", checkable=False)
        self.plan.setToolTip(self.tr("Ctrl+Shift+W"))
        self.plan.clicked.connect(self.plan_wanted)
        self.more = Soft("", "small")
        self.column.addWidget(self.stripe)
        self.column.addLayout(head)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.state)
        self.column.addWidget(self.subject)
        self.column.addWidget(self.paper, 1)
        self.beneath = QVBoxLayout()
        self.column.addLayout(self.beneath)
        self.column.addLayout(self._make_actions())
        self.column.addWidget(self._voice)
        self.column.setSpacing(theme.space(12))
        self.subject.textEdited.connect(self._tell)
        self.paper.written.connect(self._tell)

    def _make_actions(self) -> QVBoxLayout:
        theme = current()
        actions = FlowLayout(12)
        self.sends = Home(self.send)
        actions.addWidget(self.sends)
        actions.addWidget(self.plan)
        below = QVBoxLayout()
        below.setSpacing(theme.space(8))
        below.addLayout(actions)
        self._last = FlowLayout(12)
        self._last.addWidget(self.more)
        self._last.addWidget(self.next)
        below.addLayout(self._last)
        return below

    def below_send(self) -> int:
        """Returns how much of the card lies below the row of "Send", in pixels."""
        if not self.isAncestorOf(self.send) or not self.send.isVisible():
            return 0
        sends = self.send.mapTo(self, self.send.rect().bottomLeft()).y()
        return max(0, self.height() - sends - 1)

    def put_spelling(self, button: QWidget) -> None:
        """Puts where the language of the letter is chosen."""
        self._last.addWidget(button)

    def put_voice(self, voice: SpeakCard | None) -> None:
        """Puts where something can be said with the letter; what was being said before is kept."""
        if self.voice is not None:
            self.voice.presenter.go()
            self.voice.leave()
        self.voice, self._spoken, self._speaks = voice, 0, False
        if voice is None:
            self._voice.hide()
            return
        voice.spoken.connect(self._take_spoken)
        voice.busy_changed.connect(self._wait_for)
        swap(self._voice, voice)
        self._voice.setVisible(not self._closed)

    def _take_spoken(self, count: int) -> None:
        self._spoken = count
        self._weigh()

    def _wait_for(self, speaks: bool) -> None:
        """What is being said goes along once it is whole."""
        self._speaks = speaks
        self._weigh()

    def clear(self) -> None:
        """Shows nobody's letter."""
        self.put_voice(None)
        self.subject.clear()
        self.paper.write("")
        self.kept.setText("")
        self.state.show_state("")
        self.notice.hide()
        self.more.setText("")
        self.show_notes(0)
        self.show_colour("", 0)

    def name_patient(self, name: str) -> None:
        """Says whom the letter is for, where only a screen reader hears it."""
        self.paper.setAccessibleName(self.tr("Your letter to {name}").format(name=name))
        self.paper.setPlaceholderText(self.tr("Dear {name},").format(name=name.partition(" ")[0]))

    def show_colour(self, name: str, colour: int) -> None:
        """Shows to whom it goes: by name, with her mark and a band of her colour above."""
        self.stripe.show_colour(colour)
        self.mark.show_patient(name, colour or 1)
        self.to.setText(self.tr("to {name}").format(name=name) if name else "")

    def show_draft(self, draft: LetterDraft, kept_at: datetime | None) -> None:
        """Shows a draft in place of what stood here."""
        self.subject.setText(draft.subject)
        self.paper.write(draft.text)
        self.paper.moveCursor(QTextCursor.MoveOperation.End)  # the writing goes on there
        self.kept.setText("")
        if kept_at is not None:
            self.say_kept(kept_at)
        self._weigh()

    def hold(self, held: bool) -> None:
        """Keeps subject and letter from being written, or lets them be written again."""
        self.subject.setReadOnly(held or self._closed)
        self.paper.setReadOnly(held or self._closed)

    def close_paper(self, closed: bool) -> None:
        """Lets what was begun only be read: it can be sent to nobody; or opens it again."""
        if closed != self._closed:
            self._closed = closed
            self._voice.setVisible(self.voice is not None and not closed)
            self.hold(False)
            self._weigh()

    def say_kept(self, at: datetime) -> None:
        """Says when the draft was last kept."""
        self.kept.setText(self.tr("draft kept {time}").format(time=clock_time(at)))

    def say_not_kept(self) -> None:
        """Says that what was typed last is not kept yet."""
        self.kept.setText(self.tr("not kept yet"))

    def show_notes(self, count: int) -> None:
        """Says on the button how many notes go along."""
        self._notes = count
        self.send.say(words.send_with(count))
        self._weigh()

    def show_letters(self, letters: tuple[LetterView, ...], now: datetime) -> None:
        """Shows the letters that can be called back, or where the last one is."""
        mine = next((letter for letter in letters if letter.from_me), None)
        self.notice.show_letters(can_return(letters), now)
        if mine is None or self.notice.isVisibleTo(self):
            self.state.show_state("")
            return
        tone = "edge" if mine.delivery.state is DeliveryState.KEPT else "good"
        self.state.show_state(
            self.tr("Last letter {when} · {state}").format(
                when=words.last_seen(mine.sent_at, now), state=words.letter_state(mine)
            ),
            tone,
        )

    def show_others(self, due: int) -> None:
        """Says how many others wait, and offers the next."""
        self.more.setText(words.more_due(due))
        self.next.setVisible(due > 0)

    def _tell(self) -> None:
        self._weigh()
        self.written.emit(self.subject.text(), self.paper.words())

    def _weigh(self) -> None:
        says_something = bool(self.paper.words().strip()) or self._notes > 0 or self._spoken > 0
        self.send.setEnabled(not self._closed and not self._speaks and says_something)
