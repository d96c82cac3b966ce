"""Whose words were copied since Haven was opened, so that none of them comes into another patient's letter unnoticed.

Held in memory alone and gone when Haven is locked. Spaces and line ends are taken as one: programs between copying
and pasting change them.
"""

from collections import deque
from collections.abc import Iterator
from typing import Final

from app.model.ids import PersonId

PIECE: Final = 20
"""A piece of so many characters is taken for the same words."""
_MOST: Final = 100
"""So many copies are remembered."""


class Carried:
    """What was copied, the newest first."""

    def __init__(self) -> None:
        self._copies: deque[tuple[PersonId, str]] = deque(maxlen=_MOST)

    def remember(self, person: PersonId, text: str) -> None:
        """Remembers that words of somebody's dossier were copied.

        Some systems copy each selection while it grows; the last of them stands for all.
        """
        words = _even(text)
        if not words:
            return
        if self._copies:
            last, before = self._copies[0]
            if last == person and len(before) >= PIECE and before in words:
                self._copies.popleft()
        self._copies.appendleft((person, words))

    def whose(self, text: str) -> PersonId | None:
        """Returns whose words these are: the same as were copied, or with a piece of them inside; or None."""
        words = _even(text)
        if not words:
            return None
        pieces = set(_pieces(words))
        for person, copied in self._copies:
            if words == copied or any(piece in pieces for piece in _pieces(copied)):
                return person
        return None


def _even(text: str) -> str:
    return " ".join(text.split())


def _pieces(text: str) -> Iterator[str]:
    return (text[at : at + PIECE] for at in range(len(text) - PIECE + 1))
