"""One computer of somebody in a list: since when, which one it is, and taking it out after a second word."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.client.computers import Computer
from ui.theme import current
from ui.widgets import Badge, Card, FlowLayout, IconLabel, PrimaryButton, SecondaryButton, Soft, Text
from ui.wording.dates import full_day, local


class ComputerRow(QWidget):
    """A computer.

    Signals:
        revoked: It is to be taken out, said twice.

    Args:
        computer: The computer.
        place: Its place in the list, from 1: what it is called.
        today: The present day.
        what: What taking it out does and cannot do, in lines.
        can_revoke: Whether it can be taken out from here.
    """

    revoked = Signal()

    def __init__(
        self, computer: Computer, place: int, today: date, what: tuple[str, ...], *, can_revoke: bool
    ) -> None:
        super().__init__()
        theme = current()
        name = f"computer.{computer.certificate_hash.hex()[:8]}"
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(6))
        head = QHBoxLayout()
        head.setSpacing(theme.space(12))
        title = self.tr("Computer {number}").format(number=place)
        self.title = IconLabel("monitor", title)
        head.addWidget(self.title, 1)
        if computer.is_this:
            head.addWidget(Badge(self.tr("this one"), "mist"), 0, Qt.AlignmentFlag.AlignTop)
        elif computer.revoked_at is not None:
            head.addWidget(Badge(self.tr("taken out"), "sand"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(Soft(self._since(computer, today), "small"))
        self._sure = self._make_sure(name, title, what)
        self._ask = SecondaryButton(self.tr("This one is lost or stolen…"), f"{name}.lost")
        self._ask.setAccessibleName(self.tr("{computer}: this one is lost or stolen").format(computer=title))
        self._ask.clicked.connect(self._show_sure)
        row = FlowLayout()
        row.addWidget(self._ask)
        column.addLayout(row)
        column.addWidget(self._sure)
        self._sure.hide()
        self._ask.setVisible(can_revoke and computer.revoked_at is None and not computer.is_this)

    def _since(self, computer: Computer, today: date) -> str:
        words = self.tr("since {day} · number {number}").format(
            day=_day(local(computer.since).date(), today), number=computer.device[:8]
        )
        if computer.revoked_at is not None:
            out = self.tr("taken out on {day}").format(day=_day(local(computer.revoked_at).date(), today))
            words = self.tr("{since} · {out}").format(since=words, out=out)
        return words

    def _make_sure(self, name: str, title: str, what: tuple[str, ...]) -> Card:
        card = Card("sand", 18)
        card.column.setSpacing(current().space(10))
        for line in what:
            card.column.addWidget(Text(line, colour="sand_ink"))
        self._keep = PrimaryButton(self.tr("No, leave it"), f"{name}.keep")
        self._keep.clicked.connect(self._hide_sure)
        self.take_out = SecondaryButton(self.tr("Yes, take it out"), f"{name}.take_out", "x")
        self.take_out.setAccessibleName(self.tr("Yes, take {computer} out").format(computer=title))
        self.take_out.clicked.connect(self._revoke)
        row = FlowLayout(12)
        row.addWidget(self._keep)
        row.addWidget(self.take_out)
        card.column.addLayout(row)
        return card

    def _show_sure(self) -> None:
        self._ask.hide()
        self._sure.show()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hide_sure(self) -> None:
        self._sure.hide()
        self._ask.show()
        self._ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _revoke(self) -> None:
        self.take_out.setEnabled(False)
        self.revoked.emit()


def rows(
    computers: tuple[Computer, ...], today: date, what: tuple[str, ...], revoke: Callable[[Computer], None]
) -> list[ComputerRow]:
    """Returns a row for each computer.

    Args:
        computers: In the order in which they were set up.
        today: The present day.
        what: What taking one out does and cannot do.
        revoke: Called when one is to be taken out.
    """
    made = []
    for place, computer in enumerate(computers, 1):
        row = ComputerRow(computer, place, today, what, can_revoke=True)
        row.revoked.connect(lambda computer=computer: revoke(computer))
        made.append(row)
    return made


def _day(day: date, today: date) -> str:
    return full_day(day) if day.year == today.year else f"{full_day(day)} {day.year}"
