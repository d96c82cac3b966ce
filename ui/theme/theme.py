"""A theme: tokens at one text size, and the one that the application wears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.paths import resources
from ui.theme import fonts, icons
from ui.theme.sheet import style_sheet
from ui.theme.tokens import Tokens, load

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

NAMES = ("light", "dark", "high-contrast")
"""The themes there are; "system" chooses among them."""

STYLE = "Fusion"
"""The style of Qt that is drawn upon; the same on every system."""
STYLED = "haven.styled"
"""The application's property that says that it has the style, for instance by `-style` on its command line."""
SMALLEST, LARGEST = 100, 200
"""Limits of the text size in percent."""


class Theme:
    """Colours, fonts and sizes for widgets.

    Attributes:
        tokens: The colours by role.
        percent: Text size, 100 to 200.
        moves: Whether things may move; Qt does not tell what the system asks for, so it is a setting.
    """

    def __init__(self, tokens: Tokens, percent: int = 100, moves: bool = True) -> None:
        self.tokens = tokens
        self.percent = percent
        self.moves = moves
        self._fonts: dict[str, QFont] = {}

    @property
    def factor(self) -> float:
        """Text size as a factor, 1.0 to 2.0."""
        return self.percent / 100

    def font(self, role: str) -> QFont:
        """Returns the font of a role, see `ui.theme.fonts.FACES`."""
        if role not in self._fonts:
            self._fonts[role] = fonts.make(role, self.factor)
        return QFont(self._fonts[role])

    def px(self, pixels: float) -> int:
        """Returns a length that grows with the text, from its pixels at 100 %."""
        return round(pixels * self.factor)

    def space(self, pixels: float) -> int:
        """Returns a distance between things; it follows the text at half its rate, so that words keep their room."""
        return round(pixels * (1 + (self.factor - 1) / 2))

    @property
    def page_margin(self) -> int:
        """From the rail and the window's edge to the page."""
        return self.space(44)

    @property
    def card_padding(self) -> int:
        """From a card's edge to its content."""
        return self.space(26)

    @property
    def gap(self) -> int:
        """Between cards."""
        return self.space(22)

    @property
    def target(self) -> int:
        """Least height of a main target, 44 px or more."""
        return max(44, self.px(50))

    def radius(self, large: bool = False) -> int:
        """Returns the radius of controls, or of cards when large."""
        return 18 if large else 12

    def icon(self, name: str, role: str = "ink", size: float = 22) -> QIcon:
        """Returns a Lucide icon in a token's colour; `size` in pixels at 100 %."""
        return icons.icon(name, self.tokens.colour(role), self.px(size))

    def duration(self, milliseconds: int) -> int:
        """Returns how long a motion takes, 0 when nothing may move."""
        return milliseconds if self.moves else 0


def make(name: str, percent: int, moves: bool = True) -> Theme:
    """Returns a theme by its name.

    Args:
        name: One of `NAMES`, or "system" for what the operating system asks for.
        percent: Text size; brought into its limits.
        moves: Whether things may move.
    """
    hints = QGuiApplication.styleHints()
    wanted = name
    if name not in NAMES:
        wanted = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            wanted = "high-contrast"
    tokens = load(resources() / "themes" / f"{wanted}.toml")
    return Theme(tokens, min(max(percent, SMALLEST), LARGEST), moves)


_worn: list[Theme] = []


def wear(application: QApplication, theme: Theme) -> None:
    """Dresses the application: fonts, palette and style sheet. Pages are rebuilt by the shell afterwards.

    Like the palette, there is one worn theme for each application.
    """
    if not _worn:
        fonts.install(resources() / "fonts")
    _worn[:] = [theme]
    if not application.property(STYLED):  # asking for the style would make Python know all of it
        application.setStyle(STYLE)
        application.setProperty(STYLED, True)
    application.setFont(theme.font("body"))
    application.setPalette(palette(theme.tokens))
    application.setStyleSheet(style_sheet(theme.tokens, theme.px, theme.space))


def current() -> Theme:
    """Returns the theme that the application wears.

    Raises:
        RuntimeError: Nothing was worn yet.
    """
    if not _worn:
        raise RuntimeError("wear() a theme before making widgets")
    return _worn[0]


def palette(tokens: Tokens) -> QPalette:
    """Returns Qt's palette for a theme."""
    made = QPalette()
    role = QPalette.ColorRole
    pairs: dict[QPalette.ColorRole, QColor] = {
        role.Window: tokens.paper,
        role.WindowText: tokens.ink,
        role.Base: tokens.field,
        role.AlternateBase: tokens.card,
        role.Text: tokens.ink,
        role.Button: tokens.card,
        role.ButtonText: tokens.ink,
        role.PlaceholderText: tokens.soft,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.on_tide if tokens.borders else tokens.ink,
        role.Link: tokens.tide,
        role.LinkVisited: tokens.tide,
        role.ToolTipBase: tokens.card,
        role.ToolTipText: tokens.ink,
        role.Accent: tokens.tide,
        role.Light: tokens.card,
        role.Mid: tokens.line,
        role.Dark: tokens.edge,
        role.Shadow: tokens.shade,
    }
    for which, colour in pairs.items():
        made.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, tokens.soft)
    return made
