"""Follows the plan of reminders while the program runs, locked or not."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.clock import Clock
from app.errors import HavenError, StorageError
from app.paths import Profile
from app.reminders.kept import read_plan, write_plan
from app.reminders.plan import Due, due
from ui.reminders.notifier import Notifier
from ui.reminders.words import next_words
from ui.shell.context import Background
from ui.shell.tray import Tray

if TYPE_CHECKING:
    from app.reminders.service import Reminding

LOOK_MS: Final = 30_000
"""A computer that slept and a clock that was put right are noticed within this time."""


class Runner(QObject):
    """Looks at the clock now and then, shows what is due, and says beside the clock when the next one comes.

    Signals:
        looked(): It looked; `next` is what it found.
        opened(): Somebody chose a reminder.

    Attributes:
        next: When the next reminder comes, or None.
        notifier: Shows the words.

    Args:
        profile: Its plan is followed.
        clock: The time.
        background: The lanes.
        tray: The place beside the clock.
        still: Whether nothing is to be shown at this moment.
    """

    looked = Signal()
    opened = Signal()

    def __init__(
        self,
        profile: Profile,
        clock: Clock,
        background: Background,
        tray: Tray,
        still: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.next: datetime | None = None
        self._path = profile.reminders
        self._clock = clock
        self._background = background
        self._tray = tray
        self._ends = False
        self.notifier = Notifier(tray.say, self)
        self.notifier.opened.connect(self.opened)
        tray.message_chosen.connect(self.opened)
        self._still = still
        self._reminding: Reminding | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begins to follow the plan."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Follows it no more."""
        self._ends = True
        self._timer.stop()
        self.notifier.stop()

    def unlocked(self, reminding: "Reminding") -> None:
        """From now on the plan is made anew at every look, from what lies in the vault."""
        self._reminding = reminding
        self.look()

    def locks(self) -> None:
        """Plans once more before the vault is closed; then the plan is followed as it is."""
        reminding, self._reminding = self._reminding, None
        if reminding is not None:
            self._background.run("vault", lambda: _plan(reminding), lambda _: None, lambda _: None)

    def look(self) -> None:
        """Looks what is due now."""
        path, now, still, reminding = self._path, self._clock.now(), self._still(), self._reminding

        def work() -> Due | None:
            if reminding is not None:
                _plan(reminding)
            plan = read_plan(path)
            if plan is None:
                return None
            found = due(plan, now, still=still)
            if found.plan != plan:
                # What cannot be noted is not shown: otherwise it would come again at every look.
                write_plan(path, found.plan)
            return found

        self._background.run("vault", _quietly(work), self._tell, self._nothing, topic="reminders.look")

    def _tell(self, found: Due | None) -> None:
        if self._ends:
            return
        self.next = None if found is None else found.next
        if found is not None and found.shows:
            self.notifier.show()
        if not self._tray.is_there:  # a desktop may bring its place for icons after Haven
            self._tray.show()
        self.say_next()
        self.looked.emit()

    def say_next(self) -> None:
        """Says beside the clock when the next one comes, in the language of now."""
        self._tray.show_next(next_words(self.next, self._clock.now()))

    def _nothing(self, _error: HavenError) -> None:
        self._tell(None)


def _plan(reminding: "Reminding") -> None:
    try:
        reminding.plan()
    except StorageError:
        return  # the plan before stays, and a reminder is no reason to trouble anybody


def _quietly(work: Callable[[], Due | None]) -> Callable[[], Due | None]:
    def attempt() -> Due | None:
        try:
            return work()
        except StorageError:
            return None

    return attempt
