"""The media keys of a Linux desktop, over D-Bus (MPRIS 2.2, interfaces `MediaPlayer2` and `MediaPlayer2.Player`).

Elsewhere, and where there is no session bus, the keys reach the player's window through Qt while it has the focus.
A lock screen shows what a player tells here, so that it is told the program's name and never the practice.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import ClassInfo, Property, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusMessage

from app.practice.timeline import Timeline

_SERVICE = "org.mpris.MediaPlayer2.haven"
_PATH = "/org/mpris/MediaPlayer2"
_PLAYER = "org.mpris.MediaPlayer2.Player"
_NAME = "Haven"
_MICRO = 1_000_000
_Adaptor = TypeVar("_Adaptor", bound=type[QDBusAbstractAdaptor])
# What PySide's stubs do not know: that this decorator takes a dictionary, and that Qt's types have names.
_interface = cast("Callable[[dict[str, str]], Callable[[_Adaptor], _Adaptor]]", ClassInfo)
_STRINGS, _DICTIONARY, _LONG = (cast("type", name) for name in ("QStringList", "QVariantMap", "qlonglong"))


@dataclass(frozen=True)
class Keys:
    """What the keys do.

    Attributes:
        toggle: Waits or goes on, whichever it does not do.
        wait: Waits.
        go_on: Goes on.
        leave: Leaves the practice.
        jump: Goes forward or back a step.
    """

    toggle: Callable[[], None]
    wait: Callable[[], None]
    go_on: Callable[[], None]
    leave: Callable[[], None]
    jump: Callable[[bool], None]


class MediaKeys(QObject):
    """Offers a playing practice to the desktop until it is withdrawn.

    Args:
        keys: What they do.
        bus: The session bus.
    """

    def __init__(self, keys: Keys, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys = keys
        self.paused = False
        self.position_s = 0.0
        self.length_s = 0.0
        self._bus = bus
        _Root(self)
        _Player(self)
        bus.registerObject(_PATH, self, QDBusConnection.RegisterOption.ExportAdaptors)
        # A second Haven on the same desktop gets no name, and its keys reach it through its window alone.
        self._named = bus.registerService(_SERVICE)

    @property
    def are_offered(self) -> bool:
        """Whether the desktop knows of it."""
        return self._named

    def timeline_is(self, timeline: Timeline) -> None:
        """Takes the practice as it is now."""
        self.length_s = timeline.length_s

    def at(self, position_s: float) -> None:
        """Takes where it is; a desktop asks for it when it wants to know."""
        self.position_s = position_s

    def paused_is(self, paused: bool) -> None:
        """Takes whether it waits, and tells the desktop."""
        self.paused = paused
        told = QDBusMessage.createSignal(_PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged")
        # The last list must not be empty: only words make it the list of strings that the interface asks for.
        told.setArguments([_PLAYER, {"PlaybackStatus": status(paused)}, ["Metadata"]])
        self._bus.send(told)

    def withdraw(self) -> None:
        """Takes it back."""
        if self._named:
            self._bus.unregisterService(_SERVICE)
            self._named = False
        self._bus.unregisterObject(_PATH)


def status(paused: bool) -> str:
    """Returns how MPRIS calls it."""
    return "Paused" if paused else "Playing"


def offer(keys: Keys, parent: QObject) -> MediaKeys | None:
    """Offers a practice to the desktop; None where there is no session bus."""
    # Asking Qt for a bus that is not there starts one on some systems; looking first starts nothing.
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") and not (runtime and (Path(runtime) / "bus").exists()):
        return None
    bus = QDBusConnection.sessionBus()
    return MediaKeys(keys, bus, parent) if bus.isConnected() else None


# Methods have the names that D-Bus calls; under another name with `Slot(name=…)` PySide crashes when one is called.
@_interface({"D-Bus Interface": "org.mpris.MediaPlayer2"})
class _Root(QDBusAbstractAdaptor):
    """What kind of player this is. Windows are neither raised nor closed from elsewhere."""

    def __init__(self, keys: MediaKeys) -> None:
        super().__init__(keys)

    @Slot()
    def Raise(self) -> None:
        """There is nothing to do: `CanRaise` is false."""

    @Slot()
    def Quit(self) -> None:
        """There is nothing to do: `CanQuit` is false."""

    Identity = Property(str, lambda _self: _NAME)
    DesktopEntry = Property(str, lambda _self: _NAME.lower())
    CanQuit = Property(bool, lambda _self: False)
    CanRaise = Property(bool, lambda _self: False)
    HasTrackList = Property(bool, lambda _self: False)
    SupportedUriSchemes = Property(_STRINGS, lambda _self: [])
    SupportedMimeTypes = Property(_STRINGS, lambda _self: [])


@_interface({"D-Bus Interface": _PLAYER})
class _Player(QDBusAbstractAdaptor):
    """What a key does, and how the practice stands."""

    def __init__(self, keys: MediaKeys) -> None:
        super().__init__(keys)
        self._media = keys

    @Slot()
    def PlayPause(self) -> None:
        """Waits, or goes on."""
        self._media.keys.toggle()

    @Slot()
    def Play(self) -> None:
        """Goes on."""
        self._media.keys.go_on()

    @Slot()
    def Pause(self) -> None:
        """Waits."""
        self._media.keys.wait()

    @Slot()
    def Stop(self) -> None:
        """Leaves."""
        self._media.keys.leave()

    @Slot()
    def Next(self) -> None:
        """Goes forward."""
        self._media.keys.jump(True)

    @Slot()
    def Previous(self) -> None:
        """Goes back."""
        self._media.keys.jump(False)

    @Slot("qlonglong")
    def Seek(self, micros: int) -> None:
        """Goes forward or back."""
        # A desktop's steps differ; here every step is the same, to where a sentence begins.
        if micros:
            self._media.keys.jump(micros > 0)

    def _position(self) -> int:
        return round(self._media.position_s * _MICRO)

    def _metadata(self) -> dict[str, object]:
        return {"xesam:title": _NAME, "mpris:length": round(self._media.length_s * _MICRO)}

    PlaybackStatus = Property(str, lambda self: status(self._media.paused))
    Metadata = Property(_DICTIONARY, _metadata)
    Position = Property(_LONG, _position)
    Rate = Property(float, lambda _self: 1.0)
    MinimumRate = Property(float, lambda _self: 1.0)
    MaximumRate = Property(float, lambda _self: 1.0)
    Volume = Property(float, lambda _self: 1.0)
    CanGoNext = Property(bool, lambda _self: True)
    CanGoPrevious = Property(bool, lambda _self: True)
    CanPlay = Property(bool, lambda _self: True)
    CanPause = Property(bool, lambda _self: True)
    CanSeek = Property(bool, lambda _self: True)
    CanControl = Property(bool, lambda _self: True)
