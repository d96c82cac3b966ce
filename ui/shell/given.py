"""Files that Haven is opened with, or that are dropped: they wait until the vault is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.course.naming import is_course_pack
from sync.client.exchange.naming import is_exchange_file

if TYPE_CHECKING:
    from ui.shell.desk import Desk


def is_for_an_open_vault(path: Path) -> bool:
    """Says whether a file is called like one that an open vault takes: an exchange file or a course file."""
    return is_exchange_file(path) or is_course_pack(path)


class Given:
    """What waits for the vault to be open.

    Attributes:
        invitation: The file that Haven was opened with, when it is none of these.

    Args:
        first: The file that Haven was opened with.
    """

    def __init__(self, first: Path | None) -> None:
        self._waiting: list[Path] = []
        self.invitation = None if first is not None and self.take(first) else first

    def take(self, path: Path) -> bool:
        """Lets a file wait; says whether it is one that an open vault takes."""
        if is_for_an_open_vault(path):
            self._waiting.append(path)
            return True
        return False

    def hand_over(self, desk: Desk) -> None:
        """Brings what waits to the settings that take it; a practice goes on in front of them."""
        while self._waiting:
            path = self._waiting.pop(0)
            if is_course_pack(path):
                desk.go("settings", course=path)
            else:
                desk.go("settings", sheet="stick", file=path)
