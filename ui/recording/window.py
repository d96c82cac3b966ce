"""The recording room in a window of its own, for a clinic that makes a voice without a vault."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.clock import SystemClock
from app.errors import HavenError
from app.recording.room import Room
from app.tasks import Lanes
from ui.recording.booth import Booth
from ui.relay import Relay

_SIZE = (1180, 820)
_LEAST = (760, 560)
_VOLUME = 70


class RecordingWindow(QWidget):
    """Holds the room and its lanes.

    Args:
        room: The voice and its words.
    """

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setObjectName("recording.window")
        self.setWindowTitle(self.tr("Haven · recording room"))
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        self._lanes = Lanes()
        self._may_close = False
        self.relay = Relay(self._lanes, self._fail, self)
        self.booth = Booth(self.relay, SystemClock(), room, _VOLUME)
        self.booth.left.connect(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.booth)

    def begin(self) -> None:
        """Shows the first piece, with the keyboard in the room."""
        self.booth.setFocus()
        self.booth.begin()

    def end(self) -> None:
        """Ends microphone, loudspeaker and lanes, after the window was closed."""
        self.booth.presenter.cease()
        self._lanes.close()

    def _close(self) -> None:
        self._may_close = True
        QTimer.singleShot(0, self, self.close)  # Qt passes over a window that is closed while it closes

    def _fail(self, error: HavenError) -> None:
        self.booth.show_trouble(error)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Closes when every take is on the disk."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.booth.presenter.leave()
