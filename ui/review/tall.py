"""The two columns of a dossier are as tall as what is seen of it, so that the paper takes all the room there is."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from ui.layouts import Columns
from ui.review.letter_panel import LetterPanel
from ui.theme import current


class AsTallAsSeen(QObject):
    """Keeps the diary as tall as the viewport, and the letter so tall that "Send" stands at its lower edge.

    Args:
        columns: Diary and letter, side by side or under each other.
        area: Scrolls them.
        diary: The left one.
        letter: The right one; what stands under "Send" may be scrolled to.
    """

    def __init__(self, columns: Columns, area: QScrollArea, diary: QWidget, letter: LetterPanel) -> None:
        super().__init__(columns)
        self._columns, self._area, self._diary, self._letter = columns, area, diary, letter
        for watched in (columns, area, letter):
            watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            seen = self._area.viewport().height() - current().space(16) if self._columns.is_wide else 0
            letter = seen + self._letter.below_send() if seen > 0 else 0
            for column, least in ((self._diary, max(0, seen)), (self._letter, letter)):
                if least != column.minimumHeight():
                    column.setMinimumHeight(least)
        return super().eventFilter(watched, event)
