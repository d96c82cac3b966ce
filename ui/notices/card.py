"""One notice on a quiet card."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.layouts import Columns
from ui.notices.reading import Told, noticed_on
from ui.notices.words import Saying, say
from ui.theme import current
from ui.widgets import Card, Column, FlowLayout, Heading, IconLabel, QuietButton, SecondaryButton, Soft
from ui.wording.dates import near_day

BESIDE = 620
"""Width at 100 % text from which the way to put it aside stands beside the words."""
INKS = {"mist": "deep", "sand": "sand_ink", "card": "ink"}


class NoticeCard(Card):
    """Says what happened and offers what can be done about it.

    Signals:
        put_aside: It was read.
        proof_wanted: The proof is to be saved.
        sheet_wanted(str): A sheet of the settings is wanted.
        digits_wanted: The six digits are to be compared.
        answered(bool): The question was answered.

    Args:
        told: What is told.
        aside: Whether it was put aside already; then it is only read again.
    """

    put_aside = Signal()
    proof_wanted = Signal()
    sheet_wanted = Signal(str)
    digits_wanted = Signal()
    answered = Signal(bool)

    def __init__(self, told: Told, *, aside: bool = False, parent: QWidget | None = None) -> None:
        saying = say(told)
        tone = "card" if aside else saying.tone
        super().__init__(tone, 20, parent)
        ink = INKS[tone]
        name = f"notice.{told.notice.id[:8]}"
        self.setObjectName(name)
        self.setAccessibleName(f"{saying.title}. {saying.text}")
        self.column.setSpacing(current().space(8))
        words = QWidget()
        lines = Column(words, gap=current().space(4))
        lines.addWidget(Heading(saying.title, 4, ink))
        lines.addWidget(IconLabel(saying.icon, saying.text, colour=ink))
        if aside:
            day = near_day(noticed_on(told), told.today)
            lines.addWidget(Soft(self.tr("Noticed {day}").format(day=day), "small"))
        deeds = FlowLayout(12)
        for text, key, action in self._deeds(told, aside=aside):
            button = SecondaryButton(text, f"{name}.{key}")
            button.clicked.connect(action)
            deeds.addWidget(button)
        if aside or told.notice.kind == "earlier-asked":
            self.column.addWidget(words)
        elif deeds.count():
            self.column.addWidget(words)
            deeds.addWidget(self._read(name, saying))
        else:
            beside = QWidget()
            FlowLayout(parent=beside).addWidget(self._read(name, saying))
            self.column.addWidget(Columns((words, beside), (1, 0), BESIDE, level=False, gap=12))
        if deeds.count():
            self.column.addLayout(deeds)

    def _read(self, name: str, saying: Saying) -> QuietButton:
        read = QuietButton(self.tr("Read and put aside"), f"{name}.aside", "check")
        read.setAccessibleName(self.tr("Read and put aside: {title}").format(title=saying.title))
        read.clicked.connect(self.put_aside)
        return read

    def _deeds(self, told: Told, *, aside: bool) -> list[tuple[str, str, Callable[[], None]]]:
        kind = told.notice.kind
        if kind in ("history-hidden", "history-rolled-back"):
            return [(self.tr("Save the proof…"), "proof", self.proof_wanted.emit)]
        if kind == "earlier-asked":
            if aside:
                return [self._sheet(self.tr("Who reads with you"), "readers")]
            yes = self.tr("Yes, earlier things too")
            no = self.tr("No, only from now on")
            return [
                (yes, "yes", lambda: self.answered.emit(True)),
                (no, "no", lambda: self.answered.emit(False)),
            ]
        if kind in ("colleague-joined", "colleague-left", "therapist-changed") and not told.therapist:
            return [self._sheet(self.tr("Who reads with you"), "readers")]
        if kind in ("computer-added", "computer-revoked") and (told.mine or not told.therapist):
            return [self._sheet(self.tr("Your computers"), "computers")]
        if kind == "clinic-key-differs":
            return [self._sheet(self.tr("Compare the clinic's key"), "key")]
        if kind == "erased":
            return [self._sheet(self.tr("See the statement"), "leaving")]
        if kind == "invited-again" and told.therapist:
            return [(self.tr("Compare the six digits"), "digits", self.digits_wanted.emit)]
        return []

    def _sheet(self, text: str, sheet: str) -> tuple[str, str, Callable[[], None]]:
        return text, sheet, lambda: self.sheet_wanted.emit(sheet)
