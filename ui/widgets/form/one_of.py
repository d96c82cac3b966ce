"""Choices as buttons: one of several that may be taken back, or several."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget
from typing_extensions import override

from ui.widgets.chips import Option

_STEPS: Final[dict[int, int]] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class OneOf(QButtonGroup):
    """Buttons of which one at most is chosen, told as such; one stop for Tab, and arrows lead among them.

    Which one is chosen is the session's to say. Qt itself would let no chosen button go, and every question may be
    left open again, so the group is not exclusive for Qt.

    Args:
        buttons: In their order.
        parent: What they stand in.
    """

    def __init__(self, buttons: Sequence[QAbstractButton], parent: QWidget) -> None:
        super().__init__(parent)
        self.setExclusive(False)
        self._stop: QAbstractButton | None = None
        for button in buttons:
            button.setAutoExclusive(True)  # this alone makes it a radio button for a screen reader
            self.addButton(button)

    def lead_tab(self) -> None:
        """Lets Tab lead to the chosen one, otherwise to where the focus is or was, or to the first."""
        buttons = self.buttons()
        wanted = [each for each in buttons if each.isChecked()] + [each for each in buttons if each.hasFocus()]
        self._lead_to(wanted[0] if wanted else self._stop or buttons[0])

    def move(self, button: QAbstractButton, key: int) -> bool:
        """Moves the focus from a button to one beside it; returns whether the key asks for that."""
        if key not in _STEPS:
            return False
        buttons = self.buttons()
        other = buttons[(buttons.index(button) + _STEPS[key]) % len(buttons)]
        self._lead_to(other)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _lead_to(self, stop: QAbstractButton) -> None:
        self._stop = stop
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)


class Choice(Option):
    """A choice beside others."""

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        group = self.group()
        if not isinstance(group, OneOf) or not group.move(self, event.key()):
            super().keyPressEvent(event)


class Line(Choice):
    """A choice in a list below each other: its words begin at the left and break where they must."""

    centred: bool = False
