"""Fields for the groups of a recovery code: each leads on to the next, and a whole code may be pasted into any."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui.theme import current
from ui.widgets import Field, FlowLayout, Soft

GROUPS = 9
SIGNS = 4


class GroupField(Field):
    """One group.

    Signals:
        back_wanted(): Backspace was pressed in an empty field.
    """

    back_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)


class CodeGroups(QWidget):
    """Nine numbered fields.

    Signals:
        completed(): The last group is full.
        sheet_pasted(str): The text of a sheet's QR code was pasted.

    Args:
        name: Beginning of the fields' names.
    """

    completed = Signal()
    sheet_pasted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        flow = FlowLayout(14, 10)
        self.setLayout(flow)
        self.fields: list[GroupField] = []
        for number in range(1, GROUPS + 1):
            box = QWidget()
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.space(6))
            field = GroupField(f"{name}_{number}")
            field.setAccessibleName(self.tr("Group {number}").format(number=number))
            field.setFont(theme.font("code"))
            field.setFixedWidth(field.fontMetrics().horizontalAdvance("W" * SIGNS) + 2 * theme.space(16))
            field.textEdited.connect(lambda text, place=number - 1: self._typed(place, text))
            field.back_wanted.connect(lambda place=number - 1: self._back(place))
            field.returnPressed.connect(self.completed)
            label = Soft(str(number), "small", wrap=False)
            label.setMinimumWidth(theme.px(12))
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(field)
            flow.addWidget(box)
            self.fields.append(field)
        self.setFocusProxy(self.fields[0])

    def text(self) -> str:
        """Returns the groups as they were typed."""
        return "-".join(field.text().strip() for field in self.fields)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not any(field.text().strip() for field in self.fields)

    def write(self, code: str) -> None:
        """Fills the fields with a code."""
        signs = "".join(sign for sign in code if sign.isalnum())
        for place, field in enumerate(self.fields):
            field.setText(signs[place * SIGNS : (place + 1) * SIGNS])

    def _typed(self, place: int, text: str) -> None:
        if text.lstrip().startswith("{"):
            self.fields[place].clear()
            self.sheet_pasted.emit(text)
            return
        signs = "".join(sign for sign in text if sign.isalnum())
        if len(signs) <= SIGNS:
            if len(signs) == SIGNS and self.fields[place].cursorPosition() == len(text):
                self._on(place + 1)
            return
        while signs and place < GROUPS:
            self.fields[place].setText(signs[:SIGNS])
            signs = signs[SIGNS:]
            place += 1
        self._on(place)

    def _on(self, place: int) -> None:
        if place < GROUPS:
            self.fields[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.fields[place].selectAll()

    def _back(self, place: int) -> None:
        if place > 0:
            self.fields[place - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
            self.fields[place - 1].end(False)
