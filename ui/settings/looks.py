"""How Haven looks: language, colours, size of the text, movement."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ui.shell.settings import Settings
from ui.text import LANGUAGES
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, Option, Text

SIZES = (100, 125, 150, 175, 200)


class LooksCard(Card):
    """Four choices; each takes effect at once.

    Args:
        settings: Where they are kept.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.addWidget(Heading(self.tr("How Haven looks"), 3))
        self.column.addWidget(
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
        self.column.addWidget(
            self._choice(
                self.tr("Colours"),
                "settings.theme",
                themes,
                settings.theme,
                lambda theme: settings.look(theme=str(theme)),
            )
        )
        self.column.addWidget(
            self._choice(
                self.tr("Size of the text"),
                "settings.text",
                [(self.tr("{percent} %").format(percent=size), size) for size in SIZES],
                settings.text,
                lambda size: settings.look(text=size if isinstance(size, int) else 100),
            )
        )
        self.column.addWidget(
            self._choice(
                self.tr("Movement on the screen"),
                "settings.moves",
                [(self.tr("Gentle movement"), True), (self.tr("Nothing moves"), False)],
                settings.moves,
                lambda moves: settings.look(moves=bool(moves)),
            )
        )

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
