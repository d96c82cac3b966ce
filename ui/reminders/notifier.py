"""A few words through the desktop (Desktop Notifications Specification 1.2), or else from the icon beside the clock.

Anybody may read over her shoulder, and a locked screen shows it as well: so there is one sentence for all, which
says nothing of her, of the course, or of what she wrote.

PySide cannot send the unsigned number that the specification's `Notify` begins with, so that it is sent through
`gdbus`, which comes with the desktops that show such words. It runs beside the window, which never waits for it.
"""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal, cast

from PySide6.QtCore import SLOT, QObject, QProcess, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

_SERVICE: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_PATIENCE_MS: Final = 10_000
# PySide's stubs want bytes here, PySide itself wants the text that `SLOT` returns.
_INVOKED: Final = cast("bytes", SLOT("_invoked(QDBusMessage)"))

Way = Literal["desktop", "tray", "none"]
"""What showed the words: the desktop, the icon beside the clock, or nothing."""


class Notifier(QObject):
    """Shows a few words outside of the window.

    Signals:
        opened(): Somebody chose the words.

    Args:
        from_tray: Shows a title and words from the icon beside the clock; returns whether it could.
    """

    opened = Signal()

    def __init__(self, from_tray: Callable[[str, str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._from_tray = from_tray
        self._listens = False
        self._ids: set[int] = set()
        self._sending: set[QProcess] = set()

    def show(self, told: Callable[[Way], None] = lambda _way: None) -> None:
        """Shows the one sentence.

        Args:
            told: Is told what showed it.
        """
        title, words = "Haven", self.tr("A quiet moment for yourself, if it suits you.")
        tool = shutil.which("gdbus") if has_bus() else None
        if tool is None:
            told(self._beside_the_clock(title, words))
            return
        self._listen()
        sending = QProcess(self)
        self._sending.add(sending)
        patience = QTimer(sending)
        patience.setSingleShot(True)
        patience.timeout.connect(sending.kill)

        def over() -> None:
            if sending not in self._sending:
                return
            self._sending.discard(sending)
            patience.stop()
            number = _number(bytes(sending.readAllStandardOutput().data()).decode(errors="replace"))
            sending.deleteLater()
            if number is None:
                told(self._beside_the_clock(title, words))
            else:
                self._ids.add(number)
                told("desktop")

        sending.finished.connect(lambda _code, _status: over())
        sending.errorOccurred.connect(lambda _error: over())
        sending.start(tool, _arguments(title, words, self.tr("Open Haven")))
        patience.start(_PATIENCE_MS)

    def stop(self) -> None:
        """Ends what is being sent; before the program ends."""
        for sending in tuple(self._sending):
            self._sending.discard(sending)
            sending.kill()
            sending.waitForFinished(_PATIENCE_MS)

    def _beside_the_clock(self, title: str, words: str) -> Way:
        return "tray" if self._from_tray(title, words) else "none"

    def _listen(self) -> None:
        if not self._listens:
            self._listens = True
            QDBusConnection.sessionBus().connect(_SERVICE, _PATH, _SERVICE, "ActionInvoked", self, _INVOKED)

    @Slot(QDBusMessage)
    def _invoked(self, message: QDBusMessage) -> None:
        given = message.arguments()
        if given and given[0] in self._ids:
            self._ids.discard(given[0])
            self.opened.emit()


def has_bus() -> bool:
    """Says whether there is a session bus; asking Qt for one that is not there would start one on some systems."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(runtime) and (Path(runtime) / "bus").exists()


def _arguments(title: str, words: str, opens: str) -> list[str]:
    """Returns what `gdbus` is called with; values are written as GVariant text, whose strings are those of JSON."""

    def text(value: str) -> str:
        return json.dumps(value, ensure_ascii=False)

    hints = '{"urgency": <byte 0>, "desktop-entry": <"haven">, "suppress-sound": <true>}'
    call = ["call", "--session", "--timeout", "8", "--dest", _SERVICE, "--object-path", _PATH]
    call += ["--method", f"{_SERVICE}.Notify", "--", text("Haven"), "0", text("haven"), text(title), text(words)]
    return [*call, f'["default", {text(opens)}]', hints, "-1"]


def _number(answer: str) -> int | None:
    """Returns the id out of an answer such as `(uint32 7,)`, or None."""
    digits = answer.strip().removeprefix("(uint32 ").removesuffix(",)")
    return int(digits) if digits.isdigit() else None
