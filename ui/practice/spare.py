"""What I have to spare: what of the body movements must not ask, cleared with doctor or physiotherapist."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.practice.sparing import NEEDS, Need
from ui.layouts import clear
from ui.theme import current
from ui.widgets import Card, FlowLayout, Option, QuietButton, Soft, Text
from ui.wording.adapted import quoted, sparing_words


@dataclass(frozen=True)
class SetForHer:
    """What a therapist set to be spared.

    Attributes:
        name: The therapist's, or nothing.
        needs: Names as `app.practice.sparing` has them; at least one.
        reason: Why, in the therapist's words; possibly nothing.
    """

    name: str
    needs: tuple[str, ...]
    reason: str


class SpareCard(Card):
    """The restriction profile.

    Signals:
        chosen(str, bool): Something is to be spared from now on, or no longer.
        write_wanted(): She wants to write to who set something for her.

    Args:
        needs: What she spares now.
        set_for_her: What her therapist set on top of it, or None.
    """

    chosen = Signal(str, bool)
    write_wanted = Signal()

    def __init__(
        self, needs: frozenset[str], set_for_her: SetForHer | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(current().space(12))
        self._set = Card("claymist", 18)
        self._set.setObjectName("practice.spare.set")
        self.column.addWidget(self._set)
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
        self.show_needs(needs, set_for_her)

    def show_needs(self, needs: frozenset[str], set_for_her: SetForHer | None) -> None:
        """Shows what she spares, and what was set for her, which she cannot take away."""
        for need, option in self._options.items():
            option.setChecked(need in needs)
        clear(self._set.column)
        self._set.setVisible(set_for_her is not None)
        if set_for_her is None:
            return
        self._set.column.addWidget(Text(sparing_words(set_for_her.name, set_for_her.needs), colour="clay_ink"))
        if set_for_her.reason.strip():
            self._set.column.addWidget(Text(quoted(set_for_her.reason), "letter", "clay_ink"))
        words = self.tr("It comes on top of what you choose yourself. If it does not fit, write about it.")
        self._set.column.addWidget(Text(words, "small", "clay_ink"))
        name = set_for_her.name or self.tr("your therapist")
        write = QuietButton(self.tr("Write to {name}").format(name=name), "practice.spare.write", "pencil")
        write.clicked.connect(self.write_wanted)
        row = FlowLayout(10)
        row.addWidget(write)
        self._set.column.addLayout(row)

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
