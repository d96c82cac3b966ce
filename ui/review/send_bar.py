"""Where a letter is sent while it lies below the diary: a bar at the foot of the dossier, always in sight."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.layouts import Columns
from ui.review.letter_panel import LetterPanel
from ui.theme import current
from ui.widgets import FlowLayout, QuietButton, Separator


class SendBar(QWidget):
    """Holds "Send" while diary and letter stand under each other, and gives it back to the letter beside the diary.

    Signals:
        letter_wanted: The letter is to be seen and written.

    Args:
        columns: Diary and letter, side by side or under each other.
        letter: The letter.
    """

    letter_wanted = Signal()

    def __init__(self, columns: Columns, letter: LetterPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._columns, self._letter = columns, letter
        self.to_letter = QuietButton(self.tr("To your letter"), "review.to_letter", "pencil")
        self.to_letter.setToolTip(self.tr("F6"))
        self.to_letter.clicked.connect(self.letter_wanted)
        self._place = QHBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        place = QWidget()
        place.setLayout(self._place)
        row = FlowLayout(12)
        row.addWidget(place)
        row.addWidget(self.to_letter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.space(12))
        column.setSpacing(theme.space(12))
        column.addWidget(Separator())
        column.addLayout(row)
        self.hide()
        for watched in (columns, letter):
            watched.installEventFilter(self)

    @property
    def holds_send(self) -> bool:
        """Whether "Send" is here."""
        return self.isAncestorOf(self._letter.send)

    def _turn(self) -> None:
        """Takes "Send" or gives it back; who stood on it with the keyboard still does."""
        wanted = not self._columns.is_wide and not self._letter.isHidden()
        if wanted != self.holds_send:
            send = self._letter.send
            was_here = QApplication.focusWidget() is send
            self._letter.lend_send(self._place if wanted else None)
            if was_here:
                send.setFocus(Qt.FocusReason.OtherFocusReason)
        if wanted == self.isHidden():
            self.setVisible(wanted)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in (
            QEvent.Type.LayoutRequest,
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        ):
            self._turn()
        return super().eventFilter(watched, event)
