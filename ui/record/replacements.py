"""What is replaced in the copy for a supervisor: each can be let in again, and more can be named."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.exports.pseudonyms import Replacement
from app.exports.supervision import Labels, is_fixed
from ui.layouts import clear
from ui.record.telling import kinds
from ui.text import Words
from ui.theme import current
from ui.widgets import Card, Chip, Field, FlowLayout, Heading, Option, SecondaryButton, Soft, Text, labelled

replacing = Words("replacing")


class ReplacementsCard(Card):
    """The list of replacements.

    Signals:
        changed: Something is replaced otherwise than before.

    Attributes:
        added: What somebody named.
        let_in: What somebody let in again.
    """

    changed = Signal()

    def __init__(self, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current()
        self._labels = labels
        self._proposed: tuple[Replacement, ...] = ()
        self.added: list[Replacement] = []
        self.let_in: set[Replacement] = set()
        self.chips: dict[Replacement, Chip] = {}
        self.column.setSpacing(theme.space(10))
        self.column.addWidget(Heading(self.tr("What is replaced"), 3))
        self.fixed = Soft("", "small")
        self.column.addWidget(self.fixed)
        self._list = FlowLayout(8)
        self.column.addLayout(self._list)
        self.column.addWidget(Heading(self.tr("Name more"), 4))
        self.column.addWidget(
            Text(
                self.tr(
                    "Relatives, places, work: Haven cannot know these. Please read the text once and name what could "
                    "say who your patient is."
                )
            )
        )
        self.words = Field("record.replace.words")
        self.words.returnPressed.connect(self._add)
        self.column.addWidget(labelled(self.tr("Words to replace"), self.words))
        self._kinds = QButtonGroup(self)
        options = FlowLayout(8)
        for number, (name, _) in enumerate(kinds()):
            option = Option(name, f"record.replace.kind.{number}")
            self._kinds.addButton(option, number)
            options.addWidget(option)
        self._kinds.buttons()[0].setChecked(True)
        self.column.addLayout(options)
        self.add = SecondaryButton(self.tr("Replace these words"), "record.replace.add", "plus")
        self.add.clicked.connect(self._add)
        row = FlowLayout(12)
        row.addWidget(self.add)
        self.column.addLayout(row)
        self.told = Soft("", "small")
        self.told.hide()
        self.column.addWidget(self.told)

    @property
    def in_force(self) -> tuple[Replacement, ...]:
        """What is replaced now; what somebody named goes first."""
        return tuple(each for each in (*self.added, *self._proposed) if each not in self.let_in)

    def begin(self, proposed: Sequence[Replacement]) -> None:
        """Begins with what was found."""
        self._proposed = tuple(proposed)
        self.added, self.let_in = [], set()
        self.words.clear()
        self.told.hide()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Shows what is replaced and how often; what was let in again stays on the list."""
        focus = next((each for each, chip in self.chips.items() if chip.hasFocus()), None)
        clear(self._list)
        self.chips = {}
        hers = [each for each in self._proposed if is_fixed(each, self._labels)]
        words = self.tr("Always, because your patient agreed to a copy without a name: {names}.")
        self.fixed.setText(
            words.format(names=", ".join(dict.fromkeys(each.words for each in hers if not each.exact)))
        )
        folded = {original.casefold(): count for original, count in counts.items()}
        for number, each in enumerate((*self.added, *self._proposed)):
            if is_fixed(each, self._labels):
                continue
            count = folded.get(each.words.casefold(), 0)
            chip = Chip(f"{each.words} → {each.by}", f"record.replace.{number}")
            chip.setChecked(each not in self.let_in)
            times = replacing.tr("%n times", "", count)
            chip.setAccessibleName(
                self.tr("{words} becomes {by}, {times}").format(words=each.words, by=each.by, times=times)
            )
            chip.setToolTip(times)
            chip.clicked.connect(lambda on, each=each: self._turn(each, on))
            self.chips[each] = chip
            self._list.addWidget(chip)
        if focus in self.chips:
            self.chips[focus].setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, each: Replacement, on: bool) -> None:
        (self.let_in.discard if on else self.let_in.add)(each)
        self.changed.emit()

    def _add(self) -> None:
        words = " ".join(self.words.text().split())
        if not words:
            self._say(self.tr("Please write the words first."))
            return
        if any(
            each.words.casefold() == words.casefold() and each not in self.let_in
            for each in (*self.chips, *self.added)
        ):
            self._say(self.tr("“{words}” is replaced already.").format(words=words))
            return
        by = kinds()[max(0, self._kinds.checkedId())][1]
        self.added.append(Replacement(words, by))
        self.words.clear()
        self.changed.emit()
        self._say(self.tr("“{words}” becomes {by} wherever it stands.").format(words=words, by=by))

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()
