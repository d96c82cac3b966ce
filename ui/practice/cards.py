"""A practice in the list: why one would do it, in which way, how long, and Begin."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from app.course.script import Demand, Script, Variant
from app.practice.proposing import Proposed
from app.practice.sparing import left_out, ways
from ui.practice.words import minutes_words
from ui.spoken.aloud import ReadAloud
from ui.theme import current
from ui.widgets import Badge, Card, FlowLayout, Fold, Heading, Option, PrimaryButton, SecondaryButton, Soft, Text
from ui.wording.spared import left_out_words


class PracticeCard(Card):
    """One practice.

    Signals:
        begin_asked(str, int, str): Begin this script with this many seconds in this way; the way is empty when
            there is only one.
        variant_chosen(str, str): A way of doing this script was chosen, as `Script.variant_or_usual` names it.

    Args:
        script: The practice.
        proposed: The length and the way that are chosen beforehand.
        spare: What of the body has to be spared.
        this_week: Whether this week proposes it.
        main: Whether its Begin is the one main action of the page.
    """

    begin_asked = Signal(str, int, str)
    variant_chosen = Signal(str, str)

    def __init__(
        self,
        script: Script,
        proposed: Proposed,
        spare: frozenset[Demand] = frozenset(),
        *,
        this_week: bool = False,
        main: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.script = script
        self.setObjectName(f"practice.{script.id}")
        self._head(this_week)
        self._variant = proposed.variant
        self._ways: Mapping[str, QAbstractButton] = {}
        for kind in ways(script, spare):
            if len(kind) > 1:
                self.column.addLayout(self._choices(kind))
        self._group = QButtonGroup(self)
        self.column.addSpacing(current().space(4))
        self.column.addLayout(self._foot(main))
        self._spared = Soft(left_out_words(left_out(script, spare)), "small")
        self._spared.setObjectName(f"practice.{script.id}.spared")
        self._spared.setVisible(bool(self._spared.text()))
        self.column.addWidget(self._spared)
        self.propose(proposed)

    @property
    def length_s(self) -> int:
        """The chosen length in seconds."""
        chosen = self._group.checkedId()
        return chosen if chosen > 0 else self.script.usual

    @property
    def variant(self) -> str | None:
        """The chosen way."""
        return self._variant

    def propose(self, proposed: Proposed) -> None:
        """Chooses a length and a way beforehand."""
        self.propose_length(proposed.length_s)
        self._variant = proposed.variant
        for name in (proposed.variant or "").split("+"):
            if name in self._ways:
                self._ways[name].setChecked(True)

    def propose_length(self, length_s: int) -> None:
        """Chooses the nearest length beforehand."""
        nearest = min(self.script.lengths, key=lambda length: abs(length - length_s))
        self._group.button(nearest).setChecked(True)

    def wait_for(self) -> None:
        """Puts the focus on Begin."""
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self, this_week: bool) -> None:
        head = FlowLayout(12)
        head.addWidget(Heading(self.script.title, 3))
        if this_week:
            head.addWidget(Badge(self.tr("this week"), "mist"))
        self.column.addLayout(head)
        self.column.addWidget(Text(self.script.purpose))
        hard = Fold(
            self.tr("What people find hard here"),
            f"practice.{self.script.id}.hard",
            lambda: Soft(self.script.hard, "small"),
        )
        hard.title.setAccessibleDescription(self.script.title)
        self.column.addWidget(hard)
        words = (self.script.title, self.script.purpose, self.script.hard)
        aloud = ReadAloud(f"practice.{self.script.id}.aloud", lambda: "\n\n".join(words))
        aloud.button.setAccessibleDescription(self.script.title)
        self.column.addWidget(aloud)

    def _choices(self, kind: tuple[Variant, ...]) -> FlowLayout:
        row = FlowLayout(10)
        group = QButtonGroup(self)
        for each in kind:
            option = Option(each.title, f"practice.{self.script.id}.{each.id}")
            option.setAccessibleDescription(self.script.title)
            option.clicked.connect(lambda _on, way=each.id: self._choose(way))
            group.addButton(option)
            row.addWidget(option)
            self._ways = {**self._ways, each.id: option}
        return row

    def _foot(self, main: bool) -> FlowLayout:
        foot = FlowLayout(10)
        for length in self.script.lengths:
            option = Option(minutes_words(length), f"practice.{self.script.id}.{length}")
            option.setAccessibleDescription(self.script.title)
            self._group.addButton(option, length)
            foot.addWidget(option)
        kind = PrimaryButton if main else SecondaryButton
        self.begin = kind(self.tr("Begin"), f"practice.{self.script.id}.begin", "play")
        self.begin.setAccessibleDescription(self.script.title)
        self.begin.clicked.connect(lambda: self.begin_asked.emit(self.script.id, self.length_s, self._variant or ""))
        foot.addWidget(self.begin)
        return foot

    def _choose(self, way: str) -> None:
        """Takes a way of doing it, and keeps what was chosen of the other kind."""
        self._variant = self.script.variant_or_usual(f"{way}+{self._variant}")
        self.variant_chosen.emit(self.script.id, self._variant or "")
