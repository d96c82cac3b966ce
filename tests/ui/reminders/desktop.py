"""A desktop of its own for one test: a bus, perhaps a daemon that shows notifications, perhaps a place for icons.

Run as a program inside `dbus-run-session`; it writes what happened as JSON. `python desktop.py FOLDER [daemon]`.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import cast

from PySide6.QtCore import ClassInfo, QEventLoop, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection
from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon

from app.clock import SetClock
from app.model.changes import Answer
from app.paths import Profile
from app.reminders.rhythm import Rhythm
from tests.ui.shell.conftest import PASSPHRASE, make
from ui.program import Program

SECRET = "The wasps came back to the attic."
MORNING = datetime(2027, 3, 3, 8, 0, tzinfo=UTC)
_interface = cast("Callable[[dict[str, str]], Callable[[type], type]]", ClassInfo)
_STRINGS, _DICTIONARY, _UINT = (cast("type", name) for name in ("QStringList", "QVariantMap", "uint"))


class Daemon(QObject):
    """Holds what was to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[list[object]] = []
        self.adaptor = _Notifications(self)
        bus = QDBusConnection.sessionBus()
        bus.registerObject("/org/freedesktop/Notifications", self, QDBusConnection.RegisterOption.ExportAdaptors)
        assert bus.registerService("org.freedesktop.Notifications")


@_interface({"D-Bus Interface": "org.freedesktop.Notifications"})
class _Notifications(QDBusAbstractAdaptor):
    ActionInvoked = Signal("uint", "QString")

    def __init__(self, daemon: Daemon) -> None:
        super().__init__(daemon)
        self._daemon = daemon

    @Slot(str, _UINT, str, str, str, _STRINGS, _DICTIONARY, int, result=_UINT)
    def Notify(  # noqa: N802 # as the specification calls it
        self,
        app: str,
        replaces: int,
        icon: str,
        title: str,
        words: str,
        actions: list[str],
        hints: dict[str, object],
        lasts: int,
    ) -> int:
        self._daemon.got.append([app, replaces, icon, title, words, list(actions), sorted(hints), lasts])
        return 41 + len(self._daemon.got)


def until(true: Callable[[], object], patience_ms: int = 20_000) -> bool:
    loop, look, patience = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if true() else None)
    look.start(10)
    patience.timeout.connect(loop.quit)
    patience.start(patience_ms)
    if not true():
        loop.exec()
    return bool(true())


def main(folder: Path, *, daemon: bool) -> dict[str, object]:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setQuitOnLastWindowClosed(False)
    shows = Daemon() if daemon else None
    until(QSystemTrayIcon.isSystemTrayAvailable, 5_000)
    clock = SetClock(MORNING)
    program = Program(Profile(make(folder / "patient", "patient")), "patient", clock)
    program.start()
    program.unlock(PASSPHRASE)
    assert until(lambda: program.context is not None and program.relay.pending == 0)
    assert program.session is not None
    services = program.session.services
    ready: list[object] = []

    def prepare() -> None:
        entry = services.diary.begin("free-page", "Free page", 2)
        services.diary.keep(entry, [Answer(question="page", prompt="What?", text=SECRET)])
        ten = (MORNING + timedelta(hours=2)).astimezone().time()
        services.reminding.keep(Rhythm(times=(ten,), quiet_from=time(0), quiet_until=time(0)))
        services.reminding.switch(on=True)

    program.relay.run("vault", prepare, ready.append)
    assert until(lambda: ready and program.relay.pending == 0)
    tested: list[str] = []
    if program.context is not None:
        program.context.show_reminder(tested.append)
    assert until(lambda: tested)
    locked: list[object] = []
    program.locked.connect(lambda: locked.append(True))
    program.lock()
    assert until(lambda: locked and program.relay.pending == 0)
    program.window.hide()
    before = balloons()
    shown_before = len(shows.got) if shows is not None else 0
    clock.advance(timedelta(hours=2, minutes=1))
    for _ in range(3):
        looked: list[object] = []
        connection = program.reminders.looked.connect(lambda looked=looked: looked.append(True))
        program.reminders.look()
        assert until(lambda looked=looked: looked)
        program.reminders.looked.disconnect(connection)
    if shows is not None:
        until(lambda: len(shows.got) > shown_before)
    else:
        until(lambda: before != balloons(), 3_000)
    found: dict[str, object] = {
        "tray": program.tray.is_there,
        "tested": tested,
        "got": shows.got[shown_before:] if shows is not None else [],
        "balloons": balloons(),
        "plan": (folder / "patient" / "reminders.json").read_text(),
        "menu": [action.text() for action in program.tray.menu.actions() if action.text()],
        "visible before": program.window.isVisible(),
    }
    if shows is not None:
        shows.adaptor.ActionInvoked.emit(9, "default")  # somebody else's
        shows.adaptor.ActionInvoked.emit(41 + len(shows.got), "default")
        found["opened"] = until(program.window.isVisible)
    ended: list[object] = []
    program.ended.connect(lambda: ended.append(True))
    program.shut_down()
    assert until(lambda: ended)
    return found


def balloons() -> list[str]:
    """Returns the words that Qt shows beside an icon, where a desktop shows none itself."""
    found = []
    for widget in QApplication.topLevelWidgets():
        if widget.metaObject().className() == "QBalloonTip" and widget.isVisible():
            found += [label.text() for label in widget.findChildren(QLabel) if label.text()]
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), daemon="daemon" in sys.argv)) + "\n")
