"""Moments that she marked as dear."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.model.ids import EntryId
from ui.progress.presenter import Record
from ui.theme import current
from ui.widgets import Card, Heading, QuietButton, Quote, SecondaryButton, Soft, Text
from ui.wording import dates

AT_ONCE = 6


class DearCard(Card):
    """The marked moments, newest first.

    Args:
        record: What there is to show.
        read: Called with an entry that is to be read.
    """

    def __init__(self, record: Record, read: Callable[[EntryId], None], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(current().space(10))
        self.column.addWidget(Heading(self.tr("Dear to you"), 3))
        if not record.dear:
            self.column.addWidget(
                Text(self.tr("A page of your diary that is dear to you can be marked there; it is then kept here."))
            )
            return
        self._left = list(record.dear)
        self._record = record
        self._read = read
        self._more = SecondaryButton(self.tr("Show earlier ones"), "progress.dear.more")
        self._more.clicked.connect(self._show)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show()

    def _show(self) -> None:
        for entry in self._left[:AT_ONCE]:
            day = dates.near_day(dates.local(entry.written_at).date(), self._record.today)
            place = self.column.indexOf(self._more)
            self.column.insertWidget(place, Quote(entry.first_words or entry.title))
            self.column.insertWidget(place + 1, Soft(f"{entry.title} · {day}", "small"))
            button = QuietButton(self.tr("Read it"), f"progress.dear.{entry.id}", "notebook-pen")
            button.setAccessibleName(self.tr("Read it: {words}").format(words=entry.first_words or entry.title))
            button.clicked.connect(lambda _=False, id=entry.id: self._read(id))
            self.column.insertWidget(place + 2, button, 0, Qt.AlignmentFlag.AlignLeft)
        del self._left[:AT_ONCE]
        self._more.setVisible(bool(self._left))
