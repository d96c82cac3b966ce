"""What I have to spare: what of the body movements must not ask, cleared with doctor or physiotherapist."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.practice.sparing import NEEDS, Need
from ui.theme import current
from ui.widgets import Card, FlowLayout, Option, Soft, Text


class SpareCard(Card):
    """The restriction profile.

    Signals:
        chosen(str, bool): Something is to be spared from now on, or no longer.

    Args:
        needs: What is spared now.
    """

    chosen = Signal(str, bool)

    def __init__(self, needs: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(current().space(12))
        self.column.addWidget(
            Text(
                self.tr(
                    "Choose what your doctor or physiotherapist told you to spare. Movements and ways that ask for "
                    "it are left out, and gentle ones stand in for them."
                )
            )
        )
        row = FlowLayout(10)
        self._options: dict[Need, Option] = {}
        for need in NEEDS:
            option = Option(self._words(need), f"practice.spare.{need}")
            option.clicked.connect(lambda on, need=need: self.chosen.emit(need, on))
            self._options[need] = option
            row.addWidget(option)
        self.column.addLayout(row)
        self.column.addWidget(
            Soft(
                self.tr(
                    "Haven cannot tell what is safe for you. When in doubt, ask them before you move, and leave out "
                    "whatever hurts. This stays with you: it goes to your own computers alone."
                ),
                "small",
            )
        )
        self.show_needs(needs)

    def show_needs(self, needs: frozenset[str]) -> None:
        """Shows what is spared."""
        for need, option in self._options.items():
            option.setChecked(need in needs)

    def _words(self, need: Need) -> str:
        match need:
            case "arm":
                return self.tr("Arm or shoulder, after surgery")
            case "lymphoedema":
                return self.tr("Lymphoedema")
            case "bones":
                return self.tr("Bones")
            case "balance":
                return self.tr("Balance, or numb feet")
            case "breath":
                return self.tr("Breath")
            case "belly":
                return self.tr("Belly or stoma")
            case "flat":
                return self.tr("I cannot lie flat")
