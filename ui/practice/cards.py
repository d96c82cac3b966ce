"""A practice in the list: why one would do it, how long, in which way, and Begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.course.script import Script
from ui.practice.words import minutes_words
from ui.theme import current
from ui.widgets import Badge, Card, FlowLayout, Heading, Option, PrimaryButton, SecondaryButton, Soft, Text


class PracticeCard(Card):
    """One practice.

    Signals:
        begin_asked(str, int): Begin this script with this many seconds.
        variant_chosen(str, str): A way of doing this script was chosen.

    Args:
        script: The practice.
        length_s: The proposed length.
        variant: The chosen way, or None.
        this_week: Whether this week proposes it.
        main: Whether its Begin is the one main action of the page.
    """

    begin_asked = Signal(str, int)
    variant_chosen = Signal(str, str)

    def __init__(
        self,
        script: Script,
        length_s: int,
        variant: str | None,
        this_week: bool,
        main: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.script = script
        self.setObjectName(f"practice.{script.id}")
        head = FlowLayout(12)
        head.addWidget(Heading(script.title, 3))
        if this_week:
            head.addWidget(Badge(self.tr("this week"), "mist"))
        self.column.addLayout(head)
        self.column.addWidget(Text(script.purpose))
        self.column.addWidget(Soft(self.tr("What people find hard: {text}").format(text=script.hard), "small"))
        if script.variants:
            self.column.addLayout(self._ways(variant))
        self._group = QButtonGroup(self)
        self.column.addSpacing(current().space(4))
        foot = FlowLayout(10)
        for length in script.lengths:
            option = Option(minutes_words(length), f"practice.{script.id}.{length}")
            self._group.addButton(option, length)
            foot.addWidget(option)
        kind = PrimaryButton if main else SecondaryButton
        self.begin = kind(self.tr("Begin"), f"practice.{script.id}.begin", "play")
        self.begin.setAccessibleDescription(script.title)
        self.begin.clicked.connect(lambda: self.begin_asked.emit(script.id, self.length_s))
        foot.addWidget(self.begin)
        self.column.addLayout(foot)
        self.propose(length_s)

    @property
    def length_s(self) -> int:
        """The chosen length in seconds."""
        chosen = self._group.checkedId()
        return chosen if chosen > 0 else self.script.usual

    def propose(self, length_s: int) -> None:
        """Chooses a length beforehand."""
        nearest = min(self.script.lengths, key=lambda length: abs(length - length_s))
        self._group.button(nearest).setChecked(True)

    def wait_for(self) -> None:
        """Puts the focus on Begin."""
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ways(self, variant: str | None) -> FlowLayout:
        row = FlowLayout(10)
        group = QButtonGroup(self)
        for each in self.script.variants:
            option = Option(each.title, f"practice.{self.script.id}.{each.id}")
            option.setChecked(each.id == self.script.variant_or_usual(variant))
            option.clicked.connect(lambda _on, way=each.id: self.variant_chosen.emit(self.script.id, way))
            group.addButton(option)
            row.addWidget(option)
        return row
