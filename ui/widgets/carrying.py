"""What an editor asks before it takes words from the clipboard: whether they belong where they are put."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget


class Carrier(Protocol):
    """Knows whose words are copied and pasted."""

    def mark(self, data: QMimeData) -> None:
        """Marks words that are copied or dragged away."""

    def takes(self, data: QMimeData, editor: QWidget, put: Callable[[str], None]) -> bool:
        """Says whether words may be put in at once; otherwise asks, and puts them in when that is wished.

        Args:
            data: What is pasted or dropped.
            editor: Where.
            put: Puts words in.
        """


@runtime_checkable
class Carrying(Protocol):
    """A widget that has a carrier for everything inside."""

    @property
    def carrier(self) -> Carrier:
        """The carrier."""


def carrier_of(widget: QWidget) -> Carrier | None:
    """Returns the carrier of the nearest widget around that has one."""
    walker: QWidget | None = widget
    while walker is not None:
        if isinstance(walker, Carrying):
            return walker.carrier
        walker = walker.parentWidget()
    return None


def marked(widget: QWidget, data: QMimeData) -> QMimeData:
    """Returns what is copied from a widget, marked when somebody wants it marked."""
    carrier = carrier_of(widget)
    if carrier is not None:
        carrier.mark(data)
    return data


def put_plain(widget: QWidget, data: QMimeData, put: Callable[[str], None]) -> None:
    """Puts words in as plain text, unless they belong elsewhere."""
    carrier = carrier_of(widget)
    if carrier is None or carrier.takes(data, widget, put):
        put(data.text())
