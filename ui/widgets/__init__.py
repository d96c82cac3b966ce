"""The primitives that pages are made of. They take colours, fonts and sizes from the worn theme.

Everything that takes focus gets its `objectName` in the constructor and an accessible name from its own words.

Each is imported when it is first asked for: the locked door needs few of them, and has to come quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.widgets.bars import BarStrip
    from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
    from ui.widgets.cards import Card, Dusk, Separator
    from ui.widgets.chips import Badge, Chip, Option, StateLine
    from ui.widgets.column import Column
    from ui.widgets.day import DayField
    from ui.widgets.face import Face
    from ui.widgets.fields import Field, PassphraseField, labelled
    from ui.widgets.flow import FlowLayout
    from ui.widgets.fold import Fold
    from ui.widgets.level_bar import LevelBar
    from ui.widgets.message import MessagePanel
    from ui.widgets.paper import Paper
    from ui.widgets.path import WeekPath
    from ui.widgets.scale import Scale
    from ui.widgets.scroll import ScrollPage
    from ui.widgets.text import Heading, IconLabel, Quote, Soft, Text
    from ui.widgets.time import TimeField
    from ui.widgets.toast import Toast

__all__ = [
    "Badge",
    "BarStrip",
    "Card",
    "Chip",
    "Column",
    "DayField",
    "Dusk",
    "Face",
    "Field",
    "FlowLayout",
    "Fold",
    "Heading",
    "IconLabel",
    "LevelBar",
    "MessagePanel",
    "Option",
    "Paper",
    "PassphraseField",
    "PrimaryButton",
    "QuietButton",
    "Quote",
    "Scale",
    "ScrollPage",
    "SecondaryButton",
    "Separator",
    "Soft",
    "StateLine",
    "Text",
    "TimeField",
    "Toast",
    "WeekPath",
    "labelled",
]

_WHERE = {
    "bars": ("BarStrip",),
    "buttons": ("PrimaryButton", "QuietButton", "SecondaryButton"),
    "cards": ("Card", "Dusk", "Separator"),
    "chips": ("Badge", "Chip", "Option", "StateLine"),
    "column": ("Column",),
    "day": ("DayField",),
    "face": ("Face",),
    "fields": ("Field", "PassphraseField", "labelled"),
    "flow": ("FlowLayout",),
    "fold": ("Fold",),
    "level_bar": ("LevelBar",),
    "message": ("MessagePanel",),
    "paper": ("Paper",),
    "path": ("WeekPath",),
    "scale": ("Scale",),
    "scroll": ("ScrollPage",),
    "text": ("Heading", "IconLabel", "Quote", "Soft", "Text"),
    "time": ("TimeField",),
    "toast": ("Toast",),
}
"""In which module of this package each of them lies."""


def __getattr__(name: str) -> object:
    """Imports a primitive when it is first asked for."""
    for module, names in _WHERE.items():
        if name in names:
            found: object = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
