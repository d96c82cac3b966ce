"""Links to the days on which something was shared, above the sheets."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.diary.views import EntryView
from ui.layouts import clear
from ui.theme import current
from ui.widgets import FlowLayout
from ui.widgets.buttons import Button
from ui.wording.dates import clock_time, full_day, local, short_weekday


class DayLink(Button):
    """One day; the one that is being read is underlined and heavier."""

    face: ClassVar[str] = "small"
    padding: ClassVar[tuple[int, int]] = (5, 3)
    least_height: ClassVar[int] = 30

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, name, parent=parent)
        self.setCheckable(True)
        self.toggled.connect(self._weigh)

    def _weigh(self, checked: bool) -> None:
        self.setFont(current().font("small_strong" if checked else "small"))
        self.updateGeometry()

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        return tokens.mist if self.hovered else None, tokens.deep if self.isChecked() else tokens.soft, None

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        painter = QPainter(self)
        painter.setPen(QPen(current().tokens.tide, 2))
        side = current().space(5)
        painter.drawLine(side, self.height() - 3, self.width() - side, self.height() - 3)
        painter.end()


class DayLinks(QWidget):
    """The days, in order; each leads to the first entry of that day.

    Signals:
        entry_wanted: A day was pressed; carries the `EntryView` to show.
    """

    entry_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(2)
        self.setLayout(self._flow)
        self._links: list[tuple[EntryView, DayLink]] = []

    def show_entries(self, entries: Sequence[EntryView]) -> None:
        """Shows one link for each day."""
        clear(self._flow)
        self._links = []
        seen = set()
        for entry in entries:
            day = local(entry.written_at).date()
            if day in seen:
                continue
            seen.add(day)
            link = DayLink(short_weekday(day), f"review.day.{day.isoformat()}")
            link.setAccessibleName(full_day(day))
            link.setToolTip(f"{full_day(day)}, {clock_time(entry.written_at)}")
            link.clicked.connect(lambda _=False, entry=entry: self.entry_wanted.emit(entry))
            self._flow.addWidget(link)
            self._links.append((entry, link))
        self.setVisible(len(self._links) > 1)
        self.updateGeometry()

    def mark(self, entry: EntryView) -> None:
        """Marks the day of an entry as the one that is read."""
        day = local(entry.written_at).date()
        for first, link in self._links:
            link.setChecked(local(first.written_at).date() == day)
