"""Two taps after a practice, and a line if one likes. Everything may be passed over."""

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.model.changes import AfterFeeling
from ui.theme import current
from ui.widgets import Card, Field, FlowLayout, Heading, Option, PrimaryButton, QuietButton, Soft, Text, labelled


class Afterwards(QWidget):
    """How it was, and whether something still bothers her.

    Signals:
        kept(object, object, str): How it was, whether something lingers, and a line; the first two may be None.
        skipped(): Nothing is said.
    """

    kept = Signal(object, object, str)
    skipped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("afterwards")
        theme = current()
        card = Card("card", 32)
        card.setMaximumWidth(theme.px(660))
        card.column.setSpacing(theme.space(14))
        card.column.addWidget(Heading(self.tr("How is it now?"), 2))
        card.column.addWidget(Soft(self.tr("Two taps, if you like. Nothing has to be answered.")))
        self._after = self._choices(
            card,
            self.tr("Compared with before the practice"),
            (self.tr("Lighter"), self.tr("About the same"), self.tr("Heavier")),
            "afterwards.after",
        )
        self._lingering = self._choices(
            card,
            self.tr("Is something from the practice still bothering you?"),
            (self.tr("No"), self.tr("Yes")),
            "afterwards.lingering",
        )
        self._hint = Text(
            self.tr(
                "Then be kind to yourself for a while: open your eyes, feel the ground, drink something warm. "
                "“Finding the ground” is in the list of practices, and “I need help now” is on every page."
            ),
            colour="sand_ink",
        )
        ground = Card("sand", 18)
        ground.column.addWidget(self._hint)
        ground.hide()
        card.column.addWidget(ground)
        self._lingering.idToggled.connect(lambda place, on: ground.setVisible(on and place == 1))
        self._line = Field("afterwards.line")
        card.column.addWidget(labelled(self.tr("A line in your own words"), self._line))
        self._done = PrimaryButton(self.tr("Done"), "afterwards.done")
        self._skip = QuietButton(self.tr("Skip"), "afterwards.skip")
        buttons = FlowLayout(12)
        buttons.addWidget(self._done)
        buttons.addWidget(self._skip)
        card.column.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 8)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self._done.clicked.connect(self._keep)
        self._skip.clicked.connect(self.skipped)
        self._line.returnPressed.connect(self._keep)

    def _choices(self, card: Card, label: str, words: tuple[str, ...], name: str) -> QButtonGroup:
        card.column.addWidget(Text(label, "label"))
        row = FlowLayout(8)
        group = QButtonGroup(self)
        group.setExclusive(False)
        for place, word in enumerate(words):
            option = Option(word, f"{name}.{place}")
            option.setAccessibleDescription(label)
            group.addButton(option, place)
            row.addWidget(option)
        group.idToggled.connect(lambda place, on: _let_go(group, place, on))
        card.column.addLayout(row)
        return group

    def _keep(self) -> None:
        after, lingering = _chosen(self._after), _chosen(self._lingering)
        feelings: tuple[AfterFeeling, ...] = get_args(AfterFeeling)
        line = self._line.text().strip()
        if after is None and lingering is None and not line:
            self.skipped.emit()
            return
        feeling = None if after is None else feelings[after]
        self.kept.emit(feeling, None if lingering is None else lingering == 1, line)


def _let_go(group: QButtonGroup, place: int, on: bool) -> None:
    """Keeps at most one choice; choosing it again leaves the question open."""
    for button in group.buttons():
        if on and group.id(button) != place:
            button.setChecked(False)


def _chosen(group: QButtonGroup) -> int | None:
    return next((group.id(button) for button in group.buttons() if button.isChecked()), None)
