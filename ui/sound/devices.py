"""Notices that the device on which a practice sounds went away, also when the system moves the sound elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject


def watch_outputs(vanished: Callable[[], None], parent: QObject) -> QObject:
    """Calls back on the GUI thread when the present default device is there no more.

    Args:
        vanished: Called at most once for each disappearance.
        parent: Ends the watch with itself.
    """
    from PySide6.QtMultimedia import QMediaDevices

    devices = QMediaDevices(parent)
    used = QMediaDevices.defaultAudioOutput().id()

    def look() -> None:
        if all(device.id() != used for device in QMediaDevices.audioOutputs()):
            vanished()

    devices.audioOutputsChanged.connect(look)
    return devices
