"""The primitives that pages are made of. They take colours, fonts and sizes from the worn theme.

Everything that takes focus gets its `objectName` in the constructor and an accessible name from its own words.
"""

from ui.widgets.bars import BarStrip
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.cards import Card, Dusk, Separator
from ui.widgets.chips import Badge, Chip, Option, StateLine
from ui.widgets.column import Column
from ui.widgets.day import DayField
from ui.widgets.fields import Field, PassphraseField, labelled
from ui.widgets.flow import FlowLayout
from ui.widgets.fold import Fold
from ui.widgets.message import MessagePanel
from ui.widgets.paper import Paper
from ui.widgets.path import WeekPath
from ui.widgets.scale import Scale
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import Heading, IconLabel, Quote, Soft, Text
from ui.widgets.toast import Toast

__all__ = [
    "Badge",
    "BarStrip",
    "Card",
    "Chip",
    "Column",
    "DayField",
    "Dusk",
    "Field",
    "FlowLayout",
    "Fold",
    "Heading",
    "IconLabel",
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
    "Toast",
    "WeekPath",
    "labelled",
]
