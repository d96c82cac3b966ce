"""A page of the diary while it is written."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.diary.views import EntryView
from app.forms.form import Question
from app.model.changes import Answer
from ui.diary.draft import Draft
from ui.diary.filing import Filing
from ui.diary.questions import QuestionCard
from ui.spoken.card import SpeakCard
from ui.theme import current
from ui.widgets import FlowLayout, Fold, MessagePanel, PrimaryButton, QuietButton, SecondaryButton, Soft
from ui.widgets.form import FormSheet

CAPTURED = 2
"""How many questions of the capture sheet are open; the others are folded away."""


class Sheet(QWidget):
    """The questions of a form and the two ways to end: share, or keep.

    Signals:
        share_wanted: The preview is wanted.
        keep_wanted: The page stays private.
        moved(str): It is to be filed under another form.
        cleared: Every answer is to be taken away.
        word_made(str, str): A word of her own was added under a question.
        word_dropped(str, str, bool): One is not to be offered any more; whether it was chosen here.

    Args:
        draft: What is written on.
        entry: The entry as it was kept, or None for a new page.
        reading: Says who reads when, since nobody reads live.
        form: For a form of the clinic's: its questions.
        spoken: Where it can be said instead.
    """

    share_wanted = Signal()
    keep_wanted = Signal()
    moved = Signal(str)
    cleared = Signal()
    word_made = Signal(str, str)
    word_dropped = Signal(str, str, bool)

    def __init__(
        self,
        draft: Draft,
        entry: EntryView | None,
        reading: str,
        form: FormSheet | None = None,
        spoken: SpeakCard | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._draft = draft
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(14))
        if entry is not None and entry.shared_version is not None:
            column.addWidget(self._say_version())
        if form is not None:
            form.answered.connect(lambda session: self._take(lambda: draft.follow(session)))
            column.addWidget(form)
        elif draft.captures:
            column.addWidget(Soft(self.tr("One line is enough. Nothing here has to be filled in.")))
        elif draft.form.about:
            column.addWidget(Soft(draft.form.about))
        self.cards: list[QuestionCard] = []
        self._column = column
        self._fold: Fold | None = None
        self.filing: Filing | None = None
        open_ones = CAPTURED if draft.captures else len(draft.form.questions)
        first, rest = draft.form.questions[:open_ones], draft.form.questions[open_ones:]
        for question in first:
            column.addWidget(self._card(question))
        for answer in draft.leftover:
            column.addWidget(self._card(_question_of(answer), self.tr("From another page")))
        self._spoken, self._speaks = 0, False
        if spoken is not None:
            spoken.spoken.connect(self._take_spoken)
            spoken.busy_changed.connect(self._wait_for)
            column.addWidget(spoken)
        if rest:
            self._fold = Fold(
                self.tr("More questions, if you like"), "diary.more_questions", lambda: self._more(rest)
            )
            if any(not draft.answer(question.link_id).is_empty for question in rest):
                self._fold.open()
            column.addWidget(self._fold)
        if len(draft.places) > 1:
            self.filing = Filing(draft.places, draft.form.id)
            self.filing.chosen.connect(self.moved)
            column.addWidget(self.filing)
        row = FlowLayout(12)
        self.share = PrimaryButton(self.tr("Share with my therapist"), "diary.share")
        self.share.clicked.connect(self.share_wanted)
        self.keep = SecondaryButton(self.tr("Keep for myself"), "diary.keep")
        self.keep.clicked.connect(self.keep_wanted)
        self.clear = QuietButton(self.tr("Clear this sheet"), "diary.clear", "rotate-ccw")
        self.clear.clicked.connect(self.cleared)
        row.addWidget(self.share)
        row.addWidget(self.keep)
        if form is None:
            row.addWidget(self.clear)
        else:
            self.clear.setParent(self)
            self.clear.hide()
        column.addSpacing(theme.space(4))
        column.addLayout(row)
        hint = Soft(self.tr("You can change this later. You can take it back until it has been read."), "small")
        hint.setObjectName("diary.share_hint")
        column.addWidget(hint)
        column.addWidget(Soft(reading, "small"))
        column.addStretch(1)
        self._weigh()

    @property
    def form(self) -> str:
        """The id of the form that lies open."""
        return self._draft.form.id

    def card(self, question: str) -> QuestionCard | None:
        """Returns the card of a question, or None."""
        return next((card for card in self.cards if card.question.link_id == question), None)

    def _more(self, questions: Sequence[Question]) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(14))
        for question in questions:
            column.addWidget(self._card(question))
        return inside

    def _card(self, question: Question, about: str = "") -> QuestionCard:
        draft, link = self._draft, question.link_id
        card = QuestionCard(question, draft.answer(link), draft.asked(link), draft.own_words.get(link, ()), about)
        card.written.connect(lambda text, asked: self._take(lambda: draft.write(link, text, asked)))
        card.chosen.connect(lambda words: self._take(lambda: draft.choose(link, words)))
        card.rated.connect(lambda number: self._take(lambda: draft.rate(link, number)))
        card.word_made.connect(lambda word: self.word_made.emit(link, word))
        card.word_dropped.connect(lambda word, chosen: self.word_dropped.emit(link, word, chosen))
        self.cards.append(card)
        return card

    def start(self) -> None:
        """Puts the cursor at the first question."""
        if self._form is not None:
            self._form.start()
        elif self.cards:
            self.cards[0].start()

    def _take(self, change: Callable[[], None]) -> None:
        change()
        self._weigh()

    def _wait_for(self, speaks: bool) -> None:
        """What is being said belongs to it: it is shared or kept once that is whole."""
        self._speaks = speaks
        self._weigh()

    def _take_spoken(self, count: int) -> None:
        self._spoken = count
        self._weigh()

    def _weigh(self) -> None:
        """An empty page can be left as it is; there is nothing to share or to keep."""
        is_whole = not self._speaks and (not self._draft.is_empty or self._spoken > 0)
        self.share.setEnabled(is_whole)
        self.keep.setEnabled(is_whole)
        self.clear.setEnabled(not self._draft.is_empty)

    def _say_version(self) -> MessagePanel:
        return MessagePanel(
            "",
            self.tr(
                "Your therapist has the words that you shared. What you change now stays with you, as a new version, "
                "until you share it again."
            ),
            "info",
            "mist",
        )


def _question_of(answer: Answer) -> Question:
    """Returns the question of an answer that was given on another page."""
    if answer.number is not None:
        return Question(answer.question, answer.prompt, "scale")
    if answer.words:
        return Question(answer.question, answer.prompt, "chips", (), with_text=True)
    return Question(answer.question, answer.prompt, "text")
