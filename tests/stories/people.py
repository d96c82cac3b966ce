"""People at their windows: what a patient and a therapist do with Haven, click by click."""

import re
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.clock import SetClock
from app.paths import Profile
from app.reminders.kept import read_plan
from sync.client.engine import SyncOutcome
from tests.stories.stage import Hands, Stage, until
from ui.program import Program

SIZE = (1280, 800)


class Someone:
    """A person, her computer and the program's window on it.

    Args:
        stage: Where the story is told.
        folder: Her profile.
        role: "patient" or "reviewer".
        passphrase: What she chooses and types.
        moment: When the story begins.
    """

    def __init__(self, stage: Stage, folder: Path, role: str, passphrase: str, moment: datetime) -> None:
        self.stage = stage
        self.folder = folder
        self.role = role
        self.passphrase = passphrase
        self.clock = SetClock(moment)
        self.program: Program | None = None
        self.hands = Hands(lambda: self.running.window)

    @property
    def running(self) -> Program:
        """The program, which has to be open."""
        assert self.program is not None, "the window is closed"
        return self.program

    @property
    def window(self) -> QWidget:
        """The window."""
        return self.running.window

    def open(self, invitation: Path | None = None, language: str = "en") -> None:
        """Starts Haven."""
        role = "reviewer" if self.role == "reviewer" else "patient"
        self.program = Program(Profile(self.folder), role, self.clock, invitation=invitation, language=language)
        self.program.start()
        self.window.resize(*SIZE)

    def close(self) -> None:
        """Closes Haven; everything is drained and the vault is closed.

        The program is deleted here and now: left to the collector, its timers might be taken from it on a lane's
        thread, and fire all the same.
        """
        ended: list[bool] = []
        self.running.ended.connect(lambda: ended.append(True))
        self.running.shut_down()
        until(lambda: ended, "the end of the program")
        self.running.deleteLater()
        self.program = None
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def unlock(self) -> None:
        """Types the passphrase at the locked door."""
        self.hands.write("lock.passphrase", self.passphrase)
        self.hands.click("lock.open")
        until(lambda: self.running.context is not None, "the vault to open")

    def lock(self) -> None:
        """Locks."""
        locked: list[bool] = []
        self.running.locked.connect(lambda: locked.append(True))
        self.running.lock()
        until(lambda: locked, "the vault to close")

    def sync(self) -> None:
        """Waits until a whole sync, asked for now, has come to its end."""
        syncing = self.running.syncing
        done: list[SyncOutcome] = []
        wanted = 2 if syncing.is_running else 1  # one that is under way may have looked before what just happened
        connection = syncing.synced.connect(done.append)
        syncing.sync_now()
        until(lambda: len(done) >= wanted or (done and done[-1].problem is not None), "a sync")
        syncing.synced.disconnect(connection)

    def go(self, place: str) -> None:
        """Chooses a place in the rail."""
        self.hands.click(f"rail.{place}")

    def enrol(self, shots: bool) -> str:
        """Goes through the first run, from the welcome of the invitation on; returns the recovery code."""
        hands, shoot = self.hands, self.stage.shoot if shots else lambda *_: None
        hands.find("enrol.accept")
        shoot(f"{self.role}-welcome", self.window)
        hands.click("enrol.accept")
        hands.write("enrol.passphrase", self.passphrase)
        hands.write("enrol.passphrase_again", self.passphrase)
        shoot(f"{self.role}-passphrase", self.window)
        hands.click("enrol.make_vault")
        hands.find("enrol.sheet_is_safe")
        groups = self._read_sheet()
        shoot(f"{self.role}-recovery-sheet", self.window)
        hands.click("enrol.sheet_is_safe")
        hands.find("enrol.check")
        for place, group in groups.items():
            if hands.sees(f"enrol.group_{place}") is not None:
                hands.write(f"enrol.group_{place}", group)
        hands.click("enrol.check")
        hands.click("enrol.name_is_right")
        return "-".join(groups.values())

    def type_sheet(self, code: str, address: str) -> None:
        """Types a recovery sheet at the first run."""
        hands = self.hands
        hands.click("enrol.language_en")
        hands.find("enrol.have_sheet")
        self.stage.shoot("invitation-or-sheet", self.window)
        hands.click("enrol.have_sheet")
        for place, group in enumerate(code.split("-"), 1):
            hands.write(f"enrol.sheet_{place}", group.lower())
        hands.write("enrol.sheet_server", address)
        self.stage.shoot("sheet-typed", self.window)

    def restore(self, code: str, address: str) -> None:
        """Goes through the first run with a recovery sheet, up to what came back."""
        hands, shoot = self.hands, self.stage.shoot
        self.type_sheet(code, address)
        hands.click("enrol.look_back")
        hands.write("enrol.passphrase", self.passphrase)
        hands.write("enrol.passphrase_again", self.passphrase)
        hands.click("enrol.make_vault")
        hands.find("enrol.restored")
        shoot("what-came-back", self.window)

    def settings(self, sheet: str) -> None:
        """Opens a sheet of the settings."""
        self.hands.click("rail.settings")
        if self.hands.sees(f"settings.{sheet}.back") is None:
            self.hands.click(f"settings.open.{sheet}")
        self.hands.find(f"settings.{sheet}.back")

    def all_words(self) -> str:
        """Everything that labels in the window say."""
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def _read_sheet(self) -> dict[int, str]:
        groups = {}
        for label in self.window.findChildren(QLabel):
            named = re.fullmatch(r"Group (\d+): .*", label.accessibleName())
            if named and label.isVisible():
                groups[int(named[1])] = label.text()
        assert groups, "the recovery sheet shows no groups"
        return dict(sorted(groups.items()))


def reminded(someone: Someone) -> set[date]:
    """The days on which a computer is going to remind somebody, as the plan beside the vault has them."""
    plan = read_plan(someone.running.profile.reminders)
    return set() if plan is None else {at.astimezone().date() for at in plan.ahead(someone.clock.now())}
