"""One question of a form on a card: free words, chips with own words, or a scale. Each may be left open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.forms.form import Question
from app.model.changes import Answer
from ui.diary.asking import Asking, Span
from ui.theme import current
from ui.widgets import Card, Chip, Field, FlowLayout, Heading, Paper, Scale


class QuestionCard(Card):
    """A question and the place for its answer.

    Signals:
        written(str, object): The words typed so far, and which of them are marked "please answer this".
        chosen(object): The chips chosen so far, a tuple of words.
        rated(object): A number from 0 to 10, or None.

    Args:
        question: What is asked.
        answer: What was answered before, possibly nothing.
        asked: Sentences of it that are marked "please answer this".
    """

    written = Signal(str, object)
    chosen = Signal(object)
    rated = Signal(object)

    def __init__(
        self, question: Question, answer: Answer, asked: tuple[Span, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=22, parent=parent)
        self.question = question
        self._asked = asked
        self.column.setSpacing(current().space(6))
        self.column.addWidget(Heading(question.prompt, 4))
        self._paper: Paper | None = None
        self._scale: Scale | None = None
        self._chips: list[Chip] = []
        match question.kind:
            case "text":
                self._add_paper(answer, question.hint or self.tr("Space for more if you want it"))
            case "chips":
                self._add_chips(answer)
                if question.with_text or answer.text:
                    self._add_paper(answer, question.hint or self.tr("In your own words, if you like"))
            case "scale":
                self._add_scale(answer)

    def start(self) -> None:
        """Puts the cursor where the answer begins."""
        first: QWidget | None = self._paper or self._scale or (self._chips[0] if self._chips else None)
        if first is not None:
            first.setFocus()

    def _add_paper(self, answer: Answer, placeholder: str) -> None:
        name = f"diary.text_{self.question.link_id}"
        paper = Paper(name, self.question.prompt, placeholder, lines=1)
        paper.write(answer.text)
        self._paper = paper
        self._asking = Asking(paper, self._asked)
        self._ask = Chip(self.tr("Please answer this"), f"diary.ask_{self.question.link_id}", "message-square", False)
        self._ask.setToolTip(
            self.tr("Marks the words you selected, or the sentence at the cursor, for your therapist")
        )
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

    def _add_chips(self, answer: Answer) -> None:
        self._row = FlowLayout(8)
        own = [word for word in answer.words if word not in self.question.chips]
        for word in (*self.question.chips, *own):
            self._add_chip(word, word in answer.words)
        self._more = Chip(self.tr("own word"), f"diary.own_{self.question.link_id}", "plus", checkable=False)
        self._more.setAccessibleName(
            self.tr("Add a word of your own: {question}").format(question=self.question.prompt)
        )
        self._more.clicked.connect(self._ask_own)
        self._row.addWidget(self._more)
        self._own = Field(f"diary.own_word_{self.question.link_id}", self.tr("a word of your own, then Enter"))
        self._own.setAccessibleName(self.tr("A word of your own"))
        self._own.setMaxLength(60)
        self._own.hide()
        self._own.returnPressed.connect(self._take_own)
        self.column.addLayout(self._row)
        self.column.addWidget(self._own)

    def _add_chip(self, word: str, is_chosen: bool) -> Chip:
        chip = Chip(word, f"diary.chip_{self.question.link_id}_{len(self._chips) + 1}")
        chip.setChecked(is_chosen)
        chip.toggled.connect(lambda _: self.chosen.emit(self._words()))
        self._chips.append(chip)
        self._row.addWidget(chip)
        return chip

    def _words(self) -> tuple[str, ...]:
        return tuple(chip.text() for chip in self._chips if chip.isChecked())

    def _ask_own(self) -> None:
        self._own.setVisible(self._own.isHidden())
        if not self._own.isHidden():
            self._own.setFocus()

    def _take_own(self) -> None:
        word = self._own.text().strip()
        if not word:
            self._own.hide()
            self._more.setFocus()
            return
        known = next((chip for chip in self._chips if chip.text().casefold() == word.casefold()), None)
        if known is None:
            self._row.removeWidget(self._more)
            known = self._add_chip(word, False)
            self._row.addWidget(self._more)
            known.show()
        self._own.clear()
        self._own.hide()
        known.setChecked(True)
        self._more.setFocus()
