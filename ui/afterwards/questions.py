"""Two taps after a practice, and a line if one likes. Everything may be passed over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.model.changes import AfterFeeling
from ui.afterwards.taps import TwoTaps
from ui.theme import current
from ui.widgets import Card, Field, FlowLayout, Heading, PrimaryButton, QuietButton, Soft, Text, labelled

Answers = tuple[AfterFeeling | None, bool | None, str]
"""How it was, whether something lingers, and a line, as far as they were answered."""


class Questions(Card):
    """How it was, and whether something still bothers her.

    Signals:
        kept(object, object, str): How it was, whether something lingers, and a line; the first two may be None.
        changed(): Something else is answered by now.
        skipped(): Nothing is said.

    Args:
        asks: The heading; of what was just practised when none is given.
    """

    kept = Signal(object, object, str)
    changed = Signal()
    skipped = Signal()

    def __init__(self, asks: str = "", parent: QWidget | None = None) -> None:
        super().__init__("card", 32, parent)
        self.setObjectName("afterwards")
        self.column.setSpacing(current().space(14))
        self.column.addWidget(Heading(asks or self.tr("How is it now?"), 2))
        self.column.addWidget(Soft(self.tr("Two taps, if you like. Nothing has to be answered.")))
        self._taps = TwoTaps("afterwards")
        self.column.addWidget(self._taps)
        self._comfort = Card("sand", 18)
        self._comfort.column.addWidget(
            Text(
                self.tr(
                    "Then be kind to yourself for a while: open your eyes, feel the ground, drink something warm. "
                    "“Finding the ground” is in the list of practices, and “I need help now” is on every page."
                ),
                colour="sand_ink",
            )
        )
        self._comfort.hide()
        self.column.addWidget(self._comfort)
        self._taps.bothers.changed.connect(lambda: self._comfort.setVisible(self._taps.lingering is True))
        self._line = Field("afterwards.line")
        self._taps.changed.connect(self.changed)
        self._line.textChanged.connect(self.changed)
        self.column.addWidget(labelled(self.tr("A line in your own words"), self._line))
        self._done = PrimaryButton(self.tr("Done"), "afterwards.done")
        self._skip = QuietButton(self.tr("Skip"), "afterwards.skip")
        buttons = FlowLayout(12)
        buttons.addWidget(self._done)
        buttons.addWidget(self._skip)
        self.column.addLayout(buttons)
        self._done.clicked.connect(self._keep)
        self._skip.clicked.connect(self.skipped)
        self._line.returnPressed.connect(self._keep)

    @property
    def answers(self) -> Answers:
        """How it was, whether something lingers, and the line, as far as they were answered."""
        return self._taps.after, self._taps.lingering, self._line.text().strip()

    def _keep(self) -> None:
        after, lingering, line = self.answers
        if after is None and lingering is None and not line:
            self.skipped.emit()
            return
        self.kept.emit(after, lingering, line)
