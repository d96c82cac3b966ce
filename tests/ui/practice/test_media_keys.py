"""Media keys over a real D-Bus session of its own, pressed from another process as a desktop would."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QProcess
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from app.course.pack import Course
from app.paths import resources
from app.practice.timeline import plan
from ui.practice.media_keys import Keys, MediaKeys, offer

SCRIPT = Course.load(resources() / "courses" / "mbct").script("breathing-space", "en")
NAME = "org.mpris.MediaPlayer2.haven"
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"


class Desktop:
    """A session bus with somebody at its keys."""

    def __init__(self, qtbot: QtBot, address: str) -> None:
        self._qtbot = qtbot
        self._address = address

    def call(self, method: str, *arguments: str) -> str:
        """Calls a method while the program goes on; returns what is answered, as dbus-send writes it."""
        process = QProcess()
        call = [f"--bus={self._address}", "--print-reply=literal", f"--dest={NAME}", PATH, method]
        with self._qtbot.waitSignal(process.finished):
            process.start("dbus-send", [*call, *arguments])
        assert process.exitCode() == 0, process.readAllStandardError().data()
        return " ".join(process.readAllStandardOutput().data().decode().split())

    def get(self, name: str, interface: str = PLAYER) -> str:
        return self.call("org.freedesktop.DBus.Properties.Get", f"string:{interface}", f"string:{name}")

    def everything(self, interface: str) -> str:
        return self.call("org.freedesktop.DBus.Properties.GetAll", f"string:{interface}")


@pytest.fixture
def address() -> Iterator[str]:
    if shutil.which("dbus-daemon") is None or shutil.which("dbus-send") is None:
        pytest.fail("needs a D-Bus of its own: apt install dbus-daemon dbus-bin")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def pressed() -> list[object]:
    return []


@pytest.fixture
def keys(qapp: object, address: str, pressed: list[object]) -> Iterator[MediaKeys]:
    does = Keys(
        lambda: pressed.append("toggle"),
        lambda: pressed.append("wait"),
        lambda: pressed.append("go on"),
        lambda: pressed.append("leave"),
        lambda forward: pressed.append(("jump", forward)),
    )
    found = MediaKeys(does, QDBusConnection.connectToBus(address, "haven-test"))
    yield found
    found.withdraw()
    QDBusConnection.disconnectFromBus("haven-test")


@pytest.fixture
def desktop(qtbot: QtBot, keys: MediaKeys, address: str) -> Desktop:
    assert keys.are_offered
    return Desktop(qtbot, address)


@pytest.mark.parametrize(
    ("key", "deed"),
    [
        ("PlayPause", "toggle"),
        ("Pause", "wait"),
        ("Play", "go on"),
        ("Stop", "leave"),
        ("Next", ("jump", True)),
        ("Previous", ("jump", False)),
    ],
)
def test_every_key_does_what_it_is_for(desktop: Desktop, pressed: list[object], key: str, deed: object) -> None:
    desktop.call(f"{PLAYER}.{key}")
    assert pressed == [deed]


def test_rewinding_is_a_step_back_whatever_its_size(desktop: Desktop, pressed: list[object]) -> None:
    desktop.call(f"{PLAYER}.Seek", "int64:-3000000")
    assert pressed == [("jump", False)]


def test_the_desktop_knows_how_it_stands_and_never_which_practice_it_is(desktop: Desktop, keys: MediaKeys) -> None:
    keys.timeline_is(plan(SCRIPT, 180))
    keys.at(61.5)
    assert desktop.get("PlaybackStatus") == "variant Playing"
    assert desktop.get("Position") == "variant int64 61500000"
    keys.paused_is(True)
    assert desktop.get("PlaybackStatus") == "variant Paused"
    everything = desktop.everything(PLAYER) + desktop.everything("org.mpris.MediaPlayer2")
    assert "xesam:title variant Haven" in everything
    assert SCRIPT.title not in everything
    assert SCRIPT.id not in everything


def test_the_desktop_is_told_when_it_waits(qtbot: QtBot, desktop: Desktop, keys: MediaKeys, address: str) -> None:
    watching = QProcess()
    watching.start("dbus-monitor", ["--address", address, "type='signal',member='PropertiesChanged'"])
    heard: list[str] = []
    watching.readyReadStandardOutput.connect(lambda: heard.append(watching.readAllStandardOutput().data().decode()))
    qtbot.waitUntil(lambda: "NameAcquired" in "".join(heard))

    def told() -> bool:
        keys.paused_is(True)
        return 'string "Paused"' in "".join(heard)

    qtbot.waitUntil(told)
    with qtbot.waitSignal(watching.finished):
        watching.terminate()


def test_a_second_program_gets_no_name_and_nothing_breaks(keys: MediaKeys, address: str) -> None:
    bus = QDBusConnection.connectToBus(address, "haven-second")
    second = MediaKeys(keys.keys, bus)
    assert not second.are_offered
    second.withdraw()
    assert keys.are_offered
    QDBusConnection.disconnectFromBus("haven-second")


def test_where_there_is_no_session_bus_nothing_is_offered(
    qapp: object, keys: MediaKeys, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
    assert offer(keys.keys, QObject()) is None
