"""Somebody who writes at a real window and tells what stood on the screen when; run as a program of its own.

`python -m tests.kills.typist` imports everything once, prints "ready", and then makes one window after the other: for
each line of JSON on its standard input ({"profile", "seed", "log"}) it forks, prints the number of the process that
has the window, and goes on. Whoever started it kills that process whenever they like.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit, QWidget

from app.clock import SystemClock
from app.paths import Profile
from app.vault.vault import Vault
from tests.kills.template import PASSPHRASE
from tests.stories.stage import until
from ui.program import Program

KEY_MS = 9
WORDS = ("tea", "on the", "balcony", "and", "the light", "was", "very still", "then it rained,", "Is that?")
SOUP = "é\N{POT OF FOOD}"
EVERY = (
    ("type", 40),
    ("enter", 2),
    ("picture", 1),
    ("rub out", 5),
    ("mark", 1),
    ("chip", 2),
    ("move", 1),
    ("undo", 1),
    ("share", 2),
)
"""What she does next, and how often."""


class Typist(QObject):
    """Types, rubs out, marks, taps, files elsewhere, shares and goes on writing, as the seed has it.

    Args:
        program: The running program, unlocked.
        seed: Of everything she does.
        log: Receives what stood on the screen.
    """

    def __init__(self, program: Program, seed: int, log: int) -> None:
        super().__init__()
        self._window: QWidget = program.window
        self._random = random.Random(seed)
        self._log = log
        self._waiting: list[str] = []
        self._shared = 0
        self._then = ""
        self._told: dict[str, Any] = {}
        self._confirmed = True
        self._watched: list[QTextEdit] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)
        self._timer.start(KEY_MS)

    def _next(self) -> None:
        if not self._confirmed:
            # A turn of the window has gone by since: what was told is painted by now.
            self._confirmed = True
            self._write({"shown": True})
        for paper in self._papers():
            if paper not in self._watched:
                # Told before the program hears of it, so that nothing is in the vault that was never told.
                paper.document().contentsChange.connect(lambda *_: self._tell())
                self._watched.append(paper)
        if self._then:
            self._go_on()
        elif (paper := self._paper()) is not None:
            self._do(paper)
        self._tell()

    def _do(self, paper: QTextEdit) -> None:
        if self._waiting:
            QTest.keyClicks(paper, self._waiting.pop(0))
            return
        match self._random.choices([name for name, _ in EVERY], [often for _, often in EVERY])[0]:
            case "type":
                self._waiting = [*self._random.choice(WORDS), " "]
            case "enter":
                QTest.keyClick(paper, Qt.Key.Key_Return)
            case "picture":
                composed = QInputMethodEvent()
                composed.setCommitString(SOUP)
                QApplication.sendEvent(paper, composed)
            case "rub out":
                QTest.keyClick(paper, Qt.Key.Key_Backspace)
            case "undo":
                QTest.keyClick(paper, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            case "mark":
                self._click(self._all("diary.ask_"))
            case "chip":
                self._write({"about": "chip"})
                self._click([each for each in self._all("diary.chip_") if not each.objectName().endswith("_drop")])
            case "move":
                self._write({"about": "move"})
                self._click(self._all("diary.file_"))
            case "share":
                self._then = "diary.share"

    def _go_on(self) -> None:
        """Goes from the sheet over the preview to the entry and back to the sheet, as fast as the window lets her."""
        found = [each for each in self._all(self._then) if each.objectName() == self._then and each.isEnabled()]
        if self._then == "diary.share" and not found:
            self._then = ""
        elif found:
            self._click(found)
            steps = {"diary.share": "diary.confirm_share", "diary.confirm_share": "diary.edit", "diary.edit": ""}
            self._then = steps[self._then]
            if not self._then:
                self._shared += 1

    def _all(self, start: str) -> list[QAbstractButton]:
        buttons = self._window.findChildren(QAbstractButton)
        return [each for each in buttons if each.objectName().startswith(start) and each.isVisible()]

    def _click(self, buttons: list[Any]) -> None:
        if buttons:
            QTest.mouseClick(self._random.choice(buttons), Qt.MouseButton.LeftButton)

    def _paper(self) -> QTextEdit | None:
        papers = self._papers()
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, QTextEdit) and focused in papers else papers[0] if papers else None

    def _papers(self) -> list[QTextEdit]:
        papers = self._window.findChildren(QTextEdit)
        return [each for each in papers if each.objectName().startswith("diary.text_") and each.isVisible()]

    def _tell(self) -> None:
        """Writes down what stands on the screen now."""
        papers = self._papers()
        if not papers:
            return
        words = {each.objectName().removeprefix("diary.text_"): each.toPlainText() for each in papers}
        chips = sorted(each.text() for each in self._all("diary.chip_") if each.isChecked())
        form = next((each.objectName() for each in self._all("diary.file_") if each.isChecked()), "")
        seen = {
            "words": {question: text for question, text in words.items() if text.strip()},
            "chips": chips,
            "form": form.removeprefix("diary.file_"),
            "shared": self._shared,
        }
        if seen != self._told:
            self._told, self._confirmed = seen, False
            self._write(seen)

    def _write(self, words: dict[str, Any]) -> None:
        os.write(self._log, (json.dumps({"at": time.monotonic(), **words}) + "\n").encode())


def write(profile: str, seed: int, log: str) -> None:
    """Opens the window and writes until somebody puts an end to it."""
    application = QApplication([sys.argv[0]])
    application.setQuitOnLastWindowClosed(False)
    folder, clock = Profile(Path(profile)), SystemClock()
    program = Program(folder, "patient", clock, language="en")
    program.start(Vault.open(folder, PASSPHRASE, clock=clock))
    until(lambda: program.context is not None, "the vault to open")
    assert program.context is not None
    program.context.go("diary")
    place = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    typist = Typist(program, seed, place)
    application.exec()
    del typist


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(write: Callable[[str, int, str], None] = write) -> None:
    """Makes a window for every line that is read.

    Args:
        write: Opens the window over a profile and writes by a seed into a log, until somebody puts an end to it.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    _say("ready")
    for line in sys.stdin:
        wanted = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                write(wanted["profile"], wanted["seed"], wanted["log"])
            finally:
                os._exit(1)
        _say(str(child))


if __name__ == "__main__":
    main()
