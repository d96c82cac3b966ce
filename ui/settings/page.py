"""Settings: looks, locking, sharing, passphrase, and what Haven is."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QSlider, QVBoxLayout, QWidget
from typing_extensions import override

from app.model.change_set import ChangeSet
from ui.settings.about import AboutCard
from ui.settings.passphrase import PassphraseCard
from ui.settings.sharing import SharingCard
from ui.shell.context import Context
from ui.shell.page import Page
from ui.text import LANGUAGES
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, Option, ScrollPage, Soft, Text, labelled

SIZES = (100, 125, 150, 175, 200)
MINUTES = (2, 5, 10, 20, 30, 60, 0)


class SettingsPage(Page):
    """What is set for this computer; everything takes effect at once."""

    name: ClassVar[str] = "settings"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.area = ScrollPage("settings.page", self.tr("Settings"), widest=860)
        column = self.area.column
        column.addWidget(Heading(self.tr("Settings")))
        column.addWidget(Soft(self.tr("Everything here takes effect at once.")))
        column.addWidget(self._looks())
        column.addWidget(self._habits())
        self.sharing = SharingCard(context)
        column.addWidget(self.sharing)
        self.passphrase = PassphraseCard(context)
        column.addWidget(self.passphrase)
        column.addWidget(AboutCard())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    @override
    def entered(self, arguments: Mapping[str, object]) -> None:
        self.sharing.look()

    @override
    def left(self) -> None:
        self.passphrase.forget()

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("settings", "person") and self.isVisible():
            self.sharing.look()

    def _looks(self) -> Card:
        card = Card()
        card.column.addWidget(Heading(self.tr("How Haven looks"), 3))
        settings = self.context.settings
        card.column.addWidget(
            self._choice(
                self.tr("Language"),
                "settings.language",
                [(name, code) for code, name in LANGUAGES.items()],
                settings.language,
                lambda code: settings.look(language=str(code)),
            )
        )
        themes = [
            (self.tr("As the computer is set"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
            (self.tr("High contrast"), "high-contrast"),
        ]
        card.column.addWidget(
            self._choice(
                self.tr("Colours"),
                "settings.theme",
                themes,
                settings.theme,
                lambda theme: settings.look(theme=str(theme)),
            )
        )
        card.column.addWidget(
            self._choice(
                self.tr("Size of the text"),
                "settings.text",
                [(self.tr("{percent} %").format(percent=size), size) for size in SIZES],
                settings.text,
                lambda size: settings.look(text=size if isinstance(size, int) else 100),
            )
        )
        card.column.addWidget(
            self._choice(
                self.tr("Movement on the screen"),
                "settings.moves",
                [(self.tr("Gentle movement"), True), (self.tr("Nothing moves"), False)],
                settings.moves,
                lambda moves: settings.look(moves=bool(moves)),
            )
        )
        return card

    def _habits(self) -> Card:
        card = Card()
        settings = self.context.settings
        card.column.addWidget(Heading(self.tr("On this computer"), 3))
        self.lock_minutes = QComboBox()
        self.lock_minutes.setMinimumHeight(current().target)
        for minutes in MINUTES:
            words = self.tr("after %n minutes", "", minutes) if minutes else self.tr("only when the computer sleeps")
            self.lock_minutes.addItem(words, minutes)
        self.lock_minutes.setCurrentIndex(max(0, self.lock_minutes.findData(settings.lock_minutes)))
        self.lock_minutes.currentIndexChanged.connect(
            lambda: settings.habit(lock_minutes=int(self.lock_minutes.currentData()))
        )
        hint = self.tr("When nobody touches keyboard or mouse. A practice that plays is not interrupted.")
        card.column.addWidget(
            labelled(self.tr("Haven locks by itself"), self.lock_minutes, "settings.lock_minutes", hint)
        )
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setPageStep(10)
        self.volume.setMinimumHeight(44)
        self.volume.setValue(settings.volume)
        self.volume.valueChanged.connect(lambda volume: settings.habit(volume=volume))
        card.column.addWidget(labelled(self.tr("Loudness of practices"), self.volume, "settings.volume"))
        return card

    def _choice(
        self,
        label: str,
        name: str,
        choices: Sequence[tuple[str, object]],
        chosen: object,
        choose: Callable[[object], None],
    ) -> QWidget:
        """Returns a row of options that exclude each other, under its label."""
        box = QWidget()
        box.setAccessibleName(label)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, current().space(4))
        column.setSpacing(current().space(8))
        column.addWidget(Text(label, "label"))
        row = FlowLayout(10)
        group = QButtonGroup(box)
        for words, value in choices:
            option = Option(words, f"{name}.{value}".lower())
            option.setAccessibleName(f"{label}: {words}")
            option.setChecked(value == chosen)
            option.clicked.connect(lambda _checked, value=value: choose(value))
            group.addButton(option)
            row.addWidget(option)
        column.addLayout(row)
        return box
