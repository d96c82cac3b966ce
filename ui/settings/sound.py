"""Sound on this computer: how loud practices and bells are, and on which device."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSlider, QWidget

from ui.attached import Attached
from ui.shell.context import Context
from ui.sound.classes import load
from ui.sound.devices import Device, outputs
from ui.theme import current
from ui.widgets import Card, Heading, labelled


class SoundCard(Card):
    """Loudness of voice and bells, and the device that practices sound on.

    Args:
        context: The shell.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._settings = settings = context.settings
        self._background = Attached(context.background, self)
        self.column.addWidget(Heading(self.tr("Sound"), 3))
        self.volume = _slider(settings.volume)
        self.volume.valueChanged.connect(lambda volume: settings.habit(volume=volume))
        self.column.addWidget(labelled(self.tr("Loudness of practices"), self.volume, "settings.volume"))
        self.bells = _slider(settings.bells)
        self.bells.valueChanged.connect(lambda volume: settings.habit(bells=volume))
        self.column.addWidget(labelled(self.tr("Loudness of the bells"), self.bells, "settings.bells"))
        self.device = QComboBox()
        self.device.setMinimumHeight(current().target)
        self.device.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.device.setMinimumContentsLength(16)
        self.show_devices(())
        self.device.activated.connect(lambda _place: self._choose())
        hint = self.tr("When headphones are pulled out, a practice waits until you let it go on.")
        self.column.addWidget(labelled(self.tr("Practices sound on"), self.device, "settings.output", hint))

    def look(self) -> None:
        """Looks which devices there are now."""
        load()
        self._background.run("sound", outputs, self.show_devices, topic="settings.outputs")

    def show_devices(self, devices: tuple[Device, ...]) -> None:
        """Shows what can be chosen; a chosen device that is not there stays chosen."""
        chosen = self._settings.output
        self.device.clear()
        self.device.addItem(self.tr("Whatever the computer uses"), "")
        for device in devices:
            self.device.addItem(device.name, device.id)
        if chosen and self.device.findData(chosen) < 0:
            words = self.tr("{name} (not connected now)").format(name=self._settings.output_name)
            self.device.addItem(words, chosen)
        self.device.setCurrentIndex(self.device.findData(chosen))

    def _choose(self) -> None:
        chosen = str(self.device.currentData())
        if chosen != self._settings.output:
            self._settings.sound_on(chosen, self.device.currentText() if chosen else "")


def _slider(volume: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, 100)
    slider.setPageStep(10)
    slider.setMinimumHeight(44)
    slider.setValue(volume)
    return slider
