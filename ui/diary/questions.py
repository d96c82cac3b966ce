"""One question of a form on a card: free words, chips with own words, or a scale. Each may be left open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.forms.form import Question
from app.model.changes import Answer
from ui.diary.asking import ASK_KEY, Asking, Span
from ui.diary.chip_row import ChipRow
from ui.theme import current
from ui.widgets import Card, Chip, Heading, Paper, Scale, Soft


class QuestionCard(Card):
    """A question and the place for its answer.

    Signals:
        written(str, object): The words typed so far, and which of them are marked "please answer this".
        chosen(object): The chips chosen so far, a tuple of words.
        rated(object): A number from 0 to 10, or None.
        word_made(str): A word of her own was added; it is offered from now on.
        word_dropped(str, bool): A word of her own is not to be offered any more; whether it was chosen.

    Args:
        question: What is asked.
        answer: What was answered before, possibly nothing.
        asked: Sentences of it that are marked "please answer this".
        own: Words of her own that are offered besides.
        about: A line above the question, possibly none.
    """

    written = Signal(str, object)
    chosen = Signal(object)
    rated = Signal(object)
    word_made = Signal(str)
    word_dropped = Signal(str, bool)

    def __init__(
        self,
        question: Question,
        answer: Answer,
        asked: tuple[Span, ...] = (),
        own: tuple[str, ...] = (),
        about: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=22, parent=parent)
        self.question = question
        self._asked = asked
        self.column.setSpacing(current().space(6))
        if about:
            self.column.addWidget(Soft(about, "small"))
        self.column.addWidget(Heading(question.prompt, 4))
        self._paper: Paper | None = None
        self._scale: Scale | None = None
        self._chips: ChipRow | None = None
        match question.kind:
            case "text":
                self._add_paper(answer, question.hint or self.tr("Space for more if you want it"))
            case "chips":
                self._chips = ChipRow(question, answer.words, own)
                self._chips.chosen.connect(self.chosen)
                self._chips.word_made.connect(self.word_made)
                self._chips.word_dropped.connect(self.word_dropped)
                self.column.addWidget(self._chips)
                if question.with_text or answer.text:
                    self._add_paper(answer, question.hint or self.tr("In your own words, if you like"))
            case "scale":
                self._add_scale(answer)

    def start(self) -> None:
        """Puts the cursor where the answer begins."""
        first: QWidget | None = self._paper or self._scale
        if first is not None:
            first.setFocus()
        elif self._chips is not None:
            self._chips.start()

    def offer(self, word: str, *, chosen: bool) -> None:
        """Offers a word of her own again."""
        if self._chips is not None:
            self._chips.offer(word, chosen=chosen)

    def _add_paper(self, answer: Answer, placeholder: str) -> None:
        name = f"diary.text_{self.question.link_id}"
        paper = Paper(name, self.question.prompt, placeholder, lines=1)
        paper.write(answer.text)
        self._paper = paper
        self._asking = Asking(paper, self._asked)
        self._ask = Chip(self.tr("Please answer this"), f"diary.ask_{self.question.link_id}", "message-square", False)
        key = QKeySequence(ASK_KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self._ask.setToolTip(
            self.tr("Marks the words you selected, or the sentence at the cursor, for your therapist ({key})").format(
                key=key
            )
        )
        by_key = QShortcut(QKeySequence(ASK_KEY), paper)
        by_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        by_key.activated.connect(self._toggle)
        self._ask.setAccessibleDescription(self._ask.toolTip())
        self._ask.clicked.connect(self._toggle)
        paper.written.connect(self._tell)
        self.column.addWidget(paper)
        self.column.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeft)
        self._ask.setVisible(bool(answer.text.strip()))

    def _toggle(self) -> None:
        self._asking.toggle()
        self._tell()
        if self._paper is not None:
            self._paper.setFocus()

    def _tell(self) -> None:
        if self._paper is not None:
            words = self._paper.words()
            self._asking.settle()
            self._ask.setVisible(bool(words.strip()))
            self.written.emit(words, self._asking.spans)

    def _add_scale(self, answer: Answer) -> None:
        question = self.question
        left_open = question.hint or self.tr("leaving this open is fine too")
        scale = Scale(
            f"diary.scale_{question.link_id}",
            question.prompt,
            question.low,
            question.high,
            question.hint or self.tr("leaving this open is fine"),
            f"— {left_open}",
        )
        scale.show_number(answer.number)
        scale.chosen.connect(self.rated.emit)
        self._scale = scale
        self.column.addWidget(scale)
