"""One letter to read, with its notes and where it is."""

from datetime import datetime

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.letters.views import LetterView
from app.model.change_set import ChangeSet
from app.model.ids import LetterId
from app.model.states import DeliveryState
from app.vault.notes import NoteView
from ui.attached import Attached
from ui.layouts import clear
from ui.review import words
from ui.shell.context import Context
from ui.spoken.sound_list import SoundList
from ui.theme import current
from ui.widgets import Card, Heading, Quote, SecondaryButton, Soft, StateLine, Text
from ui.wording.dates import clock_time, full_day, local


class LetterSheet(Card):
    """Shows a letter; that of a patient counts as opened once it was painted.

    Attributes:
        now: The moment of what is shown.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(padding=34, parent=parent)
        self.context = context
        self._background = Attached(context.background, self)
        self.now: datetime = context.clock.now()
        self._letter: LetterView | None = None
        self._opened: set[LetterId] = set()
        self.column.setSpacing(current().space(10))

    @property
    def letter(self) -> LetterView | None:
        """What is shown."""
        return self._letter

    def show_letter(self, letter: LetterView) -> None:
        """Shows a letter."""
        if letter == self._letter:
            return
        self._letter = letter
        clear(self.column)
        when = full_day(local(letter.sent_at).date())
        who = self.tr("To {name}") if letter.from_me else self.tr("From {name}")
        kicker = self.tr("{who} · {day}, {time}").format(
            who=who.format(name=letter.other_name), day=when, time=clock_time(letter.sent_at)
        )
        self.column.addWidget(Soft(kicker, "small_strong"))
        title = letter.subject.strip() or self.tr("Week {week}").format(week=letter.week)
        self.column.addWidget(Heading(title, 2))
        if letter.from_me:
            self._add_state(letter)
        for paragraph in letter.text.strip().split("\n\n"):
            if paragraph.strip():
                self.column.addWidget(Text(paragraph.strip("\n"), "letter"))
        sounds = SoundList(self.context, "sent_letters.spoken", speeds=True)
        sounds.show_sounds(letter.sounds)
        self.column.addWidget(sounds)
        if letter.notes:
            self.column.addWidget(Heading(words.notes_beside(len(letter.notes)), 3))
        for note in letter.notes:
            self.column.addWidget(self._make_note(note))
        self.column.addStretch(1)
        self.setAccessibleName(kicker)
        self.update()

    def _add_state(self, letter: LetterView) -> None:
        tone = "edge" if letter.delivery.state is DeliveryState.KEPT else "good"
        state = StateLine(words.initial_capital(words.letter_state(letter)), tone)
        state.setObjectName("sent_letters.state")
        self.column.addWidget(state)
        if letter.can_return:
            self.column.addLayout(self._make_call_back(letter))

    def _make_note(self, note: NoteView) -> QWidget:
        box = Card("claymist", 16)
        if note.entry_title:
            box.column.addWidget(Soft(note.entry_title, "small"))
        if note.quote:
            box.column.addWidget(Quote(self.tr("“{quote}”").format(quote=note.quote), "clay_ink"))
        box.column.addWidget(Text(note.text, "body", "clay_ink"))
        return box

    def _make_call_back(self, letter: LetterView) -> QHBoxLayout:
        button = SecondaryButton(self.tr("Call it back"), "sent_letters.call_back", "undo-2")
        button.clicked.connect(lambda: self._call_back(letter))
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        return row

    def _call_back(self, letter: LetterView) -> None:
        letters = self.context.services.letters

        def done(returned: bool) -> None:
            self.context.changed(ChangeSet.of("letter", letter.id))
            if returned and letter.patient is not None:
                self.context.go("dossier", person=letter.patient)
            else:
                self.context.say(self.tr("Your letter is on its way already; it cannot be called back."))

        self._background.run("vault", lambda: letters.call_back(letter.id), done)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        letter = self._letter
        if letter is None or letter.from_me or letter.opened or letter.id in self._opened:
            return
        if not all(sound.here for sound in letter.sounds):
            return  # what was spoken counts as opened once its sound is here; it is shown anew then
        self._opened.add(letter.id)
        letters = self.context.services.letters
        self._background.run("vault", lambda: letters.open(letter.id), self._told)

    def _told(self, changes: ChangeSet) -> None:
        if changes:
            self.context.changed(changes)
