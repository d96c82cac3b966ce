"""The steps about keys: the passphrase, the recovery sheet, and some of it typed back."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from sync.client.recovery import RecoverySheet
from ui.enrol.step import StepPage
from ui.new_passphrase import NewPassphrase
from ui.theme import current
from ui.widgets import Card, Field, FlowLayout, SecondaryButton, Soft, StateLine, Text, labelled

GROUPS_IN_A_ROW = 3


class PassphraseStep(StepPage):
    """A passphrase, twice, with honest advice and no rules but a least length.

    Signals:
        chosen(str): The passphrase, typed twice alike.

    Args:
        name: The person's name as far as it is known; it is no good passphrase.
    """

    chosen = Signal(str)

    def __init__(self, name: str, *, can_go_back: bool) -> None:
        super().__init__(
            self.tr("A passphrase of your own"),
            self.tr(
                "It opens Haven on this computer, and only you know it. A few words in a row that mean something to "
                "you alone are strong, and easier to remember than a short word with signs in it."
            ),
        )
        card = Card()
        self.passphrase = NewPassphrase(
            self.tr("Passphrase"), self.tr("The same once more"), "enrol.passphrase", name.split()
        )
        self.passphrase.entered.connect(self._send)
        card.column.addWidget(self.passphrase)
        self.column.addWidget(card)
        go = self.primary(self.tr("Continue"), "enrol.make_vault")
        go.clicked.connect(self._send)
        self.finish(can_go_back=can_go_back)
        self.setFocusProxy(self.passphrase)

    def _send(self) -> None:
        typed = self.passphrase.chosen()
        if typed is not None:
            self.chosen.emit(typed)


class RecoveryStep(StepPage):
    """The recovery code, to be printed or written down.

    Signals:
        print_wanted, save_wanted: A sheet is wanted on paper or as a file.
        safe: The code is on paper.

    Args:
        sheet: The code, and the address that belongs to it.
    """

    print_wanted = Signal()
    save_wanted = Signal()
    safe = Signal()

    def __init__(self, sheet: RecoverySheet, *, can_go_back: bool) -> None:
        super().__init__(
            self.tr("Your recovery sheet"),
            self.tr(
                "If you ever forget your passphrase, this code opens Haven again; on a new computer it brings "
                "everything back. Nobody else has it, not even the clinic. Please keep it on paper, where you keep "
                "important letters."
            ),
        )
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().space(28))
        grid.setVerticalSpacing(current().space(10))
        for place, group in enumerate(sheet.code.groups):
            number = Soft(str(place + 1), "small", wrap=False)
            number.setMinimumWidth(current().px(16))
            word = Text(group, "code", "deep", wrap=False)
            word.setAccessibleName(self.tr("Group {number}: {signs}").format(number=place + 1, signs=" ".join(group)))
            pair = QHBoxLayout()
            pair.setSpacing(current().space(8))
            pair.addWidget(number, 0, Qt.AlignmentFlag.AlignVCenter)
            pair.addWidget(word, 1)
            grid.addLayout(pair, *divmod(place, GROUPS_IN_A_ROW))
        grid.setColumnStretch(GROUPS_IN_A_ROW, 1)
        card.column.addLayout(grid)
        address = self.tr("Address of the clinic: {server}").format(server=sheet.server)
        card.column.addWidget(Soft(address, "small"))
        row_of_buttons = FlowLayout(12)
        for text, name, icon, signal in (
            (self.tr("Print the sheet"), "enrol.print_sheet", "printer", self.print_wanted),
            (self.tr("Save it as PDF…"), "enrol.save_sheet", "file-text", self.save_wanted),
        ):
            button = SecondaryButton(text, name, icon)
            button.clicked.connect(signal)
            row_of_buttons.addWidget(button)
        card.column.addSpacing(current().space(6))
        card.column.addLayout(row_of_buttons)
        self.column.addWidget(card)
        by_hand = self.tr("No printer? Write the groups and the address down by hand; they are short on purpose.")
        self.column.addWidget(Soft(by_hand, "small"))
        go = self.primary(self.tr("I have it on paper"), "enrol.sheet_is_safe")
        go.clicked.connect(self.safe)
        self.finish(can_go_back=can_go_back)
        self.setFocusProxy(go)


class CheckStep(StepPage):
    """A few groups are typed back, to be sure that the sheet can be read.

    Signals:
        typed(object): A mapping from the place of a group to what was typed.

    Args:
        asked: Places of the groups, from 1.
        before: What was typed of them before, by place.
    """

    typed = Signal(object)

    def __init__(self, asked: tuple[int, ...], before: Mapping[int, str], *, can_go_back: bool) -> None:
        super().__init__(
            self.tr("Is the sheet readable?"),
            self.tr("Please type these groups from your sheet. Then you can be sure that it will help you one day."),
        )
        card = Card()
        row = FlowLayout(20)
        self.fields: dict[int, Field] = {}
        for place in asked:
            field = Field(f"enrol.group_{place}")
            field.setMaxLength(12)
            field.setText(before.get(place, ""))
            field.textEdited.connect(lambda _text: self.typed_so_far.emit({"groups_typed": self._typed()}))
            self.fields[place] = field
            box: QWidget = labelled(self.tr("Group {number}").format(number=place), field)
            box.setFixedWidth(current().px(150))
            row.addWidget(box)
        card.column.addLayout(row)
        self._said = StateLine("", "edge")
        self._said.setObjectName("enrol.check_says")
        self._said.hide()
        card.column.addWidget(self._said)
        self.column.addWidget(card)
        go = self.primary(self.tr("Continue"), "enrol.check")
        go.clicked.connect(self._send)
        ordered = list(self.fields.values())
        for field, following in pairwise(ordered):
            field.returnPressed.connect(following.setFocus)
        ordered[-1].returnPressed.connect(self._send)
        self.finish(can_go_back=can_go_back)
        self.setFocusProxy(ordered[0])

    def show_wrong(self, places: tuple[int, ...]) -> None:
        """Says which groups differ from the sheet."""
        if len(places) == 1:
            words = self.tr("Group {number} is not the same as on the sheet. Please look once more.").format(
                number=places[0]
            )
        else:
            listed = ", ".join(str(place) for place in places)
            words = self.tr("Groups {numbers} are not the same as on the sheet. Please look once more.").format(
                numbers=listed
            )
        self._said.show_state(words, "clay")
        self.fields[places[0]].setFocus()
        self.fields[places[0]].selectAll()

    def _typed(self) -> Mapping[int, str]:
        return {place: field.text() for place, field in self.fields.items()}

    def _send(self) -> None:
        self.typed.emit(self._typed())
