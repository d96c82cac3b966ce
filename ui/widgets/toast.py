"""A few words at the bottom of the window about what was just done, with undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui.theme import current
from ui.widgets.buttons import QuietButton
from ui.widgets.text import Text

STAYS_MS = 12_000


class Toast(QWidget):
    """Words that come and go. They stay while the pointer or the focus is on them; with undo there is no hurry.

    Args:
        undo: Words of the undo button.
        close: Accessible words of the button that puts it away.
        parent: What it stands on.
    """

    def __init__(self, undo: str, close: str, parent: QWidget) -> None:
        super().__init__(parent)
        theme = current()
        self._action: Callable[[], None] | None = None
        self._words = Text("", colour="on_deep" if not theme.tokens.dark else "ink", parent=self)
        self.undo = QuietButton(undo, "toast.undo", "undo-2", dusk=True, face="button", parent=self)
        self.close_button = QuietButton(close, "toast.close", "x", dusk=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(20), theme.space(8), theme.space(8), theme.space(8))
        row.setSpacing(theme.space(12))
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.undo)
        row.addWidget(self.close_button)
        self.undo.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The words that are shown."""
        return self._words.text()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Shows words, with a way back when there is one, and lets a screen reader speak them."""
        self._action = undo
        self._words.setText(text)
        self.undo.setVisible(undo is not None)
        self.setAccessibleName(text)
        self.show()
        self.place()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def place(self) -> None:
        """Puts it at the bottom, in the middle of what it stands on."""
        ground = self.parentWidget()
        if ground is None:
            return
        theme = current()
        widest = max(200, ground.width() - 2 * theme.space(24))
        width = min(widest, max(theme.px(420), self.sizeHint().width()))
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry((ground.width() - width) // 2, ground.height() - height - theme.space(24), width, height)

    def _undo(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action is not None:
            action()

    def _leave(self) -> None:
        if self.underMouse() or self.undo.hasFocus() or self.close_button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.tokens.edge if theme.tokens.borders else Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.breathing_ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.radius(), theme.radius())
        painter.end()
