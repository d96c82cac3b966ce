"""The places in the rail: at most six, and never a tree."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from ui.shell.context import Context
from ui.shell.page import Page

Role = Literal["patient", "reviewer"]
Factory = Callable[[Context], Page]


@dataclass(frozen=True)
class Place:
    """A place in the rail.

    Attributes:
        name: The page's name.
        icon: Stem of its icon.
        factory: Makes the page; imports it only then.
    """

    name: str
    icon: str
    factory: Factory


def label(name: str) -> str:
    """Returns how a place is called in the rail."""
    words = {
        "today": QCoreApplication.translate("Places", "Today"),
        "practice": QCoreApplication.translate("Places", "Practise"),
        "diary": QCoreApplication.translate("Places", "Diary"),
        "letters": QCoreApplication.translate("Places", "Letters"),
        "course": QCoreApplication.translate("Places", "Course"),
        "progress": QCoreApplication.translate("Places", "Progress"),
        "caseload": QCoreApplication.translate("Places", "My patients"),
        "dossier": QCoreApplication.translate("Places", "To review"),
        "sent_letters": QCoreApplication.translate("Places", "Letters"),
        "phrases": QCoreApplication.translate("Places", "Phrases"),
        "settings": QCoreApplication.translate("Places", "Settings"),
        "help": QCoreApplication.translate("Places", "I need help now"),
    }
    return words[name]
