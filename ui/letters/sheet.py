"""Letters on paper: one to be read, and one to be written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.letters.views import Draft, LetterView
from app.vault.notes import NoteView
from ui.layouts import Columns
from ui.letters.view import Correspondents
from ui.letters.words import (
    about_notes,
    dear,
    delivery_sentence,
    delivery_tone,
    in_words,
    only_for,
    readers,
    writing_line,
)
from ui.passages import Marked, NoteColumn, ReadingText
from ui.shell.context import Context
from ui.spoken.aloud import ReadAloud
from ui.spoken.card import SpeakCard
from ui.spoken.sound_list import SoundList
from ui.theme import current
from ui.widgets import (
    Card,
    Field,
    FlowLayout,
    Heading,
    Paper,
    PrimaryButton,
    SecondaryButton,
    Separator,
    Soft,
    StateLine,
    labelled,
)
from ui.wording import dates

PAPER_WIDTH = 680
"""Width of a letter in pixels at 100 % text; a comfortable line."""


class LetterPaper(Card):
    """A letter as on paper, with the notes that came with it beside her own words.

    Signals:
        answer_wanted: An answer is to be written.
        entry_wanted(str): An entry with notes is to be read in the diary.
        print_wanted: The letter is wanted on paper.
        call_back_wanted: A letter that has not left is wanted back.

    Args:
        letter: The letter.
        people: Who writes to whom.
        context: The shell.
    """

    answer_wanted = Signal()
    entry_wanted = Signal(str)
    print_wanted = Signal()
    call_back_wanted = Signal()

    def __init__(
        self, letter: LetterView, people: Correspondents, context: Context, parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=48, parent=parent)
        theme = current()
        self.setMaximumWidth(theme.px(PAPER_WIDTH) + 2 * theme.space(48))
        self.column.setSpacing(theme.space(14))
        self._head(letter, people)
        if letter.subject:
            self.column.addWidget(Heading(letter.subject, 2))
        words = ReadingText(letter.text, "letters.paper", self.tr("The letter"), "letter", line_height=140)
        if letter.text.strip():
            self.column.addWidget(words)
        sounds = SoundList(context, "letters.spoken")
        sounds.show_sounds(letter.sounds)
        self.column.addWidget(sounds)
        if letter.text.strip() or letter.notes:
            self.column.addWidget(ReadAloud("letters.aloud", lambda: in_words(letter)))
        self.column.addWidget(Separator())
        if letter.notes:
            self._notes(letter)
        self._actions(letter, people)

    def _head(self, letter: LetterView, people: Correspondents) -> None:
        day = dates.full_day(dates.local(letter.sent_at).date())
        if letter.from_me:
            who = self.tr("From you to {name} · {day}").format(name=letter.other_name or people.therapist, day=day)
            state = StateLine(delivery_sentence(letter, people.today), delivery_tone(letter))
            state.setObjectName("letters.state")
            self.column.addWidget(Soft(who))
            self.column.addWidget(state)
            return
        who = self.tr("From {name} · {day}").format(name=letter.other_name or self.tr("your therapist"), day=day)
        row = FlowLayout(24, 2)
        row.addWidget(Soft(who, wrap=False))
        row.addWidget(Soft(only_for(people), "small", wrap=False))
        self.column.addLayout(row)

    def _notes(self, letter: LetterView) -> None:
        """Each passage she wrote, with its note beside it."""
        self.column.addWidget(Heading(about_notes(len(letter.notes)), 3))
        for place, note in enumerate(letter.notes):
            words = note.passage_text or note.quote
            marks = [Marked(note.start, note.end)] if note.passage_text else [Marked(0, len(note.quote))]
            mine = QWidget()
            column = QVBoxLayout(mine)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(current().space(2))
            column.addWidget(Soft(self._when(note), "small"))
            column.addWidget(ReadingText(words, f"letters.passage_{place}", self.tr("Your words"), "diary", marks))
            self.column.addWidget(Columns((mine, NoteColumn([note])), (1, 1), 460, level=False, gap=18))
        self.column.addWidget(Separator())

    def _when(self, note: NoteView) -> str:
        if note.entry_written_at is None:
            return note.entry_title
        day = dates.full_day(dates.local(note.entry_written_at).date())
        return self.tr("{title} · {day}").format(title=note.entry_title, day=day)

    def _actions(self, letter: LetterView, people: Correspondents) -> None:
        row = FlowLayout(12)
        if letter.from_me:
            if letter.can_return:
                back = PrimaryButton(self.tr("Call it back"), "letters.call_back", "undo-2")
                back.clicked.connect(self.call_back_wanted)
                row.addWidget(back)
        elif not people.left:
            answer = PrimaryButton(self.tr("Answer"), "letters.answer")
            answer.clicked.connect(self.answer_wanted)
            row.addWidget(answer)
        if letter.notes:
            entry = letter.notes[0].entry
            count = len(letter.notes)
            label = (
                self.tr("See the note in your diary")
                if count == 1
                else self.tr("See the %n notes in your diary", "", count)
            )
            see = SecondaryButton(label, "letters.see_notes")
            see.clicked.connect(lambda: self.entry_wanted.emit(entry))
            row.addWidget(see)
        paper = SecondaryButton(self.tr("Print"), "letters.print", "printer")
        paper.setAccessibleName(self.tr("Print this letter"))
        paper.clicked.connect(self.print_wanted)
        row.addWidget(paper)
        self.column.addLayout(row)


class WritingPaper(Card):
    """The sheet on which a letter is written; every keystroke is kept.

    Signals:
        typed(str, str): Subject and text as they stand now.
        send_wanted: The letter is to be sent.
        put_away_wanted: The sheet is left as it is.

    Args:
        draft: What was written before.
        people: Who writes to whom.
        speak: Where it can be said instead.
    """

    typed = Signal(str, str)
    send_wanted = Signal()
    put_away_wanted = Signal()

    def __init__(self, draft: Draft, people: Correspondents, speak: SpeakCard, parent: QWidget | None = None) -> None:
        super().__init__(padding=48, parent=parent)
        theme = current()
        self.setMaximumWidth(theme.px(PAPER_WIDTH) + 2 * theme.space(48))
        self.column.setSpacing(theme.space(14))
        head = QHBoxLayout()
        head.addWidget(Soft(self.tr("To {name}").format(name=readers(people))), 1)
        self._kept = StateLine(self.tr("Everything you type is kept"), "edge")
        self._kept.setObjectName("letters.kept")
        head.addWidget(self._kept, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.subject = Field("letters.subject")
        self.subject.setMaxLength(200)
        self.subject.setText(draft.subject)
        self.column.addWidget(labelled(self.tr("About what, in a few words (may stay empty)"), self.subject))
        self.paper = Paper("letters.sheet", self.tr("Your letter"), dear(people), lines=9, face="letter", framed=True)
        self.paper.write(draft.text)
        self.column.addWidget(self.paper)
        self._spoken, self._speaks = len(draft.sounds), False
        speak.spoken.connect(self._take_spoken)
        speak.busy_changed.connect(self._wait_for)
        self.column.addWidget(speak)
        self.subject.textChanged.connect(self._tell)
        self.paper.written.connect(self._tell)
        row = FlowLayout(12)
        self.send = PrimaryButton(self.tr("Send"), "letters.send", "send")
        self.send.clicked.connect(self.send_wanted)
        later = SecondaryButton(self.tr("Go on later"), "letters.put_away")
        later.clicked.connect(self.put_away_wanted)
        row.addWidget(self.send)
        row.addWidget(later)
        self.column.addLayout(row)
        self.column.addWidget(Soft(writing_line(people), "small"))
        self._weigh()

    def show_kept(self, words: str) -> None:
        """Says that everything typed so far is kept."""
        self._kept.show_state(words)

    def hold(self, held: bool) -> None:
        """Keeps the sheet from being written, or lets it be written again."""
        self.subject.setReadOnly(held)
        self.paper.setReadOnly(held)

    def start(self) -> None:
        """Puts the cursor at the end of what was written."""
        self.paper.setFocus()
        self.paper.moveCursor(self.paper.textCursor().MoveOperation.End)

    def _take_spoken(self, count: int) -> None:
        self._spoken = count
        self._weigh()

    def _wait_for(self, speaks: bool) -> None:
        """What is being said goes along once it is whole."""
        self._speaks = speaks
        self._weigh()

    def _weigh(self) -> None:
        self.send.setEnabled(not self._speaks and (bool(self.paper.words().strip()) or self._spoken > 0))

    def _tell(self) -> None:
        self._weigh()
        self.typed.emit(self.subject.text(), self.paper.words())
