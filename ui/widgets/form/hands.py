"""What the parts of a form may do, and how they are named."""

import hashlib
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from app.forms.session import Given
from app.forms.state import WHOLE, Path
from app.forms.values import Value

_SIGNS: Final = re.compile(r"[^A-Za-z0-9]+")
FileTaken = Callable[[bytes | None], None]


class Hands(Protocol):
    """The way from the parts to the session."""

    def answer(self, path: Path, given: Given) -> None:
        """Answers a question, or leaves it open again."""

    def choose(self, path: Path, value: Value, is_chosen: bool) -> None:
        """Chooses one of several choices, or takes it back."""

    def add(self, path: Path) -> None:
        """Adds a row."""

    def remove(self, path: Path) -> None:
        """Takes a row away."""

    def bring_back(self, path: Path) -> None:
        """Brings back a row that was taken away."""

    def read(self, file: FilePath, most: int, taken: FileTaken) -> None:
        """Reads a file beside the window's thread.

        Args:
            file: Which.
            most: Bytes that are taken at most.
            taken: Gets the content; None when it cannot be read or is larger.
        """

    def may_make(self) -> bool:
        """Whether one more block may be made before the window paints again; the others follow by themselves."""

    def made_some(self) -> None:
        """Says that there is something new to which Tab must lead."""

    def go_to(self, place: QWidget) -> None:
        """Puts the focus somewhere, and the page to where that can be seen."""

    @property
    def largest_file(self) -> int:
        """Bytes that an answer may have."""


def name_of(path: Path) -> str:
    """Returns the `objectName` of what stands at a path, for instance "form.medicine_2.dose"; no two are alike."""
    steps = []
    for step in path:
        words = _plain(step.key)
        steps.append(words if step.row in (0, WHOLE) else f"{words}_{step.row + 1}")
    return ".".join(("form", *steps))


@lru_cache(maxsize=20_000)
def _plain(key: str) -> str:
    """Returns a linkId in plain letters; one that has others gets a mark, so that "1.1" and "1-1" stay apart."""
    words = _SIGNS.sub("-", key).strip("-")
    return words if words == key else f"{words or 'item'}~{hashlib.sha256(key.encode()).hexdigest()[:8]}"
