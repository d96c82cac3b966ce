"""Somebody who speaks at a real window and tells when she was being listened to; run as a program of its own.

`python -m tests.kills.speaker` imports everything once, prints "ready", and then makes one window after the other:
for each line of JSON on its standard input ({"profile", "log"}) it forks, prints the number of the process that has
the window, and goes on. Whoever started it kills that process whenever they like.
"""

import faulthandler
import json
import os
import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.clock import SystemClock
from app.paths import Profile
from app.vault.vault import Vault
from tests.kills.template import PASSPHRASE
from tests.stories.stage import until
from ui.program import Program
from ui.spoken.card import SpeakCard

LOOK_MS = 5


class Speaker(QObject):
    """Presses "Say it instead" as soon as that is there, and tells from when on the window said that it listens.

    Args:
        window: The program's.
        log: Receives one line.
    """

    def __init__(self, window: QWidget, log: int) -> None:
        super().__init__()
        self._window = window
        self._log = log
        self._asked = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def _look(self) -> None:
        card = next((each for each in self._window.findChildren(SpeakCard) if each.isVisible()), None)
        if card is None:
            return
        if not self._asked and card.speak.isVisible() and card.speak.isEnabled():
            self._asked = True
            QTest.mouseClick(card.speak, Qt.MouseButton.LeftButton)
        elif card.trouble.isVisible():
            self._tell({"trouble": card.trouble.accessibleName()})
        elif card.presenter.stage == "listening":
            self._tell({"listening": time.monotonic()})

    def _tell(self, words: dict[str, object]) -> None:
        self._timer.stop()
        os.write(self._log, (json.dumps(words) + "\n").encode())


def speak(profile: str, log: str) -> None:
    """Opens the window and speaks until somebody puts an end to it."""
    application = QApplication([sys.argv[0]])
    application.setQuitOnLastWindowClosed(False)
    folder, clock = Profile(Path(profile)), SystemClock()
    program = Program(folder, "patient", clock, language="en")
    program.start(Vault.open(folder, PASSPHRASE, clock=clock))
    until(lambda: program.context is not None, "the vault to open")
    assert program.context is not None
    program.context.go("diary")
    place = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    speaker = Speaker(program.window, place)
    application.exec()
    del speaker


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> None:
    """Makes a window for every line that is read."""
    faulthandler.enable()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    _say("ready")
    for line in sys.stdin:
        wanted = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                speak(wanted["profile"], wanted["log"])
            finally:
                os._exit(1)
        _say(str(child))


if __name__ == "__main__":
    main()
