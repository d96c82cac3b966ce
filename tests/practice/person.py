"""A whole Haven in a process of its own, in which somebody practises: for measuring it, and for killing it.

`python -m tests.practice.person PROFILE SCRIPT LENGTH_S IDLE_S` makes a vault where there is none, opens the window,
unlocks it, does nothing for a while, and plays. On its output it says what happens, one line each: "idle", "playing",
then how many seconds were heard, about ten times a second, and "ended".
"""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.clock import SystemClock
from app.model.ids import PersonId, new_id
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.people import People, Person, Standing
from app.vault.vault import Vault
from ui.practice.player import open_practice
from ui.practice.window import PlayerWindow
from ui.program import Program

PASSPHRASE = "a window over the water"


def make(folder: Path) -> None:
    """Makes a patient's vault, without a clinic."""
    clock = SystemClock()
    vault = Vault.create(Profile(folder), PASSPHRASE, clock=clock, cost=FLOOR)
    with vault.database.transaction():
        People(vault.database).save(
            Person(
                id=PersonId(new_id()),
                role="patient",
                name="Marijke",
                standing=Standing.ME,
                feedback_weekday=0,
                started_on=date(2027, 2, 15),
                since=clock.now(),
            )
        )
    vault.close()


def say(words: object) -> None:
    """Tells whoever started this."""
    print(words, flush=True)  # noqa: T201 - this is how it answers


class Practising:
    """Opens Haven and practises once."""

    def __init__(self, folder: Path, script: str, length_s: int, idle_s: float) -> None:
        self._script, self._length_s, self._idle_s = script, length_s, idle_s
        self.program = Program(Profile(folder), "patient", SystemClock(), language="en")
        self.program.unlocked.connect(self._rest)
        self.program.start()
        self.program.window.resize(1280, 800)
        self.program.unlock(PASSPHRASE)

    def _rest(self) -> None:
        say("idle")
        QTimer.singleShot(round(self._idle_s * 1000), self._begin)

    def _begin(self) -> None:
        assert self.program.context is not None
        open_practice(self.program.context, self._script, self._length_s)
        look = QTimer(self.program)
        look.timeout.connect(lambda: self._look(look))
        look.start(20)

    def _look(self, look: QTimer) -> None:
        window = self.program.window.full
        if isinstance(window, PlayerWindow):
            look.stop()
            window.dims.setInterval(2**31 - 1)  # it is measured as it looks before it dims by itself
            say("playing")
            window.player.position_changed.connect(say)
            window.player.ended.connect(lambda: say("ended"))


def main() -> int:
    """Runs until it is killed."""
    folder, script, length_s, idle_s = sys.argv[1:]
    application = QApplication(["haven"])
    application.setApplicationName("haven")
    application.setQuitOnLastWindowClosed(False)
    if not Profile(Path(folder)).header.exists():
        make(Path(folder))
    practising = Practising(Path(folder), script, int(length_s), float(idle_s))
    practising.program.ended.connect(application.quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
