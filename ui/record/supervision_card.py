"""Supervision: whether she agreed, and since when; the way to the copy, or the question in a letter."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.diary.agreements import Agreed
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, PrimaryButton, SecondaryButton, Text
from ui.wording.agreements import agreed_words


class SupervisionCard(Card):
    """Says what she chose.

    Signals:
        copy_wanted: The copy is to be prepared.
        question_wanted(str): A question is to be put into the letter; carries its words.
    """

    copy_wanted = Signal()
    question_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(current().space(12))
        self.column.addWidget(Heading(self.tr("For supervision"), 3))
        self.state = Text("")
        self.state.setObjectName("record.supervision")
        self.column.addWidget(self.state)
        self.about = Text("")
        self.column.addWidget(self.about)
        self.prepare = PrimaryButton(self.tr("Prepare a copy without names…"), "record.prepare")
        self.prepare.clicked.connect(self.copy_wanted)
        self.ask = SecondaryButton(self.tr("Ask in your letter"), "record.ask", "mail")
        self.ask.clicked.connect(lambda: self.question_wanted.emit(self.question()))
        row = FlowLayout(12)
        for button in (self.prepare, self.ask):
            row.addWidget(button)
        self.column.addLayout(row)

    def question(self) -> str:
        """Returns the question, which is hers to change before it goes."""
        return self.tr(
            "I should like to discuss our letters with my supervisor, without your name. Would you agree? You can "
            "say so in Haven, in Settings under “What else your pages may be used for”, and change it at any time. "
            "Nothing changes between us if you would rather not."
        )

    def show_state(self, agreed: Agreed, name: str, today: date, *, in_care: bool) -> None:
        """Shows what she chose."""
        self.state.setText(agreed_words("supervision", agreed.supervision, name, today))
        may = agreed.allows("supervision")
        if may:
            words = self.tr(
                "Names become “[patient]” and the like, dates become weeks and days. You look at every replacement "
                "and can name more before anything is saved. Sound is never in it."
            )
        else:
            words = self.tr("A copy can be made only while your patient agrees. You can ask in a letter.")
        self.about.setText(words)
        self.prepare.setVisible(may and in_care)
        self.ask.setVisible(not may and in_care)
