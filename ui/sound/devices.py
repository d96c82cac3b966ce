"""The devices that a practice can sound on, and what becomes of the one it sounds on.

The sound follows the computer's default device, unless a person chose one in Settings. Nothing here is chosen by
name: a name can be shared by two devices, and the system's id cannot.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.sound.classes import load

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice

_SETTLES_MS = 1_000
"""Headphones that are pulled out change the default first and vanish then; only what stays is followed."""


@dataclass(frozen=True)
class Device:
    """A device that can sound.

    Attributes:
        id: The system's name for it.
        name: As a person reads it.
    """

    id: str
    name: str


def outputs() -> tuple[Device, ...]:
    """Returns every device that can sound, the default one first. May be asked on the sound lane."""
    load()
    from PySide6.QtMultimedia import QMediaDevices

    found = sorted(QMediaDevices.audioOutputs(), key=lambda device: not device.isDefault())
    return tuple(Device(id_of(device), device.description()) for device in found)


def inputs() -> tuple[Device, ...]:
    """Returns every device that can hear, the default one first. May be asked on the sound lane."""
    load()
    from PySide6.QtMultimedia import QMediaDevices

    found = sorted(QMediaDevices.audioInputs(), key=lambda device: not device.isDefault())
    return tuple(Device(id_of(device), device.description()) for device in found)


def meant(chosen: str) -> QAudioDevice:
    """Returns the device to sound on: the chosen one while it is there, else the default, which may be null."""
    from PySide6.QtMultimedia import QMediaDevices

    there = QMediaDevices.audioOutputs() if chosen else []
    return next((device for device in there if id_of(device) == chosen), QMediaDevices.defaultAudioOutput())


def id_of(device: QAudioDevice) -> str:
    """Returns the system's name for a device as text that goes into a file; systems use bytes of any kind."""
    return bytes(device.id().data()).decode("utf-8", "backslashreplace")


def watch_outputs(chosen: str, vanished: Callable[[], None], moved: Callable[[], None], parent: QObject) -> QObject:
    """Watches the device that is meant at this moment, on the GUI thread.

    Args:
        chosen: The id of a chosen device, or "" for the default one.
        vanished: Called once, when that device is there no more.
        moved: Called when another device is meant while that one is still there.
        parent: Ends the watch with itself.
    """
    load()
    from PySide6.QtMultimedia import QMediaDevices

    devices = QMediaDevices(parent)
    used = id_of(meant(chosen))
    gone = False
    settling = QTimer(devices)
    settling.setSingleShot(True)
    settling.setInterval(_SETTLES_MS)

    def look() -> None:
        nonlocal gone
        if gone:
            return
        if all(device.id != used for device in outputs()):
            gone = True
            settling.stop()
            vanished()
        elif id_of(meant(chosen)) != used:
            settling.start()

    def follow() -> None:
        nonlocal used
        now = id_of(meant(chosen))
        if now != used:
            used = now
            moved()

    devices.audioOutputsChanged.connect(look)
    settling.timeout.connect(follow)
    return devices
